"""Drawings and the questions' shapes inside a web page, in the page's own colours."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from textwrap import wrap

from app.packs.render.typed_text import one_line
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
from app.workshops.stretching import Stretch, least_heights, stretched

_SVG = 'xmlns="http://www.w3.org/2000/svg"'
_WIDTH = 1000
_LETTER_WIDTH = 0.55
"""How wide a letter is, in letter sizes: an ample guess, since the reader's font is not known."""
_SIZES = (36, 33, 28, 24, 20)
_PITCH = 1.25
_PADDING = 0.3
_OUTLINE = 0.055
"""Of a sign: how much ink stands round its colour."""
_MARK_OF = {shape: mark for mark, shape in SHAPES.items()}


def shape_svg(shape: str) -> str:
    """A question's shape before its heading; the words follow, so it is not read aloud."""
    points = outline_of(shape)
    if not points:
        return ""
    name = _MARK_OF[shape]
    polygon = f'<polygon class="fill-{name}" stroke-width="7" points="{_corners(points)}"/>'
    return f'<svg {_SVG} class="shape" viewBox="-5 -5 110 110" aria-hidden="true">{polygon}</svg>'


def sign_svg(sign: Sign) -> str:
    """A card's sign: broad strokes in ink, and on them the same strokes in colour."""
    strokes = "".join(
        f'<polyline class="{kind}" stroke-width="{(stroke.breadth - less) * 100:.1f}"'
        f' points="{_corners(stroke.points)}"/>'
        for kind, less in (("outline", 0.0), (f"pen-{sign}", _OUTLINE))
        for stroke in strokes_of(sign)
    )
    return f'<svg {_SVG} class="sign" viewBox="0 0 100 100" aria-hidden="true">{strokes}</svg>'


def edge_svg(sign: Sign) -> str:
    """Where to cut a card, stretched to whatever size it has."""
    corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in edge_of(sign, 480.0, 200.0, 30.0))
    cut = f'<polygon class="cut" vector-effect="non-scaling-stroke" points="{corners}"/>'
    box = 'viewBox="0 0 480 200" preserveAspectRatio="none"'
    return f'<svg {_SVG} class="edge" {box} aria-hidden="true">{cut}</svg>'


def _corners(points: Iterable[Point]) -> str:
    return " ".join(f"{x * 100:.1f},{y * 100:.1f}" for x, y in points)


def drawing_svg(drawing: Drawing, meaning: str) -> str:
    """The drawing as high as its words need; they are broken here, since SVG breaks no lines."""
    words = [_Words(box, *_lines(box)) for box in drawing.shapes if isinstance(box, TextBox)]
    least = least_heights(drawing, ((one.box, one.height) for one in words))
    stretch = stretched(drawing, least, _WIDTH / drawing.aspect)
    shapes = [_shape(shape, stretch) for shape in drawing.shapes if not isinstance(shape, TextBox)]
    inside = "\n".join((*shapes, *(_text(one, stretch) for one in words)))
    return (
        f'<svg {_SVG} class="drawing" viewBox="-4 -4 {_WIDTH + 8} {stretch.height + 8:.0f}"'
        f' role="img" aria-label="{escape(meaning)}">\n{inside}\n</svg>'
    )


@dataclass(frozen=True)
class _Words:
    """The words of one box, as they are broken."""

    box: TextBox
    size: int
    lines: list[str]

    @property
    def height(self) -> float:
        return (len(self.lines) * _PITCH + _PADDING) * self.size


def _shape(shape: Line | Polygon | Dot, stretch: Stretch) -> str:
    width = f"{shape.weight * _WIDTH:.1f}"
    corners = [f"{x:.1f},{y:.1f}" for x, y in _points(shape, stretch)]
    if isinstance(shape, Line):
        return f'<path class="fill-none" stroke-width="{width}" d="M {" L ".join(corners)}"/>'
    points = " ".join(corners)
    return f'<polygon class="fill-{shape.fill}" stroke-width="{width}" points="{points}"/>'


def _points(shape: Line | Polygon | Dot, stretch: Stretch) -> tuple[Point, ...]:
    if isinstance(shape, Dot):
        top, high = stretch.span(shape.top, shape.height)
        return corners_in(shape, shape.left * _WIDTH, top, shape.width * _WIDTH, high)
    points = (shape.start, shape.end) if isinstance(shape, Line) else shape.points
    return tuple((x * _WIDTH, stretch.at(y)) for x, y in points)


def _text(words: _Words, stretch: Stretch) -> str:
    box, size = words.box, words.size
    top, high = stretch.span(box.top, box.height)
    anchor = "middle" if box.centred else "start"
    left = (box.left + box.width / 2) * _WIDTH if box.centred else box.left * _WIDTH + size * 0.2
    first = top + high / 2 - (len(words.lines) - 1) * size * _PITCH / 2 + size * 0.35
    spans = "".join(
        f'<tspan x="{left:.1f}" y="{first + number * size * _PITCH:.1f}">{escape(line)}</tspan>'
        for number, line in enumerate(words.lines)
    )
    weight = ' font-weight="600"' if box.strong else ""
    return f'<text font-size="{size}" text-anchor="{anchor}"{weight}>{spans}</text>'


def _lines(box: TextBox) -> tuple[int, list[str]]:
    """The words as large as the longest of them allows; no word is broken while it can be."""
    words = one_line(box.text)
    longest = max(map(len, words.split()), default=0)
    size = next((size for size in _SIZES if _letters(box, size) >= longest), _SIZES[-1])
    return size, wrap(words, _letters(box, size))


def _letters(box: TextBox, size: int) -> int:
    """How many go into a line."""
    return max(1, int(box.width * _WIDTH / (size * _LETTER_WIDTH)))
