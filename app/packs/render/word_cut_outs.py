"""What is cut out of a Word file: cards in boxes, and slips in a grid, as Word makes labels."""

from collections.abc import Callable, Iterator, Sequence

from app.packs.document import Block, Card, ShowCard, Slip
from app.packs.render.drawing_png import edge_png, shape_png, sign_png
from app.packs.render.look import EDGE
from app.packs.render.reading import shape_named
from app.packs.render.typed_text import one_line, paragraphs
from app.packs.render.word_styles import CUT_LINE, WORD_ON_A_CARD, box
from app.packs.render.word_tables import cell, layout, row
from app.packs.render.word_writing import Writing
from app.packs.render.word_xml import Node, el, twips
from app.words import ngettext
from app.workshops.drawing import outline_of

Compose = Callable[[Writing, Sequence[Block]], list[Node]]

_PADDING = 0.7
_NARROW = 10.0
"""In letter sizes: a slip with no more across holds too few letters in a line."""
_SIGN = 96.0
_CUT = 30.0
"""About 11 mm: a corner that is gone can be felt without looking for it."""
_BETWEEN = 12.0
_LETTER_WIDTH = 0.6
_SAFE = 0.94
"""Of a page: Word and others do not measure alike, and a slip too high begins a page of its own."""


def card(writing: Writing, block: Card) -> list[Node]:
    """A box round its words, on one page wherever it fits on one."""
    title, parts = one_line(block.title), paragraphs(block.text)
    made = [("CardTitle", title)] if title else []
    made += [("Card", part) for part in parts]
    border = box("single", next(writing.counter) % 2)
    return list(_boxed(writing, made, border))


def show_cards(writing: Writing, blocks: Sequence[ShowCard]) -> list[Node]:
    """All of one size, a third of the page or more: their edges are known by touch."""
    look = writing.look
    page = look.room * _SAFE
    high = min(page, max(page / 3, *(_height_of(writing, block) for block in blocks)))
    rows = [
        row(
            cell(look.width, *_show_card(writing, block, high), padding=_CUT), least=high + _BETWEEN
        )
        for block in blocks
    ]
    said = ngettext("{n} card to cut out", "{n} cards to cut out", len(blocks))
    return [layout(writing, (look.width,), rows, said.format(n=len(blocks)))]


def _show_card(writing: Writing, block: ShowCard, high: float) -> list[Node]:
    """Its sign with the word beside it, and below them what it means here."""
    look = writing.look
    paper = look.fill("paper")
    edge = edge_png(block.sign, look.width, high, _CUT, paper)
    behind = writing.pictures.behind(edge, look.width, high, (-_CUT, -_CUT))
    sign = writing.pictures.run(sign_png(block.sign, _SIGN, paper), _SIGN, _SIGN)
    before = (behind, sign, el("w:r", el("w:t", text="  ", xml_space="preserve")))
    word = writing.paragraph("ShowCardWord", one_line(block.word), before=before)
    return [word, *writing.paragraphs("ShowCard", block.meaning)]


def _height_of(writing: Writing, block: ShowCard) -> float:
    """Room for its words, on the safe side."""
    size, width = writing.look.size, writing.look.width - 3 * _CUT
    lines = sum(
        1 + len(line) * size * _LETTER_WIDTH / width
        for part in paragraphs(block.meaning)
        for line in part.split("\n")
    )
    word = 1 + len(block.word) * WORD_ON_A_CARD * _LETTER_WIDTH / (width - _SIGN)
    return 2 * _CUT + max(_SIGN, word * WORD_ON_A_CARD * 1.2) + lines * size * 2


def slip(writing: Writing, block: Slip, compose: Compose) -> list[Node]:
    """Rows that share one page, each slip in a cell with dashed lines round it."""
    look = writing.look
    across = block.across if look.width / block.across >= look.size * _NARROW else 1
    width, padding = look.width / across, look.size * _PADDING
    inside = writing.inside(width - 2 * padding, "Slip")
    least = look.room * _SAFE / max(block.down, 1)
    rows: list[Node] = []
    for start in range(0, block.copies, across):
        count = min(across, block.copies - start)
        cells = (_cell(inside, block, compose, width, padding) for _ in range(count))
        spare = (cell(width, el("w:p")) for _ in range(across - count))
        rows.append(row(*cells, *spare, least=least))
    said = ngettext("{n} slip to cut out", "{n} slips to cut out", block.copies)
    return [layout(writing, (width,) * across, rows, said.format(n=block.copies))]


def heading_shape(writing: Writing, mark: str, size: float) -> tuple[Node, ...]:
    """The shape of a question before its words, which say the same."""
    shape = shape_named(mark)
    if not outline_of(shape):
        return ()
    png = shape_png(shape, size, writing.look.fill("paper"))
    return writing.pictures.run(png, size, size), el(
        "w:r", el("w:t", text=" ", xml_space="preserve")
    )


def _cell(writing: Writing, block: Slip, compose: Compose, width: float, padding: float) -> Node:
    title = one_line(block.title)
    shape = heading_shape(writing, block.mark, writing.look.size)
    parts = [writing.paragraph("SlipTitle", title, before=shape)] if title or shape else []
    parts += compose(writing, block.parts)
    return cell(width, *(parts or [el("w:p")]), borders=_cut_lines(), padding=padding)


def _cut_lines() -> Node:
    sides = ("top", "left", "bottom", "right")
    line = {"val": CUT_LINE, "sz": 8, "space": 0, "color": EDGE.lstrip("#")}
    return el("w:tcBorders", *(el(f"w:{side}", **line) for side in sides))


def _boxed(writing: Writing, parts: Sequence[tuple[str, str]], border: Node) -> Iterator[Node]:
    """The paragraphs of one box, all but the last kept with the next."""
    for place, (style, words) in enumerate(parts):
        last = place == len(parts) - 1
        about = el("w:spacing", after=twips(writing.look.size * 1.6)) if last else el("w:keepNext")
        yield writing.paragraph(style, words, border, about)
