"""What came of a group's months: the look-back of a keeping-going review, and the group's own year.

Only what is for the room. No name is in it but one that somebody chose to be shown by.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.workshops.session import ActionStatus, Earlier, NotShared, Outcome

if TYPE_CHECKING:
    from app.workshops.room import RoomAction, RoomNote


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
    meeting_id: str
    """Of the meeting at which it was settled last."""
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
