"""Undo and redo: new revisions that say again what was there before an action."""

from typing import Literal

from sqlalchemy import Connection, bindparam, or_, select

from app.models import history, shown
from app.models.errors import CannotUndo, NothingToRedo, NothingToUndo
from app.models.log import Change
from app.models.revision import Revision, before, is_erased, latest, of_action

Way = Literal["undo", "redo"]

_INSIDE = {
    "session": select(shown.session.c.id).where(
        shown.session.c.id == bindparam("entity"),
        or_(shown.session.c.notes > 0, shown.session.c.actions > 0),
    ),
    "group": select(shown.session.c.id)
    .where(shown.session.c.group_id == bindparam("entity"))
    .limit(1),
}


def name_of_next(conn: Connection, way: Way) -> str:
    """The name of what would be undone or redone, or ""."""
    found = history.next_undo(conn) if way == "undo" else history.next_redo(conn)
    return found.name if found else ""


def go(change: Change, way: Way) -> None:
    """Undo or redo one action. Raises NothingToUndo, NothingToRedo or CannotUndo."""
    conn = change.conn
    found = history.next_undo(conn) if way == "undo" else history.next_redo(conn)
    if found is None:
        raise NothingToUndo if way == "undo" else NothingToRedo
    change.name = found.name
    if way == "undo":
        change.undoes = found.action_id
        _reverse(change, history.last_applied(conn, found.action_id))
    else:
        change.redoes = found.action_id
        _reverse(change, history.last_undone(conn, found.action_id))


def _reverse(change: Change, action_id: str) -> None:
    """Put everything one action touched back as it was; things taken back are passed over."""
    change.logged = True
    sessions: set[str] = set()
    for revision in reversed(of_action(change.conn, action_id)):
        if is_erased(change.conn, revision.entity_id):
            continue
        now = latest(change.conn, revision.entity_id)
        if now is None or not now.says_the_same(revision):
            raise CannotUndo(change.name, "changed since")
        was = before(change.conn, revision)
        _put_back(change, now, was)
        sessions.add(_session_of(now) or _session_of(was))
    change.session_id = sessions.pop() if len(sessions) == 1 else ""


def _put_back(change: Change, now: Revision, was: Revision | None) -> None:
    if was is not None and was.op == "put":
        change.put_back(now, "put", was.payload)
        return
    inside = _INSIDE.get(now.entity_type)
    if inside is not None and change.conn.execute(inside, {"entity": now.entity_id}).first():
        raise CannotUndo(change.name, "not empty")
    change.put_back(now, "remove", None)


def _session_of(revision: Revision | None) -> str:
    if revision is None:
        return ""
    if revision.entity_type == "session":
        return revision.entity_id
    return (revision.payload or {}).get("session_id", "")
