"""Drafts and places: ordinary rows beside the log, kept as things are and not as history."""

import re
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, insert, select

from app.models.tables import draft, place
from app.workshops.session import Draft, Place

_DRAFTS = select(draft).order_by(draft.c.session_id, draft.c.field)
_DRAFT = select(draft.c.text).where(
    draft.c.session_id == bindparam("session"), draft.c.field == bindparam("where")
)
_KEEP_DRAFT = insert(draft).prefix_with("OR REPLACE")
_DROP_DRAFT = delete(draft).where(
    draft.c.session_id == bindparam("session"), draft.c.field == bindparam("where")
)
_PLACE = select(place).where(place.c.session_id == bindparam("session"))
_KEEP_PLACE = insert(place).prefix_with("OR REPLACE")


def drafts_of(conn: Connection, session_id: str) -> tuple[Draft, ...]:
    """Of one session, or of all when `session_id` is ""."""
    query = _DRAFTS.where(draft.c.session_id == session_id) if session_id else _DRAFTS
    return tuple(
        Draft(session_id=row.session_id, where=row.field, text=row.text)
        for row in conn.execute(query)
    )


def draft_in(conn: Connection, session_id: str, where: str) -> str:
    return conn.execute(_DRAFT, {"session": session_id, "where": where}).scalar() or ""


def keep_draft(conn: Connection, session_id: str, where: str, text: str) -> None:
    if text:
        conn.execute(_KEEP_DRAFT, {"session_id": session_id, "field": where, "text": text})
    else:
        drop_draft(conn, session_id, where)


def drop_draft(conn: Connection, session_id: str, where: str) -> bool:
    """True when there was one."""
    return conn.execute(_DROP_DRAFT, {"session": session_id, "where": where}).rowcount > 0


def drop_drafts_about(conn: Connection, entity_id: str) -> bool:
    """Half-typed words about one thing, such as another wording of it: `change:` and its id."""
    about = draft.c.field.endswith(f":{entity_id}", autoescape=True)
    return conn.execute(delete(draft).where(about)).rowcount > 0


def cut_from_drafts(conn: Connection, texts: Iterable[str]) -> bool:
    """Take these texts out of every draft, where they stand as words of their own."""
    wanted = [re.compile(rf"(?<!\w){re.escape(text)}(?!\w)") for text in texts if text]
    cut = False
    for row in conn.execute(select(draft)).all():
        left = row.text
        for pattern in wanted:
            left = pattern.sub("", left)
        if left != row.text:
            cut = True
            keep_draft(conn, row.session_id, row.field, left.strip())
    return cut


def place_in(conn: Connection, session_id: str) -> Place:
    row = conn.execute(_PLACE, {"session": session_id}).first()
    if row is None:
        return Place(session_id=session_id)
    seen = row.everyone_can_see
    return Place(
        session_id=session_id,
        step_id=row.step_id,
        writing_in=row.writing_in,
        on_wall=row.on_wall,
        notes_shown=bool(row.notes_shown),
        page=row.page,
        everyone_can_see=None if seen is None else bool(seen),
    )


def keep_place(conn: Connection, where: Place) -> None:
    row = {column.name: getattr(where, column.name) for column in place.c}
    conn.execute(_KEEP_PLACE, row)
