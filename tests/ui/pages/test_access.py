"""What could be lost, or shown by mistake, on the page of access checks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.workshops.access import AccessCheck
from app.workshops.typed import LIMIT
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.content import TODAY
from tests.ui.journeys.hands import Hands
from tests.ui.pages.reading import words_on

CANARY = "zebra7"
LOOP = "ac.b7"


def begun(window: OpenWindow, session_id: str = "", name: str = "Mill Hall") -> str:
    """A check of a new place, with the loop missing."""

    def make(notebook: Any) -> str:
        checking = notebook.checking
        venue = checking.add_venue(name=name, phone=f"phone {CANARY}", cost=f"cost {CANARY}")
        check = checking.begin_check(TODAY, venue_id=venue.created[0], session_id=session_id)
        checking.found(check.created[0], LOOP, found="no", found_on=TODAY)
        return check.created[0]

    return window.ask(make)


def kept(window: OpenWindow, check_id: str) -> AccessCheck:
    return window.ask(lambda notebook: notebook.checking.check(check_id))


def at_the_loop(window: OpenWindow, check_id: str) -> Any:
    return window.go("access", about=f"{check_id}:{LOOP}").check.lines[LOOP]


def typed(field: Any, words: str) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, words)


# Answers


@pytest.mark.parametrize(
    ("key", "found"),
    [("y", "yes"), ("p", "partly"), ("n", "no"), ("o", "not needed"), ("5", "don't know")],
)
def test_one_key_answers_and_the_next_line_has_the_keyboard(
    window: OpenWindow, key: str, found: str
) -> None:
    check = begun(window)
    at_the_loop(window, check)
    Hands(window).type(key)
    seen = kept(window, check).at(LOOP)
    assert seen is not None
    assert (seen.found, seen.found_on) == (found, TODAY)
    assert window.page.check.lines["ac.b8"].answers.has_keyboard()  # type: ignore[attr-defined]


def test_after_the_last_line_a_key_opens_the_next_part_and_answers_nothing(
    window: OpenWindow,
) -> None:
    check = begun(window)
    at_the_loop(window, check)
    hands, page = Hands(window), window.page
    last = list(page.check.lines)[-1]  # type: ignore[attr-defined]
    page.check.lines[last].take_keyboard()  # type: ignore[attr-defined]
    hands.type("y")
    hands.type("n")
    window.settle()
    first_of_next = next(iter(page.check.lines))  # type: ignore[attr-defined]
    assert first_of_next != last
    assert page.check.lines[first_of_next].answers.has_keyboard()  # type: ignore[attr-defined]
    seen = kept(window, check).at(first_of_next)
    assert seen is None or seen.found != "no"


def test_arrow_keys_look_at_the_answers_and_give_none(window: OpenWindow) -> None:
    check = begun(window)
    line = at_the_loop(window, check)
    hands = Hands(window)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        hands.press(key)
    assert line.answers.has_keyboard()
    assert hands.name == "Not needed"
    assert kept(window, check).at(LOOP).found == "no"  # type: ignore[union-attr]
    hands.press(Qt.Key.Key_Space)
    assert kept(window, check).at(LOOP).found == "not needed"  # type: ignore[union-attr]


def test_an_answer_is_told_by_its_sign_and_its_word(window: OpenWindow) -> None:
    line = at_the_loop(window, begun(window))
    assert line.words.icon == "circle-x"
    assert line.words.accessibleName().endswith("No.")


def test_undo_takes_an_answer_back_in_its_place(window: OpenWindow) -> None:
    check = begun(window)
    line = at_the_loop(window, check)
    Hands(window).type("y")
    assert line.line.found == "yes"
    window.shell.undo()
    window.settle()
    assert window.page.check.lines[LOOP] is line  # type: ignore[attr-defined]
    assert line.line.found == "no"


# What is typed


def test_half_typed_words_are_there_after_a_crash(
    window: OpenWindow, open_window: OpenAWindow
) -> None:
    check = begun(window)
    line = at_the_loop(window, check)
    line.write()
    typed(line.rows["note"].field, "The loop hu")
    line.rows["note"].put_by()
    window.settle()
    assert kept(window, check).at(LOOP).note == ""  # type: ignore[union-attr]
    window.page.leave = lambda: None  # type: ignore[method-assign]  # as if the power went
    line.rows["note"].field.removeEventFilter(line.rows["note"])
    window.close()
    again = open_window(store=window.store, content=window.content)
    assert at_the_loop(again, check).rows["note"].text == "The loop hu"


def test_a_note_is_kept_when_somebody_goes_elsewhere(window: OpenWindow) -> None:
    check = begun(window, window.content.planned)
    line = at_the_loop(window, check)
    line.write()
    typed(line.rows["note"].field, "The loop hums")
    window.go("home")
    assert kept(window, check).at(LOOP).note == "The loop hums"  # type: ignore[union-attr]
    drafts = window.ask(lambda notebook: notebook.drafts())
    assert [draft for draft in drafts if "access" in draft.where] == []


def test_words_that_are_too_long_stay_where_they_are_typed(window: OpenWindow) -> None:
    check = begun(window)
    line = at_the_loop(window, check)
    line.write()
    row = line.rows["note"]
    row.field.set_text("x" * (LIMIT + 1))
    row.settle()
    window.settle()
    assert len(row.text) == LIMIT + 1
    assert "by 1 letter" in row.hint.text()
    row.field.set_text("x" * LIMIT)
    row.settle()
    window.settle()
    line.take_keyboard()
    Hands(window).type("a")
    assert kept(window, check).at(LOOP).action_id  # type: ignore[union-attr]


def test_what_is_not_a_date_is_said_and_a_day_gone_by_is_kept_kindly(window: OpenWindow) -> None:
    check = begun(window)
    line = at_the_loop(window, check)
    line.write()
    row = line.rows["fix_by"]
    typed(row.field, "soonish")
    row.settle()
    window.settle()
    assert "soonish" in row.text
    assert kept(window, check).at(LOOP).fix_by is None  # type: ignore[union-attr]
    row.field.clear()
    typed(row.field, "1 March 2026")
    row.settle()
    window.settle()
    assert kept(window, check).at(LOOP).fix_by == date(2026, 3, 1)  # type: ignore[union-attr]
    assert "gone by" in row.hint.text()


# Actions


def test_the_action_key_pressed_twice_makes_one_action(window: OpenWindow) -> None:
    check = begun(window)
    line = at_the_loop(window, check)
    line.action_wanted.emit(LOOP)
    line.action_wanted.emit(LOOP)
    window.settle()
    about = [each for each in window.ask(lambda n: n.actions()) if each.action.check_id == check]
    assert len(about) == 1
    assert line.see_action.isVisible()
    assert not line.make_action.isVisible()


def test_an_action_that_was_removed_may_be_made_again(window: OpenWindow) -> None:
    check = begun(window)
    line = at_the_loop(window, check)
    Hands(window).type("a")
    made = kept(window, check).at(LOOP).action_id  # type: ignore[union-attr]
    window.ask(lambda notebook: notebook.remove_action(made))
    window.go("access", about=f"{check}:{LOOP}")
    assert line.make_action.isVisible() or at_the_loop(window, check).make_action.isVisible()


def test_an_action_of_a_place_is_said_with_its_place_and_shows_the_room_no_lead(
    window: OpenWindow,
) -> None:
    check = begun(window)
    window.ask(lambda n: n.checking.found(check, LOOP, owner=CANARY))
    at_the_loop(window, check)
    Hands(window).type("a")
    page = window.go("actions")
    (row,) = [row for row in page.rows.values() if "hearing loop" in row.promise.what]
    assert row.promise.where.startswith("Mill Hall")
    row.status_chosen.emit(row.promise.id, "stuck")
    row.why_given.emit(row.promise.id, "waiting for the hall")
    window.settle()
    (action,) = [e.action for e in window.ask(lambda n: n.actions()) if e.action.check_id == check]
    assert (action.session_id, action.status, action.why) == ("", "stuck", "waiting for the hall")
    window.everyone_can_see()
    assert CANARY not in words_on(window.go("actions"))
    assert "hearing loop" in words_on(window.page)


# Places


def test_a_check_stays_when_its_place_is_taken_off_the_list(window: OpenWindow) -> None:
    check = begun(window)
    page = window.go("access", about=f"{check}:{LOOP}")
    venue = kept(window, check).venue
    assert venue is not None
    window.ask(lambda notebook: notebook.checking.remove_venue(venue.id))
    window.settle()
    assert "no longer kept" in words_on(page)
    Hands(window).type("y")
    assert kept(window, check).at(LOOP).found == "yes"  # type: ignore[union-attr]
    page = window.go("access")
    assert "no longer kept" in words_on(page)
    page.places.open_wanted.emit(check)
    window.settle()
    assert page.shown.check.id == check


def test_a_place_is_changed_field_by_field(window: OpenWindow) -> None:
    venue = kept(window, begun(window)).venue
    assert venue is not None
    page = window.go("access")
    card = page.places.cards[venue.id]
    card.write("address")
    typed(card.rows["address"].field, "By the bridge")
    window.go("home")
    (now,) = [v for v in window.ask(lambda n: n.checking.venues()) if v.id == venue.id]
    assert (now.name, now.address) == ("Mill Hall", "By the bridge")


def test_a_place_keeps_its_name_when_somebody_empties_it(window: OpenWindow) -> None:
    venue = kept(window, begun(window)).venue
    assert venue is not None
    card = window.go("access").places.cards[venue.id]
    card.write("name")
    card.rows["name"].field.clear()
    card.rows["name"].settle()
    window.settle()
    assert [v.name for v in window.ask(lambda n: n.checking.venues())].count("Mill Hall") >= 1
    assert card.rows["name"].hint.text()


def test_two_checks_of_one_day_are_both_there(window: OpenWindow) -> None:
    first = begun(window)
    page = window.go("access", about=first)
    page.check.head.again.click()
    window.settle()
    second = page.shown.check
    assert second.id != first
    assert second.on == kept(window, first).on == TODAY
    page.check.head.other_chosen.emit(first)
    window.settle()
    assert page.shown.check.id == first


# Sessions and needs


def ask_for_a_loop(window: OpenWindow, session_id: str, people: int) -> None:
    def add(notebook: Any) -> None:
        group = notebook.session(session_id).group.id
        for _person in range(people):
            notebook.needs.add(group, who=CANARY, asks_for=(LOOP,))

    window.ask(add)


def test_get_ready_says_how_many_asked_and_never_to_the_room(window: OpenWindow) -> None:
    session = window.content.planned
    ask_for_a_loop(window, session, 3)
    check = begun(window, session)
    window.ask(lambda n: n.checking.found(check, LOOP, found="don't know"))
    page = window.go("ready", session)
    said = words_on(page.rows["access"])
    assert "3 people asked for this: A hearing loop" in said
    assert "This place says: don't know." in said
    assert CANARY not in said
    window.everyone_can_see()
    assert "asked for" not in words_on(page)


def test_the_numbers_stand_beside_the_lines_for_one_person_alone(window: OpenWindow) -> None:
    session = window.content.planned
    ask_for_a_loop(window, session, 3)
    check = begun(window, session)
    assert "3 people asked for this" in words_on(at_the_loop(window, check))
    window.everyone_can_see()
    page = window.go("access", about=f"{check}:{LOOP}")
    assert "asked for this" not in words_on(page)
    for place in (page, window.go("walk-round", about=check), window.go("access")):
        assert CANARY not in words_on(place)


def test_what_was_private_goes_at_once_when_everyone_can_see(window: OpenWindow) -> None:
    check = begun(window)
    window.ask(lambda n: n.checking.found(check, LOOP, note=CANARY, owner=CANARY))
    window.ask(lambda n: n.checking.change_check(check, checked_by=CANARY))
    line = at_the_loop(window, check)
    line.write()
    page = window.page
    page.check.head.change.click()  # type: ignore[attr-defined]
    assert CANARY in words_on(page)
    window.surroundings.visibility.choose(True)
    assert CANARY not in words_on(page)
    window.settle()
    assert CANARY not in words_on(page)


def test_get_ready_opens_the_sessions_check_and_ticks_itself(window: OpenWindow) -> None:
    session = window.content.planned
    begun(window)
    ready = window.go("ready", session)
    ready.check_access.click()
    window.settle()
    page: Any = window.page
    assert page.begin.where.currentText() == "Mill Hall"
    page.begin.copy.click()
    window.settle()
    check = page.shown.check
    assert check.session_id == session
    tool = window.surroundings.tools()["access-checklist"]

    def answer_all(notebook: Any) -> None:
        for item in tool.of_kind("check"):
            notebook.checking.found(check.id, item.id, found="yes", found_on=TODAY)
        notebook.checking.found(check.id, LOOP, found="no", owner="")

    window.ask(answer_all)
    line = at_the_loop(window, check.id)
    assert "access" not in window.ask(lambda n: n.session(session)).details.ready
    line.answered.emit(LOOP, "no")
    window.settle()
    assert "access" not in window.ask(lambda n: n.session(session)).details.ready
    line.given.emit(LOOP, "owner", "The caretaker")
    window.settle()
    assert "access" in window.ask(lambda n: n.session(session)).details.ready


def test_a_check_that_is_not_there_leads_to_the_places(window: OpenWindow) -> None:
    begun(window)
    page = window.go("access", about="no-such-check")
    assert page.places.isVisible()
    walk = window.go("walk-round", about="no-such-check")
    assert "Choose a place first" in words_on(walk)


def test_an_age_is_said_from_the_day_it_was_looked_at(window: OpenWindow) -> None:
    check = begun(window)
    long_ago = TODAY - timedelta(days=425)
    window.ask(lambda n: n.checking.change_check(check, on=long_ago))
    assert "Checked 13 months ago" in words_on(window.go("access"))
