"""Turns what a document says into boxes for its pages, and into the tree that is read aloud.

Both are made in the same order by the same functions, so what is read cannot drift from what is
seen.
"""

from collections.abc import Sequence
from itertools import groupby, zip_longest

from app.packs.document import (
    Block,
    Card,
    Choice,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    PictureRow,
    ShowCard,
    Slip,
    Table,
    TickBox,
    WritingSpace,
)
from app.packs.render import set_text
from app.packs.render.boxes import Box, NewPage
from app.packs.render.set_choice import choice
from app.packs.render.set_cut_outs import show_cards, slip
from app.packs.render.set_figure import figure
from app.packs.render.set_picture_rows import picture_rows
from app.packs.render.set_table import table
from app.packs.render.setting import Setting

_STAYS_WITH_ITS_WORDS = (WritingSpace, TickBox, PictureRow, ListBlock, Table, Figure)


def compose(setting: Setting, blocks: Sequence[Block]) -> list[Box]:
    """The boxes of all blocks; boxes to tick that follow each other are read as one list."""
    runs = [list(group) for _kind, group in groupby(blocks, key=type)]
    found: list[Box] = []
    for run, following in zip_longest(runs, runs[1:], fillvalue=[]):
        introduces = bool(following) and _stays(run[-1], following[0])
        found += _run(setting, run, introduces)
    return found


def _stays(said: Block, following: Block) -> bool:
    """True where what follows is filled in or looked at with the words before it."""
    if isinstance(said, PictureRow):
        return isinstance(following, WritingSpace | Choice)
    return isinstance(following, _STAYS_WITH_ITS_WORDS)


def _run(setting: Setting, blocks: list[Block], introduces: bool) -> list[Box]:
    """Blocks of one kind; the last of them may introduce what follows."""
    if isinstance(blocks[0], TickBox):
        return set_text.tick_boxes(
            setting, [block for block in blocks if isinstance(block, TickBox)]
        )
    if isinstance(blocks[0], PictureRow):
        rows = [block for block in blocks if isinstance(block, PictureRow)]
        return picture_rows(setting, rows, introduces)
    if isinstance(blocks[0], ShowCard):
        return show_cards(setting, [block for block in blocks if isinstance(block, ShowCard)])
    *before, last = blocks
    found = [box for block in before for box in _boxes(setting, block, False)]
    return found + _boxes(setting, last, introduces)


def _boxes(setting: Setting, block: Block, introduces: bool) -> list[Box]:
    match block:
        case Heading():
            return set_text.heading(setting, block)
        case Paragraph():
            return [*set_text.paragraph(setting, block, introduces)]
        case ListBlock():
            return set_text.list_block(setting, block)
        case Table():
            return table(setting, block)
        case Figure():
            return figure(setting, block)
        case TickBox():
            return set_text.tick_boxes(setting, [block])
        case PictureRow():
            return picture_rows(setting, [block])
        case Choice():
            return choice(setting, block)
        case WritingSpace():
            return set_text.writing_space(setting, block)
        case Card():
            return set_text.card(setting, block)
        case ShowCard():
            return show_cards(setting, [block])
        case Slip():
            return slip(setting, block, compose)
        case PageBreak():
            return [NewPage()]
