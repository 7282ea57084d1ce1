"""How long a sheet is kept, and how a line of the checklist is found by a word."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workshops.access import TOOL
from app.workshops.needs import (
    NotADayToKeep,
    day_to_keep,
    latest_day,
    lines_with,
    tally_of,
    usual_day,
)
from tests.workshops.making import tools

CHECKLIST = tools()[TOOL]
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(days)
def test_a_sheet_is_kept_three_months_and_never_more_than_a_year_unasked(today: date) -> None:
    assert day_to_keep(None, today) == usual_day(today)
    assert timedelta(88) <= usual_day(today) - today <= timedelta(92)
    assert timedelta(365) <= latest_day(today) - today <= timedelta(366)
    for wrong in (today, today - timedelta(1), latest_day(today) + timedelta(1)):
        with pytest.raises(NotADayToKeep):
            day_to_keep(wrong, today)


def test_the_last_day_of_a_month_stays_the_last() -> None:
    assert usual_day(date(2026, 11, 30)) == date(2027, 2, 28)
    assert latest_day(date(2028, 2, 29)) == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("loop", ["ac.b7"]),
        ("HEARING lo", ["ac.b7"]),
        ("toilet", ["ac.b4"]),
        ("building loop", ["ac.b7"]),
        ("", []),
        ("  -  ", []),
        ("loop toilet", []),
    ],
)
def test_a_line_is_found_by_the_beginnings_of_its_words(words: str, found: list[str]) -> None:
    assert [item.id for item in lines_with(CHECKLIST, words)] == found


def test_the_tally_is_in_the_lists_order_and_only_numbers() -> None:
    rows = tally_of({"ac.c3": 1, "ac.a1": 3, "ac.gone": 2, "ac.b7": 0}, CHECKLIST)
    assert [(item.id, people) for item, people in rows] == [("ac.a1", 3), ("ac.c3", 1)]


def test_every_line_can_be_found_by_its_own_words() -> None:
    for item in CHECKLIST.of_kind("check"):
        assert item in lines_with(CHECKLIST, item.text)
