"""What is filed under words that somebody typed: it is found again when they are taken back.

A translation or a choice of picture does not keep the words it is for. It keeps their fingerprint,
and which notes, actions and lines they were made from; either leads to it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, cast

from sqlalchemy import Column, Connection, Select, Table, bindparam, select

from app.models.cells import listed
from app.models.log import Change
from app.models.payload import Payload, decode
from app.models.project import TABLES
from app.models.shown import (
    action,
    agreement,
    card_count,
    contribution,
    line,
    not_shared,
    own_word,
    session,
    settled,
    theme,
    thread,
)
from app.models.tables import log_revision
from app.workshops.fingerprint import fingerprints_of, same_words

Filed = Literal["translation", "picture_choice"]
_IN_GROUP = select(session.c.id).where(session.c.group_id == bindparam("group"))
_FEW = 3
"""So many words are enough to know a part of a text by."""


def _of_sessions(table: Table, *names: str) -> Select[Any]:
    return _whole(table, names).where(table.c.session_id.in_(_IN_GROUP))


def _whole(table: Table, names: Iterable[str]) -> Select[Any]:
    columns: list[Column[Any]] = [table.c.id, *(table.c[name] for name in names)]
    return select(*columns)


_TYPED = (
    _of_sessions(contribution, "text", "reason", "because"),
    _of_sessions(theme, "title"),
    _of_sessions(action, "what", "why", "help_needed"),
    _of_sessions(card_count, "asked"),
    _of_sessions(settled, "because"),
    _of_sessions(not_shared, "what", "why", "told"),
    _whole(line, ("text", "fill"))
    .join(agreement, agreement.c.id == line.c.agreement_id)
    .where(agreement.c.group_id == bindparam("group")),
    _whole(own_word, ("word", "instead", "meaning")).where(
        own_word.c.group_id == bindparam("group")
    ),
    _whole(thread, ("words",)).where(thread.c.group_id == bindparam("group")),
)
"""What a pack may be made from, and people may take back."""

_FILED = select(log_revision.c.entity_id, log_revision.c.payload).where(
    log_revision.c.entity_type.in_(("translation", "picture_choice")),
    log_revision.c.payload.is_not(None),
)


def put(
    change: Change, kind: Filed, own: Payload, fields: Mapping[str, str], of_text: str = ""
) -> None:
    """Keep the fields under what is its `own`: group, fingerprint, language. Empty fields let go.

    Its id is new each time: one made from the words would stay behind when they are taken back.
    """
    change.state("group", own["group_id"])
    ids = _ids(change.conn, kind, own)
    if not any(fields.values()):
        for each in ids:
            change.remove(kind, each)
        return
    states = [change.state(kind, each) for each in ids]
    before = {source for state in states for source in listed(state.get("came_from"), str)}
    sources = before | set(made_from(change.conn, own["group_id"], of_text))
    wanted = {**own, **fields, "came_from": sorted(sources)}
    if ids:
        change.amend(kind, ids[-1], **wanted)
    else:
        change.create(kind, wanted)


def _ids(conn: Connection, kind: Filed, own: Payload) -> list[str]:
    """The last one counts; there is more than one when two devices made them apart."""
    table = TABLES[kind]
    mine = [table.c[name] == value for name, value in own.items()]
    return list(conn.execute(select(table.c.id).where(*mine).order_by(table.c.id)).scalars())


def made_from(conn: Connection, group_id: str, text: str) -> list[str]:
    """Ids of the things whose words stand in a text, or that it is a part of."""
    words = same_words(text)
    if not words:
        return []
    return [
        row[0]
        for query in _TYPED
        for row in conn.execute(query, {"group": group_id})
        if any(_share(same_words(typed), words) for typed in row[1:] if typed)
    ]


def filed_under(conn: Connection, entity_id: str, texts: Iterable[str]) -> Iterator[str]:
    """Ids of what is, or ever was, filed under a thing or under one of its texts."""
    marks = fingerprints_of_all(texts)
    found: dict[str, None] = {}
    for row in conn.execute(_FILED):
        payload = decode(row.payload)
        sources: object = payload.get("came_from")
        linked = isinstance(sources, list) and entity_id in cast("list[object]", sources)
        if linked or payload.get("of") in marks:
            found[row.entity_id] = None
    yield from found


def fingerprints_of_all(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(mark for text in texts for mark in fingerprints_of(text))


def _share(typed: str, words: str) -> bool:
    return stands_in(typed, words) or (len(words.split()) >= _FEW and stands_in(words, typed))


def stands_in(part: str, whole: str) -> bool:
    """True where the part stands in the whole, and its ends are not in the middle of a word."""
    place = whole.find(part) if part else -1
    while place >= 0:
        end = place + len(part)
        inside = _joined(whole[place - 1 : place + 1]) or _joined(whole[end - 1 : end + 1])
        if not inside:
            return True
        place = whole.find(part, place + 1)
    return False


def _joined(two: str) -> bool:
    return len(two) == 2 and two.isalnum()
