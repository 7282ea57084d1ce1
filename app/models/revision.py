"""The log's rows as values, and how they are read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, bindparam, select

from app.models.payload import EntityType, Payload, decode, lift
from app.models.tables import erased, log_revision, log_revision_parent

Op = Literal["put", "remove"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One named change, as the log keeps it."""

    id: str
    name: str
    device_id: str
    hlc: str
    undoes: str | None = None
    redoes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What one action made of one thing; `payload` is None when removed or taken back."""

    id: str
    action_id: str
    entity_type: EntityType
    entity_id: str
    op: Op
    payload: Payload | None
    hlc: str

    def says_the_same(self, other: "Revision") -> bool:
        """True when both leave the thing in the same state."""
        return self.op == other.op and self.payload == other.payload


_COLUMNS = (
    log_revision.c.id,
    log_revision.c.action_id,
    log_revision.c.entity_type,
    log_revision.c.entity_id,
    log_revision.c.op,
    log_revision.c.payload,
    log_revision.c.schema_v,
    log_revision.c.hlc,
)
_LATEST = (
    select(*_COLUMNS)
    .where(log_revision.c.entity_id == bindparam("entity"))
    .order_by(log_revision.c.hlc.desc())
    .limit(1)
)
_OF_ACTION = (
    select(*_COLUMNS)
    .where(log_revision.c.action_id == bindparam("action"))
    .order_by(log_revision.c.hlc)
)
_PARENT = (
    select(*_COLUMNS)
    .join(log_revision_parent, log_revision_parent.c.parent == log_revision.c.id)
    .where(log_revision_parent.c.child == bindparam("child"))
    .order_by(log_revision.c.hlc.desc())
    .limit(1)
)
_HEADS = (
    select(*_COLUMNS)
    .where(
        log_revision.c.entity_id == bindparam("entity"),
        ~select(log_revision_parent.c.child)
        .where(log_revision_parent.c.parent == log_revision.c.id)
        .exists(),
    )
    .order_by(log_revision.c.hlc.desc())
)
_later = log_revision.alias("later")
_WINNERS = select(*_COLUMNS).where(
    ~select(_later.c.id)
    .where(_later.c.entity_id == log_revision.c.entity_id, _later.c.hlc > log_revision.c.hlc)
    .exists()
)
_ERASED = select(erased.c.entity_id).where(erased.c.entity_id == bindparam("entity"))


def latest(conn: Connection, entity_id: str) -> Revision | None:
    """The revision that counts today: the head with the highest time."""
    row = conn.execute(_LATEST, {"entity": entity_id}).first()
    return _revision(row) if row else None


def heads(conn: Connection, entity_id: str) -> tuple[Revision, ...]:
    """The latest states of a thing, more than one when two devices changed it apart."""
    return tuple(_revision(row) for row in conn.execute(_HEADS, {"entity": entity_id}))


def of_action(conn: Connection, action_id: str) -> tuple[Revision, ...]:
    return tuple(_revision(row) for row in conn.execute(_OF_ACTION, {"action": action_id}))


def before(conn: Connection, revision: Revision) -> Revision | None:
    """What the thing was when `revision` was written; None when it was new."""
    row = conn.execute(_PARENT, {"child": revision.id}).first()
    return _revision(row) if row else None


def winners(conn: Connection) -> Iterator[Revision]:
    """The revision that counts for each thing, as they lie: sorting all would hold all at once."""
    for row in conn.execute(_WINNERS).yield_per(1000):
        yield _revision(row)


def is_erased(conn: Connection, entity_id: str) -> bool:
    return conn.execute(_ERASED, {"entity": entity_id}).first() is not None


def _revision(row: Any) -> Revision:
    stored: str | None = row.payload
    return Revision(
        id=row.id,
        action_id=row.action_id,
        entity_type=row.entity_type,
        entity_id=row.entity_id,
        op=row.op,
        payload=None if stored is None else lift(row.entity_type, decode(stored), row.schema_v),
        hlc=row.hlc,
    )
