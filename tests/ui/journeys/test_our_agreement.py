"""An organiser makes the group's agreement at the laptop, by keyboard alone.

From Get ready to the agreement page: the starter lines are kept, left out, changed and filled; one
is added and one taken back; *Agreed* is held back by a blank and says by which, so it is agreed so
far, then agreed; a newcomer reads what is new; and something that went wrong is written down where
nobody else sees it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.models.notebook import Notebook
from app.workshops.agreement import RESPECT, Agreement, Line, state_of
from app.workshops.new import NewSession
from app.workshops.session import SessionDetails
from tests.ui.conftest import OpenWindow
from tests.ui.content import TODAY, Content
from tests.ui.journeys.hands import CTRL, SHIFT, Hands, page_of
from tests.ui.pages.reading import words_on

OURS = "We take turns to make the tea"
SAID_WRONGLY = "Please forget this one"
HAPPENED = "Someone was talked over and went home"


@pytest.fixture
def window(empty_window: OpenWindow) -> OpenWindow:
    """A group that has planned its first session, and agreed on nothing yet."""

    def plan(notebook: Notebook) -> Content:
        group = notebook.add_group("Hill group").created[0]
        details = SessionDetails(title="4 plus 1 review", held_on=TODAY)
        new = NewSession(group_id=group, tool="four-plus-one", details=details, steps=())
        planned = notebook.start_session(replace(new, status="planned")).created[0]
        return Content(group=group, planned=planned)

    empty_window.content = empty_window.ask(plan)
    return empty_window


def agreement(window: OpenWindow) -> Agreement:
    found = window.ask(lambda notebook: notebook.agreeing.of_group(window.content.group, RESPECT))
    assert found is not None
    return found


def line(window: OpenWindow, item: str) -> Line:
    return next(each for each in agreement(window).lines if each.item == item)


def own(window: OpenWindow) -> list[str]:
    return [each.text for each in agreement(window).lines if not each.item]


def begin(window: OpenWindow) -> Hands:
    """From Get ready, with what has the keyboard on the first line."""
    hands = Hands(window)
    window.go("ready", window.content.planned)
    hands.tab_to("Our agreement")
    hands.press(Qt.Key.Key_Return)
    assert hands.name == "Begin with the starter lines"
    hands.press(Qt.Key.Key_Return)
    assert hands.name == "The lines"
    return hands


def go_to(window: OpenWindow, item: str) -> None:
    """Down from the first line to this one."""
    hands, wanted = Hands(window), line(window, item).id
    hands.press(Qt.Key.Key_Home)
    for _turn in range(40):
        if page_of(window).view.pane.list.chosen_id == wanted:
            return
        hands.press(Qt.Key.Key_Down)
    raise AssertionError(f"Down never reaches {item}")


def fill(window: OpenWindow, item: str, words: str) -> None:
    hands = Hands(window)
    go_to(window, item)
    hands.press(Qt.Key.Key_F)
    hands.enter(words)
    assert hands.name == "The lines"


def test_an_agreement_is_made_by_keyboard_alone(window: OpenWindow) -> None:
    hands = begin(window)
    keep_and_leave_out(window, hands)
    say_it_in_our_words(window, hands)
    agree_as_far_as_it_goes(window, hands)
    agree_on_all_of_it(window, hands)
    show_what_is_new(window, hands)
    write_down_what_went_wrong(window, hands)


def keep_and_leave_out(window: OpenWindow, hands: Hands) -> None:
    for _line in range(3):
        hands.press(Qt.Key.Key_K)
    assert [each.item for each in agreement(window).kept] == ["ra.start", "ra.equal", "ra.weight"]
    go_to(window, "ra.limit")
    hands.press(Qt.Key.Key_L)
    assert line(window, "ra.limit").status == "left out"
    assert "badly hurt, you may have to" not in words_on(window.page)
    go_to(window, "ra.private")
    hands.press(Qt.Key.Key_K)
    assert "badly hurt, you may have to" in words_on(window.page)
    hands.tab_to("Bring that line back")
    hands.press(Qt.Key.Key_Return)
    assert line(window, "ra.limit").status == "kept"
    assert "badly hurt, you may have to" not in words_on(window.page)


def say_it_in_our_words(window: OpenWindow, hands: Hands) -> None:
    go_to(window, "ra.respect")
    hands.press(Qt.Key.Key_E)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.enter("We listen to each other")
    assert line(window, "ra.respect").text == "We listen to each other"
    hands.press(Qt.Key.Key_A)
    hands.enter(OURS)
    hands.press(Qt.Key.Key_A)
    hands.enter(SAID_WRONGLY)
    assert own(window) == [OURS, SAID_WRONGLY]
    hands.press(Qt.Key.Key_End)
    hands.press(Qt.Key.Key_Backspace, CTRL | SHIFT)
    assert hands.name == "Keep them"
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    assert own(window) == [OURS]
    assert hands.name == "The lines"
    hands.press(Qt.Key.Key_Up, SHIFT)
    assert agreement(window).lines[-2].text == OURS
    hands.press(Qt.Key.Key_Z, CTRL)
    assert agreement(window).lines[-1].text == OURS
    assert SAID_WRONGLY.encode() not in window.store.read_bytes()


def agree_as_far_as_it_goes(window: OpenWindow, hands: Hands) -> None:
    hands.tab_to("Agreed")
    hands.press(Qt.Key.Key_Return)
    assert "blank to fill" in window.said()
    assert hands.name == "The lines"
    assert page_of(window).view.pane.chosen.item == "ra.settle"
    assert agreement(window).editions == ()
    hands.tab_to("Agreed so far")
    hands.press(Qt.Key.Key_Return)
    assert state_of(agreement(window)) == "agreed so far"
    assert "Agreed so far, on 24 November 2026." in words_on(window.page)


def agree_on_all_of_it(window: OpenWindow, hands: Hands) -> None:
    window.page.view.pane.take_keyboard()  # type: ignore[attr-defined]
    for item in ("ra.decide", "ra.broken"):
        fill(window, item, "We talk until everyone can live with it")
    go_to(window, "ra.settle")
    hands.press(Qt.Key.Key_F)
    sheet = hands.sheet
    hands.press(Qt.Key.Key_Tab, SHIFT)
    assert hands.name.startswith("Begin with: ")
    words = sheet.starters[-1].words()
    hands.press(Qt.Key.Key_Return)
    hands.enter(", and then tea")
    assert line(window, "ra.settle").fill == f"{words}, and then tea"
    hands.tab_to("Agreed")
    hands.press(Qt.Key.Key_Return)
    assert state_of(agreement(window)) == "agreed"
    assert [each.so_far for each in agreement(window).editions] == [True, False]


def show_what_is_new(window: OpenWindow, hands: Hands) -> None:
    hands.tab_to("New since you joined: on which day?")
    hands.enter("1 November")
    assert f"Added: {OURS}" in words_on(window.page)


def write_down_what_went_wrong(window: OpenWindow, hands: Hands) -> None:
    hands.tab_to("Write down what happened")
    hands.press(Qt.Key.Key_Return)
    assert hands.name == "What happened?"
    hands.type(HAPPENED)
    hands.tab_to("Who was told?")
    hands.type("The whole group")
    hands.tab_to("Keep this note")
    hands.press(Qt.Key.Key_Return)
    (kept,) = window.ask(lambda notebook: notebook.agreeing.incidents(window.content.group))
    assert (kept.happened, kept.told, kept.on) == (HAPPENED, "The whole group", date(2026, 11, 24))
    assert HAPPENED in words_on(window.page)
    assert HAPPENED not in window.shell.windowTitle()
    window.everyone_can_see()
    assert HAPPENED not in words_on(window.shell)
    assert OURS in words_on(window.page)
