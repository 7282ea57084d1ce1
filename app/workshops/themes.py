"""Gathering: which notes stand under which theme, and which stand for others (four-plus-one)."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from app.workshops.session import Theme


class Gathered(Protocol):
    """A note, as the facilitator has it or as the room does."""

    @property
    def id(self) -> str: ...

    @property
    def theme(self) -> str: ...

    @property
    def same_as(self) -> str: ...


Note = TypeVar("Note", bound=Gathered)


def standing(notes: Sequence[Note]) -> tuple[Note, ...]:
    """The notes that stand by themselves: all but those another note here stands for.

    A note whose other was removed or taken back stands by itself again.
    """
    stands_for = standing_for(notes)
    return tuple(note for note in notes if stands_for[note.id] == note.id)


def standing_for(notes: Sequence[Gathered]) -> dict[str, str]:
    """For each note the one that stands for it, or itself.

    However two laptops merged them, each ends with one that stands: no note is lost in a ring.
    """
    behind = {note.id: note.same_as for note in notes}
    return {note_id: _first(note_id, behind) for note_id in behind}


def said_the_same(notes: Sequence[Note], kept_id: str) -> tuple[Note, ...]:
    """The notes that this one stands for, besides itself."""
    stands_for = standing_for(notes)
    return tuple(n for n in notes if stands_for[n.id] == kept_id and n.id != kept_id)


def under(notes: Sequence[Note], theme_id: str) -> tuple[Note, ...]:
    """What is gathered under a theme, without what another note stands for."""
    return tuple(note for note in standing(notes) if note.theme == theme_id)


def _first(note_id: str, behind: dict[str, str]) -> str:
    seen: list[str] = []
    while behind[note_id] in behind and note_id not in seen:
        seen.append(note_id)
        note_id = behind[note_id]
    return min(seen[seen.index(note_id) :]) if note_id in seen else note_id


def loose(notes: Sequence[Note], themes: Sequence[Theme]) -> tuple[Note, ...]:
    """What stands under no theme, or under one that is no longer there."""
    known = {theme.id for theme in themes}
    return tuple(note for note in standing(notes) if note.theme not in known)
