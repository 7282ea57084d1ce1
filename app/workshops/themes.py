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
    here = {note.id for note in notes}
    return tuple(note for note in notes if note.same_as not in here)


def said_the_same(notes: Sequence[Note], kept_id: str) -> tuple[Note, ...]:
    """The notes that this one stands for, besides itself."""
    return tuple(note for note in notes if note.same_as == kept_id)


def under(notes: Sequence[Note], theme_id: str) -> tuple[Note, ...]:
    """What is gathered under a theme, without what another note stands for."""
    return tuple(note for note in standing(notes) if note.theme == theme_id)


def loose(notes: Sequence[Note], themes: Sequence[Theme]) -> tuple[Note, ...]:
    """What stands under no theme, or under one that is no longer there."""
    known = {theme.id for theme in themes}
    return tuple(note for note in standing(notes) if note.theme not in known)
