"""Reading where a group saw itself over time: the newest meetings of one tool, and no others."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import BindParameter, bindparam, exists, select

from app.models import rows
from app.models.door import Door
from app.models.shown import session, settled, tally
from app.workshops.content import Tool
from app.workshops.over_time import MOST_MEETINGS, Counted, OverTime, over_time
from app.workshops.session import Settled, Tally

_USED = select(
    exists().where(session.c.group_id == bindparam("group"), session.c.tool == bindparam("tool"))
)
MEETINGS = (
    select(session.c.id, session.c.day)
    .where(
        session.c.group_id == bindparam("group"),
        session.c.tool == bindparam("tool"),
        session.c.day != "",
        session.c.status != "planned",
    )
    .order_by(session.c.day.desc(), session.c.id.desc())
    .limit(MOST_MEETINGS)
)
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
TALLIES = (
    select(tally)
    .where(tally.c.session_id.in_(_IDS))
    .order_by(tally.c.session_id, tally.c.item, tally.c.side, tally.c.id)
)
SETTLED = (
    select(settled)
    .where(settled.c.session_id.in_(_IDS))
    .order_by(settled.c.session_id, settled.c.item, settled.c.id)
)


class PlacesOverTime:
    """The part of the notebook that looks back on scales. It changes nothing."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def used(self, group_id: str, tools: Sequence[str]) -> tuple[str, ...]:
        """Which of these tools the group has used."""
        with self._door.reading() as conn:
            return tuple(
                tool
                for tool in tools
                if conn.execute(_USED, {"group": group_id, "tool": tool}).scalar()
            )

    def of(self, group_id: str, tool: Tool, used: Sequence[str] = ()) -> OverTime:
        """Only what may be shown leaves here: sides that are small stay behind."""
        with self._door.reading() as conn:
            found = conn.execute(MEETINGS, {"group": group_id, "tool": tool.slug}).all()[::-1]
            ids = {"ids": [row.id for row in found]}
            tallies: defaultdict[str, list[Tally]] = defaultdict(list)
            for row in conn.execute(TALLIES, ids):
                tallies[row.session_id].append(rows.tally(row))
            agreed: defaultdict[str, list[Settled]] = defaultdict(list)
            for row in conn.execute(SETTLED, ids):
                agreed[row.session_id].append(rows.settled(row))
        counted = (
            Counted(on=day, tallies=tuple(tallies[row.id]), settled=tuple(agreed[row.id]))
            for row in found
            if (day := rows.day(row.day)) is not None
        )
        return over_time(used, tool, tuple(counted))
