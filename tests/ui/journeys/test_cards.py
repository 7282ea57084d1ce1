"""A show of cards with no phones, by keyboard alone: counted, told, heard, asked again, kept."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.ui.appearance import Appearance
from app.workshops.session import CardCount
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import CTRL, SHIFT, Hands, page_of

WHO = pytest.mark.parametrize("who", ["me", "everyone"])
ASKED = "Shall we meet on Tuesdays?"
KEY = {"yes": Qt.Key.Key_Y, "no": Qt.Key.Key_N, "speak": Qt.Key.Key_S}


def begin(window: OpenWindow, who: str, how_many: int = 12) -> Hands:
    """A session at its first question, with the cards on the wall and the count begun."""
    hands = Hands(window)
    walk.start(window, who)
    walk.go_to(window, "question")
    hands.alt("k")
    if how_many:
        assert hands.name == "How many here?"
        hands.enter(str(how_many))
    return hands


def count(hands: Hands, yes: int = 0, no: int = 0, speak: int = 0) -> None:
    """One key for each card in the air."""
    for name, number in (("yes", yes), ("no", no), ("speak", speak)):
        for _card in range(number):
            hands.press(KEY[name])


def panel(window: OpenWindow) -> Any:
    page = page_of(window)
    return (page.one if page.running.everyone else page.two).cards


def slide(window: OpenWindow) -> Any:
    return page_of(window).running.slide


def in_record(window: OpenWindow) -> tuple[CardCount, ...]:
    session_id = page_of(window).running.session_id
    return window.ask(lambda notebook: notebook.session(session_id)).card_counts


def ask(hands: Hands, question: str) -> None:
    """Type the question, and put it on the wall."""
    hands.press(Qt.Key.Key_Backtab, SHIFT)
    while "What are we asking" not in hands.name:
        hands.press(Qt.Key.Key_Backtab, SHIFT)
    hands.enter(question)


@WHO
def test_a_show_of_cards_from_asking_to_asking_again(open_window: OpenAWindow, who: str) -> None:
    window = open_window()
    hands = begin(window, who)
    assert slide(window).title == "Hold up a card"
    assert [card.word for card in slide(window).cards] == ["Yes", "No", "Speak up"]
    ask(hands, ASKED)
    assert slide(window).title == ASKED
    count(hands, yes=7, no=3, speak=1)
    hands.press(Qt.Key.Key_N, SHIFT)
    assert "7" not in slide(window).spoken
    hands.press(Qt.Key.Key_Return)
    assert slide(window).title == "7 yes, 2 no. 1 person wants to speak."
    assert "2 people held up nothing. That is fine." in panel(window).check.text()
    assert hands.name == "Hear who wants to speak"
    hands.press(Qt.Key.Key_Return)
    assert slide(window).title == "First person"
    assert hands.name == "Next person"
    hands.press(Qt.Key.Key_Return)
    assert hands.name == "Ask again"
    hands.press(Qt.Key.Key_Return)
    assert slide(window).title == ASKED
    assert in_record(window) == ()
    compared = panel(window).before.isVisible()
    assert compared == (who == "me")
    count(hands, yes=9)
    hands.press(Qt.Key.Key_Return)
    assert slide(window).title == "9 yes, 0 no."


@WHO
def test_a_count_is_kept_only_when_somebody_asks_for_it_and_can_be_taken_out(
    open_window: OpenAWindow, who: str
) -> None:
    window = open_window()
    hands = begin(window, who)
    ask(hands, ASKED)
    count(hands, yes=2, speak=1)
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Keep this in the record")
    hands.press(Qt.Key.Key_Return)
    (kept,) = in_record(window)
    assert (kept.asked, kept.yes, kept.no, kept.speak_up) == (ASKED, 2, 0, 1)
    assert slide(window).label == ASKED
    hands.tab_to("In the record: 1")
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Remove")
    hands.press(Qt.Key.Key_Return)
    assert in_record(window) == ()
    hands.tab_to("Close")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Z, CTRL)
    assert in_record(window) == (kept,)
    hands.tab_to("In the record: 1")
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    assert in_record(window) == ()
    assert ASKED.encode() not in window.store.read_bytes()


@WHO
def test_how_many_are_here_is_asked_only_once(open_window: OpenAWindow, who: str) -> None:
    window = open_window()
    hands = begin(window, who)
    hands.tab_to("Close the cards")
    hands.press(Qt.Key.Key_Return)
    hands.alt("k")
    assert hands.name == "Yes cards"
    hands.tab_to("12 here. Change")
    hands.press(Qt.Key.Key_Return)
    hands.enter("11")
    assert page_of(window).running.session.details.how_many == 11


@WHO
def test_numbers_can_be_typed_and_a_slip_of_a_key_taken_back(
    open_window: OpenAWindow, who: str
) -> None:
    window = open_window()
    hands = begin(window, who)
    hands.type("9")
    hands.press(Qt.Key.Key_Tab)
    assert hands.name == "No cards"
    hands.type("2")
    hands.press(Qt.Key.Key_Y)
    hands.press(Qt.Key.Key_Y)
    hands.press(Qt.Key.Key_Backspace)
    cards = page_of(window).running.counting.show.count
    assert (cards.yes, cards.no) == (10, 2)
    assert panel(window).boxes["yes"].value() == 10


@WHO
def test_esc_covers_the_count_and_nothing_of_it_is_lost(open_window: OpenAWindow, who: str) -> None:
    window = open_window()
    hands = begin(window, who)
    count(hands, yes=3)
    hands.press(Qt.Key.Key_Escape)
    assert slide(window).kind == "covered"
    assert panel(window).isVisible() == (who == "me")
    hands.press(Qt.Key.Key_F5)
    assert slide(window).kind == "cards"
    assert hands.name == "Yes cards"
    assert panel(window).boxes["yes"].value() == 3


@WHO
def test_a_pause_in_the_middle_leaves_the_count_as_it_was(
    open_window: OpenAWindow, who: str
) -> None:
    window = open_window()
    hands = begin(window, who)
    count(hands, yes=3)
    hands.alt("p")
    assert slide(window).kind == "pause"
    assert not panel(window).isVisible()
    hands.tab_to("Carry on")
    hands.press(Qt.Key.Key_Return)
    hands.alt("k")
    assert panel(window).boxes["yes"].value() == 3


@WHO
def test_while_pens_are_down_nothing_is_counted_either(open_window: OpenAWindow, who: str) -> None:
    window = open_window()
    hands = Hands(window)
    walk.start(window, who)
    hands.alt("d")
    hands.alt("k")
    assert slide(window).kind == "pens-down"
    assert "Pens are down" in window.said()


@WHO
def test_a_half_typed_question_survives_and_does_not_go_to_the_wall_by_itself(
    open_window: OpenAWindow, who: str
) -> None:
    window = open_window()
    hands = begin(window, who)
    hands.press(Qt.Key.Key_Backtab, SHIFT)
    hands.press(Qt.Key.Key_Backtab, SHIFT)
    hands.type("Shall we yes")
    assert page_of(window).running.counting.show.count.total == 0
    assert slide(window).title == "Hold up a card"
    running, store = page_of(window).running, window.store
    window.close()
    again = open_window(store=store)
    page = again.go("run", running.session_id)
    page.running.showing.show()
    Hands(again).alt("k")
    assert panel(again).question.text() == "Shall we yes"
    assert slide(again).title == "Hold up a card"


@WHO
def test_a_question_taken_back_leaves_the_wall_and_the_store(
    open_window: OpenAWindow, who: str
) -> None:
    window = open_window()
    hands = begin(window, who)
    ask(hands, ASKED)
    hands.press(Qt.Key.Key_Backspace, CTRL | SHIFT)
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    assert slide(window).title == "Hold up a card"
    assert panel(window).question.text() == ""


@WHO
def test_the_cards_mean_what_the_group_says(open_window: OpenAWindow, who: str) -> None:
    window = open_window()
    hands = begin(window, who)
    hands.tab_to("What the cards mean")
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("A speak up card means")
    hands.type("I cannot hear")
    hands.press(Qt.Key.Key_Escape)
    assert page_of(window).running.session.details.speak_up_means == "I cannot hear"
    hands.press(Qt.Key.Key_F5)
    assert slide(window).cards[2].means == "I cannot hear"
    count(hands, yes=1, speak=2)
    hands.press(Qt.Key.Key_Return)
    assert slide(window).title == "1 yes, 0 no. 2 speak up: I cannot hear."


def test_a_screen_that_comes_or_goes_covers_the_cards(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window, "me")
    count(hands, yes=3)
    window.everyone_can_see()
    assert slide(window).kind == "covered"
    hands.press(Qt.Key.Key_F5)
    assert slide(window).kind != "cards"
    hands.alt("k")
    assert panel(window).boxes["yes"].value() == 3


@WHO
@pytest.mark.parametrize(("theme", "scale"), [("paper", 100), ("high-contrast", 200)])
def test_nothing_of_the_cards_is_out_of_reach_nameless_or_cut_off(
    open_window: OpenAWindow, appearance: Appearance, who: str, theme: str, scale: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(scale)
    window = open_window()
    hands = begin(window, who, how_many=0)
    found = faults(window.shell)
    panel(window).how_many.setFocus()
    hands.enter("3")
    found += faults(window.shell)
    panel(window).boxes["yes"].setFocus()
    count(hands, yes=1, speak=1)
    hands.press(Qt.Key.Key_Return)
    found += faults(window.shell)
    assert found == []
