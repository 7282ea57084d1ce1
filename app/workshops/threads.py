"""Threads: notes from different meetings that belong together, because people say they do.

Words that notes share may suggest one (shared_words.py); nothing is ever scored.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.workshops.session import Outcome

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
    outcome: Outcome = ""
    because: str = ""


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
