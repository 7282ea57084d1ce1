"""Reading places and what was found in them, and what belongs to a check without a session."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from app.models import actions
from app.models.errors import NotHere
from app.models.log import Change
from app.models.rows import AnyRow, day
from app.models.shown import access_check, action, checked, venue
from app.workshops.access import UNMET, AccessCheck, Checked, CheckSummary, Venue
from app.workshops.new import NewAction

_VENUES = select(venue).order_by(venue.c.name.collate("NOCASE"), venue.c.id)
_VENUE = select(venue).where(venue.c.id == bindparam("venue"))
_CHECK = select(access_check).where(access_check.c.id == bindparam("check"))
_FOUND = (
    select(checked, action.c.id.label("grew_into"))
    .select_from(checked.outerjoin(action, action.c.id == checked.c.action_id))
    .where(checked.c.check_id == bindparam("check"))
    .order_by(checked.c.item)
)


def _how_many(*which: Any) -> Any:
    return (
        select(func.count())
        .select_from(checked)
        .where(checked.c.check_id == access_check.c.id, *which)
        .scalar_subquery()
    )


_SUMMARIES: Select[Any] = (
    select(
        access_check,
        venue.c.name,
        _how_many(checked.c.found != "").label("answered"),
        _how_many(checked.c.found.in_(UNMET)).label("unmet"),
    )
    .select_from(access_check.outerjoin(venue, venue.c.id == access_check.c.venue_id))
    .order_by(access_check.c.on.desc(), access_check.c.id.desc())
)


def venues(conn: Connection) -> tuple[Venue, ...]:
    return tuple(_venue(row) for row in conn.execute(_VENUES))


def summaries(conn: Connection, venue_id: str, session_id: str) -> tuple[CheckSummary, ...]:
    query = _SUMMARIES
    if venue_id:
        query = query.where(access_check.c.venue_id == venue_id)
    if session_id:
        query = query.where(access_check.c.session_id == session_id)
    return tuple(_summary(row) for row in conn.execute(query))


def one(conn: Connection, check_id: str) -> AccessCheck:
    """Raises NotHere."""
    row = conn.execute(_CHECK, {"check": check_id}).first()
    if row is None:
        raise NotHere(check_id)
    where = conn.execute(_VENUE, {"venue": row.venue_id}).first()
    return AccessCheck(
        id=row.id,
        on=day(row.on),
        venue=_venue(where) if where else None,
        venue_gone=bool(row.venue_id) and where is None,
        session_id=row.session_id,
        checked_by=row.checked_by,
        visited=bool(row.visited),
        items=_items(conn.execute(_FOUND, {"check": check_id})),
    )


def add_action(change: Change, check_id: str, new: NewAction) -> str:
    """An action that grew out of a check; its id."""
    before = len(change.created)
    actions.add(change, new, check_id=check_id)
    return change.created[before]


def _items(found: Iterable[AnyRow]) -> tuple[Checked, ...]:
    return tuple(
        Checked(
            id=row.id,
            check_id=row.check_id,
            item=row.item,
            found=row.found,
            found_on=day(row.found_on),
            note=row.note,
            owner=row.owner,
            fix_by=day(row.fix_by),
            action_id=row.grew_into or "",
        )
        for row in found
    )


def _venue(row: AnyRow) -> Venue:
    return Venue(
        id=row.id,
        name=row.name,
        address=row.address,
        phone=row.phone,
        map_note=row.map_note,
        cost=row.cost,
    )


def _summary(row: AnyRow) -> CheckSummary:
    return CheckSummary(
        id=row.id,
        on=day(row.on),
        venue_id=row.venue_id,
        venue_name=row.name or "",
        session_id=row.session_id,
        answered=row.answered,
        unmet=row.unmet,
    )
