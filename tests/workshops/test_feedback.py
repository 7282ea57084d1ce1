"""What a small group could lose by being counted: that nobody can tell who said what."""

from __future__ import annotations

import pytest

from app.workshops.feedback import (
    CONTACT,
    OPEN,
    Feedback,
    Spread,
    counts_of,
    feedback_for_room,
)
from app.workshops.session import Tally


def tally(item: str, *counts: int) -> Tally:
    return Tally(id=item, session_id="a", item=item, counts=counts)


@pytest.mark.parametrize("counts", [(3, 0, 0, 0), (1, 1, 1, 0), (1,)])
def test_fewer_than_four_answers_are_not_shown_and_it_is_said_that_there_were_some(
    counts: tuple[int, ...],
) -> None:
    assert feedback_for_room([tally("sf.2", *counts)]) == Feedback(too_few=True)


def test_four_answers_are_shown_as_they_spread() -> None:
    shown = feedback_for_room([tally("sf.2", 1, 1, 1, 1)])
    assert shown == Feedback(spreads=(Spread(item="sf.2", counts=(1, 1, 1, 1)),))


def test_a_question_that_few_answered_is_hidden_among_others() -> None:
    shown = feedback_for_room([tally("sf.3", 0, 0, 0, 2), tally("sf.1", 5, 0, 0, 1)])
    assert [spread.item for spread in shown.spreads] == ["sf.1"]
    assert shown.too_few


def test_the_forms_order_is_kept_whatever_was_typed_first() -> None:
    shown = feedback_for_room([tally(f"sf.{number}", 4) for number in (7, 2, 5)])
    assert [spread.item for spread in shown.spreads] == ["sf.2", "sf.5", "sf.7"]


@pytest.mark.parametrize("item", [CONTACT, OPEN, "lad.q1"])
def test_only_what_is_rated_is_for_the_room(item: str) -> None:
    assert feedback_for_room([tally(item, 40, 2)]) == Feedback()


@pytest.mark.parametrize("counts", [(), (0, 0, 0, 0)])
def test_nothing_counted_is_not_too_few(counts: tuple[int, ...]) -> None:
    assert feedback_for_room([tally("sf.2", *counts)]) == Feedback()


def test_a_count_has_one_number_for_each_answer() -> None:
    assert counts_of([tally("sf.1", 2, 1)], "sf.1", 4) == (2, 1, 0, 0)
    assert counts_of([tally("sf.1", 2, 1, 0, 9)], "sf.1", 2) == (2, 1)
    assert counts_of([], "sf.1", 2) == (0, 0)
