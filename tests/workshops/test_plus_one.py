"""The plus one waits for the four, and a facilitator may still open it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workshops.plus_one import is_open, still_waiting
from app.workshops.session import StepStatus
from tests.workshops.making import QUESTIONS, review, steps, with_status


@pytest.mark.parametrize("question", QUESTIONS)
def test_one_question_not_talked_about_keeps_it_waiting(question: str) -> None:
    session = with_status(review(), question, "waiting")
    assert not is_open(session)
    assert len(still_waiting(session)) == 1


@given(st.lists(st.sampled_from(["visited", "left"]), min_size=4, max_size=4))
def test_a_question_left_for_today_counts_as_talked_about(statuses: list[StepStatus]) -> None:
    session = review(steps=steps("waiting"))
    for question, status in zip(QUESTIONS, statuses, strict=True):
        session = with_status(session, question, status)
    assert is_open(session)
    assert still_waiting(session) == ()


def test_the_facilitator_may_open_it_early() -> None:
    session = with_status(review(), "fpo.q4", "waiting")
    assert is_open(replace(session, plus_one_before=("concerned",)))
    assert still_waiting(session) == ("concerned",)
