"""What is asked of a search over everything said and decided, and what it answers."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.workshops.finding import Sought
from app.workshops.room import RoomAction
from app.workshops.session import Outcome, Visibility

Kind = Literal["contribution", "action", "theme", "line", "settled", "not_shared", "session"]
"""What can be found: a note, an action, a theme, a line of an agreement in force, why something
was settled, a part that is not shared, what a session is called and about."""

KINDS: tuple[Kind, ...] = (
    "contribution",
    "action",
    "theme",
    "line",
    "settled",
    "not_shared",
    "session",
)

FEWEST_OF_A_SIDE = 4
"""Fewer things than this seen from one side could point to somebody: they are not shown apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a search is narrowed to. "" is anything."""

    group: str = ""
    kind: Kind | Literal[""] = ""
    tool: str = ""
    question: str = ""
    side: str = ""
    """One of VIEWS_OF."""
    year: str = ""
    """`2026`."""
    answered: bool | None = None
    """Notes of which something came, or nothing yet; actions that are over, or still going."""
    told: bool | None = None
    """Notes for the room that people have been told about since, or not yet."""
    room: bool = False
    """True while everyone can see: only what is for the room is looked in and shown."""

    @property
    def narrow(self) -> bool:
        """True when there is more than the group and who can see."""
        anything = Filters(group=self.group, room=self.room)
        return self != anything


ANYTHING = Filters()
"""Not narrowed at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing that was found: its words, where they were said, and what happened since."""

    entity_type: Kind
    entity_id: str
    session_id: str
    """"" for a line of an agreement, and for an action that grew out of the check of a place."""
    session_title: str
    text: str
    also: str = ""
    """What else was written of it for the room: why it was so, what it is about."""
    aside: str = ""
    """Why we will come back to it; never for the room."""
    held_on: date | None = None
    place: str = ""
    """Where that meeting was."""
    question: str = ""
    """The title of the step it was said under, or ""."""
    mark: str = ""
    visibility: Visibility = "room"
    parked: bool = False
    outcome: Outcome = ""
    """Of a note: what came of it, with `also` as the reason."""
    told_on: date | None = None
    told_how: str = ""
    promises: tuple[RoomAction, ...] = ()
    """Of a note, what grew out of it; of an action, the action itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The newest first."""

    found: tuple[Found, ...] = ()
    sought: tuple[Sought, ...] = ()
    """The words that were looked for, for showing them in place."""
    too_few: bool = False
    """True when so few were seen from that side that they are not shown apart."""

    @property
    def instead(self) -> tuple[tuple[str, str], ...]:
        """What was typed and is nowhere, with the word that was looked for in its place."""
        return tuple((each.typed, each.instead) for each in self.sought if each.instead)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a group's search can be narrowed to."""

    tools: tuple[str, ...] = ()
    """Of its sessions."""
    years: tuple[str, ...] = ()
    """In which it met, the last first."""
