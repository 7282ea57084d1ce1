"""Tab goes through a page as it is read, whatever was made late or drawn anew."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import OpenWindow
from tests.ui.journeys.hands import Hands


def way_round(window: OpenWindow) -> list[str]:
    """The name of everything that Tab comes to, once round from where the keyboard is."""
    hands = Hands(window)
    passed: list[QWidget] = []
    while hands.at not in passed:
        passed.append(hands.at)
        QTest.keyClick(hands.at, Qt.Key.Key_Tab)
    return [each.accessibleName() for each in passed]


def test_on_home_the_next_session_comes_before_what_can_be_started(window: OpenWindow) -> None:
    window.go("home")
    assert Hands(window).name == "Open this session"
    names = way_round(window)
    places = [names.index(name) for name in ("Get ready", "4 plus 1 review", "Look at them")]
    assert places == sorted(places)


def test_the_line_at_the_foot_comes_after_the_page_and_before_the_rail(
    window: OpenWindow,
) -> None:
    window.go("actions")
    window.shell.say("Something to be told.")
    for page in ("home", "library", "look-back"):
        window.go(page)
        names = way_round(window)
        after = names[(names.index("Close this message") + 1) % len(names)]
        assert after.removesuffix(", now") == "Home", names


def test_what_is_said_of_chosen_notes_comes_after_them(window: OpenWindow) -> None:
    window.go("telling", window.content.autumn)
    names = way_round(window)
    assert names.index("We did it") > names.index("Moved the drop-in to Tuesdays")


def test_closing_the_line_at_the_foot_leaves_the_keyboard_on_the_page(window: OpenWindow) -> None:
    page = window.go("settings")
    window.shell.say("Something to be told.")
    hands = Hands(window)
    hands.tab_to("Close this message")
    hands.press(Qt.Key.Key_Return)
    assert page.isAncestorOf(hands.at)
