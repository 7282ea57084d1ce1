"""Packing: how many of which form a group gives out, its own words, pictures and translations."""

import json
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, cast

from sqlalchemy import bindparam, select

from app.models.changed import Changed
from app.models.door import Door
from app.models.log import Change, id_within
from app.models.needs import entries_of
from app.models.payload import Payload, plain
from app.models.rows import AnyRow
from app.models.shown import run_sheet
from app.workshops.needs import papers_asked_for
from app.workshops.run_sheet import (
    OCCASIONS,
    Copies,
    RunSheet,
    can_stand,
    is_name,
    merged,
    pages_for,
)

_SHEET = (
    select(run_sheet).where(run_sheet.c.group_id == bindparam("group")).order_by(run_sheet.c.id)
)
_SHEET_OF_GROUP = "run sheet"
_NO_SHEET: Payload = {"copies": [], "pages": {}, "language": ""}


class Packing:
    """The part of the notebook for what a group hands out."""

    def __init__(self, door: Door) -> None:
        self._door = door

    # The run sheet

    def run_sheet(self, group_id: str) -> RunSheet | None:
        """None until something is kept; its copies may still be empty then."""
        with self._door.reading() as conn:
            row = conn.execute(_SHEET, {"group": group_id}).first()
        return None if row is None else _run_sheet(row)

    def keep_copies(self, group_id: str, copies: Iterable[Copies]) -> Changed:
        """So many of each, in place of what was there. Raises WrongCopies."""
        rows = [plain(each) for each in merged(copies)]
        with self._door.change("change run sheet") as change:
            _put_sheet(change, group_id, {"copies": rows})
        return self._door.result(change)

    def keep_pages(self, group_id: str, occasion: str, pages: Sequence[str]) -> Changed:
        """These pages for that occasion, in order. Raises WrongPages."""
        chosen = list(pages_for(occasion, pages))
        with self._door.change("choose pages") as change:
            before = _pages_in(change, group_id)
            _put_sheet(change, group_id, {"pages": {**before, occasion: chosen}})
        return self._door.result(change)

    def forms_asked_for(self, group_id: str) -> Mapping[str, int]:
        """How many people would like their papers in which form. Numbers, never whose; a sheet
        that was withdrawn, or whose day has passed, does not count. Never in room mode."""
        with self._door.reading() as conn:
            return papers_asked_for(entries_of(conn, group_id), self._door.local_now().date())


def _put_sheet(change: Change, group_id: str, fields: Payload) -> None:
    change.state("group", group_id)
    sheet_id = id_within(group_id, _SHEET_OF_GROUP)
    change.make_so("run_sheet", sheet_id, fields, {**_NO_SHEET, "group_id": group_id})


def _pages_in(change: Change, group_id: str) -> dict[str, Any]:
    """As the log has them, so that what a newer Alongside wrote there stays."""
    change.state("group", group_id)
    sheet_id = id_within(group_id, _SHEET_OF_GROUP)
    if not change.is_here("run_sheet", sheet_id):
        return {}
    pages: object = change.state("run_sheet", sheet_id).get("pages")
    return cast("dict[str, Any]", pages) if isinstance(pages, dict) else {}


def _run_sheet(row: AnyRow) -> RunSheet:
    """What this version does not know stays in the log."""
    copies = (Copies(*each) for each in json.loads(row.copies))
    pages = cast("dict[str, list[str]]", json.loads(row.pages))
    known = {
        occasion: tuple(filter(is_name, names))
        for occasion, names in pages.items()
        if occasion in OCCASIONS
    }
    return RunSheet(copies=tuple(filter(can_stand, copies)), pages=MappingProxyType(known))
