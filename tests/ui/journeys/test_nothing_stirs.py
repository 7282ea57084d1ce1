"""Nothing of ours wakes the machine while nobody does anything (design, rule 8)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.ui.battery.charge import Charge
from app.ui.battery.line import mind_the_battery
from app.ui.battery.watch import OFTEN
from app.ui.run.writing import DRAFT_PAUSE
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import Hands

PAGES = ("home", "sessions", "actions", "packs", "library", "settings", "help")


def stirring() -> list[int]:
    """How soon each timer that is running will go off, in milliseconds."""
    everything = [*QApplication.topLevelWidgets(), QApplication.instance()]
    timers = {timer for one in everything if one for timer in one.findChildren(QTimer)}
    return [timer.interval() for timer in timers if timer.isActive()]


@pytest.mark.parametrize("who", ["me", "everyone"])
def test_a_session_that_nobody_touches_waits_for_nothing_but_the_battery(
    open_window: OpenAWindow, who: str
) -> None:
    window = open_window()
    walk.start(window, who)
    walk.go_to(window, "question")
    Hands(window).enter("Said, and then everybody is quiet")
    Hands(window).type("half a thought")
    window.qtbot.waitUntil(lambda: DRAFT_PAUSE not in stirring())
    window.settle()
    assert stirring() == []
    line = mind_the_battery(window.shell, lambda: Charge(20, draining=True))
    window.qtbot.waitUntil(lambda: line.watch.waits > 0)
    assert stirring() == [OFTEN]
    assert OFTEN >= 60_000


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_nobody_touches_waits_for_nothing(window: OpenWindow, name: str) -> None:
    window.go(name)
    assert stirring() == []


def test_the_caret_does_not_blink(window: OpenWindow) -> None:
    assert window.shell.isVisible()
    assert QApplication.cursorFlashTime() == 0
