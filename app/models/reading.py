"""Reading whole sessions: everything in one, and lists of them."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, func, or_, select

from app.models import agreements, months, rows
from app.models.errors import NotHere
from app.models.shown import (
    access_check,
    action,
    came_from,
    card_count,
    contribution,
    group,
    not_shared,
    photo,
    session,
    settled,
    step,
    tally,
    theme,
    venue,
    visit,
)
from app.workshops.listed import ListedAction, SessionSummary
from app.workshops.look_back import LookBack
from app.workshops.session import Action, Earlier, Group, Session, SessionDetails, Step

_SUMMARY = select(
    session.c.id,
    session.c.group_id,
    group.c.name.label("group_name"),
    session.c.tool,
    session.c.title,
    session.c.status,
    session.c.held_on,
    session.c.finished_on,
    session.c.starts,
    session.c.place,
    session.c.notes,
    session.c.actions,
    session.c.untold,
    group.c.made_up,
).select_from(session.outerjoin(group, group.c.id == session.c.group_id))
_SESSION = select(session, group.c.name.label("group_name"), group.c.made_up).select_from(
    session.outerjoin(group, group.c.id == session.c.group_id)
)
_ONE = _SESSION.where(session.c.id == bindparam("session"))
_GROUPS = select(group).order_by(group.c.made_up, group.c.name.collate("NOCASE"), group.c.id)
_STEPS = (
    select(step, visit.c.status.label("visited"))
    .select_from(step.outerjoin(visit, visit.c.step_id == step.c.id))
    .where(step.c.session_id == bindparam("session"))
    .order_by(step.c.rank, step.c.id)
)
_CONTRIBUTIONS = (
    select(*(contribution.c[name] for name in rows.NOTE))
    .where(contribution.c.session_id == bindparam("session"))
    .order_by(contribution.c.rank, contribution.c.id)
)
_THEMES = (
    select(theme)
    .where(theme.c.session_id == bindparam("session"))
    .order_by(theme.c.rank, theme.c.id)
)
_CARD_COUNTS = (
    select(card_count)
    .where(card_count.c.session_id == bindparam("session"))
    .order_by(card_count.c.rank, card_count.c.id)
)
_TALLIES = (
    select(tally)
    .where(tally.c.session_id == bindparam("session"))
    .order_by(tally.c.item, tally.c.side)
)
_SETTLED = (
    select(settled).where(settled.c.session_id == bindparam("session")).order_by(settled.c.item)
)
_BEFORE = or_(
    session.c.day < bindparam("day"),
    and_(session.c.day == bindparam("day"), session.c.id < bindparam("session")),
)
"""Held before the session that is read."""
_EARLIER = (
    select(settled.c.item, settled.c.agreed, settled.c.goal, session.c.held_on)
    .join(session, session.c.id == settled.c.session_id)
    .where(
        session.c.group_id == bindparam("group"),
        session.c.tool == bindparam("tool"),
        or_(settled.c.agreed.is_not(None), settled.c.goal.is_not(None)),
        _BEFORE,
    )
    .order_by(session.c.day, session.c.id, settled.c.item)
)
_NOT_SHARED = (
    select(not_shared)
    .where(not_shared.c.session_id == bindparam("session"))
    .order_by(not_shared.c.rank, not_shared.c.id)
)
_PHOTOS = (
    select(photo.c.id, photo.c.session_id, photo.c.question)
    .where(photo.c.session_id == bindparam("session"))
    .order_by(photo.c.id)
)
_ACTIONS = (
    select(action)
    .where(action.c.session_id == bindparam("session"))
    .order_by(action.c.rank, action.c.id)
)
_EVERY_ACTION = (
    select(
        action,
        func.coalesce(session.c.title, venue.c.name, "").label("title"),
        func.coalesce(session.c.held_on, access_check.c.on).label("held_on"),
        func.coalesce(group.c.made_up, 0).label("made_up"),
    )
    .select_from(
        action.outerjoin(session, session.c.id == action.c.session_id)
        .outerjoin(group, group.c.id == session.c.group_id)
        .outerjoin(access_check, access_check.c.id == action.c.check_id)
        .outerjoin(venue, venue.c.id == access_check.c.venue_id)
    )
    .order_by(session.c.day.desc(), session.c.id.desc(), action.c.rank, action.c.id)
)
_EVERY_SOURCE = (
    select(came_from.c.action_id, came_from.c.contribution_id)
    .join(action, action.c.id == came_from.c.action_id)
    .join(contribution, contribution.c.id == came_from.c.contribution_id)
    .order_by(came_from.c.action_id, came_from.c.place)
)
_SOURCES = _EVERY_SOURCE.where(action.c.session_id == bindparam("session"))
_PREVIOUS = (
    select(session.c.id)
    .where(
        session.c.group_id == bindparam("group"),
        session.c.actions > 0,
        _BEFORE,
    )
    .order_by(session.c.day.desc(), session.c.id.desc())
    .limit(1)
)


def groups(conn: Connection) -> tuple[Group, ...]:
    """The groups by name, made-up ones last."""
    return tuple(rows.group(row) for row in conn.execute(_GROUPS))


def one_session(conn: Connection, session_id: str) -> Session:
    """The session with everything in it. Raises NotHere."""
    row = conn.execute(_ONE, {"session": session_id}).first()
    if row is None:
        raise NotHere(session_id)
    of = {"session": session_id}
    steps = tuple(rows.step(found) for found in conn.execute(_STEPS, of))
    return Session(
        id=row.id,
        group=Group(id=row.group_id, name=row.group_name or "", made_up=bool(row.made_up)),
        tool=row.tool,
        status=row.status,
        details=rows.details(row),
        steps=steps,
        contributions=tuple(rows.contribution(found) for found in conn.execute(_CONTRIBUTIONS, of)),
        actions=actions_of(conn, session_id),
        last_time=_last_time(conn, row),
        themes=tuple(rows.theme(found) for found in conn.execute(_THEMES, of)),
        card_counts=tuple(rows.card_count(found) for found in conn.execute(_CARD_COUNTS, of)),
        tallies=tuple(rows.tally(found) for found in conn.execute(_TALLIES, of)),
        settled=tuple(rows.settled(found) for found in conn.execute(_SETTLED, of)),
        earlier=_earlier(conn, row) if any(step.kind == "place" for step in steps) else (),
        not_shared=tuple(rows.not_shared(found) for found in conn.execute(_NOT_SHARED, of)),
        look_back=_look_back(conn, row, steps),
        agreements=agreements.for_session(conn, row.group_id, rows.day(row.finished_on)),
        photos=tuple(rows.photo(found) for found in conn.execute(_PHOTOS, of)),
        finished_on=rows.day(row.finished_on),
        plus_one_before=rows.texts(row.plus_one_before),
        credit=row.credit,
    )


def details_of(conn: Connection, session_id: str) -> SessionDetails:
    """What is known about a session, without what is in it. Raises NotHere."""
    row = conn.execute(_ONE, {"session": session_id}).first()
    if row is None:
        raise NotHere(session_id)
    return rows.details(row)


def actions_of(conn: Connection, session_id: str) -> tuple[Action, ...]:
    """The session's actions, each with those of its sources that are still there."""
    of = {"session": session_id}
    sources = _sources(conn.execute(_SOURCES, of))
    return tuple(rows.action(row, sources.get(row.id, ())) for row in conn.execute(_ACTIONS, of))


