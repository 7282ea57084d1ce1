"""What a pack's file is called: nothing that was typed, and nothing an old disk refuses."""

from app.packs.pages.kinds import PageKind
from app.packs.styles import Style
from app.workshops.room import RoomSession

STYLELESS = frozenset({"txt"})
"""Forms in which a style makes no difference."""


def file_name(page: PageKind, session: RoomSession | None, style: Style, form: str) -> str:
    """The day, the page and the style: `2026-11-24-record-large-18-cream.pdf` (av.21)."""
    day = session.held_on.isoformat() if session and session.held_on else ""
    look = "" if form in STYLELESS else style.name
    return "-".join(part for part in (day, page.name, look) if part) + f".{form}"


def points_of(style: Style, form: str) -> float:
    """The letter size a page is laid out for; 0 where the style makes no difference."""
    return 0.0 if form in STYLELESS else style.points
