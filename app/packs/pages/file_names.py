"""What a pack's file is called: nothing that was typed, and nothing an old disk refuses."""

from datetime import date

from app.packs.forms import Form, form_named
from app.packs.pages.kinds import PageKind
from app.packs.styles import Style
from app.workshops.room import RoomSession


def file_name(page: PageKind, session: RoomSession | None, style: Style, name: str) -> str:
    """The day, the page and the style: `2026-11-24-record-large-18-cream.pdf` (av.21)."""
    return name_of(page.name, session.held_on if session else None, style, form_named(name))


def name_of(what: str, day: date | None, style: Style, form: Form) -> str:
    """`what` is the name of a page or of a whole pack."""
    parts = (
        day.isoformat() if day else "",
        what,
        style.name if form.styled else "",
        _kind_of_file(form),
    )
    return "-".join(part for part in parts if part) + f".{form.ending}"


def _kind_of_file(form: Form) -> str:
    """Two forms may end alike: each needs a name of its own."""
    return "" if form.name == form.ending else form.name


def points_of(style: Style, form: str) -> float:
    """The letter size a page is laid out for; 0 where the style makes no difference."""
    return style.points if form_named(form).styled else 0.0
