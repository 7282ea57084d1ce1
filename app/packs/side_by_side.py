"""Lays a document out in two languages: our words, and beside them what the group typed.

Nothing is translated by a computer. Where nothing is typed yet there is room to write by hand.
Running words stand in a table of two columns; large print turns its rows into blocks, as it does
with every table. What is ticked, cut out or written on keeps its shape, with the words below it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from app.packs.document import (
    Block,
    Card,
    Choice,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    PictureRow,
    Table,
    TickBox,
    WritingSpace,
)
from app.packs.languages import language_name
from app.packs.render.reading import even, labelled, records
from app.packs.render.typed_text import one_line, paragraphs
from app.words import _
from app.workshops.fingerprint import fingerprint

_LETTERS_IN_A_LINE = 50

Pair = tuple[str, str]
"""Our words, and the same in the second language; "" where nothing is typed yet."""


def side_by_side(document: Document, translations: Mapping[str, str], language: str) -> Document:
    """The same document in its own language and in `language`, which is a tag.

    `translations` are by the fingerprint of the text they are for.
    """
    return replace(
        document,
        blocks=tuple(_Layout(translations, language, document.language).blocks(document)),
        poster=False,
    )


def texts_to_translate(document: Document) -> tuple[str, ...]:
    """Every text that has a place for its translation, once, in the order in which they stand."""
    found: dict[str, str] = {}
    for text in (document.title, *(text for block in document.blocks for text in _texts(block))):
        if _has_words(text):
            found.setdefault(fingerprint(text), text)
    return tuple(found.values())


class _Layout:
    def __init__(self, translations: Mapping[str, str], language: str, own: str) -> None:
        self._translations = translations
        self._language = language
        self._own = own

    def blocks(self, document: Document) -> Iterator[Block]:
        title = Heading(document.title, 1)
        opens = document.blocks[:1] == (title,)
        yield from self._followed(title, document.title)
        rest = document.blocks[1:] if opens else document.blocks
        for in_rows, run in groupby(rest, key=_stands_in_rows):
            if in_rows:
                yield from self._rows(run)
            else:
                for block in run:
                    yield from self._followed(block, *_texts(block))

    def _rows(self, run: Iterator[Block]) -> Iterator[Block]:
        yield from self._table(tuple(row for block in run for row in self._pairs(block)))

    def _table(self, rows: tuple[Pair, ...]) -> Iterator[Block]:
        if rows:
            head = (language_name(self._own.partition("-")[0]), language_name(self._language))
            yield Table("", head, rows, languages=("", self._language))

    def _pairs(self, block: Block) -> Iterator[Pair]:
        match block:
            case Paragraph(text=text):
                for part in paragraphs(text):
                    yield part, self._said(part)
            case ListBlock(items=items, ordered=ordered):
                said = [item for item in items if one_line(item)]
                for number, item in enumerate(said, start=1):
                    yield self._numbered(item, f"{number}. " if ordered else "")
            case Table():
                yield from self._facts(block)
            case _:
                return

    def _numbered(self, item: str, number: str) -> Pair:
        theirs = self._said(item)
        return f"{number}{item}", f"{number}{theirs}" if theirs else ""

    def _facts(self, table: Table) -> Iterator[Pair]:
        """One by one, each with the name of its column."""
        if one_line(table.caption):
            yield table.caption, self._said(table.caption)
        for record in records(even(table)):
            for head, value in record:
                theirs = self._said(head), self._said(value)
                whole = all(
                    bool(said) or not own for own, said in zip((head, value), theirs, strict=True)
                )
                yield labelled(head, value), labelled(*theirs) if whole else ""

    def _followed(self, block: Block, *texts: str) -> Iterator[Block]:
        yield block
        worded = tuple(filter(_has_words, texts))
        if len(worded) > 1:
            yield from self._table(tuple((text, self._said(text)) for text in worded))
            return
        for text in worded:
            said = self._said(text)
            if said:
                yield Paragraph(said, strong=isinstance(block, Heading), language=self._language)
            else:
                lines = 1 + len(text) // _LETTERS_IN_A_LINE
                name = language_name(self._language)
                yield WritingSpace(lines, _("In {language}").format(language=name))

    def _said(self, text: str) -> str:
        """What has no words, as a number, is the same in every language."""
        if not _has_words(text):
            return text
        return self._translations.get(fingerprint(text), "")


def _stands_in_rows(block: Block) -> bool:
    return isinstance(block, Paragraph | ListBlock | Table)


def _texts(block: Block) -> tuple[str, ...]:
    """A picture to look at, a slip and a card to cut out stay as they are."""
    match block:
        case Heading(text=text) | TickBox(text=text) | PictureRow(text=text):
            return (text,)
        case Paragraph(text=text):
            return tuple(paragraphs(text))
        case ListBlock(items=items):
            return items
        case Table():
            return (
                block.caption,
                *(each for one in records(even(block)) for pair in one for each in pair),
            )
        case Card(title=title, text=text):
            return title, *paragraphs(text)
        case Choice(question=question, answers=answers):
            return question, *answers
        case WritingSpace(label=label):
            return (label,)
        case _:
            return ()


def _has_words(text: str) -> bool:
    return any(letter.isalpha() for letter in text)
