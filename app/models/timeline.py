"""A group's story, a year at a time: what it costs depends on that year, not on the store.

Only columns that are for the room are read; of notes, how many. When a promise was kept is not
typed anywhere, so the day is read that somebody marked it so: it was kept by then.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection

from app.models import timeline_asked as asked
from app.models.door import Door
from app.models.hlc import time_of
from app.models.rows import AnyRow, day
from app.workshops.session import OPEN_STATUSES
from app.workshops.timeline import UNDATED, Entry, EntryKind, Year, in_order

_ENDED = ("done", "changed", "dropped")
_AT_ONCE = 500
"""Promises whose past is asked for together."""
_FIRST, _AFTER_ALL = "0001", ":"
"""Days sort as text: between these are years of four figures, and no word is."""


class _Marked(NamedTuple):
    """What a promise came to, and when somebody said so."""

    status: str
    on: date


class Timeline:
    """The part of the notebook that tells a group its own story."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def years(self, group_id: str) -> tuple[int, ...]:
        """The years in which the group met or agreed, the newest first; and UNDATED, where there
        are meetings without a day."""
        with self._door.reading() as conn:
            found = set(_years_met(conn, group_id)) | set(_years_agreed(conn, group_id))
            undated = any(
                conn.execute(asked.ANY, _spanning(group_id, *span)).first()
                for span in _spans(UNDATED)
            )
        return (*sorted(found, reverse=True), *((UNDATED,) if undated else ()))

    def year(self, group_id: str, year: int) -> Year:
        """What happened in it, and what is known without a day for UNDATED."""
        with self._door.reading() as conn:
            named = conn.execute(asked.GROUP, {"group": group_id}).first()
            entries = [
                entry
                for span in _spans(year)
                for entry in _entries(conn, _spanning(group_id, *span), year)
            ]
        return Year(
            year=year,
            group_name=named.name if named else "",
            made_up=bool(named and named.made_up),
            entries=in_order(entries),
        )


def _spans(year: int) -> tuple[tuple[str, str], ...]:
    """Stretches of days as they are kept, each with where the next begins."""
    if year == UNDATED:
        return ("", _FIRST), (_AFTER_ALL, "\U0010ffff")
    return ((_named(year), _named(year + 1)),)


def _named(year: int) -> str:
    return f"{max(0, year):04}" if year <= date.max.year else _AFTER_ALL


def _spanning(group_id: str, since: str, until: str) -> dict[str, str]:
    """`before` is where the year before begins, and `after` where the year after ends."""
    dated = since.isdigit()
    before = _named(int(since) - 1) if dated else since
    after = _named(int(since) + 2) if dated else until
    return {"group": group_id, "since": since, "until": until, "before": before, "after": after}


def _years_met(conn: Connection, group_id: str) -> Iterator[int]:
    """From year to year, one look into the index for each."""
    before = _AFTER_ALL
    while found := conn.execute(asked.NEWEST, {"group": group_id, "before": before}).scalar():
        before = found[:4]
        if _is_year(before):
            yield int(before)


def _years_agreed(conn: Connection, group_id: str) -> Iterator[int]:
    found = (row.year for row in conn.execute(asked.AGREED_IN, {"group": group_id}))
    return (int(year) for year in found if _is_year(year))


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdigit() and int(text) > UNDATED


def _entries(conn: Connection, which: dict[str, str], year: int) -> Iterator[Entry]:
    held = conn.execute(asked.SESSIONS, which).all()
    yield from map(_session, held)
    yield from _agreements(conn, which, held)
    yield from (_settled(row) for row in conn.execute(asked.SETTLED, which))
    yield from _pleased(conn, which)
    yield from _promises(conn, which, year)
    yield from (_told(row) for row in conn.execute(asked.TOLD, which))
    yield from _checks(conn, which)


def _session(row: AnyRow) -> Entry:
    return Entry(
        day=day(row.day),
        kind="session",
        words=row.title,
        session_id=row.id,
        tool=row.tool,
        number=row.actions,
    )


