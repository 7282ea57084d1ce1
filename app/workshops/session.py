"""Snapshots: what the store hands out, frozen; nothing changes except through the notebook."""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

StepKind = Literal[
    "welcome",
    "aim",
    "agreement",
    "last-time",
    "question",
    "break",
    "plus-one",
    "read-back",
    "thanks",
]
StepStatus = Literal["waiting", "visited", "left"]
SessionStatus = Literal["planned", "running", "finished"]
NoteStatus = Literal["open", "parked"]
ActionStatus = Literal["not begun", "going", "done", "stuck", "changed", "dropped"]
Visibility = Literal["room", "organiser", "private"]

WAYS_IN = (
    "spoken",
    "note",
    "card",
    "pair",
    "small group",
    "written before",
    "one-to-one",
    "sent later",
)
"""How a note came; the first is the default (inventory four-plus-one, Data)."""

VIEWS_OF = ("", "uses services", "carer", "staff", "manager", "community group", "other")
"""The side a note was seen from; "" is not said."""

ACTION_STATUSES: tuple[ActionStatus, ...] = (
    "not begun",
    "going",
    "done",
    "stuck",
    "changed",
    "dropped",
)

OPEN_STATUSES: tuple[ActionStatus, ...] = ("not begun", "going", "stuck")
"""How an action is going while something is still to be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The people who meet; a store may hold several."""

    id: str
    name: str
    made_up: bool = False
    """True for the practice group: everything in it is invented and says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One stop in a running order, worded as it was on the day."""

    id: str
    session_id: str
    kind: StepKind
    title: str
    rank: str
    question: str = ""
    """The tool's item this step gathers notes under, for a question or the plus one."""
    word: str = ""
    mark: str = ""
    prompt: str = ""
    """For the facilitator only; never on the wall."""
    spoken: str = ""
    status: StepStatus = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """A note: something a person said, wrote or sent, in their words and without their name."""

    id: str
    session_id: str
    question: str
    text: str
    rank: str
    way_in: str = "spoken"
    view_of: str = ""
    status: NoteStatus = "open"
    reason: str = ""
    """Why we will come back to it."""
    visibility: Visibility = "room"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What will be done, by one lead, by when."""

    id: str
    session_id: str
    what: str
    rank: str
    lead: str = ""
    """Who leads, for the facilitator only until they have said yes."""
    shown_as: str = ""
    """How the lead wants to be shown: first name, initials or a role."""
    agreed: bool = False
    """True when the lead has said yes; until then the room reads "to be asked"."""
    by_when: date | None = None
    help_needed: str = ""
    status: ActionStatus = "not begun"
    why: str = ""
    came_from: tuple[str, ...] = ()
    """Ids of the contributions it grew out of; their words are never copied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDetails:
    """What a person may say about a session before and during it; every field has a default."""

    title: str = ""
    about: str = ""
    """What we are looking back at."""
    aim: str = ""
    agreement: tuple[str, ...] = ()
    held_on: date | None = None
    starts: time | None = None
    finishes: time | None = None
    break_at: time | None = None
    back_at: time | None = None
    place: str = ""
    toilets: str = ""
    refreshments: str = ""
    quiet_place: str = ""
    someone_to_talk_to: str = ""
    ways_to_join_in: tuple[str, ...] = ()
    """Ids of `ways-to-join-in` cards; three or more (inventory av.5)."""
    how_many: int | None = None
    how_to_add: str = ""
    """Where and to whom people send more, or ask for words to be taken back."""
    private_note: str = ""
    """The organiser's own; never in the room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One meeting with everything in it. Private fields are here: see room.room_view."""

    id: str
    group: Group
    tool: str
    status: SessionStatus
    details: SessionDetails
    steps: tuple[Step, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    actions: tuple[Action, ...] = ()
    last_time: tuple[Action, ...] = ()
    """Actions of the group's session before this one."""
    finished_on: date | None = None
    plus_one_before: tuple[str, ...] = ()
    """Words of the questions not yet visited or left when the plus one was opened early."""
    credit: str = ""

    def step(self, step_id: str) -> Step:
        """The step with that id; KeyError when the session has none."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def notes_under(self, question: str) -> tuple[Contribution, ...]:
        return tuple(note for note in self.contributions if note.question == question)


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
    starts: time | None = None
    place: str = ""
    notes: int = 0
    actions: int = 0
    made_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAction:
    """One row of a list of actions: the action, and the session it was agreed in."""

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
    notes_to_tell: int = 0
    """Notes in finished sessions that have not been told back."""
    actions_past_date: int = 0
    actions_open: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a session stands, so that days later it opens at the same step."""

    session_id: str
    step_id: str = ""
    writing_in: str = ""
    """The question being written in."""
    on_wall: str = ""
    """The step last put on the wall."""
    notes_shown: bool = False
    page: int = 0
    everyone_can_see: bool | None = None
    """None until a person or the screens have decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Half-typed text and the field it belongs to; not history."""

    session_id: str
    where: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One search result: a note or action, and the session it is in."""

    entity_type: Literal["contribution", "action"]
    entity_id: str
    session_id: str
    session_title: str
    text: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """A linked thing that may repeat words someone wants taken back."""

    entity_type: Literal["action"]
    entity_id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSession:
    """Everything needed to begin a session, worded as it will be on the day."""

    group_id: str
    tool: str
    details: SessionDetails
    steps: tuple["NewStep", ...]
    credit: str = ""
    status: SessionStatus = "running"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStep:
    """A step before it has an id."""

    kind: StepKind
    title: str
    question: str = ""
    word: str = ""
    mark: str = ""
    prompt: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAction:
    """An action before it has an id."""

    what: str
    lead: str = ""
    shown_as: str = ""
    agreed: bool = False
    by_when: date | None = None
    help_needed: str = ""
    came_from: tuple[str, ...] = field(default=())
