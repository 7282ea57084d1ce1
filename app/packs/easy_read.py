"""Lays a document out as Easy Read: one idea to a line, and a picture before each.

People's own words are never changed: a long sentence stays whole, and is reported instead. Software
can lay Easy Read out; whether it works, only those who read it can say, and the page says so.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from app.packs.document import (
    NO_PICTURE,
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
from app.packs.pages.hard_words import all_letters, all_words, meanings_in, words_of
from app.packs.pictures import Pictures
from app.packs.render.reading import even, records
from app.packs.render.typed_text import one_line, tidied
from app.words import _
from app.workshops.own_words import has_word
from app.workshops.sentences_in import sentences_in, words_in

MOST_WORDS = 15
"""In a sentence (inventory Easy Read; standards.md)."""
MOST_PAGES = 24
"""In a booklet; more than that is two (standards.md)."""


def easy_read(document: Document, pictures: Pictures) -> Document:
    """The same document in rows, each with its picture; its hard words are explained at once."""
    blocks = tuple(_Layout(document, pictures).blocks())
    ending = (Paragraph(how_it_was_made()),)
    return replace(document, blocks=(*blocks, *ending), poster=False)


def how_it_was_made() -> str:
    return _("Made with a computer. Ask people who use Easy Read whether it works.")


def pictured_in(document: Document) -> tuple[str, ...]:
    """Every sentence of a document that gets a picture, once, in the order in which they stand."""
    layout = _Layout(document, None)
    tuple(layout.blocks())
    return tuple(layout.pictured)


def too_long(document: Document) -> tuple[str, ...]:
    """The sentences with more words than Easy Read allows."""
    said = (sentence for block in document.blocks for sentence in sentences_in(words_of(block)))
    return tuple(dict.fromkeys(each for each in said if words_in(each) > MOST_WORDS))


class _Layout:
    """One document on its way: what it has explained, and which sentences it gave a picture."""

    def __init__(self, document: Document, pictures: Pictures | None) -> None:
        self._document = document
        self._pictures = pictures
        self._own_meanings = _meanings_of(document)
        self._explained: set[str] = set()
        self.pictured: dict[str, None] = {}

    def blocks(self) -> Iterator[Block]:
        heading: Heading | None = None
        for block in self._document.blocks:
            if isinstance(block, Heading):
                yield from (heading,) if heading else ()
                heading = block
                continue
            rows = list(self._laid_out(block))
            if heading and (rows or not _has_items(block)):
                yield heading
                yield from self._meanings(heading.text)
            heading = None
            yield from rows
        yield from (heading,) if heading else ()

    def _laid_out(self, block: Block) -> Iterator[Block]:
        match block:
            case Paragraph(text=text):
                yield from self._rows(text)
            case ListBlock():
                yield from self._list(block)
            case PictureRow(picture=picture) if picture:
                yield block
            case PictureRow(text=text, tick=tick):
                yield from self._rows(text, tick=tick)
            case TickBox(text=text):
                yield from self._rows(text, tick=True)
            case Card(title=title, text=text):
                yield from self._rows(f"{title}\n{text}")
            case Choice(question=question, answers=answers):
                yield from self._rows(question)
                yield Choice("", answers)
            case WritingSpace():
                yield from self._writing_space(block)
            case Table():
                yield from self._table(even(block))
            case Heading() | Figure() | ShowCard() | Slip() | PageBreak():
                yield block

    def _list(self, block: ListBlock) -> Iterator[Block]:
        items = [item for item in block.items if one_line(item)]
        for number, item in enumerate(items, start=1):
            line = one_line(item)
            if line in self._explained:
                continue
            if line in self._all_meanings:
                yield from self._explanation(line)
            else:
                yield from self._rows(item, before=f"{number}. " if block.ordered else "")

    def _writing_space(self, block: WritingSpace) -> Iterator[Block]:
        yield from self._rows(block.label)
        yield replace(block, label="", again=block.again or block.label)

    def _table(self, block: Table) -> Iterator[Block]:
        """Its facts one by one; a table to write in stays a table."""
        if _is_to_write_in(block):
            yield block
            return
        if one_line(block.caption):
            yield Paragraph(block.caption, strong=True)
        for record in records(block):
            for head, value in record:
                if value:
                    yield from self._rows(value, before=f"{head}: " if head else "")

    def _rows(self, text: str, before: str = "", tick: bool = False) -> Iterator[Block]:
        """A row for each sentence; the first has what stands before them all, or the tick box."""
        for number, sentence in enumerate(sentences_in(tidied(text))):
            first = number == 0
            said = f"{before}{sentence}" if first else sentence
            yield PictureRow(said, self._picture(sentence), tick=tick and first)
            yield from self._meanings(sentence)

    def _meanings(self, said: str) -> Iterator[Block]:
        """The hard words just said, each explained once."""
        own = (line for word, line in self._own_meanings.items() if _says(said, word))
        for line in dict.fromkeys((*own, *meanings_in(said))):
            if line not in self._explained:
                yield from self._explanation(line)

    def _explanation(self, line: str) -> Iterator[Block]:
        """Hard words inside an explanation are not explained in turn."""
        self._explained.add(line)
        for sentence in sentences_in(line):
            yield PictureRow(sentence, self._picture(sentence))

    @cached_property
    def _all_meanings(self) -> frozenset[str]:
        return frozenset((*self._own_meanings.values(), *all_words(), *all_letters()))

    def _picture(self, sentence: str) -> str:
        self.pictured[sentence] = None
        if self._pictures is None:
            return ""
        picture = self._pictures.for_sentence(sentence)
        if picture is None:
            return NO_PICTURE if self._pictures.was_chosen(sentence) else ""
        return picture.name


def _has_items(block: Block) -> bool:
    return isinstance(block, ListBlock) and any(map(one_line, block.items))


def _meanings_of(document: Document) -> dict[str, str]:
    """What the page itself explains under "Words", the group's own words among it."""
    found: dict[str, str] = {}
    heading = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = one_line(block.text)
        elif isinstance(block, ListBlock) and heading == _("Words"):
            lines = (one_line(item) for item in block.items)
            found |= {line.partition(": ")[0]: line for line in lines if ": " in line}
    return found


def _says(said: str, word: str) -> bool:
    return has_word(said, word)


def _is_to_write_in(table: Table) -> bool:
    """True where a column has a name and nothing under it."""
    columns = zip(*table.rows, strict=True)
    return any(not any(map(one_line, column)) for column in columns)
