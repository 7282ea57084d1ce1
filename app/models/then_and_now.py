"""Reading for then and now: a group's newest meetings, and what was said at them for the room.

Never more than so many meetings are read, so that it takes the same time in a store of any size.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sqlalchemy import BindParameter, Connection, bindparam, select

from app.models import rows
from app.models.grown import grown_from
from app.models.shown import (
    contribution,
    group,
    session,
    step,
    thread,
    thread_note,
)
from app.workshops.room import RoomAction
from app.workshops.shared_words import Suggestion, suggestions, usual_words
from app.workshops.then_and_now import (
    PLEASURES,
    WORRIES,
    AskedQuestion,
    Meeting,
    Said,
    ThenAndNow,
    first_asked_about,
    first_compared,
)
from app.workshops.threads import FEWEST, KINDS, SaidNote, Thread

MOST_MEETINGS = 60
"""The newest meetings to choose from."""
SEARCHED = 12
"""Meetings whose notes may be suggested to belong together."""

MOST_THREADS = 40
"""Threads that are read at once, the newest of them."""

_IDS: BindParameter[Iterable[str]] = bindparam("ids", expanding=True)
_QUESTIONS: BindParameter[Iterable[str]] = bindparam("questions", expanding=True)
_GROUP = select(group.c.name, group.c.made_up).where(group.c.id == bindparam("group"))
MEETINGS = (
    select(session.c.id, session.c.title, session.c.day)
    .where(
        session.c.group_id == bindparam("group"), session.c.status != "planned", session.c.notes > 0
    )
    .order_by(session.c.day.desc(), session.c.id.desc())
    .limit(MOST_MEETINGS)
)
ASKED = (
    select(step.c.session_id, step.c.question, step.c.title, step.c.word, step.c.mark)
    .where(
        step.c.session_id.in_(_IDS),
        step.c.kind.in_(("question", "plus-one")),
        step.c.question != "",
    )
    .order_by(step.c.session_id, step.c.rank, step.c.id)
)
NEWEST = (
    select(thread)
    .where(thread.c.group_id == bindparam("group"), thread.c.kind.in_(KINDS))
    .order_by(thread.c.id.desc())
    .limit(MOST_THREADS)
)
SAID = (
    contribution.c.id,
    contribution.c.session_id,
    contribution.c.text,
    contribution.c.question,
    contribution.c.status,
    contribution.c.outcome,
    contribution.c.because,
)
"""The columns of a note that are for the room."""

IN_THREADS = (
    select(thread_note.c.thread_id, session.c.day, *SAID)
    .join(contribution, contribution.c.id == thread_note.c.contribution_id)
    .join(session, session.c.id == contribution.c.session_id)
    .where(
        thread_note.c.thread_id.in_(_IDS),
        contribution.c.visibility == "room",
        session.c.group_id == bindparam("group"),
    )
    .order_by(session.c.day, session.c.id, thread_note.c.place)
)
NOTES = (
    select(*SAID, session.c.day)
    .join(session, session.c.id == contribution.c.session_id)
    .where(
        contribution.c.session_id.in_(_IDS),
        contribution.c.question.in_(_QUESTIONS),
        contribution.c.visibility == "room",
    )
    .order_by(contribution.c.session_id, contribution.c.rank, contribution.c.id)
)
T = TypeVar("T", Meeting, AskedQuestion)


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which questions there were, and at which meetings each was asked."""

    meetings: tuple[Meeting, ...]
    questions: tuple[AskedQuestion, ...]
    at: dict[str, set[str]]

    def meetings_with(self, question: AskedQuestion | None) -> tuple[Meeting, ...]:
        at = self.at.get(question.id, set()) if question else set[str]()
        return tuple(each for each in self.meetings if each.id in at)

    def ids_of(self, mark: str) -> set[str]:
        return {question.id for question in self.questions if question.mark == mark}


def look(conn: Connection, group_id: str, question: str, then: str, now: str) -> ThenAndNow:
    """That question at these meetings, each "" for what people look at first."""
    whose = conn.execute(_GROUP, {"group": group_id}).first()
    if whose is None:
        return ThenAndNow(group_name="")
    asked = _asked(conn, group_id)
    chosen = _one_of(asked.questions, question) or first_asked_about(asked.questions)
    meetings = asked.meetings_with(chosen)
    newer = _one_of(meetings, now) or next(iter(meetings), None)
    older = _one_of(meetings, then)
    if older is None or older == newer:
        older = first_compared(meetings, newer)
    compared = tuple(each.id for each in (older, newer) if each)
    read = (*compared, *(each.id for each in meetings[:SEARCHED]))
    questions = {chosen.id} | asked.ids_of(PLEASURES) if chosen else set[str]()
    notes = _notes(conn, read, questions)
    threads = threads_of(conn, group_id)
    found = _suggestions(asked, chosen, notes, threads)
    under = [note for note in notes if chosen and note.question == chosen.id]
    grown = grown_from(conn, _shown(under, compared, threads))
    return ThenAndNow(
        group_name=whose.name,
        made_up=bool(whose.made_up),
        questions=asked.questions,
        question=chosen,
        meetings=meetings,
        then=_said(older, under, grown),
        now=_said(newer, under, grown),
        threads=tuple(replace(each, notes=_with(each.notes, grown)) for each in threads),
        suggestions=found,
    )


