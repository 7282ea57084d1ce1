"""Drawings and the questions' shapes inside a web page, in the page's own colours."""

from collections.abc import Iterable
from html import escape
from textwrap import wrap

from app.packs.render.typed_text import one_line
from app.workshops.drawing import Drawable, Drawing, Line, Point, TextBox, outline_of
from app.workshops.marks import SHAPES
from app.workshops.show_cards import Sign, edge_of, strokes_of

_WIDTH = 1000
_LETTER_WIDTH = 0.55
"""How wide a letter is, in letter sizes: an ample guess, since the reader's font is not known."""
_SIZES = (44, 38, 33, 28, 24, 20)
_PITCH = 1.25
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
    return f'<svg class="shape" viewBox="-5 -5 110 110" aria-hidden="true">{polygon}</svg>'


def sign_svg(sign: Sign) -> str:
    """A card's sign: broad strokes in ink, and on them the same strokes in colour."""
    strokes = "".join(
        f'<polyline class="{kind}" stroke-width="{(stroke.breadth - less) * 100:.1f}"'
        f' points="{_corners(stroke.points)}"/>'
        for kind, less in (("outline", 0.0), (f"pen-{sign}", _OUTLINE))
        for stroke in strokes_of(sign)
    )
    return f'<svg class="sign" viewBox="0 0 100 100" aria-hidden="true">{strokes}</svg>'


def edge_svg(sign: Sign) -> str:
    """Where to cut a card, stretched to whatever size it has."""
    corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in edge_of(sign, 480.0, 200.0, 30.0))
    cut = f'<polygon class="cut" vector-effect="non-scaling-stroke" points="{corners}"/>'
    box = 'viewBox="0 0 480 200" preserveAspectRatio="none"'
    return f'<svg class="edge" {box} aria-hidden="true">{cut}</svg>'


def _corners(points: Iterable[Point]) -> str:
    return " ".join(f"{x * 100:.1f},{y * 100:.1f}" for x, y in points)


def drawing_svg(drawing: Drawing, meaning: str) -> str:
    height = _WIDTH / drawing.aspect
    shapes = "\n".join(_shape(shape, height) for shape in drawing.shapes)
    return (
        f'<svg class="drawing" viewBox="-4 -4 {_WIDTH + 8} {height + 8:.0f}" role="img" '
        f'aria-label="{escape(meaning)}">\n{shapes}\n</svg>'
    )


def _shape(shape: Drawable, height: float) -> str:
    if isinstance(shape, TextBox):
        return _words(shape, height)
    if isinstance(shape, Line):
        ends = " L ".join(_place(point, height) for point in (shape.start, shape.end))
        return f'<path class="fill-none" stroke-width="{shape.weight * _WIDTH:.1f}" d="M {ends}"/>'
    corners = " ".join(_place(point, height) for point in shape.points)
    width = f"{shape.weight * _WIDTH:.1f}"
    return f'<polygon class="fill-{shape.fill}" stroke-width="{width}" points="{corners}"/>'


def _place(point: Point, height: float) -> str:
    return f"{point[0] * _WIDTH:.1f},{point[1] * height:.1f}"


def _words(box: TextBox, height: float) -> str:
    """SVG does not break lines, so they are broken here, as large as the box allows."""
    size, lines = _fitted(one_line(box.text), box.width * _WIDTH, box.height * height)
    anchor = "middle" if box.centred else "start"
    left = (box.left + box.width / 2) * _WIDTH if box.centred else box.left * _WIDTH + size * 0.3
    middle = (box.top + box.height / 2) * height
    first = middle - (len(lines) - 1) * size * _PITCH / 2 + size * 0.35
    spans = "".join(
        f'<tspan x="{left:.1f}" y="{first + number * size * _PITCH:.1f}">{escape(line)}</tspan>'
        for number, line in enumerate(lines)
    )
    weight = ' font-weight="600"' if box.strong else ""
    return f'<text font-size="{size}" text-anchor="{anchor}"{weight}>{spans}</text>'


def _fitted(words: str, width: float, height: float) -> tuple[int, list[str]]:
    for size in _SIZES:
        lines = wrap(words, max(1, int(width / (size * _LETTER_WIDTH))), break_long_words=False)
        if len(lines) * size * _PITCH <= height:
            return size, lines
    return _SIZES[-1], wrap(words, max(1, int(width / (_SIZES[-1] * _LETTER_WIDTH))))
