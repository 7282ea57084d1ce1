"""The pages of an agreement, each a button that goes to Packs."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.packs.pages.kinds import blank_page_of
from app.ui.agreement.reading import Found
from app.ui.agreement.words import say_edition
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card
from app.words import _
from app.workshops.agreement import RESPECT
from app.workshops.content import Tool

NEWCOMER = "newcomer"
OWN_LINES = "own-lines"
BLANK = "blank"


class PrintCard(Card):
    """`wanted` brings the name of a page, and whether it is about the session."""

    wanted = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(gap=10, margins=20)
        self._blank_page = ""
        self.buttons = {page: Button(words, icon="printer") for page, words in _pages().items()}
        self.about = Text(soft=True)
        self.add(Heading(_("Print it"), 2), self.about, Flow(*self.buttons.values(), gap=12))
        for page, button in self.buttons.items():
            button.clicked.connect(lambda _=False, page=page: self._want(page))

    def show_found(self, tool: Tool, found: Found) -> None:
        """The respect agreement opens every session; the others have pages in one of their own."""
        self._blank_page = blank_page_of(tool)
        for page, button in self.buttons.items():
            of_respect = page not in (OWN_LINES, BLANK)
            fits = of_respect if tool.slug == RESPECT else page == BLANK
            own = page == OWN_LINES and found.session_tool == tool.slug != RESPECT
            button.setVisible(fits or own)
        self.about.setText(_say_about(tool, found))

    def _want(self, page: str) -> None:
        if page == BLANK:
            self.wanted.emit(self._blank_page, False)
        else:
            self.wanted.emit(page, True)


def _pages() -> dict[str, str]:
    return {
        "agreement": _("Poster"),
        "agreement-card": _("Pocket card"),
        "agreement-rows": _("One line a row"),
        NEWCOMER: _("For someone new"),
        OWN_LINES: _("Our lines"),
        BLANK: _("The starter lines, to talk about"),
    }


def _say_about(tool: Tool, found: Found) -> str:
    if tool.slug != RESPECT and found.session_tool != tool.slug:
        return _("Your own lines are printed from the session in which you work on them.")
    if not found.session_id:
        return _("Plan a session first: these pages say when and where you meet.")
    if found.session_over and found.agreement and found.agreement.editions:
        newest = say_edition(found.agreement.editions[-1])
        return _(
            "Your last session is over, so Packs prints what was agreed by then. The newest is of "
            "{edition}. Plan the next session to print it."
        ).format(edition=newest)
    return _("Packs shows each page first. Blanks print as still to settle.")
