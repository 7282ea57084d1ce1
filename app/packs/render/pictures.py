"""Draws a `Drawing` on a page, with no words smaller than the reader asked for."""

from dataclasses import dataclass

from app.packs.render.boxes import Text
from app.packs.render.leads import draw_polygon
from app.packs.render.lines import SetLine
from app.packs.render.setting import Setting
from app.packs.render.tag_tree import Element, place_on_page
from app.packs.render.tagged_canvas import TaggedCanvas
from app.workshops.drawing import Dot, Drawing, Line, Point, Polygon, TextBox, corners_in
from app.workshops.stretching import Stretch, least_heights, stretched

_INSET = 0.15
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
    stretch: Stretch
    setting: Setting
    above: float = 0.0
    below: float = 0.0
    with_next: bool = False

    @property
    def height(self) -> float:
        return self.stretch.height

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
        self, canvas: TaggedCanvas, shape: Line | Polygon | TextBox | Dot, left: float, top: float
    ) -> None:
        if isinstance(shape, TextBox):
            return
        fill = "" if isinstance(shape, Line) else self.setting.look.fill(shape.fill)
        corners = tuple((left + x, top - y) for x, y in self._corners(shape))
        draw_polygon(canvas, corners, fill, shape.weight * self.width)

    def _corners(self, shape: Line | Polygon | Dot) -> tuple[Point, ...]:
        """From the top left of the picture, downwards."""
        if isinstance(shape, Dot):
            top, high = self.stretch.span(shape.top, shape.height)
            return corners_in(shape, shape.left * self.width, top, shape.width * self.width, high)
        points = (shape.start, shape.end) if isinstance(shape, Line) else shape.points
        return tuple((x * self.width, self.stretch.at(y)) for x, y in points)

    def _draw_words(self, canvas: TaggedCanvas, words: SetWords, left: float, top: float) -> None:
        box = words.box
        size, pitch = self.setting.look.size, self.setting.look.pitch
        above, high = self.stretch.span(box.top, box.height)
        x, y = left + box.left * self.width, top - above
        spare = high - len(words.lines) * pitch
        block = Text(self.element, words.lines, size, pitch)
        baseline = block.baseline(y - spare / 2)
        for number, line in enumerate(words.lines):
            slack = box.width * self.width - line.width
            start = x + (slack / 2 if box.centred else size * _INSET)
            canvas.write((line,), (start, baseline - number * pitch), size, pitch)


def set_words(drawing: Drawing, width: float, setting: Setting) -> tuple[SetWords, ...] | None:
    """The drawing's words in its boxes, or None when some box is too narrow for a word."""
    found: list[SetWords] = []
    for box in drawing.shapes:
        if isinstance(box, TextBox):
            lines = _lines_inside(box, width, setting)
            if lines is None:
                return None
            found.append(SetWords(box, tuple(line.with_space() for line in lines)))
    return tuple(found)


def stretch_for(
    drawing: Drawing, words: tuple[SetWords, ...], height: float, setting: Setting
) -> Stretch:
    """The drawing at this height, or as high as its words need."""
    pitch = setting.look.pitch
    needs = ((one.box, len(one.lines) * pitch) for one in words)
    return stretched(drawing, least_heights(drawing, needs), height)


def _lines_inside(box: TextBox, width: float, setting: Setting) -> tuple[SetLine, ...] | None:
    setter = setting.setter("strong" if box.strong else "regular")
    room = box.width * width - 2 * setter.size * _INSET
    return None if setter.widest_word(box.text) > room else setter.lines(box.text, room)
