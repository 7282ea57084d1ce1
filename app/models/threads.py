"""Threads: which notes of a group's meetings belong together, as people have said."""

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import BindParameter, Connection, bindparam, select

from app.models.cells import listed
from app.models.changed import Changed
from app.models.door import Door
from app.models.errors import NotHere
from app.models.log import Change
from app.models.payload import Payload
from app.models.sessions import plain_fields, tidy_details
from app.models.shown import contribution, session, thread, thread_note
from app.models.then_and_now import look, threads_of
from app.workshops.then_and_now import ThenAndNow
from app.workshops.threads import (
    FEWEST,
    KINDS,
    NotAThread,
    Thread,
    ThreadKind,
    different,
    from_different_meetings,
)

_FIELDS = frozenset({"kind", "words", "notes"})
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_WHOSE = (
    select(contribution.c.id, contribution.c.session_id, session.c.group_id)
    .join(session, session.c.id == contribution.c.session_id)
    .where(contribution.c.id.in_(_IDS))
)
_HOLDING = (
    select(thread.c.id)
    .join(thread_note, thread_note.c.thread_id == thread.c.id)
    .where(
        thread_note.c.contribution_id.in_(_IDS),
        thread.c.group_id == bindparam("group"),
        thread.c.kind == bindparam("kind"),
    )
    .order_by(thread.c.id)
    .limit(1)
)


class Threads:
    """The part of the notebook for what belongs together across meetings."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def of_group(self, group_id: str) -> tuple[Thread, ...]:
        """For the room; the newest first. One with fewer than two notes left is not among them."""
        with self._door.reading() as conn:
            return threads_of(conn, group_id)

    def look(self, group_id: str, question: str = "", then: str = "", now: str = "") -> ThenAndNow:
        """A question at two meetings and what belongs together, for the room. With "" it is what
        people look at first; what is not there any more is passed over."""
        with self._door.reading() as conn:
            return look(conn, group_id, question, then, now)

    def add(
        self,
        group_id: str,
        kind: ThreadKind,
        note_ids: Sequence[str],
        words: str = "",
        clear_draft: str = "",
    ) -> Changed:
        """These notes belong together; where one of them stands in a thread of this kind already,
        the others join it. Raises NotAThread."""
        ids = different(note_ids)
        own = tidy_details({"words": words})
        with self._door.change("say what belongs together") as change:
            _check(change, group_id, ids)
            known = change.conn.execute(_HOLDING, {"ids": ids, "group": group_id, "kind": kind})
            before = known.scalar()
            if before is None:
                fields: Payload = {"group_id": group_id, "kind": kind, "notes": list(ids), **own}
                change.create("thread", fields)
            else:
                _join(change, before, ids, own if own["words"] else {})
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def change(self, thread_id: str, clear_draft: str = "", **fields: object) -> Changed:
        """Any of kind, words, notes. Raises NotAThread."""
        wanted = tidy_details(plain_fields(fields, _FIELDS))
        if "notes" in wanted:
            wanted["notes"] = list(different(wanted["notes"]))
        if wanted.get("kind", KINDS[0]) not in KINDS:
            raise NotAThread
        with self._door.change("change what belongs together") as change:
            group_id = change.state("thread", thread_id)["group_id"]
            if "notes" in wanted:
                _check(change, group_id, wanted["notes"])
            change.amend("thread", thread_id, **wanted)
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def take_out(self, thread_id: str, note_id: str) -> Changed:
        """The note stands there no more; with one left there is no thread."""
        with self._door.change("take notes apart") as change:
            held = cast("list[str]", listed(change.state("thread", thread_id).get("notes"), str))
            left = [each for each in held if each != note_id]
            if _how_many_here(change.conn, left) < FEWEST:
                change.remove("thread", thread_id)
            else:
                change.amend("thread", thread_id, notes=left)
        return self._door.result(change)

    def remove(self, thread_id: str) -> Changed:
        """Its notes stay where they were said."""
        with self._door.change("take notes apart") as change:
            change.remove("thread", thread_id)
        return self._door.result(change)


def _check(change: Change, group_id: str, note_ids: Sequence[str]) -> None:
    """Notes that were taken back since may stay named: nothing is read of them."""
    change.state("group", group_id)
    found = change.conn.execute(_WHOSE, {"ids": list(note_ids)}).all()
    if not found:
        raise NotHere(note_ids[0])
    if any(row.group_id != group_id for row in found):
        raise NotAThread
    from_different_meetings(row.session_id for row in found)


def _how_many_here(conn: Connection, note_ids: Sequence[str]) -> int:
    return len(conn.execute(_WHOSE, {"ids": list(note_ids)}).all())


def _join(change: Change, thread_id: str, ids: Sequence[str], own: dict[str, Any]) -> None:
    before = cast("list[str]", listed(change.state("thread", thread_id).get("notes"), str))
    change.amend("thread", thread_id, notes=list(dict.fromkeys([*before, *ids])), **own)
