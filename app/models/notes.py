"""Writing notes (contributions)."""

import random
from collections.abc import Sequence

from app.models.log import Change
from app.models.rank import ranks
from app.models.ranked import last_of, last_rank, rank_after
from app.models.sessions import plain_fields
from app.models.shown import contribution
from app.workshops.typed import clean, clean_if_any

FIELDS = frozenset({"text", "way_in", "view_of", "reason", "visibility"})
"""What may be changed about a note; where it stands is moved, how it stands is parked."""

_LAST = last_of(contribution)


def add(
    change: Change, question: str, text: str, way_in: str, view_of: str, visibility: str
) -> None:
    rank = rank_after(change.conn, _LAST, change.session_id)
    _create(change, question, clean(text), rank, way_in, view_of, visibility)


def add_slips(
    change: Change, question: str, texts: Sequence[str], way_in: str, shuffle: random.Random
) -> None:
    """Add many in an order that tells nobody who wrote first."""
    kept = [text for text in map(clean_if_any, texts) if text]
    shuffle.shuffle(kept)
    after = last_rank(change.conn, _LAST, change.session_id)
    for text, rank in zip(kept, ranks(len(kept), after), strict=True):
        _create(change, question, text, rank, way_in, "", "room")


def amend(change: Change, note_id: str, fields: dict[str, object]) -> None:
    wanted = plain_fields(fields, FIELDS)
    if "text" in wanted:
        wanted["text"] = clean(wanted["text"])
    if "reason" in wanted:
        wanted["reason"] = clean_if_any(wanted["reason"])
    change.session_id = change.state("contribution", note_id)["session_id"]
    change.amend("contribution", note_id, **wanted)


def move(change: Change, note_id: str, question: str) -> None:
    """Put the note last under another question."""
    now = change.state("contribution", note_id)
    change.session_id = now["session_id"]
    if now["question"] != question:
        rank = rank_after(change.conn, _LAST, change.session_id)
        change.amend("contribution", note_id, question=question, rank=rank)


def set_status(change: Change, note_id: str, status: str, reason: str) -> None:
    change.session_id = change.state("contribution", note_id)["session_id"]
    change.amend("contribution", note_id, status=status, reason=clean_if_any(reason))


def remove(change: Change, note_id: str) -> None:
    change.session_id = change.state("contribution", note_id)["session_id"]
    change.remove("contribution", note_id)


def _create(
    change: Change,
    question: str,
    text: str,
    rank: str,
    way_in: str,
    view_of: str,
    visibility: str,
) -> None:
    change.create(
        "contribution",
        {
            "session_id": change.session_id,
            "question": question,
            "text": text,
            "rank": rank,
            "way_in": way_in,
            "view_of": view_of,
            "status": "open",
            "reason": "",
            "visibility": visibility,
        },
    )
