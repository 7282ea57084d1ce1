"""Gathering what came of a group's months, from its meetings as the room has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from app.workshops.look_back import (
    AgreedOn,
    Answered,
    GoodThing,
    LookBack,
    Meeting,
    Promised,
    Stood,
    ToTell,
)
from app.workshops.room import RoomAction, RoomNote, RoomSession
from app.workshops.session import OPEN_STATUSES, Earlier
from app.workshops.telling import grew_out_of
from app.workshops.themes import standing, standing_for

PLEASED = "pleased"
"""The mark of the questions under which good things are said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a look-back is made from: meetings as the room has them, and what the store knows."""

    group_name: str = ""
    made_up: bool = False
    since: date | None = None
    until: date | None = None
    held: Sequence[RoomSession] = ()
    """The meetings of that time, the oldest first."""
    before: Sequence[RoomSession] = ()
    """Some meetings before it: what was said and promised there may have come about in it."""
    changed_on: Mapping[str, date] = field(default_factory=lambda: MappingProxyType({}))
    """By action, the day on which it was last changed, where the store knows."""
    agreed: tuple[AgreedOn, ...] = ()
    all_there: bool = True

    @property
    def ours(self) -> frozenset[str]:
        """The ids of the meetings of that time."""
        return frozenset(room.id for room in self.held)


def look_back(found: Gathered) -> LookBack:
    """The whole of it, from what is for the room."""
    everything, ours = (*found.before, *found.held), found.ours
    answered = {room.id: tuple(_answered(room)) for room in everything}
    return LookBack(
        group_name=found.group_name,
        made_up=found.made_up,
        since=found.since,
        until=found.until,
        all_there=found.all_there,
        met=tuple(map(meeting_of, found.held)),
        answered=tuple(
            one
            for room in everything
            for one in answered[room.id]
            if room.id in ours or _told_since(one, found.since)
        ),
        promised=tuple(
            one
            for room in everything
            for one in _promised(room, found.until)
            if room.id in ours or _moved_since(one, found)
        ),
        agreed=found.agreed,
        stood=_stood(found),
        good=tuple(good for room in found.held for good in _good(room)),
        not_shared=tuple(part for room in found.held for part in room.not_shared),
        to_tell=_to_tell(found, answered),
        how_to_add=next((room.how_to_add for room in reversed(everything) if room.how_to_add), ""),
    )


def meeting_of(room: RoomSession) -> Meeting:
    return Meeting(id=room.id, tool=room.tool, title=room.title, on=room.held_on)


def _answered(room: RoomSession) -> Iterable[Answered]:
    """Each that stands by itself, with what the group promised because of it."""
    meeting, stands_for = meeting_of(room), standing_for(room.notes)
    said = Counter(stands_for.values())
    for note in room.notes:
        if note.outcome and stands_for[note.id] == note.id:
            yield Answered(
                note=note,
                meeting=meeting,
                others=said[note.id] - 1,
                grown=grew_out_of(note, room.actions),
            )


def _told_since(one: Answered, since: date | None) -> bool:
    """Of an earlier meeting: people were told of it in this time, or wait to be told."""
    told = one.note.told_on
    return told is None or since is None or told >= since


def _promised(room: RoomSession, until: date | None) -> Iterable[Promised]:
    words = {note.id: note.text for note in room.notes}
    meeting = meeting_of(room)
    for action in room.actions:
        yield Promised(
            action=action,
            meeting=meeting,
            said=tuple(words[source] for source in action.came_from if source in words),
            past=_is_past(action, until),
        )


def _is_past(action: RoomAction, until: date | None) -> bool:
    if action.status not in OPEN_STATUSES or action.by_when is None or until is None:
        return False
    return action.by_when < until


def _moved_since(one: Promised, found: Gathered) -> bool:
    """Of an earlier meeting: still to be done, or it came to an end in this time."""
    changed = found.changed_on.get(one.action.id)
    ended = changed is not None and (found.since is None or changed >= found.since)
    return one.status in OPEN_STATUSES or ended


def _stood(found: Gathered) -> tuple[Stood, ...]:
    """By thing that was settled in this time: the newest, and what it was before or at first."""
    was: dict[tuple[str, str], Earlier] = {}
    stood: dict[tuple[str, str], Stood] = {}
    ours = found.ours
    for room in (*found.before, *found.held):
        for place in room.places:
            if not (place.agreed or place.goal):
                continue
            key = (room.tool, place.item)
            now = Earlier(item=place.item, on=room.held_on, agreed=place.agreed, goal=place.goal)
            if room.id in ours:
                stood[key] = _stands(room, now, was.get(key))
                was.setdefault(key, now)
            else:
                was[key] = now
    return tuple(stood.values())


def _stands(room: RoomSession, now: Earlier, then: Earlier | None) -> Stood:
    question = next((step.title for step in room.steps if step.question == now.item), "")
    return Stood(
        tool=room.tool,
        item=now.item,
        question=question,
        meeting_id=room.id,
        now=now,
        then=then,
    )


def _good(room: RoomSession) -> Iterable[GoodThing]:
    asked = {step.question for step in room.steps if step.mark == PLEASED}
    meeting = meeting_of(room)
    for note in standing(room.notes):
        if note.question in asked and not note.parked:
            yield GoodThing(text=note.text, meeting=meeting)


def _to_tell(found: Gathered, every: Mapping[str, Sequence[Answered]]) -> tuple[ToTell, ...]:
    """Meeting by meeting, those with an answer first. What was only heard waits with those of this
    time."""
    waiting: list[ToTell] = []
    ours = found.ours
    for room in (*found.before, *found.held):
        if room.status != "finished":
            continue
        answered = tuple(one for one in every[room.id] if one.note.told_on is None)
        heard = sum(map(_only_heard, room.notes)) if room.id in ours else 0
        if answered or heard:
            waiting.append(ToTell(meeting=meeting_of(room), answered=answered, heard=heard))
    return (*(each for each in waiting if each.answered), *(e for e in waiting if not e.answered))


def _only_heard(note: RoomNote) -> bool:
    return not note.outcome and note.told_on is None
