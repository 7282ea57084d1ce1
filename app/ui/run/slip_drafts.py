"""Slips that are typed but not put in yet: one draft each, so that a crash loses none of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.models.notebook import Notebook


def begun(notebook: Notebook, session_id: str, where: str) -> tuple[str, ...]:
    """The slips kept under `where`, in the order they were typed."""
    kept = [draft for draft in notebook.drafts(session_id) if draft.where.startswith(f"{where}:")]
    return tuple(draft.text for draft in sorted(kept, key=lambda draft: draft.where))


def keep(notebook: Notebook, session_id: str, where: str, slips: Sequence[str]) -> None:
    """Keep exactly these."""
    wanted = {f"{where}:{number:04d}": slip for number, slip in enumerate(slips)}
    before = {d.where: d.text for d in notebook.drafts(session_id) if d.where.startswith(where)}
    for place in before.keys() - wanted.keys():
        notebook.drop_draft(session_id, place)
    for place, slip in wanted.items():
        if before.get(place) != slip:
            notebook.keep_draft(session_id, place, slip)
