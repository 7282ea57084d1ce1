"""Agreeing: the lines of a group's agreements, what was agreed when, and what went wrong since."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import bindparam, select

from app.models import agreements
from app.models.changed import Changed
from app.models.door import Door
from app.models.errors import NotHere
from app.models.log import Change, id_within
from app.models.payload import Payload
from app.models.rank import NoRoom, between, ranks
from app.models.revision import latest
from app.models.sessions import plain_fields, tidy_details
from app.models.shown import line
from app.words import _
from app.workshops.agreement import Agreement, Incident, check_may_agree
from app.workshops.content import Tool
from app.workshops.typed import clean, clean_if_any

_LINE_FIELDS = frozenset({"text", "fill"})
_OWN_FIELDS = frozenset({"review_on", "how_many", "initials"})
_INCIDENT_FIELDS = frozenset({"on", "happened", "agreement_says", "done", "told"})
_RANKS = (
    select(line.c.id, line.c.rank, line.c.status)
    .where(line.c.agreement_id == bindparam("agreement"))
    .order_by(line.c.rank, line.c.id)
)


class Ranked(NamedTuple):
    """A line, as far as its place among the others goes."""

    id: str
    rank: str
    status: str


class Agreeing:
    """The part of the notebook in which a group agrees how it works together."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def of_group(self, group_id: str, tool: str) -> Agreement | None:
        """The group's agreement that runs on `tool`, with its editions and worries; or None."""
        with self._door.reading() as conn:
            return agreements.whole(conn, group_id, tool)

    def begin(self, group_id: str, tool: Tool, session_id: str = "") -> Changed:
        """Lay out the tool's starter lines to look at; an agreement that is there is left as it
        is. `created` is the agreement's id and then its lines', or nothing."""
        with self._door.change("begin agreement", session_id) as change:
            change.state("group", group_id)
            agreement_id = id_within(group_id, tool.slug)
            if not change.is_here("agreement", agreement_id):
                _begin(change, group_id, agreement_id, tool)
        return self._door.result(change)

    # Lines

    def add_line(
        self, agreement_id: str, text: str, session_id: str = "", clear_draft: str = ""
    ) -> Changed:
        """A line of the group's own, last and kept."""
        with self._door.change("add line", session_id) as change:
            change.state("agreement", agreement_id)
            there = change.conn.execute(_RANKS, {"agreement": agreement_id}).all()
            rank = between(there[-1].rank if there else "", "")
            fields = {"item": "", "text": clean(text), "status": "kept", "must": False}
            change.create("line", _line(agreement_id, rank, **fields))
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def change_line(
        self, line_id: str, clear_draft: str = "", session_id: str = "", **fields: str
    ) -> Changed:
        """Its text, or what fills its blank. A changed line is kept. `session_id` is where it was
        half typed."""
        wanted: dict[str, Any] = plain_fields(dict(fields), _LINE_FIELDS)
        if "text" in wanted:
            wanted["text"] = clean(wanted["text"])
        if "fill" in wanted:
            wanted["fill"] = clean_if_any(wanted["fill"])
        with self._door.change("change line", session_id) as change:
            change.amend("line", line_id, **wanted, status="kept")
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def keep_lines(self, line_ids: Sequence[str]) -> Changed:
        with self._door.change("keep lines") as change:
            for line_id in line_ids:
                change.amend("line", line_id, status="kept")
        return self._door.result(change)

    def leave_out(self, line_id: str) -> Changed:
        with self._door.change("leave line out") as change:
            change.amend("line", line_id, status="left out")
        return self._door.result(change)

    def move_line(self, line_id: str, by: int) -> Changed:
        """Earlier when `by` is below nought, later above; as far as there are lines that were not
        left out."""
        with self._door.change("move line") as change:
            agreement_id = change.state("line", line_id)["agreement_id"]
            there = change.conn.execute(_RANKS, {"agreement": agreement_id}).all()
            for moving, rank in moved([Ranked(*row) for row in there], line_id, by).items():
                change.amend("line", moving, rank=rank)
        return self._door.result(change)

    # Agreeing

    def change_details(self, agreement_id: str, clear_draft: str = "", **fields: object) -> Changed:
        """Any of review_on, how_many, initials."""
        wanted = tidy_details(plain_fields(fields, _OWN_FIELDS))
        with self._door.change("change agreement") as change:
            change.amend("agreement", agreement_id, **wanted)
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def agree(self, agreement_id: str, on: date, *, so_far: bool = False) -> Changed:
        """An edition of the lines as they are. Raises NothingKept; and StillBlank while a line
        that must be filled is not, unless it is agreed only `so_far`."""
        with self._door.change("agree so far" if so_far else "agree") as change:
            state = change.state("agreement", agreement_id)
            now = agreements.whole(change.conn, state["group_id"], state["tool"])
            if now is None:
                raise NotHere(agreement_id)
            check_may_agree(now, so_far=so_far)
            revisions = [latest(change.conn, each.id) for each in now.kept]
            change.create(
                "edition",
                {
                    "agreement_id": agreement_id,
                    "on": on.isoformat(),
                    "so_far": so_far,
                    "lines": [each.id for each in revisions if each is not None],
                },
            )
        return self._door.result(change)

    # Worries

    def leave_worry(
        self, line_id: str, text: str, clear_draft: str = "", session_id: str = ""
    ) -> Changed:
        """A worry about a line, without a name."""
        with self._door.change("leave worry", session_id) as change:
            agreement_id = change.state("line", line_id)["agreement_id"]
            payload = {"agreement_id": agreement_id, "line_id": line_id, "text": clean(text)}
            change.create("worry", payload)
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def worry_is_settled(self, worry_id: str) -> Changed:
        with self._door.change("settle worry") as change:
            change.remove("worry", worry_id)
        return self._door.result(change)

    # When it was not kept

    def incidents(self, group_id: str) -> tuple[Incident, ...]:
        """What happened when an agreement was not kept, newest first. Private."""
        with self._door.reading() as conn:
            return agreements.incidents(conn, group_id)

    def note_incident(self, group_id: str, clear_draft: str = "", **fields: object) -> Changed:
        """Any field of Incident. Raises EmptyText when it does not say what happened."""
        wanted = tidy_details(plain_fields(fields, _INCIDENT_FIELDS))
        wanted["happened"] = clean(str(wanted.get("happened") or ""))
        with self._door.change("note what happened") as change:
            change.state("group", group_id)
            change.create("incident", {"group_id": group_id, **wanted})
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def change_incident(self, incident_id: str, **fields: object) -> Changed:
        wanted = tidy_details(plain_fields(fields, _INCIDENT_FIELDS))
        with self._door.change("change what happened") as change:
            change.amend("incident", incident_id, **wanted)
        return self._door.result(change)


