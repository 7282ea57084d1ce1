"""Each page by keyboard and by screen reader, in both themes, at the usual and at double size."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QAccessible

from app.ui import pages
from app.ui.appearance import Appearance
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenWindow

LOOKS = [("paper", 100), ("paper", 200), ("high-contrast", 100), ("high-contrast", 200)]
ELSEWHERE = ("run",)
"""A running session is walked step by step, in tests/ui/journeys."""

OF_A_SESSION = ("ready", "feedback", "typing-up")
PAGES = tuple(name for name in pages.NAMES if name not in ELSEWHERE)


def page_named(window: OpenWindow, name: str) -> Any:
    return window.go(name, window.content.autumn if name in OF_A_SESSION else "")


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_nobody_is_kept_out(
    window: OpenWindow, appearance: Appearance, name: str, theme: str, percent: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    page = page_named(window, name)
    assert faults(page) == []


@pytest.mark.parametrize("percent", [100, 250])
@pytest.mark.parametrize("name", PAGES)
def test_nobody_is_kept_out_while_everyone_can_see(
    window: OpenWindow, appearance: Appearance, name: str, percent: int
) -> None:
    window.everyone_can_see()
    appearance.set_scale(percent)
    assert faults(page_named(window, name)) == []


@pytest.mark.parametrize("percent", [100, 250])
@pytest.mark.parametrize("name", ["sessions", "actions", "look-back", "packs"])
def test_nobody_is_kept_out_before_there_is_anything(
    empty_window: OpenWindow, appearance: Appearance, name: str, percent: int
) -> None:
    appearance.set_scale(percent)
    assert faults(empty_window.go(name)) == []


@pytest.mark.parametrize("percent", [100, 200])
def test_nobody_is_kept_out_of_the_pages_as_text(
    window: OpenWindow, appearance: Appearance, percent: int
) -> None:
    appearance.set_scale(percent)
    page = window.go("packs", window.content.autumn, "record")
    page.preview.toggle.click()
    window.settle()
    assert faults(page) == []


@pytest.mark.parametrize("percent", [100, 200])
def test_nobody_is_kept_out_of_saying_why(
    window: OpenWindow, appearance: Appearance, percent: int
) -> None:
    appearance.set_scale(percent)
    page = window.go("actions")
    next(iter(page.rows.values())).why.change.click()
    window.settle()
    assert faults(page) == []


@pytest.mark.parametrize("percent", [100, 200])
def test_a_sentence_about_a_wrong_length_is_not_cut_off(
    window: OpenWindow, appearance: Appearance, percent: int
) -> None:
    appearance.set_scale(percent)
    page = window.go("settings")
    page.wall.back_row.seat.setText("far")
    page.wall.back_row.finish()
    window.settle()
    assert faults(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_gives_the_keyboard_a_place_to_begin(window: OpenWindow, name: str) -> None:
    page = page_named(window, name)
    focused = window.shell.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)


def test_each_button_of_an_action_says_which_action(window: OpenWindow) -> None:
    page = window.go("actions")
    for row in page.rows.values():
        for button in (row.date.open, row.why.change):
            assert button.accessibleDescription() == row.promise.what


def test_a_box_for_slips_is_called_by_its_question_too(window: OpenWindow) -> None:
    """A screen reader says a field's label in place of its name: an answer alone is no name."""
    page = window.go("feedback", window.content.autumn)
    for row in page.rows.values():
        for field in row.fields:
            found = QAccessible.queryAccessibleInterface(field).relations()
            assert not [kind for _other, kind in found if kind & QAccessible.RelationFlag.Label]
            assert field.accessibleName().startswith(row.question)
