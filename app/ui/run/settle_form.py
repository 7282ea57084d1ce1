"""What the room settles after it has talked: where we are, where we want to be, by when, why."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app import messages
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Column
from app.ui.run.place_chooser import PlaceChooser
from app.ui.run.places_view import PlacesView
from app.ui.scaling_style import scaled
from app.words import _
from app.workshops.dates import NotADate, read_date, say_date

BECAUSE = 200
"""Least width of the line for why, in pixels at 100 %."""


class SettleForm(Column):
    """`settled` brings what was asked, one field and its value; `because` comes on leaving its
    line."""

    settled = Signal(str, str, object)
    because_left = Signal(str)
    typed = Signal(str, str)

    def __init__(self, beside: QWidget | None = None) -> None:
        """In one row when there is something to stand `beside`: then the drawing above it keeps
        its room."""
        super().__init__(gap=10)
        self._compact = beside is not None
        self._view: PlacesView | None = None
        self._answers: tuple[tuple[int, str], ...] = ()
        self.heading = Heading(_("Talk, then settle"), 2)
        self.no_fail = Text(
            _("Low is where we begin, and no fail. Nobody has to agree."), soft=True
        )
        self.agreed = PlaceChooser(_("We are on"))
        self.goal = PlaceChooser(_("We want to be on"))
        self.by_when = LineField()
        self.because = LineField()
        low = self._compact
        self._when_row = FormRow(_("By when?"), self.by_when, self._example, beside=low)
        why = "" if low else _("In the room's words")
        self._why_row = FormRow(_("Because"), self.because, why, beside=low)
        if beside is not None:
            self._lay_out_in_a_row(beside)
        else:
            self.add(self.heading, self.no_fail, Flow(self.agreed, self.goal, gap=16))
            self.add(Flow(self._when_row, self._why_row, gap=16, equal=True, top=True))
        self._listen()

    def settle(self) -> None:
        """What is chosen and not yet kept is kept now."""
        self.agreed.settle()
        self.goal.settle()

    def place_for_keyboard(self) -> QWidget:
        return self.agreed

    def show_settled(self, view: PlacesView) -> None:
        if self._view is not None and view.item != self._view.item:
            self.settle()
        self._view = view
        self._offer(view.lines[0].answers)
        settled = view.settled
        self.agreed.show_kept(settled.agreed)
        self.goal.show_kept(settled.goal)
        by_when = view.words.get("by when") or say_date(settled.by_when)
        if not self.by_when.hasFocus() and self.by_when.text() != by_when:
            self.by_when.setText(by_when)
        because = view.words.get("because") or settled.because
        if not self.because.hasFocus() and self.because.text() != because:
            self.because.setText(because)
        for field in (self.by_when, self.because):
            field.setReadOnly(view.locked)

    def _lay_out_in_a_row(self, beside: QWidget) -> None:
        for part in (self.heading, self.no_fail):
            part.setParent(self)
            part.hide()
        self.because.setMinimumWidth(scaled(BECAUSE))
        self.add(Flow(self.agreed, self.goal, self._when_row, self._why_row, beside, gap=14))

    def _offer(self, answers: tuple[tuple[int, str], ...]) -> None:
        if answers == self._answers:
            return
        self._answers = answers
        for chooser in (self.agreed, self.goal):
            chooser.offer(answers)

    def _listen(self) -> None:
        self.agreed.left_at.connect(partial(self._settle, "agreed"))
        self.goal.left_at.connect(partial(self._settle, "goal"))
        self.by_when.editingFinished.connect(self._keep_when)
        self.because.editingFinished.connect(self._keep_because)
        self.by_when.textEdited.connect(lambda text: self.typed.emit("by when", text))
        self.because.textEdited.connect(lambda text: self.typed.emit("because", text))

    def _keep_when(self) -> None:
        if self._view is None or self._view.today is None:
            return
        try:
            by_when = read_date(self.by_when.text(), self._view.today)
        except NotADate as error:
            self._when_row.set_hint(messages.say(error))
            return
        self._when_row.set_hint(self._example)
        if by_when != self._view.settled.by_when:
            self._settle("by_when", by_when)
        else:
            self.typed.emit("by when", "")

    def _settle(self, name: str, value: object) -> None:
        if self._view is not None:
            self.settled.emit(self._view.item, name, value)

    def _keep_because(self) -> None:
        if self._view is not None and self.because.text().strip() != self._view.settled.because:
            self.because_left.emit(self.because.text())

    @property
    def _example(self) -> str:
        return "" if self._compact else _("For example 28 November")
