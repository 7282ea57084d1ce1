"""Reading the months of a group: its meetings between two days, and what came of them since.

What is read is bounded: so many meetings, however many there are in the store. Only what is for
the room leaves this module, through `room_view`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol, TypeVar

from sqlalchemy import BindParameter, Connection, Integer, and_, bindparam, literal, or_, select

from app.models import rows
from app.models.door import Door
from app.models.hlc import when_of
from app.models.shown import (
    action,
    agreement,
    came_from,
    contribution,
    edition,
    group,
    not_shared,
    session,
    settled,
    step,
)
from app.workshops import keeping_going
from app.workshops.look_back import AgreedOn, LookBack
from app.workshops.months_gathered import Gathered, look_back
from app.workshops.room import RoomSession, room_view
from app.workshops.session import Action, Group, Session

MOST_MEETINGS = 100
"""Of the time that is looked back at, the newest so many are read."""
MEETINGS_BEFORE = 40
"""Of the time before it: what was said and promised there may have come about since."""
BEYOND = "9999-12-31"
"""As late as any day a session is held on; and after every id, where it stands for one."""

_HELD = (
    select(session, group.c.name.label("group_name"), group.c.made_up)
    .select_from(session.outerjoin(group, group.c.id == session.c.group_id))
    .where(
        session.c.group_id == bindparam("group"),
        session.c.status != "planned",
        session.c.day >= bindparam("since"),
        or_(
            session.c.day < bindparam("until"),
            and_(session.c.day == bindparam("until"), session.c.id < bindparam("session")),
        ),
    )
    .order_by(session.c.day.desc(), session.c.id.desc())
    .limit(bindparam("most", type_=Integer))
)
_LAST_OF_ITS_KIND = (
    select(session.c.day)
    .where(
        session.c.group_id == bindparam("group"),
        session.c.tool == bindparam("tool"),
        session.c.status == "finished",
        session.c.day < bindparam("day"),
    )
    .order_by(session.c.day.desc())
    .limit(1)
)
_FIRST_MET = (
    select(session.c.day)
    .where(session.c.group_id == bindparam("group"), session.c.status == "finished")
    .order_by(session.c.day)
    .limit(1)
)
_PLANNED = (
    select(session.c.id)
    .where(
        session.c.group_id == bindparam("group"),
        session.c.tool == bindparam("tool"),
        session.c.status != "finished",
    )
    .limit(1)
)
_GROUP = select(group).where(group.c.id == bindparam("group"))
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_STEPS = (
    select(step, literal("").label("visited"))
    .where(step.c.session_id.in_(_IDS))
    .order_by(step.c.session_id, step.c.rank)
)
_NOTES = (
    select(*(contribution.c[name] for name in rows.NOTE))
    .where(contribution.c.session_id.in_(_IDS))
    .order_by(contribution.c.session_id, contribution.c.rank, contribution.c.id)
)
_ACTIONS = (
    select(action)
    .where(action.c.session_id.in_(_IDS))
    .order_by(action.c.session_id, action.c.rank, action.c.id)
)
_SOURCES = (
    select(came_from.c.action_id, came_from.c.contribution_id)
    .join(action, action.c.id == came_from.c.action_id)
    .where(action.c.session_id.in_(_IDS))
    .order_by(came_from.c.action_id, came_from.c.place)
)
_SETTLED = select(settled).where(settled.c.session_id.in_(_IDS)).order_by(settled.c.session_id)
_NOT_SHARED = (
    select(not_shared)
    .where(not_shared.c.session_id.in_(_IDS))
    .order_by(not_shared.c.session_id, not_shared.c.rank)
)
_EDITIONS = (
    select(agreement.c.tool, edition.c.on, edition.c.so_far)
    .join(edition, edition.c.agreement_id == agreement.c.id)
    .where(
        agreement.c.group_id == bindparam("group"),
        edition.c.on >= bindparam("since"),
        edition.c.on <= bindparam("until"),
    )
    .order_by(edition.c.on, edition.c.id)
)


class _InSession(Protocol):
    @property
    def session_id(self) -> str: ...


Part = TypeVar("Part", bound=_InSession)


class Months:
    """The part of the notebook that looks back at what came of a group's meetings."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def between(self, group_id: str, since: date | None, until: date) -> LookBack:
        """Of the meetings from a day to a day, both among them; None from the beginning."""
        with self._door.reading() as conn:
            return _look_back(conn, group_id, since, until, last=True)

    def first_met(self, group_id: str) -> date | None:
        """The day of the group's first meeting that was finished."""
        with self._door.reading() as conn:
            return rows.day(conn.execute(_FIRST_MET, {"group": group_id}).scalar())


def before_session(conn: Connection, row: Any) -> LookBack:
    """What a session of `keeping-going-review` looks back at: all since the last one of its kind,
    else six months."""
    day = rows.day(row.day) or date.today()
    which = {"group": row.group_id, "tool": row.tool, "day": row.day}
    found = conn.execute(_LAST_OF_ITS_KIND, which).scalar()
    since = keeping_going.look_back_from(rows.day(found), day)
    return _look_back(conn, row.group_id, since, day, session_id=row.id)


