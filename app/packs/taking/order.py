"""What somebody wants to take, and what its files are called: nothing that was typed (av.21)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.packs.errors import PackError, UnknownForm
from app.packs.forms import form_named
from app.packs.pages.kinds import filled_page_of
from app.packs.taking.rows import tables
from app.words import _
from app.workshops.content import Tool
from app.workshops.session import Group
from app.workshops.taken import Meeting

FORMS: Mapping[str, str] = MappingProxyType(
    {
        "html": "large-18-cream",
        "docx": "large-18-white",
        "pdf": "large-18-white",
        "epub": "large-18-cream",
    }
)
"""The forms that are offered, the usual one first, each with how it is set."""

MEETINGS, TABLES, DATA, ORGANISER = "meetings", "tables", "data", "for-the-organiser"
"""Folders inside the folder."""
INDEX, READ_ME, BOOK = "index.html", "read-me.txt", "record.xlsx"
RECORD, SAID = "record", "what-we-said"
_ALWAYS = 5
"""The page to begin at, the read-me, the workbook, the JSON and its schema."""


class NothingToTake(PackError):
    """The group has no meeting in the years that were chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOrder:
    """Whose record, which of it and how."""

    group: Group
    day: date
    forms: tuple[str, ...] = ("html",)
    for_organiser: bool = False
    """True to put beside the rest what only the organiser may read."""


def check_forms(forms: Sequence[str]) -> None:
    """Raises UnknownForm for what is not offered here."""
    for form in forms:
        if form not in FORMS:
            raise UnknownForm(form, tuple(FORMS))


def label_of(form: str) -> str:
    """What people choose it by."""
    return _("PDF, large print") if form == "pdf" else form_named(form).label


def folder_name(day: date) -> str:
    return f"{day.isoformat()}-our-record"


def name_of(what: str, form: str) -> str:
    return f"{what}.{form_named(form).ending}"


def stems_of(meetings: Sequence[Meeting]) -> dict[str, str]:
    """For each meeting, by its id, what its files begin with: its day, and a number where the group
    met more than once on it."""
    on_a_day: Counter[str] = Counter()
    stems: dict[str, str] = {}
    for meeting in meetings:
        day = meeting.day.isoformat() if meeting.day else "no-day"
        on_a_day[day] += 1
        first = on_a_day[day] == 1
        stems[meeting.id] = day if first else f"{day}-{on_a_day[day]}"
    return stems


def pages_of(tool: Tool | None) -> tuple[str, ...]:
    """What is printed of a meeting: what it came to, and what has come of what was said."""
    return ((tool and filled_page_of(tool)) or RECORD, SAID)


def about_how_many(order: TakeOrder, meetings: Sequence[Meeting]) -> int:
    """How many files it comes to, before any meeting is read: those of the agreement and of each
    year's actions are only known when they are made."""
    held = sum(not meeting.planned for meeting in meetings)
    return held * len(pages_of(None)) * len(order.forms) + len(tables()) + _ALWAYS
