"""Threads: notes from different meetings that belong together, because people say they do.

Words that notes share may suggest one (shared_words.py); nothing is ever scored.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.workshops.room import RoomAction, RoomNote
from app.workshops.session import Outcome
from app.workshops.telling import say_grown, say_outcome

ThreadKind = Literal["again", "better"]
KINDS: tuple[ThreadKind, ...] = ("again", "better")
"""It keeps coming back; it got better."""

FEWEST = 2
"""A thread holds at least so many notes; with fewer left there is nothing to show."""


class NotAThread(ValueError):
    """These notes cannot stand together: too few, of one meeting, or not all of one group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidNote:
    """A note for the room with nothing beside it, and the day it was said."""

    id: str
    session_id: str
    text: str
    question: str = ""
    on: date | None = None
    parked: bool = False
    outcome: Outcome = ""
    because: str = ""
    actions: tuple[RoomAction, ...] = ()
    """What grew out of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """What people said belongs together, oldest first."""

    id: str
    kind: ThreadKind
    notes: tuple[SaidNote, ...]
    words: str = ""
    """The group's own words for it, or ""."""


def different(note_ids: Iterable[str]) -> tuple[str, ...]:
    """Each note once, where it first stood. Raises NotAThread when there are too few."""
    ids = tuple(dict.fromkeys(note_ids))
    if len(ids) < FEWEST:
        raise NotAThread
    return ids


def from_different_meetings(session_ids: Iterable[str]) -> None:
    """Raises NotAThread for notes that were all said at one meeting."""
    if len(set(session_ids)) < FEWEST:
        raise NotAThread


def say_came_of(note: SaidNote) -> tuple[str, ...]:
    """What came of it, as far as anybody has said; nothing where nothing is known."""
    said = (_outcome(note),) if note.outcome or note.parked else ()
    return (*said, *map(say_grown, note.actions))


def say_came_of_or_heard(note: SaidNote) -> tuple[str, ...]:
    """The same, and that it was heard where nothing else is known."""
    return say_came_of(note) or (_outcome(note),)


def _outcome(note: SaidNote) -> str:
    return say_outcome(
        RoomNote(
            id=note.id,
            question=note.question,
            text=note.text,
            parked=note.parked,
            outcome=note.outcome,
            because=note.because,
        )
    )
