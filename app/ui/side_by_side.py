"""Two questions of a form beside each other while there is room, in columns that line up."""

from __future__ import annotations

from app.ui.parts.flowing import Flow
from app.ui.parts.surfaces import Column


def side_by_side(*rows: Column) -> Flow:
    """Rows of different heights begin at the same height."""
    for row in rows:
        row.add_stretch()
    return Flow(*rows, gap=24, equal=True)
