"""The pictures somebody uses of their own, from a folder that this laptop remembers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.packs.shelf import Shelf
    from app.ui.preferences import Preferences


def with_own_pictures(shelf: Shelf, preferences: Preferences) -> Shelf:
    folder = preferences.picture_folder
    return shelf._replace(own_pictures=Path(folder) if folder else None)


def with_chosen(shelf: Shelf, notebook: Notebook, session_id: str) -> Shelf:
    """And the pictures that the session's group chose for its sentences."""
    if not session_id:
        return shelf
    group_id = notebook.session(session_id).group.id
    return shelf._replace(chosen=notebook.packing.pictures(group_id))
