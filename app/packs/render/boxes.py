"""Things that take up room on a page, know how high they are, and can be parted between two pages.

They are made for a known width and never ask for more room than they get: a page can always be
filled, whatever was typed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from reportlab.lib.colors import HexColor

from app.packs.render.lines import SetLine
from app.packs.render.look import EDGE, INK
from app.packs.render.tag_tree import Element
from app.packs.render.tagged_canvas import TaggedCanvas

_FROM_MIDDLE_TO_BASELINE = 0.33
"""In letter sizes: puts the middle of the small letters in the middle of their line."""
_HAIR = 0.01
"""Lengths closer than this are the same: sums of fractions never quite agree."""

_FEW_TO_WRITE_ON = 4
"""So few lines are never parted between two pages: any page has room for more."""


class Box(Protocol):
    """What the pager places. Of two spaces that meet the larger is kept; none at a page's top."""

    @property
    def above(self) -> float: ...
    @property
    def below(self) -> float: ...
    @property
    def with_next(self) -> bool: ...
    @property
    def height(self) -> float: ...
    def split(self, room: float) -> "tuple[Box, Box] | None":
        """What fits and what is left, or None when the whole has to go to the next page."""
        ...

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None: ...


@dataclass(frozen=True)
class Bookmark:
    words: str
    level: int


