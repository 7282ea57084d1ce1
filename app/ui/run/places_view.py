"""What the panel of a place step shows, as values. Until all are in, no place is in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.workshops.drawing import Drawing
from app.workshops.held_places import say_how_many
from app.workshops.room import RoomPlaces
from app.workshops.session import NotShared

Way = Literal["paper", "alone", "dots"]
"""How places come in: paper ballots, one person at a time on this laptop, or dots counted."""


@dataclass(frozen=True, slots=True)
class BallotLine:
    """One rated item of a ballot, and how many places are in."""

    item: str
    question: str
    answers: tuple[tuple[int, str], ...]
    """Each with its number, in the order in which they are drawn."""
    typed: str
    people: int
    check: str = ""

    @property
    def how_many(self) -> str:
        return say_how_many(self.people)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesView:
    """What the panel shows at a place step. Until they are shown, no place is in it."""

    item: str
    lines: tuple[BallotLine, ...]
    asking: bool
    """True while places come in; False once where we stand is shown."""
    again: bool
    """True when they were counted before."""
    alone: bool
    """True when only the facilitator sees it."""
    way: Way
    side: str
    may_undo_batch: bool
    dots: tuple[int, ...] = ()
    """What was counted on each rung, for the facilitator alone."""
    settled: RoomPlaces
    words: Mapping[str, str]
    """What is half typed in the fields of what the room settles."""
    earlier: tuple[str, ...] = ()
    then: Drawing | None = None
    """The same drawn, with today beside it; None where there is nothing to compare."""
    then_shown: bool = False
    """True while everyone sees that."""
    settling: bool = True
    """In room mode the drawing has the room until somebody asks to settle."""
    not_shared: tuple[NotShared, ...] | None = None
    """None where this is not asked."""
    today: date | None = None
    locked: bool = False
