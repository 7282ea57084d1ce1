"""Puts a document's blocks into the order and shape in which every form reads them out."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from app.packs.document import Block, Document, Figure, Heading, Paragraph, Table
from app.packs.render.typed_text import one_line, tidied
from app.words import _
from app.workshops.drawing import Drawing
from app.workshops.marks import shape_of

LAST_LEVEL = 6


def title_of(document: Document) -> str:
    """What the file is called; never empty, since a screen reader says it first."""
    return one_line(document.title) or _("Pages to read")


def blocks_in_order(document: Document) -> tuple[Block, ...]:
    """All there is to read: the title, the blocks with headings that skip no level, the credit."""
    blocks = list(document.blocks)
    if not _opens_with_title(document):
        blocks.insert(0, Heading(title_of(document), 1))
    if document.credit.strip():
        blocks.append(Paragraph(document.credit))
    return tuple(_with_whole_levels(blocks))


def meaning_of(figure: Figure) -> str:
    """What the picture means where it stands."""
    return one_line(figure.alt) or one_line(figure.drawing.alt)


def said_of(figure: Figure) -> str:
    """A picture in words: what it means, then each fact that it shows."""
    return " ".join([meaning_of(figure), *facts_of(figure.drawing)])


def facts_of(drawing: Drawing) -> tuple[str, ...]:
    return tuple(fact for fact in map(one_line, drawing.facts) if fact)


def even(table: Table) -> Table:
    """The table with as many cells in every row: a screen reader counts them.

    A head with no rows yet is a table to fill in: it gets an empty one.
    """
    longest = max((len(row) for row in (table.head, *table.rows)), default=0)
    head = _padded(table.head, longest) if any(map(one_line, table.head)) else ()
    rows = table.rows or ((),)
    return replace(table, head=head, rows=tuple(_padded(row, longest) for row in rows))


def language_of(table: Table, column: int) -> str:
    """Of the words in that column; "" is the document's own."""
    return table.languages[column] if column < len(table.languages) else ""


def records(table: Table) -> Iterator[tuple[tuple[str, str], ...]]:
    """Each row as a block of its own: the name of each column with what the row says under it."""
    for row in table.rows:
        pairs = zip_longest(table.head, row, fillvalue="")
        named = ((one_line(head), tidied(value).strip()) for head, value in pairs)
        yield tuple((head, value) for head, value in named if head or value)


def labelled(head: str, value: str) -> str:
    """ "When: Tuesday", or whichever of the two there is."""
    return f"{head}: {value}".rstrip() if head else value


def shape_before(heading: Heading) -> str:
    """The shape of the question the heading asks."""
    return shape_named(heading.mark)


def shape_named(mark: str) -> str:
    """The shape that goes with a mark; pages may name the shape itself instead."""
    return shape_of(mark) or mark


def _padded(cells: tuple[str, ...], length: int) -> tuple[str, ...]:
    return cells + ("",) * (length - len(cells))


def _opens_with_title(document: Document) -> bool:
    first = document.blocks[0] if document.blocks else None
    if not isinstance(first, Heading):
        return False
    return first.level == 1 and one_line(first.text) == title_of(document)


def _with_whole_levels(blocks: list[Block]) -> Iterator[Block]:
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            if not one_line(block.text):
                continue
            level = max(1, min(block.level, level + 1, LAST_LEVEL))
            block = replace(block, level=level)
        yield block
