"""What the room settles after it has talked: where we are, where we want to be, by when, why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app import messages
from app.ui.parts.choices import Chooser
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Column
from app.ui.run.places_view import PlacesView
from app.words import _
from app.workshops.dates import NotADate, read_date, say_date


class SettleForm(Column):
    """`settled` brings one field and its value; `because` comes on leaving its line."""

    settled = Signal(str, object)
    because_left = Signal(str)
    typed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(gap=10)
        self._view: PlacesView | None = None
        self._answers: tuple[str, ...] = ()
        self.heading = Heading(_("Talk, then settle"), 2)
        self.no_fail = Text(
            _("Low is where we begin, and no fail. Nobody has to agree."), soft=True
        )
        self.agreed = Chooser(_("We are on"))
        self.goal = Chooser(_("We want to be on"))
        self.by_when = LineField()
        self.because = LineField()
        self._when_row = FormRow(_("By when?"), self.by_when, _for_example())
        self._why_row = FormRow(_("Because"), self.because, _("In the room's words"))
        self.add(self.heading, self.no_fail, Flow(self.agreed, self.goal, gap=16))
        self.add(Flow(self._when_row, self._why_row, gap=16, equal=True, top=True))
        self._listen()

    def place_for_keyboard(self) -> QWidget:
        return self.agreed

    def show_settled(self, view: PlacesView) -> None:
        self._view = view
        self._offer(view.lines[0].answers)
        settled = view.settled
        self.agreed.setCurrentIndex(settled.agreed or 0)
        self.goal.setCurrentIndex(settled.goal or 0)
        if not self.by_when.hasFocus():
            self.by_when.setText(say_date(settled.by_when))
        because = view.words.get("because") or settled.because
        if not self.because.hasFocus() and self.because.text() != because:
            self.because.setText(because)
        for field in (self.by_when, self.because):
            field.setReadOnly(view.locked)

    def _offer(self, answers: tuple[str, ...]) -> None:
        if answers == self._answers:
            return
        self._answers = answers
        for chooser in (self.agreed, self.goal):
            chooser.clear()
            chooser.addItem(_("not settled"), None)
            for number, answer in enumerate(answers, 1):
                words = _("{number} {answer}").format(number=number, answer=answer)
                chooser.addItem(words, number)

    def _listen(self) -> None:
        self.agreed.activated.connect(lambda at: self.settled.emit("agreed", at or None))
        self.goal.activated.connect(lambda at: self.settled.emit("goal", at or None))
        self.by_when.editingFinished.connect(self._keep_when)
        self.because.editingFinished.connect(self._keep_because)
        self.because.textEdited.connect(lambda text: self.typed.emit("because", text))

    def _keep_when(self) -> None:
        if self._view is None or self._view.today is None:
            return
        try:
            by_when = read_date(self.by_when.text(), self._view.today)
        except NotADate as error:
            self._when_row.set_hint(messages.say(error))
            return
        self._when_row.set_hint(_for_example())
        if by_when != self._view.settled.by_when:
            self.settled.emit("by_when", by_when)

    def _keep_because(self) -> None:
        if self._view is not None and self.because.text().strip() != self._view.settled.because:
            self.because_left.emit(self.because.text())


def _for_example() -> str:
    return _("For example 28 November")
