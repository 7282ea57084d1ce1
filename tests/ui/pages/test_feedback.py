"""What could be lost of how it was: a number, a slip's words, or that nobody can tell whose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.appearance import Appearance
from app.workshops.feedback import CONTACT, OPEN
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenWindow
from tests.ui.journeys.hands import Hands, page_of
from tests.ui.pages.reading import words_on

LOOKS = [("paper", 100), ("paper", 250), ("high-contrast", 200)]


def open_page(window: OpenWindow):
    return window.go("feedback", window.content.autumn)


def counted(window: OpenWindow) -> dict[str, tuple[int, ...]]:
    session = window.ask(lambda notebook: notebook.session(window.content.autumn))
    return {tally.item: tally.counts for tally in session.tallies}


def test_a_pile_is_a_number_and_enter(window: OpenWindow) -> None:
    open_page(window)
    hands = Hands(window)
    assert hands.name == "How was it for you? Good"
    for number in ("5", "2", "", "1", "6"):
        hands.enter(number)
    assert hands.name == "Did you feel valued? Mostly"
    assert counted(window) == {"sf.1": (5, 2, 0, 1), "sf.2": (6, 0, 0, 0)}


def test_the_whole_form_is_typed_without_the_mouse(window: OpenWindow) -> None:
    page = open_page(window)
    hands = Hands(window)
    for row in page.rows.values():
        if row.item != CONTACT:
            for _field in row.fields:
                hands.enter("4")
    assert [item for item, counts in counted(window).items() if counts == (4,) * 4] == [
        f"sf.{number}" for number in range(1, 8)
    ]
    hands.tab_to("How many said yes? Slips")
    hands.enter("2")
    assert counted(window)[CONTACT] == (2,)


def test_going_elsewhere_keeps_the_box_being_typed_in(window: OpenWindow) -> None:
    open_page(window)
    Hands(window).type("7")
    window.go("home")
    assert counted(window) == {"sf.1": (7, 0, 0, 0)}
    assert open_page(window).rows["sf.1"].counts == (7, 0, 0, 0)


def test_undo_is_seen_in_the_boxes(window: OpenWindow) -> None:
    page = open_page(window)
    Hands(window).enter("7")
    window.shell.undo()
    window.settle()
    assert counted(window) == {}
    assert page.rows["sf.1"].counts == (0, 0, 0, 0)


def test_what_is_typed_in_one_box_stays_while_another_is_kept(window: OpenWindow) -> None:
    page = open_page(window)
    hands = Hands(window)
    hands.type("8")
    window.ask(lambda notebook: notebook.counting.tally(window.content.autumn, "sf.1", (0, 3)))
    page._read()
    window.settle()
    assert page.rows["sf.1"].counts == (8, 3, 0, 0)


def test_it_is_said_beforehand_and_while_counting_that_few_are_not_shown(
    window: OpenWindow,
) -> None:
    page = open_page(window)
    assert "Fewer than four answers" in words_on(page)
    hands = Hands(window)
    hands.enter("3")
    assert "too few slips to show" in words_on(page)
    hands.enter("1")
    assert "too few slips to show" not in words_on(page)


def test_what_they_wrote_joins_the_notes_in_a_batch(window: OpenWindow) -> None:
    page = open_page(window)
    page.type_up.setFocus(Qt.FocusReason.TabFocusReason)
    hands = Hands(window)
    hands.press(Qt.Key.Key_Space)
    for slip in ("A slower start", "Bigger mugs", "More breaks"):
        hands.enter(slip)
    hands.tab_to("Put them in")
    hands.press(Qt.Key.Key_Return)
    session = window.ask(lambda notebook: notebook.session(window.content.autumn))
    notes = session.notes_under(OPEN)
    assert {note.text for note in notes} == {"A slower start", "Bigger mugs", "More breaks"}
    assert {note.way_in for note in notes} == {"note"}
    assert window.ask(lambda notebook: notebook.drafts(window.content.autumn)) == ()
    assert "3 are in the notes." in words_on(page)


def test_slips_that_are_not_put_in_yet_wait(window: OpenWindow) -> None:
    page = open_page(window)
    page.type_up.click()
    window.settle()
    hands = Hands(window)
    hands.enter("A slower start")
    hands.type("Bigger")
    hands.press(Qt.Key.Key_Escape)
    page.type_up.click()
    window.settle()
    assert Hands(window).sheet.slips == ["A slower start", "Bigger"]


def test_no_number_and_no_slip_is_shown_while_everyone_can_see(window: OpenWindow) -> None:
    page = open_page(window)
    Hands(window).enter("3")
    page.type_up.click()
    window.settle()
    Hands(window).enter("A slower start")
    window.everyone_can_see()
    assert QApplication.activeModalWidget() is None
    said = words_on(page)
    assert "Everyone can see this laptop" in said
    assert "How was it for you?" not in said
    assert "slower" not in said


def test_a_name_for_a_call_has_no_place_to_be_typed(window: OpenWindow) -> None:
    page = open_page(window)
    assert "no names" in words_on(page)
    assert len(page.rows[CONTACT].fields) == 1


def test_the_last_step_leads_here(window: OpenWindow) -> None:
    run = window.go("run", window.content.autumn)
    window.everyone_can_see(False)
    run.running.go_to_kind("thanks")
    window.settle()
    run.two.view.how_was_it.click()
    window.settle()
    assert page_of(window).title.text() == "How was it?"
    assert Hands(window).name == "How was it for you? Good"


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
def test_nobody_is_kept_out(
    window: OpenWindow, appearance: Appearance, theme: str, percent: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    page = open_page(window)
    Hands(window).enter("3")
    assert faults(page) == []
    window.everyone_can_see()
    assert faults(page) == []
