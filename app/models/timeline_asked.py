"""What is asked of the store to tell a year of a group: each bounded by the year, through an index.

Only columns that are for the room are asked for; of notes, how many.
"""

from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, case, exists, func, literal, or_, select

from app.models.shown import (
    access_check,
    action,
    agreement,
    contribution,
    edition,
    group,
    session,
    settled,
    step,
    theme,
    venue,
)
from app.models.tables import log_revision

_IDS: BindParameter[str] = bindparam("ids", expanding=True)


def _held(since: str = "since", until: str = "until") -> Any:
    """The group's sessions of a stretch of time that were not only planned."""
    return and_(_of_group(since, until), session.c.status != "planned")


def _of_group(since: str = "since", until: str = "until") -> Any:
    return and_(
        session.c.group_id == bindparam("group"),
        session.c.day >= bindparam(since),
        session.c.day < bindparam(until),
    )


_IN_TURN = (session.c.day, session.c.id)
GROUP = select(group.c.name, group.c.made_up).where(group.c.id == bindparam("group"))
NEWEST = (
    select(session.c.day)
    .where(
        session.c.group_id == bindparam("group"),
        session.c.day < bindparam("before"),
        session.c.status != "planned",
    )
    .order_by(session.c.day.desc(), session.c.id.desc())
    .limit(1)
)
ANY = select(session.c.id).where(_held()).limit(1)
AGREED_IN = (
    select(func.substr(edition.c.on, 1, 4).label("year"))
    .join(agreement, agreement.c.id == edition.c.agreement_id)
    .where(agreement.c.group_id == bindparam("group"), edition.c.on.is_not(None))
    .distinct()
)
SESSIONS = (
    select(
        session.c.id,
        session.c.day,
        session.c.tool,
        session.c.title,
        session.c.place,
        session.c.actions,
    )
    .where(_held())
    .order_by(*_IN_TURN)
)
EDITIONS = (
    select(edition.c.on, edition.c.so_far, agreement.c.tool)
    .join(agreement, agreement.c.id == edition.c.agreement_id)
    .where(
        agreement.c.group_id == bindparam("group"),
        edition.c.on >= bindparam("since"),
        edition.c.on < bindparam("until"),
    )
    .order_by(edition.c.on, edition.c.id)
)
SETTLED = (
    select(settled, session.c.day, session.c.tool)
    .join(session, session.c.id == settled.c.session_id)
    .where(_held(), or_(settled.c.agreed.is_not(None), settled.c.goal.is_not(None)))
    .order_by(*_IN_TURN, settled.c.item)
)
_PLEASED_STEP = and_(step.c.session_id == session.c.id, step.c.mark == "pleased")
PLEASED = (
    select(
        session.c.id,
        session.c.day,
        session.c.tool,
        session.c.title,
        func.count(contribution.c.id.distinct()).label("number"),
    )
    .select_from(
        session.join(step, _PLEASED_STEP).join(
            contribution,
            and_(
                contribution.c.session_id == session.c.id,
                contribution.c.question == step.c.question,
                contribution.c.visibility == "room",
            ),
        )
    )
    .where(_held(), step.c.question != "")
    .group_by(session.c.id)
)
THEMES = (
    select(theme.c.session_id, theme.c.title)
    .select_from(
        session.join(step, _PLEASED_STEP).join(
            theme,
            and_(theme.c.session_id == session.c.id, theme.c.question == step.c.question),
        )
    )
    .where(
        _held(),
        step.c.question != "",
        exists().where(
            contribution.c.session_id == session.c.id,
            contribution.c.theme == theme.c.id,
            contribution.c.visibility == "room",
        ),
    )
    .order_by(*_IN_TURN, theme.c.rank, theme.c.id)
)
"""Those that gather nothing for the room are nobody's to read (see workshops.room)."""
PROMISES = (
    select(
        action.c.id,
        action.c.session_id,
        action.c.what,
        action.c.status,
        action.c.why,
        action.c.by_when,
        session.c.day,
        session.c.tool,
    )
    .join(session, session.c.id == action.c.session_id)
    .where(_held("before"))
    .order_by(*_IN_TURN, action.c.rank, action.c.id)
)
"""Those of the year before too: what was promised in autumn is often kept in spring."""
WAS = (
    select(
        log_revision.c.entity_id,
        log_revision.c.hlc,
        case(
            (
                func.json_valid(log_revision.c.payload),
                func.json_extract(log_revision.c.payload, "$.status"),
            ),
            else_="",
        ).label("status"),
    )
    .where(log_revision.c.entity_id.in_(_IDS), log_revision.c.payload.is_not(None))
    .order_by(log_revision.c.entity_id, log_revision.c.hlc)
)
TOLD = (
    select(
        session.c.id,
        session.c.tool,
        session.c.title,
        contribution.c.told_on,
        func.count().label("number"),
    )
    .join(contribution, contribution.c.session_id == session.c.id)
    .where(
        _held("before"),
        contribution.c.visibility == "room",
        contribution.c.told_on >= bindparam("since"),
        contribution.c.told_on < bindparam("until"),
    )
    .group_by(session.c.id, contribution.c.told_on)
    .order_by(contribution.c.told_on, session.c.day, session.c.id)
)
_CHECKS = select(
    access_check.c.id,
    access_check.c.on,
    access_check.c.visited,
    venue.c.name,
).select_from(access_check.outerjoin(venue, venue.c.id == access_check.c.venue_id))
_IN_YEAR = and_(access_check.c.on >= bindparam("since"), access_check.c.on < bindparam("until"))
CHECKS_OF_SESSIONS = (
    _CHECKS.add_columns(session.c.id.label("session_id"), session.c.place)
    .join(session, session.c.id == access_check.c.session_id)
    .where(_of_group(until="after"), _IN_YEAR)
)
"""A place is often looked at in one year for a meeting in the next."""
CHECKS_OF_PLACES = _CHECKS.add_columns(
    literal("").label("session_id"), venue.c.name.label("place")
).where(access_check.c.venue_id.in_(_IDS), _IN_YEAR)
VENUES = select(venue.c.id, venue.c.name)
PLACES = select(session.c.place).where(_of_group(until="after")).distinct()
