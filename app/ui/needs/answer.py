"""A place for one answer: given with Enter or by going on, and put by until then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFocusEvent

from app.ui.parts.fields import FormRow
from app.ui.parts.focus import went_on
from app.ui.parts.speaking import announce
from app.ui.parts.writing import WritingField

_A_MOMENT = 400
"""Milliseconds after the last letter before half-typed words are put by."""


class Answer(FormRow):
    """Whoever shows it keeps the words, and says with `show_kept` or `refuse` what became of
    them."""

    given = Signal(str)
    half_typed = Signal(str)
    entered = Signal()
    """After Enter: the keyboard may go on to the next field."""

    def __init__(self, label: str, kept: str, half_typed: str = "", hint: str = "") -> None:
        self.writing = WritingField(least_lines=1, most_lines=8)
        super().__init__(label, self.writing, hint)
        self._kept = self._given = kept
        self._hint = hint
        self.writing.set_text(half_typed or kept)
        self._soon = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._soon.timeout.connect(self._put_by)
        self.writing.text_edited.connect(lambda _text: self._soon.start())
        self.writing.entered.connect(lambda _text: self._enter())
        self.writing.installEventFilter(self)

    def text(self) -> str:
        return self.writing.text()

    def show_kept(self, text: str) -> None:
        """These words are safe; what was typed since stays."""
        untouched = self.text() in (self._kept, self._given)
        self._kept = text
        self.set_hint(self._hint)
        if untouched and self.text() != text:
            self.writing.set_text(text)

    def refuse(self, sentence: str) -> None:
        """The words stay here, half typed, and under them stands what is wrong."""
        self.set_hint(sentence)
        announce(self.writing, sentence)

    def give(self) -> None:
        """What is new is given now; nothing otherwise."""
        self._soon.stop()
        if self.text().strip() != self._kept.strip():
            self._given = self.text()
            self.given.emit(self._given)

    def put_away(self) -> None:
        """Nobody has gone on: what is new is put by, and then nothing of it is left to see."""
        self.writing.removeEventFilter(self)
        self._soon.stop()
        if self.text().strip() != self._kept.strip():
            self.half_typed.emit(self.text())
        self._kept = self._given = ""
        self.writing.set_text("")
        self.writing.document().clearUndoRedoStacks()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.writing and isinstance(event, QFocusEvent) and went_on(event):
            self.give()
        return False

    def _enter(self) -> None:
        self.give()
        self.entered.emit()

    def _put_by(self) -> None:
        self.half_typed.emit(self.text())
