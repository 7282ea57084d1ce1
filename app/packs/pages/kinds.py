"""Every page that can be asked for, by a plain name: window and command line offer the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.packs.document import Document
from app.packs.pages.cards import cards, cards_chosen
from app.packs.pages.errors import SessionNeeded, UnknownPage
from app.packs.pages.guided import blank_sheets, notes_so_far, record
from app.packs.pages.register import actions_held, blank_register, contributions_held
from app.packs.pages.running_order import blank_plan, plan_of
from app.words import _
from app.workshops.content import Tool
from app.workshops.room import RoomSession

ANY_SESSION = "four-plus-one"
"""The tool whose sheets are made when no session is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """All that a page may be made from. A whole session is not among it: that is the wall."""

    tools: Mapping[str, Tool]
    today: date
    room: RoomSession | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """One page; `tool` is the tool it prints, and `blank` whether it waits to be written on."""

    name: str
    tool: str
    needs_session: bool
    blank: bool
    build: Callable[[Sources], Document]

    @property
    def label(self) -> str:
        """What people choose it by."""
        return _labels()[self.name]


def page_named(name: str) -> PageKind:
    """The page people know by `name`; raises UnknownPage."""
    if name not in PAGES:
        raise UnknownPage(name, tuple(PAGES))
    return PAGES[name]


def build(page: PageKind, sources: Sources) -> Document:
    """The page from what there is; raises SessionNeeded for a filled page without a session."""
    if page.needs_session and sources.room is None:
        raise SessionNeeded(page.name)
    return page.build(sources)


def _room(sources: Sources) -> RoomSession:
    if sources.room is None:
        raise SessionNeeded("")
    return sources.room


def _record(sources: Sources) -> Document:
    return record(_room(sources), sources.tools, sources.today)


def _notes_so_far(sources: Sources) -> Document:
    return notes_so_far(_room(sources), sources.tools, sources.today)


def _sheets(sources: Sources) -> Document:
    slug = sources.room.tool if sources.room else ANY_SESSION
    return blank_sheets(sources.tools[slug], sources.room)


def _filled(name: str, tool: str, build: Callable[[Sources], Document]) -> PageKind:
    return PageKind(name=name, tool=tool, needs_session=True, blank=False, build=build)


def _blank(name: str, tool: str, build: Callable[[Sources], Document]) -> PageKind:
    return PageKind(name=name, tool=tool, needs_session=False, blank=True, build=build)


def _labels() -> dict[str, str]:
    return {
        "record": _("What we said and what we will do"),
        "notes-so-far": _("Notes so far, for one person"),
        "sheets": _("Sheets to write on, one for each question"),
        "actions": _("Actions"),
        "actions-blank": _("Actions, to fill in by hand"),
        "what-we-said": _("What we said and what happened"),
        "what-we-said-blank": _("What we said and what happened, to fill in by hand"),
        "plan": _("What will happen"),
        "plan-blank": _("A plan for a session, to tick off"),
        "ways": _("Ways to join in that we chose"),
        "cards": _("Ways to join in, to choose from"),
    }


_ALL = (
    _filled("record", "four-plus-one", _record),
    _filled("notes-so-far", "four-plus-one", _notes_so_far),
    _blank("sheets", "four-plus-one", _sheets),
    _filled(
        "actions",
        "action-register",
        lambda sources: actions_held(_room(sources), sources.tools["action-register"]),
    ),
    _blank(
        "actions-blank",
        "action-register",
        lambda sources: blank_register(sources.tools["action-register"]),
    ),
    _filled(
        "what-we-said",
        "contributions-log",
        lambda sources: contributions_held(_room(sources), sources.tools["contributions-log"]),
    ),
    _blank(
        "what-we-said-blank",
        "contributions-log",
        lambda sources: blank_register(sources.tools["contributions-log"]),
    ),
    _filled("plan", "session-plan", lambda sources: plan_of(_room(sources))),
    _blank("plan-blank", "session-plan", lambda sources: blank_plan(sources.tools["session-plan"])),
    _filled(
        "ways",
        "ways-to-join-in",
        lambda sources: cards_chosen(_room(sources), sources.tools["ways-to-join-in"]),
    ),
    _blank("cards", "ways-to-join-in", lambda sources: cards(sources.tools["ways-to-join-in"])),
)

PAGES: Mapping[str, PageKind] = MappingProxyType({page.name: page for page in _ALL})
