"""Moving an action's date: a field that opens when somebody wants it, and never scolds."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from app import messages
from app.ui.parts.buttons import LinkButton
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.focus import went_on
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column
from app.words import _
from app.workshops.dates import NotADate, read_date, say_date


class MovingDate(Column):
    """Enter, or going on, keeps the day; `moved` brings it, or None for no date."""

    moved = Signal(object)

    def __init__(self, day: date | None, today: date) -> None:
        super().__init__(gap=4)
        self._day, self._today = day, today
        self.open = LinkButton()
        self.field: LineField | None = None
        self.add(self.open)
        self.box.setAlignment(self.open, Qt.AlignmentFlag.AlignLeft)
        self.open.clicked.connect(self.write)
        self.show_day(day)

    def show_day(self, day: date | None) -> None:
        self._day = day
        self.open.set_words(_("Move the date") if day else _("Set a date"))

    def write(self) -> None:
        """Give the keyboard a place to type the day."""
        if self.field is None:
            self.field = LineField()
            self.row = FormRow(_("By when now?"), self.field, _hint())
            self.add(self.row)
            self.field.installEventFilter(self)
            self.field.returnPressed.connect(self._give)
        self.field.setText(say_date(self._day))
        self.field.selectAll()
        self.row.set_hint(_hint())
        self.open.hide()
        self.row.show()
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
        elif isinstance(event, QFocusEvent) and went_on(event) and self.row.isVisible():
            self._give()
        return False

    def _give(self) -> None:
        assert self.field is not None
        try:
            day = read_date(self.field.text(), self._today)
        except NotADate as error:
            self.row.set_hint(messages.say(error))
            announce(self.field, self.row.hint.text())
            return
        was = self._day
        self._close()
        if day != was:
            self.moved.emit(day)

    def _close(self) -> None:
        had_keyboard = self.field is not None and self.field.hasFocus()
        self.open.show()
        if had_keyboard:
            self.open.setFocus(Qt.FocusReason.OtherFocusReason)
        self.row.hide()


def _hint() -> str:
    return _("For example 28 November. Leave it empty for no date.")
