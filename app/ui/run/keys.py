"""The keys of a running session, wherever the keyboard is: the page, a sheet, or the wall."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.actions import actions
from app.ui.run.clicker import is_for_clicker
from app.ui.run.deeds import Deeds

FROM_SHEETS = ("show", "back", "on", "pause")
"""What cannot wait until a sheet is closed."""


class RunKeys(QObject):
    """Joins the keys of the one table of actions to what they do, until it is closed."""

    escaped = Signal(QWidget)
    """Esc was pressed here. It covers; what else it closes is not our business."""

    def __init__(self, page: QWidget, wall: QWidget, deeds: Deeds) -> None:
        super().__init__(page)
        self._page, self._wall, self._deeds = page, wall, deeds
        self._shortcuts: list[QShortcut] = []
        self._bind_all()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def close(self) -> None:
        """The keys do nothing any more."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        for shortcut in self._shortcuts:
            shortcut.deleteLater()
        self._shortcuts = []
        self.deleteLater()

    def press_on_wall(self, event: QKeyEvent) -> None:
        """A key that the wall had: shortcuts of this window do not reach it there."""
        if event.text() == ".":
            self._deeds.do("toggle_show")
        for shortcut in self._shortcuts:
            if shortcut.key() == QKeySequence(event.keyCombination()):
                shortcut.activated.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QWidget):
            return False
        if not isinstance(event, QKeyEvent) or watched is self._wall:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit(watched)
            return False
        return self._did_from_anywhere(watched, event)

    def _did_from_anywhere(self, pressed: QWidget, event: QKeyEvent) -> bool:
        """A clicker's keys, and the pause, also while a sheet has the keyboard."""
        if event.text() == "." and is_for_clicker(pressed):
            self._deeds.do("toggle_show")
            return True
        if QApplication.activeModalWidget() is None:
            return False
        key = QKeySequence(event.keyCombination()).toString()
        for name in FROM_SHEETS:
            if key in actions()[name].keys:
                self._deeds.do(name)
                return True
        return False

    def _bind_all(self) -> None:
        deeds = self._deeds
        for name, action in actions().items():
            if action.while_running and name != "cover":
                for key in action.keys:
                    self._bind(key, lambda name=name: deeds.do(name))
        for name, action in actions().items():
            for key in action.keys if action.while_looking else ():
                if key.startswith("Alt+"):
                    self._bind(key, lambda name=name: deeds.do(name))
        for number in range(1, 10):
            self._bind(f"Alt+{number}", lambda number=number: deeds.put_elsewhere(number))

    def _bind(self, key: str, deed: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self._page)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(deed)
        self._shortcuts.append(shortcut)
