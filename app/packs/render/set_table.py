"""Sets tables: as columns where no word has to break, as a block for each row where one would."""

from collections.abc import Sequence
from dataclasses import replace

from app.packs.document import Table
from app.packs.render.boxes import Box, Ruled, Stack, Text
from app.packs.render.reading import even, labelled, language_of, records
from app.packs.render.setting import Setting
from app.packs.render.tables import Row, TableBox, column_widths, halves
from app.packs.render.tag_tree import Element, header_cell, list_element
from app.packs.render.typed_text import one_line
from app.packs.render.typefaces import Weight

_PADDING = 0.5
_BETWEEN_COLUMNS = 1.2
_MOST_OF_A_PAGE = 0.3
_EASY_TO_FOLLOW = 5
"""Lines in a cell: in a taller row the eye loses which words belong together."""


def table(setting: Setting, block: Table) -> list[Box]:
    """Columns, or blocks when the style asks for them or the words do not fit side by side."""
    block = even(block)
    widths = None if setting.look.style.stacks_tables else _widths(setting, block)
    if widths and _is_easy_to_follow(setting, block, widths):
        return _columns(setting, block, widths)
    return _blocks(setting, block)


def _widths(setting: Setting, block: Table) -> tuple[float, ...] | None:
    gap = setting.look.size * _BETWEEN_COLUMNS
    columns = list(zip(*_weighed(block), strict=True))
    least = [max(setting.setter(w).widest_word(t) for w, t in column) + gap for column in columns]
    if block.languages:
        return halves(least, setting.look.width)
    natural = [
        max(setting.setter(w).natural_width(t) for w, t in column) + gap for column in columns
    ]
    return column_widths(least, natural, setting.look.width)


def _is_easy_to_follow(setting: Setting, block: Table, widths: Sequence[float]) -> bool:
    """No row is too tall to read across; and the head, which is on every page, leaves it room."""
    gap = setting.look.size * _BETWEEN_COLUMNS
    head, *rows = (
        max(
            len(setting.setter(weight).lines(words, width - gap))
            for (weight, words), width in zip(row, widths, strict=False)
        )
        for row in _weighed(block)
    )
    most = setting.look.room * _MOST_OF_A_PAGE / setting.look.pitch
    return head < most and max(rows, default=0) <= _EASY_TO_FOLLOW


def _weighed(block: Table) -> list[list[tuple[Weight, str]]]:
    """Every cell with the weight it is set in: heads and first cells stand out."""
    rows: list[list[tuple[Weight, str]]] = [[("bold", cell) for cell in block.head]]
    for row in block.rows:
        rows.append([("regular" if column else "strong", cell) for column, cell in enumerate(row)])
    return [row for row in rows if row]


def _columns(setting: Setting, block: Table, widths: tuple[float, ...]) -> list[Box]:
    look = setting.look
    parent = setting.root.add("Table")
    words = one_line(block.caption)
    caption = [_caption(setting, words, parent.add("Caption"), 0.1)] if words else []
    head = _head(setting, block, parent, widths) if block.head else None
    body = parent.add("TBody") if block.rows else parent
    rows = tuple(_row(setting, block, row, body, widths) for row in block.rows)
    box = TableBox(head, rows, look.room, look.rule, above=look.pitch, below=look.pitch)
    return [*caption, box]


def _caption(setting: Setting, words: str, element: Element, below: float) -> Text:
    space = setting.look.pitch
    text = setting.text(words, element, "bold", space=space, with_next=True)
    return replace(text, below=space * below)


def _head(setting: Setting, block: Table, parent: Element, widths: Sequence[float]) -> Row:
    line = parent.add("THead").add("TR")
    cells = [
        _cell(setting, words, header_cell(line, "Column"), "bold", width)
        for words, width in zip(block.head, widths, strict=True)
    ]
    return Row(tuple(cells), tuple(widths), setting.look.size * _PADDING)


def _row(
    setting: Setting, block: Table, row: Sequence[str], body: Element, widths: Sequence[float]
) -> Row:
    line = body.add("TR")
    cells: list[Stack] = []
    by_hand = _lines_by_hand(setting, block, row, widths[0])
    for column, (words, width) in enumerate(zip(row, widths, strict=True)):
        element = line.add("TD") if column else header_cell(line, "Row")
        element.language = language_of(block, column)
        if by_hand and not words:
            cells.append(_room_to_write(setting, by_hand, width))
        else:
            cells.append(_cell(setting, words, element, "regular" if column else "strong", width))
    least = by_hand * setting.look.line_to_write_on
    return Row(tuple(cells), tuple(widths), setting.look.size * _PADDING, least)


def _lines_by_hand(setting: Setting, block: Table, row: Sequence[str], width: float) -> int:
    """How many the second language needs where nobody has typed it; 0 where it needs none."""
    if not block.languages or all(row):
        return 0
    room = width - setting.look.size * _BETWEEN_COLUMNS
    return setting.look.lines_by_hand(len(setting.setter("strong").lines(row[0], room)))


def _room_to_write(setting: Setting, lines: int, width: float) -> Stack:
    """The rule below the row is the last of the lines."""
    look = setting.look
    room = width - look.size * _BETWEEN_COLUMNS
    return Stack((Ruled(lines - 1, room, look.line_to_write_on),) if lines > 1 else ())


def _cell(setting: Setting, words: str, element: Element, weight: Weight, width: float) -> Stack:
    room = width - setting.look.size * _BETWEEN_COLUMNS
    return Stack(tuple(setting.paragraphs(words, element, weight, width=room)))


def _blocks(setting: Setting, block: Table) -> list[Box]:
    """Each row as a list of "heading: value", kept on one page wherever it fits on one."""
    look = setting.look
    words = one_line(block.caption)
    caption = [_caption(setting, words, setting.root.add("P"), 0.6)] if words else []
    found = [_record(setting, block, record) for record in records(block) if record]
    return [*caption, *(Stack(parts, look.room, look.pitch, look.pitch) for parts in found)]


def _record(setting: Setting, block: Table, record: Sequence[tuple[str, str]]) -> tuple[Box, ...]:
    look = setting.look
    parent = list_element(setting.root, "None")
    parts: list[Box] = []
    for place, (head, value) in enumerate(record):
        body = parent.add("LI").add("LBody")
        body.language = language_of(block, place) if value else ""
        weight: Weight = "regular" if place else "bold"
        space = look.pitch * 0.25
        parts.append(setting.text(labelled(head, value), body, weight, space=space, with_next=True))
        if not value:
            lines = _lines_by_hand(setting, block, [said for _head, said in record], look.width)
            parts.append(Ruled(max(1, lines), look.width, look.line_to_write_on))
    return tuple(parts)
