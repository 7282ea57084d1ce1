"""Every page that can be asked for, by a plain name: window and command line offer the same.

A page about a session has its place in `PAGES`; a tool that has none there brings a blank one.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.packs.document import Document
from app.packs.pages.agreement import agreement
from app.packs.pages.cards import cards, cards_chosen
from app.packs.pages.checklist import walk_round
from app.packs.pages.cover_note import cover_note
from app.packs.pages.errors import SessionNeeded, UnknownPage
from app.packs.pages.guided import blank_sheets, notes_so_far, record
from app.packs.pages.invitation import invitation
from app.packs.pages.ladder import ballot, blank_ladder
from app.packs.pages.laptop_stops import laptop_stops
from app.packs.pages.rating import blank_rating, how_it_was
from app.packs.pages.register import actions_held, blank_register, contributions_held
from app.packs.pages.running_order import blank_plan, plan_of
from app.packs.pages.show_cards import show_cards
from app.packs.pages.slips import add_later, feedback_slips, slips, sticky_sheets
from app.packs.pages.starter_lines import starter_lines
from app.packs.pages.what_helps_me import what_helps_me
from app.packs.pages.words_page import words_page
from app.words import _
from app.workshops.content import USUAL_TOOL, Engine, Tool
from app.workshops.room import RoomSession


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """All that a page may be made from. A whole session is not among it: that is the wall."""

    tools: Mapping[str, Tool]
    today: date
    room: RoomSession | None = None
    points: float = 0.0
    """The letter size the page is for; 0 for a form in which any reader chooses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """One page; `tool` is the tool it prints, if any; a `blank` one needs no session."""

    name: str
    tool: str
    needs_session: bool
    blank: bool
    build: Callable[[Sources], Document]
    words: str = ""
    """What people choose it by, for a page that came with its tool."""

    @property
    def label(self) -> str:
        """What people choose it by."""
        return self.words or _labels()[self.name]


def pages_for(tools: Mapping[str, Tool]) -> Mapping[str, PageKind]:
    """Every page there is: `PAGES`, and a blank one of each tool that has none among them."""
    printed = {page.tool for page in PAGES.values() if page.blank}
    more = (_blank_of(tool) for tool in tools.values() if tool.slug not in printed)
    return {**PAGES, **{page.name: page for page in more if page is not None}}


def blank_page_of(tool: Tool) -> str:
    """The name of the page that prints a tool to be filled in or chosen from by hand."""
    names = (page.name for page in PAGES.values() if page.blank and page.tool == tool.slug)
    return next(names, f"{tool.slug}-blank")


def page_named(name: str, known: Mapping[str, PageKind]) -> PageKind:
    """The page people know by `name`, of those that are `known`; raises UnknownPage."""
    if name not in known:
        raise UnknownPage(name, tuple(known))
    return known[name]


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
    return blank_sheets(_tool(sources), sources.room)


def _laptop_stops(sources: Sources) -> Document:
    return laptop_stops(_room(sources), sources.tools)


def _sticky_sheets(sources: Sources) -> Document:
    return sticky_sheets(_tool(sources))


def _tool(sources: Sources) -> Tool:
    """The session's tool, or the usual one."""
    slug = sources.room.tool if sources.room else USUAL_TOOL
    return sources.tools[slug]


def _filled(name: str, tool: str, build: Callable[[Sources], Document]) -> PageKind:
    return PageKind(name=name, tool=tool, needs_session=True, blank=False, build=build)


def _blank(name: str, tool: str, build: Callable[[Sources], Document]) -> PageKind:
    return PageKind(name=name, tool=tool, needs_session=False, blank=True, build=build)


def _blank_of(tool: Tool) -> PageKind | None:
    """A page of its own for a tool that came as a file alone; None for an engine without one."""
    if tool.engine not in _BLANKS:
        return None
    draw = _BLANKS[tool.engine]
    return PageKind(
        name=blank_page_of(tool),
        tool=tool.slug,
        needs_session=False,
        blank=True,
        build=lambda sources: draw(sources.tools[tool.slug]),
        words=_blank_words(tool),
    )


