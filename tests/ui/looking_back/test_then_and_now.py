"""Then and now by keyboard alone: what comes back, what got better, and that people say so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.ui.looking_back.then_and_now import ThenAndNowPage
from app.ui.packing.sheet_page import SheetPage
from app.workshops.then_and_now import ThenAndNow
from tests.ui.conftest import OpenWindow
from tests.ui.journeys.hands import ALT, CTRL, Hands
from tests.ui.looking_back.past import CANARY, CONCERNED, JUNE, PLEASED, Past, meet, past

BUS, BUSES = "The last bus goes before we finish", "Buses still stop before the end"
LOUD, QUIET = (
    "The kitchen is too loud to think in",
    "The kitchens are quiet now, with the door shut",
)
KEEPS, BETTER = "It keeps coming back", "It got better"


@pytest.fixture
def told(empty_window: OpenWindow) -> Past:
    return empty_window.ask(past)


@pytest.fixture
def page(empty_window: OpenWindow, told: Past) -> ThenAndNowPage:
    return empty_window.go("then-and-now")


def texts(page: ThenAndNowPage, side: str) -> list[str]:
    return [note.text for note in getattr(page, side).list.notes]


def threads(page: ThenAndNowPage) -> list[tuple[str, list[str]]]:
    value = page.value
    assert isinstance(value, ThenAndNow)
    return [(each.kind, [note.text for note in each.notes]) for each in value.threads]


def test_the_newest_meeting_stands_beside_the_one_half_a_year_before(page: ThenAndNowPage) -> None:
    assert page.question.currentText() == "Concerned"
    assert page.asked.text() == "What are we concerned about?"
    assert (page.then.heading.text(), page.now.heading.text()) == ("March 2026", "September 2026")
    assert texts(page, "then") == [BUS, LOUD, "Not enough large print"]
    assert texts(page, "now") == [BUSES, "Nobody told us about the new form"]
    assert [note.detail for note in page.then.list.notes] == [
        "We agreed: Ask the bus company about a later bus. Now: not begun yet.",
        "Heard. Nothing to tell yet.",
        "We did it.",
    ]


def test_a_walk_from_the_question_to_the_wall_and_to_paper(
    page: ThenAndNowPage, empty_window: OpenWindow
) -> None:
    hands = Hands(empty_window)
    hands.tab_to("Question")
    hands.press(Qt.Key.Key_Up)
    assert page.question.currentData() == PLEASED
    assert texts(page, "now") == [QUIET]
    hands.press(Qt.Key.Key_Down)
    hands.tab_to("Then, March 2026")
    hands.tab_to("Now, September 2026")
    hands.tab_to(KEEPS)
    hands.press(Qt.Key.Key_Space)
    assert threads(page) == [("again", [BUS, BUSES])]
    assert page.suggested.suggestion is not None
    assert page.suggested.why.text() == ("These share words: kitchens. Do they belong together?")
    hands.tab_to("Not the same")
    hands.press(Qt.Key.Key_Backtab)
    assert hands.name == BETTER
    hands.press(Qt.Key.Key_Space)
    assert threads(page) == [("better", [LOUD, QUIET]), ("again", [BUS, BUSES])]
    assert page.suggested.isHidden()
    hands.press(Qt.Key.Key_Z, CTRL)
    assert threads(page) == [("again", [BUS, BUSES])]
    hands.press(Qt.Key.Key_Y, CTRL)
    slides = _all_slides(page, empty_window, hands)
    assert [slide.title for slide in slides] == ["March 2026", "September 2026", BETTER, KEEPS]
    assert slides[3].items == (
        f"March 2026: {BUS}. We agreed: Ask the bus company about a later bus. Now: not begun yet.",
        f"September 2026: {BUSES}",
    )
    hands.press(Qt.Key.Key_P, CTRL)
    sheet = empty_window.page
    assert isinstance(sheet, SheetPage)
    said = sheet.preview.text.toPlainText()
    for words in (BUS, BUSES, LOUD, QUIET, "Concerns that keep coming back", "March 2026"):
        assert words in said
    assert CANARY not in said


def _all_slides(page: ThenAndNowPage, window: OpenWindow, hands: Hands):
    hands.alt("w")
    wall = page.on_the_wall
    assert wall is not None
    shown = [wall.slide]
    for _press in range(12):
        hands.press(Qt.Key.Key_PageDown)
        if wall.slide != shown[-1]:
            shown.append(wall.slide)
    hands.press(Qt.Key.Key_Escape)
    window.settle()
    return shown


def test_a_note_taken_back_is_gone_everywhere(
    page: ThenAndNowPage, empty_window: OpenWindow, told: Past
) -> None:
    add = (told.group, "again", (told.notes[BUS], told.notes[BUSES]))
    empty_window.ask(lambda notebook: notebook.threads.add(*add))
    empty_window.settle()
    assert len(threads(page)) == 1
    Hands(empty_window).press(Qt.Key.Key_P, CTRL)
    sheet = empty_window.page
    assert isinstance(sheet, SheetPage)
    assert BUS in sheet.preview.text.toPlainText()
    empty_window.ask(lambda notebook: notebook.take_back([told.notes[BUS]]))
    empty_window.settle()
    assert BUS not in sheet.preview.text.toPlainText()
    again: ThenAndNowPage = empty_window.go("then-and-now")
    assert threads(again) == []
    assert BUS not in repr(again.value)
    assert again.value is not None
    assert BUS not in repr(again.slides(again.value))


def test_only_what_is_for_the_room_is_on_the_page_on_the_wall_and_on_paper(
    page: ThenAndNowPage, empty_window: OpenWindow
) -> None:
    for everyone in (False, True):
        empty_window.everyone_can_see(everyone)
        assert page.value is not None
        assert page.value.suggestions
        assert CANARY not in repr(page.value)
        assert CANARY not in repr(page.slides(page.value))
        assert "carer" not in repr(page.value)


def test_the_group_marks_together_while_everyone_can_see(
    page: ThenAndNowPage, empty_window: OpenWindow
) -> None:
    empty_window.everyone_can_see()
    hands = Hands(empty_window)
    page.give_focus()
    hands.tab_to("Then, March 2026")
    hands.tab_to("Now, September 2026")
    hands.press(Qt.Key.Key_Down)
    hands.tab_to(BETTER)
    hands.press(Qt.Key.Key_Space)
    assert threads(page) == [("better", [BUS, "Nobody told us about the new form"])]


def test_keys_go_to_the_meeting_before_and_after_and_never_to_the_same_one_twice(
    page: ThenAndNowPage, empty_window: OpenWindow
) -> None:
    hands = Hands(empty_window)
    hands.press(Qt.Key.Key_Right, ALT)
    assert page.then.heading.text() == "June 2026"
    hands.press(Qt.Key.Key_Right, ALT)
    assert page.then.heading.text() == "June 2026"
    assert empty_window.said() == "There is no meeting further that way."
    hands.tab_to("Now, September 2026")
    hands.press(Qt.Key.Key_Left, ALT)
    assert (page.then.heading.text(), page.now.heading.text()) == ("June 2026", "March 2026")


def test_not_the_same_is_remembered_while_the_page_is_open(
    page: ThenAndNowPage, empty_window: OpenWindow
) -> None:
    hands = Hands(empty_window)
    hands.tab_to("Not the same")
    asked: list[str] = []
    while page.suggested.suggestion is not None:
        asked.append(page.suggested.now.text())
        hands.press(Qt.Key.Key_Space)
    assert asked == [f"September 2026: {BUSES}", f"September 2026: {QUIET}"]
    assert hands.at.isVisible()
    empty_window.go("home")
    again: ThenAndNowPage = empty_window.go("then-and-now")
    assert again.suggested.isHidden()
    assert threads(again) == []


def test_a_thread_gets_the_groups_own_words_and_half_of_them_are_kept(
    page: ThenAndNowPage, empty_window: OpenWindow, told: Past
) -> None:
    add = (told.group, "again", (told.notes[BUS], told.notes[BUSES]))
    empty_window.ask(lambda notebook: notebook.threads.add(*add))
    empty_window.settle()
    hands = Hands(empty_window)
    hands.tab_to("Concerns that keep coming back")
    hands.tab_to("Our words for it")
    hands.press(Qt.Key.Key_Space)
    hands.type("Getting he")
    empty_window.go("home")
    empty_window.go("then-and-now")
    hands.tab_to("Concerns that keep coming back")
    hands.tab_to("Our words for it")
    hands.press(Qt.Key.Key_Space)
    assert page.own_name.field.text() == "Getting he"
    hands.press(Qt.Key.Key_End)
    hands.enter("re")
    assert page.value is not None
    assert page.value.threads[0].words == "Getting here"
    assert empty_window.ask(lambda notebook: notebook.drafts()) == ()
    hands.tab_to("Take it out")
    hands.press(Qt.Key.Key_Space)
    assert threads(page) == []
    assert hands.at.isVisible()
    hands.press(Qt.Key.Key_Z, CTRL)
    assert len(threads(page)) == 1


def test_a_thread_that_is_undone_takes_the_form_for_its_words_with_it(
    page: ThenAndNowPage, empty_window: OpenWindow, told: Past
) -> None:
    add = (told.group, "again", (told.notes[BUS], told.notes[BUSES]))
    empty_window.ask(lambda notebook: notebook.threads.add(*add))
    empty_window.settle()
    hands = Hands(empty_window)
    hands.tab_to("Concerns that keep coming back")
    hands.tab_to("Our words for it")
    hands.press(Qt.Key.Key_Space)
    assert page.own_name.isVisible()
    empty_window.ask(lambda notebook: notebook.undo())
    empty_window.settle()
    assert page.own_name.isHidden()
    assert hands.at.isVisible()


def test_with_one_meeting_or_none_it_says_what_will_be_here(empty_window: OpenWindow) -> None:
    group = empty_window.ask(lambda notebook: notebook.add_group("Riverside")).created[0]
    page: ThenAndNowPage = empty_window.go("then-and-now")
    assert not page.nothing.isHidden()
    assert not page.wall_button.isEnabled()
    assert not page.print_button.isEnabled()
    meeting = empty_window.ask(lambda notebook: meet(notebook, group, JUNE))
    empty_window.ask(lambda notebook: notebook.add_contribution(meeting, CONCERNED, "It is cold"))
    empty_window.settle()
    assert page.then.isHidden()
    assert texts(page, "now") == ["It is cold"]
    assert not page.only_one.isHidden()
    assert page.together.isHidden()
