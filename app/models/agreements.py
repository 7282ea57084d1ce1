"""Reading agreements: their lines as they are, and their editions as they were."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from sqlalchemy import BindParameter, Connection, bindparam, select

from app.models.payload import Payload, decode
from app.models.rows import AnyRow, day, texts
from app.models.shown import agreement, edition, incident, line, worry
from app.models.tables import log_revision
from app.workshops.agreement import (
    RESPECT,
    Agreement,
    Edition,
    Incident,
    Line,
    LineStatus,
    Worry,
)

_OF_GROUP = (
    select(agreement)
    .where(agreement.c.group_id == bindparam("group"))
    .order_by(agreement.c.tool, agreement.c.id)
)
_LINES = (
    select(line)
    .where(line.c.agreement_id == bindparam("agreement"))
    .order_by(line.c.rank, line.c.id)
)
_WORRIES = select(worry).where(worry.c.agreement_id == bindparam("agreement")).order_by(worry.c.id)
_EDITIONS = (
    select(edition)
    .where(edition.c.agreement_id == bindparam("agreement"))
    .order_by(edition.c.on, edition.c.id)
)
_AGREED = (
    select(edition.c.id)
    .join(agreement, agreement.c.id == edition.c.agreement_id)
    .where(agreement.c.group_id == bindparam("group"), agreement.c.tool == bindparam("tool"))
    .limit(1)
)
_INCIDENTS = (
    select(incident)
    .where(incident.c.group_id == bindparam("group"))
    .order_by(incident.c.on.desc(), incident.c.id.desc())
)
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_AS_THEY_WERE = select(log_revision.c.id, log_revision.c.entity_id, log_revision.c.payload).where(
    log_revision.c.id.in_(_IDS), log_revision.c.payload.is_not(None)
)


def whole(conn: Connection, group_id: str, tool: str) -> Agreement | None:
    """One agreement with all its editions and worries; None when there is none."""
    for row in conn.execute(_OF_GROUP, {"group": group_id}):
        if row.tool == tool:
            rows = conn.execute(_EDITIONS, {"agreement": row.id}).all()
            return _agreement(conn, row, rows, _worries(conn, row.id))
    return None


def for_session(conn: Connection, group_id: str, finished_on: date | None) -> tuple[Agreement, ...]:
    """All agreements of a group, each with the newest edition only: the newest there is, or that
    there was on the day the session finished. Worries are not for a session."""
    found: list[Agreement] = []
    for row in conn.execute(_OF_GROUP, {"group": group_id}).all():
        editions = [
            each
            for each in conn.execute(_EDITIONS, {"agreement": row.id})
            if finished_on is None or _was_there(each, finished_on)
        ]
        found.append(_agreement(conn, row, editions[-1:]))
    return tuple(found)


def is_agreed(conn: Connection, group_id: str) -> bool:
    """True when the lines that open a session have been agreed on, be it only so far."""
    return conn.execute(_AGREED, {"group": group_id, "tool": RESPECT}).first() is not None


def incidents(conn: Connection, group_id: str) -> tuple[Incident, ...]:
    """The newest first."""
    return tuple(_incident(row) for row in conn.execute(_INCIDENTS, {"group": group_id}))


def _was_there(row: AnyRow, on: date) -> bool:
    made = day(row.on)
    return made is not None and made <= on


def _agreement(
    conn: Connection, row: AnyRow, editions: Iterable[AnyRow], worries: tuple[Worry, ...] = ()
) -> Agreement:
    return Agreement(
        id=row.id,
        group_id=row.group_id,
        tool=row.tool,
        lines=tuple(_line(found) for found in conn.execute(_LINES, {"agreement": row.id})),
        editions=tuple(_edition(conn, found) for found in editions),
        worries=worries,
        review_on=day(row.review_on),
        how_many=row.how_many,
        initials=texts(row.initials),
    )


def _line(row: AnyRow) -> Line:
    return Line(
        id=row.id,
        agreement_id=row.agreement_id,
        text=row.text,
        rank=row.rank,
        item=row.item,
        fill=row.fill,
        status=row.status,
        must=bool(row.must),
        beside=row.beside,
    )


def _edition(conn: Connection, row: AnyRow) -> Edition:
    wanted = cast("list[str]", json.loads(row.lines))
    was = {
        found.id: _as_it_was(found.entity_id, decode(found.payload))
        for found in conn.execute(_AS_THEY_WERE, {"ids": wanted})
    }
    lines = tuple(was[each] for each in wanted if each in was)
    return Edition(id=row.id, on=day(row.on), so_far=bool(row.so_far), lines=lines)


def _as_it_was(line_id: str, payload: Payload) -> Line:
    status: LineStatus = "kept"
    return Line(
        id=line_id,
        agreement_id=_word(payload, "agreement_id"),
        text=_word(payload, "text"),
        rank=_word(payload, "rank"),
        item=_word(payload, "item"),
        fill=_word(payload, "fill"),
        status=status,
        must=payload.get("must") is True,
        beside=_word(payload, "beside"),
    )


def _word(payload: Payload, name: str) -> str:
    value: Any = payload.get(name)
    return value if isinstance(value, str) else ""


def _worries(conn: Connection, agreement_id: str) -> tuple[Worry, ...]:
    found = conn.execute(_WORRIES, {"agreement": agreement_id})
    return tuple(Worry(id=row.id, line_id=row.line_id, text=row.text) for row in found)


def _incident(row: AnyRow) -> Incident:
    return Incident(
        id=row.id,
        group_id=row.group_id,
        on=day(row.on),
        happened=row.happened,
        agreement_says=row.agreement_says,
        done=row.done,
        told=row.told,
    )
