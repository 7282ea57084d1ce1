"""What no validator sees: that a PDF says all its document's words, in order, to everyone.

`check_pdf` raises AssertionError with a reason. It reads the file itself, not what made it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import page

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
from app.packs.render.typed_text import tidied
from app.packs.render.typefaces import typefaces
from app.packs.shelf import Shelf
from app.packs.styles import Style, style_named
from app.workshops.drawing import TextBox
from tests.packs.pdf_reader import Name, Node, Pdf, Shown, string

SHELF = Shelf(Path(__file__).parents[2] / "resources")
LAYOUTS = [
    style_named(name)
    for name in (
        "clear-14-white",
        "clear-14-white-a5-wide",
        "large-16-white-letter",
        "large-18-white-opendyslexic",
        "large-20-white-a5",
        "giant-24-white",
        "giant-28-white-letter",
        "giant-36-white-opendyslexic-wide",
    )
]
"""Each size, paper, font and spacing at least once: what they come to together is all layouts."""
_FILE_NAME = re.compile(r"\.(png|jpe?g|gif|svg|pdf|bmp)\b", re.IGNORECASE)
_EDGE = 36.0
"""12.7 mm: nearer to the edge some printers cut words off."""


def check_pdf(data: bytes, document: Document, style: Style | None = None) -> None:
    """Everything a printed or spoken pack must be. With `style`, its sizes too."""
    pdf = Pdf(data)
    check_validator(data)
    check_file(pdf, document)
    check_fonts(pdf)
    check_words(pdf, document)
    check_headings(pdf)
    check_tables(pdf)
    check_lists(pdf)
    check_figures(pdf, document)
    check_bookmarks(pdf)
    check_margins(pdf)
    if style:
        check_sizes(pdf, style)


def check_validator(data: bytes) -> None:
    report = page.validate_pdf_bytes(data, profile="ua1")
    assert report.is_compliant, [(fault.rule_id, fault.message) for fault in report.failures]


def check_file(pdf: Pdf, document: Document) -> None:
    """What a screen reader says first: the title, in the right language."""
    assert string(pdf.info["Title"]).strip(), "no title"
    assert string(pdf.root["Lang"]) == document.language, "another language"
    assert pdf.get(pdf.root["ViewerPreferences"]).get("DisplayDocTitle") is True, "title not shown"
    assert pdf.get(pdf.root["MarkInfo"])["Marked"] is True, "not marked as tagged"


def check_fonts(pdf: Pdf) -> None:
    """Every letter is drawn by a font inside the file and can be read back from it."""
    assert pdf.shown, "nothing is drawn"
    for font in pdf.fonts.values():
        assert font.embedded, f"{font.name} is not in the file"
    for shown in pdf.shown:
        assert 0 not in shown.codes, f"a missing glyph on page {shown.page + 1}: {shown.text!r}"
        assert "\0" not in shown.text, f"letters that cannot be read back: {shown.text!r}"
        assert shown.mark is not None or shown.artifact, (
            f"neither read nor decoration: {shown.text!r}"
        )


def check_words(pdf: Pdf, document: Document) -> None:
    """The words in the tree are the document's, each once, in the same order."""
    left = words_in(pdf.text_of(pdf.tree))
    for readings in expected_words(document):
        fitting = [reading for reading in readings if left[: len(reading)] == reading]
        assert fitting, f"expected {readings[0][:12]}, read {left[:12]}"
        left = left[len(max(fitting, key=len)) :]
    assert not left, f"words that the document does not hold: {left[:12]}"


def check_headings(pdf: Pdf) -> None:
    levels = [int(node.role[1]) for node in pdf.tree.walk() if re.fullmatch("H[1-6]", node.role)]
    assert levels[:1] == [1], "the title is not the first heading"
    for before, after in pairwise(levels):
        assert after <= before + 1, f"a heading of level {after} under one of level {before}"


def check_tables(pdf: Pdf) -> None:
    """Each cell can be told from its row and its column."""
    for table in pdf.nodes("Table"):
        rows = [node for node in table.walk() if node.role == "TR"]
        lengths = {len(row.parts) for row in rows}
        assert len(lengths) == 1, f"rows of different lengths: {lengths}"
        for head in table.children("THead"):
            _check_header_cells(pdf, head.children("TR")[0].parts, "Column")
        for body in table.children("TBody"):
            for row in body.children("TR"):
                _check_header_cells(pdf, row.parts[:1], "Row")


def _check_header_cells(pdf: Pdf, cells: Sequence[Any], scope: str) -> None:
    for cell in cells:
        assert isinstance(cell, Node), "words outside a cell"
        assert cell.role == "TH", f"not a header cell: {pdf.text_of(cell)!r}"
        attributes = pdf.get(cell.entry.get("A", {}))
        assert attributes.get("Scope") == Name(scope), f"a header cell of no {scope.lower()}"


