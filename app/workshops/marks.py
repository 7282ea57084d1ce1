"""The five questions' marks: each has a colour, a shape and a word, the same everywhere."""

from typing import Literal

Mark = Literal["tried", "learned", "pleased", "concerned", "plus1", ""]
Shape = Literal["circle", "diamond", "triangle", "square", "star", ""]

SHAPES: dict[str, Shape] = {
    "tried": "circle",
    "learned": "diamond",
    "pleased": "triangle",
    "concerned": "square",
    "plus1": "star",
}


def shape_of(mark: str) -> Shape:
    """The shape that goes with a mark, or "" for none."""
    return SHAPES.get(mark, "")
