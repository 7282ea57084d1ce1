"""A field that is kept when it is left, and put by a moment after each letter until then."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFocusEvent

from app import messages
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.focus import went_on
from app.ui.parts.speaking import announce
from app.ui.parts.writing import WritingField
from app.words import _
from app.workshops.dates import NotADate, read_date, say_date

_A_MOMENT = 400
"""Milliseconds after the last letter before half-typed words are put by."""


class KeptRow(FormRow):
    """Enter, or going on, gives what is typed; `half_typed` brings what is not finished."""

    given = Signal(object)
    half_typed = Signal(str)

    def __init__(self, label: str, hint: str = "", *, lines: int = 1) -> None:
        self._typed = _field(lines)
        super().__init__(label, self._typed, hint)
        self._plain_hint = hint
        self._kept = ""
        self._given: str | None = None
        """What was given last, and may not be in the store yet."""
        self._soon = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._soon.timeout.connect(self.put_by)
        self._typed.installEventFilter(self)
        self._hear()

    @property
    def text(self) -> str:
        return self._typed.text()

    def show_kept(self, text: str, half_typed: str = "") -> None:
        """What is kept, or what somebody had begun to type; never over what is being typed now."""
        untouched = self.text.strip() in (self._kept.strip(), self._given)
        self._kept, self._given = text, None
        if untouched:
            self._put(half_typed or text)

    def put_by(self) -> None:
        """Put what is half typed by now, and not in a moment."""
        if self._soon.isActive():
            self._soon.stop()
            self.half_typed.emit(self.text)

    def settle(self) -> None:
        """Give what is typed, as leaving the field would. Until it is kept it is only put by."""
        self.put_by()
        if self.text.strip() in (self._kept.strip(), self._given):
            return
        try:
            value = self.read(self.text)
        except ValueError as error:
            self._say(messages.say(error), aloud=True)
            return
        self._given = self.text.strip()
        remark = self.remark(value)
        self._say(remark or self._plain_hint, aloud=bool(remark))
        self.given.emit(value)

    def forget(self) -> None:
        """Begin anew, about something else: what was typed here was given or put by."""
        self.settle()
        self._kept, self._given = "", None
        self._put("")
        self._say(self._plain_hint)

    def refused(self, error: Exception) -> None:
        """It could not be kept: it stays here, and may be given again."""
        self._given = None
        self._say(messages.say(error), aloud=True)

    def read(self, text: str) -> Any:
        """What the words mean. Raises ValueError."""
        return text.strip()

    def remark(self, value: Any) -> str:
        """Something kind to say of what was given, or nothing."""
        return ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QFocusEvent) and went_on(event):
            self.settle()
        return False

    def _hear(self) -> None:
        if isinstance(self._typed, WritingField):
            self._typed.text_edited.connect(lambda _text: self._soon.start())
            self._typed.entered.connect(lambda _text: self.settle())
        else:
            self._typed.textEdited.connect(lambda _text: self._soon.start())
            self._typed.returnPressed.connect(self.settle)

    def _put(self, text: str) -> None:
        if text == self.text:
            return
        if isinstance(self._typed, WritingField):
            self._typed.set_text(text)
        else:
            self._typed.setText(text)

    def _say(self, hint: str, *, aloud: bool = False) -> None:
        if hint != self.hint.text():
            self.set_hint(hint)
        if aloud:
            announce(self.field, hint)


class KeptDate(KeptRow):
    """A day, typed as people say it. One that has gone by is kept too, with a kind word."""

    def __init__(self, label: str, today: date, hint: str = "", *, ahead: bool = False) -> None:
        super().__init__(label, hint)
        self._today, self._ahead = today, ahead

    def show_day(self, day: date | None, half_typed: str = "") -> None:
        self.show_kept(say_date(day), half_typed)
        if self._ahead and self.text == say_date(day):
            self._say(self.remark(day) or self._plain_hint)

    def read(self, text: str) -> date | None:
        return read_date(text, self._today)

    def settle(self) -> None:
        """A day in other words is the same day."""
        try:
            if say_date(self.read(self.text)) == self._kept:
                self._put(self._kept)
        except NotADate:
            pass
        super().settle()

    def remark(self, value: Any) -> str:
        if self._ahead and value is not None and value < self._today:
            return _("That day has gone by. It is kept; choose a new one when you know it.")
        return ""


def _field(lines: int) -> LineField | WritingField:
    return WritingField(least_lines=lines, most_lines=8) if lines > 1 else LineField()
