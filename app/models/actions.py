"""Writing actions: what will be done, by whom, by when."""

from typing import Any

from sqlalchemy import bindparam, func, select

from app.models.errors import NotHere
from app.models.log import Change
from app.models.payload import plain
from app.models.rank import between
from app.models.sessions import plain_fields
from app.models.shown import action, session
from app.workshops.new import NewAction
from app.workshops.typed import clean, clean_if_any

FIELDS = frozenset(
    {
        "what",
        "lead",
        "shown_as",
        "agreed",
        "by_when",
        "help_needed",
        "status",
        "why",
        "came_from",
    }
)
_LAST_RANK = select(
    session.c.id,
    select(func.max(action.c.rank))
    .where(action.c.session_id == bindparam("session"))
    .scalar_subquery()
    .label("rank"),
).where(session.c.id == bindparam("session"))


def add(change: Change, new: NewAction) -> None:
    row = change.conn.execute(_LAST_RANK, {"session": change.session_id}).first()
    if row is None:
        raise NotHere(change.session_id)
    payload = {
        **_tidy(plain(new)),
        "session_id": change.session_id,
        "rank": between(row.rank or "", ""),
        "status": "not begun",
        "why": "",
    }
    change.create("action", payload)


def amend(change: Change, action_id: str, fields: dict[str, object]) -> None:
    wanted = _tidy(plain_fields(fields, FIELDS))
    change.session_id = change.state("action", action_id)["session_id"]
    change.amend("action", action_id, **wanted)


def remove(change: Change, action_id: str) -> None:
    change.session_id = change.state("action", action_id)["session_id"]
    change.remove("action", action_id)


def _tidy(fields: dict[str, Any]) -> dict[str, Any]:
    tidied = dict(fields)
    for name in ("lead", "shown_as", "help_needed", "why"):
        if name in fields:
            tidied[name] = clean_if_any(fields[name])
    if "what" in fields:
        tidied["what"] = clean(fields["what"])
    return tidied
