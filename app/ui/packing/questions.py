"""What to make: which session, what for, which pages in which order, and how many of each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal

from app.packs.languages import language_name
from app.packs.making import Order
from app.packs.pages.occasions import occasion_for, occasion_of, offered_for, usual_pages
from app.packs.pages.page_kind import PageKind
from app.packs.styles import style_named
from app.ui.packing.adding import AddForm
from app.ui.packing.boxed import BoxedChoices
from app.ui.packing.how_many import HowMany
from app.ui.packing.occasions import occasions
from app.ui.packing.page_list import PageList
from app.ui.packing.session_chooser import SessionChooser
from app.ui.parts.buttons import LinkButton
from app.ui.parts.choices import TickField
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Column
from app.words import _
from app.workshops.content import Tool
from app.workshops.listed import SessionSummary
from app.workshops.run_sheet import Copies, RunSheet

_OCCASION = "after"


class Questions(Column):
    """Every answer has a default; `answered` comes each time one is changed."""

    answered = Signal()
    """Something else is to be looked at."""
    session_chosen = Signal()
    pages_chosen = Signal(str, tuple)
    """For an occasion, these pages in this order: to be kept."""
    copies_changed = Signal(tuple)
    """So many of each: to be kept."""
    languages_chosen = Signal(bool)
    """In two languages, or in one: to be kept."""

    def __init__(self, kinds: Mapping[str, PageKind], tools: Mapping[str, Tool]) -> None:
        super().__init__(gap=10)
        self._kinds, self._tools = kinds, tools
        self._kept: dict[str, tuple[str, ...]] = {}
        self._session: SessionSummary | None = None
        self.about = ""
        """The one page that somebody came for; "" once they have chosen for themselves."""
        self.joined: date | None = None
        """The day somebody joined that session's group, for that person's welcome."""
        self.session = SessionChooser()
        self.occasion = BoxedChoices(_("What for?"), occasions())
        self.pages = PageList(kinds)
        self.two = TickField(_("In two languages"))
        self.not_in_two = Text(_("Not Easy Read, Braille or sound."), soft=True, size=15)
        self._language = ""
        self.copies = HowMany()
        self.hidden = Text(_hidden(), soft=True, icon="eye-off")
        self.another = LinkButton(_("Add another form"), icon="plus")
        self.adding = AddForm()
        self.paper = Text(soft=True, icon="file-text")
        self._lay_out()
        self._listen()
        self.occasion.choose(_OCCASION)
        self.show_language("")

    @property
    def page(self) -> str:
        """The first page of the pack, or ""."""
        return next(iter(self.pages.ticked), "")

    @property
    def waits_for_session(self) -> bool:
        """True while every page that is wanted here is about a session, and none is chosen."""
        return self._session is None and bool(self._first_choice())

    def order(self, today: date, *copies: Copies) -> Order:
        """What is chosen, for these copies or for every row."""
        day = self._session.held_on if self._session else None
        return Order(
            occasion=self.occasion.value,
            pages=self.pages.ticked,
            copies=copies or self.copies.copies,
            day=day or today,
            language=self._language if self.two.isChecked() else "",
        )

    def show_language(self, language: str, *, wanted: bool = False) -> None:
        """The second one of this session's group; "" where there is none, and in room mode.
        `wanted` is what the group keeps."""
        self.two.setChecked(wanted)
        self._language = language
        self.two.set_words(
            _("In English and {language}, side by side").format(language=language_name(language))
        )
        for part in (self.two, self.not_in_two):
            part.setVisible(bool(language))

    def come_for(self, page: str, joined: date | None) -> None:
        """Somebody came to print this page alone."""
        self.joined = joined
        self.pages.fold()
        if page in self._kinds:
            self.about = page
            self.occasion.choose(occasion_of(page))

    def needs_session(self, page: str) -> bool:
        return page in self._kinds and self._kinds[page].needs_session

    def show_sheet(
        self, session: SessionSummary | None, sheet: RunSheet, *, everyone: bool
    ) -> None:
        """What this session's group keeps. In room mode no form is named and no number is said."""
        another = session is None or self._session is None or session.id != self._session.id
        self._session, self._kept = session, dict(sheet.pages)
        if another and session is not None and not self.about:
            self.occasion.choose(occasion_for(session.status))
        self.copies.show_copies(sheet.copies)
        self.adding.setVisible(not everyone and not self.adding.isHidden())
        self.copies.setVisible(not everyone)
        self.another.setVisible(not everyone and self.adding.isHidden())
        self.hidden.setVisible(everyone)
        self._show_pages()
        self._advise()

    def _lay_out(self) -> None:
        self.add(self.session)
        self.add(Heading(_("1 What for?"), 2), self.occasion)
        self.add(Heading(_("2 Pages, in order"), 2), self.pages)
        self.add(self.two, self.not_in_two)
        self.add(Heading(_("3 How many of each?"), 2), self.hidden, self.copies)
        self.add(self.another, self.adding, self.paper)
        self.box.setAlignment(self.another, Qt.AlignmentFlag.AlignLeft)

    def _listen(self) -> None:
        self.session.activated.connect(lambda _index: self._choose_session())
        self.occasion.chosen.connect(lambda _occasion: self._choose_occasion())
        self.pages.chosen.connect(self._choose_pages)
        self.two.clicked.connect(self._choose_languages)
        self.copies.changed.connect(lambda: self.copies_changed.emit(self.copies.to_keep))
        self.copies.looked_at.connect(self._look_at)
        self.copies.emptied.connect(lambda: self.another.setFocus(Qt.FocusReason.OtherFocusReason))
        self.another.clicked.connect(self._open_adding)
        self.adding.added.connect(self._add)
        self.adding.closed.connect(self._close_adding)

    def _choose_session(self) -> None:
        self.joined = None
        self.session_chosen.emit()

    def _choose_occasion(self) -> None:
        self.about = ""
        self._show_pages()
        self.answered.emit()

    def _choose_pages(self) -> None:
        self.about = ""
        occasion, pages = self.occasion.value, self.pages.ticked
        self._kept[occasion] = pages
        self.pages_chosen.emit(occasion, pages)
        self.answered.emit()

    def _choose_languages(self) -> None:
        self.languages_chosen.emit(self.two.isChecked())
        self.answered.emit()

    def _show_pages(self) -> None:
        occasion, ticked = self.occasion.value, self._first_choice()
        offered = offered_for(occasion, self._kinds, ticked)
        self.pages.show_pages(offered, ticked, session=self._session is not None)

    def _first_choice(self) -> tuple[str, ...]:
        """What somebody came for, or the group keeps, or is usual."""
        if self.about:
            return (self.about,)
        occasion = self.occasion.value
        tool = self._tools.get(self._session.tool) if self._session else None
        return self._kept.get(occasion, usual_pages(occasion, tool))

    def _look_at(self) -> None:
        self._advise()
        self.answered.emit()

    def _advise(self) -> None:
        current = self.copies.current
        paper = style_named(current.style).paper_advice if current.form == "pdf" else ""
        self.paper.setText(paper)
        self.paper.setVisible(bool(paper))

    # Another form

    def _open_adding(self) -> None:
        self.adding.begin()
        self.adding.show()
        self.another.hide()
        self.adding.looks.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, copies: Copies) -> None:
        self.copies.add_copies(copies)
        self._close_adding()
        self.copies.rows[copies.form, copies.style].number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_adding(self) -> None:
        self.adding.hide()
        self.another.show()
        self.another.setFocus(Qt.FocusReason.OtherFocusReason)


def _hidden() -> str:
    return _(
        "How many of each is hidden while everyone can see this laptop: it could tell who needs "
        "what. Turn the projector off first, then choose Only me."
    )
