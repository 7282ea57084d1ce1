"""The practice group: clearly made up, whole, and with a thread from one review to the next."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from app.workshops.practice import PracticeSession, practice_group
from app.workshops.session import VIEWS_OF, WAYS_IN
from tests.workshops.making import TODAY, tools

GROUP = practice_group(tools(), TODAY)
PAST, NEXT = GROUP.sessions[:-1], GROUP.sessions[-1]
EVERY = (*GROUP.sessions, *GROUP.ladders)


def words_of(session: PracticeSession) -> str:
    details = session.new.details
    said = [note.text for note in session.notes]
    promised = [f"{a.new.what}\n{a.new.lead}\n{a.outcome.why}" for a in session.actions]
    placed = [where.because for where in session.placed]
    parts = [f"{part.what}\n{part.why}\n{part.told}" for part in session.not_shared]
    return "\n".join([details.title, details.about, details.aim, *said, *promised, *placed, *parts])


def test_it_says_that_it_is_made_up() -> None:
    assert "made up" in GROUP.name
    assert all("made up" in session.new.details.place for session in EVERY)


def test_three_reviews_are_past_and_one_is_for_today() -> None:
    assert len(PAST) == 3
    assert all(session.finished_on == session.new.details.held_on for session in PAST)
    assert NEXT.finished_on is None
    assert NEXT.new.details.held_on == TODAY
    days = [session.new.details.held_on or date.min for session in GROUP.sessions]
    assert days == sorted(days)


def test_av_28_no_more_than_six_months_lie_between_reviews() -> None:
    days = [session.new.details.held_on or date.min for session in GROUP.sessions]
    gaps = [later - earlier for earlier, later in pairwise(days)]
    assert max(gaps) <= timedelta(days=183)


def test_nobody_in_it_has_a_name() -> None:
    """Leads are roles; no word with a capital stands inside a sentence but place and days."""
    known = {"Mill", "Hall", "Tuesday", "Tuesdays", "I", "What", "Could", "The", "Practice"}
    for session in EVERY:
        for action in session.actions:
            assert action.new.lead == "" or action.new.lead.startswith(("The ", "A "))
        inside = re.findall(r"(?<=[a-z,] )[A-Z]\w*", words_of(session))
        assert set(inside) <= known


def test_a_lead_who_has_not_said_yes_is_not_shown() -> None:
    waiting = [a.new for session in PAST for a in session.actions if not a.new.lead]
    assert waiting
    assert not any(action.agreed or action.shown_as for action in waiting)


def test_every_past_review_has_notes_and_actions_that_were_followed_up() -> None:
    for session in PAST:
        assert session.notes
        assert {action.outcome.status for action in session.actions} & {"done"}
        asked = {step.question for step in session.new.steps if step.kind == "question"}
        assert {note.question for note in session.notes} | set(session.left) == asked


def test_what_was_agreed_comes_back_in_the_next_review() -> None:
    threads = (("side room", 0, 1), ("ramp", 1, 2), ("heating", 2, 3))
    for word, agreed_in, told_in in threads:
        agreed = " ".join(action.new.what for action in GROUP.sessions[agreed_in].actions)
        told = " ".join(note.text for note in GROUP.sessions[told_in].notes)
        assert word in agreed
        assert word in told


def test_it_uses_only_ways_and_views_that_can_be_chosen() -> None:
    for session in EVERY:
        for note in session.notes:
            assert note.way_in in WAYS_IN
            assert note.view_of in VIEWS_OF


def test_av_05_three_or_more_ways_to_join_in_are_offered() -> None:
    cards = {item.id for item in tools()["ways-to-join-in"].items}
    for session in EVERY:
        chosen = set(session.new.details.ways_to_join_in)
        assert len(chosen) >= 3
        assert chosen <= cards


def test_it_is_kind_and_plain() -> None:
    for session in EVERY:
        for sentence in re.split(r"(?<=[.?])\s+|\n", words_of(session)):
            assert len(sentence.split()) <= 20, sentence
            assert "!" not in sentence
