"""Lengths in a room, as people type and read them."""

from __future__ import annotations

import re

_METRES = re.compile(r"^(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:m|metres?)?\.?$", re.IGNORECASE)


def read_metres(text: str, least: float, most: float) -> float | None:
    """The length typed as 8, 1.2, 1,2 or 1.2 m; None when it is no such length."""
    found = _METRES.match(text.strip())
    if found is None:
        return None
    metres = float(f"{found[1]}.{found[2] or 0}")
    return metres if least <= metres <= most else None


def say_metres(metres: float) -> str:
    """1.2, as it is typed."""
    return f"{metres:g}"