def check_lists(pdf: Pdf) -> None:
    for each in pdf.nodes("L"):
        for item in each.parts:
            assert isinstance(item, Node), "words outside a list's items"
            assert item.role == "LI", "something that is no item in a list"
            assert item.children("LBody"), "a list item without words"


def check_figures(pdf: Pdf, document: Document) -> None:
    """Each picture says what it means, and where it is."""
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    meanings = [words_in(tidied(f.alt).strip() or f.drawing.alt) for f in figures]
    for figure in pdf.nodes("Figure"):
        alt = string(figure.entry.get("Alt", b""))
        assert len(alt.split()) > 1, f"a picture that says nothing: {alt!r}"
        assert not _FILE_NAME.search(alt), f"a file name instead of a meaning: {alt!r}"
        meant = [said for said in meanings if words_in(alt)[: len(said)] == said]
        assert meant, f"another picture: {alt!r}"
        left, bottom, right, top = pdf.get(figure.entry["A"])["BBox"]
        width, height = pdf.pages[0]["MediaBox"][2:]
        assert 0 <= left < right <= width, "a picture beside the page"
        assert 0 <= bottom < top <= height, "a picture above or below the page"


def check_bookmarks(pdf: Pdf) -> None:
    bookmarks = pdf.bookmarks()
    if len(pdf.pages) <= 3:
        assert not bookmarks, "bookmarks in a short document"
        return
    headings = [pdf.text_of(node) for node in pdf.tree.walk() if re.fullmatch("H[1-6]", node.role)]
    assert list(map(_said, bookmarks)) == list(map(words_in, headings)), "bookmarks: other words"


def check_margins(pdf: Pdf) -> None:
    """Nothing runs off the paper, and nothing into the foot."""
    width, height = pdf.pages[0]["MediaBox"][2:]
    foot = max(shown.y + shown.size for shown in pdf.shown if shown.artifact == "Footer")
    for shown in pdf.shown:
        assert shown.x >= _EDGE, f"cut off at the left: {shown.text!r}"
        right = shown.x + shown.width - _space_after(pdf, shown)
        assert right <= width - _EDGE, f"cut off at the right: {shown.text!r}"
        assert shown.y + shown.size <= height - _EDGE, f"cut off at the top: {shown.text!r}"
        assert shown.artifact == "Footer" or shown.y > foot, f"in the foot: {shown.text!r}"


def check_sizes(pdf: Pdf, style: Style) -> None:
    """No letter anywhere is smaller than was asked for, and the foot is where it was."""
    for shown in pdf.shown:
        assert shown.size >= style.points, f"{shown.size} points: {shown.text!r}"
    feet = [_foot_of(pdf, number) for number in range(len(pdf.pages))]
    for number, foot in enumerate(feet, start=1):
        said = "".join(shown.text for shown in foot)
        assert said.removeprefix("page ").startswith(f"{number} of {len(pdf.pages)}"), said
        assert (foot[0].x, foot[0].y) == (feet[0][0].x, feet[0][0].y), "the foot moves about"


def _space_after(pdf: Pdf, shown: Shown) -> float:
    """What is not seen at the end of a line; in some fonts it is nearly as wide as a letter."""
    if not shown.text.endswith(" "):
        return 0.0
    return pdf.fonts[shown.font].read(shown.codes[-1:])[1] * shown.size / 1000


def _foot_of(pdf: Pdf, number: int) -> list[Shown]:
    return [shown for shown in pdf.shown if shown.page == number and shown.artifact == "Footer"]


# ----- what the document says


def words_in(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def expected_words(document: Document) -> Iterator[list[list[str]]]:
    """For each block the ways in which its words may be read: tables and pictures have two."""
    blocks = document.blocks
    title = tidied(document.title).strip() or "Pages to read"
    first = blocks[0] if blocks else None
    if isinstance(first, Heading) and first.level == 1 and _same(first.text, title):
        blocks = blocks[1:]
    yield [_said(title)]
    for block in blocks:
        for kind, reading in _READINGS.items():
            if isinstance(block, kind):
                yield reading(block)
    yield [_said(document.credit)]


def _same(one: str, other: str) -> bool:
    return tidied(one).split() == tidied(other).split()


def _said(*texts: str) -> list[str]:
    faces = typefaces(SHELF.fonts)
    return [word for text in texts for word in words_in(faces.drawable(tidied(text)))]


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
    drawing = block.drawing
    drawn = _said(*(shape.text for shape in drawing.shapes if isinstance(shape, TextBox)))
    facts = _said(*drawing.facts)
    meaning = _said(tidied(block.alt).strip() or drawing.alt)
    return [drawn + facts if block.listed else drawn, meaning + facts]


def _slip_words(block: Slip) -> list[list[str]]:
    """Once, however many copies there are."""
    parts = [reading(part)[0] for part in block.parts for reading in [_READINGS[type(part)]]]
    return [_said(block.title) + [word for words in parts for word in words]]


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
