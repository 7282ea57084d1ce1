"""Each page by keyboard and by screen reader, in both themes, at the usual and at double size."""

from __future__ import annotations

import pytest

from app.ui.appearance import Appearance
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenWindow

LOOKS = [("paper", 100), ("paper", 200), ("high-contrast", 100), ("high-contrast", 200)]
PAGES = ("sessions", "actions", "packs", "library", "settings", "help")


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_nobody_is_kept_out(
    window: OpenWindow, appearance: Appearance, name: str, theme: str, percent: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    page = window.go(name)
    assert faults(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_gives_the_keyboard_a_place_to_begin(window: OpenWindow, name: str) -> None:
    page = window.go(name)
    focused = window.shell.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)
