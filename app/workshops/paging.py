"""The wall pages on; it never shrinks. Words are set in lines that the back row can read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from app.workshops.slides import Slide

Role = Literal["label", "title", "line", "item", "foot"]


class Measure(Protocol):
    """How words are set on a wall of a certain width, in whatever unit the wall uses."""

    def wrap(self, text: str, role: Role) -> Sequence[str]:
        """The text in lines that fit the wall's width."""
        ...

    def line_height(self, role: Role) -> float: ...

    def gap(self, role: Role) -> float:
        """The space left above a block of this role."""
        ...


@dataclass(frozen=True, slots=True)
class Piece:
    """Some lines of one block, as they stand on one page."""

    role: Role
    lines: tuple[str, ...]
    begins: bool = True
    """False when it carries on from the page before."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the wall shows at once."""

    head: tuple[Piece, ...]
    body: tuple[Piece, ...]
    foot: tuple[Piece, ...]
    number: int = 1
    of: int = 1


def pages(slide: Slide, measure: Measure, height: float) -> tuple[Page, ...]:
    """The slide in pages no higher than `height`; the question stays at the top of each one."""
    head = (*_pieces(measure, "label", slide.label), *_pieces(measure, "title", slide.title))
    foot = _pieces(measure, "foot", slide.foot)
    lines = _pieces(measure, "line", *slide.lines)
    body = (*lines, *_pieces(measure, "item", *slide.items))
    if _height(head, measure) > height * 0.6:
        head, body = (), (*head, *body)
    room = height - _height(head, measure) - _height(foot, measure)
    filled = _fill(body, measure, room) or [()]
    return tuple(
        Page(head, part, foot, number, len(filled)) for number, part in enumerate(filled, 1)
    )


def _pieces(measure: Measure, role: Role, *texts: str) -> tuple[Piece, ...]:
    return tuple(Piece(role, tuple(measure.wrap(text, role))) for text in texts if text.strip())


def _height(pieces: Sequence[Piece], measure: Measure) -> float:
    return sum(
        measure.gap(piece.role) + len(piece.lines) * measure.line_height(piece.role)
        for piece in pieces
    )


def _fill(body: Sequence[Piece], measure: Measure, room: float) -> list[tuple[Piece, ...]]:
    """Whole blocks where they fit on a page of their own; longer ones run over."""
    filled: list[tuple[Piece, ...]] = []
    page: list[Piece] = []
    left = room
    for piece in body:
        need = _height([piece], measure)
        if need > left and page:
            filled.append(tuple(page))
            page, left = [], room
        for part in _split(piece, measure, room):
            if page and _height([part], measure) > left:
                filled.append(tuple(page))
                page, left = [], room
            page.append(part)
            left -= _height([part], measure)
    return [*filled, tuple(page)] if page else filled


def _split(piece: Piece, measure: Measure, room: float) -> list[Piece]:
    fits = max(1, int((room - measure.gap(piece.role)) // measure.line_height(piece.role)))
    return [
        Piece(piece.role, piece.lines[at : at + fits], begins=at == 0)
        for at in range(0, len(piece.lines), fits)
    ]
