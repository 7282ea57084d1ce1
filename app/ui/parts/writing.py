"""The writing line: where what people say is taken down, in their words."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.parts import lettering
from app.ui.parts.lettering import Lettering
from app.ui.parts.painting import CONTROL
from app.ui.parts.rescaling import Rescaling
from app.ui.parts.speaking import announce
from app.ui.scaling_style import font_at, scaled
from app.ui.tokens import theme_of

_PADDING, _ABOVE = 10, 7
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_KEPT_CONTROLS = "\n\t"


class WritingField(Rescaling, QPlainTextEdit):
    """Grows with what is written. Enter says it is ready; Shift+Enter begins a new line.

    Enter takes nothing away: the words leave when whoever listens has them safe, with `clear`.
    Tab moves on; page keys and, while there is nothing to undo here, Ctrl+Z belong to the window.
    """

    entered = Signal(str)
    text_edited = Signal(str)
    bare_pressed = Signal(str)
    """One of `bare_keys`, while nothing is written and nobody holds it down."""
    bare_keys = ""
    """Letters or digits that are keys, not writing, as long as the line is empty."""
    corner = CONTROL

    def __init__(
        self,
        name: str = "",
        placeholder: str = "",
        *,
        least_lines: int = 2,
        most_lines: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        self._least_lines, self._most_lines = least_lines, most_lines
        self._reason = ""
        self._description = ""
        self._by_program = False
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().clearUndoRedoStacks()
        self.textChanged.connect(self._changed)
        self.rescale()

    @property
    def locked(self) -> bool:
        return bool(self._reason)

    def text(self) -> str:
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Put words here without saying that a person typed them."""
        self._by_program = True
        self.setPlainText(text)
        self._by_program = False
        self.moveCursor(self.textCursor().MoveOperation.End)

    def lock(self, reason: str) -> None:
        """Take no more typing, cover what is here with the reason, and keep it."""
        if reason == self._reason:
            return
        if not self.locked:
            self._description = self.accessibleDescription()
        self._reason = reason
        self._show_lock()
        announce(self, reason)

    def unlock(self) -> None:
        if self.locked:
            self._reason = ""
            self._show_lock()

    def rescale(self) -> None:
        font = font_at(lettering.WRITING)
        if self.font() != font:
            self.setFont(font)
        side, above = scaled(_PADDING), scaled(_ABOVE)
        self.setViewportMargins(side, above, side, above)
        self.setCursorWidth(scaled(2))
        super().rescale()
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(scaled(480), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), self.minimumHeight())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Whatever is pasted or dropped here comes in as its plain words."""
        if source.hasText() and not self.locked:
            self.insertPlainText(_plain(source.text()))
            self.ensureCursorVisible()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._leaves_to_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _RETURNS and not event.modifiers() & _OTHER_MODIFIERS:
            self._return(event)
        elif self._is_bare(event):
            event.accept()
            if not event.isAutoRepeat():
                self.bare_pressed.emit(event.text())
        elif event.key() in _PAGES or self._leaves_to_window(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            self.verticalScrollBar().setValue(0)  # it all fits now: its first line is there too

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.locked:
            super().paintEvent(event)
            return
        ink = theme_of(self.palette()).colour("ink")
        painter = QPainter(self.viewport())
        side = scaled(24)
        words = Lettering(
            self._reason, self.font(), self.viewport().width() - side - scaled(10), lettering.TIGHT
        )
        first = QFontMetricsF(self.font()).height()
        paint_icon(
            painter, QRect(0, round((first * 1.1 - side) / 2), side, side), "pencil-off", ink
        )
        words.draw(painter, side + scaled(10), 0, ink)
        painter.end()

    def _return(self, event: QKeyEvent) -> None:
        event.accept()
        if self.locked:
            announce(self, self._reason)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertText("\n")
            self.ensureCursorVisible()
        else:
            self.entered.emit(self.text())

    def _is_bare(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & _OTHER_MODIFIERS
        letter = event.text()
        return bool(letter) and letter in self.bare_keys and not (held or self.text())

    def _leaves_to_window(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo)
        redo = event.matches(QKeySequence.StandardKey.Redo)
        document = self.document()
        return (undo and (self.locked or not document.isUndoAvailable())) or (
            redo and (self.locked or not document.isRedoAvailable())
        )

    def _changed(self) -> None:
        self._fit()
        if not self._by_program:
            self.text_edited.emit(self.text())

    def _show_lock(self) -> None:
        self.setReadOnly(self.locked)
        self.setAccessibleDescription(self._reason or self._description)
        self.setProperty("locked", self.locked)
        self.style().unpolish(self)
        self.style().polish(self)
        self.viewport().update()

    def _fit(self) -> None:
        """As tall as what is written, between the least and the most lines."""
        line = self._line_height()
        written = self._visual_lines()
        lines = max(self._least_lines, min(self._most_lines, written))
        policy = Qt.ScrollBarPolicy
        off, on = policy.ScrollBarAlwaysOff, policy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(on if written > self._most_lines else off)
        frame = 2 * (scaled(_ABOVE) + scaled(8) + scaled(2))
        wanted = ceil(line * lines) + 1 + frame  # Qt counts a line that ends at the edge as cut
        if self.minimumHeight() != wanted or self.maximumHeight() != wanted:
            self.setFixedHeight(wanted)

    def _line_height(self) -> float:
        """As it is really set: a little more than the font says, which adds up over many lines."""
        first = self.document().firstBlock()
        lines = max(1, first.lineCount())
        set_as = self.blockBoundingRect(first).height() / lines
        return max(QFontMetricsF(self.font()).lineSpacing(), set_as)

    def _visual_lines(self) -> int:
        size = self.document().documentLayout().documentSize()
        return round(size.height())


_OTHER_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def _plain(text: str) -> str:
    """Without the control characters that some programs leave on the clipboard."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        letter
        for letter in text
        if letter in _KEPT_CONTROLS or (ord(letter) >= 32 and letter != "\x7f")
    )
