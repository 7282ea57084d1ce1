"""Braille-ready text: pages of 40 cells by 25 lines, for an embosser or a braille display.

The page's number stands at the right of its first line, which holds nothing else, as is done in
Britain. A main heading is in the middle, others begin at cell 5 or 7; a paragraph begins at cell 3;
the items of a list begin at cell 1 and run over at cell 3.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.packs.document import Document
from app.packs.render.liblouis import in_cells
from app.packs.render.said import Group, Said, said

WIDTH, LINES = 40, 25
_NARROW = WIDTH - 6
"""A heading in the middle has three empty cells on either side."""
_ON = {"brf": '"', "brf-1": '"', "brf-cy": "-"}
"""Ends a line inside a word that is longer than a line: dot 5, and in Welsh a hyphen."""
_BULLET = "\u2022"


@dataclass(frozen=True, slots=True)
class _Row:
    cells: str = ""
    stays: bool = False
    """True where the next row must follow on the same page."""


_NEW_PAGE = _Row("\f")


def render_braille(document: Document, form: str) -> bytes:
    """Braille ASCII, with a form feed after each page. `form` is `brf`, `brf-1` or `brf-cy`.

    Raises `BrailleNotInstalled`, `ProgramFailed` and `CannotSetScript`.
    """
    groups = [_typed_lines(group) for group in said(document)]
    cells = iter(in_cells([_labelled(line) for group in groups for line in group], form))
    set_in_cells = [[(line, next(cells)) for line in group] for group in groups]
    pages = _paged(_rows(set_in_cells, _ON[form]))
    return "".join(_page(number, rows) for number, rows in enumerate(pages, 1)).encode("ascii")


def _typed_lines(group: Group) -> Group:
    """Each line that a person began is one here too."""
    return tuple(replace(line, words=words) for line in group for words in line.words.split("\n"))


def _labelled(line: Said) -> str:
    label = _BULLET if line.label == "-" else line.label
    return f"{label} {line.words}" if label else line.words


def _rows(groups: Iterable[Sequence[tuple[Said, str]]], on: str) -> Iterator[_Row]:
    """The rows of one page after another."""
    before: Said | None = None
    for group in groups:
        if before and _are_parted(before, group[0][0]):
            yield _Row(stays=before.kind == "heading")
        for line, cells in group:
            yield from _rows_of(line, cells, on)
            before = line


def _are_parted(before: Said, after: Said) -> bool:
    """An empty row stands round the main heading, before others, and round lists and boxes."""
    if before.kind == "heading":
        return before.level == 1
    return not before.kind == after.kind == "words"


def _rows_of(line: Said, cells: str, on: str) -> Iterator[_Row]:
    match line.kind:
        case "break":
            yield _NEW_PAGE
        case "heading" if line.level > 1:
            edge = 4 if line.level == 2 else 6
            yield from (_Row(row, stays=True) for row in _filled(cells, edge, edge, on))
        case "heading" | "end":
            for row in _filled(cells, 0, 0, on, _NARROW):
                yield _Row(row.center(WIDTH).rstrip(), stays=line.kind == "heading")
        case "words":
            yield from map(_Row, _filled(cells, 2, 0, on))
        case "line":
            yield from map(_Row, _filled(cells, 0, 2, on))


def _filled(cells: str, first: int, others: int, on: str, width: int = WIDTH) -> Iterator[str]:
    """The words on rows of `width` cells, the first row and the others beginning at these cells."""
    row, begins = " " * first, first
    for word in cells.split():
        if len(row) > begins and len(row) + 1 + len(word) > width:
            yield row
            row, begins = " " * others, others
        row += " " * (len(row) > begins) + word
        while len(row) > width:
            yield row[: width - 1] + on
            row, begins = " " * others + row[width - 1 :], others
    if row.strip():
        yield row


def _paged(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    """As many rows to a page as it holds below its number; what must stay with the next goes on."""
    page: list[_Row] = []
    for row in rows:
        if page and (row is _NEW_PAGE or len(page) == LINES - 1):
            kept = len(page) if row is _NEW_PAGE else _last_that_may_end(page)
            yield page[:kept]
            page = page[kept:]
        if row is not _NEW_PAGE and (row.cells or page):
            page.append(row)
    yield page


def _last_that_may_end(page: Sequence[_Row]) -> int:
    """How many rows the page keeps when the next row begins another."""
    kept = len(page)
    while kept and page[kept - 1].stays:
        kept -= 1
    return kept or len(page)


def _page(number: int, rows: Sequence[_Row]) -> str:
    lines = "\r\n".join([_number(number).rjust(WIDTH), *(row.cells for row in rows)])
    return lines.rstrip() + "\r\n\f"


def _number(number: int) -> str:
    """Alike in every braille: the number sign, and then letters: A for 1, up to J for 0."""
    return "#" + str(number).translate(str.maketrans("1234567890", "ABCDEFGHIJ"))
