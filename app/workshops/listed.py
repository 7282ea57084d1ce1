"""Rows of lists, over all sessions: what Home and the list of sessions show."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from app.workshops.keeping_going import Due
from app.workshops.session import Action, Group, SessionDetails, SessionStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSummary:
    """One row of a list of sessions."""

    id: str
    group_id: str
    group_name: str
    tool: str
    title: str
    status: SessionStatus
    held_on: date | None = None
    finished_on: date | None = None
    starts: time | None = None
    place: str = ""
    notes: int = 0
    actions: int = 0
    untold: int = 0
    """Notes for the room that people have not been told about since."""
    made_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAction:
    """One row of a list of actions: the action, and the session it was agreed in.

    One without a session grew out of a check of a place, and has the place for its title.
    """

    action: Action
    session_title: str
    held_on: date | None = None
    made_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What Home shows: what is next, and what is waiting."""

    groups: tuple[Group, ...] = ()
    next_session: SessionSummary | None = None
    """The session that is running, or the nearest one planned; None when there is neither."""
    recent: tuple[SessionSummary, ...] = ()
    sessions: int = 0
    next_details: SessionDetails | None = None
    """What is known about the next session; None when there is none."""
    agreed: bool = False
    """True when the next session's group has agreed on its agreement, be it only so far."""
    backed_up: bool = False
    """True when nothing has changed since the newest backup."""
    notes_to_tell: int = 0
    """Notes in finished sessions that have not been told back."""
    actions_past_date: int = 0
    actions_open: int = 0
    needs_past_their_day: int = 0
    """Private sheets that are still here after the day they were to be kept until."""
    to_look_back: tuple[Due, ...] = ()
    """Groups for which it is time to look back at their months."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A linked thing that may repeat words someone wants taken back."""

    entity_type: Literal["action", "theme", "thread", "photo"]
    entity_id: str
    text: str
    """Its words; "" for a photo."""
