"""Reading a group's whole record, one meeting at a time: however long it is, little is held."""

from sqlalchemy import bindparam, select

from app.models import agreements, reading, rows
from app.models.door import Door
from app.models.errors import NotHere
from app.models.shown import agreement, group, session
from app.workshops.room import room_view
from app.workshops.session import Group
from app.workshops.taken import (
    Meeting,
    TakenAgreement,
    TakenMeeting,
    organiser_notes,
    taken_agreement,
)

_GROUP = select(group).where(group.c.id == bindparam("group"))
_MEETINGS = (
    select(session.c.id, session.c.day, session.c.status)
    .where(session.c.group_id == bindparam("group"))
    .order_by(session.c.day, session.c.id)
)
_AGREEMENTS = (
    select(agreement.c.tool)
    .where(agreement.c.group_id == bindparam("group"))
    .order_by(agreement.c.tool)
    .distinct()
)


class Taking:
    """The part of the notebook that a group's record is taken from. It changes nothing."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def group(self, group_id: str) -> Group:
        """Raises NotHere."""
        with self._door.reading() as conn:
            row = conn.execute(_GROUP, {"group": group_id}).first()
        if row is None:
            raise NotHere(group_id)
        return rows.group(row)

    def meetings(self, group_id: str) -> tuple[Meeting, ...]:
        """Every meeting of the group, oldest first."""
        with self._door.reading() as conn:
            found = conn.execute(_MEETINGS, {"group": group_id}).all()
        return tuple(
            Meeting(id=row.id, day=rows.day(row.day), planned=row.status == "planned")
            for row in found
        )

    def meeting(self, meeting: Meeting, *, for_organiser: bool = False) -> TakenMeeting:
        """As it is now: what was taken back a moment ago is not in it. Raises NotHere."""
        with self._door.reading() as conn:
            whole = reading.one_session(conn, meeting.id)
        notes = organiser_notes(whole) if for_organiser else ()
        return TakenMeeting(meeting=meeting, room=room_view(whole), for_organiser=notes)

    def agreements(self, group_id: str) -> tuple[TakenAgreement, ...]:
        with self._door.reading() as conn:
            tools = [row.tool for row in conn.execute(_AGREEMENTS, {"group": group_id})]
            held = [agreements.whole(conn, group_id, tool) for tool in tools]
        return tuple(taken_agreement(each) for each in held if each is not None)
