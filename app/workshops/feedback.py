"""How was it? Counts from paper slips, and which of them are for the room.

Fewer than four answers to a question could point to somebody: they are kept, and shown only as
too few (design, small groups are hidden). Who would like a call is for the organiser alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.workshops.session import Tally

TOOL = "session-feedback"

RATED = tuple(f"sf.{number}" for number in range(1, 8))
"""The items whose counts may be shown."""

OPEN = "sf.8"
"""Answered in words, which become notes under this id."""

CONTACT = "sf.9"
"""Only how many would like a call; a contact slip is never kept with the answers."""

FEWEST_TO_SHOW = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How many slips gave each answer to one item: always the spread, never an average."""

    item: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """The counts that are for the room."""

    spreads: tuple[Spread, ...] = ()
    too_few: bool = False
    """True when some were counted that are too few to show."""


def feedback_for_room(tallies: Sequence[Tally]) -> Feedback:
    """Every item that enough slips answered, in the form's order."""
    counted = [tally for tally in _rated(tallies) if sum(tally.counts)]
    enough = [tally for tally in counted if may_be_shown(tally.counts)]
    return Feedback(
        spreads=tuple(Spread(item=tally.item, counts=tally.counts) for tally in enough),
        too_few=len(enough) < len(counted),
    )


def may_be_shown(counts: Iterable[int]) -> bool:
    """False while so few answered that their answers could tell who they are."""
    return sum(counts) >= FEWEST_TO_SHOW


def counts_of(tallies: Sequence[Tally], item: str, answers: int) -> tuple[int, ...]:
    """What was counted for an item, one number for each of its answers."""
    found = next((tally.counts for tally in tallies if tally.item == item), ())
    return (*found, *(0,) * answers)[:answers]


def _rated(tallies: Sequence[Tally]) -> list[Tally]:
    return sorted((tally for tally in tallies if tally.item in RATED), key=_in_form_order)


def _in_form_order(tally: Tally) -> int:
    return RATED.index(tally.item)
