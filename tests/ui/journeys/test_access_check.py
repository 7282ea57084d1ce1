"""The first access check, by keyboard alone in the real window: a hall is added and walked round,
what is not right becomes an action, and a year later it is checked again from what was said."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import Qt

from app.workshops.access import AccessCheck
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.content import TODAY
from tests.ui.journeys.ears import Ears
from tests.ui.journeys.hands import Hands, page_of
from tests.ui.pages.reading import words_on

NEXT_YEAR = datetime(2027, 11, 24, 14, 0, tzinfo=UTC)
NOTE = "The loop hums when the lights are on"
WHO = "The caretaker"


def only_check(window: OpenWindow, at: int = 0) -> AccessCheck:
    def read(notebook: Any) -> AccessCheck:
        return notebook.checking.check(notebook.checking.checks()[at].id)

    return window.ask(read)


def add_the_hall(window: OpenWindow) -> Hands:
    window.go("access")
    hands = Hands(window)
    hands.tab_to("Add a place")
    hands.press(Qt.Key.Key_Return)
    hands.enter("Mill Hall")
    assert hands.name == "Begin a check"
    hands.press(Qt.Key.Key_Return)
    assert hands.name == "Walk round"
    hands.press(Qt.Key.Key_Return)
    return hands


def walk_two_parts(hands: Hands, window: OpenWindow) -> None:
    """One key a line. Between the parts there is a rest, and Enter goes on."""
    hands.type("yyynyyy")
    assert page_of(window).view.resting
    assert hands.name == "Next part: The building"
    hands.type("y")  # somebody who answers without looking up: the part opens, nothing is answered
    assert "Step-free" in page_of(window).view.words.text()
    assert not page_of(window).view.answers.current.isChecked()
    hands.type("yyyyyyn")


def test_a_hall_is_walked_round_and_checked_again_next_year(
    empty_window: OpenWindow, open_window: OpenAWindow
) -> None:
    window = empty_window
    hands = add_the_hall(window)
    walk_two_parts(hands, window)
    window.settle()
    hands.press(Qt.Key.Key_Up)
    hands.type("w")
    assert hands.name == "Note"
    hands.type(NOTE)
    hands.tab_to("Back to the list")
    hands.press(Qt.Key.Key_Return)
    check = only_check(window)
    loop = check.at("ac.b7")
    assert loop is not None
    assert (loop.found, loop.found_on, loop.note) == ("no", TODAY, NOTE)
    say_who_and_make_actions(hands, window)
    see_it_on_the_page_of_actions(window)
    window.close()
    later = open_window(store=window.store, now=lambda: NEXT_YEAR)
    check_again(later)


def say_who_and_make_actions(hands: Hands, window: OpenWindow) -> None:
    """Back on the list, on the same line."""
    page = page_of(window)
    assert page.check.lines["ac.b7"].answers.has_keyboard()
    hands.type("w")
    hands.press(Qt.Key.Key_Tab)
    hands.type(WHO)
    hands.press(Qt.Key.Key_Tab)
    hands.enter("1 March 2027")
    hands.tab_to("Make it an action")
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("B The building 7/10. 7 of 10 looked at")
    page.check.lines["ac.b7"].take_keyboard()
    hands.press(Qt.Key.Key_Down)
    hands.type("n")
    hands.press(Qt.Key.Key_Up)
    hands.type("a")
    assert "3 things need somebody. 2 are actions." in page.check.head.state.text()


def see_it_on_the_page_of_actions(window: OpenWindow) -> None:
    page = window.go("actions")
    first = next(iter(page.rows.values())).promise
    assert first.what == (
        f"Mill Hall: A hearing loop is there and someone has tested it. Found: no. {NOTE}."
    )
    assert first.lead == f"{WHO}, to be asked"
    assert first.by_when == date(2027, 3, 1)
    assert first.where == "Mill Hall · 24 November 2026"
    assert len(page.rows) == 2


def check_again(window: OpenWindow) -> None:
    page = window.go("access")
    assert "Checked 12 months ago" in words_on(page)
    assert "3 things need somebody" in words_on(page)
    hands = Hands(window)
    hands.tab_to("Check it again")
    hands.press(Qt.Key.Key_Return)
    assert "Said in November 2026" in words_on(page)
    hands.tab_to("Yes")
    hands.type("y")
    kept = only_check(window)
    assert kept.on == NEXT_YEAR.date()
    first = kept.at("ac.a1")
    assert first is not None
    assert first.found_on == NEXT_YEAR.date()
    assert "Said in" not in words_on(page.check.lines["ac.a1"])
    assert "Said in November 2026" in words_on(page.check.lines["ac.a2"])
    the_room_sees_no_note_and_nobody(window)


def the_room_sees_no_note_and_nobody(window: OpenWindow) -> None:
    page = window.go("access", about=f"{only_check(window).id}:ac.b7")
    assert NOTE in words_on(page)
    window.everyone_can_see()
    page = window.go("access", about=f"{only_check(window).id}:ac.b7")
    assert page.check.lines["ac.b7"].isVisible()
    for said in (page, window.go("walk-round", about=f"{only_check(window).id}:ac.b7")):
        assert NOTE not in words_on(said)
        assert WHO not in words_on(said)


def test_an_answer_given_by_one_key_is_heard_and_an_action_is_said_once(
    empty_window: OpenWindow, ears: Ears
) -> None:
    hands = add_the_hall(empty_window)
    ears.since()
    hands.type("n")
    assert ears.since() == ["No."]
    hands.tab_to("Back to the list")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Up)
    ears.since()
    hands.type("a")
    assert len(ears.since()) == 1
