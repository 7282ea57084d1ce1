"""The reason beside an action: read until someone wants to change it, then a place to write."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent

from app.ui.parts.buttons import LinkButton
from app.ui.parts.fields import FormRow
from app.ui.parts.flowing import Flow
from app.ui.parts.focus import went_on
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Column
from app.ui.parts.writing import WritingField
from app.words import _

_A_MOMENT = 400
"""Milliseconds after the last letter before half-typed words are put by."""


class Why(Column):
    """Enter, or going on, gives the reason; until then what is half typed is put by."""

    given = Signal(str)
    half_typed = Signal(str)

    def __init__(self, kept: str, half_typed: str, *, may_write: bool) -> None:
        super().__init__(gap=4)
        self._kept = kept
        self._may_write = may_write
        self._entered = False
        self.words = Text()
        self.change = LinkButton()
        self.field: WritingField | None = None
        self._soon = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._reading = Flow(self.words, self.change, gap=16)
        self.add(self._reading)
        self.change.clicked.connect(self.write)
        self._soon.timeout.connect(self.put_by)
        self._read()
        if half_typed and may_write:
            self._open(half_typed)

    def write(self) -> None:
        """Give the keyboard a place to say why."""
        if self._may_write:
            self._open(self.field.text() if self.field and self._writing() else self._kept)
            assert self.field is not None
            self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def put_by(self) -> None:
        """Put what is half typed by now, and not in a moment."""
        if self.field is not None and self._soon.isActive():
            self._soon.stop()
            self.half_typed.emit(self.field.text())

    def leave(self) -> None:
        """Put by what is half typed. Nobody has gone on: it is not given, and nobody reads it."""
        if self.field is not None and self._writing():
            self.field.removeEventFilter(self)
            self._soon.stop()
            if self.field.text().strip() != self._kept.strip():
                self.half_typed.emit(self.field.text())

    def show_kept(self, text: str) -> None:
        """The reason is safe in the store: read it again, unless someone writes on."""
        self._kept = text
        writes_on = self.field is not None and self.field.text() != text
        if not self._writing() or (self._entered and not writes_on):
            self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QFocusEvent) and went_on(event):
            self._give()
        return False

    def _open(self, text: str) -> None:
        if self.field is None:
            self._make_field()
        assert self.field is not None
        self._entered = False
        self.field.set_text(text)
        self._reading.hide()
        self._row.show()

    def _make_field(self) -> None:
        self.field = WritingField()
        self._row = FormRow(
            _("Why?"), self.field, _("Enter keeps it. People read this in the record.")
        )
        self.add(self._row)
        self.field.installEventFilter(self)
        self.field.text_edited.connect(lambda _text: self._soon.start())
        self.field.entered.connect(lambda _text: self._enter())

    def _writing(self) -> bool:
        return self.field is not None and not self._row.isHidden()

    def _enter(self) -> None:
        self._entered = True
        if not self._give():
            self._close()

    def _give(self) -> bool:
        """True when there is a new reason to keep."""
        self._soon.stop()
        if self.field is None or self.field.text().strip() == self._kept.strip():
            return False
        self.given.emit(self.field.text())
        return True

    def _close(self) -> None:
        """Read it again; the keyboard goes to where it can be changed."""
        had_keyboard = self.field is not None and self.field.hasFocus()
        self._entered = False
        self._read()
        if had_keyboard:
            self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> None:
        self.words.setText(_("Why: {why}").format(why=self._kept) if self._kept else "")
        self.words.setVisible(bool(self._kept))
        self.change.set_words(_("Change the reason") if self._kept else _("Say why"))
        self.change.setVisible(self._may_write)
        self._reading.show()
        if self.field is not None:
            self._row.hide()
