"""The files of a book: its chapters, its contents, and what a library is told of it."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from app.packs.document import Block, Document, Figure, PictureRow
from app.packs.render.chapters import Anchored, direction_of, headings_in, name_of
from app.packs.render.html_blocks import words
from app.packs.render.reading import title_of
from app.packs.render.typed_text import one_line
from app.words import _

_CHANGED = "2000-01-01T00:00:00Z"
"""A book must name a day; one that is always the same keeps the same words the same bytes."""
CONTENTS = "contents.xhtml"
_KINDS = {
    "xhtml": "application/xhtml+xml",
    "css": "text/css",
    "png": "image/png",
    "jpeg": "image/jpeg",
}
CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""


class Chapter(NamedTuple):
    """One page of the pack: where it is kept, what it says, and the same as the file has it."""

    file: str
    blocks: Sequence[Block]
    body: str

    @property
    def name(self) -> Anchored:
        return name_of(self.blocks) or Anchored("", 1)


def chapter_file(document: Document, chapter: Chapter) -> str:
    section = (
        f'<section epub:type="chapter" role="doc-chapter" aria-labelledby="{chapter.name.anchor}">'
    )
    return _page(document, one_line(chapter.name.text), f"{section}\n{chapter.body}\n</section>")


def contents(document: Document, read: Sequence[Chapter]) -> str:
    """The way in: every page and the headings on it, as a reading device lists them."""
    title = escape(_("In this pack"))
    chapters = "\n".join(map(_entry, read))
    return _page(
        document,
        _("In this pack"),
        f'<nav epub:type="toc" role="doc-toc" aria-labelledby="toc">\n<h1 id="toc">{title}</h1>\n'
        f"<ol>\n{chapters}\n</ol>\n</nav>\n"
        f'<nav epub:type="landmarks" hidden="hidden" aria-label="{escape(_("Where to begin"))}">\n'
        f'<ol>\n<li><a epub:type="bodymatter" href="{read[0].file}">'
        f"{words(title_of(document))}</a></li>\n</ol>\n</nav>",
    )


def package(document: Document, read: Sequence[Chapter], files: Sequence[str], number: str) -> str:
    """What the book is called, who can read it and how, and all that is in it."""
    drawn = {chapter.file: "svg" for chapter in read if "<svg " in chapter.body}
    properties = {CONTENTS: "nav", **drawn}
    items = "\n".join(_item(file, properties.get(file, "")) for file in files)
    spine = "\n".join(f'<itemref idref="{_id_of(chapter.file)}"/>' for chapter in read)
    return _PACKAGE.format(
        language=escape(document.language),
        direction=direction_of(document.language),
        number=number,
        title=escape(title_of(document)),
        changed=_CHANGED,
        access="\n".join(_access(read)),
        items=items,
        spine=spine,
    )


def _access(read: Sequence[Chapter]) -> Iterator[str]:
    """What the schema.org words for access say of it. No level is claimed: nobody has judged the
    words that were typed, and a claim must name who did."""
    pictured = [
        block
        for chapter in read
        for block in chapter.blocks
        if isinstance(block, Figure) or (isinstance(block, PictureRow) and block.picture)
    ]
    features = [
        "structuralNavigation",
        "tableOfContents",
        "readingOrder",
        "displayTransformability",
    ]
    told = {
        "accessMode": ["textual", *(["visual"] if pictured else [])],
        "accessModeSufficient": ["textual"],
        "accessibilityFeature": [*features, *(["alternativeText"] if pictured else [])],
        "accessibilityHazard": ["none"],
        "accessibilitySummary": [escape(_summary(pictured=bool(pictured)))],
    }
    for name, values in told.items():
        for value in values:
            yield f'<meta property="schema:{name}">{value}</meta>'


def _summary(*, pictured: bool) -> str:
    said = [
        _("All of it is text that can be read aloud, made larger and shown in other colours."),
        _("Headings and a list of contents lead through it."),
    ]
    if pictured:
        said.append(_("What the pictures show is also said in words."))
    return " ".join(said)


def _entry(chapter: Chapter) -> str:
    """A page, and in it the headings one level below its own."""
    own = chapter.name
    below = [one for one in headings_in(chapter.blocks) if one.level == own.level + 1]
    inner = "\n".join(f"<li>{_link(chapter, one)}</li>" for one in below)
    return f"<li>{_link(chapter, own)}{f'<ol>{inner}</ol>' if inner else ''}</li>"


def _link(chapter: Chapter, heading: Anchored) -> str:
    text = words(one_line(heading.text))
    return f'<a dir="auto" href="{chapter.file}#{heading.anchor}">{text}</a>'


def _item(file: str, holds: str) -> str:
    """A file of the book; what it holds that not every device can show is said of it."""
    more = f' properties="{holds}"' if holds else ""
    kind = _KINDS[file.rpartition(".")[2]]
    return f'<item id="{_id_of(file)}" href="{file}" media-type="{kind}"{more}/>'


def _id_of(file: str) -> str:
    return file.partition(".")[0]


def _page(document: Document, title: str, body: str) -> str:
    return _PAGE.format(
        language=escape(document.language),
        direction=direction_of(document.language),
        title=escape(title),
        body=body,
    )


_PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="number" \
xml:lang="{language}" dir="{direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="number">urn:uuid:{number}</dc:identifier>
<dc:title>{title}</dc:title>
<dc:language>{language}</dc:language>
<meta property="dcterms:modified">{changed}</meta>
{access}
</metadata>
<manifest>
{items}
</manifest>
<spine page-progression-direction="{direction}">
{spine}
</spine>
</package>
"""
_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
lang="{language}" xml:lang="{language}" dir="{direction}">
<head>
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""
