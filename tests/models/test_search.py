"""Finding what someone said, however it is asked for."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from app.models import search
from tests.models.making import Begun


def found(begun: Begun, words: str) -> list[str]:
    return [one.text for one in begun.notebook.search(words).found]


def test_half_a_word_and_no_accents_find_it(begun: Begun) -> None:
    begun.note("The Café stayed open")
    begun.note("The tea was cold")
    assert found(begun, "cafe") == ["The Café stayed open"]
    assert found(begun, "open the CAF") == ["The Café stayed open"]
    assert found(begun, "") == []


def test_the_newest_come_first_and_an_edit_makes_it_new(begun: Begun) -> None:
    first = begun.note("tea at one")
    begun.note("tea at two")
    assert found(begun, "tea") == ["tea at two", "tea at one"]
    begun.notebook.change_contribution(first, text="tea at three")
    assert found(begun, "tea") == ["tea at three", "tea at two"]
    assert found(begun, "one") == []


def test_actions_are_found_and_say_where_they_are(begun: Begun) -> None:
    action = begun.action("Ring the hall about tea")
    (one,) = begun.notebook.search("hall").found
    assert (one.entity_type, one.entity_id) == ("action", action)
    assert (one.session_id, one.session_title) == (begun.session_id, "Looking back at the drop-in")


def test_removed_notes_are_not_found_until_they_are_put_back(begun: Begun) -> None:
    note = begun.note("tea")
    begun.notebook.remove(note)
    assert found(begun, "tea") == []
    begun.notebook.undo()
    assert found(begun, "tea") == ["tea"]


@pytest.mark.parametrize(
    "asked",
    [
        "don't", '"', '""', "a AND", "OR", "NOT x", "C++", "-x", "say: what", "(", "*", "^a", "{}",
        "NEAR(", "a*b", "text:a", "\0", "a\0b", "'", ";--", "!!!", "é\u0301", "👍", "+", "\ud83d",
        "\u0301", "a \u0301\u0301",
    ],
)  # fmt: skip
def test_nothing_that_can_be_typed_breaks_the_search(begun: Begun, asked: str) -> None:
    begun.note("don't say: what (C++)")
    begun.notebook.search(asked)


def test_a_keystroke_costs_the_same_however_many_notes_there_are(begun: Begun) -> None:
    """The index gives the newest first by itself, and everything beside it is looked up."""
    with begun.notebook._store.reading() as conn:  # pyright: ignore[reportPrivateUsage]
        plan = conn.execute(
            text("EXPLAIN QUERY PLAN " + str(search.FIND)),
            {"words": '"t"*', "room": True, "most": 31},
        )
        steps = [str(row.detail) for row in plan]
        index = conn.execute(
            text("SELECT sql FROM sqlite_master WHERE name = 'shown_words'")
        ).scalar_one()
    assert not [step for step in steps if "TEMP B-TREE" in step]
    scanned = [step for step in steps if step.startswith("SCAN")]
    assert len(scanned) == 1
    assert "VIRTUAL TABLE INDEX" in scanned[0]
    assert "prefix = '1 2 3 4'" in index


def test_what_is_found_says_when_and_under_which_question(begun: Begun) -> None:
    begun.note("tea")
    (one,) = begun.notebook.search("tea").found
    session = begun.notebook.session(begun.session_id)
    step = next(step for step in session.steps if step.question)
    assert (one.question, one.mark) == (step.title, step.mark)
    assert one.held_on == session.details.held_on
    assert one.visibility == "room"
