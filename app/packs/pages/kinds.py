"""Every page that can be asked for, by a plain name: window and command line offer the same.

A page about a session has its place in `PAGES`; a tool that has none there brings a blank one.
"""

from collections.abc import Mapping
from types import MappingProxyType

from app.packs.document import Document
from app.packs.pages.agreement import agreement
from app.packs.pages.agreement_cards import agreement_cards
from app.packs.pages.agreement_rows import agreement_rows
from app.packs.pages.ballot import ballot
from app.packs.pages.blank_of import BLANKS, sheets_of
from app.packs.pages.cards import cards, cards_chosen
from app.packs.pages.cover_note import cover_note
from app.packs.pages.errors import SessionNeeded, UnknownPage
from app.packs.pages.guided import notes_so_far, record
from app.packs.pages.invitation import invitation
from app.packs.pages.ladder import blank_ladder, ladder_poster
from app.packs.pages.laptop_stops import laptop_stops
from app.packs.pages.newcomer import newcomer
from app.packs.pages.own_lines import own_lines
from app.packs.pages.page_kind import PageKind, Sources, blank, filled
from app.packs.pages.pay import pay_and_access
from app.packs.pages.rating import how_it_was
from app.packs.pages.register import actions_held, blank_register, contributions_held
from app.packs.pages.running_order import blank_plan, plan_of
from app.packs.pages.show_cards import show_cards
from app.packs.pages.slips import add_later, feedback_slips, slips, sticky_sheets
from app.packs.pages.wall_sheets import wall_sheets
from app.packs.pages.what_helps_me import what_helps_me
from app.packs.pages.what_to_expect import what_to_expect
from app.packs.pages.where_we_are import where_we_are
from app.packs.pages.words_page import words_page
from app.words import _
from app.workshops.access import TOOL as CHECKLIST
from app.workshops.agreement import RESPECT
from app.workshops.content import USUAL_TOOL, Tool

__all__ = ["PAGES", "PageKind", "Sources", "build", "page_named", "pages_for"]


def pages_for(tools: Mapping[str, Tool]) -> Mapping[str, PageKind]:
    """Every page there is: `PAGES`, and a blank one of each tool that has none among them."""
    printed = {page.tool for page in PAGES.values() if page.blank}
    more = (_blank_of(tool) for tool in tools.values() if tool.slug not in printed)
    return {**PAGES, **{page.name: page for page in more if page is not None}}


def blank_page_of(tool: Tool) -> str:
    """The name of the page that prints a tool to be filled in or chosen from by hand."""
    names = (page.name for page in PAGES.values() if page.blank and page.tool == tool.slug)
    return next(names, f"{tool.slug}-blank")


def filled_page_of(tool: Tool) -> str:
    """The name of the page that prints what a session of this tool came to; "" when none does."""
    pages = [page for page in PAGES.values() if not page.blank]
    own = (page.name for page in pages if page.tool == tool.slug)
    shared = (page.name for page in pages if page.engine == tool.engine)
    return next(own, next(shared, ""))


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


def _record(sources: Sources) -> Document:
    return record(sources.the_room, sources.tools, sources.today, sources.own_words)


def _notes_so_far(sources: Sources) -> Document:
    return notes_so_far(sources.the_room, sources.tools, sources.today)


def _sheets(sources: Sources) -> Document:
    return sheets_of(sources.tool, sources.room)


def _laptop_stops(sources: Sources) -> Document:
    return laptop_stops(sources.the_room, sources.tools)


def _sticky_sheets(sources: Sources) -> Document:
    return sticky_sheets(sources.tool)


def _wall_sheets(sources: Sources, *, lined: bool) -> Document:
    """For the session's tool where it asks questions, or for the usual one."""
    asks = sources.tool.engine == "guided"
    tool = sources.tool if asks else sources.tools[USUAL_TOOL]
    return wall_sheets(tool, sources.room if asks else None, lined=lined)


def _rated_on(sources: Sources) -> Tool:
    """The session's tool where people rate something on it, or the ladder."""
    on_this = sources.room is not None and sources.tool.engine == "scale"
    return sources.tool if on_this else sources.tools["ladder"]


def _blank_of(tool: Tool) -> PageKind | None:
    """A page of its own for a tool that came as a file alone; None for an engine without one."""
    if tool.engine not in BLANKS:
        return None
    draw = BLANKS[tool.engine]
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


