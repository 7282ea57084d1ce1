"""The one sheet that is open, with its number over it and what can be done with it below."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.needs.kept import Sheet
from app.ui.needs.sheet import SheetView
from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column
from app.ui.surroundings import Surroundings
from app.words import _
from app.workshops.dates import say_date
from app.workshops.needs import usual_day


class Opened(Column):
    """Says what was asked for; the page does it."""

    closed = Signal()
    another = Signal()
    taken_back = Signal()

    def __init__(
        self,
        surroundings: Surroundings,
        sheet: Sheet,
        half_typed: Mapping[str, str],
        place: tuple[int, int],
    ) -> None:
        super().__init__(gap=20)
        self._today = surroundings.now().date()
        self.view = SheetView(surroundings, sheet, half_typed)
        self.all_sheets = LinkButton(_("All sheets"), icon="chevron-left")
        self.keep_longer = Button(_("Keep it three more months"), icon="calendar-event")
        self.let_go = Button(_("Take it back"))
        self.late = Card(gap=12)
        self.next_slip = Button(_("Type up another slip"), icon="keyboard", accent=True)
        self.done = Button(_("Close this sheet"))
        self.take_back = Button(_("Take this sheet back"))
        self._lay_out(place, half_typed)
        self._listen()

    @property
    def first(self) -> QWidget:
        """What is asked first of it."""
        return self.view.place_of("") if self.late.isHidden() else self.keep_longer

    def put_away(self) -> None:
        self.view.put_away()
        self.hide()

    def _lay_out(self, place: tuple[int, int], half_typed: Mapping[str, str]) -> None:
        number, many = place
        words = _("Sheet {n} of {all}").format(n=number, all=many) if number else _("A new sheet")
        self.add(Flow(Heading(words, 2, size=24), self.all_sheets, gap=16, spread=True))
        if half_typed:
            self.add(Text(_("Not everything on this sheet was finished."), icon="edit"))
        self.add(self.late, Text(_how(), soft=True), self.view)
        self.add(Flow(self.next_slip, self.done, self.take_back, gap=12))
        self._lay_out_late()

    def _lay_out_late(self) -> None:
        until = self.view.sheet.need.keep_until
        self.late.setVisible(until is not None and until < self._today)
        words = _("This sheet was to be kept until {day}. Ask the person: keep it, or let it go?")
        self.late.add(Text(words.format(day=say_date(until)), icon="calendar-event"))
        self.late.add(Flow(self.keep_longer, self.let_go, gap=12))

    def _listen(self) -> None:
        self.all_sheets.clicked.connect(self.closed)
        self.done.clicked.connect(self.closed)
        self.next_slip.clicked.connect(self.another)
        self.take_back.clicked.connect(self.taken_back)
        self.let_go.clicked.connect(self.taken_back)
        self.keep_longer.clicked.connect(self._keep_longer)

    def _keep_longer(self) -> None:
        self.view.keep_until(usual_day(self._today))
        self.view.take_keyboard()
        self.late.hide()


def _how() -> str:
    return _(
        "In their own words: the need, never the reason, and no diagnosis. Leave out what they "
        "like. Enter goes on to the next question, and everything is kept as you go."
    )
