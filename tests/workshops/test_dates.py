"""Days and times as people type them: read right, or refused without a guess."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workshops.dates import (
    NotADate,
    NotATime,
    read_date,
    read_time,
    say_date,
    say_day,
    say_time,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("28 November", date(2026, 11, 28)),
        ("28 nov", date(2026, 11, 28)),
        ("Saturday 28 November", date(2026, 11, 28)),
        ("Saturday, 28th November 2026", date(2026, 11, 28)),
        ("1st December, 2027", date(2027, 12, 1)),
        ("28/11/2026", date(2026, 11, 28)),
        ("28.11.26", date(2026, 11, 28)),
        ("28-11", date(2026, 11, 28)),
        ("2026-11-28", date(2026, 11, 28)),
        ("  28   NOVEMBER ", date(2026, 11, 28)),
        ("24 November", TODAY),
        ("29 February 2028", date(2028, 2, 29)),
    ],
)
def test_a_day_is_read_as_it_was_meant(typed: str, meant: date) -> None:
    assert read_date(typed, TODAY) == meant


def test_a_day_that_has_passed_means_next_year() -> None:
    assert read_date("3 January", TODAY) == date(2027, 1, 3)


def test_nothing_typed_is_no_day_and_no_complaint() -> None:
    assert read_date("  ", TODAY) is None
    assert read_time("") is None


@pytest.mark.parametrize(
    "typed",
    ["31 November", "30/02/2026", "32/1", "soon", "next week", "28 Novtember x", "0/0/0", "11/28"],
)
def test_what_is_no_day_is_never_guessed_at(typed: str) -> None:
    with pytest.raises(NotADate) as refused:
        read_date(typed, TODAY)
    assert refused.value.text == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2", time(14)),
        ("2:15", time(14, 15)),
        ("2.15", time(14, 15)),
        ("2 pm", time(14)),
        ("2pm", time(14)),
        ("10", time(10)),
        ("10:30 AM", time(10, 30)),
        ("7 am", time(7)),
        ("12", time(12)),
        ("12 am", time(0)),
        ("12 pm", time(12)),
        ("14:15", time(14, 15)),
    ],
)
def test_a_time_is_read_as_groups_mean_it(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["25", "2:60", "tea time", "2:5", "14 o'clock", "13 pm-ish"])
def test_what_is_no_time_is_never_guessed_at(typed: str) -> None:
    with pytest.raises(NotATime):
        read_time(typed)


@given(st.text())
def test_no_typing_breaks_the_fields(typed: str) -> None:
    with suppress(NotADate):
        read_date(typed, TODAY)
    with suppress(NotATime):
        read_time(typed)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_that_we_say_is_read_back_the_same(day: date) -> None:
    assert read_date(say_date(day), TODAY) == day


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0, tzinfo=None)))
def test_a_clock_time_in_the_afternoon_is_read_back_the_same(moment: time) -> None:
    afternoon = moment.replace(hour=13 + moment.hour % 7)
    assert read_time(say_time(afternoon)) == afternoon


def test_days_are_said_in_words() -> None:
    assert say_day(TODAY) == "Tuesday 24 November"
    assert say_date(None) == say_day(None) == say_time(None) == ""
    assert say_time(time(0, 5)) == "12:05"
