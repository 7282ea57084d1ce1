"""The pages of an agreement, each a button that goes to Packs."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal

from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card
from app.words import _


class PrintCard(Card):
    """`wanted` brings the name of a page."""

    wanted = Signal(str)

    def __init__(self, pages: Collection[str]) -> None:
        super().__init__(gap=10, margins=20)
        self.buttons = {
            page: Button(words, icon="printer") for page, words in _pages().items() if page in pages
        }
        self.add(Heading(_("Print it"), 2), Text(_about(), soft=True))
        self.add(Flow(*self.buttons.values(), gap=12))
        for page, button in self.buttons.items():
            button.clicked.connect(lambda _=False, page=page: self.wanted.emit(page))


def _pages() -> dict[str, str]:
    return {
        "agreement": _("Poster"),
        "agreement-card": _("Pocket card"),
        "agreement-rows": _("One line a row"),
        "newcomer": _("For someone new"),
    }


def _about() -> str:
    return _("Packs shows each page first. Blanks print as still to settle.")
