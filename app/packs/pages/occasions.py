"""Which pages are wanted when: before, in the room, to cut out, after, or to tell back."""

from collections.abc import Iterable, Mapping, Sequence

from app.packs.pages.kinds import filled_page_of
from app.packs.pages.page_kind import PageKind
from app.words import _
from app.workshops.content import Tool
from app.workshops.session import SessionStatus

PAGES_FOR: Mapping[str, tuple[str, ...]] = {
    "before": (
        "invitation",
        "what-to-expect",
        "newcomer",
        "what-helps-me",
        "pay",
        "laptop-stops",
        "plan",
        "plan-blank",
    ),
    "room": (
        "sheets",
        "agreement",
        "agreement-rows",
        "words",
        "ways",
        "cards",
        "notes-so-far",
        "actions-blank",
        "ladder",
        "ladder-poster",
        "wall-sheets",
        "wall-sheets-plain",
    ),
    "cut": (
        "show-cards",
        "agreement-card",
        "sticky-sheets",
        "slips",
        "feedback-slip",
        "add-later",
        "ballot",
    ),
    "after": ("record", "where-we-are", "own-lines", "cover-note", "actions", "how-it-was"),
    "since": ("what-we-said", "what-we-said-blank"),
}
"""The pages we know, each under one occasion; a test holds us to it."""

FRONT_MATTER = ("agreement", "words")
BACK_MATTER = ("pay",)
"""With the front matter, at home in any pack."""

FOR_THE_ORGANISER = ("laptop-stops",)
"""Never given to people: one copy, in a file of its own."""
LETTERS = ("cover-note",)
"""One goes with each pack, in a file of its own."""

_USUAL: Mapping[str, tuple[str, ...]] = {
    "before": ("invitation", "laptop-stops"),
    "room": ("sheets", "agreement"),
    "cut": ("show-cards",),
    "since": ("what-we-said",),
}
_BY_STATUS: Mapping[SessionStatus, str] = {"planned": "before", "running": "room"}


def pages_by_occasion(names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """All the pages under their occasions; one that came with its tool is for the room."""
    placed = {name for pages in PAGES_FOR.values() for name in pages}
    others = tuple(name for name in names if name not in placed)
    return {**PAGES_FOR, "room": (*PAGES_FOR["room"], *others)}


def offered_for(
    occasion: str, kinds: Mapping[str, PageKind], first: Sequence[str]
) -> tuple[str, ...]:
    """Every page that may go into this pack: the `first` as they stand, then all the others."""
    own = pages_by_occasion(kinds)[occasion]
    every = (*first, *own, *FRONT_MATTER, *BACK_MATTER)
    return tuple(dict.fromkeys(page for page in every if page in kinds))


def usual_pages(occasion: str, tool: Tool | None) -> tuple[str, ...]:
    """What goes into this pack until somebody says otherwise."""
    if occasion == "after":
        return ((tool and filled_page_of(tool)) or "record", "cover-note")
    return _USUAL[occasion]


def occasion_of(page: str) -> str:
    """The occasion a page stands under."""
    return next((name for name, pages in PAGES_FOR.items() if page in pages), "room")


def occasion_for(status: SessionStatus) -> str:
    """What a session that stands there needs next."""
    return _BY_STATUS.get(status, "after")


def title_for(occasion: str) -> str:
    """What a pack of several pages is called on its first page."""
    return {
        "before": _("Before we meet"),
        "room": _("For our meeting"),
        "cut": _("To cut out"),
        "after": _("After our meeting"),
        "since": _("What has happened since"),
    }[occasion]