_OF_AGREEMENTS = (
    filled("agreement", RESPECT, lambda sources: agreement(sources.the_room), poster=True),
    filled(
        "agreement-card",
        RESPECT,
        lambda sources: agreement_cards(sources.the_room, sources.points),
    ),
    filled(
        "agreement-rows",
        RESPECT,
        lambda sources: agreement_rows(sources.the_room, sources.own_words),
    ),
    filled(
        "newcomer",
        RESPECT,
        lambda sources: newcomer(sources.the_room, sources.new_since, sources.own_words),
    ),
    filled(
        "own-lines",
        "",
        lambda sources: own_lines(sources.the_room, sources.tool, sources.own_words),
        engine="agreement",
    ),
)

_ALL = (
    filled("record", "four-plus-one", _record, engine="guided"),
    filled("notes-so-far", "four-plus-one", _notes_so_far),
    blank("sheets", "four-plus-one", _sheets),
    filled(
        "actions",
        "action-register",
        lambda sources: actions_held(sources.the_room, sources.tools["action-register"]),
    ),
    blank(
        "actions-blank",
        "action-register",
        lambda sources: blank_register(sources.tools["action-register"]),
    ),
    filled(
        "what-we-said",
        "contributions-log",
        lambda sources: contributions_held(
            sources.the_room, sources.tools["contributions-log"], sources.today
        ),
    ),
    blank(
        "what-we-said-blank",
        "contributions-log",
        lambda sources: blank_register(sources.tools["contributions-log"]),
    ),
    filled("plan", "session-plan", lambda sources: plan_of(sources.the_room)),
    blank("plan-blank", "session-plan", lambda sources: blank_plan(sources.tools["session-plan"])),
    filled(
        "how-it-was",
        "session-feedback",
        lambda sources: how_it_was(sources.the_room, sources.tools["session-feedback"]),
    ),
    blank("ladder", "ladder", lambda sources: blank_ladder(sources.tools["ladder"])),
    blank(
        "ladder-poster",
        "ladder",
        lambda sources: ladder_poster(sources.tools["ladder"]),
        poster=True,
    ),
    blank("ballot", "ladder", lambda sources: ballot(_rated_on(sources))),
    filled(
        "where-we-are",
        "ladder",
        lambda sources: where_we_are(sources.the_room, sources.tool),
        engine="scale",
    ),
    blank(
        "feedback-slip",
        "session-feedback",
        lambda sources: feedback_slips(sources.tools["session-feedback"]),
    ),
    filled(
        "ways",
        "ways-to-join-in",
        lambda sources: cards_chosen(sources.the_room, sources.tools["ways-to-join-in"]),
    ),
    blank(
        "what-helps-me",
        "access-needs",
        lambda sources: what_helps_me(sources.tools["access-needs"]),
    ),
    blank("cards", "ways-to-join-in", lambda sources: cards(sources.tools["ways-to-join-in"])),
)

_OF_NO_TOOL = (
    filled(
        "invitation",
        "",
        lambda sources: invitation(
            sources.the_room, sources.tools, sources.points, sources.own_words
        ),
    ),
    filled(
        "what-to-expect",
        CHECKLIST,
        lambda sources: what_to_expect(sources.the_room, sources.venue, sources.tools[CHECKLIST]),
    ),
    filled("laptop-stops", "", _laptop_stops),
    blank("show-cards", "", lambda sources: show_cards(sources.room)),
    blank("sticky-sheets", "", _sticky_sheets),
    blank("wall-sheets", "", lambda sources: _wall_sheets(sources, lined=True), poster=True),
    blank("wall-sheets-plain", "", lambda sources: _wall_sheets(sources, lined=False), poster=True),
    blank("slips", "", lambda sources: slips(sources.room)),
    blank("add-later", "", lambda sources: add_later(sources.room)),
    blank("words", "", lambda sources: words_page(sources.room, sources.own_words)),
    blank("pay", "", lambda _sources: pay_and_access()),
    filled("cover-note", "", lambda sources: cover_note(sources.the_room, sources.today)),
)
"""Pages around a session: no tool of the inventory has them for its own."""

PAGES: Mapping[str, PageKind] = MappingProxyType(
    {page.name: page for page in (*_ALL, *_OF_AGREEMENTS, *_OF_NO_TOOL)}
)
