"""The way on to the next part: whoever still answers with one key goes on, and answers nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.ui.access.marks import answer_for
from app.ui.parts.buttons import Button

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class NextPart(Button):
    """The key of an answer opens the part. It is no answer to a line nobody has read yet."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & _HELD
        if event.text() and not held and answer_for(event.text()):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)