def threads_of(conn: Connection, group_id: str) -> tuple[Thread, ...]:
    found = conn.execute(NEWEST, {"group": group_id}).all()
    notes: dict[str, dict[str, SaidNote]] = {row.id: {} for row in found}
    for said in conn.execute(IN_THREADS, {"ids": [row.id for row in found], "group": group_id}):
        notes[said.thread_id].setdefault(said.id, _said_note(said))
    return tuple(
        _thread(row, tuple(notes[row.id].values())) for row in found if len(notes[row.id]) >= FEWEST
    )


def _said_note(row: rows.AnyRow) -> SaidNote:
    """From the columns of SAID, with its session's `day`."""
    return SaidNote(
        id=row.id,
        session_id=row.session_id,
        text=row.text,
        question=row.question,
        on=rows.day(row.day),
        parked=row.status == "parked",
        outcome=row.outcome,
        because=row.because,
    )


def _thread(row: rows.AnyRow, notes: tuple[SaidNote, ...]) -> Thread:
    return Thread(id=row.id, kind=row.kind, words=row.words, notes=notes)


def _asked(conn: Connection, group_id: str) -> _Asked:
    meetings = tuple(
        Meeting(id=row.id, title=row.title, on=rows.day(row.day))
        for row in conn.execute(MEETINGS, {"group": group_id})
    )
    by_meeting: dict[str, list[AskedQuestion]] = {each.id: [] for each in meetings}
    for row in conn.execute(ASKED, {"ids": list(by_meeting)}):
        asked = AskedQuestion(id=row.question, title=row.title, word=row.word, mark=row.mark)
        by_meeting[row.session_id].append(asked)
    questions: dict[str, AskedQuestion] = {}
    at: dict[str, set[str]] = {}
    for meeting_id, asked in by_meeting.items():
        for each in asked:
            questions.setdefault(each.id, each)
            at.setdefault(each.id, set()).add(meeting_id)
    return _Asked(meetings, tuple(questions.values()), at)


def _notes(
    conn: Connection, session_ids: Iterable[str], questions: Iterable[str]
) -> tuple[SaidNote, ...]:
    which = {"ids": sorted(set(session_ids)), "questions": sorted(questions)}
    return tuple(_said_note(row) for row in conn.execute(NOTES, which))


def _suggestions(
    asked: _Asked,
    chosen: AskedQuestion | None,
    notes: Sequence[SaidNote],
    threads: Sequence[Thread],
) -> tuple[Suggestion, ...]:
    """Of the newest meeting at which it was asked, against those before it."""
    meetings = asked.meetings_with(chosen)
    if chosen is None or len(meetings) < FEWEST:
        return ()
    newest, *before = (each.id for each in meetings[:SEARCHED])
    again, better = {chosen.id}, asked.ids_of(PLEASURES) if chosen.mark == WORRIES else set[str]()
    new = [n for n in notes if n.session_id == newest and n.question in again | better]
    old = [n for n in notes if n.session_id in before and n.question in again]
    together = [{note.id for note in each.notes} for each in threads]
    found = suggestions(new, old, usual_words(note.text for note in (*new, *old)))
    return tuple(
        each
        for each in found
        if not any({each.now.id, each.before.id} <= held for held in together)
    )


def _shown(
    notes: Sequence[SaidNote], compared: Sequence[str], threads: Sequence[Thread]
) -> list[str]:
    in_threads = (note.id for each in threads for note in each.notes)
    return [*(note.id for note in notes if note.session_id in compared), *in_threads]


def _said(
    meeting: Meeting | None, notes: Iterable[SaidNote], grown: dict[str, tuple[RoomAction, ...]]
) -> Said | None:
    if meeting is None:
        return None
    own = tuple(note for note in notes if note.session_id == meeting.id)
    return Said(meeting=meeting, notes=_with(own, grown))


def _with(
    notes: Iterable[SaidNote], grown: dict[str, tuple[RoomAction, ...]]
) -> tuple[SaidNote, ...]:
    return tuple(replace(note, actions=grown.get(note.id, ())) for note in notes)


def _one_of(known: Sequence[T], wanted: str) -> T | None:
    return next((each for each in known if each.id == wanted), None)