def _blank_words(tool: Tool) -> str:
    words = {
        "guided": _("{tool}: sheets to write on"),
        "register": _("{tool}: to fill in by hand"),
        "scale": _("{tool}: to answer by hand"),
        "agreement": _("{tool}: lines to talk about"),
        "checklist": _("{tool}: to walk round with"),
        "cards": _("{tool}: to choose from"),
        "running-order": _("{tool}: to tick off"),
    }
    return words[tool.engine].format(tool=_(tool.title))


_BLANKS: Mapping[Engine, Callable[[Tool], Document]] = {
    "guided": blank_sheets,
    "register": blank_register,
    "scale": blank_rating,
    "agreement": starter_lines,
    "checklist": walk_round,
    "cards": cards,
    "running-order": blank_plan,
}


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
        "feedback-slip": _("How was it for you? Slips for the box"),
        "how-it-was": _("How it was, from the slips"),
        "ladder": _("The ladder, for the wall and to talk about"),
        "ballot": _("A slip to place ourselves on the ladder"),
        "ways": _("Ways to join in that we chose"),
        "cards": _("Ways to join in, to choose from"),
        "invitation": _("Invitation"),
        "what-helps-me": _("What helps me, a private slip"),
        "laptop-stops": _("If the laptop stops, for an envelope"),
        "agreement": _("Our agreement, a poster"),
        "show-cards": _("Cards to hold up: yes, no, speak up"),
        "sticky-sheets": _("Sticky notes to cut out"),
        "slips": _("Slips for the box"),
        "add-later": _("A slip to add something later"),
        "words": _("Hard words and letters"),
        "cover-note": _("A note to go with the record"),
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
        lambda sources: contributions_held(
            _room(sources), sources.tools["contributions-log"], sources.today
        ),
    ),
    _blank(
        "what-we-said-blank",
        "contributions-log",
        lambda sources: blank_register(sources.tools["contributions-log"]),
    ),
    _filled("plan", "session-plan", lambda sources: plan_of(_room(sources))),
    _blank("plan-blank", "session-plan", lambda sources: blank_plan(sources.tools["session-plan"])),
    _filled(
        "how-it-was",
        "session-feedback",
        lambda sources: how_it_was(_room(sources), sources.tools["session-feedback"]),
    ),
    _blank("ladder", "ladder", lambda sources: blank_ladder(sources.tools["ladder"])),
    _blank("ballot", "ladder", lambda sources: ballot(sources.tools["ladder"])),
    _blank(
        "feedback-slip",
        "session-feedback",
        lambda sources: feedback_slips(sources.tools["session-feedback"]),
    ),
    _filled(
        "ways",
        "ways-to-join-in",
        lambda sources: cards_chosen(_room(sources), sources.tools["ways-to-join-in"]),
    ),
    _blank(
        "what-helps-me",
        "access-needs",
        lambda sources: what_helps_me(sources.tools["access-needs"]),
    ),
    _blank("cards", "ways-to-join-in", lambda sources: cards(sources.tools["ways-to-join-in"])),
)

_OF_NO_TOOL = (
    _filled(
        "invitation",
        "",
        lambda sources: invitation(_room(sources), sources.tools, sources.points),
    ),
    _filled("laptop-stops", "", _laptop_stops),
    _filled("agreement", "", lambda sources: agreement(_room(sources))),
    _blank("show-cards", "", lambda sources: show_cards(sources.room)),
    _blank("sticky-sheets", "", _sticky_sheets),
    _blank("slips", "", lambda sources: slips(sources.room)),
    _blank("add-later", "", lambda sources: add_later(sources.room)),
    _blank("words", "", lambda sources: words_page(sources.room)),
    _filled("cover-note", "", lambda sources: cover_note(_room(sources), sources.today)),
)
"""Pages around a session: no tool of the inventory has them for its own."""

PAGES: Mapping[str, PageKind] = MappingProxyType(
    {page.name: page for page in (*_ALL, *_OF_NO_TOOL)}
)
