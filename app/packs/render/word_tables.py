"""Tables in a Word file: columns where the words have room, a block for each row where not."""

from collections.abc import Iterator, Sequence
from typing import Any

from app.packs.document import Table
from app.packs.render.reading import even, labelled, language_of, records
from app.packs.render.tables import column_widths, halves
from app.packs.render.typed_text import one_line, paragraphs, tidied
from app.packs.render.word_writing import Writing, lines_to_write_on
from app.packs.render.word_xml import Node, el, twips

_LETTER_WIDTH = 0.56
"""In letter sizes, an ample guess: the reader's font is not known."""
_BETWEEN = 1.0
_EASY_TO_FOLLOW = 5
"""Lines in a cell: in a taller row the eye loses which words belong together."""


def table(writing: Writing, block: Table) -> list[Node]:
    """Columns, or blocks when the style asks for them or the words do not fit side by side."""
    block = even(block)
    caption = one_line(block.caption)
    above = [writing.paragraph("Caption", caption)] if caption else []
    widths = _widths(writing, block)
    if widths is None:
        return [
            *above,
            *(part for record in records(block) for part in _record(writing, block, record)),
        ]
    return [*above, _columns(writing, block, widths, caption)]


def layout(writing: Writing, widths: Sequence[float], rows: Sequence[Node], said: str) -> Node:
    """A table that only holds things in their places. `said` tells a screen reader what it is."""
    about = el(
        "w:tblPr",
        el("w:bidiVisual") if writing.turned else None,
        el("w:tblW", w=sum(map(twips, widths)), type="dxa"),
        el("w:tblLayout", type="fixed"),
        el("w:tblLook", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        el("w:tblDescription", val=said),
    )
    return el("w:tbl", about, _grid(widths), *rows)


def cell(
    width: float,
    *parts: Node,
    middle: bool = False,
    borders: Node | None = None,
    padding: float = 0.0,
) -> Node:
    about = el(
        "w:tcPr",
        el("w:tcW", w=twips(width), type="dxa"),
        borders,
        _padded(padding) if padding else None,
        el("w:vAlign", val="center") if middle else None,
    )
    return el("w:tc", about, *parts)


def row(*cells: Node, head: bool = False, least: float = 0.0) -> Node:
    """One that is never parted between pages; `least` is how high it is, in points."""
    about = el(
        "w:trPr",
        el("w:cantSplit"),
        el("w:trHeight", val=twips(least), hRule="atLeast") if least else None,
        el("w:tblHeader") if head else None,
    )
    return el("w:tr", about, *cells)


def _padded(padding: float) -> Node:
    sides = ("top", "left", "bottom", "right")
    return el("w:tcMar", *(el(f"w:{side}", w=twips(padding), type="dxa") for side in sides))


def _widths(writing: Writing, block: Table) -> tuple[float, ...] | None:
    """None where the style asks for blocks, and where a word would break or a row get too tall."""
    if writing.look.style.stacks_tables:
        return None
    size = writing.look.size
    columns = list(zip(*(one for one in (block.head, *block.rows) if one), strict=True))
    letter, gap = size * _LETTER_WIDTH, size * _BETWEEN
    least = [max(map(_longest_word, column)) * letter + gap for column in columns]
    natural = [max(map(_longest_line, column)) * letter + gap for column in columns]
    widths = column_widths(least, natural, writing.width)
    if block.languages:
        widths = halves(least, writing.width)
    if widths is None:
        return None
    lines = [
        len(words) * letter / (width - gap)
        for one in block.rows
        for words, width in zip(one, widths, strict=True)
    ]
    return widths if max(lines, default=0.0) <= _EASY_TO_FOLLOW else None


def _longest_word(words: str) -> int:
    return max(map(len, tidied(words).split()), default=1)


def _longest_line(words: str) -> int:
    return max(map(len, tidied(words).splitlines()), default=1)


def _columns(writing: Writing, block: Table, widths: Sequence[float], caption: str) -> Node:
    about = el(
        "w:tblPr",
        el("w:tblStyle", val="Facts"),
        el("w:bidiVisual") if writing.turned else None,
        el("w:tblW", w=sum(map(twips, widths)), type="dxa"),
        el("w:tblLayout", type="fixed"),
        _heads(bool(block.head)),
        el("w:tblCaption", val=caption) if caption else None,
    )
    return el("w:tbl", about, _grid(widths), *_rows(writing, block, widths))


def _heads(top: bool) -> Node:
    """Which cells name the others: the first of each row, and the row at the top."""
    value = "06A0" if top else "0680"
    look: dict[str, Any] = {"firstRow": int(top), "lastRow": 0, "firstColumn": 1, "lastColumn": 0}
    return el("w:tblLook", val=value, **look, noHBand=1, noVBand=1)


def _rows(writing: Writing, block: Table, widths: Sequence[float]) -> Iterator[Node]:
    if block.head:
        heads = zip(block.head, widths, strict=True)
        yield row(
            *(cell(w, *_words(writing, "TableHeading", text)) for text, w in heads), head=True
        )
    for one in block.rows:
        empty = not all(map(str.strip, one))
        cells = (
            cell(width, *_words(writing.speaking(language_of(block, at)), "TableText", text))
            for at, (text, width) in enumerate(zip(one, widths, strict=True))
        )
        lines = _lines_by_hand(writing, block, one, widths[0])
        yield row(*cells, least=lines * writing.look.line_to_write_on if empty else 0.0)


def _lines_by_hand(writing: Writing, block: Table, one: Sequence[str], width: float) -> int:
    """How many the second language needs where nobody has typed it; 1 in any other empty cell."""
    if not block.languages or all(one):
        return 1
    size = writing.look.size
    letters = max(1.0, (width - size * _BETWEEN) / (size * _LETTER_WIDTH))
    return writing.look.lines_by_hand(len(one[0]) / letters)


def _words(writing: Writing, style: str, text: str) -> list[Node]:
    """A cell is never without a paragraph."""
    return writing.paragraphs(style, text) or [writing.paragraph(style, "")]


def _grid(widths: Sequence[float]) -> Node:
    return el("w:tblGrid", *(el("w:gridCol", w=twips(width)) for width in widths))


def _record(writing: Writing, block: Table, record: Sequence[tuple[str, str]]) -> Iterator[Node]:
    """A row as lines of "heading: value", kept together."""
    for place, (head, value) in enumerate(record):
        last = place == len(record) - 1
        style = "Fact" if place else "FactTitle"
        kept = () if last or not place else (el("w:keepNext"),)
        words = "\n".join(paragraphs(labelled(head, value)))
        after = _room_below(writing) if last else None
        spoken = writing.speaking(language_of(block, place) if value else "")
        yield spoken.paragraph(style, words, *kept, *([after] if after is not None else []))
        if not value:
            said = [words for _head, words in record]
            lines = _lines_by_hand(writing, block, said, writing.width)
            yield from lines_to_write_on(writing, "", lines)


def _room_below(writing: Writing) -> Node:
    return el("w:spacing", after=twips(writing.look.size * 1.4))
