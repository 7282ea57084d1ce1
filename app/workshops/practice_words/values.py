"""The shape of a made-up review, so that its words can be read on their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from app.workshops.content import USUAL_TOOL
from app.workshops.session import ActionStatus, Outcome

TRIED, LEARNED, PLEASED, CONCERNED = "fpo.q1", "fpo.q2", "fpo.q3", "fpo.q4"


@dataclass(frozen=True, slots=True)
class Said:
    """A note; `come_back_because` is why it was set aside, or "" when it was not."""

    question: str
    text: str
    way_in: str = "spoken"
    view_of: str = ""
    come_back_because: str = ""
    outcome: Outcome = ""
    because: str = ""
    told_after: int = 0
    """Weeks after the review until people were told what came of it; 0 while they wait."""


@dataclass(frozen=True, slots=True)
class Promise:
    """An action and what became of it; its lead is a role, or "" while nobody has said yes."""

    what: str
    lead: str = ""
    weeks: int = 0
    """Weeks after the review by which it was to be done; 0 for no date."""
    status: ActionStatus = "not begun"
    why: str = ""
    help_needed: str = ""
    came_from: tuple[int, ...] = ()
    """Which notes of the review it grew out of, counted from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where people stood on one rated item, by side, and what the room settled."""

    item: str
    by_side: Mapping[str, tuple[int, ...]]
    agreed: int = 0
    """0 where the room only looked, and settled nothing."""
    goal: int = 0
    weeks: int = 0
    """Weeks after the session by which the goal was to be reached."""
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotOurs:
    """A part of the work that is not co-produced, why, and who was told."""

    what: str
    why: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    weeks_ago: int
    title: str
    place: str
    finishes: time
    how_many: int
    notes: tuple[Said, ...]
    actions: tuple[Promise, ...] = ()
    left: tuple[str, ...] = ()
    visited: tuple[str, ...] | None = None
    plus_one_before: tuple[str, ...] = ()
    tool: str = USUAL_TOOL
    placed: tuple[Placed, ...] = ()
    not_shared: tuple[NotOurs, ...] = ()
