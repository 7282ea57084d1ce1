"""Taking words back: out of the log, what is shown, the index, the drafts and the file's bytes."""

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from sqlalchemy import Connection, bindparam, delete, exists, insert, select, update

from app.models import history
from app.models.aside import cut_from_drafts, drop_drafts_about
from app.models.errors import NotHere
from app.models.filed import filed_under, fingerprints_of_all
from app.models.log import Change
from app.models.payload import decode
from app.models.project import project
from app.models.revision import Revision, is_erased, latest
from app.models.storefile import StoreFile
from app.models.tables import erased, log_revision, scrub_due

_TYPED = (
    *("text", "reason", "because", "what", "why", "help_needed", "title", "asked", "fill"),
    *("happened", "agreement_says", "done", "told", "who", "note", "owner"),
    *("word", "instead", "meaning", "words"),
)
_MAY_GO = (
    *("contribution", "action", "theme", "card_count", "photo", "line", "worry", "incident"),
    *("need", "settled", "not_shared", "own_word", "translation", "picture_choice"),
    "thread",
)
_FILED = ("translation", "picture_choice")
_ADD_ERASED = insert(erased)
_PURGE = (
    update(log_revision).where(log_revision.c.entity_id == bindparam("entity")).values(payload=None)
)
_PAYLOADS = select(log_revision.c.payload).where(
    log_revision.c.entity_id == bindparam("entity"), log_revision.c.payload.is_not(None)
)


def take_back(change: Change, entity_ids: Iterable[str]) -> None:
    """Erase things for ever. Raises NotHere for what was never in the store or cannot be erased."""
    for entity_id in entity_ids:
        if not is_erased(change.conn, entity_id):
            _erase(change, entity_id)
    if change.logged:
        history.drop_erased(change.conn)
        note_scrub_due(change.conn, change.tick())


def scrub(store: StoreFile) -> None:
    """Rewrite the file so that no free page, no gap in a page and no old WAL keeps a word.

    Until this has succeeded the store remembers that it is due, through a crash too.
    """
    store.outside_transactions("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM")
    store.truncate_wal()
    with store.writing() as conn:
        conn.execute(delete(scrub_due))


def is_scrub_due(conn: Connection) -> bool:
    return bool(conn.execute(select(exists(select(scrub_due.c.hlc)))).scalar())


def purge(conn: Connection, entity_id: str, moment: str) -> bool:
    """Erase one thing's words from the log and the drafts; true when a draft held them."""
    dropped = drop_drafts_about(conn, entity_id)
    cut = cut_from_drafts(conn, _texts(conn, entity_id)) or dropped
    conn.execute(_ADD_ERASED, {"entity_id": entity_id, "hlc": moment})
    conn.execute(_PURGE, {"entity": entity_id})
    return cut


def note_scrub_due(conn: Connection, moment: str) -> None:
    conn.execute(insert(scrub_due), {"hlc": moment})


def _erase(change: Change, entity_id: str) -> None:
    conn = change.conn
    last = latest(conn, entity_id)
    if last is None or last.entity_type not in _MAY_GO:
        raise NotHere(entity_id)
    texts = _texts(conn, entity_id)
    _let_go(change, last)
    if last.entity_type not in _FILED:
        _erase_filed(change, entity_id, texts)


def _let_go(change: Change, last: Revision) -> None:
    change.note(last)
    if purge(change.conn, last.entity_id, change.tick()):
        change.kinds.add("draft")
    change.counted.add(project(change.conn, replace(last, payload=None)))


def _erase_filed(change: Change, entity_id: str, texts: set[str]) -> None:
    """Translations and pictures go with the words they are for, half typed ones too."""
    conn = change.conn
    for mark in fingerprints_of_all(texts):
        if drop_drafts_about(conn, mark):
            change.kinds.add("draft")
    for each in filed_under(conn, entity_id, texts):
        last = latest(conn, each)
        if last is not None and not is_erased(conn, each):
            _let_go(change, last)


def _texts(conn: Connection, entity_id: str) -> set[str]:
    """Everything ever typed in the thing."""
    texts: set[str] = set()
    for row in conn.execute(_PAYLOADS, {"entity": entity_id}):
        payload = decode(row.payload)
        said = [payload.get(name) for name in _TYPED]
        answers: object = payload.get("answers")
        if isinstance(answers, dict):
            said += cast("dict[str, object]", answers).values()
        texts.update(text for text in said if isinstance(text, str) and text)
    return texts
