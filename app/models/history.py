"""What may be undone and redone on this device, kept beside the log and made again from it."""

from typing import Any

from sqlalchemy import Connection, bindparam, exists, insert, or_, select, text, update

from app.models.revision import Action
from app.models.shown import history
from app.models.tables import erased, log_action, log_revision

NOT_OFFERED = frozenset({"visit step", "leave step", "take back"})
"""Actions that Undo passes over: walking through a session, and erasing."""

_SET = (
    update(history)
    .where(
        history.c.hlc
        == select(log_action.c.hlc).where(log_action.c.id == bindparam("of")).scalar_subquery()
    )
    .values(state=bindparam("to"))
)
_IS_UNDONE = text("state = 'undone'")  # worded as its index is, or SQLite does not use it
_FORGET_UNDONE = update(history).where(_IS_UNDONE).values(state="gone")
_ADD = insert(history)
_NEXT_UNDO = (
    select(history.c.action_id, history.c.name)
    .where(history.c.state == "done")
    .order_by(history.c.hlc.desc())
    .limit(1)
)
_NEXT_REDO = (
    select(history.c.action_id, history.c.name).where(_IS_UNDONE).order_by(history.c.hlc).limit(1)
)
_kept = log_revision.alias("kept")
_DROP_ERASED = (
    update(history)
    .where(
        history.c.state != "gone",
        history.c.action_id.in_(
            select(log_revision.c.action_id).join(
                erased, erased.c.entity_id == log_revision.c.entity_id
            )
        ),
        ~exists().where(
            _kept.c.action_id == history.c.action_id,
            _kept.c.entity_id.not_in(select(erased.c.entity_id)),
        ),
    )
    .values(state="gone")
)
_LAST_APPLIED = (
    select(log_action.c.id)
    .where(or_(log_action.c.id == bindparam("of"), log_action.c.redoes == bindparam("of")))
    .order_by(log_action.c.hlc.desc())
    .limit(1)
)
_LAST_UNDONE = (
    select(log_action.c.id)
    .where(log_action.c.undoes == bindparam("of"))
    .order_by(log_action.c.hlc.desc())
    .limit(1)
)


def record(conn: Connection, action: Action, *, any_undone: bool = True) -> None:
    """Take note of one more action of this device; `any_undone` may say there are none."""
    if action.undoes:
        conn.execute(_SET, {"of": action.undoes, "to": "undone"})
    elif action.redoes:
        conn.execute(_SET, {"of": action.redoes, "to": "done"})
    elif action.name not in NOT_OFFERED:
        if any_undone:
            conn.execute(_FORGET_UNDONE)
        row = {"action_id": action.id, "hlc": action.hlc, "name": action.name, "state": "done"}
        conn.execute(_ADD, row)


def drop_erased(conn: Connection) -> None:
    """Stop offering actions of which nothing is left."""
    conn.execute(_DROP_ERASED)


def replay(conn: Connection, device_id: str) -> None:
    """Fill the history again from the log."""
    rows = conn.execute(
        select(log_action).where(log_action.c.device_id == device_id).order_by(log_action.c.hlc)
    )
    for row in rows.mappings().all():
        record(conn, Action(**dict(row)))
    drop_erased(conn)


def next_undo(conn: Connection) -> Any:
    """The action Undo would undo, as (action_id, name), or None."""
    return conn.execute(_NEXT_UNDO).first()


def next_redo(conn: Connection) -> Any:
    return conn.execute(_NEXT_REDO).first()


def last_applied(conn: Connection, action_id: str) -> str:
    """The action that last did what `action_id` did: itself, or its latest redo."""
    return conn.execute(_LAST_APPLIED, {"of": action_id}).scalar_one()


def last_undone(conn: Connection, action_id: str) -> str:
    """The action that last undid `action_id`."""
    return conn.execute(_LAST_UNDONE, {"of": action_id}).scalar_one()
