"""What is cut out of a page: slips in rows, and cards whose edge is known by touch."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import HexColor

from app.packs.render.boxes import Stack, draw_below
from app.packs.render.look import EDGE, FILLS, INK
from app.packs.render.tagged_canvas import TaggedCanvas
from app.workshops.drawing import Point
from app.workshops.show_cards import Sign, edge_of, strokes_of

_DASH = 6, 4
_CUT_LINE = 1.25
_OUTLINE = 0.055
"""Of a sign: how much ink stands round its colour."""
_ROUND = 1


@dataclass(frozen=True)
class SlipRow:
    """Slips side by side between dashed lines. All but the first are seen and not read."""

    cells: tuple[Stack, ...]
    across: float
    """How wide each slip is."""
    least: float
    """How high it is when little stands on it."""
    padding: float
    page_room: float
    outdent: float
    read_first: bool = True
    above: float = 0.0
    below: float = 0.0
    with_next: bool = False

    @property
    def height(self) -> float:
        return max(self.least, *(cell.height + 2 * self.padding for cell in self.cells))

    def split(self, room: float) -> "tuple[SlipRow, SlipRow] | None":
        """Only what no page could hold is parted."""
        if self.height <= self.page_room or len(self.cells) != 1:
            return None
        parts = self.cells[0].split(room - 2 * self.padding)
        if parts is None:
            return None
        first = replace(self, cells=(parts[0],), least=0.0)
        return first, replace(self, cells=(parts[1],), least=0.0)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        left -= self.outdent
        for place, cell in enumerate(self.cells):
            at = left + place * self.across
            if place == 0 and self.read_first:
                cell.draw(canvas, at + self.padding, top - self.padding)
            else:
                with canvas.artifact():
                    cell.draw(canvas, at + self.padding, top - self.padding)
        with canvas.artifact():
            self._draw_lines(canvas, left, top)

    def _draw_lines(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Each from the same side, so that those of two rows fall on one another."""
        bottom = top - self.height
        _cutting(canvas)
        for y in (top, bottom):
            canvas.line(left, y, left + len(self.cells) * self.across, y)
        for place in range(len(self.cells) + 1):
            x = left + place * self.across
            canvas.line(x, bottom, x, top)
        canvas.setDash()


@dataclass(frozen=True)
class CutCard:
    """A sign with its word and meaning, inside an edge of its own."""

    sign: Sign
    side: float
    """Of the sign."""
    words: Stack
    width: float
    cut: float
    """How much of a corner goes, and how deep the notch is."""
    page_room: float
    outdent: float
    least: float = 0.0
    above: float = 0.0
    below: float = 0.0
    with_next: bool = False

    @property
    def height(self) -> float:
        return max(self.least, self.words.height + self.cut)

    @property
    def indent(self) -> float:
        return self.side + 2 * self.cut

    def split(self, room: float) -> "tuple[CutCard, CutCard] | None":
        """Only what no page could hold is parted."""
        if self.height <= self.page_room:
            return None
        parts = self.words.split(room - self.cut)
        if parts is None:
            return None
        first = replace(self, words=parts[0], least=0.0)
        return first, replace(self, words=parts[1], least=0.0)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        left -= self.outdent
        spare = self.height - self.words.height
        with canvas.artifact():
            self._draw_edge(canvas, left, top)
            draw_sign(canvas, self.sign, (left + self.cut, top - self.height / 2), self.side)
        draw_below(self.words.boxes, canvas, left + self.indent, top - spare / 2)

    def _draw_edge(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        _cutting(canvas)
        path = canvas.beginPath()
        first, *others = edge_of(self.sign, self.width, self.height, self.cut)
        path.moveTo(left + first[0], top - first[1])
        for x, y in others:
            path.lineTo(left + x, top - y)
        path.close()
        canvas.drawPath(path)
        canvas.setDash()


def draw_sign(canvas: TaggedCanvas, sign: Sign, middle_left: Point, side: float) -> None:
    """Its strokes in ink, and on them the same strokes in colour: an outline all round."""
    left, middle = middle_left
    canvas.saveState()
    canvas.setLineCap(_ROUND)
    canvas.setLineJoin(_ROUND)
    for colour, less in ((INK, 0.0), (FILLS[sign], _OUTLINE)):
        canvas.setStrokeColor(HexColor(colour))
        for stroke in strokes_of(sign):
            canvas.setLineWidth((stroke.breadth - less) * side)
            corners = [(left + x * side, middle + (0.5 - y) * side) for x, y in stroke.points]
            _draw_through(canvas, corners)
    canvas.restoreState()


def _draw_through(canvas: TaggedCanvas, points: Sequence[Point]) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path)


def _cutting(canvas: TaggedCanvas) -> None:
    canvas.setStrokeColor(HexColor(EDGE))
    canvas.setLineWidth(_CUT_LINE)
    canvas.setDash(*_DASH)
