"""How long a battery lasts is said as well as anyone can know it, and no better."""

from __future__ import annotations

import pytest

from app.ui.battery.charge import Charge, Look, how_low, minutes_left, sentence


def looks(*told: tuple[float, int, int | None]) -> list[Look]:
    return [Look(at, Charge(percent, True, minutes)) for at, percent, minutes in told]


@pytest.mark.parametrize(("percent", "low"), [(30, 0), (29, 1), (10, 1), (9, 2), (0, 2)])
def test_when_there_is_something_to_say(percent: int, low: int) -> None:
    assert how_low(Charge(percent, True)) == low
    assert how_low(Charge(percent, False)) == 0


def test_a_busy_moment_does_not_frighten_anyone() -> None:
    assert minutes_left(looks((0, 25, 45), (1, 25, 12), (2, 24, 43))) == 43


def test_without_the_computers_word_the_fall_that_was_seen_tells() -> None:
    assert minutes_left(looks((0, 28, None), (5, 26, None), (10, 24, None))) == 60


@pytest.mark.parametrize(
    "seen",
    [
        looks(),
        looks((0, 24, None)),
        looks((0, 25, None), (9, 24, None)),
        looks((0, 26, None), (2, 24, None)),
        looks((0, 24, 100_000)),
    ],
)
def test_nobody_guesses(seen: list[Look]) -> None:
    assert minutes_left(seen) is None


@pytest.mark.parametrize(
    ("minutes", "begins"),
    [
        (None, "Battery: 24 %."),
        (0, "Only a few minutes left."),
        (44, "About 40 minutes left."),
        (59, "About 55 minutes left."),
        (60, "More than an hour left."),
    ],
)
def test_the_words(minutes: int | None, begins: str) -> None:
    rest = "Plug in, or finish on paper. Everything so far is safe."
    assert sentence(Charge(24, True), minutes) == f"{begins} {rest}"
