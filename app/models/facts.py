"""What a search can be narrowed by, as words in the index that nobody can type."""

from collections.abc import Iterator
from typing import Any

from app.models.payload import EntityType
from app.workshops.searching import Filters

_UNTYPED = "\ue000" * 4
"""Letters of nobody's alphabet, which the index takes for letters all the same. Four, so that all
facts have their first four letters in common and its index of beginnings stays small."""


def facts(entity_type: EntityType, row: Any) -> str:
    """All that is known of one thing: its kind, where it belongs, and how far it has come."""
    return " ".join(_fact(name, value) for name, value in _known(entity_type, row) if value)


def wanted(filters: Filters) -> tuple[str, ...]:
    """The facts that a thing must have to be found."""
    asked = {
        "kind": filters.kind,
        "group": filters.group,
        "tool": filters.tool,
        "question": filters.question,
        "side": filters.side,
        "year": filters.year,
        "answered": _yes_or_no(filters.answered),
        "told": _yes_or_no(filters.told),
        "seen": "room" if filters.room else "",
    }
    return tuple(_fact(name, value) for name, value in asked.items() if value)


def _known(entity_type: EntityType, row: Any) -> Iterator[tuple[str, str]]:
    yield "kind", entity_type
    yield "group", row.group_id
    yield "tool", row.tool
    yield "question", row.question
    yield "side", row.side
    yield "year", (row.day or "")[:4]
    yield "answered", _yes_or_no(row.answered)
    yield "told", _yes_or_no(row.told)
    yield "seen", row.visibility


def _yes_or_no(value: bool | int | None) -> str:
    return "" if value is None else "yes" if value else "no"


def _fact(name: str, value: str) -> str:
    """One word, whatever the value is: what is no plain letter is written as its number."""
    plain = (
        letter if letter.isascii() and letter.isalnum() else f"\ue001{ord(letter):x}\ue001"
        for letter in value
    )
    return f"{_UNTYPED}{name}\ue002{''.join(plain)}"
