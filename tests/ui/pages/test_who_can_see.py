"""What could be shown by mistake when someone says, from any page, that only they can see."""

from __future__ import annotations

import pytest

from app.ui.parts.asking import Ask
from tests.ui.conftest import OpenWindow

PAGES = ("home", "start", "settings")


@pytest.mark.parametrize("page", PAGES)
def test_leaving_room_mode_is_always_confirmed(window: OpenWindow, page: str) -> None:
    window.everyone_can_see()
    who = window.go(page).who
    who.segment("me").click()
    assert window.surroundings.visibility.everyone
    assert who.everyone
    _answer(window, "stay")
    assert window.surroundings.visibility.everyone
    assert who.everyone


@pytest.mark.parametrize("page", PAGES)
def test_once_confirmed_every_page_says_only_me(window: OpenWindow, page: str) -> None:
    window.everyone_can_see()
    window.go(page).who.segment("me").click()
    _answer(window, "me")
    assert not window.surroundings.visibility.everyone
    assert not any(window.go(each).who.everyone for each in ("home", "settings"))


def test_starting_is_what_tells_the_room(window: OpenWindow) -> None:
    """The answer on the page of starting counts when the session starts, not before."""
    who = window.go("start").who
    who.segment("everyone").click()
    assert who.everyone
    assert not window.surroundings.visibility.everyone


def _answer(window: OpenWindow, choice: str) -> None:
    ask = window.shell.findChild(Ask)
    assert ask is not None
    ask.button(choice).click()
    window.settle()
