"""Every page that the practice group can print, made once for all the forms that are checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.models.practice import play
from app.models.store import open_store
from app.packs.bound import bound
from app.packs.document import Document
from app.packs.pages.kinds import PageKind, Sources, build, pages_for
from app.workshops.practice import practice_group
from app.workshops.room import RoomSession, room_view
from app.workshops.what_to_expect import WhatToExpect, what_to_expect
from tests.workshops.making import TODAY, tools

_ROOT = Path(__file__).parents[3]
_PACK_OF = 9


@cache
def practice_pages() -> Mapping[str, Document]:
    """Each page by its name, filled from the newest finished session that it fits."""
    known = tools()
    rooms, venue = _held()
    return {
        name: build(
            page, Sources(tools=known, today=TODAY, room=_room_for(page, rooms), venue=venue)
        )
        for name, page in pages_for(known).items()
    }


@cache
def after_the_review() -> Document:
    """What the practice group hands out after its review, as one pack."""
    wanted = practice_group(tools(), TODAY).packs.run_sheet.pages["after"]
    pages = [practice_pages()[name] for name in wanted]
    return bound("After our review", pages)


def practice_packs() -> Iterator[Document]:
    """All of them, bound into a few packs, for checkers that take long to begin."""
    pages = list(practice_pages().values())
    for number, first in enumerate(range(0, len(pages), _PACK_OF), start=1):
        yield bound(f"Pack {number}", pages[first : first + _PACK_OF])


def _held() -> tuple[list[RoomSession], WhatToExpect | None]:
    with TemporaryDirectory() as folder:
        store = Path(folder) / "practice.alongside"
        notebook = open_store(store, migrations=_ROOT / "migrations", create=True)
        with closing(notebook):
            play(notebook, practice_group(tools(), TODAY))
            held = [room_view(notebook.session(one.id)) for one in notebook.sessions()]
            check = notebook.checking.newest_check(held[0].id, held[0].place)
    return held, what_to_expect(check) if check else None


def _room_for(page: PageKind, rooms: list[RoomSession]) -> RoomSession:
    finished = [room for room in rooms if room.status == "finished"]
    its_own = [room for room in finished if room.tool == page.tool]
    return next(iter(its_own), finished[0])
