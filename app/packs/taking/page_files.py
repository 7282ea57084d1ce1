"""The pages of a folder in every form that was asked for, and the links that lead to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.packs.document import Document
from app.packs.errors import PackError
from app.packs.pages.kinds import Sources, build, page_named, pages_for
from app.packs.render import render
from app.packs.saving import save
from app.packs.shelf import Shelf
from app.packs.styles import style_named
from app.packs.taking.index_page import Link
from app.packs.taking.order import FORMS, MEETINGS, label_of, name_of, pages_of
from app.workshops.content import Tool
from app.workshops.dates import say_date
from app.workshops.own_words import OwnWord
from app.workshops.room import RoomSession

HERE = Path()


@dataclass(frozen=True, slots=True, kw_only=True)
class Materials:
    """What pages are made from besides the notes."""

    tools: Mapping[str, Tool]
    shelf: Shelf
    own_words: tuple[OwnWord, ...] = ()


class PageFiles:
    """Makes them. What cannot be made in one form is told, and the others are made all the same."""

    def __init__(self, folder: Path, forms: Sequence[str], day: date, materials: Materials) -> None:
        self.not_made: list[tuple[str, PackError]] = []
        """The files that could not be made, each with why."""
        self._folder, self._forms, self._day = folder, tuple(forms), day
        self._materials = materials
        self._kinds = pages_for(materials.tools)
        (folder / MEETINGS).mkdir()

    def of_meeting(self, room: RoomSession, stem: str) -> tuple[Link, ...]:
        """What it came to, and what has come of what was said."""
        links: list[Link] = []
        sources = Sources(
            tools=self._materials.tools,
            today=self._day,
            room=room,
            own_words=self._materials.own_words,
        )
        for name in pages_of(self._materials.tools.get(room.tool)):
            page = page_named(name, self._kinds)
            when = say_date(room.held_on)
            words = f"{when}: {page.label}" if when else page.label
            path = Path(MEETINGS) / f"{stem}-{name}"
            links += self.in_every_form(build(page, sources), path, words)
        return tuple(links)

    def in_every_form(self, document: Document, path: Path, words: str) -> tuple[Link, ...]:
        """Links to those that could be made; each says by itself what it leads to."""
        made = ((form, self.put(document, path, form)) for form in self._forms)
        return tuple(
            Link(f"{words}, {label_of(form)}", where.as_posix())
            for form, where in made
            if where is not None
        )

    def put(self, document: Document, path: Path, form: str) -> Path | None:
        """`path` has no ending yet. None for a file that cannot be made as asked."""
        where, style = path.with_name(name_of(path.name, form)), style_named(FORMS[form])
        try:
            made = render(document, style, form, self._materials.shelf)
        except PackError as error:
            self.not_made.append((where.as_posix(), error))
            return None
        save(made, self._folder / where)
        return where

    def put_text(self, document: Document, name: str) -> None:
        style = style_named(FORMS["html"])
        save(render(document, style, "txt", self._materials.shelf), self._folder / name)
