"""What to make: which session, what for, which page, and how it should look."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from app.packs.pages.kinds import PageKind
from app.packs.styles import (
    ANY_PAPER,
    POSTER_PAPER,
    POSTER_STYLES,
    STYLES,
    USUAL_PAPER,
    Style,
    style_named,
    tint_words,
)
from app.ui.packing.boxed import BoxedChoices
from app.ui.packing.making import Wanted
from app.ui.packing.occasions import occasion_of, occasions, pages_by_occasion
from app.ui.packing.session_chooser import SessionChooser
from app.ui.parts.choices import Chooser, RadioField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.segmented import Segmented
from app.ui.parts.surfaces import Column
from app.words import _
from app.workshops.sentences import with_capital

USUAL_PAGE, USUAL_STYLE = "record", "large-18-cream"


class Questions(Column):
    """Every answer has a default; `answered` comes each time one is changed."""

    answered = Signal()

    def __init__(self, kinds: Mapping[str, PageKind]) -> None:
        super().__init__(gap=10)
        self._kinds = kinds
        self._offered = pages_by_occasion(kinds)
        self.session = SessionChooser()
        self.joined: date | None = None
        """The day somebody joined that session's group, for that person's welcome."""
        self.occasion = BoxedChoices(_("What for?"), occasions())
        self.pages: dict[str, RadioField] = {}
        self._pages = Column(gap=0)
        self._group = QButtonGroup(self)
        self.letters = Segmented(_("Letters"), _sizes(), show_label=False)
        self.tint = Chooser(_("Paper"))
        self.paper_size = Chooser(_("Size"))
        self.paper = Text(soft=True, icon="file-text")
        self._offer_papers()
        self._make_pages()
        self._lay_out()
        self._listen()
        self.choose(USUAL_PAGE)

    @property
    def page(self) -> str:
        return next(name for name, field in self.pages.items() if field.isChecked())

    @property
    def style_chosen(self) -> Style:
        return next(
            style
            for style in (*STYLES.values(), *POSTER_STYLES.values())
            if f"{style.points:g}" == self.letters.value
            and style.tint == self.tint.currentData()
            and style.paper == self.paper_size.currentData()
        )

    @property
    def wanted(self) -> Wanted:
        session = self.session.session_id
        style = self.style_chosen.name
        return Wanted(page=self.page, style=style, session_id=session, joined=self.joined)

    @property
    def page_needs_session(self) -> bool:
        return self._kinds[self.page].needs_session

    @property
    def needs_session(self) -> bool:
        """True when the page is about one session, and none is chosen."""
        return self.page_needs_session and not self.session.session_id

    def choose(self, page: str, style: str = "") -> None:
        """Show these as the answers."""
        page = page if page in self._kinds else USUAL_PAGE
        self.pages[page].setChecked(True)
        self.occasion.choose(occasion_of(page))
        if style or not self.letters.value:
            self._show_style(style_named(style or USUAL_STYLE))
        self._show_pages()

    def _offer_papers(self) -> None:
        for tint, words in tint_words().items():
            self.tint.addItem(with_capital(words), tint)
        for paper in ANY_PAPER:
            self.paper_size.addItem(paper, paper)

    def _make_pages(self) -> None:
        for name in chain.from_iterable(self._offered.values()):
            field = RadioField(self._kinds[name].label)
            self.pages[name] = field
            self._group.addButton(field)
            self._pages.add(field)

    def _lay_out(self) -> None:
        self.add(self.session)
        self.add(Heading(_("1 What for?"), 2), self.occasion)
        self.add(Heading(_("2 Which page?"), 2), self._pages)
        self.add(Heading(_("3 How should it look?"), 2))
        self.add(Flow(self.letters, self.tint, self.paper_size, gap=12), self.paper)

    def _listen(self) -> None:
        self.session.activated.connect(lambda _index: self._choose_session())
        self.occasion.chosen.connect(self._choose_occasion)
        self._group.buttonClicked.connect(lambda _button: self._choose_page())
        self.letters.chosen.connect(lambda _size: self._restyle())
        for paper in (self.tint, self.paper_size):
            paper.activated.connect(lambda _index: self._restyle())

    def _choose_session(self) -> None:
        self.joined = None
        self.answered.emit()

    def _choose_occasion(self, occasion: str) -> None:
        self.pages[self._offered[occasion][0]].setChecked(True)
        self._show_pages()
        self.answered.emit()

    def _choose_page(self) -> None:
        self._offer_poster_paper()
        self.answered.emit()

    def _show_pages(self) -> None:
        offered = self._offered[self.occasion.value]
        for name, field in self.pages.items():
            field.setVisible(name in offered)
        self._offer_poster_paper()

    def _offer_poster_paper(self) -> None:
        """The largest paper is there for what hangs on a wall, and for nothing else."""
        place = self.paper_size.findData(POSTER_PAPER)
        if self._kinds[self.page].poster:
            if place < 0:
                self.paper_size.addItem(POSTER_PAPER, POSTER_PAPER)
        elif place >= 0:
            if self.paper_size.currentIndex() == place:
                self.paper_size.setCurrentIndex(self.paper_size.findData(USUAL_PAPER))
            self.paper_size.removeItem(place)
        self.paper.setText(self.style_chosen.paper_advice)

    def _show_style(self, style: Style) -> None:
        self.letters.choose(f"{style.points:g}")
        self.tint.setCurrentIndex(self.tint.findData(style.tint))
        self.paper_size.setCurrentIndex(self.paper_size.findData(style.paper))
        self.paper.setText(style.paper_advice)

    def _restyle(self) -> None:
        self.paper.setText(self.style_chosen.paper_advice)
        self.answered.emit()


def _sizes() -> list[tuple[str, str]]:
    sizes = sorted({style.points for style in STYLES.values()})
    return [(f"{points:g}", _("{points} pt").format(points=f"{points:g}")) for points in sizes]
