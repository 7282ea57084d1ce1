"""What helps each person: kept apart, in no index, and counted without saying whose."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, cast

from sqlalchemy import Connection, bindparam, select

from app.models.changed import Changed
from app.models.door import Door
from app.models.rows import AnyRow, day, texts
from app.models.sessions import plain_fields, tidy_details
from app.models.shown import need
from app.workshops.access import Need, how_many_ask
from app.workshops.typed import clean_if_any

_FIELDS = frozenset({"who", "answers", "asks_for", "papers", "share_with", "keep_until"})
_OF_GROUP = select(need).where(need.c.group_id == bindparam("group")).order_by(need.c.id)


class Needs:
    """The part of the notebook that is each person's own. Letting go of a need is `take_back`."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def entries(self, group_id: str) -> tuple[Need, ...]:
        """Everything people said, for whoever they trusted with it. Never in room mode."""
        with self._door.reading() as conn:
            return entries_of(conn, group_id)

    def counts(self, group_id: str) -> Mapping[str, int]:
        """By line of the checklist, how many people need it."""
        with self._door.reading() as conn:
            return how_many_ask(entries_of(conn, group_id))

    def add(self, group_id: str, clear_draft: str = "", **fields: object) -> Changed:
        """Any field of Need; all may stay empty."""
        with self._door.change("add what helps") as change:
            change.state("group", group_id)
            change.create("need", {**_EMPTY, **_tidy(fields), "group_id": group_id})
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def change(self, need_id: str, clear_draft: str = "", **fields: object) -> Changed:
        with self._door.change("change what helps") as change:
            change.amend("need", need_id, **_tidy(fields))
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def answer(self, need_id: str, asked: str, text: str, clear_draft: str = "") -> Changed:
        """One answer alone, in place of what was there; the others stay as they are."""
        with self._door.change("change what helps") as change:
            answers = {**change.state("need", need_id)["answers"], asked: text}
            change.amend("need", need_id, **_tidy({"answers": answers}))
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)


_EMPTY: dict[str, Any] = {
    "who": "",
    "answers": {},
    "asks_for": [],
    "papers": [],
    "share_with": [],
    "keep_until": None,
}


def _tidy(fields: dict[str, object]) -> dict[str, Any]:
    answers = fields.get("answers")
    wanted = tidy_details(plain_fields(fields, _FIELDS))
    if isinstance(answers, Mapping):
        said = cast("Mapping[str, str]", answers)
        tidied = {asked: clean_if_any(text) for asked, text in said.items()}
        wanted["answers"] = {asked: text for asked, text in tidied.items() if text}
    return wanted


def entries_of(conn: Connection, group_id: str) -> tuple[Need, ...]:
    """Every sheet of a group, as it stands."""
    return tuple(_need(row) for row in conn.execute(_OF_GROUP, {"group": group_id}))


def _need(row: AnyRow) -> Need:
    return Need(
        id=row.id,
        group_id=row.group_id,
        who=row.who,
        answers=MappingProxyType(cast("dict[str, str]", json.loads(row.answers))),
        asks_for=texts(row.asks_for),
        papers=texts(row.papers),
        share_with=texts(row.share_with),
        keep_until=day(row.keep_until),
    )
