"""The privacy wall: what everyone may see. Slides and packs are built from this alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from app.workshops.agreement import RESPECT, RoomAgreement, agreement_for_room
from app.workshops.feedback import Feedback, feedback_for_room
from app.workshops.placing import Spreads, spreads_of
from app.workshops.running_order import draft_until
from app.workshops.session import (
    Action,
    ActionStatus,
    CardCount,
    Contribution,
    Earlier,
    NotShared,
    Outcome,
    Session,
    SessionStatus,
    Step,
    StepKind,
    StepStatus,
    Theme,
)

if TYPE_CHECKING:
    from app.workshops.look_back import LookBack


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomNote:
    """A note with nothing beside it: no name, no way in, no side."""

    id: str
    question: str
    text: str
    parked: bool = False
    theme: str = ""
    same_as: str = ""
    dots: int | None = None
    outcome: Outcome = ""
    because: str = ""
    told_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomStep:
    """A step as the room sees it, without the facilitator's prompt."""

    id: str
    kind: StepKind
    title: str
    question: str
    word: str
    mark: str
    spoken: str
    status: StepStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomAction:
    """An action as the room sees it; `lead` is "" until the person has said yes."""

    id: str
    what: str
    lead: str
    by_when: date | None
    help_needed: str
    status: ActionStatus
    why: str
    came_from: tuple[str, ...] = ()
    """Ids of the notes it grew out of, of those that are for the room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPlaces:
    """One rated item as the room sees it: how many stand where, and what was settled."""

    item: str
    spreads: Spreads | None = None
    """None until everybody's places are in."""
    agreed: int | None = None
    goal: int | None = None
    by_when: date | None = None
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomSession:
    """A session with everything that is not for the room left out. It has no private fields."""

    id: str
    group_name: str
    made_up: bool
    tool: str
    status: SessionStatus
    title: str
    about: str
    aim: str
    agreement: RoomAgreement
    """What opens the session."""
    own_lines: RoomAgreement
    """The agreement that this session is about, where it is about one."""
    held_on: date | None
    starts: time | None
    finishes: time | None
    break_at: time | None
    back_at: time | None
    place: str
    toilets: str
    refreshments: str
    quiet_place: str
    someone_to_talk_to: str
    ways_to_join_in: tuple[str, ...]
    how_to_add: str
    draft_until: date | None
    steps: tuple[RoomStep, ...]
    notes: tuple[RoomNote, ...]
    actions: tuple[RoomAction, ...]
    last_time: tuple[RoomAction, ...]
    plus_one_before: tuple[str, ...]
    credit: str
    themes: tuple[Theme, ...]
    card_counts: tuple[CardCount, ...]
    yes_means: str
    no_means: str
    speak_up_means: str
    feedback: Feedback
    places: tuple[RoomPlaces, ...] = ()
    """What people placed themselves on, in the order of the steps."""
    not_shared: tuple[NotShared, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    """What was settled about the same things at earlier meetings, oldest first."""
    look_back: LookBack | None = None
    """What came of the months before, where the session has a step for that."""

    def step(self, step_id: str) -> RoomStep:
        """The step with that id; KeyError when there is none."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def notes_under(self, question: str) -> tuple[RoomNote, ...]:
        return tuple(note for note in self.notes if note.question == question)

    def places_on(self, item: str) -> RoomPlaces:
        """Where everybody stands on a rated item; empty until they have placed themselves."""
        return next((each for each in self.places if each.item == item), RoomPlaces(item=item))


def room_view(session: Session) -> RoomSession:
    """Everything in a session that is for the room; each field is named, so nothing slips by."""
    details = session.details
    notes = tuple(_room_note(n) for n in session.contributions if n.visibility == "room")
    return RoomSession(
        id=session.id,
        group_name=session.group.name,
        made_up=session.group.made_up,
        tool=session.tool,
        status=session.status,
        title=details.title,
        about=details.about,
        aim=details.aim,
        agreement=_agreement(session, RESPECT),
        own_lines=_agreement(session, session.tool),
        held_on=details.held_on,
        starts=details.starts,
        finishes=details.finishes,
        break_at=details.break_at,
        back_at=details.back_at,
        place=details.place,
        toilets=details.toilets,
        refreshments=details.refreshments,
        quiet_place=details.quiet_place,
        someone_to_talk_to=details.someone_to_talk_to,
        ways_to_join_in=details.ways_to_join_in,
        how_to_add=details.how_to_add,
        draft_until=draft_until(session),
        steps=tuple(_room_step(step) for step in session.steps),
        notes=notes,
        actions=tuple(room_action(action, notes) for action in session.actions),
        last_time=tuple(room_action(action) for action in session.last_time),
        plus_one_before=session.plus_one_before,
        credit=session.credit,
        themes=_room_themes(session, notes),
        card_counts=session.card_counts,
        yes_means=details.yes_means,
        no_means=details.no_means,
        speak_up_means=details.speak_up_means,
        feedback=feedback_for_room(session.tallies),
        places=tuple(_places(session, step) for step in session.steps if step.kind == "place"),
        not_shared=session.not_shared,
        earlier=session.earlier,
        look_back=session.look_back,
    )


def _agreement(session: Session, tool: str) -> RoomAgreement:
    """As it stands; for a session that is over, as it was agreed by then."""
    return agreement_for_room(session.agreement_on(tool), session.finished_on)


def _places(session: Session, step: Step) -> RoomPlaces:
    settled = session.settled_on(step.question)
    return RoomPlaces(
        item=step.question,
        spreads=spreads_of(session.tallies, step.question),
        agreed=settled.agreed if settled else None,
        goal=settled.goal if settled else None,
        by_when=settled.by_when if settled else None,
        because=settled.because if settled else "",
    )


def _room_themes(session: Session, notes: Sequence[RoomNote]) -> tuple[Theme, ...]:
    """Without those that gather nothing for the room: their titles may say what the notes say."""
    gathering = {note.theme for note in session.contributions} - {note.theme for note in notes}
    return tuple(theme for theme in session.themes if theme.id not in gathering)


def _room_step(step: Step) -> RoomStep:
    return RoomStep(
        id=step.id,
        kind=step.kind,
        title=step.title,
        question=step.question,
        word=step.word,
        mark=step.mark,
        spoken=step.spoken,
        status=step.status,
    )


def _room_note(note: Contribution) -> RoomNote:
    return RoomNote(
        id=note.id,
        question=note.question,
        text=note.text,
        parked=note.status == "parked",
        theme=note.theme,
        same_as=note.same_as,
        dots=note.dots,
        outcome=note.outcome,
        because=note.because,
        told_on=note.told_on,
    )


def room_action(action: Action, notes: Sequence[RoomNote] = ()) -> RoomAction:
    """The action without what is between the facilitator and the lead."""
    for_room = {note.id for note in notes}
    return RoomAction(
        id=action.id,
        what=action.what,
        lead=action.shown_as if action.agreed else "",
        by_when=action.by_when,
        help_needed=action.help_needed,
        status=action.status,
        why=action.why,
        came_from=tuple(source for source in action.came_from if source in for_room),
    )