def every_action(conn: Connection) -> tuple[ListedAction, ...]:
    """The actions of all sessions, those of the newest session first."""
    sources = _sources(conn.execute(_EVERY_SOURCE))
    return tuple(
        rows.listed_action(row, sources.get(row.id, ())) for row in conn.execute(_EVERY_ACTION)
    )


def sessions(conn: Connection, group_id: str, limit: int, after: str) -> tuple[SessionSummary, ...]:
    """The newest first; the next page begins `after` the last session of the one before."""
    query = _SUMMARY.order_by(session.c.day.desc(), session.c.id.desc()).limit(limit)
    if group_id:
        query = query.where(session.c.group_id == group_id)
    if after:
        query = _beyond(conn, query, after)
    return tuple(rows.summary(row) for row in conn.execute(query))


def summaries(conn: Connection, query: Select[*tuple[Any, ...]]) -> tuple[SessionSummary, ...]:
    return tuple(rows.summary(row) for row in conn.execute(query))


def all_summaries() -> Select[*tuple[Any, ...]]:
    """To be narrowed and ordered by who asks."""
    return _SUMMARY


def _beyond(
    conn: Connection, query: Select[*tuple[Any, ...]], after: str
) -> Select[*tuple[Any, ...]]:
    last = conn.execute(select(session.c.day).where(session.c.id == after)).scalar()
    if last is None:
        raise NotHere(after)
    earlier_that_day = and_(session.c.day == last, session.c.id < after)
    return query.where(or_(session.c.day < last, earlier_that_day))


def _sources(found: Iterable[rows.AnyRow]) -> dict[str, tuple[str, ...]]:
    """By action, the contributions it grew out of."""
    sources: dict[str, tuple[str, ...]] = {}
    for action_id, contribution_id in found:
        sources[action_id] = (*sources.get(action_id, ()), contribution_id)
    return sources


def _earlier(conn: Connection, row: Any) -> tuple[Earlier, ...]:
    which = {**_before(row), "tool": row.tool}
    return tuple(rows.earlier(found) for found in conn.execute(_EARLIER, which))


def _look_back(conn: Connection, row: Any, steps: Sequence[Step]) -> LookBack | None:
    gathers = any(step.kind == "look-back" for step in steps)
    return months.before_session(conn, row) if gathers else None


def _before(row: Any) -> dict[str, str]:
    """Which sessions came before this one, in its group."""
    return {"group": row.group_id, "day": row.day, "session": row.id}


def _last_time(conn: Connection, row: Any) -> tuple[Action, ...]:
    found = conn.execute(_PREVIOUS, _before(row)).scalar()
    return actions_of(conn, found) if found else ()
