"""Where a new thing of a session comes: after all the others of its kind."""

from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, func, select

from app.models.errors import NotHere
from app.models.rank import between
from app.models.shown import session

Last = Select[Any, Any]


def last_of(table: Table) -> Last:
    """Asks for the last rank in `table`, once for the program: `rank_after` fills in whose."""
    last = select(func.max(table.c.rank)).where(table.c.session_id == bindparam("session"))
    return select(session.c.id, last.scalar_subquery().label("rank")).where(
        session.c.id == bindparam("session")
    )


def last_rank(conn: Connection, last: Last, session_id: str) -> str:
    """The last rank that is there, or "". Raises NotHere for a session that is not."""
    row = conn.execute(last, {"session": session_id}).first()
    if row is None:
        raise NotHere(session_id)
    return row.rank or ""


def rank_after(conn: Connection, last: Last, session_id: str) -> str:
    """A rank after all of them. Raises NotHere for a session that is not there."""
    return between(last_rank(conn, last, session_id), "")
