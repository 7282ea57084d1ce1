"""Tables on a page: columns as wide as their words, rows kept whole, the head on every page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import HexColor

from app.packs.render.boxes import Stack, draw_below, fill
from app.packs.render.look import EDGE, INK
from app.packs.render.tagged_canvas import TaggedCanvas

_HAIR = 0.01


@dataclass(frozen=True)
class Row:
    """Cells side by side. Parted only when it is higher than a whole page."""

    cells: tuple[Stack, ...]
    widths: tuple[float, ...]
    padding: float
    least: float = 0.0
    """How high it is at least, for a pen."""

    @property
    def height(self) -> float:
        tallest = max((cell.height for cell in self.cells), default=0.0)
        return max(tallest, self.least) + 2 * self.padding

    def split(self, room: float) -> "tuple[Row, Row] | None":
        parted = [fill(cell.boxes, room - 2 * self.padding) for cell in self.cells]
        if not any(placed for placed, _rest in parted):
            return None
        first = tuple(Stack(placed) for placed, _rest in parted)
        rest = tuple(Stack(left_over) for _placed, left_over in parted)
        return replace(self, cells=first, least=0.0), replace(self, cells=rest, least=0.0)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        for cell, width in zip(self.cells, self.widths, strict=True):
            draw_below(cell.boxes, canvas, left, top - self.padding)
            left += width


@dataclass(frozen=True)
class TableBox:
    """Rows under a head. On a second page the head is drawn again, but not read again."""

    head: Row | None
    rows: tuple[Row, ...]
    page_room: float
    rule: float
    goes_on: bool = False
    above: float = 0.0
    below: float = 0.0
    with_next: bool = False

    @property
    def height(self) -> float:
        return self._head_height + sum(row.height for row in self.rows)

    def split(self, room: float) -> "tuple[TableBox, TableBox] | None":
        room -= self._head_height
        fitting = 0
        while fitting < len(self.rows) and self.rows[fitting].height <= room + _HAIR:
            room -= self.rows[fitting].height
            fitting += 1
        first, rest = self.rows[:fitting], self.rows[fitting:]
        if rest and rest[0].height > self.page_room - self._head_height + _HAIR:
            first, rest = _with_part_of_next(first, rest, room)
        if not first or not rest:
            return None
        return replace(self, rows=first), replace(self, rows=rest, goes_on=True)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        if self.head:
            self._draw_head(self.head, canvas, left, top)
            top -= self.head.height
        for row in self.rows:
            row.draw(canvas, left, top)
            top -= row.height
            _rule_below(row, canvas, left, top, 1.0, EDGE)

    @property
    def _head_height(self) -> float:
        return self.head.height if self.head else 0.0

    def _draw_head(self, head: Row, canvas: TaggedCanvas, left: float, top: float) -> None:
        if self.goes_on:
            with canvas.artifact("Pagination"):
                head.draw(canvas, left, top)
        else:
            head.draw(canvas, left, top)
        _rule_below(head, canvas, left, top - head.height, self.rule, INK)


def halves(least: Sequence[float], room: float) -> tuple[float, ...] | None:
    """Columns all as wide, so that an empty one can be written in; None where a word breaks."""
    width = room / len(least) if least else 0.0
    return (width,) * len(least) if least and max(least) <= width else None


def column_widths(
    least: Sequence[float], natural: Sequence[float], room: float
) -> tuple[float, ...] | None:
    """Widths that fill `room` with no word broken, or None when that cannot be."""
    if sum(least) > room or not least:
        return None
    wanted = sum(natural)
    if wanted <= room:
        return tuple(width + (room - wanted) * width / wanted for width in natural)
    spare = room - sum(least)
    asked = [max(want - need, 0.0) ** 0.7 for need, want in zip(least, natural, strict=True)]
    whole = sum(asked)
    return tuple(need + spare * ask / whole for need, ask in zip(least, asked, strict=True))


def _with_part_of_next(
    first: tuple[Row, ...], rest: tuple[Row, ...], room: float
) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    parts = rest[0].split(room)
    return ((*first, parts[0]), (parts[1], *rest[1:])) if parts else (first, rest)


def _rule_below(
    row: Row, canvas: TaggedCanvas, left: float, y: float, thickness: float, colour: str
) -> None:
    with canvas.artifact():
        canvas.setStrokeColor(HexColor(colour))
        canvas.setLineWidth(thickness)
        canvas.line(left, y, left + sum(row.widths), y)
