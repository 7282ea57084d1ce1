"""Draws pictures as dots, for forms that hold no lines: fine enough to print."""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from math import hypot
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from app.packs.render.boxes import Text
from app.packs.render.look import EDGE, FILLS, INK, Look
from app.packs.render.pictures import SetWords
from app.packs.render.tag_tree import Element
from app.packs.render.typefaces import LOOK_ALIKES
from app.workshops.drawing import (
    Dot,
    Drawing,
    Line,
    Point,
    Polygon,
    TextBox,
    corners_in,
    outline_of,
)
from app.workshops.marks import SHAPES
from app.workshops.show_cards import Sign, edge_of, strokes_of
from app.workshops.stretching import Stretch

_DOTS = 200 / 72
"""To a point: print shops ask for 200 to an inch, and more."""
_FINER = 2
"""Drawn so much larger and then made smaller: edges come out smooth."""
BLEED = 3.0
"""Round the whole, so that no outline is cut in half; in points."""
_INSET = 0.15
_OUTLINE = 0.055
_DASH = 10.0
_CUT_LINE = 1.25
_MARK_OF = {shape: mark for mark, shape in SHAPES.items()}


class Easel:
    """A sheet measured in points from its top left."""

    def __init__(self, width: float, height: float, paper: str, bleed: float = BLEED) -> None:
        self._scale = _DOTS * _FINER
        self._bleed = bleed
        self.width, self.height = width + 2 * bleed, height + 2 * bleed
        size = (self._dots(self.width), self._dots(self.height))
        self._image = Image.new("RGB", size, paper)
        self._pen = ImageDraw.Draw(self._image)

    def polygon(self, points: Sequence[Point], fill: str, rule: float, edge: str = INK) -> None:
        corners = [self._at(point) for point in points]
        if not corners:
            return
        if fill and len(corners) > 2:
            self._pen.polygon(corners, fill=fill)
        self.line([*points, points[0]], rule, edge)

    def line(self, points: Sequence[Point], breadth: float, colour: str) -> None:
        """With round ends and corners."""
        corners = [self._at(point) for point in points]
        wide = max(1, self._dots(breadth))
        self._pen.line(corners, fill=colour, width=wide)
        for x, y in corners:
            half = wide / 2
            self._pen.ellipse((x - half, y - half, x + half, y + half), fill=colour)

    def dashed(self, points: Sequence[Point], breadth: float, colour: str) -> None:
        """Closed, to be cut along."""
        for (x, y), (right, down) in pairwise([*points, points[0]]):
            length = hypot(right - x, down - y)
            for step in range(round(length / _DASH + 0.5)):
                ends = (step * _DASH / length, min(1.0, (step + 0.6) * _DASH / length))
                line = [(x + (right - x) * at, y + (down - y) * at) for at in ends]
                self.line(line, breadth, colour)

    def rounded(self, corner: float, rule: float, colour: str) -> None:
        """A frame round all there is."""
        edge = self._dots(self._bleed)
        box = (edge, edge, self._image.width - edge - 1, self._image.height - edge - 1)
        self._pen.rounded_rectangle(box, self._dots(corner), outline=colour, width=self._dots(rule))

    def words(self, text: str, font: Path, size: float, start: Point) -> float:
        """From the left end of their baseline; gives back how wide they are."""
        face = _face(font, self._dots(size))
        text = text.translate(LOOK_ALIKES)
        self._pen.text(self._at(start), text, fill=INK, font=face, anchor="ls")
        return face.getlength(text) / self._scale

    def png(self) -> bytes:
        size = (self._image.width // _FINER, self._image.height // _FINER)
        out = BytesIO()
        dots = round(_DOTS * 72)
        self._image.resize(size, Image.Resampling.BOX).save(out, "PNG", dpi=(dots, dots))
        return out.getvalue()

    def _dots(self, points: float) -> int:
        return max(1, round(points * self._scale))

    def _at(self, point: Point) -> Point:
        return (point[0] + self._bleed) * self._scale, (point[1] + self._bleed) * self._scale


def drawing_png(
    drawing: Drawing,
    words: Sequence[SetWords],
    width: float,
    stretch: Stretch,
    look: Look,
    fonts: Path,
) -> Easel:
    """The drawing with its words as large as the text."""
    easel = Easel(width, stretch.height, look.fill("paper"))
    for shape in drawing.shapes:
        if not isinstance(shape, TextBox):
            fill = "" if isinstance(shape, Line) else look.fill(shape.fill)
            easel.polygon(_corners(shape, width, stretch), fill, shape.weight * width)
    for one in words:
        _write(easel, one, width, stretch, look, fonts)
    return easel


def _corners(shape: Line | Polygon | Dot, width: float, stretch: Stretch) -> tuple[Point, ...]:
    if isinstance(shape, Dot):
        top, high = stretch.span(shape.top, shape.height)
        return corners_in(shape, shape.left * width, top, shape.width * width, high)
    points = (shape.start, shape.end) if isinstance(shape, Line) else shape.points
    return tuple((x * width, stretch.at(y)) for x, y in points)


def _write(
    easel: Easel, words: SetWords, width: float, stretch: Stretch, look: Look, fonts: Path
) -> None:
    box, size, pitch = words.box, look.size, look.pitch
    above, high = stretch.span(box.top, box.height)
    block = Text(Element("P"), words.lines, size, pitch)
    spare = high - len(words.lines) * pitch
    baseline = -block.baseline(-(above + spare / 2))
    for number, line in enumerate(words.lines):
        slack = box.width * width - line.width
        x = box.left * width + (slack / 2 if box.centred else size * _INSET)
        for run in line.runs:
            at = (x, baseline + number * pitch)
            x += easel.words(run.text, fonts / f"{run.font}.ttf", size, at)


@lru_cache(maxsize=64)
def shape_png(shape: str, side: float, paper: str) -> bytes:
    """The shape of a question."""
    easel = Easel(side, side, paper, bleed=side * 0.04)
    points = tuple((x * side, y * side) for x, y in outline_of(shape))
    easel.polygon(points, FILLS[_MARK_OF[shape]], side * 0.07)
    return easel.png()


@lru_cache(maxsize=16)
def sign_png(sign: Sign, side: float, paper: str) -> bytes:
    """The sign of a card to hold up: its strokes in ink, and on them the same in colour."""
    easel = Easel(side, side, paper, bleed=0.5)
    for colour, less in ((INK, 0.0), (FILLS[sign], _OUTLINE)):
        for stroke in strokes_of(sign):
            points = [(x * side, y * side) for x, y in stroke.points]
            easel.line(points, (stroke.breadth - less) * side, colour)
    return easel.png()


@lru_cache(maxsize=16)
def edge_png(sign: Sign, width: float, high: float, cut: float, paper: str) -> bytes:
    """Where to cut a card to hold up."""
    easel = Easel(width - 2, high - 2, paper, bleed=1.0)
    easel.dashed(edge_of(sign, width - 2, high - 2, cut), _CUT_LINE, EDGE)
    return easel.png()


@lru_cache(maxsize=16)
def frame_png(side: float, rule: float, paper: str) -> bytes:
    """Where a picture goes that is not chosen yet."""
    easel = Easel(side - 2, side - 2, paper, bleed=1.0)
    easel.rounded(8.0, rule, EDGE)
    return easel.png()


@lru_cache(maxsize=32)
def _face(font: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font, size, layout_engine=ImageFont.Layout.BASIC)
