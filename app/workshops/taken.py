"""What a group takes with it: its meetings one by one, and the agreements it made.

Only what is for the room is here. What the organiser alone may read is a value of its own, so that
it can never be among the rest by mistake; what is private to one person has no place in either.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.workshops.agreement import Agreement, RoomAgreement, agreement_for_room
from app.workshops.room import RoomSession
from app.workshops.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting before it is read: enough to count files and to choose years by."""

    id: str
    day: date | None
    """When it was held, finished or begun, whichever is known."""
    planned: bool = False
    """True while it is still to come: it has no record to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganiserNote:
    """A note that somebody left for the organiser alone."""

    id: str
    session_id: str
    question: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenMeeting:
    """One meeting as it goes into the folder."""

    meeting: Meeting
    room: RoomSession
    for_organiser: tuple[OrganiserNote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenAgreement:
    """An agreement as it stands, and as it stood on each day it was agreed."""

    id: str
    now: RoomAgreement
    editions: tuple[RoomAgreement, ...] = ()
    """Oldest first."""


def organiser_notes(session: Session) -> tuple[OrganiserNote, ...]:
    """Never those that are private to whoever wrote them."""
    return tuple(
        OrganiserNote(id=note.id, session_id=session.id, question=note.question, text=note.text)
        for note in session.contributions
        if note.visibility == "organiser"
    )


def taken_agreement(agreement: Agreement) -> TakenAgreement:
    days = dict.fromkeys(each.on for each in agreement.editions if each.on is not None)
    return TakenAgreement(
        id=agreement.id,
        now=agreement_for_room(agreement),
        editions=tuple(agreement_for_room(agreement, day) for day in days),
    )


def years_of(meetings: Sequence[Meeting]) -> tuple[int | None, ...]:
    """The years a group met in, newest first; None last, for meetings whose day is not known."""
    years = sorted({each.day.year for each in meetings if each.day}, reverse=True)
    return (*years, *((None,) if any(each.day is None for each in meetings) else ()))


def in_years(
    meetings: Sequence[Meeting], years: frozenset[int | None] | None
) -> tuple[Meeting, ...]:
    """Those of these years; all of them for None."""
    if years is None:
        return tuple(meetings)
    return tuple(each for each in meetings if (each.day.year if each.day else None) in years)
