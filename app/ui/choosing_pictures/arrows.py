"""Arrow keys among many buttons, and Home and End: quicker than Tab from one to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class Arrows(QObject):
    """Watches some controls that stand together."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._among: list[QWidget] = []

    def watch(self, among: Sequence[QWidget]) -> None:
        """These from now on, in this order."""
        self._among = list(among)
        for widget in self._among:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or watched not in self._among:
            return False
        assert isinstance(event, QKeyEvent)
        at = next(place for place, widget in enumerate(self._among) if widget is watched)
        to = self._to(event.key(), at)
        if to is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        self._among[to].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _to(self, key: int, at: int) -> int | None:
        last = len(self._among) - 1
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return 0 if key == Qt.Key.Key_Home else last
        step = next((step for known, step in _STEPS.items() if known == key), 0)
        return min(max(at + step, 0), last) if step else None
