"""Agreement lines and places, for somebody who cannot see the screen: all of it, once, in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import OpenAWindow
from tests.ui.journeys import first_agreement as first
from tests.ui.journeys import test_places as places
from tests.ui.journeys.ears import Ears
from tests.ui.journeys.hands import page_of

WHO = pytest.mark.parametrize("who", ["me", "everyone"])


@WHO
def test_every_line_with_a_number_for_a_key_is_said_however_many_pages_the_wall_needs(
    open_window: OpenAWindow, ears: Ears, who: str
) -> None:
    window = open_window()
    first.begin(window, who)
    heard = " ".join(ears.since())
    for words in first.slide(window).items:
        assert words in heard


@WHO
def test_what_enter_did_to_lines_is_said(open_window: OpenAWindow, ears: Ears, who: str) -> None:
    window = open_window()
    hands = first.begin(window, who)
    hands.press(Qt.Key.Key_3)
    hands.alt("c")
    first.writing(window).selectAll()
    ears.since()
    hands.enter(first.WORDS)
    (heard,) = ears.since()
    assert "1 line kept." in heard
    assert first.WORDS in heard
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    assert ears.since()[-1] == "3 lines kept."


@WHO
def test_a_line_that_is_left_out_is_gone_from_what_is_said_and_what_needed_it_is_said_once(
    open_window: OpenAWindow, ears: Ears, who: str
) -> None:
    window = open_window()
    hands = first.begin(window, who)
    hands.press(Qt.Key.Key_4)
    ears.since()
    hands.alt("o")
    left, page = ears.since()
    assert left == "Left out. Undo brings it back."
    assert "badly hurt, we may have to" not in page
    assert page.count("nobody can promise") == 1
    hands.press(Qt.Key.Key_1)
    assert "nobody can promise" not in " ".join(ears.since())


@WHO
def test_a_blank_is_said_as_a_blank_and_the_ways_to_begin_with_their_keys(
    open_window: OpenAWindow, ears: Ears, who: str
) -> None:
    window = open_window()
    hands = first.begin(window, who)
    for _page in range(3):
        hands.press(Qt.Key.Key_Return)
    ears.since()
    hands.alt("y")
    heard = " ".join(ears.since())
    assert "____" not in heard
    assert "(a blank)" in heard
    assert "2. Two people we trust listen to each side in private." in heard
    hands.press(Qt.Key.Key_1)
    assert "We stop, take a break" in " ".join(ears.since())
    hands.press(Qt.Key.Key_Return)
    assert "We stop, take a break" in " ".join(ears.since())
    hands.alt("c")
    (heard,) = ears.since()
    assert heard.startswith("In the writing line, to change: When we disagree")


@WHO
def test_slips_that_went_in_are_said_by_how_many_and_never_by_what(
    open_window: OpenAWindow, ears: Ears, who: str
) -> None:
    window = open_window()
    hands = places.begin(window, who, how_many=4)
    ears.since()
    hands.enter("3 3 4 5 5")
    (heard,) = ears.since()
    assert heard.startswith("5 places are in.")
    assert "typed twice" in heard
    hands.enter("6 6")
    assert ears.since() == ["Where we want to be: 2 places are in."]


@WHO
def test_where_everyone_stands_is_said_whole(
    open_window: OpenAWindow, ears: Ears, who: str
) -> None:
    window = open_window()
    hands = places.begin(window, who)
    hands.enter("1 1 1 7 7")
    ears.since()
    hands.alt("i")
    (heard,) = ears.since()
    assert "7 Co-production. Doing with. 2 people." in heard
    assert "1 Coercion. Doing to. 3 people." in heard


def test_whoever_is_handed_the_laptop_is_told_so_and_nobody_is_when_it_is_back(
    open_window: OpenAWindow, ears: Ears
) -> None:
    window = open_window()
    hands = places.begin(window, "me")
    page_of(window).running.placing.choose_way("alone")
    window.settle()
    page_of(window).take_keyboard()
    ears.since()
    hands.press(Qt.Key.Key_Return)
    assert ears.since()[0].startswith("Hand the laptop to the next person. Nothing of the last")
    for _person in range(2):
        hands.press(Qt.Key.Key_Return)
        hands.press(Qt.Key.Key_Return)
        hands.type("3")
        hands.type("4")
        hands.press(Qt.Key.Key_Return)
    assert not any("places are in" in words for words in ears.since())
    hands.tab_to("Everybody has had a turn")
    hands.press(Qt.Key.Key_Return)
    assert ears.since() == ["2 places are in. Where we want to be: 2 places are in."]
