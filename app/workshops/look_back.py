"""What came of a group's months: the look-back of a keeping-going review, and the group's own year.

Made only of what is for the room. No name is in it but one that somebody chose to be shown by.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.workshops.session import OPEN_STATUSES, ActionStatus, Earlier, NotShared, Outcome
from app.workshops.telling import grew_out_of
from app.workshops.themes import said_the_same, standing

if TYPE_CHECKING:
    from app.workshops.room import RoomAction, RoomNote, RoomSession

PLEASED = "pleased"
"""The mark of the questions under which good things are said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting that was held."""

    id: str
    tool: str
    title: str
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """One action, with the words it grew out of."""

    action: RoomAction
    meeting: Meeting
    said: tuple[str, ...] = ()
    past: bool = False
    """True when it is still to be done and its day has gone by."""

    @property
    def status(self) -> ActionStatus:
        return self.action.status


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One thing that was said of which somebody has said what came of it."""

    note: RoomNote
    meeting: Meeting
    others: int = 0
    """How many more said the same."""
    grown: tuple[RoomAction, ...] = ()

    @property
    def outcome(self) -> Outcome:
        return self.note.outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class ToTell:
    """What people of one meeting have not been told yet."""

    meeting: Meeting
    answered: tuple[Answered, ...] = ()
    """Something came of it, and nobody has told them."""
    heard: int = 0
    """It was heard, and there is nothing to tell yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """What the group settled about one thing, as it was and as it is."""

    tool: str
    item: str
    question: str
    now: Earlier
    then: Earlier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedOn:
    """One edition of an agreement of the group."""

    tool: str
    on: date | None
    so_far: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodThing:
    text: str
    meeting: Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class LookBack:
    """All that came of the meetings of one group from a day to a day, the oldest first."""

    group_name: str = ""
    made_up: bool = False
    since: date | None = None
    """The first day; None from the beginning."""
    until: date | None = None
    all_there: bool = True
    """False when there were more meetings than are looked back at."""
    met: tuple[Meeting, ...] = ()
    answered: tuple[Answered, ...] = ()
    promised: tuple[Promised, ...] = ()
    agreed: tuple[AgreedOn, ...] = ()
    stood: tuple[Stood, ...] = ()
    good: tuple[GoodThing, ...] = ()
    not_shared: tuple[NotShared, ...] = ()
    to_tell: tuple[ToTell, ...] = ()
    how_to_add: str = ""
    """Where people send more, or ask for words to be taken back: as the newest meeting has it."""

    def came(self, outcome: Outcome) -> tuple[Answered, ...]:
        return tuple(each for each in self.answered if each.outcome == outcome)

    def going(self, *statuses: ActionStatus) -> tuple[Promised, ...]:
        return tuple(each for each in self.promised if each.status in statuses)

    @property
    def past(self) -> int:
        """How many are still to be done after their day."""
        return sum(each.past for each in self.promised)

    @property
    def is_empty(self) -> bool:
        return not (self.met or self.promised or self.agreed or self.to_tell)


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

    def is_before(self, room: RoomSession) -> bool:
        return all(room is not one for one in self.held)


def look_back(found: Gathered) -> LookBack:
    """The whole of it, from what is for the room."""
    everything = (*found.before, *found.held)
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
            for one in _answered(room)
            if not found.is_before(room) or _told_since(one, found.since)
        ),
        promised=tuple(
            one
            for room in everything
            for one in _promised(room, found.until)
            if not found.is_before(room) or _moved_since(one, found)
        ),
        agreed=found.agreed,
        stood=_stood(found),
        good=tuple(good for room in found.held for good in _good(room)),
        not_shared=tuple(part for room in found.held for part in room.not_shared),
        to_tell=_to_tell(found),
        how_to_add=next((room.how_to_add for room in reversed(everything) if room.how_to_add), ""),
    )


def meeting_of(room: RoomSession) -> Meeting:
    return Meeting(id=room.id, tool=room.tool, title=room.title, on=room.held_on)


def _answered(room: RoomSession) -> Iterable[Answered]:
    """Each that stands by itself, with what the group promised because of it."""
    meeting = meeting_of(room)
    for note in standing(room.notes):
        if note.outcome:
            yield Answered(
                note=note,
                meeting=meeting,
                others=len(said_the_same(room.notes, note.id)),
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
    for room in (*found.before, *found.held):
        for place in room.places:
            if not (place.agreed or place.goal):
                continue
            key = (room.tool, place.item)
            now = Earlier(item=place.item, on=room.held_on, agreed=place.agreed, goal=place.goal)
            if not found.is_before(room):
                stood[key] = _stands(room, now, was.get(key))
                was.setdefault(key, now)
            else:
                was[key] = now
    return tuple(stood.values())


def _stands(room: RoomSession, now: Earlier, then: Earlier | None) -> Stood:
    question = next((step.title for step in room.steps if step.question == now.item), "")
    return Stood(tool=room.tool, item=now.item, question=question, now=now, then=then)


def _good(room: RoomSession) -> Iterable[GoodThing]:
    asked = {step.question for step in room.steps if step.mark == PLEASED}
    meeting = meeting_of(room)
    for note in standing(room.notes):
        if note.question in asked and not note.parked:
            yield GoodThing(text=note.text, meeting=meeting)


def _to_tell(found: Gathered) -> tuple[ToTell, ...]:
    """Meeting by meeting, those with an answer first. What was only heard waits with those of this
    time."""
    waiting: list[ToTell] = []
    for room in (*found.before, *found.held):
        if room.status != "finished":
            continue
        answered = tuple(one for one in _answered(room) if one.note.told_on is None)
        heard = 0 if found.is_before(room) else sum(map(_only_heard, room.notes))
        if answered or heard:
            waiting.append(ToTell(meeting=meeting_of(room), answered=answered, heard=heard))
    return (*(each for each in waiting if each.answered), *(e for e in waiting if not e.answered))


def _only_heard(note: RoomNote) -> bool:
    return not note.outcome and note.told_on is None
