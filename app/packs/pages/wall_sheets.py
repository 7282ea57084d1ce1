"""Sheets for the wall: what we look at together, then a question on each, for felt-tips."""

from app.packs.document import (
    Block,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    WritingSpace,
)
from app.packs.pages.opening import made_up
from app.words import _
from app.workshops.content import Item, Tool
from app.workshops.room import RoomSession

_LINES = 8
"""On a sheet: as far apart as letters that are read from across the room."""


def wall_sheets(tool: Tool, room: RoomSession | None, *, lined: bool) -> Document:
    """One for the focus that all can see, and one for each question, the plus one last."""
    asked = tool.of_kind("question", "plus-one")
    return Document(
        title=_(tool.title),
        short_title=_("Wall sheets"),
        blocks=(
            *_focus(room, lined),
            *(block for item in asked for block in _sheet(item, lined)),
        ),
        poster=True,
    )


def _focus(room: RoomSession | None, lined: bool) -> tuple[Block, ...]:
    about = room.about if room is not None else ""
    return (
        *((made_up(),) if room is not None and room.made_up else ()),
        Heading(_("What we are looking at together"), level=2),
        *((Paragraph(about),) if about else _room_to_write(lined, lines=2)),
        ListBlock(
            (
                _("Write on any sheet you like, in any order. You can draw too."),
                _("You can pass. You can send it later."),
            )
        ),
    )


def _sheet(item: Item, lined: bool) -> tuple[Block, ...]:
    return PageBreak(), Heading(_(item.text), level=2, mark=item.mark), *_room_to_write(lined)


def _room_to_write(lined: bool, lines: int = _LINES) -> tuple[Block, ...]:
    if lined:
        return (WritingSpace(lines=lines, label=""),)
    return (Paragraph(_("Write, draw, or stick notes here.")),)
