"""What every page is given: its surroundings, and nothing of any other page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QWidget

from app.ui.appearance import Appearance
from app.ui.desk import Desk
from app.ui.preferences import Preferences
from app.ui.visibility import Visibility

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.packs.document import Document
    from app.packs.pages.page_kind import Sources
    from app.packs.shelf import Shelf
    from app.workshops.content import Tool


class Sheet(NamedTuple):
    """A page to give out that is about a group and no one session: what somebody looks back at."""

    name: str
    """What its file is called: nothing that anybody typed."""
    label: str
    group_id: str
    read: Callable[[Notebook], Any]
    """Asked again on the worker each time it is made, so that what was taken back is not in it.
    It gives a frozen value that is for the room."""
    build: Callable[[Any, Sources], Document]
    """Makes the page of that value."""
    back: str = "look-back"
    """The page of the window that somebody came from."""


class Destination(NamedTuple):
    """Where to go: a page of the window, and the session it is about, when there is one."""

    page: str
    session_id: str = ""
    about: str = ""
    """Which kind of thing on that page, such as the name of a pack's page."""
    joined: date | None = None
    """The day somebody joined the group, for that person's welcome."""
    group_id: str = ""
    """The group it is about, where it is about no one session."""
    day: date | None = None
    """The day that is offered for it."""
    sheet: Sheet | None = None
    """The page that is to be given out."""


def _now() -> datetime:
    return datetime.now().astimezone()


class Surroundings(NamedTuple):
    """Handed to each page by the shell."""

    appearance: Appearance
    desk: Desk
    preferences: Preferences
    visibility: Visibility
    tools: Callable[[], dict[str, Tool]]
    """The tools by slug; read from disk when first asked for."""
    shelf: Shelf
    go: Callable[[Destination], None]
    say: Callable[[str], None]
    """Say a sentence at the foot of the window, and to a screen reader."""
    window: Callable[[], QWidget]
    """The window itself, for sheets to lie on and for telling its screen from the wall's."""
    documents: Path
    """Where saving suggests to save."""
    now: Callable[[], datetime] = _now
    """The clock, which tests may set."""
