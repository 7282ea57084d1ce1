"""Writing actions: what will be done, by whom, by when."""

from typing import Any

from app.models.log import Change
from app.models.payload import plain
from app.models.rank import between
from app.models.ranked import last_of, rank_after
from app.models.sessions import plain_fields
from app.models.shown import action
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
_LAST = last_of(action)


def add(change: Change, new: NewAction, check_id: str = "") -> None:
    """Without a session it belongs to the access check it grew out of."""
    alone = check_id and not change.session_id
    rank = between("", "") if alone else rank_after(change.conn, _LAST, change.session_id)
    payload = {
        **_tidy(plain(new)),
        "session_id": change.session_id,
        "check_id": check_id,
        "rank": rank,
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
