"""A drawing on a page of the wall: as large as it goes, in letters that the back row can read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from app.ui.parts.drawing_painter import SetDrawing, set_drawing
from app.ui.wall.type_sizes import at_pixels
from app.ui.wall.typesetting import Typesetter
from app.workshops.drawing import Drawing
from app.workshops.paging import Page, Pieces

_SIZES = (1.0, 0.92, 0.85, 0.78, 0.72, 0.0)
"""Of the size of notes, from large to small; nought is the least that ordinary sight can read."""
_TALLER_BY = 1.4
"""Where there is room to spare, a drawing stands this much higher than it was meant to."""
_HIGHER_THAN_MIDDLE = 0.42
_EDGE = 0.025
"""Of the wall, round a drawing that has all of it."""
_ABOVE = 0.2
"""In sizes of notes."""


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """The pages of a slide with its drawing among them, and where that stands."""

    pages: tuple[Page, ...]
    number: int
    """Which of the pages it is, counted from one."""
    place: QRectF
    drawing: SetDrawing

    bare: bool = False
    """True where it has the whole wall: not even the page's number stands beside it."""

    def bare_on(self, page: Page) -> bool:
        return self.bare and page.number == self.number

    @property
    def alt(self) -> str:
        return self.drawing.drawing.alt


def drawn_page(
    drawing: Drawing, type_: Typesetter, pages: tuple[Page, ...], *, last: bool = False
) -> DrawnPage | None:
    """The drawing before the pages it belongs to; None where its words find no room.

    A title that is too long to stay on each page is read before it; so is everything when `last`.
    """
    for head, foot in _surroundings(pages[0], type_):
        room = _room(type_, head, foot)
        found = _set(drawing, type_, room)
        if found:
            page = Page(head, (), foot)
            shown = bool(head) or not pages[0].head
            titled = not any(piece.role == "title" for piece in pages[0].body)
            first = shown and titled and not last
            together = (page, *pages) if first else (*pages, page)
            number = 1 if first else len(together)
            return DrawnPage(_numbered(together), number, _place(found, room), found)
    return _bare(drawing, type_, pages, last=last)


def _bare(
    drawing: Drawing, type_: Typesetter, pages: tuple[Page, ...], *, last: bool
) -> DrawnPage | None:
    """By itself to near the edges, first of all: the title is read with the pages after it."""
    wide, high = type_.frame.width(), type_.frame.height()
    side, edge = wide * _EDGE, high * _EDGE
    room = QRectF(side, edge, wide - 2 * side, high - 2 * edge)
    found = _set(drawing, type_, room)
    if found is None:
        return None
    alone = Page((), (), ())
    together = (*pages, alone) if last else (alone, *pages)
    number = len(together) if last else 1
    return DrawnPage(_numbered(together), number, _place(found, room), found, bare=True)


def _surroundings(page: Page, type_: Typesetter) -> Iterator[tuple[Pieces, Pieces]]:
    """What may stay round the drawing, from much to little."""
    yield page.head, page.foot
    if page.foot:
        yield page.head, ()
    if page.head:
        yield (), page.foot
        yield (), ()


def _room(type_: Typesetter, head: Pieces, foot: Pieces) -> QRectF:
    """What is left between them; a page's number keeps its row though its words are gone."""
    content, row = type_.content, type_.corner_by
    gap = type_.sizes.body * _ABOVE
    above, below = type_.height_of(head), type_.height_of(foot)
    if row is not None and row != "foot" and not head:
        above = type_.line_height(row)
    if row == "foot" and not foot:
        below = type_.line_height(row)
    top = content.top() + (above + gap if above else 0.0)
    bottom = content.top() + type_.page_height - (below + gap if below else 0.0)
    return QRectF(content.left(), top, content.width(), max(0.0, bottom - top))


def _set(drawing: Drawing, type_: Typesetter, room: QRectF) -> SetDrawing | None:
    for share in _SIZES:
        pixels = max(type_.sizes.small, round(type_.sizes.body * share))
        regular = at_pixels(type_.family, pixels)
        strong = at_pixels(type_.family, pixels, QFont.Weight.Bold)
        found = set_drawing(drawing, regular, strong, room.width())
        if found.whole and found.height <= room.height():
            return found
    return None


def _place(found: SetDrawing, room: QRectF) -> QRectF:
    height = min(room.height(), found.natural_height * _TALLER_BY)
    spare = (room.height() - height) * _HIGHER_THAN_MIDDLE
    return QRectF(room.left(), room.top() + spare, room.width(), height)


def _numbered(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    return tuple(replace(page, number=turn, of=len(pages)) for turn, page in enumerate(pages, 1))
