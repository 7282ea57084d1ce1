"""Any tool on paper, to be filled in or chosen from by hand."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from app.packs.document import Block, Document, Heading, PageBreak
from app.packs.pages.cards import cards
from app.packs.pages.checklist import walk_round
from app.packs.pages.guided import blank_sheets, question_sheets
from app.packs.pages.ladder import blank_ladder
from app.packs.pages.rating import blank_rating
from app.packs.pages.register import blank_register
from app.packs.pages.running_order import blank_plan
from app.packs.pages.starter_lines import starter_lines
from app.workshops.content import Engine, Tool
from app.workshops.room import RoomSession

BLANKS: Mapping[Engine, Callable[[Tool], Document]] = {
    "guided": blank_sheets,
    "register": blank_register,
    "scale": blank_rating,
    "agreement": starter_lines,
    "checklist": walk_round,
    "cards": cards,
    "running-order": blank_plan,
}


def sheets_of(tool: Tool, room: RoomSession | None) -> Document:
    """What a session of the tool is held with when there is only paper."""
    if tool.engine == "guided":
        return blank_sheets(tool, room)
    return blank_ladder(tool) if tool.of_kind("rung") else BLANKS[tool.engine](tool)


def sheets_inside(tool: Tool, room: RoomSession) -> tuple[Block, ...]:
    """The same, as a part of something longer."""
    if tool.engine == "guided":
        return question_sheets(tool, room)
    document = sheets_of(tool, room)
    return PageBreak(), Heading(document.title, level=2), *map(_deeper, document.blocks)


def _deeper(block: Block) -> Block:
    return replace(block, level=block.level + 1) if isinstance(block, Heading) else block
