"""What Home asks: quick at five thousand sessions, because nothing here reads the notes."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, select

from app.models import agreements, months, reading
from app.models.reading import all_summaries, groups, summaries
from app.models.shown import action, need, session
from app.workshops import keeping_going
from app.workshops.listed import Home, SessionSummary
from app.workshops.session import OPEN_STATUSES

RECENT = 6


def home(conn: Connection, today: date) -> Home:
    upcoming = next_session(conn, today)
    known = groups(conn)
    return Home(
        groups=known,
        next_session=upcoming,
        next_details=reading.details_of(conn, upcoming.id) if upcoming else None,
        agreed=upcoming is not None and agreements.is_agreed(conn, upcoming.group_id),
        recent=_recent(conn, upcoming),
        sessions=_number(conn, select(func.count()).select_from(session)),
        notes_to_tell=_number(
            conn, select(func.sum(session.c.untold)).where(session.c.status == "finished")
        ),
        actions_past_date=_number(conn, _open_actions().where(action.c.by_when < str(today))),
        actions_open=_number(conn, _open_actions()),
        needs_past_their_day=_number(
            conn, select(func.count()).select_from(need).where(need.c.keep_until < str(today))
        ),
        to_look_back=keeping_going.due(months.so_far(conn, known), today),
    )


def next_session(conn: Connection, today: date) -> SessionSummary | None:
    """The session that is running; else the next one planned; else the last one missed."""
    newest = (session.c.day.desc(), session.c.id.desc())
    soonest = (session.c.day, session.c.id)
    running = all_summaries().where(session.c.status == "running").order_by(*newest)
    planned = all_summaries().where(session.c.status == "planned")
    for query in (
        running,
        planned.where(session.c.day >= str(today)).order_by(*soonest),
        planned.where(session.c.day < str(today)).order_by(*newest),
    ):
        found = summaries(conn, query.limit(1))
        if found:
            return found[0]
    return None


def _recent(conn: Connection, upcoming: SessionSummary | None) -> tuple[SessionSummary, ...]:
    """The newest held, apart from the one shown above them."""
    query = (
        all_summaries()
        .where(session.c.status != "planned", session.c.id != (upcoming.id if upcoming else ""))
        .order_by(session.c.day.desc(), session.c.id.desc())
        .limit(RECENT)
    )
    return summaries(conn, query)


def _open_actions() -> Select[int]:
    return select(func.count()).select_from(action).where(action.c.status.in_(OPEN_STATUSES))


def _number(conn: Connection, query: Select[Any]) -> int:
    return conn.execute(query).scalar() or 0
