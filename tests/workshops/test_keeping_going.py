"""A group that nobody reminds, or that is reminded too early, or of what is made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.workshops.keeping_going import SoFar, due, look_back_from, say_due
from app.workshops.periods import periods
from app.workshops.reviewing import months_on
from app.workshops.running_order import draft_until
from app.workshops.session import Group
from tests.workshops.making import review

RIVERSIDE = Group(id="g", name="Riverside")
PRACTICE = Group(id="p", name="Practice group (made up)", made_up=True)
JUNE = date(2026, 6, 9)


def so_far(reviewed_on: date | None = None, group: Group = RIVERSIDE, **more: object) -> SoFar:
    return SoFar(group=group, reviewed_on=reviewed_on, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("last", "reminded_on", "by"),
    [
        (date(2026, 6, 9), date(2026, 11, 9), date(2026, 12, 9)),
        (date(2026, 8, 31), date(2027, 1, 31), date(2027, 2, 28)),
        (date(2026, 9, 30), date(2027, 2, 28), date(2027, 3, 30)),
        (date(2027, 9, 30), date(2028, 2, 29), date(2028, 3, 30)),
        (date(2026, 12, 31), date(2027, 5, 31), date(2027, 6, 30)),
    ],
)
def test_it_is_said_at_five_months_to_the_day_and_offered_within_six(
    last: date, reminded_on: date, by: date
) -> None:
    assert due((so_far(last),), reminded_on - timedelta(days=1)) == ()
    (one,) = due((so_far(last),), reminded_on)
    assert (one.by, one.offered) == (by, by)
    (late,) = due((so_far(last),), by + timedelta(days=1))
    assert late.offered == by + timedelta(days=15)


def test_without_a_review_it_counts_from_the_first_meeting_that_was_finished() -> None:
    assert due((so_far(first_met=None),), date(2030, 1, 1)) == ()
    (one,) = due((so_far(first_met=JUNE),), date(2026, 11, 9))
    assert not one.reviewed
    assert say_due(one, date(2026, 11, 9), named=False) == (
        "We first met on 9 June 2026. It is time to look back together."
    )
    newly = so_far(date(2026, 10, 1), first_met=date(2024, 1, 1))
    assert due((newly,), date(2026, 11, 9)) == ()


def test_a_group_that_has_planned_one_is_left_in_peace() -> None:
    assert due((so_far(JUNE, planned=True),), date(2027, 6, 9)) == ()


def test_what_is_made_up_waits_for_nobody_unless_there_is_nothing_else() -> None:
    practice = so_far(first_met=JUNE, group=PRACTICE)
    assert [one.group for one in due((practice,), date(2027, 1, 1))] == [PRACTICE]
    assert due((practice, so_far()), date(2027, 1, 1)) == ()


def test_it_is_said_plainly_before_and_after_and_names_the_group_only_where_it_may() -> None:
    (one,) = due((so_far(JUNE),), date(2026, 11, 9))
    assert say_due(one, date(2026, 12, 9), named=False) == (
        "We last looked back on 9 June 2026. Six months are over on 9 December 2026."
    )
    assert say_due(one, date(2026, 12, 10), named=False).endswith(
        "That is more than six months ago."
    )
    assert "Riverside" in say_due(one, date(2026, 11, 9), named=True)
    assert "Riverside" not in say_due(one, date(2026, 11, 9), named=False)


def test_those_who_have_waited_longest_come_first() -> None:
    later = so_far(date(2026, 7, 1), group=Group(id="h", name="Hill"))
    found = due((later, so_far(JUNE)), date(2027, 6, 1))
    assert [one.group.name for one in found] == ["Riverside", "Hill"]


def test_it_looks_back_to_the_last_one_else_six_months() -> None:
    assert look_back_from(JUNE, date(2026, 11, 24)) == JUNE
    assert look_back_from(None, date(2026, 8, 31)) == date(2026, 2, 28)


def test_months_are_counted_both_ways_within_shorter_months() -> None:
    assert months_on(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_on(date(2027, 3, 31), -1) == date(2027, 2, 28)
    assert months_on(date(2026, 1, 15), -6) == date(2025, 7, 15)


def test_a_year_nobody_meant_stops_nothing() -> None:
    """A day typed with a wrong year is in the store, and Home asks about it."""
    assert months_on(date(9999, 9, 1), 6) == date.max
    assert months_on(date(1, 3, 1), -6) == date.min
    assert due([so_far(reviewed_on=None, first_met=date.max)], date(2026, 11, 24)) == ()
    assert draft_until(replace(review(), finished_on=date.max)) == date.max


def test_every_year_in_which_the_group_met_can_be_chosen() -> None:
    names = [period.name for period in periods(date(2026, 11, 24), date(2024, 5, 1))]
    assert names == ["half", "twelve", "2026", "2025", "2024", "all"]
    this_year = periods(date(2026, 11, 24), date(2024, 5, 1))[2]
    assert (this_year.since, this_year.until) == (date(2026, 1, 1), date(2026, 11, 24))
    assert [p.name for p in periods(date(2026, 11, 24), None)] == ["half", "twelve", "all"]
    assert len(periods(date(2026, 11, 24), date(1990, 1, 1))) == 15
