"""What a column of a shown table holds of a payload: a value of another shape is passed over.

One strange value, from wherever it came, must not close all the others.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, cast

from sqlalchemy import Column

from app.models.payload import Payload
from app.workshops.typed import tidy

_MOST = 2**31
"""More than anybody counts; SQLite holds it."""


def cell(column: Column[Any], payload: Payload) -> Any:
    """What the column can hold. A value of another shape is passed over; the log keeps it."""
    value = payload.get(column.name)
    if "list" in column.info:
        return json.dumps(listed(value, column.info["list"]), ensure_ascii=False)
    if "shape" in column.info:
        return json.dumps(_SHAPES[column.info["shape"]](value), ensure_ascii=False, sort_keys=True)
    if "one_of" in column.info:
        return value if value in column.info["one_of"] else column.info["otherwise"]
    kind = column.type.python_type
    known = as_text(value) if kind is str else as_number(value)
    if known is None and not column.nullable:
        return "" if kind is str else 0
    return known


def as_text(value: object) -> str | None:
    """Tidied as what is typed is: a store from elsewhere may hold signs that nobody could type."""
    if not isinstance(value, str):
        return None
    if value.isascii() and value.isprintable():
        return value
    return tidy(value.encode(errors="replace").decode())


def as_number(value: object) -> int | None:
    return value if isinstance(value, int) and 0 <= value <= _MOST else None


def listed(value: object, kind: type) -> list[Any]:
    """Answers stand in an order, so a number that is none becomes nought; a text just goes."""
    each = cast("list[object]", value) if isinstance(value, list) else []
    if kind is int:
        return [as_number(one) or 0 for one in each]
    return [one for one in map(as_text, each) if one is not None]


def _answers(value: object) -> dict[str, str]:
    """What was written, by the id of what was asked."""
    each = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    known = {as_text(asked) or "": as_text(said) for asked, said in each.items()}
    return {asked: said for asked, said in known.items() if asked and said}


def _copies(value: object) -> list[list[Any]]:
    """Form, style and count of each row."""
    each = cast("list[object]", value) if isinstance(value, list) else []
    rows = [cast("dict[str, object]", row) for row in each if isinstance(row, dict)]
    known = [[*map(as_text, map(row.get, ("form", "style"))), row.get("count")] for row in rows]
    return [row for row in known if all(row[:2]) and as_number(row[2]) is not None]


def _pages(value: object) -> dict[str, list[str]]:
    """Names of pages, by occasion."""
    each = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    return {occasion: listed(pages, str) for occasion, pages in each.items()}


_SHAPES: Mapping[str, Callable[[object], object]] = {
    "answers": _answers,
    "copies": _copies,
    "pages": _pages,
}
"""How a column that holds more than a list is read."""
