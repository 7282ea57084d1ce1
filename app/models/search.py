"""Finding words: in the index, newest first."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, func, select, text

from app.models import rows, terms
from app.models.facts import wanted
from app.models.grown import grown_from
from app.models.shown import action, session
from app.workshops.finding import FEWEST_FOR_A_SLIP, Sought, fold, forms, typed_words
from app.workshops.room import RoomAction, room_action
from app.workshops.searching import FEWEST_OF_A_SIDE, Choices, Filters, Found, Search
from app.workshops.typed import tidy

FIND = text(
    "SELECT w.entity_type, w.entity_id, w.session_id, w.text, w.also, w.aside, "
    "coalesce(s.title, '') AS title, coalesce(s.place, '') AS place, s.held_on, "
    "coalesce(c.visibility, 'room') AS visibility, coalesce(c.status, '') AS status, "
    "coalesce(c.outcome, '') AS outcome, c.told_on, coalesce(c.told_how, '') AS told_how, "
    "(SELECT p.title FROM shown_step p WHERE p.session_id = w.session_id "
    "AND p.question = w.question AND w.question <> '' LIMIT 1) AS asked, "
    "(SELECT p.mark FROM shown_step p WHERE p.session_id = w.session_id "
    "AND p.question = w.question AND w.question <> '' LIMIT 1) AS mark "
    "FROM shown_words w LEFT JOIN shown_session s ON s.id = w.session_id "
    "LEFT JOIN shown_contribution c ON c.id = w.entity_id "
    "WHERE shown_words MATCH :words AND NOT (:room AND w.entity_type = 'theme' "
    "AND EXISTS (SELECT 1 FROM shown_contribution g "
    "WHERE g.session_id = w.session_id AND g.theme = w.entity_id) "
    "AND NOT EXISTS (SELECT 1 FROM shown_contribution g "
    "WHERE g.session_id = w.session_id AND g.theme = w.entity_id AND g.visibility = 'room')) "
    "ORDER BY w.rowid DESC LIMIT :most"
)
"""Whatever is joined is looked up for the few rows that are shown, never sorted by. The title of a
theme that gathers nothing for the room may say what the notes under it say."""

_IDS: BindParameter[Iterable[str]] = bindparam("ids", expanding=True)
_THEMSELVES = select(action).where(action.c.id.in_(_IDS))
_TOOLS = (
    select(session.c.tool)
    .where(session.c.group_id == bindparam("group"), session.c.tool != "")
    .group_by(session.c.tool)
    .order_by(func.count().desc(), session.c.tool)
)
_DAYS = select(func.min(session.c.day), func.max(session.c.day)).where(
    session.c.group_id == bindparam("group"), session.c.day > ""
)
_INDEXED = 4
"""Letters up to which the index itself keeps the beginnings of words."""
_MOST_ENDS = 60
"""Words that are put together for a longer beginning; of more the index does it, and slower."""
_MOST_SLIPS = 8


def find(conn: Connection, words: str, limit: int, filters: Filters) -> Search:
    """All with these words, the last of them perhaps half typed; without words, all that it is
    narrowed to.

    A word that is nowhere is looked for with one slip put right.
    """
    typed = typed_words(tidy(words))
    if not typed and (words.strip() or not filters.narrow):
        return Search()
    last = len(typed) - 1
    sought = tuple(_sought(conn, word, last=at == last) for at, word in enumerate(typed))
    found = _rows(conn, sought, filters, limit)
    if not found and typed:
        sought, found = _put_right(conn, sought, filters, limit)
    if filters.side and len(found) < FEWEST_OF_A_SIDE:
        return Search(too_few=bool(found))
    return Search(found=_with_promises(conn, found), sought=sought)


def choices(conn: Connection, group_id: str) -> Choices:
    """What there is to narrow by, of one group."""
    tools = conn.execute(_TOOLS, {"group": group_id}).scalars().all()
    first, last = conn.execute(_DAYS, {"group": group_id}).one()
    if not (first and last and first[:4].isdigit() and last[:4].isdigit()):
        return Choices(tools=tuple(tools))
    years = range(int(last[:4]), int(first[:4]) - 1, -1)
    return Choices(tools=tuple(tools), years=tuple(map(str, years)))


def _put_right(
    conn: Connection, sought: Sequence[Sought], filters: Filters, limit: int
) -> tuple[tuple[Sought, ...], Sequence[Any]]:
    """Words that are nowhere in what may be looked at give way to one that is there."""
    anywhere = Filters(group=filters.group, room=filters.room)
    better = tuple(
        each if _rows(conn, (each,), anywhere, 1) else _likely(conn, each, anywhere)
        for each in sought
    )
    found = _rows(conn, better, filters, limit) if better != tuple(sought) else ()
    return (better, found) if found else (tuple(sought), ())


def _likely(conn: Connection, sought: Sought, anywhere: Filters) -> Sought:
    """What was perhaps meant, of the words that are found: others would tell what is kept here."""
    if len(fold(sought.typed)) < FEWEST_FOR_A_SLIP:
        return sought
    for word in terms.slips(conn, sought.typed)[:_MOST_SLIPS]:
        meant = replace(
            sought, words=terms.those_here(conn, forms(word)), beginning="", instead=word
        )
        if _rows(conn, (meant,), anywhere, 1):
            return meant
    return sought


def _sought(conn: Connection, typed: str, *, last: bool) -> Sought:
    word = fold(typed)
    words = terms.those_here(conn, forms(word))
    return Sought(typed, words, word if last or not words else "")


def _rows(
    conn: Connection, sought: Iterable[Sought], filters: Filters, limit: int
) -> Sequence[Any]:
    columns = "{text also}" if filters.room else "{text also aside}"
    words = [f"{columns} : ({_any_of(conn, each)})" for each in sought]
    facts = [f"facts : {_quoted(fact)}" for fact in wanted(filters)]
    asked = {"words": " AND ".join((*words, *facts)), "room": filters.room, "most": limit}
    return conn.execute(FIND, asked).all()


def _any_of(conn: Connection, sought: Sought) -> str:
    """Each word as a quoted string, so that nothing typed is read as the index's own language."""
    words = set(sought.words)
    begin = ""
    if sought.beginning and len(sought.beginning) > _INDEXED:
        ends = terms.beginning(conn, sought.beginning, _MOST_ENDS + 1)
        words |= ends
        begin = "" if 0 < len(ends) <= _MOST_ENDS else sought.beginning
    else:
        begin = sought.beginning
    each = [_quoted(word) for word in sorted(words)]
    return " OR ".join([*each, f"{_quoted(begin)}*"] if begin else each)


