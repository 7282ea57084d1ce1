"""A group's own year: what it did, decided and promised, told from what is for the room alone.

No value here has room for anything else: no lead, no private note, no worry, nothing of what
somebody needs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from app.workshops.session import ActionStatus

UNDATED = 0
"""Stands for the meetings of which no day is known, after all years."""

EntryKind = Literal[
    "session",
    "agreement",
    "settled",
    "pleased",
    "promised",
    "kept",
    "changed",
    "told",
    "checked",
]
KINDS: tuple[EntryKind, ...] = (
    "session",
    "agreement",
    "settled",
    "pleased",
    "promised",
    "kept",
    "changed",
    "told",
    "checked",
)
"""In the order in which they are told of one day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that a group can look back at."""

    day: date | None
    """For a promise that was kept or changed, the day somebody marked it: it was so by then."""
    kind: EntryKind
    words: str = ""
    """As they were typed for everyone: a title, what was promised, the name of a place."""
    session_id: str = ""
    """The meeting it belongs to; "" for none."""
    tool: str = ""
    """What the meeting or the agreement runs on."""
    number: int = 0
    """How many notes, where notes are counted; how many promises a meeting made."""
    gathered: tuple[str, ...] = ()
    """What people called the themes that their notes are gathered under."""
    so_far: bool = False
    """For an agreement with blanks still to settle."""
    visited: bool = False
    """For the check of a place: somebody was there."""
    item: str = ""
    agreed: int | None = None
    """The answer that was settled, counted from 1: the rung we are on."""
    goal: int | None = None
    by_when: date | None = None
    status: ActionStatus = "not begun"
    why: str = ""
    made_on: date | None = None
    """The day of the meeting that made a promise, where that is another day."""
    ended_on: date | None = None
    """For a promise kept or changed in a later year than it was made: the day it was marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One year of one group, in order; what has no day comes last."""

    year: int
    group_name: str = ""
    made_up: bool = False
    entries: tuple[Entry, ...] = ()

    def of_kind(self, *kinds: EntryKind) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.kind in kinds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One year, and which others there are to look at."""

    years: tuple[int, ...]
    """The newest first; UNDATED last, where there is anything without a day."""
    year: Year


def in_order(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """By day, and on one day as KINDS has them; those of one kind stay as they came."""
    return tuple(
        sorted(entries, key=lambda each: (each.day or date.max, not each.day, _turn(each)))
    )


def by_month(year: Year) -> tuple[tuple[int, tuple[Entry, ...]], ...]:
    """The months that have something, with what they have; 0 for what has no day."""
    found = groupby(year.entries, key=lambda entry: entry.day.month if entry.day else 0)
    return tuple((month, tuple(entries)) for month, entries in found)


def chosen_year(years: Sequence[int], wanted: int | None) -> int | None:
    """The wanted one where there is one, else the newest; None where there is none at all."""
    return wanted if wanted in years else next(iter(years), None)


def _turn(entry: Entry) -> int:
    return KINDS.index(entry.kind)