@dataclass(frozen=True)
class Text:
    """Lines of one element; never a single line alone on a page where there are more."""

    element: Element
    lines: tuple[SetLine, ...]
    size: float
    pitch: float
    above: float = 0.0
    below: float = 0.0
    with_next: bool = False
    bookmark: Bookmark | None = None

    @property
    def height(self) -> float:
        return len(self.lines) * self.pitch

    def split(self, room: float) -> "tuple[Text, Text] | None":
        fitting = int((room + _HAIR) // self.pitch)
        if len(self.lines) - fitting == 1:
            fitting -= 1
        if fitting < 2 or fitting >= len(self.lines):
            return None
        first = replace(self, lines=self.lines[:fitting], with_next=False)
        return first, replace(self, lines=self.lines[fitting:], bookmark=None)

    def baseline(self, top: float) -> float:
        """Where the first line stands when the box begins at `top`."""
        return top - self.pitch / 2 - self.size * _FROM_MIDDLE_TO_BASELINE

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        if self.bookmark:
            canvas.bookmark(self.bookmark.words, self.bookmark.level, top)
        with canvas.tag(self.element):
            canvas.write(self.lines, (left, self.baseline(top)), self.size, self.pitch)


class Lead(Protocol):
    """What stands before hanging text: a number, a box to tick, the shape of a question."""

    def draw(self, canvas: TaggedCanvas, left: float, text: Text, top: float) -> None: ...


@dataclass(frozen=True)
class Hanging:
    """Text set in from the left, with something standing before its first line."""

    text: Text
    indent: float
    lead: Lead | None

    @property
    def above(self) -> float:
        return self.text.above

    @property
    def below(self) -> float:
        return self.text.below

    @property
    def with_next(self) -> bool:
        return self.text.with_next

    @property
    def height(self) -> float:
        return self.text.height

    def split(self, room: float) -> "tuple[Hanging, Hanging] | None":
        parts = self.text.split(room)
        if parts is None:
            return None
        return replace(self, text=parts[0]), replace(self, text=parts[1], lead=None)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        if self.lead:
            self.lead.draw(canvas, left, self.text, top)
        self.text.draw(canvas, left + self.indent, top)


@dataclass(frozen=True)
class Stack:
    """Boxes below one another. Kept on one page if no higher than `together_within`."""

    boxes: tuple[Box, ...]
    together_within: float = 0.0
    pair_within: float = 0.0
    """The first is not left alone on a page where it and the second are no higher than this."""
    above: float = 0.0
    below: float = 0.0
    with_next: bool = False

    @property
    def height(self) -> float:
        return height_of(self.boxes)

    def split(self, room: float) -> "tuple[Stack, Stack] | None":
        if self.height <= self.together_within + _HAIR:
            return None
        placed, left_over = fill(self.boxes, room)
        if not placed:
            placed, left_over = fill(self.boxes, room, headings_alone=True)
        if not placed or not left_over or self._leaves_one_alone(placed):
            return None
        return replace(self, boxes=placed), replace(self, boxes=left_over)

    def _leaves_one_alone(self, placed: Sequence[Box]) -> bool:
        return len(placed) == 1 and height_of(self.boxes[:2]) <= self.pair_within

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        draw_below(self.boxes, canvas, left, top)


@dataclass(frozen=True)
class Framed:
    """A stack with a border round it; each part of a parted one has a border of its own."""

    stack: Stack
    width: float
    padding: float
    rule: float
    above: float = 0.0
    below: float = 0.0
    with_next: bool = False

    @property
    def height(self) -> float:
        return self.stack.height + 2 * self.padding

    def split(self, room: float) -> "tuple[Framed, Framed] | None":
        parts = self.stack.split(room - 2 * self.padding)
        if parts is None:
            return None
        return replace(self, stack=parts[0]), replace(self, stack=parts[1])

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        with canvas.artifact():
            canvas.setStrokeColor(HexColor(EDGE))
            canvas.setLineWidth(self.rule)
            bottom = top - self.height
            canvas.roundRect(left, bottom, self.width, self.height, self.padding * 0.6)
        self.stack.draw(canvas, left + self.padding, top - self.padding)


@dataclass(frozen=True)
class Reminder:
    """What was asked, over lines that run on: seen on a loose page, read aloud only once."""

    lines: tuple[SetLine, ...]
    size: float
    pitch: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.pitch

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        baseline = top - self.pitch / 2 - self.size * _FROM_MIDDLE_TO_BASELINE
        with canvas.artifact("Pagination", "Header"):
            canvas.write(self.lines, (left, baseline), self.size, self.pitch)


@dataclass(frozen=True)
class Ruled:
    """Lines to write on; those that run on to another page stand under their reminder."""

    count: int
    width: float
    pitch: float
    reminder: Reminder | None = None
    runs_on: bool = False
    above: float = 0.0
    below: float = 0.0
    with_next: bool = False

    @property
    def _reminded(self) -> float:
        return self.reminder.height if self.reminder and self.runs_on else 0.0

    @property
    def height(self) -> float:
        return self._reminded + self.count * self.pitch

    def split(self, room: float) -> "tuple[Ruled, Ruled] | None":
        fitting = int((room - self._reminded + _HAIR) // self.pitch)
        if not 0 < fitting < self.count or self.count <= _FEW_TO_WRITE_ON:
            return None
        rest = replace(self, count=self.count - fitting, runs_on=True)
        return replace(self, count=fitting), rest

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        if self.reminder and self.runs_on:
            self.reminder.draw(canvas, left, top)
            top -= self.reminder.height
        with canvas.artifact():
            canvas.setStrokeColor(HexColor(EDGE))
            canvas.setLineWidth(1)
            for line in range(1, self.count + 1):
                y = top - line * self.pitch
                canvas.line(left, y, left + self.width, y)


@dataclass(frozen=True)
class Rule:
    """A short thick line, such as the one under a title."""

    width: float
    height: float
    above: float = 0.0
    below: float = 0.0
    with_next: bool = False

    def split(self, room: float) -> None:
        return None

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        with canvas.artifact():
            canvas.setFillColor(HexColor(INK))
            canvas.rect(left, top - self.height, self.width, self.height, stroke=0, fill=1)


@dataclass(frozen=True)
class NewPage:
    """What follows begins a page."""

    above: float = 0.0
    below: float = 0.0
    with_next: bool = False
    height: float = 0.0

    def split(self, room: float) -> None:
        return None

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        pass


def loosened(box: Box) -> Box:
    """The same, to be parted wherever it can be: no part of it asks to stay with another."""
    match box:
        case Stack():
            return replace(box, together_within=0.0, pair_within=0.0)
        case Framed(stack=stack):
            return replace(box, stack=replace(stack, together_within=0.0, pair_within=0.0))
        case _:
            return box


def gap(upper: Box, lower: Box) -> float:
    """The larger of what each asks for; but a heading stays near what it stands over."""
    return upper.below if upper.with_next else max(upper.below, lower.above)


def height_of(boxes: Sequence[Box]) -> float:
    gaps = sum(gap(upper, lower) for upper, lower in pairwise(boxes))
    return sum(box.height for box in boxes) + gaps


def draw_below(boxes: Sequence[Box], canvas: TaggedCanvas, left: float, top: float) -> None:
    upper: Box | None = None
    for box in boxes:
        top -= gap(upper, box) if upper else 0.0
        box.draw(canvas, left, top)
        top -= box.height
        upper = box


def fill(
    boxes: Sequence[Box], room: float, headings_alone: bool = False
) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """The boxes that fit into `room`, the last one parted if it can be, and those left over.

    A heading is not left behind without what it stands over, unless `headings_alone`.
    """
    used = 0.0
    for place, box in enumerate(boxes):
        space = gap(boxes[place - 1], box) if place else 0.0
        left = room - used - space
        if isinstance(box, NewPage) and place:
            return tuple(boxes[:place]), tuple(boxes[place + 1 :])
        if box.height <= left + _HAIR:
            used += space + box.height
            continue
        parts = box.split(left)
        if parts:
            return (*boxes[:place], parts[0]), (parts[1], *boxes[place + 1 :])
        kept = place if headings_alone else _before_what_stands_over(boxes, place)
        return tuple(boxes[:kept]), tuple(boxes[kept:])
    return tuple(boxes), ()


def _before_what_stands_over(boxes: Sequence[Box], place: int) -> int:
    while place and boxes[place - 1].with_next:
        place -= 1
    return place
