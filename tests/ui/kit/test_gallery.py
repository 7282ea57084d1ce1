"""The parts, composed as the mock-ups are, in every look: walked through, and looked at."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.parts.buttons import Button
from app.ui.parts.rail import Rail
from app.ui.parts.surfaces import Card
from app.ui.parts.tab_order import in_reading_order, set_order
from app.ui.parts.writing import WritingField
from tests.accessibility.walker import faults
from tests.ui.kit.conftest import picture, settle
from tests.ui.kit.gallery import SIZE, home_window, run_window

every_window = pytest.mark.parametrize("build", [run_window, home_window])


def opened(build: Callable[[], QWidget], qtbot: QtBot) -> QWidget:
    window = build()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    settle()
    set_order(list(in_reading_order(window)))  # as the real window does
    return window


@every_window
def test_nobody_is_kept_out(build: Callable[[], QWidget], look: Appearance, qtbot: QtBot) -> None:
    assert faults(opened(build, qtbot)) == []


@every_window
def test_the_largest_text_still_works(
    build: Callable[[], QWidget], appearance: Appearance, qtbot: QtBot
) -> None:
    appearance.set_scale(250)
    window = opened(build, qtbot)
    assert faults(window) == []
    assert (window.width(), window.height()) == SIZE


@every_window
def test_a_live_change_looks_as_if_it_had_always_been_so(
    build: Callable[[], QWidget], appearance: Appearance, qtbot: QtBot
) -> None:
    changed = opened(build, qtbot)
    appearance.set_theme("high-contrast")
    appearance.set_scale(200)
    settle()
    fresh = opened(build, qtbot)
    changed.activateWindow()
    settle()
    for window in (changed, fresh):
        here = window.focusWidget()
        if here is not None:
            here.clearFocus()
    settle()
    assert picture(changed) == picture(fresh)


class PaintCounter(QObject):
    """Counts how often the widgets it is given are drawn."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__(watched[0])
        self.drawn: list[QObject] = []
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.drawn.append(watched)
        return False


def test_typing_redraws_the_writing_line_and_nothing_else(
    appearance: Appearance, qtbot: QtBot
) -> None:
    window = opened(run_window, qtbot)
    field = window.findChild(WritingField)
    assert field is not None
    field.setFocus()
    settle()
    others = [*window.findChildren(Rail), *window.findChildren(Card), *window.findChildren(Button)]
    counter = PaintCounter(*others)
    qtbot.keyClicks(field, "abc")
    settle()
    assert counter.drawn == []
