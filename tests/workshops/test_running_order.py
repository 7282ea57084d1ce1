"""The running order is a menu: nothing is cut unasked, and any step can be gone to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.workshops.running_order import (
    DRAFT_DAYS,
    draft_until,
    first_unvisited,
    is_draft,
    next_step,
    questions,
    step_name,
    steps_for,
)
from tests.workshops.making import TODAY, review, steps, tools, with_status

KINDS = [
    "welcome",
    "aim",
    "agreement",
    "last-time",
    "question",
    "question",
    "question",
    "question",
    "break",
    "plus-one",
    "read-back",
    "thanks",
]


def test_a_review_runs_in_the_order_of_the_plan() -> None:
    assert [step.kind for step in steps()] == KINDS


def test_every_question_keeps_its_words_its_mark_and_its_prompt() -> None:
    known = tools()
    tool = known["four-plus-one"]
    made = {step.question: step for step in steps_for(tool, known["session-plan"]) if step.question}
    for item in tool.of_kind("question", "plus-one"):
        step = made[item.id]
        assert (step.title, step.word, step.mark, step.spoken) == (
            item.text,
            item.word,
            item.mark,
            item.spoken,
        )
        assert step.prompt == tool.prompt_for(item.id) != ""


def test_a_step_left_for_today_is_passed_over_and_the_rest_is_not() -> None:
    session = with_status(review(steps=steps("waiting")), "fpo.q2", "left")
    ids = {step.question: step.id for step in session.steps if step.question}
    after = next_step(session.steps, ids["fpo.q1"])
    assert after is not None
    assert after.question == "fpo.q3"
    assert next_step(session.steps, session.steps[-1].id) is None
    assert next_step(session.steps, "no such step") is session.steps[0]


def test_it_knows_where_to_begin_again() -> None:
    assert first_unvisited(steps()) is None
    waiting = with_status(review(), "fpo.q3", "waiting")
    found = first_unvisited(waiting.steps)
    assert found is not None
    assert found.question == "fpo.q3"


def test_the_plus_one_is_not_one_of_the_questions_it_waits_for() -> None:
    assert [step.question for step in questions(review())] == [
        "fpo.q1",
        "fpo.q2",
        "fpo.q3",
        "fpo.q4",
    ]


def test_a_step_is_called_by_its_word() -> None:
    names = [step_name(step) for step in steps()]
    assert names[4:8] == ["Tried", "Learned", "Pleased", "Concerned"]
    assert names[9] == "Plus one"
    assert names[0] == "Welcome"


def test_a_record_stays_a_draft_for_seven_days_and_not_one_less() -> None:
    session = review()
    last = TODAY + timedelta(days=DRAFT_DAYS)
    assert draft_until(session) == last
    assert is_draft(session, last)
    assert not is_draft(session, last + timedelta(days=1))


def test_a_session_that_is_not_finished_is_a_draft_however_old() -> None:
    session = replace(review(), finished_on=None, status="running")
    assert is_draft(session, TODAY + timedelta(days=4000))
