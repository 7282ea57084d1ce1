"""What the page that tells people what happened is made from, read on the worker's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.workshops.room import RoomSession, room_view

if TYPE_CHECKING:
    from app.models.notebook import Notebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What the page shows: one session as the room knows it, and the others that wait."""

    room: RoomSession | None
    others: tuple[str, ...]
    draft: str


def waiting_in(notebook: Notebook, wanted: str, where: str) -> Waiting:
    """The session that was asked for; else the newest with something to tell."""
    ids = [each.id for each in notebook.telling.waiting()]
    chosen = wanted or next(iter(ids), "")
    room = room_view(notebook.session(chosen)) if chosen else None
    draft = notebook.draft(chosen, where) if chosen else ""
    return Waiting(room=room, others=tuple(_after(ids, chosen)), draft=draft)


def _after(waiting: list[str], chosen: str) -> Sequence[str]:
    """The others, from the next older one on and round again."""
    at = waiting.index(chosen) + 1 if chosen in waiting else 0
    return [each for each in (*waiting[at:], *waiting[:at]) if each != chosen]
