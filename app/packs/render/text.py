"""Plain text: for a screen reader, a braille maker, or to paste into a message.

Nothing rests on a symbol: a heading is known by the empty lines round it, a list by its numbers or
dashes, and pictures are put into words. Lines are as long as their paragraph: whoever reads breaks
them where their own display ends.
"""

from collections.abc import Iterable
from itertools import groupby

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

_BEFORE_HEADING = "\n"
_PLAIN_SPACES = str.maketrans("\u00a0\u2007\u202f", "   ")


def render_text(document: Document) -> bytes:
    """UTF-8, one paragraph, item or fact to a line."""
    parts: list[str] = []
    for kind, group in groupby(blocks_in_order(document), key=type):
        parts += _run(kind, list(group))
    words = "\n\n".join([*parts, _BEFORE_HEADING + _("End.")])
    return (words.strip() + "\n").encode()


def _run(kind: type, blocks: list[Block]) -> list[str]:
    """Blocks of one kind that follow each other: what is ticked or pictured stays together."""
    said = [words for block in blocks for words in _said(block)]
    return ["\n".join(said)] if kind in (TickBox, PictureRow) else said


def _said(block: Block) -> list[str]:
    match block:
        case Heading():
            return [_BEFORE_HEADING + _line(block.text)]
        case Paragraph():
            return _paragraphs(block.text)
        case ListBlock():
            return _list(block)
        case Table():
            return _table(even(block))
        case Figure():
            return _figure(block)
        case TickBox():
            return [_tick_box(block.text)]
        case PictureRow():
            return [f"- {words}" for words in _joined([_line(block.text)])]
        case Choice():
            ticks = (_tick_box(answer) for answer in block.answers if _line(answer))
            return ["\n".join(_joined([_line(block.question), *ticks]))]
        case WritingSpace():
            return _joined([_line(block.label)])
        case Card():
            return ["\n".join(_joined([_line(block.title), *_paragraphs(block.text)]))]
        case ShowCard():
            return ["\n".join(_joined([_card_of(block), *_paragraphs(block.meaning)]))]
        case Slip():
            return _slip(block)
        case PageBreak():
            return []


def _tick_box(words: str) -> str:
    return _("Tick box: {words}").format(words=_line(words))


def _card_of(block: ShowCard) -> str:
    return _("Card to cut out: {word}").format(word=_line(block.word))


def _slip(block: Slip) -> list[str]:
    """Once, with how many there are: nobody needs to hear the same slip again."""
    count = ngettext("{n} slip to cut out", "{n} slips to cut out", block.copies)
    parts = [words for part in block.parts for words in _said(part)]
    return _joined([count.format(n=block.copies), _line(block.title), *parts])


def _list(block: ListBlock) -> list[str]:
    items = _joined(_line(item) for item in block.items)
    labels = (f"{number}." if block.ordered else "-" for number in range(1, len(items) + 1))
    return ["\n".join(f"{label} {item}" for label, item in zip(labels, items, strict=True))]


def _table(block: Table) -> list[str]:
    """Each row with the names of its columns: a column cannot be heard."""
    caption = _line(block.caption)
    rows = ["\n".join(_spoken(labelled(*pair)) for pair in record) for record in records(block)]
    return _joined([caption, *rows])


def _figure(block: Figure) -> list[str]:
    meaning = _("Picture: {words}").format(words=_spoken(meaning_of(block)))
    return ["\n".join([meaning, *(f"- {_spoken(fact)}" for fact in facts_of(block.drawing))])]


def _paragraphs(words: str) -> list[str]:
    return [_spoken(part) for part in paragraphs(words)]


def _line(words: str) -> str:
    return _spoken(one_line(words))


def _joined(parts: Iterable[str]) -> list[str]:
    return [part for part in parts if part]


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
