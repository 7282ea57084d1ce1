"""One page that can be asked for, and all that it may be made from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from app.packs.document import Document
from app.packs.pages.errors import SessionNeeded
from app.packs.pages.labels import labels
from app.workshops.agreement import NewSince
from app.workshops.content import USUAL_TOOL, Engine, Tool
from app.workshops.own_words import OwnWord
from app.workshops.room import RoomSession
from app.workshops.what_to_expect import WhatToExpect


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """All that a page may be made from. A whole session is not among it: that is the wall."""

    tools: Mapping[str, Tool]
    today: date
    room: RoomSession | None = None
    points: float = 0.0
    """The letter size the page is for; 0 for a form in which any reader chooses."""
    new_since: NewSince | None = None
    """What is new in the agreement since somebody joined, for that person's welcome."""
    venue: WhatToExpect | None = None
    """What is known of the place, from its newest access check."""
    own_words: tuple[OwnWord, ...] = ()
    """The words the group explains or does not use: for everyone to see, as the agreement is."""
    translations: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the group typed in the language of the file, by the fingerprint of what it is for."""

    @property
    def the_room(self) -> RoomSession:
        """The session; raises SessionNeeded when none was chosen."""
        if self.room is None:
            raise SessionNeeded("")
        return self.room

    @property
    def tool(self) -> Tool:
        """The session's tool, or the usual one."""
        return self.tools[self.room.tool if self.room else USUAL_TOOL]


Builder = Callable[[Sources], Document]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """One page; `tool` is the tool it prints, if any; a `blank` one needs no session."""

    name: str
    tool: str
    needs_session: bool
    blank: bool
    build: Builder
    words: str = ""
    """What people choose it by, for a page that came with its tool."""
    engine: Engine | None = None
    """For a page that is filled from a session of any tool of this kind."""
    poster: bool = False
    """True for what hangs on a wall: it may be on the largest paper."""

    @property
    def label(self) -> str:
        """What people choose it by."""
        return self.words or labels()[self.name]


def filled(
    name: str, tool: str, build: Builder, *, engine: Engine | None = None, poster: bool = False
) -> PageKind:
    """A page about one session."""
    return PageKind(
        name=name,
        tool=tool,
        needs_session=True,
        blank=False,
        build=build,
        engine=engine,
        poster=poster,
    )


def blank(name: str, tool: str, build: Builder, *, poster: bool = False) -> PageKind:
    """A page to fill in or to give out by hand."""
    return PageKind(
        name=name, tool=tool, needs_session=False, blank=True, build=build, poster=poster
    )
