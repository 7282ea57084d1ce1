"""Fills pages with boxes, one after the other, and never fails to."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.colors import HexColor

from app.packs.render.boxes import Box, NewPage, Ruled, draw_below, fill, height_of
from app.packs.render.look import Look
from app.packs.render.tagged_canvas import TaggedCanvas


def fill_pages(boxes: Sequence[Box], canvas: TaggedCanvas, look: Look) -> None:
    """Draw all boxes, on as many pages as they need and at least one."""
    left_over = _without_empty_pages(boxes)
    while True:
        placed, left_over = _page_of(left_over, look.room)
        placed = _room_to_write(placed, look.room)
        _tint(canvas, look)
        draw_below(placed, canvas, look.left, look.top)
        canvas.showPage()
        if not left_over:
            return


def _without_empty_pages(boxes: Sequence[Box]) -> tuple[Box, ...]:
    kept: list[Box] = []
    for box in boxes:
        if not isinstance(box, NewPage) or (kept and not isinstance(kept[-1], NewPage)):
            kept.append(box)
    return tuple(kept[:-1] if kept and isinstance(kept[-1], NewPage) else kept)


def _page_of(boxes: tuple[Box, ...], room: float) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    placed, left_over = fill(boxes, room)
    if not placed:
        placed, left_over = fill(boxes, room, headings_alone=True)
    return (placed, left_over) if placed else (boxes[:1], boxes[1:])


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
