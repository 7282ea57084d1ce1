"""The screen does not go to sleep on a roomful of people, whatever the computer offers."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.wall import awake
from app.ui.wall.awake import WhileShown
from tests.ui.conftest import OpenAWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import page_of


class Lamp:
    """Stands for the computer's own way of keeping the screen on."""

    def __init__(self) -> None:
        self.kept = False

    def keep(self) -> None:
        self.kept = True

    def release(self) -> None:
        self.kept = False


@pytest.fixture
def lamp(monkeypatch: pytest.MonkeyPatch) -> Lamp:
    made = Lamp()
    monkeypatch.setattr(awake, "awake", lambda: made)
    return made


def test_the_screen_stays_on_as_long_as_any_wall_is_in_sight(qtbot: QtBot, lamp: Lamp) -> None:
    walls = [QWidget(), QWidget()]
    keeper = WhileShown(walls[0])
    for wall in walls:
        qtbot.addWidget(wall)
        keeper.watch(wall)
    assert not lamp.kept
    walls[0].show()
    walls[1].show()
    walls[0].hide()
    assert lamp.kept
    walls[1].close()
    assert not lamp.kept


def test_a_laptop_that_is_the_wall_stays_on_covered_or_not(
    open_window: OpenAWindow, lamp: Lamp
) -> None:
    window = open_window()
    assert not lamp.kept
    walk.start(window, "everyone")
    running = page_of(window).running
    for covered in (False, True):
        assert running.wall.covered is covered
        assert lamp.kept
        running.cover()
        window.settle()


def test_a_laptop_may_sleep_when_it_is_not_the_wall(open_window: OpenAWindow, lamp: Lamp) -> None:
    window = open_window()
    walk.start(window, "everyone")
    window.everyone_can_see(False)
    assert not lamp.kept
    window.everyone_can_see()
    assert lamp.kept
    window.go("home")
    assert not lamp.kept


def test_closing_the_window_lets_the_screen_sleep(open_window: OpenAWindow, lamp: Lamp) -> None:
    window = open_window()
    walk.start(window, "everyone")
    window.close()
    assert not lamp.kept


def test_where_nothing_is_offered_nothing_happens(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    screen = awake.awake()
    screen.keep()
    screen.release()


def test_a_bus_that_does_not_answer_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    screen = awake.awake()
    for _ in range(2):
        screen.keep()
    for _ in range(2):
        screen.release()


def test_windows_is_asked_for_the_display_and_told_when_it_may_sleep(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []
    kernel = SimpleNamespace(SetThreadExecutionState=lambda state: asked.append(state.value))
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    screen = awake.awake()
    screen.keep()
    screen.release()
    assert asked == [0x80000003, 0x80000000]


def test_a_mac_is_kept_awake_by_a_program_of_its_own_that_is_stopped_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: QApplication
) -> None:
    stand_in = tmp_path / "caffeinate"
    stand_in.write_text("#!/bin/sh\nexec sleep 600\n")
    stand_in.chmod(0o755)
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(awake, "_CAFFEINATE", str(stand_in))
    screen = awake.awake()
    for _ in range(2):
        screen.keep()
    process = screen._process  # type: ignore[attr-defined]
    assert process.waitForStarted()
    assert process.arguments() == ["-di", "-w", str(os.getpid())]
    for _ in range(2):
        screen.release()
    assert process.state() == process.ProcessState.NotRunning


def test_a_mac_without_that_program_stops_nobody(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: QApplication
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(awake, "_CAFFEINATE", str(tmp_path / "nothing"))
    screen = awake.awake()
    screen.keep()
    screen.release()
