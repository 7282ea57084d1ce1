"""The work behind the window: which sentences a pack has, and which pictures there are for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.packs.easy_read import pictured_in
from app.packs.own_pictures import Skipped
from app.packs.pages.kinds import Sources, build, page_named, pages_for
from app.packs.pictures import Picture, Pictures
from app.packs.styles import EASY_READ, presets
from app.workshops.fingerprint import fingerprint
from app.workshops.room import room_view

if TYPE_CHECKING:
    from app.models.changed import Changed
    from app.models.notebook import Notebook
    from app.packs.shelf import Shelf
    from app.workshops.content import Tool

AT_MOST = 30
"""Pictures shown at once; another word finds others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """What pictures are chosen for: pages about one session."""

    session_id: str
    pages: tuple[str, ...]
    tools: Mapping[str, Tool]
    shelf: Shelf
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture as it is offered."""

    name: str
    words: str
    image: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence, and the picture it has."""

    sentence: str
    picture: Shown | None
    chosen: bool
    """False where the picture was only found by its words; True also for "no picture"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    group_id: str
    lines: tuple[Line, ...]
    skipped: tuple[Skipped, ...]
    """Files in one's own folder that cannot be used."""


def lines_of(notebook: Notebook, pack: Pack) -> Lines:
    """Only what is for the room. Raises NotHere and UnknownPage."""
    session = notebook.session(pack.session_id)
    pictures = pictures_for(notebook, session.group.id, pack.shelf)
    sources = Sources(
        tools=pack.tools,
        today=pack.today,
        room=room_view(session),
        points=presets()[EASY_READ][1].points,
    )
    kinds = pages_for(pack.tools)
    pages = [build(page_named(name, kinds), sources) for name in pack.pages]
    sentences = dict.fromkeys(each for page in pages for each in pictured_in(page))
    lines = tuple(_line(pictures, sentence) for sentence in sentences)
    return Lines(group_id=session.group.id, lines=lines, skipped=pictures.skipped)


def offered(
    notebook: Notebook, group_id: str, shelf: Shelf, sentence: str, words: str
) -> tuple[Shown, ...]:
    """The pictures with these words; without any, first those that the sentence speaks of."""
    pictures = pictures_for(notebook, group_id, shelf)
    found = pictures.search(words) if words.strip() else pictures.near(sentence)
    return tuple(_shown_of(pictures, found[:AT_MOST]))


def choose(notebook: Notebook, group_id: str, sentence: str, name: str) -> Changed:
    """From now on, in every pack of the group; "" leaves it to Alongside again."""
    return notebook.packing.choose_picture(group_id, fingerprint(sentence), name, sentence)


def pictures_for(notebook: Notebook, group_id: str, shelf: Shelf) -> Pictures:
    return shelf._replace(chosen=notebook.packing.pictures(group_id)).pictures


def _line(pictures: Pictures, sentence: str) -> Line:
    picture = pictures.for_sentence(sentence)
    shown = next(_shown_of(pictures, (picture,)), None) if picture else None
    return Line(sentence=sentence, picture=shown, chosen=pictures.was_chosen(sentence))


def _shown_of(pictures: Pictures, found: Sequence[Picture]) -> Iterator[Shown]:
    for picture in found:
        image = pictures.bytes_of(picture.name)
        yield Shown(name=picture.name, words=picture.words, image=image)
