"""The access check by keyboard and by screen reader, where it is fullest."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.ui.appearance import Appearance
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenWindow

LOOKS = [("paper", 100), ("high-contrast", 200), ("paper", 250)]


def checked_place(window: OpenWindow) -> str:
    """A check with every answer in it, a note, an owner, a date and an action."""
    tool = window.surroundings.tools()["access-checklist"]
    words: Any = ["yes", "partly", "no", "not needed", "don't know"]

    def made(notebook: Any) -> str:
        checking = notebook.checking
        venue = checking.add_venue(name="Mill Hall", address="By the bridge").created[0]
        check = checking.begin_check(date(2025, 9, 12), venue_id=venue).created[0]
        for number, item in enumerate(tool.of_kind("check")):
            day = date(2025, 9, 12)
            checking.found(check, item.id, found=words[number % 5], found_on=day)
        checking.found(check, "ac.a2", note="W" * 900, owner="The front desk " * 20)
        checking.found(check, "ac.a3", fix_by=date(2026, 10, 1))
        return checking.begin_check(date(2026, 11, 24), venue_id=venue, copy_from=check).created[0]

    return window.ask(made)


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
@pytest.mark.parametrize("everyone", [False, True])
def test_nobody_is_kept_out_of_a_check(
    window: OpenWindow, appearance: Appearance, theme: str, percent: int, everyone: bool
) -> None:
    check = checked_place(window)
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    if everyone:
        window.everyone_can_see()
    page = window.go("access", about=f"{check}:ac.a2")
    if not everyone:
        page.check.lines["ac.a3"].write()
        page.check.head.change.click()
        window.settle()
    assert faults(page) == []


@pytest.mark.parametrize(("theme", "percent"), [("paper", 100), ("high-contrast", 200)])
def test_nobody_is_kept_out_of_walking_round(
    window: OpenWindow, appearance: Appearance, theme: str, percent: int
) -> None:
    check = checked_place(window)
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    page = window.go("walk-round", about=f"{check}:ac.a7")
    assert faults(page) == []
    page.view.answers.chosen.emit("yes")
    window.settle()
    assert page.view.resting
    assert faults(page) == []
