"""The index of words: what is in it of each thing, and how it comes in, changes and leaves.

Everything here is read from the shown tables, so that it is the same whether one note was added or
all was made again. Needs, incidents, worries, private notes of sessions and translations are not.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, TextClause, text

from app.models import terms
from app.models.facts import facts
from app.models.payload import EntityType
from app.workshops.finding import known_words
from app.workshops.session import OPEN_STATUSES

_OF_SESSION = (
    "{0}.found_at AS rowid, {0}.id AS entity_id, {0}.session_id AS session_id, "
    "s.group_id AS group_id, s.tool AS tool, s.day AS day"
)
_IN_SESSION = "LEFT JOIN shown_session s ON s.id = {0}.session_id"
_OPEN = ", ".join(f"'{status}'" for status in OPEN_STATUSES)
_NO_NOTE = "'room' AS visibility, '' AS side, NULL AS answered, NULL AS told"


def _within(table: str, alias: str, words: str, *, rest: str = _NO_NOTE, only: str = "1") -> str:
    return (
        f"SELECT {_OF_SESSION.format(alias)}, {words}, {rest} FROM {table} {alias} "
        f"{_IN_SESSION.format(alias)} WHERE {only}"
    )


_ENTRIES: dict[EntityType, str] = {
    "contribution": _within(
        "shown_contribution",
        "e",
        "e.text AS text, e.because AS also, e.reason AS aside, e.question AS question",
        rest="e.visibility AS visibility, e.view_of AS side, e.outcome <> '' AS answered, "
        "CASE e.visibility WHEN 'room' THEN e.told_on IS NOT NULL END AS told",
    ),
    "action": _within(
        "shown_action",
        "e",
        "e.what AS text, e.why AS also, '' AS aside, '' AS question",
        rest=f"'room' AS visibility, '' AS side, e.status NOT IN ({_OPEN}) AS answered, "
        "NULL AS told",
    ),
    "theme": _within(
        "shown_theme", "e", "e.title AS text, '' AS also, '' AS aside, e.question AS question"
    ),
    "settled": _within(
        "shown_settled",
        "e",
        "e.because AS text, '' AS also, '' AS aside, e.item AS question",
        only="e.because <> ''",
    ),
    "not_shared": _within(
        "shown_not_shared", "e", "e.what AS text, e.why AS also, '' AS aside, '' AS question"
    ),
    "line": "SELECT e.found_at AS rowid, e.id AS entity_id, '' AS session_id, "
    "a.group_id AS group_id, a.tool AS tool, '' AS day, "
    f"e.text AS text, e.fill AS also, '' AS aside, '' AS question, {_NO_NOTE} "
    "FROM shown_line e LEFT JOIN shown_agreement a ON a.id = e.agreement_id "
    "WHERE e.status = 'kept'",
    "session": "SELECT e.found_at AS rowid, e.id AS entity_id, e.id AS session_id, "
    "e.group_id AS group_id, e.tool AS tool, e.day AS day, "
    "e.title AS text, trim(e.about || char(10) || e.aim, char(10)) AS also, '' AS aside, "
    f"'' AS question, {_NO_NOTE} FROM shown_session e WHERE 1",
}
"""What each kind of thing has in the index."""

FOUND = frozenset(_ENTRIES)
"""The kinds of things that are found."""

_WITHIN: dict[EntityType, tuple[tuple[EntityType, ...], str]] = {
    "session": (("contribution", "action", "theme", "settled", "not_shared"), "session_id"),
    "agreement": (("line",), "agreement_id"),
}
"""Things that take some of their facts from what they are in, and by which column they are."""


def _these(entity_type: EntityType, column: str) -> str:
    return f"{_ENTRIES[entity_type]} AND e.{column} = :id"


_BY_ID = {entity_type: _these(entity_type, "id") for entity_type in _ENTRIES}
_BY_PLACE: dict[EntityType, tuple[tuple[EntityType, str], ...]] = {
    kind: tuple((each, _these(each, column)) for each in kinds)
    for kind, (kinds, column) in _WITHIN.items()
}
_ALL: dict[EntityType, TextClause] = {
    kind: text(f"{entry} ORDER BY e.rowid") for kind, entry in _ENTRIES.items()
}
_ALIKE = {
    kind: text(f"SELECT group_id, tool{', day' if kind == 'session' else ''} "
    f"FROM shown_{kind} WHERE id = :id")
    for kind in _WITHIN
}  # fmt: skip
_ADD = (
    "INSERT INTO shown_words"
    "(rowid, text, also, aside, facts, entity_type, entity_id, session_id, question) VALUES "
    "(:rowid, :text, :also, :aside, :facts, :entity_type, :entity_id, :session_id, :question)"
)
_SAID = "SELECT text, also, aside FROM shown_words WHERE rowid = :rowid"
_DROP = "DELETE FROM shown_words WHERE rowid = :rowid"
_TELL_AGAIN = "UPDATE shown_words SET facts = :facts WHERE rowid = :rowid"
_AT_ONCE = 1000


def put_in(
    conn: Connection, entity_type: EntityType, entity_id: str, leaving: Counter[str]
) -> None:
    """Let the thing be found; `leaving` are the words of what it was before."""
    rows = conn.exec_driver_sql(_BY_ID[entity_type], {"id": entity_id}).all()
    _add(conn, entity_type, rows, leaving)


def take_out(conn: Connection, rowid: int) -> Counter[str]:
    """Let it be found no more; the words that leave with it are yet to be counted."""
    was = conn.exec_driver_sql(_SAID, {"rowid": rowid}).first()
    if was is None:
        return Counter()
    conn.exec_driver_sql(_DROP, {"rowid": rowid})
    return Counter(known_words((was.text, was.also, was.aside)))


def facts_within(conn: Connection, entity_type: EntityType, entity_id: str) -> Any:
    """What all that is in a session or an agreement has from it; None for other things."""
    if entity_type not in _WITHIN:
        return None
    found = conn.execute(_ALIKE[entity_type], {"id": entity_id}).first()
    return found and tuple(found)


def tell_again(conn: Connection, entity_type: EntityType, entity_id: str) -> None:
    """What it is in has changed, or is here only now: so have the facts of all that is in it."""
    for kind, statement in _BY_PLACE.get(entity_type, ()):
        rows = conn.exec_driver_sql(statement, {"id": entity_id}).all()
        if rows:
            told = [{"rowid": row.rowid, "facts": facts(kind, row)} for row in rows]
            conn.exec_driver_sql(_TELL_AGAIN, told)


def fill(conn: Connection) -> None:
    """Let everything be found that is shown; the index is empty."""
    for entity_type, statement in _ALL.items():
        for rows in conn.execute(statement).yield_per(_AT_ONCE).partitions():
            _add(conn, entity_type, rows, Counter())


def _add(
    conn: Connection, entity_type: EntityType, rows: Sequence[Any], leaving: Counter[str]
) -> None:
    said = [row for row in rows if row.text or row.also or row.aside]
    coming = Counter(word for row in said for word in known_words((row.text, row.also, row.aside)))
    if said:
        conn.exec_driver_sql(_ADD, [_entry(entity_type, row) for row in said])
    coming.subtract(leaving)
    terms.count(conn, coming)


def _entry(entity_type: EntityType, row: Any) -> dict[str, Any]:
    return {
        "rowid": row.rowid,
        "text": row.text,
        "also": row.also,
        "aside": row.aside,
        "facts": facts(entity_type, row),
        "entity_type": entity_type,
        "entity_id": row.entity_id,
        "session_id": row.session_id,
        "question": row.question,
    }
