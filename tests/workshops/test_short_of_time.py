"""Short of time: clock times that fit, questions that give way, and nothing else cut."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workshops.running_order import may_be_run
from app.workshops.session import StepKind
from app.workshops.short_of_time import SHORTEST_QUESTION, USUAL_MINUTES, time_left
from tests.workshops.making import review, steps, tools, with_status

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


def test_with_time_in_hand_everything_has_its_usual_minutes() -> None:
    left = time_left(steps("waiting"), NOW, time(20))
    assert left.fits
    assert left.each_question == USUAL_MINUTES["question"]
    assert not left.better_to_move_one


def test_only_the_questions_give_way() -> None:
    left = time_left(steps("waiting"), NOW, time(16))
    kinds: dict[str, StepKind] = {step.id: step.kind for step in steps()}
    for about in left.order:
        if kinds[about.step_id] != "question":
            assert about.minutes == USUAL_MINUTES[kinds[about.step_id]]
        else:
            assert about.minutes < USUAL_MINUTES["question"]


def test_when_questions_get_too_short_moving_one_is_offered() -> None:
    left = time_left(steps("waiting"), NOW, time(15, 40))
    assert left.each_question < SHORTEST_QUESTION
    assert left.better_to_move_one
    assert not left.fits


def test_a_finish_after_midnight_is_still_to_come() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert time_left(steps("waiting"), late, time(0, 30)).minutes == 60


def test_a_finish_that_has_passed_leaves_no_minutes_and_no_error() -> None:
    assert time_left(steps("waiting"), NOW, time(14, 30)).minutes == 0


def test_what_was_talked_about_takes_no_more_time() -> None:
    session = with_status(review(), "fpo.q4", "waiting")
    left = time_left(session.steps, NOW, time(16))
    assert len(left.order) == 1
    assert left.usual == USUAL_MINUTES["question"]


@given(st.times(), st.datetimes())
def test_every_step_still_waiting_is_told_its_time(finish: time, now: datetime) -> None:
    left = time_left(steps("waiting"), now, finish.replace(tzinfo=None))
    assert len(left.order) == len(steps())
    assert all(about.starts.minute % 5 == 0 for about in left.order)
    assert left.minutes >= 0


@pytest.mark.parametrize("slug", [slug for slug, tool in tools().items() if may_be_run(tool)])
def test_being_short_of_time_can_be_asked_in_a_session_of_any_tool(slug: str) -> None:
    left = time_left(steps("waiting", slug), NOW, time(20))
    assert left.usual > 0
