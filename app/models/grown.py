"""What was agreed because of a note: read in one place, and never what another group agreed."""

from collections.abc import Iterable

from sqlalchemy import BindParameter, Connection, bindparam, select

from app.models import rows
from app.models.shown import action, came_from, contribution, session
from app.workshops.room import RoomAction, room_action

_IDS: BindParameter[Iterable[str]] = bindparam("ids", expanding=True)
_said_in, _agreed_in = session.alias("said_in"), session.alias("agreed_in")
GREW = (
    select(action, came_from.c.contribution_id.label("of"))
    .join(came_from, came_from.c.action_id == action.c.id)
    .join(contribution, contribution.c.id == came_from.c.contribution_id)
    .join(_said_in, _said_in.c.id == contribution.c.session_id)
    .join(_agreed_in, _agreed_in.c.id == action.c.session_id)
    .where(
        came_from.c.contribution_id.in_(_IDS),
        _agreed_in.c.group_id == _said_in.c.group_id,
    )
    .order_by(action.c.session_id, action.c.rank, action.c.id)
)


def grown_from(conn: Connection, note_ids: Iterable[str]) -> dict[str, tuple[RoomAction, ...]]:
    """By note, actions as the room sees them."""
    grown: dict[str, tuple[RoomAction, ...]] = {}
    for row in conn.execute(GREW, {"ids": sorted(set(note_ids))}):
        grown[row.of] = (*grown.get(row.of, ()), room_action(rows.action(row, ())))
    return grown