def so_far(conn: Connection, groups: Iterable[Group]) -> tuple[keeping_going.SoFar, ...]:
    """Of each group: when it last looked back, and when it first met."""
    return tuple(_so_far(conn, group) for group in groups)


def _so_far(conn: Connection, of: Group) -> keeping_going.SoFar:
    which = {"group": of.id, "tool": keeping_going.TOOL, "day": BEYOND}
    return keeping_going.SoFar(
        group=of,
        reviewed_on=rows.day(conn.execute(_LAST_OF_ITS_KIND, which).scalar()),
        first_met=rows.day(conn.execute(_FIRST_MET, which).scalar()),
        planned=conn.execute(_PLANNED, which).first() is not None,
    )


def _look_back(
    conn: Connection,
    group_id: str,
    since: date | None,
    until: date,
    *,
    session_id: str = "",
    last: bool = False,
) -> LookBack:
    """All that was held before the session, or by the end of the `last` day."""
    first = str(since) if since else ""
    which = {"group": group_id, "until": str(until), "session": BEYOND if last else session_id}
    of = conn.execute(_GROUP, {"group": group_id}).first()
    held = conn.execute(_HELD, {**which, "since": first, "most": MOST_MEETINGS + 1}).all()
    newest = held[:MOST_MEETINGS]
    before = _before(conn, group_id, newest[-1] if newest else None, first)
    found = _whole(conn, [*reversed(before), *reversed(newest)])
    return look_back(
        Gathered(
            group_name=of.name if of else "",
            made_up=bool(of.made_up) if of else False,
            since=since,
            until=until,
            before=found[: len(before)],
            held=found[len(before) :],
            changed_on=_changed_on(conn, [row.id for row in before]),
            agreed=_agreed(conn, group_id, first, str(until)),
            all_there=len(held) <= MOST_MEETINGS,
        )
    )


def _before(conn: Connection, group_id: str, oldest: Any, first: str) -> Sequence[Any]:
    """The meetings just before those that are looked back at, the newest first."""
    until, session_id = (oldest.day, oldest.id) if oldest is not None else (first, "")
    which = {"group": group_id, "since": "", "until": until, "session": session_id}
    return conn.execute(_HELD, {**which, "most": MEETINGS_BEFORE}).all()


def _whole(conn: Connection, held: Sequence[Any]) -> tuple[RoomSession, ...]:
    """As the room has them, in the order given: without what only a running session needs."""
    ids = [row.id for row in held]
    steps = _by_session(rows.step(row) for row in conn.execute(_STEPS, {"ids": ids}))
    notes = _by_session(rows.contribution(row) for row in conn.execute(_NOTES, {"ids": ids}))
    actions = _by_session(_actions(conn, ids))
    places = _by_session(rows.settled(row) for row in conn.execute(_SETTLED, {"ids": ids}))
    parts = _by_session(rows.not_shared(row) for row in conn.execute(_NOT_SHARED, {"ids": ids}))
    return tuple(
        room_view(
            Session(
                id=row.id,
                group=Group(id=row.group_id, name=row.group_name or "", made_up=bool(row.made_up)),
                tool=row.tool,
                status=row.status,
                details=rows.details(row),
                steps=tuple(steps[row.id]),
                contributions=tuple(notes[row.id]),
                actions=tuple(actions[row.id]),
                settled=tuple(places[row.id]),
                not_shared=tuple(parts[row.id]),
                finished_on=rows.day(row.finished_on),
            )
        )
        for row in held
    )


def _by_session(found: Iterable[Part]) -> Mapping[str, list[Part]]:
    by_session: defaultdict[str, list[Part]] = defaultdict(list)
    for one in found:
        by_session[one.session_id].append(one)
    return by_session


def _actions(conn: Connection, ids: Sequence[str]) -> Iterable[Action]:
    sources: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for action_id, contribution_id in conn.execute(_SOURCES, {"ids": ids}):
        sources[action_id] += (contribution_id,)
    for row in conn.execute(_ACTIONS, {"ids": ids}):
        yield rows.action(row, sources[row.id])


def _changed_on(conn: Connection, ids: Sequence[str]) -> Mapping[str, date]:
    """By action, the day it was last written: that of its newest revision."""
    return {
        row.id: datetime.fromtimestamp(when_of(row.found_at) / 1000).date()
        for row in conn.execute(_ACTIONS, {"ids": ids})
    }


def _agreed(conn: Connection, group_id: str, first: str, last: str) -> tuple[AgreedOn, ...]:
    which = {"group": group_id, "since": first, "until": last}
    return tuple(
        AgreedOn(tool=row.tool, on=rows.day(row.on), so_far=bool(row.so_far))
        for row in conn.execute(_EDITIONS, which)
    )