def _quoted(word: str) -> str:
    return f'"{word}"'


def _with_promises(conn: Connection, found: Sequence[Any]) -> tuple[Found, ...]:
    promises = {
        **grown_from(conn, [row.entity_id for row in found]),
        **_themselves(conn, [row.entity_id for row in found if row.entity_type == "action"]),
    }
    return tuple(_found(row, promises.get(row.entity_id, ())) for row in found)


def _themselves(conn: Connection, action_ids: Sequence[str]) -> dict[str, tuple[RoomAction, ...]]:
    """Actions that were found, as the room sees them."""
    found = conn.execute(_THEMSELVES, {"ids": action_ids})
    return {row.id: (room_action(rows.action(row, ())),) for row in found}


def _found(row: Any, promises: tuple[RoomAction, ...]) -> Found:
    return Found(
        entity_type=row.entity_type,
        entity_id=row.entity_id,
        session_id=row.session_id,
        session_title=row.title,
        text=row.text,
        also=row.also,
        aside=row.aside,
        held_on=rows.day(row.held_on),
        place=row.place,
        question=row.asked or "",
        mark=row.mark or "",
        visibility=row.visibility,
        parked=row.status == "parked",
        outcome=row.outcome,
        told_on=rows.day(row.told_on),
        told_how=row.told_how,
        promises=promises,
    )