def _agreements(conn: Connection, which: dict[str, str], held: Sequence[AnyRow]) -> Iterator[Entry]:
    """Each with the meeting of that day, if there was one."""
    met = {row.day: row.id for row in held}
    for row in conn.execute(asked.EDITIONS, which):
        yield Entry(
            day=day(row.on),
            kind="agreement",
            session_id=met.get(row.on, ""),
            tool=row.tool,
            so_far=bool(row.so_far),
        )


def _settled(row: AnyRow) -> Entry:
    return Entry(
        day=day(row.day),
        kind="settled",
        session_id=row.session_id,
        tool=row.tool,
        item=row.item,
        agreed=row.agreed,
        goal=row.goal,
        by_when=day(row.by_when),
        why=row.because,
    )


def _pleased(conn: Connection, which: dict[str, str]) -> Iterator[Entry]:
    themes: dict[str, list[str]] = {}
    for row in conn.execute(asked.THEMES, which):
        themes.setdefault(row.session_id, []).append(row.title)
    for row in conn.execute(asked.PLEASED, which):
        yield Entry(
            day=day(row.day),
            kind="pleased",
            words=row.title,
            session_id=row.id,
            tool=row.tool,
            number=row.number,
            gathered=tuple(themes.get(row.id, ())),
        )


def _promises(conn: Connection, which: dict[str, str], year: int) -> Iterator[Entry]:
    """Each once: on the day it ended, where that was this year, else with the meeting it was made
    in."""
    rows = conn.execute(asked.PROMISES, which).all()
    ended = _ended(conn, [row.id for row in rows if row.status in _ENDED])
    for row in rows:
        made, mark = day(row.day), ended.get(row.id)
        if mark and mark.status == row.status and mark.on.year == year:
            yield _promise(row, "kept" if row.status == "done" else "changed", mark.on, made)
        elif row.day >= which["since"]:
            later = mark.on if mark and mark.on.year > year else None
            yield _promise(row, "promised", made, ended_on=later)


def _promise(
    row: AnyRow,
    kind: EntryKind,
    on: date | None,
    made_on: date | None = None,
    ended_on: date | None = None,
) -> Entry:
    return Entry(
        day=on,
        kind=kind,
        words=row.what,
        session_id=row.session_id,
        tool=row.tool,
        by_when=day(row.by_when),
        status=row.status,
        why=row.why if row.status not in OPEN_STATUSES or row.status == "stuck" else "",
        made_on=made_on,
        ended_on=ended_on,
    )


def _ended(conn: Connection, action_ids: Sequence[str]) -> dict[str, _Marked]:
    """Since when each has been as it is now, by the clock of the laptop it was marked on."""
    marked: dict[str, tuple[str, str]] = {}
    for start in range(0, len(action_ids), _AT_ONCE):
        for row in conn.execute(asked.WAS, {"ids": action_ids[start : start + _AT_ONCE]}):
            if row.entity_id not in marked or marked[row.entity_id][0] != row.status:
                marked[row.entity_id] = row.status, row.hlc
    return {
        each: _Marked(status, datetime.fromtimestamp(time_of(hlc) / 1000).date())
        for each, (status, hlc) in marked.items()
    }


def _told(row: AnyRow) -> Entry:
    return Entry(
        day=day(row.told_on),
        kind="told",
        words=row.title,
        session_id=row.id,
        tool=row.tool,
        number=row.number,
    )


def _checks(conn: Connection, which: dict[str, str]) -> Iterator[Entry]:
    """Of places that the group met in, or looked at for a meeting; each check once."""
    used = {row.place.strip().casefold() for row in conn.execute(asked.PLACES, which)} - {""}
    kept: Sequence[AnyRow] = conn.execute(asked.VENUES).all() if used else ()
    ids = [row.id for row in kept if row.name.strip().casefold() in used]
    rows: list[AnyRow] = list(conn.execute(asked.CHECKS_OF_PLACES, {**which, "ids": ids}))
    rows += conn.execute(asked.CHECKS_OF_SESSIONS, which)
    for row in {
        row.id: row for row in sorted(rows, key=lambda row: (row.id, row.session_id))
    }.values():
        yield Entry(
            day=day(row.on),
            kind="checked",
            words=row.name or row.place,
            session_id=row.session_id,
            visited=bool(row.visited),
        )
