"""Ticking a check of a session to come: by hand, or because the thing was done here."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from app.models.changed import Changed
from app.models.errors import StoreError
from app.ui.surroundings import Surroundings
from app.workshops.getting_ready import CheckName, ticked

if TYPE_CHECKING:
    from app.models.notebook import Notebook


def tick_by_itself(surroundings: Surroundings, session_id: str, name: CheckName) -> None:
    """Something of a planned session was done here: nobody has to say so again."""
    today = surroundings.now().date()
    surroundings.desk.ask(lambda notebook: _tick_if_planned(notebook, session_id, name, today))


def tick(
    notebook: Notebook, session_id: str, name: CheckName, done: bool, today: date
) -> Changed | None:
    """Put the tick there or take it away; None when it was so already.

    A tick alone must not make a backup old: what was backed up before it is so again after it.
    """
    ready = notebook.session(session_id).details.ready
    if (name in ready) == done:
        return None
    backed_up = notebook.home(today).backed_up
    changed = notebook.change_details(session_id, ready=ticked(ready, name, done))
    if backed_up:
        with suppress(StoreError):  # then Back up says that it is not done, and why when asked
            notebook.back_up()
    return changed


def _tick_if_planned(
    notebook: Notebook, session_id: str, name: CheckName, today: date
) -> Changed | None:
    planned = notebook.session(session_id).status == "planned"
    if not planned or notebook.read_only:
        return None
    return tick(notebook, session_id, name, True, today)
