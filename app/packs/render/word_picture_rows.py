"""Easy Read in a Word file: each line of words with its picture before it."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image

from app.packs.document import NO_PICTURE, PictureRow
from app.packs.render.drawing_png import frame_png
from app.packs.render.word_tables import cell, layout, row
from app.packs.render.word_words import runs
from app.packs.render.word_writing import Writing, box_to_tick
from app.packs.render.word_xml import Node, el
from app.words import _

_LEAST_SIDE = 108.0
"""38 mm: a picture that is drawn by hand, or put in, needs as much."""
_SIDE = 4.5
"""Of a picture, in letter sizes, where those are large."""
_MOST_OF_A_LINE = 0.3
_PADDING = 0.3


def picture_rows(writing: Writing, blocks: Sequence[PictureRow]) -> list[Node]:
    """One table for all that follow each other: the picture left, the words right."""
    look = writing.look
    side = min(max(_LEAST_SIDE, look.size * _SIDE), look.width * _MOST_OF_A_LINE)
    widths = (side + look.size, look.width - side - look.size)
    rows = [
        row(
            cell(widths[0], _picture(writing, block, side), middle=True, padding=padding),
            cell(widths[1], *words, middle=True),
        )
        for padding in [look.size * _PADDING]
        for block in blocks
        if (words := _words(writing, block))
    ]
    if not rows:
        return []
    return [layout(writing, widths, rows, _("Each picture stands before its words."))]


def _words(writing: Writing, block: PictureRow) -> list[Node]:
    words = block.text.strip()
    if not (words and block.tick):
        return writing.paragraphs("TableText", block.text)
    parts = (box_to_tick(writing), el("w:r", el("w:t", text=" ", xml_space="preserve")))
    return [writing.line("TableText", words, (*parts, *runs(words, writing.language)))]


def _picture(writing: Writing, block: PictureRow, side: float) -> Node:
    """The words beside a picture say it all: it is passed over. Its frame is there to be filled."""
    if block.picture == NO_PICTURE:
        return writing.line("TableText", "", ())
    found = writing.shelf.pictures.bytes_of(block.picture) if block.picture else b""
    if found:
        wide, high = Image.open(BytesIO(found)).size
        scale = side / max(wide, high)
        run = writing.pictures.run(found, wide * scale, high * scale)
    else:
        png = frame_png(side, writing.look.rule, writing.look.fill("paper"))
        run = writing.pictures.run(png, side, side)
    return writing.line("TableText", "", (run,))
