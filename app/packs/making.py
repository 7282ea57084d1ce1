"""A whole pack in one go: which files it comes to, what each is called, and what is in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from app.packs.bound import bound
from app.packs.document import Document
from app.packs.errors import PackError
from app.packs.forms import form_named
from app.packs.pages.file_names import name_of, points_of
from app.packs.pages.invitation import ENCLOSED_FROM
from app.packs.pages.kinds import PageKind, Sources, build, page_named
from app.packs.pages.occasions import FOR_THE_ORGANISER, LETTERS, title_for
from app.packs.render import render
from app.packs.saving import CannotWrite, save
from app.packs.shelf import Shelf
from app.packs.side_by_side import side_by_side
from app.packs.styles import POSTER_PAPER, Style, style_named
from app.workshops.run_sheet import Copies

Part = Literal["pack", "enclosed", "poster", "organiser"]
"""What everybody is given; a sheet that goes with it; what hangs on a wall; what we keep."""

OWN_STYLE = "large-18-white"
"""How posters, and what is for the organiser, are set."""
_AGREEMENT = "agreement"
_POSTER_STYLES = (f"{OWN_STYLE}-{POSTER_PAPER.lower()}", OWN_STYLE)
"""On the largest paper, and on the usual one for a printer that takes no other."""
_FOR_PEOPLE = ("pack", "enclosed")
_IN_TWO_LANGUAGES = ("pdf", "html", "docx", "epub", "txt")
_PAGE_COUNT = re.compile(rb"/Count (\d+) /Kids")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be made: these pages, in this order, so many of each."""

    occasion: str
    pages: tuple[str, ...]
    copies: tuple[Copies, ...]
    day: date
    """The day of the session, or today."""
    language: str = ""
    """A second one, whose words stand beside ours in whatever people read or write on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFile:
    """One file to be made."""

    name: str
    pages: tuple[str, ...]
    form: str
    style: str
    copies: int
    part: Part = "pack"
    language: str = ""
    """A second one; "" for a file in one language."""

    @property
    def label(self) -> str:
        """What people choose it by."""
        return label_of(self.form, self.style)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFile:
    """One that is there."""

    file: PackFile
    sheets: int
    """Of paper, one side only, for one copy; 0 for what is not printed."""


def check(copies: Copies) -> None:
    """Raises UnknownForm or UnknownStyle for what only a newer Alongside can make."""
    form_named(copies.form)
    style_named(copies.style)


def can_be_made(copies: Copies) -> bool:
    try:
        check(copies)
    except PackError:
        return False
    return True


def label_of(form: str, style: str) -> str:
    """How it looks and which kind of file: a form that any reader sets has no look of its own."""
    kind, look = form_named(form), style_named(style)
    if not kind.styled:
        return kind.label
    return look.label if form == "pdf" else f"{kind.label}, {look.label}"


def files_of(order: Order, kinds: Mapping[str, PageKind]) -> tuple[PackFile, ...]:
    """Every file of the pack. Raises UnknownPage, UnknownForm and UnknownStyle."""
    kinds_of = [page_named(name, kinds) for name in order.pages]
    posters = [kind.name for kind in kinds_of if kind.poster and order.occasion == "room"]
    apart = {*posters, *FOR_THE_ORGANISER}
    shared = tuple(page for page in order.pages if page not in apart)
    return (
        *(file for each in order.copies if each.count for file in _for_people(order, shared, each)),
        *(_poster(order, page, style) for page in posters for style in _POSTER_STYLES),
        *(_for_us(order, page) for page in order.pages if page in FOR_THE_ORGANISER),
    )


def document_of(
    file: PackFile, occasion: str, kinds: Mapping[str, PageKind], sources: Sources
) -> Document:
    """Its pages, bound. Raises SessionNeeded."""
    pages = [build(page_named(name, kinds), sources) for name in file.pages]
    document = bound(title_for(occasion), pages)
    if not file.language:
        return document
    return side_by_side(document, sources.translations, file.language)


def make_file(
    file: PackFile,
    folder: Path,
    occasion: str,
    kinds: Mapping[str, PageKind],
    sources: Sources,
    shelf: Shelf,
) -> MadeFile:
    """Make it and put it there, whole or not at all. Raises every PackError."""
    document = document_of(file, occasion, kinds, sources)
    made = render(document, style_named(file.style), file.form, shelf)
    save(made, folder / file.name)
    return MadeFile(file=file, sheets=count_pages(made) if file.form == "pdf" else 0)


def count_pages(pdf: bytes) -> int:
    """How many pages a PDF of ours has."""
    found = _PAGE_COUNT.search(pdf)
    return int(found[1]) if found else 0


def folder_name(order: Order) -> str:
    """`2026-11-24-pack-after`: nothing that was typed (av.21)."""
    return f"{order.day.isoformat()}-{_pack(order)}"


def new_folder(parent: Path, name: str) -> Path:
    """A folder that was not there before: `name`, or `name 2`. Raises CannotWrite."""
    number = 1
    while True:
        folder = parent / (name if number == 1 else f"{name} {number}")
        try:
            folder.mkdir()
        except FileExistsError:
            number += 1
        except OSError as error:
            raise CannotWrite.because(folder, error) from None
        else:
            return folder


def _for_people(order: Order, shared: tuple[str, ...], each: Copies) -> Iterator[PackFile]:
    """In giant print the agreement goes with it on a sheet of its own, as the invitation says."""
    style = style_named(each.style)
    giant = points_of(style, each.form) >= ENCLOSED_FROM
    goes_with = [page for page in shared if page in LETTERS]
    if giant and (_AGREEMENT in shared or "invitation" in shared):
        goes_with.append(_AGREEMENT)
    inside = tuple(page for page in shared if page not in goes_with)
    if inside:
        what = inside[0] if len(inside) == 1 else _pack(order)
        yield _file(order, what, inside, each)
    for page in goes_with:
        yield _file(order, page, (page,), each, "enclosed" if inside else "pack")


def _poster(order: Order, page: str, style: str) -> PackFile:
    return _file(order, f"{page}-poster", (page,), Copies("pdf", style, 1), "poster")


def _for_us(order: Order, page: str) -> PackFile:
    return _file(order, page, (page,), Copies("pdf", OWN_STYLE, 1), "organiser")


def _file(
    order: Order, what: str, pages: tuple[str, ...], each: Copies, part: Part = "pack"
) -> PackFile:
    style: Style = style_named(each.style)
    language = order.language if part in _FOR_PEOPLE and takes_two(style, each.form) else ""
    named = f"{what}-and-{language}" if language else what
    return PackFile(
        name=name_of(named, order.day, style, form_named(each.form)),
        pages=pages,
        form=each.form,
        style=each.style,
        copies=each.count,
        part=part,
        language=language,
    )


def takes_two(style: Style, form: str) -> bool:
    """Braille and a voice know one language at a time, and Easy Read has a picture beside each."""
    return form in _IN_TWO_LANGUAGES and not style.easy_read


def _pack(order: Order) -> str:
    return f"pack-{order.occasion}"
