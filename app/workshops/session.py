"""Snapshots: what the store hands out, frozen; nothing changes except through the notebook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Literal

from app.workshops.agreement import Agreement

if TYPE_CHECKING:
    from app.workshops.look_back import LookBack

StepKind = Literal[
    "welcome",
    "aim",
    "agreement",
    "last-time",
    "look-back",
    "lines",
    "place",
    "question",
    "break",
    "plus-one",
    "read-back",
    "thanks",
]
"""At `look-back` the months before are gathered; at `lines` an agreement is made, line by line; at
`place` people place themselves in private."""
StepStatus = Literal["waiting", "visited", "left"]
SessionStatus = Literal["planned", "running", "finished"]
NoteStatus = Literal["open", "parked"]
Outcome = Literal["", "done", "working", "cannot"]
"""What came of a note: not said yet, we did it, we are working on it, we can't."""
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

WAYS_OF_TELLING = ("paper", "read out", "post", "file", "one-to-one")
"""How people were told what happened; the first is the default (contributions-log, Data)."""

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
    theme: str = ""
    """Id of the theme it is gathered under, or ""."""
    same_as: str = ""
    """Id of the note that says the same and stands for both, or ""."""
    dots: int | None = None
    """How many dots people put on it; None when nobody has counted."""
    outcome: Outcome = ""
    because: str = ""
    """Why, as it is told back; it must be there for "cannot"."""
    told_on: date | None = None
    """When people were told what came of it."""
    told_how: str = ""
    """One of WAYS_OF_TELLING, or "" when nobody said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Notes gathered together under a few words of the group's own."""

    id: str
    session_id: str
    title: str
    rank: str
    question: str = ""
    """The question whose notes it gathers, or "" for a theme across all of them."""
    dots: int | None = None
    """How many dots people put on it; None when nobody has counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCount:
    """What a show of cards came to: how many cards of each kind, never whose."""

    id: str
    session_id: str
    rank: str
    asked: str = ""
    """What people held up a card about."""
    yes: int = 0
    no: int = 0
    speak_up: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many slips gave each answer to one item that is rated; never whose."""

    id: str
    session_id: str
    item: str
    """The item's id: `sf.1`."""
    side: str = ""
    """The side these people placed themselves from, one of VIEWS_OF; "" is not said."""
    counts: tuple[int, ...] = ()
    """How many for each of the item's answers, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What the room settled about one rated item, after everyone had placed themselves."""

    id: str
    session_id: str
    item: str
    agreed: int | None = None
    """The answer agreed on, counted from 1: the rung we are on."""
    goal: int | None = None
    """The answer we want to reach."""
    by_when: date | None = None
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What the group settled about the same item at an earlier meeting."""

    item: str
    on: date | None
    agreed: int | None = None
    goal: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotShared:
    """A part of the work that is not co-produced: the reason, and who was told (lad.q8)."""

    id: str
    session_id: str
    rank: str
    what: str
    why: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture of a flip chart that somebody chose to keep; its bytes are asked for apart."""

    id: str
    session_id: str
    question: str = ""


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
    check_id: str = ""
    """The access check it grew out of, or "". Without a session it belongs to that check alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDetails:
    """What a person may say about a session before and during it; every field has a default."""

    title: str = ""
    about: str = ""
    """What we are looking back at."""
    aim: str = ""
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
    yes_means: str = ""
    """What a yes card means in this group, when it is not simply yes; so for the two others."""
    no_means: str = ""
    speak_up_means: str = ""
    ready: tuple[str, ...] = ()
    """Names of the checks of getting_ready that a person has ticked."""


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
    themes: tuple[Theme, ...] = ()
    card_counts: tuple[CardCount, ...] = ()
    tallies: tuple[Tally, ...] = ()
    settled: tuple[Settled, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    """What was settled at the group's meetings before this one that had the same tool, oldest
    first."""
    not_shared: tuple[NotShared, ...] = ()
    look_back: LookBack | None = None
    """What came of the months before, where the session has a step for that."""
    agreements: tuple[Agreement, ...] = ()
    """The group's agreements, each with the one edition that counts for this session."""
    photos: tuple[Photo, ...] = ()
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

    def agreement_on(self, tool: str) -> Agreement | None:
        """The group's agreement that runs on `tool`; None while there is none."""
        return next((each for each in self.agreements if each.tool == tool), None)

    def settled_on(self, item: str) -> Settled | None:
        return next((each for each in self.settled if each.item == item), None)

    def notes_under(self, question: str) -> tuple[Contribution, ...]:
        return tuple(note for note in self.contributions if note.question == question)


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