def _begin(change: Change, group_id: str, agreement_id: str, tool: Tool) -> None:
    own = {"group_id": group_id, "tool": tool.slug, "review_on": None}
    change.create("agreement", {**own, "how_many": None, "initials": []}, agreement_id)
    starters = tool.of_kind("line")
    for item, rank in zip(starters, ranks(len(starters)), strict=True):
        payload = _line(
            agreement_id,
            rank,
            item=item.id,
            text=_(item.text),
            status="",
            must=item.must,
            beside=item.helps,
        )
        change.create("line", payload, id_within(agreement_id, item.id))


def _line(agreement_id: str, rank: str, **fields: object) -> Payload:
    return {"agreement_id": agreement_id, "rank": rank, "fill": "", "beside": "", **fields}


def moved(there: Sequence[Ranked], line_id: str, by: int) -> dict[str, str]:
    """New ranks by line: of the one that moves, or of all where there is no room for it. Nothing
    when it would stay where it is."""
    ids = [row.id for row in there if row.status != "left out" or row.id == line_id]
    was = ids.index(line_id)
    to = max(0, min(len(ids) - 1, was + by))
    if to == was:
        return {}
    others = [row for row in there if row.id != line_id]
    place = [row.id for row in others].index(ids[to]) + (to > was)
    in_order = [row.id for row in others]
    in_order.insert(place, line_id)
    try:
        return {line_id: _rank_at(others, place)}
    except NoRoom:
        return dict(zip(in_order, ranks(len(in_order)), strict=True))


def _rank_at(others: Sequence[Ranked], place: int) -> str:
    before = others[place - 1].rank if place else ""
    if place == len(others):
        return between(before, "")
    if not others[place].rank:
        raise NoRoom
    return between(before, others[place].rank)
