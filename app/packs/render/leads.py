"""What stands before hanging text: a number or dot, a box to tick, the shape of a question."""

from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from app.packs.render.boxes import Text
from app.packs.render.lines import SetLine
from app.packs.render.look import FILLS, INK
from app.packs.render.tag_tree import Element
from app.packs.render.tagged_canvas import TaggedCanvas
from app.workshops.drawing import Point, outline_of
from app.workshops.marks import SHAPES

_CAPITAL = 0.67
"""The height of a capital letter, in letter sizes."""
_MARK_OF = {shape: mark for mark, shape in SHAPES.items()}


@dataclass(frozen=True)
class Label:
    """A list's number or dot, read as the label of its item."""

    element: Element
    line: SetLine

    def draw(self, canvas: TaggedCanvas, left: float, text: Text, top: float) -> None:
        with canvas.tag(self.element):
            canvas.write((self.line,), (left, text.baseline(top)), text.size, text.pitch)


@dataclass(frozen=True)
class Tick:
    """A box large enough for a pen that shakes. The label is read as "tick box"."""

    element: Element
    sign: SetLine
    side: float
    rule: float

    def draw(self, canvas: TaggedCanvas, left: float, text: Text, top: float) -> None:
        middle = text.baseline(top) + text.size * _CAPITAL / 2
        bottom = middle - self.side / 2
        with canvas.artifact():
            canvas.setStrokeColor(HexColor(INK))
            canvas.setLineWidth(self.rule)
            canvas.roundRect(left, bottom, self.side, self.side, self.side * 0.12)
        with canvas.tag(self.element):
            canvas.write_unseen(self.sign, (left, bottom), text.size)


@dataclass(frozen=True)
class Shape:
    """One of the five questions' shapes: its words follow, so a screen reader need not say it."""

    shape: str
    side: float
    rule: float

    def draw(self, canvas: TaggedCanvas, left: float, text: Text, top: float) -> None:
        bottom = text.baseline(top) + text.size * _CAPITAL / 2 - self.side / 2
        points = tuple(
            (left + x * self.side, bottom + (1 - y) * self.side) for x, y in outline_of(self.shape)
        )
        with canvas.artifact():
            draw_polygon(canvas, points, FILLS[_MARK_OF[self.shape]], self.rule)


def draw_polygon(canvas: Canvas, points: tuple[Point, ...], fill: str, rule: float) -> None:
    """A closed shape with an ink outline, filled unless `fill` is empty."""
    if not points:
        return
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.saveState()
    canvas.setStrokeColor(HexColor(INK))
    canvas.setLineWidth(rule)
    canvas.setLineJoin(1)
    if fill:
        canvas.setFillColor(HexColor(fill))
    canvas.drawPath(path, stroke=1, fill=1 if fill else 0)
    canvas.restoreState()
