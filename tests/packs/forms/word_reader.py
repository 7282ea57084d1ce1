"""Reads a Word file back, and says what its words should be."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree

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
from app.packs.render.reading import blocks_in_order
from app.packs.render.typed_text import tidied
from tests.packs.checks import words_in

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ABOUT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
Node = ElementTree.Element


class Word:
    """The parts of one file."""

    def __init__(self, data: bytes) -> None:
        self.file = zipfile.ZipFile(io.BytesIO(data))
        self.body = self.part("word/document.xml")
        self.styles = self.part("word/styles.xml")

    def part(self, name: str) -> Node:
        return ElementTree.fromstring(self.file.read(name))

    def all(self, name: str) -> list[Node]:
        return list(self.body.iter(W + name))

    @property
    def paragraphs(self) -> list[Node]:
        return self.all("p")

    def styled(self, *starts: str) -> list[Node]:
        return [one for one in self.paragraphs if style_of(one).startswith(starts)]

    @property
    def pictures(self) -> list[tuple[str, bool]]:
        """What each says, and whether it is passed over."""
        found = self.body.iter(_ABOUT)
        return [(one.get("descr", ""), one.find(f".//{_DECORATIVE}") is not None) for one in found]


def value(node: Node | None, name: str = "val") -> str:
    return "" if node is None else node.get(W + name, "")


def style_of(paragraph: Node) -> str:
    return value(paragraph.find(f"{W}pPr/{W}pStyle")) or "Normal"


def text_of(node: Node) -> str:
    return "".join(one.text or "" for one in node.iter(W + "t"))


# ----- what the words should be


def check_words(text: str, document: Document) -> None:
    """The words another program reads are the document's, each once, in the same order."""
    left = words_in(text.replace("\ufeff", ""))
    for readings in expected(document):
        fitting = [reading for reading in readings if left[: len(reading)] == reading]
        assert fitting, f"expected {readings[0][:12]}, read {left[:12]}"
        left = left[len(max(fitting, key=len)) :]
    assert not left, f"words that the document does not hold: {left[:12]}"


def expected(document: Document) -> Iterator[list[list[str]]]:
    """For each block the ways in which its words may be read."""
    for block in blocks_in_order(document):
        yield _READINGS[type(block)](block)


def _said(*texts: str) -> list[str]:
    return [word for text in texts for word in words_in(tidied(text))]


def _list_words(block: ListBlock) -> list[list[str]]:
    items = [item for item in block.items if tidied(item).strip()]
    numbered = enumerate(items, start=1)
    return [[w for n, item in numbered for w in ([str(n)] if block.ordered else []) + _said(item)]]


def _table_words(block: Table) -> list[list[str]]:
    columns = _said(block.caption, *block.head, *(cell for row in block.rows for cell in row))
    longest = max((len(row) for row in (block.head, *block.rows)), default=0)
    head = (*block.head, *[""] * (longest - len(block.head)))
    rows = [(*row, *[""] * (longest - len(row))) for row in block.rows or ((),)]
    pairs = [text for row in rows for pair in zip(head, row, strict=True) for text in pair]
    return [columns, _said(block.caption, *pairs)]


def _figure_words(block: Figure) -> list[list[str]]:
    """A picture has no words for those who look for words; its facts stand below it."""
    facts = _said(*block.drawing.facts)
    meaning = _said(tidied(block.alt).strip() or block.drawing.alt)
    return [facts if block.listed else [], meaning + facts]


def _slip_words(block: Slip) -> list[list[str]]:
    parts = [word for part in block.parts for word in _READINGS[type(part)](part)[0]]
    return [(_said(block.title) + parts) * max(block.copies, 1)]


_READINGS: dict[type[Block], Callable[[Any], list[list[str]]]] = {
    Heading: lambda block: [_said(block.text)],
    Paragraph: lambda block: [_said(block.text)],
    ListBlock: _list_words,
    Table: _table_words,
    Figure: _figure_words,
    TickBox: lambda block: [_said(block.text)],
    PictureRow: lambda block: [_said(block.text)],
    Choice: lambda block: [_said(block.question, *block.answers)],
    WritingSpace: lambda block: [_said(block.label)],
    Card: lambda block: [_said(block.title, block.text)],
    ShowCard: lambda block: [_said(block.word, block.meaning)],
    Slip: _slip_words,
    PageBreak: lambda block: [[]],
}


def legal(data: bytes) -> bool:
    """Whether every part can be read, and says nothing that XML forbids."""
    file = zipfile.ZipFile(io.BytesIO(data))
    parts = [name for name in file.namelist() if re.search(r"\.(xml|rels)$", name)]
    return all(ElementTree.fromstring(file.read(name)) is not None for name in parts)
