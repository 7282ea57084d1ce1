"""Then and now: one question at two meetings, and what came back or got better in between.

Everything here is for the room: notes in their words, with nothing beside them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.words import _
from app.workshops.dates import say_date, say_month
from app.workshops.shared_words import Suggestion
from app.workshops.threads import SaidNote, Thread, ThreadKind

WORRIES, PLEASURES = "concerned", "pleased"
"""Marks of the questions that worries and pleasures are said under (four-plus-one)."""

_LONG_AGO = (timedelta(days=182), timedelta(days=365))
"""Half a year or a year: how far back people look first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """A question as it was worded when it was asked last."""

    id: str
    title: str
    word: str = ""
    """The word beside its mark, or ""."""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting that can be looked back at."""

    id: str
    title: str
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was said under the question at one meeting."""

    meeting: Meeting
    notes: tuple[SaidNote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThenAndNow:
    """What the page shows, the wall and paper too."""

    group_name: str
    made_up: bool = False
    questions: tuple[AskedQuestion, ...] = ()
    question: AskedQuestion | None = None
    """None while nobody was asked anything."""
    meetings: tuple[Meeting, ...] = ()
    """Those at which it was asked, the newest first."""
    then: Said | None = None
    """None while there was only one meeting."""
    now: Said | None = None
    threads: tuple[Thread, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()

    def threads_that(self, kind: ThreadKind) -> tuple[Thread, ...]:
        return tuple(each for each in self.threads if each.kind == kind)


def first_asked_about(questions: Sequence[AskedQuestion]) -> AskedQuestion | None:
    """What people were concerned about, where that was asked; else the first question."""
    worries = (each for each in questions if each.mark == WORRIES)
    return next(worries, questions[0] if questions else None)


def first_compared(meetings: Sequence[Meeting], now: Meeting | None = None) -> Meeting | None:
    """The meeting nearest to half a year or a year before; None when there is none before it."""
    newest = now or next(iter(meetings), None)
    if newest is None:
        return None
    earlier = meetings[meetings.index(newest) + 1 :]
    if newest.on is None or not all(each.on for each in earlier):
        return earlier[-1] if earlier else None
    return min(earlier, key=lambda each: _off(newest.on, each.on), default=None)


def _off(newest: date | None, earlier: date | None) -> timedelta:
    if newest is None or earlier is None:
        return timedelta.max
    return min(abs(newest - earlier - back) for back in _LONG_AGO)


def say_meeting(meeting: Meeting) -> str:
    """Told from the others in a list: its day and its title."""
    day = say_date(meeting.on)
    if day and meeting.title:
        return _("{day}: {title}").format(day=day, title=meeting.title)
    return day or meeting.title or _("A meeting without a date")


def say_when(meeting: Meeting, other: Meeting | None = None) -> str:
    """Its month, or its day where the other meeting was in the same month."""
    if other and say_month(other.on) == say_month(meeting.on):
        return say_date(meeting.on) or meeting.title
    return say_month(meeting.on) or meeting.title


def name_of(kind: ThreadKind) -> str:
    """What stands over all threads of a kind."""
    names = {
        "again": _("Concerns that keep coming back"),
        "better": _("Worries that became pleasures"),
    }
    return names[kind]


def said_of(kind: ThreadKind) -> str:
    """What people say of one."""
    return {"again": _("It keeps coming back"), "better": _("It got better")}[kind]


def headed(thread: Thread) -> str:
    """What stands over its notes: the group's own words, or from when to when."""
    months = [say_month(note.on) for note in thread.notes if note.on]
    if thread.words or not months:
        return thread.words or said_of(thread.kind)
    if months[0] == months[-1]:
        return months[0]
    return _("{first} to {last}").format(first=months[0], last=months[-1])


def say_shared(words: Sequence[str]) -> str:
    """Why two notes are shown together, and that people decide."""
    return _("These share words: {words}. Do they belong together?").format(words=", ".join(words))


def say_said(note: SaidNote) -> str:
    """The note with its month before it."""
    month = say_month(note.on)
    return _("{month}: {words}").format(month=month, words=note.text) if month else note.text
