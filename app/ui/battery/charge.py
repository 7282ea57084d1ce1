"""What a battery tells, how long that will last, and the words for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from app.words import _

LOW, VERY_LOW = 30, 10
"""Per cent: below these it is said, once each."""

_AT_ONCE = 3
"""Looks whose middle is believed: a busy moment makes one alone far too short."""
_LEAST_FALL, _LEAST_WAIT = 2, 4
"""Points and minutes that must have gone by before a fall says anything."""
_LONGEST = 12 * 60
"""Minutes: whatever says that a low battery lasts longer than this is wrong."""


@dataclass(frozen=True, slots=True)
class Charge:
    """A battery at one moment; several count as one."""

    percent: int
    draining: bool
    """False while it is plugged in, whether it fills or only stays as it is."""
    minutes: int | None = None
    """How long the computer says it lasts, when it says so."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen, and when, in minutes of a clock that only goes forward."""

    at: float
    charge: Charge


def how_low(charge: Charge | None) -> int:
    """0 while there is nothing to say, 1 below thirty per cent, 2 below ten."""
    if charge is None or not charge.draining:
        return 0
    return (charge.percent < LOW) + (charge.percent < VERY_LOW)


def minutes_left(looks: Sequence[Look]) -> int | None:
    """From everything seen since it was last plugged in; None while nobody can know."""
    told = [look.charge.minutes for look in looks[-_AT_ONCE:] if look.charge.minutes is not None]
    left = round(median(told)) if told else _from_the_fall(looks)
    return left if left is not None and left <= _LONGEST else None


def sentence(charge: Charge, minutes: int | None) -> str:
    """For the facilitator: how long, what to do, what is safe (screens.md, decision 11)."""
    what_next = _("Plug in, or finish on paper. Everything so far is safe.")
    return f"{_how_long(charge, minutes)} {what_next}"


def sentence_for_the_room() -> str:
    """Where everyone can see: no number, which a room would take for a countdown."""
    return _("This laptop needs to be plugged in. Everything so far is safe.")


def _from_the_fall(looks: Sequence[Look]) -> int | None:
    if not looks:
        return None
    first, last = looks[0], looks[-1]
    fallen, waited = first.charge.percent - last.charge.percent, last.at - first.at
    if fallen < _LEAST_FALL or waited < _LEAST_WAIT:
        return None
    return round(last.charge.percent * waited / fallen)


def _how_long(charge: Charge, minutes: int | None) -> str:
    if minutes is None:
        return _("Battery: {n} %.").format(n=charge.percent)
    if minutes >= 60:
        return _("More than an hour left.")
    if minutes < 5:
        return _("Only a few minutes left.")
    return _("About {n} minutes left.").format(n=minutes - minutes % 5)
