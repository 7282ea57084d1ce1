"""Planning a session ahead: the one thing that must be known is its day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal

from app import messages
from app.ui.parts.buttons import Button
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card
from app.words import _
from app.workshops.dates import NotADate, read_date, say_date


class PlanCard(Card):
    """Asks which day, and goes on only with a day that is still to come."""

    chosen = Signal(date)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(gap=16)
        self._now = now
        self.field = LineField()
        self.row = FormRow(_("Which day?"), self.field, _example())
        self.go = Button(_("Plan it"), icon="calendar-event")
        self.add(self.row, Flow(self.go))
        self.field.returnPressed.connect(self._choose)
        self.go.clicked.connect(self._choose)
        self.hide()

    def begin_again(self) -> None:
        self.field.clear()
        self.row.set_hint(_example())
        self.hide()

    def offer(self, day: date) -> None:
        """Begin with this day, there to be changed."""
        self.field.setText(say_date(day))
        self.show()

    def _choose(self) -> None:
        today = self._now().date()
        try:
            day = read_date(self.field.text(), today)
        except NotADate as error:
            self._say(messages.say(error))
            return
        if day is None:
            self._say(_("Write the day first, like 28 November."))
        elif day < today:
            self._say(_("That day has gone. Choose today, or a day to come."))
        else:
            self.row.set_hint(_example())
            self.chosen.emit(day)

    def _say(self, sentence: str) -> None:
        self.row.set_hint(sentence)
        announce(self.field, sentence)
        self.field.setFocus()


def _example() -> str:
    return _("For example 28 November. Then you can get ready for it.")
