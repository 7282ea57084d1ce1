"""What people who spoke could lose: an answer, its reason, or ever hearing of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.appearance import Appearance
from app.ui.surroundings import Destination
from tests.accessibility.walker import faults
from tests.ui.afterwards import HELD, LOOSE, THEMES, a_week_after
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.content import TODAY, WHISPERED
from tests.ui.journeys.hands import Hands
from tests.ui.pages.reading import words_on

LOOKS = [("paper", 100), ("paper", 200), ("high-contrast", 100), ("high-contrast", 250)]


@pytest.fixture
def session_id(window: OpenWindow) -> str:
    return window.ask(a_week_after)


def test_every_note_is_there_under_its_theme_or_its_question(
    window: OpenWindow, session_id: str
) -> None:
    page = window.go("telling")
    shown = [[note.note.text for note in card.notes] for card in page.cards]
    room, telling, worked = (list(texts) for _question, texts in THEMES.values())
    assert shown == [list(LOOSE["fpo.q1"]), telling, worked, room, list(LOOSE["fpo.q4"])]
    assert page.head.progress.text() == "14 notes wait for an answer."
    assert WHISPERED not in words_on(page)


def test_fourteen_notes_are_answered_with_one_key_a_theme(
    window: OpenWindow, session_id: str
) -> None:
    """Ten minutes are enough (screens.md, decision 10): five keys, and a reason for one theme."""
    page, hands = window.go("telling"), Hands(window)
    keys = 0
    for number in ("1", "2", "1", "3", "2"):
        hands.alt(number)
        keys += 1
        if number == "3":
            hands.enter("The hall's owner decides about the building.")
            keys += 1
    assert keys == 6
    session = window.ask(lambda notebook: notebook.session(session_id))
    for_room = [note for note in session.contributions if note.visibility == "room"]
    assert [note.outcome for note in for_room if not note.outcome] == []
    room = [note for note in for_room if note.text in THEMES["The room"][1]]
    assert {(note.outcome, note.because) for note in room} == {
        ("cannot", "The hall's owner decides about the building.")
    }
    assert QApplication.focusWidget() is page.head.sheet


def test_space_chooses_one_note_or_a_whole_theme(window: OpenWindow, session_id: str) -> None:
    page, hands = window.go("telling"), Hands(window)
    hands.press(Qt.Key.Key_Space)
    assert page.bar.count.text() == "2 notes chosen:"
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Space)
    assert page.bar.count.text() == "1 note chosen:"
    hands.alt("1")
    assert outcomes(window, session_id, "fpo.q1") == ["", "done"]


def test_all_can_be_chosen_and_let_go_again(window: OpenWindow, session_id: str) -> None:
    page, hands = window.go("telling"), Hands(window)
    hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.bar.count.text() == "14 notes chosen:"
    hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.bar.count.text() == "Choose notes, then say:"


def test_no_note_is_refused_without_its_reason(window: OpenWindow, session_id: str) -> None:
    page, hands = window.go("telling"), Hands(window)
    hands.alt("3")
    assert QApplication.focusWidget() is page.bar.field
    hands.press(Qt.Key.Key_Return)
    assert outcomes(window, session_id, "fpo.q1") == ["", ""]
    hands.enter("No money until April")
    assert outcomes(window, session_id, "fpo.q1") == ["cannot", "cannot"]
    assert "We can't do this. The reason: No money until April." in words_on(page)


def test_a_half_typed_reason_outlives_the_page(window: OpenWindow, session_id: str) -> None:
    page, hands = window.go("telling"), Hands(window)
    hands.alt("3")
    hands.type("No money unt")
    window.go("actions")
    assert window.go("telling").bar.field.text() == "No money unt"
    assert page.bar.field.isVisible()
    hands.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window.ask(lambda notebook: notebook.drafts(session_id)) == ()


def test_a_reason_that_cannot_be_kept_stays_where_it_was_typed(
    window: OpenWindow, session_id: str
) -> None:
    page, hands = window.go("telling"), Hands(window)
    hands.alt("3")
    page.bar.field.set_text("a" * 20_001)
    hands.press(Qt.Key.Key_Return)
    assert "too long" in window.said()
    assert page.bar.field.text() == "a" * 20_001
    assert outcomes(window, session_id, "fpo.q1") == ["", ""]


def test_an_answer_is_undone_by_its_name(window: OpenWindow, session_id: str) -> None:
    page, hands = window.go("telling"), Hands(window)
    hands.alt("1")
    assert "We did it." in words_on(page)
    hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert outcomes(window, session_id, "fpo.q1") == ["", ""]
    assert "We did it." not in words_on(page)
    assert window.shell.redo_name == "say what happened"


def test_actions_that_grew_out_of_a_note_stand_beside_it(
    window: OpenWindow, session_id: str
) -> None:
    page = window.go("telling")
    door = next(
        note for card in page.cards for note in card.notes if note.note.text == "The door is heavy"
    )
    assert door.grown.text() == "We agreed: Ask for an easier door. Now: not begun yet."


def test_notes_are_marked_as_told_with_the_day_and_how(window: OpenWindow, session_id: str) -> None:
    page, hands = window.go("telling"), Hands(window)
    assert not page.head.mark.isVisible()
    hands.alt("1")
    page.head.mark.click()
    window.settle()
    assert page.told.day.text() == "24 November 2026"
    page.told.day.setText("22 November")
    hands.press(Qt.Key.Key_Return)
    session = window.ask(lambda notebook: notebook.session(session_id))
    told = [(n.told_on, n.told_how) for n in session.contributions if n.outcome]
    assert told == [(date(2026, 11, 22), "paper")] * 2
    assert "Told on 22 November 2026." in words_on(page)
    assert window.said() == "2 notes told on 22 November 2026."
    waiting = window.ask(lambda notebook: notebook.telling.waiting())
    assert waiting[0].untold == 12


def test_a_new_answer_waits_to_be_told_again(window: OpenWindow, session_id: str) -> None:
    page, hands = window.go("telling"), Hands(window)
    hands.alt("2")
    ids = [note.note.id for note in page.cards[0].notes]
    window.ask(lambda notebook: notebook.telling.mark_told(ids, TODAY, "paper"))
    window.settle()
    assert not page.head.mark.isVisible()
    page.cards[0].first.setFocus()
    hands.alt("1")
    assert page.head.mark.isVisible()


def test_a_day_that_is_no_day_is_asked_for_again(window: OpenWindow, session_id: str) -> None:
    page, hands = window.go("telling"), Hands(window)
    hands.alt("1")
    page.head.mark.click()
    page.told.day.setText("some day")
    hands.press(Qt.Key.Key_Return)
    assert page.told.isVisible()
    assert page.told.row.hint.text()


def test_telling_before_the_draft_ends_says_that_people_can_still_add(
    open_window: OpenAWindow, window: OpenWindow, session_id: str
) -> None:
    page = window.go("telling")
    assert page.head.draft.text().startswith("Draft until Wednesday 25 November: people can still")
    window.go("telling", window.content.autumn)
    assert not page.head.draft.isVisible()


def test_a_note_sent_later_joins_the_page_and_one_taken_back_leaves_it(
    window: OpenWindow, session_id: str
) -> None:
    page = window.go("telling")
    late = window.ask(
        lambda notebook: notebook.add_contribution(
            session_id, "fpo.q1", "I thought of this at home", way_in="sent later"
        )
    ).created[0]
    window.settle()
    said = words_on(page)
    assert "I thought of this at home" in said
    assert "sent later" not in said
    window.ask(lambda notebook: notebook.take_back([late]))
    window.settle()
    assert "at home" not in words_on(page)


def test_what_others_said_too_is_answered_with_it(window: OpenWindow, session_id: str) -> None:
    page = window.go("telling")
    kept, other = (each.note.id for each in page.cards[0].notes)
    window.ask(lambda notebook: notebook.gathering.merge([other], kept))
    window.settle()
    assert "Also said: We asked for a later bus" in page.cards[0].notes[0].tick.accessibleName()
    Hands(window).alt("1")
    assert outcomes(window, session_id, "fpo.q1") == ["done", "done"]


def test_the_next_session_is_one_press_away(window: OpenWindow, session_id: str) -> None:
    page = window.go("telling")
    assert page.head.next.words() == "2 more sessions have notes to tell"
    page.head.next.click()
    window.settle()
    assert page.session_id == window.content.autumn


def test_the_room_sees_no_title_and_nothing_half_typed(window: OpenWindow, session_id: str) -> None:
    page, hands = window.go("telling"), Hands(window)
    hands.alt("3")
    hands.type("Between you and me")
    window.everyone_can_see()
    said = words_on(page)
    assert "winter programme" not in said
    assert page.bar.field.text() == ""
    assert "The door is heavy" in said
    window.everyone_can_see(False)
    assert page.bar.field.text() == "Between you and me"


def test_the_sheet_is_of_this_session(
    window: OpenWindow, session_id: str, went: list[Destination]
) -> None:
    window.go("telling").head.sheet.click()
    assert went == [Destination(page="packs", session_id=session_id, about="what-we-said")]


def test_words_are_added_or_taken_back_in_the_session_one_press_away(
    window: OpenWindow, session_id: str, went: list[Destination]
) -> None:
    window.go("telling").head.open.click()
    assert went == [Destination(page="run", session_id=session_id)]


def test_home_and_the_sessions_list_lead_here(window: OpenWindow, session_id: str) -> None:
    hands = Hands(window)
    window.go("home")
    hands.tab_to("Tell people what happened")
    hands.press(Qt.Key.Key_Return)
    assert window.page.session_id == session_id  # pyright: ignore
    sessions = window.go("sessions")
    sessions.list.choose(window.content.spring)
    sessions.list.action("tell").click()
    window.settle()
    assert window.page.session_id == window.content.spring  # pyright: ignore


def test_with_nothing_to_tell_the_page_says_what_comes_here(empty_window: OpenWindow) -> None:
    assert "Nothing waits to be told back." in words_on(empty_window.go("telling"))


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
def test_nobody_is_kept_out_of_telling(
    window: OpenWindow, session_id: str, appearance: Appearance, theme: str, percent: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    page, hands = window.go("telling"), Hands(window)
    hands.alt("1")
    page.head.mark.click()
    hands.alt("3")
    window.settle()
    assert faults(page) == []


def outcomes(window: OpenWindow, session_id: str, question: str) -> list[str]:
    session: Any = window.ask(lambda notebook: notebook.session(session_id))
    return [note.outcome for note in session.notes_under(question)]


assert (TODAY - HELD).days == 6
