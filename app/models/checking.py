"""Checking access: places, what somebody found in them, and what each person says they need."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam, select

from app.models import checks
from app.models.changed import Changed
from app.models.door import Door
from app.models.log import Change, id_within
from app.models.payload import Payload
from app.models.sessions import plain_fields, tidy_details
from app.models.shown import checked
from app.workshops.access import AccessCheck, CheckSummary, Venue
from app.workshops.new import NewAction
from app.workshops.typed import clean

_VENUE_FIELDS = frozenset({"name", "address", "phone", "map_note", "cost"})
_CHECK_FIELDS = frozenset({"on", "checked_by", "visited", "venue_id", "session_id"})
_FOUND_FIELDS = frozenset({"found", "found_on", "note", "owner", "fix_by"})
_OF_CHECK = select(checked).where(checked.c.check_id == bindparam("check")).order_by(checked.c.item)


class Checking:
    """The part of the notebook that knows places, and how easy each is to come in to."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def venues(self) -> tuple[Venue, ...]:
        """The places that are kept, by name."""
        with self._door.reading() as conn:
            return checks.venues(conn)

    def checks(self, venue_id: str = "", session_id: str = "") -> tuple[CheckSummary, ...]:
        """The newest first; of one place, of one session, or all."""
        with self._door.reading() as conn:
            return checks.summaries(conn, venue_id, session_id)

    def check(self, check_id: str) -> AccessCheck:
        """Raises NotHere."""
        with self._door.reading() as conn:
            return checks.one(conn, check_id)

    def newest_check(self, session_id: str, place: str) -> AccessCheck | None:
        """Of that session, or else of a place with that name; None while nobody has looked."""
        with self._door.reading() as conn:
            known = checks.summaries(conn, "", session_id) or [
                check
                for check in checks.summaries(conn, "", "")
                if place and check.venue_name.casefold() == place.casefold()
            ]
            return checks.one(conn, known[0].id) if known else None

    # Places

    def add_venue(self, **fields: str) -> Changed:
        """Any field of Venue; a name there must be."""
        wanted = _venue_fields(fields)
        wanted["name"] = clean(str(wanted.get("name") or ""))
        with self._door.change("add place") as change:
            change.create("venue", {**dict.fromkeys(_VENUE_FIELDS, ""), **wanted})
        return self._door.result(change)

    def change_venue(self, venue_id: str, **fields: str) -> Changed:
        with self._door.change("change place") as change:
            change.amend("venue", venue_id, **_venue_fields(fields))
        return self._door.result(change)

    def remove_venue(self, venue_id: str) -> Changed:
        """Its checks stay, and say that the place is no longer kept."""
        with self._door.change("remove place") as change:
            change.remove("venue", venue_id)
        return self._door.result(change)

    # Checks

    def begin_check(
        self, on: date, *, venue_id: str = "", session_id: str = "", copy_from: str = ""
    ) -> Changed:
        """A new check; with `copy_from`, of all that was found last time, each with its own day."""
        with self._door.change("begin access check", session_id) as change:
            own = {"venue_id": venue_id, "session_id": session_id, "on": on.isoformat()}
            check_id = change.create("access_check", {**own, "checked_by": "", "visited": False})
            if copy_from:
                _copy(change, copy_from, check_id)
        return self._door.result(change)

    def change_check(self, check_id: str, **fields: object) -> Changed:
        """Any of on, checked_by, visited, venue_id, session_id."""
        wanted = tidy_details(plain_fields(fields, _CHECK_FIELDS))
        with self._door.change("change access check") as change:
            change.amend("access_check", check_id, **wanted)
        return self._door.result(change)

    def found(self, check_id: str, item: str, clear_draft: str = "", **fields: object) -> Changed:
        """What somebody found for a line of the checklist: any of found, found_on, note, owner,
        fix_by."""
        wanted = tidy_details(plain_fields(fields, _FOUND_FIELDS))
        with self._door.change("say what is there") as change:
            change.session_id = change.state("access_check", check_id)["session_id"]
            _put(change, check_id, item, wanted)
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def make_action(self, check_id: str, item: str, new: NewAction) -> Changed:
        """What is not right becomes an action, of the check's session when it has one."""
        with self._door.change("add action") as change:
            session_id = change.state("access_check", check_id)["session_id"]
            change.session_id = session_id
            made = checks.add_action(change, check_id, new)
            _put(change, check_id, item, {"action_id": made})
        return self._door.result(change)


def _venue_fields(fields: Mapping[str, str]) -> dict[str, Any]:
    wanted = tidy_details(plain_fields(dict(fields), _VENUE_FIELDS))
    if "name" in wanted:
        wanted["name"] = clean(wanted["name"])
    return wanted


_EMPTY = {"found": "", "found_on": None, "note": "", "owner": "", "fix_by": None, "action_id": ""}


def _put(change: Change, check_id: str, item: str, fields: Payload) -> None:
    own = {"check_id": check_id, "item": item}
    change.make_so("checked", id_within(check_id, item), fields, {**_EMPTY, **own})


def _copy(change: Change, was: str, check_id: str) -> None:
    """What became an action did so in the check it was found in: that is not copied."""
    rows: Sequence[Any] = change.conn.execute(_OF_CHECK, {"check": was}).all()
    for row in rows:
        state = change.state("checked", row.id)
        _put(change, check_id, state["item"], {**state, "check_id": check_id, "action_id": ""})
