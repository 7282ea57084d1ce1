"""What we said about something, what happened, and who still has to be told: for the room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.words import _
from app.workshops.agreement import BLANK
from app.workshops.dates import say_date
from app.workshops.room import RoomAction, RoomNote
from app.workshops.searching import Found, Kind, Search
from app.workshops.sentences import with_full_stop
from app.workshops.telling import say_grown, say_outcome, ways_of_telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One note with what came of it."""

    note: RoomNote
    mark: str = ""
    told_how: str = ""
    promises: tuple[RoomAction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What was found of one meeting."""

    session_id: str
    title: str
    held_on: date | None
    place: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatWeSaid:
    """The answer to one question about all that a group has said, newest first."""

    words: str = ""
    """What was looked for; "" where only filters were set."""
    group: str = ""
    """Whose it is, for a page that goes on its way alone."""
    meetings: tuple[Meeting, ...] = ()
    decided: tuple[str, ...] = ()
    """What else was found: promises, lines of the agreement, why something was settled."""
    more: bool = False
    """True when there is more than is here."""

    @property
    def answers(self) -> tuple[Answer, ...]:
        return tuple(answer for meeting in self.meetings for answer in meeting.answers)

    @property
    def to_tell(self) -> tuple[Answer, ...]:
        """Notes people have not been told about since."""
        return tuple(answer for answer in self.answers if answer.note.told_on is None)

    @property
    def title(self) -> str:
        if not self.words:
            return _("What we said, and what happened")
        return _("What we said about “{words}”").format(words=self.words)


def what_we_said(search: Search, *, most: int, group: str = "") -> WhatWeSaid:
    """The newest that was found, without what is not for the room: who may see a note, why it
    waits, its side and the lead of an action stay behind."""
    found = search.found[:most]
    notes = [one for one in found if one.entity_type == "contribution"]
    answers = [one for one in notes if one.visibility == "room"]
    said = {action.id for one in answers for action in one.promises}
    return WhatWeSaid(
        words=" ".join(each.instead or each.typed for each in search.sought),
        group=group,
        meetings=_meetings(answers),
        decided=tuple(words for one in found if (words := _decided(one, said))),
        more=len(search.found) > most,
    )


def _meetings(found: Iterable[Found]) -> tuple[Meeting, ...]:
    by_session: dict[str, list[Found]] = {}
    for one in found:
        by_session.setdefault(one.session_id, []).append(one)
    meetings = [_meeting(of_one) for of_one in by_session.values()]
    return tuple(sorted(meetings, key=lambda each: each.held_on or date.min, reverse=True))


def _meeting(found: Sequence[Found]) -> Meeting:
    first = found[0]
    return Meeting(
        session_id=first.session_id,
        title=first.session_title,
        held_on=first.held_on,
        place=first.place,
        answers=tuple(_answer(one) for one in found),
    )


def _answer(found: Found) -> Answer:
    return Answer(
        note=note_of(found),
        mark=found.mark,
        told_how=found.told_how,
        promises=found.promises,
    )


def note_of(found: Found) -> RoomNote:
    """A note that was found, as it is told back."""
    return RoomNote(
        id=found.entity_id,
        question="",
        text=found.text,
        parked=found.parked,
        outcome=found.outcome,
        because=found.also,
        told_on=found.told_on,
    )


def _decided(found: Found, said: set[str]) -> str:
    """One thing that was decided, in a sentence; "" for what is said already or decides nothing."""
    if found.entity_type == "action":
        (action,) = found.promises or (None,)
        return say_grown(action) if action and action.id not in said else ""
    said_of: dict[Kind, str] = {
        "line": _("In our agreement: {words}"),
        "settled": _("What we settled, because: {words}"),
        "not_shared": _("Not shared: {words}"),
    }
    if found.entity_type not in said_of:
        return ""
    return with_full_stop(said_of[found.entity_type].format(words=line_of(found)))


def line_of(found: Found) -> str:
    """Its words, with what was put in the blank of a line, or the reason for what is not shared."""
    if found.entity_type == "line" and found.also:
        return found.text.replace(BLANK, found.also)
    if found.entity_type == "not_shared" and found.also:
        return f"{with_full_stop(found.text)} {found.also}"
    return found.text


# In words


def say_meeting(meeting: Meeting) -> str:
    """Its day and what it was called."""
    return " · ".join(part for part in (say_date(meeting.held_on), meeting.title) if part)


def say_what_happened(answer: Answer) -> tuple[str, ...]:
    """What came of it, the promises that grew out of it, and whether people were told."""
    told = say_told(answer.note.told_on, answer.told_how, answered=bool(answer.note.outcome))
    parts = (say_outcome(answer.note), *map(say_grown, answer.promises), told)
    return tuple(part for part in parts if part)


def say_told(told_on: date | None, how: str, *, answered: bool) -> str:
    """ "" for what was only heard: that there is nothing to tell yet is said of it already."""
    if told_on is None:
        return _("Not yet told.") if answered else ""
    way = ways_of_telling().get(how)
    if way is None:
        return _("Told on {day}.").format(day=say_date(told_on))
    return _("Told on {day}, {how}.").format(day=say_date(told_on), how=way)
