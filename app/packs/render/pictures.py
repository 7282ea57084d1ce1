"""Draws a `Drawing` on a page, with no words smaller than the reader asked for."""

from dataclasses import dataclass

from app.packs.render.boxes import Text
from app.packs.render.leads import draw_polygon
from app.packs.render.lines import SetLine
from app.packs.render.setting import Setting
from app.packs.render.tag_tree import Element, place_on_page
from app.packs.render.tagged_canvas import TaggedCanvas
from app.workshops.drawing import Drawing, Line, Point, Polygon, TextBox

_INSET = 0.25
"""The space inside the edge of a text box, in letter sizes."""


@dataclass(frozen=True)
class SetWords:
    """The words of one text box, broken into lines."""

    box: TextBox
    lines: tuple[SetLine, ...]


@dataclass(frozen=True)
class Picture:
    """A drawing with its box and words, read as one figure."""

    element: Element
    drawing: Drawing
    words: tuple[SetWords, ...]
    width: float
    height: float
    setting: Setting
    above: float = 0.0
    below: float = 0.0
    with_next: bool = False

    def split(self, room: float) -> None:
        return None

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        bounds = (left, top - self.height, left + self.width, top)
        self.element.attributes = place_on_page(bounds)
        with canvas.tag(self.element):
            for shape in self.drawing.shapes:
                self._draw_shape(canvas, shape, left, top)
            for words in self.words:
                self._draw_words(canvas, words, left, top)

    def _draw_shape(
        self, canvas: TaggedCanvas, shape: Line | Polygon | TextBox, left: float, top: float
    ) -> None:
        if isinstance(shape, Polygon):
            points = tuple(self._at(point, left, top) for point in shape.points)
            draw_polygon(
                canvas, points, self.setting.look.fill(shape.fill), shape.weight * self.width
            )
        elif isinstance(shape, Line):
            ends = tuple(self._at(point, left, top) for point in (shape.start, shape.end))
            draw_polygon(canvas, ends, "", shape.weight * self.width)

    def _draw_words(self, canvas: TaggedCanvas, words: SetWords, left: float, top: float) -> None:
        box = words.box
        size, pitch = self.setting.look.size, self.setting.look.pitch
        x, y = self._at((box.left, box.top), left, top)
        spare = box.height * self.height - len(words.lines) * pitch
        block = Text(self.element, words.lines, size, pitch)
        baseline = block.baseline(y - spare / 2)
        for number, line in enumerate(words.lines):
            slack = box.width * self.width - line.width
            start = x + (slack / 2 if box.centred else size * _INSET)
            canvas.write((line,), (start, baseline - number * pitch), size, pitch)

    def _at(self, point: Point, left: float, top: float) -> Point:
        return left + point[0] * self.width, top - point[1] * self.height


def set_words(
    drawing: Drawing, width: float, height: float, setting: Setting
) -> tuple[SetWords, ...] | None:
    """The drawing's words in its boxes, or None when some box is too small for them."""
    found: list[SetWords] = []
    for box in drawing.shapes:
        if isinstance(box, TextBox):
            lines = _lines_inside(box, width, height, setting)
            if lines is None:
                return None
            found.append(SetWords(box, tuple(line.with_space() for line in lines)))
    return tuple(found)


def _lines_inside(
    box: TextBox, width: float, height: float, setting: Setting
) -> tuple[SetLine, ...] | None:
    setter = setting.setter("strong" if box.strong else "regular")
    room = box.width * width - 2 * setter.size * _INSET
    if setter.widest_word(box.text) > room:
        return None
    lines = setter.lines(box.text, room)
    return lines if len(lines) * setting.look.pitch <= box.height * height + 0.01 else None
