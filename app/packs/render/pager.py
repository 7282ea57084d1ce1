"""Fills pages with boxes, one after the other, and never fails to."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.colors import HexColor

from app.packs.render.boxes import (
    Box,
    NewPage,
    Rule,
    Ruled,
    draw_below,
    fill,
    height_of,
    loosened,
)
from app.packs.render.look import INK, Look
from app.packs.render.tagged_canvas import TaggedCanvas

_FEW_WORDS = 0.2
"""Of a page: with no more on it than this, the last page looks like a mistake."""
_SHORT_SECTION = 0.6
"""Of a page: a longer one, moved to the next, leaves too much of its own page empty."""
_FRAME_FROM_EDGE = 24.0
"""8 mm: most printers reach as far, and nothing is lost where one does not."""
_FRAME = 3.0
_FRAME_CORNER = 16.0


def fill_pages(boxes: Sequence[Box], canvas: TaggedCanvas, look: Look) -> None:
    """Draw all boxes, on as many pages as they need and at least one."""
    for placed in pages_of(boxes, look):
        _tint(canvas, look)
        _frame(canvas, look)
        draw_below(_room_to_write(placed, look.room), canvas, look.left, look.top)
        canvas.showPage()


def pages_of(boxes: Sequence[Box], look: Look) -> list[tuple[Box, ...]]:
    """What stands on each page."""
    return _in_company(_without_empty_pages(boxes), look.room)


def _in_company(boxes: tuple[Box, ...], room: float) -> list[tuple[Box, ...]]:
    """The pages; a few last words alone on one bring their section with them, if it is short."""
    pages = _pages_of(boxes, room)
    if len(pages) == 1 or height_of(pages[-1]) > room * _FEW_WORDS:
        return pages
    start = _last_section(boxes)
    if not start or height_of(boxes[start:]) > room * _SHORT_SECTION:
        return pages
    return _pages_of((*boxes[:start], NewPage(), *boxes[start:]), room)


def _last_section(boxes: tuple[Box, ...]) -> int:
    """Where the last heading stands, with those right above it; 0 when there is none."""
    place = max((at for at, box in enumerate(boxes) if box.with_next), default=0)
    while place and boxes[place - 1].with_next:
        place -= 1
    return place


def _pages_of(boxes: tuple[Box, ...], room: float) -> list[tuple[Box, ...]]:
    pages: list[tuple[Box, ...]] = []
    left_over = boxes
    while left_over or not pages:
        placed, left_over = _page_of(left_over, room)
        pages.append(placed)
    return pages


def _without_empty_pages(boxes: Sequence[Box]) -> tuple[Box, ...]:
    kept: list[Box] = []
    for box in boxes:
        if not isinstance(box, NewPage) or (kept and not isinstance(kept[-1], NewPage)):
            kept.append(box)
    return tuple(kept[:-1] if kept and isinstance(kept[-1], NewPage) else kept)


def _page_of(boxes: tuple[Box, ...], room: float) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """Headings stay with the first lines below them, even where those had rather stay whole."""
    for wanted, alone in ((boxes, False), (_loosened(boxes), False), (boxes, True)):
        placed, left_over = fill(wanted, room, headings_alone=alone)
        if placed:
            return _title_alone(placed, left_over) if alone else (placed, left_over)
    return boxes[:1], boxes[1:]


def _loosened(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    """What the headings at the top stand over may be parted, wherever it can be."""
    place = next((at for at, box in enumerate(boxes) if not box.with_next), len(boxes))
    return (*boxes[:place], *map(loosened, boxes[place : place + 1]), *boxes[place + 1 :])


def _title_alone(
    placed: tuple[Box, ...], left_over: tuple[Box, ...]
) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """A title may have a page to itself; the headings after it go on to what they stand over."""
    titles = [at for at, box in enumerate(placed) if isinstance(box, Rule)]
    keep = titles[-1] + 1 if titles else len(placed)
    return placed[:keep], (*placed[keep:], *left_over)


def _room_to_write(placed: tuple[Box, ...], room: float) -> tuple[Box, ...]:
    """The last lines to write on take what the page has left: blank paper is no use to a pen."""
    for place in reversed(range(len(placed))):
        box = placed[place]
        if isinstance(box, Ruled):
            more = int((room - height_of(placed)) // box.pitch)
            grown = replace(box, count=box.count + max(0, more))
            return (*placed[:place], grown, *placed[place + 1 :])
    return placed


def _tint(canvas: TaggedCanvas, look: Look) -> None:
    if look.style.print_tint and look.style.tint != "white":
        with canvas.artifact("Background"):
            canvas.saveState()
            canvas.setFillColor(HexColor(look.style.tint_colour))
            canvas.rect(0, 0, *look.page, stroke=0, fill=1)
            canvas.restoreState()


def _frame(canvas: TaggedCanvas, look: Look) -> None:
    """Round a poster: on a wall it holds the page together."""
    if not look.poster:
        return
    width, height = look.page
    edge = _FRAME_FROM_EDGE
    with canvas.artifact("Background"):
        canvas.setStrokeColor(HexColor(INK))
        canvas.setLineWidth(_FRAME)
        canvas.roundRect(edge, edge, width - 2 * edge, height - 2 * edge, _FRAME_CORNER)
