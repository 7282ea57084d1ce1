"""From the log to what is read: `project` is the only writer of the shown tables and the index."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    bindparam,
    delete,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.sql import func

from app.models import index, shown, terms
from app.models.cells import as_text, cell, listed
from app.models.hlc import as_number
from app.models.payload import EntityType, Payload
from app.models.revision import Revision

TABLES: dict[EntityType, Table] = {
    "group": shown.group,
    "session": shown.session,
    "step": shown.step,
    "visit": shown.visit,
    "contribution": shown.contribution,
    "theme": shown.theme,
    "card_count": shown.card_count,
    "tally": shown.tally,
    "photo": shown.photo,
    "action": shown.action,
    "agreement": shown.agreement,
    "line": shown.line,
    "worry": shown.worry,
    "edition": shown.edition,
    "incident": shown.incident,
    "venue": shown.venue,
    "access_check": shown.access_check,
    "checked": shown.checked,
    "need": shown.need,
    "settled": shown.settled,
    "not_shared": shown.not_shared,
    "run_sheet": shown.run_sheet,
    "own_word": shown.own_word,
    "picture_choice": shown.picture_choice,
    "translation": shown.translation,
    "thread": shown.thread,
}
_COUNTED: tuple[EntityType, ...] = ("contribution", "action")
_PUT = {name: insert(table).prefix_with("OR REPLACE") for name, table in TABLES.items()}
_DROP = {
    name: delete(table).where(table.c.id == bindparam("gone")) for name, table in TABLES.items()
}
_WAS = {
    name: select(
        TABLES[name].c.found_at,
        TABLES[name].c.session_id if name in _COUNTED else literal("").label("session_id"),
    ).where(TABLES[name].c.id == bindparam("entity"))
    for name in index.FOUND
}
_LINKS: dict[EntityType, tuple[Table, str, str]] = {
    "action": (shown.came_from, "action_id", "came_from"),
    "thread": (shown.thread_note, "thread_id", "notes"),
}
"""What names notes: the table of its links, its own column there, and the field of the payload."""
_FORGET_LINKS = {
    name: delete(table).where(table.c[own] == bindparam("gone"))
    for name, (table, own, _field) in _LINKS.items()
}
_ADD_LINKS = {name: insert(table) for name, (table, _own, _field) in _LINKS.items()}

Rows = list[dict[str, Any]]


def _count(table: Table, *which: ColumnElement[bool]) -> Any:
    return (
        select(func.count())
        .select_from(table)
        .where(table.c.session_id == shown.session.c.id, *which)
        .scalar_subquery()
    )


_UNTOLD = (shown.contribution.c.visibility == "room", shown.contribution.c.told_on.is_(None))
_RECOUNT_ALL = update(shown.session).values(
    notes=_count(shown.contribution),
    actions=_count(shown.action),
    untold=_count(shown.contribution, *_UNTOLD),
)
_RECOUNT = _RECOUNT_ALL.where(shown.session.c.id == bindparam("session"))


def project(conn: Connection, revision: Revision) -> str:
    """Show the thing as `revision` says, which is the one that counts for it today.

    Returns the session whose counts may have changed, or "".
    """
    kind, entity_id = revision.entity_type, revision.entity_id
    before = index.facts_within(conn, kind, entity_id)
    was_in, leaving = _take_out(conn, kind, entity_id)
    if revision.payload is None:
        conn.execute(_DROP[kind], {"gone": entity_id})
        terms.take_away(conn, leaving)
    else:
        show(conn, (revision,))
        _let_be_found(conn, kind, entity_id, leaving)
    if before != index.facts_within(conn, kind, entity_id):
        index.tell_again(conn, kind, entity_id)
    return session_counted(revision) or was_in


def project_new(conn: Connection, revision: Revision) -> None:
    """Show a thing that is not shown yet."""
    if revision.payload is not None:
        show(conn, (revision,))
        _let_be_found(conn, revision.entity_type, revision.entity_id)
        index.tell_again(conn, revision.entity_type, revision.entity_id)


def show(conn: Connection, revisions: Iterable[Revision]) -> None:
    """Show things that are not shown yet, many at a time; none of them is found by it."""
    rows: dict[EntityType, Rows] = {}
    links: dict[EntityType, Rows] = {}
    for revision in revisions:
        if revision.payload is None:
            continue
        rows.setdefault(revision.entity_type, []).append(_row(revision, revision.payload))
        if revision.entity_type in _LINKS:
            links.setdefault(revision.entity_type, []).extend(_links(revision, revision.payload))
    for entity_type, new in rows.items():
        conn.execute(_PUT[entity_type], new)
    for entity_type, new in links.items():
        if new:
            conn.execute(_ADD_LINKS[entity_type], new)


def session_counted(revision: Revision) -> str:
    """The session whose counts a revision may change, or ""."""
    if revision.entity_type == "session":
        return revision.entity_id
    if revision.entity_type in _COUNTED:
        return str((revision.payload or {}).get("session_id", ""))
    return ""


def recount(conn: Connection, session_ids: Iterable[str]) -> None:
    """Count the notes and actions of these sessions again."""
    for session_id in session_ids:
        conn.execute(_RECOUNT, {"session": session_id})


def recount_all(conn: Connection) -> None:
    conn.execute(_RECOUNT_ALL)


def _take_out(
    conn: Connection, entity_type: EntityType, entity_id: str
) -> tuple[str, Counter[str]]:
    """Take the thing out of the index; the session it was counted in, and the words that leave."""
    if entity_type in _LINKS:
        conn.execute(_FORGET_LINKS[entity_type], {"gone": entity_id})
    was = entity_type in _WAS and conn.execute(_WAS[entity_type], {"entity": entity_id}).first()
    if not was:
        return "", Counter()
    return str(was.session_id), index.take_out(conn, was.found_at)


def _let_be_found(
    conn: Connection, entity_type: EntityType, entity_id: str, leaving: Counter[str] | None = None
) -> None:
    if entity_type in index.FOUND:
        index.put_in(conn, entity_type, entity_id, leaving or Counter())


def _row(revision: Revision, payload: Payload) -> dict[str, Any]:
    row = {column.name: cell(column, payload) for column in TABLES[revision.entity_type].c}
    row["id"] = revision.entity_id
    if revision.entity_type == "session":
        days = map(as_text, map(payload.get, ("held_on", "finished_on", "begun_on")))
        row["day"] = next((day for day in days if day), "")
    if revision.entity_type in index.FOUND:
        row["found_at"] = as_number(revision.hlc)
    return row


def _links(revision: Revision, payload: Payload) -> Rows:
    _table, own, field = _LINKS[revision.entity_type]
    return [
        {own: revision.entity_id, "place": place, "contribution_id": contribution_id}
        for place, contribution_id in enumerate(listed(payload.get(field), str))
    ]
