"""The words there are: counted as things come and go, so that one that was taken back is gone."""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import BindParameter, Connection, bindparam, select, text

from app.models.shown import term
from app.workshops.finding import LONGEST, fold, is_a_slip_of, untouched

_COUNT = (
    "INSERT INTO shown_term (term, backwards, things) VALUES (:term, :backwards, :more) "
    "ON CONFLICT (term) DO UPDATE SET things = things + :more"
)
_FORGET = "DELETE FROM shown_term WHERE term = :term AND things < 1"
_TERMS: BindParameter[Iterable[str]] = bindparam("terms", expanding=True)
_HERE = select(term.c.term).where(term.c.term.in_(_TERMS))
_BEGIN = text(
    "SELECT term FROM shown_term WHERE term >= :first AND term < :after ORDER BY term LIMIT :most"
)
_LIKE = text(
    "SELECT term, things FROM shown_term "
    "WHERE term >= :begin AND term < :begun AND length(term) BETWEEN :least AND :most "
    "UNION SELECT term, things FROM shown_term "
    "WHERE backwards >= :end AND backwards < :ended AND length(term) BETWEEN :least AND :most"
)
_AFTER_ALL = "\U0010ffff"


def count(conn: Connection, more: Counter[str]) -> None:
    """So many more things hold each word, or fewer; a word that stands in none leaves."""
    changed = [
        {"term": word, "backwards": word[::-1], "more": number}
        for word, number in more.items()
        if number
    ]
    if changed:
        conn.exec_driver_sql(_COUNT, changed)
    if gone := [{"term": word} for word, number in more.items() if number < 0]:
        conn.exec_driver_sql(_FORGET, gone)


def take_away(conn: Connection, leaving: Counter[str]) -> None:
    """One thing fewer holds each of these words."""
    count(conn, Counter({word: -number for word, number in leaving.items()}))


def those_here(conn: Connection, words: Iterable[str]) -> frozenset[str]:
    """Which of these words there are."""
    return frozenset(conn.execute(_HERE, {"terms": tuple(words)}).scalars())


def beginning(conn: Connection, letters: str, most: int) -> frozenset[str]:
    """Words that begin with these letters, at most so many."""
    which = {"first": letters, "after": letters + _AFTER_ALL, "most": most}
    return frozenset(conn.execute(_BEGIN, which).scalars())


def slips(conn: Connection, typed: str) -> tuple[str, ...]:
    """Words that were perhaps meant: the likeliest first, which begins alike and is said often."""
    word = fold(typed)
    if len(word) > LONGEST:
        return ()
    begin, end = untouched(word)
    which = {
        "begin": begin,
        "begun": begin + _AFTER_ALL,
        "end": end[::-1],
        "ended": end[::-1] + _AFTER_ALL,
        "least": len(word) - 1,
        "most": len(word) + 1,
    }
    near = [row for row in conn.execute(_LIKE, which) if is_a_slip_of(word, row.term)]
    near.sort(key=lambda row: (row.term[0] != word[0], -row.things, row.term))
    return tuple(row.term for row in near)
