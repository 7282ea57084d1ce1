"""From the log to what is read: `project` is the only writer of the shown tables and the index."""

import json
from typing import Any

from sqlalchemy import Column, Connection, Table, bindparam, delete, insert, select, text, update
from sqlalchemy.sql import func

from app.models import shown
from app.models.hlc import as_number
from app.models.payload import EntityType, Payload
from app.models.revision import Revision
from app.models.tables import log_revision

TABLES: dict[EntityType, Table] = {
    "group": shown.group,
    "session": shown.session,
    "step": shown.step,
    "visit": shown.visit,
    "contribution": shown.contribution,
    "action": shown.action,
}
_PUT = {name: insert(table).prefix_with("OR REPLACE") for name, table in TABLES.items()}
_DROP = {
    name: delete(table).where(table.c.id == bindparam("gone")) for name, table in TABLES.items()
}
_WAS_FOUND = {
    name: select(table.c.found_at, table.c.session_id).where(table.c.id == bindparam("entity"))
    for name, table in TABLES.items()
    if "found_at" in table.c
}
_UNFIND = text("DELETE FROM shown_words WHERE rowid = :rowid")
_FIND = text(
    "INSERT INTO shown_words(rowid, text, also, entity_type, entity_id, session_id) "
    "VALUES (:rowid, :text, :also, :entity_type, :entity_id, :session_id)"
)
_LATER = (
    select(log_revision.c.id)
    .where(log_revision.c.entity_id == bindparam("entity"), log_revision.c.hlc > bindparam("hlc"))
    .limit(1)
)
_FORGET_SOURCES = delete(shown.came_from).where(shown.came_from.c.action_id == bindparam("gone"))
_ADD_SOURCES = insert(shown.came_from)


def _count(table: Table) -> Any:
    return (
        select(func.count())
        .select_from(table)
        .where(table.c.session_id == bindparam("session"))
        .scalar_subquery()
    )


_RECOUNT = (
    update(shown.session)
    .where(shown.session.c.id == bindparam("session"))
    .values(notes=_count(shown.contribution), actions=_count(shown.action))
)


def project(conn: Connection, revision: Revision) -> None:
    """Show the thing as `revision` says, unless a later one has already been shown."""
    if conn.execute(_LATER, {"entity": revision.entity_id, "hlc": revision.hlc}).first():
        return
    session_id = _unfind(conn, revision.entity_type, revision.entity_id)
    if revision.payload is None:
        conn.execute(_DROP[revision.entity_type], {"gone": revision.entity_id})
    else:
        session_id = revision.payload.get("session_id", session_id)
        _show(conn, revision, revision.payload)
    if revision.entity_type == "session":
        session_id = revision.entity_id
    if revision.entity_type in ("session", "contribution", "action"):
        conn.execute(_RECOUNT, {"session": session_id})


def _unfind(conn: Connection, entity_type: EntityType, entity_id: str) -> str:
    """Take the thing out of the index, and say which session it was in."""
    if entity_type == "action":
        conn.execute(_FORGET_SOURCES, {"gone": entity_id})
    if entity_type not in _WAS_FOUND:
        return ""
    was = conn.execute(_WAS_FOUND[entity_type], {"entity": entity_id}).first()
    if was is None:
        return ""
    conn.execute(_UNFIND, {"rowid": was.found_at})
    return was.session_id


def _show(conn: Connection, revision: Revision, payload: Payload) -> None:
    table = TABLES[revision.entity_type]
    row = {column.name: _cell(column, payload) for column in table.c}
    row.update(_worked_out(revision, payload))
    conn.execute(_PUT[revision.entity_type], row)
    if revision.entity_type == "action":
        _show_sources(conn, revision.entity_id, payload)
    if "found_at" in row:
        conn.execute(_FIND, _findable(revision, payload))


def _cell(column: Column[Any], payload: Payload) -> Any:
    value = payload.get(column.name)
    if "list" in column.info:
        return json.dumps(value or [], ensure_ascii=False)
    if value is None and not column.nullable:
        return "" if column.type.python_type is str else 0
    return value


def _worked_out(revision: Revision, payload: Payload) -> dict[str, Any]:
    row: dict[str, Any] = {"id": revision.entity_id}
    if revision.entity_type == "session":
        days = (payload.get("held_on"), payload.get("finished_on"), payload.get("begun_on"))
        row["day"] = next((day for day in days if day), "")
    if revision.entity_type in _WAS_FOUND:
        row["found_at"] = as_number(revision.hlc)
    return row


def _show_sources(conn: Connection, action_id: str, payload: Payload) -> None:
    sources = [
        {"action_id": action_id, "place": place, "contribution_id": contribution_id}
        for place, contribution_id in enumerate(payload.get("came_from", ()))
    ]
    if sources:
        conn.execute(_ADD_SOURCES, sources)


def _findable(revision: Revision, payload: Payload) -> dict[str, Any]:
    main, *others = (
        ("text", "reason") if revision.entity_type == "contribution" else ("what", "why")
    )
    return {
        "rowid": as_number(revision.hlc),
        "text": payload.get(main, ""),
        "also": "\n".join(payload.get(name, "") for name in others).strip(),
        "entity_type": revision.entity_type,
        "entity_id": revision.entity_id,
        "session_id": payload.get("session_id", ""),
    }
