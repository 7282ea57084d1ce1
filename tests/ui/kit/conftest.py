"""What the tests of the parts stand on: every look there is, and a window to put a part in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance

LOOKS = [(theme, percent) for theme in ("paper", "high-contrast") for percent in (100, 200)]

Show = Callable[..., QWidget]


@pytest.fixture(params=LOOKS, ids=[f"{theme} {percent}" for theme, percent in LOOKS])
def look(appearance: Appearance, request: pytest.FixtureRequest) -> Appearance:
    """The appearance in each theme, at 100 % and at 200 %."""
    theme, percent = request.param
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    return appearance


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows parts one under another in a window that has the keyboard."""

    windows: list[QWidget] = []  # qtbot alone would let Python put them away at once

    def show_them(*parts: QWidget, width: int = 900, height: int = 700) -> QWidget:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        rows = QVBoxLayout(window)
        rows.setContentsMargins(40, 40, 40, 40)
        for part in parts:
            rows.addWidget(part)
        rows.addStretch(1)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle()
        return window

    return show_them


def settle() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()
