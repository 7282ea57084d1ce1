"""The screen does not go to sleep on a roomful of people, whatever the computer offers."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.ui.wall import awake


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
    assert asked == [0x80000002, 0x80000000]
