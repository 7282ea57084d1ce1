"""Words that notes share are only shown: what says nothing is left out, and nobody is scored."""

from __future__ import annotations

import dataclasses
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.workshops.shared_words import MOST, Suggestion, suggestions, usual_words
from app.workshops.threads import SaidNote

MARCH, SEPTEMBER = date(2026, 3, 1), date(2026, 9, 1)


def march(*texts: str) -> list[SaidNote]:
    return [_note(f"m{n}", "march", text, MARCH) for n, text in enumerate(texts)]


def september(*texts: str) -> list[SaidNote]:
    return [_note(f"s{n}", "september", text, SEPTEMBER) for n, text in enumerate(texts)]


def _note(note_id: str, session: str, text: str, on: date) -> SaidNote:
    return SaidNote(id=note_id, session_id=session, text=text, on=on)


def words_of(new: str, old: str, usual: frozenset[str] = frozenset()) -> tuple[str, ...]:
    found = suggestions(september(new), march(old), usual)
    return found[0].words if found else ()


def test_endings_accents_and_capitals_are_forgiven() -> None:
    assert words_of("Buses are late", "The BUS was later") == ("buses",)
    assert words_of("The café closed", "Cafes closing early") == ("cafe", "closed")
    assert words_of("Meetings on Monday", "We met; the meeting, mondays") == ("monday",)


def test_words_that_say_nothing_and_those_said_all_the_time_are_left_out() -> None:
    assert words_of("We would like it to be better", "It would be better for people") == ()
    assert words_of("The drop-in is cold", "The drop-in is loud", frozenset({"drop"})) == ()
    said = [f"The drop-in and a word{number}" for number in range(12)]
    assert {"drop", "the"} <= usual_words(said)
    assert "word3" not in usual_words(said)
    assert usual_words(said[:5]) == frozenset()


def test_those_that_share_more_and_rarer_words_are_asked_about_first() -> None:
    old = march("The bus is late", "Transport by bus is dear", "The bus, the bus")
    found = suggestions(september("Transport: the bus again"), old)
    assert [each.before.id for each in found] == ["m1", "m0"]
    assert found[0].words == ("transport", "bus")


def test_notes_of_one_meeting_are_never_put_together() -> None:
    notes = march("The bus is late", "The bus is dear")
    assert suggestions(notes, notes) == ()


def test_there_are_never_too_many_and_one_note_does_not_crowd_out_the_others() -> None:
    old = march(*(f"The bus number{number}" for number in range(30)))
    found = suggestions(september(*(f"Bus shelter{number}" for number in range(30))), old)
    assert len(found) == MOST
    assert len({each.now.id for each in found}) == MOST // 2


def test_nothing_counts_or_weighs_what_people_said() -> None:
    assert {each.name for each in dataclasses.fields(Suggestion)} == {"before", "now", "words"}
    assert not [f for f in dataclasses.fields(SaidNote) if "int" in str(f.type)]


@given(st.lists(st.text(max_size=60), max_size=6), st.lists(st.text(max_size=60), max_size=6))
def test_whatever_was_typed_is_read(new: list[str], old: list[str]) -> None:
    for each in suggestions(september(*new), march(*old)):
        assert each.words
