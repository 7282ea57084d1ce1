"""The cards people hold up, as shapes: told apart by eye and by touch (screens, decision 13)."""

from dataclasses import dataclass
from typing import Literal, get_args

from app.workshops.drawing import Point

Sign = Literal["yes", "no", "speak-up"]
SIGNS: tuple[Sign, ...] = get_args(Sign)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line drawn with a broad round pen, in the unit square; `breadth` is the pen's."""

    points: tuple[Point, ...]
    breadth: float


def strokes_of(sign: Sign) -> tuple[Stroke, ...]:
    """A tick, a cross or a raised hand. Drawn broad in ink first, then narrower in its colour."""
    return _STROKES[sign]


def edge_of(sign: Sign, width: float, height: float, cut: float) -> tuple[Point, ...]:
    """The corners of the card, y from its top: one cut for yes, two for no, a notch to speak up."""
    bottom = ((width, height), (0.0, height))
    cut_off = ((width - cut, 0.0), (width, cut))
    if sign == "yes":
        return ((0.0, 0.0), *cut_off, *bottom)
    if sign == "no":
        return ((0.0, cut), (cut, 0.0), *cut_off, *bottom)
    middle = max(cut, height * _NOTCH_AT)
    notch = ((width, middle - cut), (width - cut, middle), (width, middle + cut))
    return ((0.0, 0.0), (width, 0.0), *notch, *bottom)


_NOTCH_AT = 0.28
"""How far down the notch is: beside the sign, so that it bites into no word below."""
_FINGER = 0.125
_STROKES: dict[Sign, tuple[Stroke, ...]] = {
    "yes": (Stroke(((0.16, 0.54), (0.4, 0.78), (0.86, 0.24)), 0.17),),
    "no": (
        Stroke(((0.2, 0.2), (0.8, 0.8)), 0.17),
        Stroke(((0.8, 0.2), (0.2, 0.8)), 0.17),
    ),
    "speak-up": (
        Stroke(((0.34, 0.58), (0.31, 0.24)), _FINGER),
        Stroke(((0.47, 0.52), (0.46, 0.14)), _FINGER),
        Stroke(((0.6, 0.53), (0.62, 0.18)), _FINGER),
        Stroke(((0.72, 0.6), (0.77, 0.32)), _FINGER),
        Stroke(((0.36, 0.78), (0.14, 0.58)), _FINGER),
        Stroke(((0.48, 0.68), (0.58, 0.68), (0.55, 0.76), (0.5, 0.76), (0.48, 0.68)), 0.36),
    ),
}
