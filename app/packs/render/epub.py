"""A book to read on any device: each page of the pack a chapter, and the letters the reader's own.

The same document always gives the same bytes: the book's number comes from what is in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from uuid import NAMESPACE_OID, uuid5
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from app.packs.document import Block, Document, PageBreak, Slip
from app.packs.render.chapters import chapters, with_anchors
from app.packs.render.epub_files import (
    CONTAINER,
    CONTENTS,
    Chapter,
    chapter_file,
    contents,
    package,
)
from app.packs.render.epub_style import style_sheet
from app.packs.render.html_blocks import pieces
from app.packs.render.html_pictures import kind_of, pictures_in
from app.packs.render.reading import blocks_in_order
from app.packs.shelf import Shelf
from app.packs.styles import Style

_MIMETYPE = b"application/epub+zip"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest day an archive can name: the same for every book."""
_FOR_ANYONE_TO_READ = 0o644 << 16


def render_epub(document: Document, style: Style, shelf: Shelf) -> bytes:
    """An EPUB 3 book. The style says how far apart lines are, and whether tables are stacked."""
    blocks = with_anchors([_once(block) for block in blocks_in_order(document)])
    pictures = pictures_in(blocks, shelf.pictures)
    files = {
        name: f"picture-{number}.{kind_of(picture)}"
        for number, (name, picture) in enumerate(pictures.items(), start=1)
    }
    read = [
        Chapter(f"chapter-{number}.xhtml", chapter, "\n".join(pieces(_unbroken(chapter), files)))
        for number, chapter in enumerate(chapters(blocks), start=1)
    ]
    inside = {chapter.file: _bytes(chapter_file(document, chapter)) for chapter in read}
    inside[CONTENTS] = _bytes(contents(document, read))
    inside["style.css"] = _bytes(style_sheet(style))
    inside |= {files[name]: picture for name, picture in pictures.items()}
    return _packed(document, read, inside)


def _once(block: Block) -> Block:
    """Copies are for cutting out of paper."""
    return replace(block, copies=1) if isinstance(block, Slip) else block


def _unbroken(chapter: Sequence[Block]) -> list[Block]:
    """A device breaks pages where its own screen ends."""
    return [block for block in chapter if not isinstance(block, PageBreak)]


def _packed(document: Document, read: Sequence[Chapter], inside: Mapping[str, bytes]) -> bytes:
    named = package(document, read, tuple(inside), "")
    print_of_all = sha256(b"".join((_bytes(named), *inside.values()))).hexdigest()
    number = str(uuid5(NAMESPACE_OID, print_of_all))
    made = BytesIO()
    with ZipFile(made, "w") as book:
        _put(book, "mimetype", _MIMETYPE, ZIP_STORED)
        _put(book, "META-INF/container.xml", _bytes(CONTAINER))
        _put(book, "book/package.opf", _bytes(package(document, read, tuple(inside), number)))
        for name, file in inside.items():
            _put(book, f"book/{name}", file)
    return made.getvalue()


def _put(book: ZipFile, name: str, file: bytes, how: int = ZIP_DEFLATED) -> None:
    entry = ZipInfo(name, _LONG_AGO)
    entry.external_attr = _FOR_ANYONE_TO_READ
    entry.create_system = 3
    book.writestr(entry, file, how)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
