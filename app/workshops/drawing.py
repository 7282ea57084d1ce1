"""A picture as values, so that screen and page draw the same one and a screen reader can say it.

Everything is in unit coordinates: x from 0 at the left to 1 at the right, y from 0 at the top to 1
at the bottom. Colours are names of meanings, so that each painter can use those of its theme.
"""

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal

Point = tuple[float, float]
Fill = Literal["none", "paper", "wash", "ink", "tried", "learned", "pleased", "concerned", "plus1"]


@dataclass(frozen=True)
class Line:
    """A straight ink line; `weight` is its thickness as a share of the drawing's width."""

    start: Point
    end: Point
    weight: float = 0.004


@dataclass(frozen=True)
class Polygon:
    """A closed shape, always with an ink outline: meaning never rests on its colour."""

    points: tuple[Point, ...]
    fill: Fill = "none"
    weight: float = 0.004


@dataclass(frozen=True)
class TextBox:
    """Words inside a box, at the size the reader asked for: a painter never makes them smaller."""

    left: float
    top: float
    width: float
    height: float
    text: str
    strong: bool = False
    centred: bool = False


@dataclass(frozen=True)
class Dot:
    """A small shape, as large as its box allows, that keeps its form when the drawing is stretched:
    a `person`, a `flag`, the shape of a question, or that of something in a group's year."""

    left: float
    top: float
    width: float
    height: float
    shape: str = "person"
    fill: Fill = "ink"
    weight: float = 0.002


Drawable = Line | Polygon | TextBox | Dot


@dataclass(frozen=True)
class Drawing:
    """What a picture shows, what it means (`alt`), and the same facts for those who cannot see."""

    aspect: float
    """Width divided by height."""
    shapes: tuple[Drawable, ...]
    alt: str
    facts: tuple[str, ...] = ()
    folds: tuple[float, ...] = ()
    """Heights between which it may grow by itself, from the top down: where its rows begin."""

    def __post_init__(self) -> None:
        if self.aspect <= 0:
            raise ValueError(f"a drawing needs a width and a height, not aspect {self.aspect}")
        if not self.alt.strip():
            raise ValueError("a drawing says in words what it shows")


def outline_of(shape: str) -> tuple[Point, ...]:
    """The corners of a shape in the unit square, those of the questions looking equally large."""
    return _OUTLINES.get(shape, ())


def corners_in(dot: Dot, left: float, top: float, wide: float, high: float) -> tuple[Point, ...]:
    """The corners of a dot whose box stands here, in whatever unit: as large as it goes."""
    side = min(wide, high)
    left, top = left + (wide - side) / 2, top + (high - side) / 2
    return tuple((left + x * side, top + y * side) for x, y in outline_of(dot.shape))


def _ring(corners: int, radius: float, start: float = -pi / 2) -> tuple[Point, ...]:
    turns = (start + 2 * pi * step / corners for step in range(corners))
    return tuple((0.5 + radius * cos(turn), 0.5 + radius * sin(turn)) for turn in turns)


def _star() -> tuple[Point, ...]:
    outer = _ring(5, 0.5)
    inner = _ring(5, 0.22, -pi / 2 + pi / 5)
    return tuple(point for pair in zip(outer, inner, strict=True) for point in pair)


def _person() -> tuple[Point, ...]:
    """Shoulders, and a head that stands on them."""
    shoulders = [
        (0.5 - 0.4 * cos(pi * step / 16), 0.98 - 0.5 * sin(pi * step / 16)) for step in range(17)
    ]
    head = [
        (0.5 - 0.23 * sin(pi * step / 12), 0.25 + 0.23 * cos(pi * step / 12)) for step in range(25)
    ]
    return (*shoulders[:9], *head, *shoulders[8:])


_OUTLINES: dict[str, tuple[Point, ...]] = {
    "circle": _ring(72, 0.45),
    "diamond": _ring(4, 0.5),
    "triangle": ((0.5, 0.06), (0.98, 0.91), (0.02, 0.91)),
    "square": ((0.09, 0.09), (0.91, 0.09), (0.91, 0.91), (0.09, 0.91)),
    "star": _star(),
    "person": _person(),
    "flag": ((0.2, 0.04), (0.9, 0.28), (0.3, 0.52), (0.3, 0.97), (0.2, 0.97)),
    "sheet": ((0.16, 0.05), (0.6, 0.05), (0.84, 0.29), (0.84, 0.95), (0.16, 0.95)),
    "stairs": (
        *((0.05, 0.95), (0.05, 0.68), (0.35, 0.68), (0.35, 0.38), (0.65, 0.38)),
        *((0.65, 0.08), (0.95, 0.08), (0.95, 0.95)),
    ),
    "speech": (
        *((0.04, 0.1), (0.96, 0.1), (0.96, 0.72), (0.5, 0.72), (0.26, 0.95), (0.26, 0.72)),
        (0.04, 0.72),
    ),
    "house": (
        *((0.5, 0.04), (0.97, 0.46), (0.83, 0.46), (0.83, 0.95), (0.17, 0.95), (0.17, 0.46)),
        (0.03, 0.46),
    ),
    "turn": (
        *((0.05, 0.36), (0.55, 0.36), (0.55, 0.12), (0.96, 0.5), (0.55, 0.88), (0.55, 0.64)),
        (0.05, 0.64),
    ),
}
