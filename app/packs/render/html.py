"""A web page in one file: nothing fetched, as large as asked, and the reader's own to change."""

from collections.abc import Sequence
from html import escape

from app.packs.document import Block, Document
from app.packs.render.chapters import chapters, direction_of, name_of, with_anchors
from app.packs.render.html_blocks import pieces, words
from app.packs.render.html_pictures import inside_the_page, pictures_in
from app.packs.render.html_style import style_sheet
from app.packs.render.reading import blocks_in_order, title_of
from app.packs.render.typed_text import one_line
from app.packs.shelf import Shelf
from app.packs.styles import Style
from app.words import _

_LISTED_FROM = 3
"""A pack of fewer pages is looked through as soon as a list of them is read."""


def render_html(document: Document, style: Style, shelf: Shelf) -> bytes:
    """UTF-8; the words are in the order in which they are read."""
    blocks = with_anchors(blocks_in_order(document))
    pictures = pictures_in(blocks, shelf.pictures)
    said = pieces(blocks, {name: inside_the_page(file) for name, file in pictures.items()})
    body = (*said[:1], *_contents(blocks), *said[1:])
    return whole_page(document.language, words(title_of(document)), style_sheet(style), body)


def whole_page(language: str, title: str, style: str, body: Sequence[str]) -> bytes:
    """A page round what is said, which fetches nothing; `title` and `body` are HTML already."""
    page = _PAGE.format(
        language=escape(language),
        direction=direction_of(language),
        title=title,
        style=style,
        body="\n".join(body),
    )
    return page.encode("utf-8", "replace")


def _contents(blocks: Sequence[Block]) -> list[str]:
    """What is in a pack of several pages, below its title."""
    names = [name for chapter in chapters(blocks) if (name := name_of(chapter))]
    if len(names) < _LISTED_FROM:
        return []
    items = "\n".join(
        f'<li dir="auto"><a href="#{name.anchor}">{words(one_line(name.text))}</a></li>'
        for name in names
    )
    label = escape(_("In this pack"))
    return [
        f'<nav aria-label="{label}">\n<p class="strong">{label}</p>\n<ul>\n{items}\n</ul>\n</nav>'
    ]


_PAGE = """<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
img-src data:"/>
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""
