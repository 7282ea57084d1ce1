"""Lines to write on that fill their page: blank paper is no use to a pen.

Word alone knows where its pages end, so the room is worked out on the safe side.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil

from app.packs.document import Block, Heading, ListBlock, PageBreak, Paragraph, WritingSpace
from app.packs.render.look import Look
from app.packs.render.typed_text import one_line, paragraphs

_LETTER_WIDTH = 0.56
_FONT_HEIGHT = 1.3
"""Of a line, in letter sizes, before the space between lines."""
_SAFE = 0.92
_ALONE = 1
"""More than one space for writing is a form: its lines are as many as were asked for."""


def filled_out(look: Look, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The same blocks; where a page has one space for writing, it fills the page."""
    return tuple(block for page in _pages(blocks) for block in _filled(look, page))


def _pages(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    page: list[Block] = []
    for block in blocks:
        if isinstance(block, PageBreak) and page:
            yield page
            page = []
        page.append(block)
    yield page


def _filled(look: Look, page: list[Block]) -> list[Block]:
    spaces = [place for place, block in enumerate(page) if isinstance(block, WritingSpace)]
    heights = [_height(look, block) for block in page]
    if len(spaces) != _ALONE or None in heights:
        return page
    spare = look.room * _SAFE - sum(height or 0.0 for height in heights)
    more = max(0, int(spare // look.line_to_write_on))
    return [_longer(block, more) for block in page]


def _longer(block: Block, more: int) -> Block:
    return (
        replace(block, lines=max(block.lines, 1) + more)
        if isinstance(block, WritingSpace)
        else block
    )


def _height(look: Look, block: Block) -> float | None:
    """None for what is set by other rules."""
    match block:
        case PageBreak():
            return 0.0
        case Heading():
            size = look.heading_size(block.level)
            return (
                _lines(one_line(block.text), size, look.width) * size * _FONT_HEIGHT * 1.1
                + size * 2
            )
        case Paragraph():
            return sum(_set(look, part) for part in paragraphs(block.text))
        case ListBlock():
            return sum(_set(look, item, 0.9) for item in block.items)
        case WritingSpace():
            label = _set(look, block.label) if one_line(block.label) else 0.0
            return label + max(block.lines, 1) * look.line_to_write_on + look.size
        case _:
            return None


def _set(look: Look, text: str, share: float = 1.0) -> float:
    lines = sum(_lines(line, look.size, look.width * share) for line in text.split("\n"))
    return lines * look.size * _FONT_HEIGHT * look.style.spacing + look.size


def _lines(text: str, size: float, width: float) -> int:
    return max(1, ceil(len(text) * size * _LETTER_WIDTH / width))
