"""The wall pages on; it never shrinks. Words are set in lines that the back row can read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil
from typing import Literal, Protocol
from unicodedata import bidirectional

from app.workshops.slides import Slide

Role = Literal["label", "title", "line", "head", "item", "foot", "card", "number", "means"]
"""What words are on a slide; the last three only on cards that stand side by side."""
ROLES: tuple[Role, ...] = ("label", "title", "line", "head", "item", "foot")
Pieces = tuple["Piece", ...]

ROOM_FOR_NOTES = 0.6
"""What stays on every page leaves at least this share of the height to what changes."""

STAYING: tuple[frozenset[Role], ...] = (
    frozenset({"label", "title", "foot"}),
    frozenset({"label", "foot"}),
    frozenset({"label"}),
    frozenset(),
)
"""What stays on every page, the first of these that leaves room; the rest is read once."""

STAYING_TOGETHER = (STAYING[0], frozenset[Role]({"label", "title"}), *STAYING[2:])
"""The same for a list that is taken in together: its foot stays only where all is on one page."""


class Measure(Protocol):
    """How words are set on a wall of a certain width, in whatever unit the wall uses."""

    def wrap(self, text: str, role: Role) -> Sequence[str]:
        """The text in lines that fit the wall's width."""
        ...

    def line_height(self, role: Role) -> float: ...

    def gap(self, role: Role) -> float:
        """The space left above a block of this role, unless it begins a bare page."""
        ...


@dataclass(frozen=True, slots=True)
class Piece:
    """Some lines of one block, as they stand on one page."""

    role: Role
    lines: tuple[str, ...]
    begins: bool = True
    """False when it carries on from the page before."""
    ends: bool = True
    """False when it carries on to the next page."""
    from_right: bool = False
    """True when the whole block reads from right to left, whatever this part begins with."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the wall shows at once."""

    head: Pieces
    body: Pieces
    foot: Pieces
    number: int = 1
    of: int = 1


def pages(slide: Slide, measure: Measure, height: float) -> tuple[Page, ...]:
    """The slide in pages no higher than `height`, with nothing left out and in one order.

    The question stays at the top of each page while that leaves room for the notes; a title
    that is too long for that is read once, and then the notes.
    """
    head, body, foot = _shared(slide, measure, height)
    filled = _Filler(measure, height, head, foot, whole_list=slide.together).fill(body)
    return tuple(
        Page(head, part, foot, number, len(filled)) for number, part in enumerate(filled, 1)
    )


def reads_from_right(text: str) -> bool:
    """True when the first letter that has a direction is one that is written to the left."""
    for letter in text:
        direction = bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _shared(slide: Slide, measure: Measure, height: float) -> tuple[Pieces, Pieces, Pieces]:
    """The slide's blocks as head, body and foot; head and foot stay on every page."""
    head = (*_pieces(measure, "label", slide.label), *_pieces(measure, "title", slide.title))
    middle = (*_pieces(measure, "line", *slide.lines), *_listed(slide, measure))
    foot = _pieces(measure, "foot", slide.foot)
    shared = ((), (*head, *middle, *foot), ())
    for staying in STAYING_TOGETHER if slide.together else STAYING:
        shared = (
            _that(head, staying),
            (*_other(head, staying), *middle, *_other(foot, staying)),
            _that(foot, staying),
        )
        whole = slide.together and bool(shared[2])
        if _leaves_room(shared, measure, height, whole=whole):
            break
    return shared


def _leaves_room(
    shared: tuple[Pieces, Pieces, Pieces], measure: Measure, height: float, *, whole: bool
) -> bool:
    """True when enough is left for what changes; for all of it, when `whole`."""
    filler = _Filler(measure, height, shared[0], shared[2])
    need = filler.need(shared[1])
    return filler.room >= 0 and filler.room >= (
        need if whole else min(need, height * ROOM_FOR_NOTES)
    )


def _that(pieces: Pieces, staying: frozenset[Role]) -> Pieces:
    return tuple(piece for piece in pieces if piece.role in staying)


def _other(pieces: Pieces, staying: frozenset[Role]) -> Pieces:
    return tuple(piece for piece in pieces if piece.role not in staying)


def _listed(slide: Slide, measure: Measure) -> Pieces:
    heads = frozenset(slide.heads)
    return tuple(
        piece
        for place, text in enumerate(slide.items)
        for piece in _pieces(measure, "head" if place in heads else "item", text)
    )


def _pieces(measure: Measure, role: Role, *texts: str) -> Pieces:
    return tuple(
        Piece(role, tuple(measure.wrap(text, role)), from_right=reads_from_right(text))
        for text in texts
        if text.strip()
    )


class _Filler:
    """Fills page after page: whole blocks where they fit on one, longer ones run over."""

    def __init__(
        self,
        measure: Measure,
        height: float,
        head: Pieces,
        foot: Pieces,
        *,
        whole_list: bool = False,
    ) -> None:
        self._whole_list = whole_list
        self._line = {role: measure.line_height(role) for role in ROLES}
        self._gap = {role: measure.gap(role) for role in ROLES}
        self._bare = not head
        top_of_page = self._gap[head[0].role] if head else 0.0
        self.room = height - self._whole(head) + top_of_page - self._whole(foot)

    def fill(self, body: Pieces) -> list[Pieces]:
        filled: list[Pieces] = []
        page: list[Piece] = []
        left = self.room
        parts = tuple(self._in_parts(body))
        for place, piece in enumerate(parts):
            need = self._height(piece)
            if page and need + self._kept_with(parts, place) > left:
                filled.append(tuple(page))
                page, left = [], self.room
            left -= need if page else self.need((piece,))
            page.append(piece)
        return [*filled, tuple(page)]

    def _kept_with(self, parts: Pieces, place: int) -> float:
        """A heading does not stand alone at the foot of a page, and a list that one page can hold
        is not torn where that is asked."""
        role, rest = parts[place].role, parts[place + 1 :]
        if role == "head" and rest:
            return self._height(rest[0])
        begins_list = role == "item" and (not place or parts[place - 1].role != "item")
        if self._whole_list and begins_list and self.need(parts[place:]) <= self.room:
            return self._whole(rest)
        return 0.0

    def need(self, pieces: Pieces) -> float:
        """How high the pieces are when they are the first under the head."""
        return self._whole(pieces) - (self._gap[pieces[0].role] if pieces and self._bare else 0.0)

    def _in_parts(self, body: Pieces) -> Iterable[Piece]:
        for piece in body:
            if self._height(piece) <= self.room:
                yield piece
            else:
                yield from self._split(piece)

    def _split(self, piece: Piece) -> Sequence[Piece]:
        """The piece in parts about as long as one another, so that no page has one line alone."""
        gap = 0.0 if self._bare else self._gap[piece.role]
        fits = max(1, int((self.room - gap) / self._line[piece.role] + 1e-6))
        count = ceil(len(piece.lines) / fits)
        marks = [round(len(piece.lines) * part / count) for part in range(count + 1)]
        return [
            replace(piece, lines=piece.lines[start:stop], begins=not start, ends=part == count)
            for part, (start, stop) in enumerate(pairwise(marks), 1)
        ]

    def _whole(self, pieces: Pieces) -> float:
        return sum(map(self._height, pieces))

    def _height(self, piece: Piece) -> float:
        return self._gap[piece.role] + len(piece.lines) * self._line[piece.role]
