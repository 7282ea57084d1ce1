"""A document as it is said, one thing after another: plain text, braille and sound are made of it.

Nothing rests on a symbol or a place on the page: boxes to tick, pictures and room to write are put
into words, and each cell of a table is said with the name of its column.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from app.packs.document import (
    Block,
    Card,
    Choice,
    Document,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    PictureRow,
    ShowCard,
    Slip,
    Table,
    TickBox,
    WritingSpace,
)
from app.packs.render.reading import blocks_in_order, even, facts_of, labelled, meaning_of, records
from app.packs.render.symbols import clusters, in_words, is_composed, is_picture
from app.packs.render.typed_text import one_line, paragraphs, tidied
from app.words import _, ngettext

_PLAIN_SPACES = str.maketrans("\u00a0\u2007\u202f", "   ")
_TOGETHER = (TickBox, PictureRow)
"""What is ticked or pictured stays together, as the items of a list do."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that is said: a heading, running words, or one line of several alike.

    New lines inside are where a person typed them.
    """

    words: str
    kind: Literal["heading", "words", "line", "break", "end"] = "words"
    level: int = 0
    label: str = ""
    """A dash, or the number in a list that has an order."""


Group = tuple[Said, ...]
"""What is said in one go; something empty, or a pause, stands between one group and the next."""


def said(document: Document) -> Iterator[Group]:
    """All that the document says, in order, and then that this is the end. No group is empty."""
    for kind, run in groupby(blocks_in_order(document), key=type):
        groups = [group for block in run for group in _said(block)]
        yield from [_joined(groups)] if groups and kind in _TOGETHER else groups
    yield (Said(_("End."), "end"),)


def _said(block: Block) -> list[Group]:
    match block:
        case Heading():
            return [(Said(_line(block.text), "heading", level=block.level),)]
        case Paragraph():
            return [(each,) for each in _paragraphs(block.text)]
        case ListBlock():
            return _grouped(_list(block))
        case Table():
            return _table(even(block))
        case PageBreak():
            return [(Said("", "break"),)]
        case Slip():
            return _slip(block)
        case _:
            return _grouped(_lines_of(block))


def _lines_of(
    block: Figure | TickBox | PictureRow | Choice | WritingSpace | Card | ShowCard,
) -> Iterator[Said]:
    match block:
        case Figure():
            yield Said(_("Picture: {words}").format(words=_spoken(meaning_of(block))), "line")
            for fact in facts_of(block.drawing):
                yield Said(_spoken(fact), "line", label="-")
        case TickBox():
            yield _tick_box(block.text)
        case PictureRow(tick=True):
            yield _tick_box(block.text)
        case PictureRow():
            yield Said(_line(block.text), "line", label="-")
        case Choice():
            yield Said(_line(block.question), "line")
            yield from (_tick_box(answer) for answer in block.answers if _line(answer))
        case WritingSpace():
            yield Said(_line(block.label), "line")
        case Card():
            yield Said(_line(block.title), "line")
            yield from _paragraphs(block.text)
        case ShowCard():
            card = _("Card to cut out: {word}").format(word=_line(block.word))
            yield Said(card, "line")
            yield from _paragraphs(block.meaning)


def _tick_box(words: str) -> Said:
    return Said(_("Tick box: {words}").format(words=_line(words)), "line")


def _slip(block: Slip) -> list[Group]:
    """Once, with how many there are: nobody needs to hear the same slip again."""
    count = ngettext("{n} slip to cut out", "{n} slips to cut out", block.copies)
    heads = [count.format(n=block.copies), _line(block.title)]
    parts = [group for part in block.parts for group in _said(part)]
    return [*((Said(head, "line"),) for head in heads if head), *parts]


def _list(block: ListBlock) -> Iterator[Said]:
    items = [words for words in map(_line, block.items) if words]
    for number, words in enumerate(items, start=1):
        yield Said(words, "line", label=f"{number}." if block.ordered else "-")


def _table(block: Table) -> list[Group]:
    """Each row with the names of its columns: a column cannot be heard."""
    caption = _line(block.caption)
    rows = [
        tuple(Said(_spoken(labelled(*pair)), "line") for pair in record)
        for record in records(block)
    ]
    return [*([(Said(caption, "line"),)] if caption else []), *(row for row in rows if row)]


def _paragraphs(words: str) -> list[Said]:
    return [Said(_spoken(part)) for part in paragraphs(words)]


def _grouped(lines: Iterable[Said]) -> list[Group]:
    group = tuple(line for line in lines if line.words)
    return [group] if group else []


def _joined(groups: Iterable[Group]) -> Group:
    return tuple(line for group in groups for line in group)


def _line(words: str) -> str:
    return _spoken(one_line(words))


def _spoken(words: str) -> str:
    """Pictures and signs in words; every script is kept as it was typed.

    Spaces that hold a line together become plain: braille makers do not all know them.
    """
    words = tidied(words).translate(_PLAIN_SPACES)
    if words.isascii():
        return words
    return "".join(
        in_words(cluster) if is_picture(cluster) or is_composed(cluster) else cluster
        for cluster in clusters(words)
    )
