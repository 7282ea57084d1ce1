"""Hands on a keyboard: the only way these journeys touch the window."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.conftest import OpenWindow

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
MOST_TABS = 80


class Hands:
    """Types and presses keys where the keyboard is, and waits for the answer."""

    def __init__(self, window: OpenWindow) -> None:
        self._window = window

    @property
    def at(self) -> QWidget:
        """What has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    @property
    def name(self) -> str:
        """What a screen reader calls the thing that has the keyboard."""
        return self.at.accessibleName()

    @property
    def sheet(self) -> Any:
        """The sheet or window that has the keyboard."""
        return self.at.window()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.at, key, modifier)
        self._window.settle()

    def alt(self, letter: str) -> None:
        self.press(Qt.Key[f"Key_{letter.upper()}"], ALT)

    def type(self, words: str) -> None:
        QTest.keyClicks(self.at, words)
        self._window.settle()

    def enter(self, words: str = "") -> None:
        self.type(words)
        self.press(Qt.Key.Key_Return)

    def tab_to(self, name: str) -> None:
        """Tab until something with this name has the keyboard; fails when Tab never gets there."""
        seen: list[str] = []
        for _turn in range(MOST_TABS):
            if self.name == name:
                return
            seen.append(self.name)
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {name!r}; it went {seen}")


def page_of(window: OpenWindow) -> Any:
    """The page that is open, named loosely so that a test may look at its parts."""
    return window.page
