"""How old an answer is, what it still needs, and what of a check the room may see."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from app.workshops.access import AccessCheck, Asked, Checked, Venue, check_for_room, is_seen_to
from app.workshops.access_words import (
    action_from,
    in_short,
    say_age,
    say_asked_and_not_met,
    say_said_in,
    say_state,
)
from app.workshops.content import Tool, read_tool
from tests.ui.content import RESOURCES

TODAY = date(2026, 11, 24)
CANARY = "zebra7"


@pytest.fixture(scope="module")
def tool() -> Tool:
    return read_tool(RESOURCES / "tools" / "access-checklist.toml")


def seen(item: str, **fields: object) -> Checked:
    return dataclasses.replace(Checked(id=item, check_id="c", item=item), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (None, "Checked, with no date"),
        (date(2026, 11, 25), "To be checked on 25 November 2026"),
        (TODAY, "Checked today"),
        (date(2026, 11, 23), "Checked yesterday"),
        (date(2026, 11, 20), "Checked 4 days ago"),
        (date(2026, 11, 3), "Checked 3 weeks ago"),
        (date(2025, 9, 24), "Checked 14 months ago"),
        (date(2025, 9, 25), "Checked 13 months ago"),
        (date(2022, 11, 24), "Checked 4 years ago"),
    ],
)
def test_the_age_of_a_check_is_said(day: date | None, said: str) -> None:
    assert say_age(day, TODAY) == said


def test_a_copied_answer_says_its_month_until_somebody_looks_again() -> None:
    check = AccessCheck(id="c", on=TODAY)
    copied = seen("ac.a1", found="yes", found_on=date(2026, 3, 8))
    assert say_said_in(copied, check) == "Said in March 2026"
    assert say_said_in(dataclasses.replace(copied, found_on=TODAY), check) == ""
    assert say_said_in(seen("ac.a1"), check) == ""


def test_what_needs_somebody_is_said_first() -> None:
    items = (
        seen("ac.a1", found="no"),
        seen("ac.a2", found="partly", action_id="a"),
        seen("ac.a3", found="yes"),
    )
    check = AccessCheck(id="c", items=items)
    assert say_state(check, 42) == "2 things need somebody. 1 is an action. 3 of 42 looked at."


def test_a_check_is_seen_to_only_when_nothing_is_left_to_nobody(tool: Tool) -> None:
    lines = {item.id: seen(item.id, found="yes") for item in tool.of_kind("check")}

    def is_done(**changed: Checked) -> bool:
        return is_seen_to(AccessCheck(id="c", items=tuple({**lines, **changed}.values())), tool)

    assert is_done()
    assert not is_done(**{"ac.b7": seen("ac.b7")})
    assert not is_done(**{"ac.b7": seen("ac.b7", found="no")})
    assert is_done(**{"ac.b7": seen("ac.b7", found="no", owner="The caretaker")})
    assert is_done(**{"ac.b7": seen("ac.b7", found="don't know", action_id="a")})
    assert not is_seen_to(AccessCheck(id="c"), tool)


def test_the_room_is_given_places_and_answers_and_nothing_else() -> None:
    venue = Venue(id="v", name="Mill Hall", address="By the bridge", phone=CANARY, cost=CANARY)
    line = seen("ac.b7", found="no", note=CANARY, owner=CANARY, fix_by=TODAY)
    check = AccessCheck(id="c", venue=venue, checked_by=CANARY, items=(line,))
    for_room = check_for_room(check)
    assert CANARY not in repr(for_room)
    assert for_room.items[0].found == "no"
    assert for_room.venue is not None
    assert (for_room.venue.name, for_room.venue.address) == ("Mill Hall", "By the bridge")


def test_an_action_says_the_place_the_line_and_the_note() -> None:
    line = seen("ac.b7", found="no", note="It hums", owner="The caretaker", fix_by=TODAY)
    made = action_from(line, "A hearing loop is there.", "Mill Hall")
    assert made.what == "Mill Hall: A hearing loop is there. Found: no. It hums."
    assert (made.lead, made.shown_as, made.agreed) == ("The caretaker", "", False)
    assert made.by_when == TODAY


def test_a_long_note_is_cut_in_the_action_and_says_so() -> None:
    made = action_from(seen("ac.b7", found="no", note="x" * 20_000), "A line.", "")
    assert len(made.what) < 600
    assert made.what.endswith("…")
    assert in_short("short", 10) == "short"


def test_what_was_asked_for_is_a_number_and_what_the_place_says() -> None:
    asked = Asked(item="ac.b7", people=3, found="don't know")
    said = say_asked_and_not_met(asked, "A hearing loop is there.")
    assert said == (
        "3 people asked for this: A hearing loop is there. This place says: don't know."
    )
