"""Sets what is cut out: slips that fill their page, and cards to hold up."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.packs.document import Block, ShowCard, Slip
from app.packs.render.boxes import Box, Hanging, Ruled, Stack, Text
from app.packs.render.cut_outs import CutCard, SlipRow
from app.packs.render.leads import Shape
from app.packs.render.look import Look
from app.packs.render.reading import shape_named
from app.packs.render.setting import Setting
from app.packs.render.tag_tree import Element
from app.packs.render.typed_text import one_line
from app.workshops.drawing import outline_of

Compose = Callable[[Setting, Sequence[Block]], list[Box]]

_PADDING = 0.9
_CARDS_DOWN = 3
_BETWEEN_CARDS = 12.0
_CUT = 30.0
"""About 11 mm: a corner that is gone can be felt without looking for it."""
_SIGN = 0.26
"""Of a card's width."""
_WORD_SIZES = (64.0, 56.0, 48.0, 40.0, 34.0)


def slip(setting: Setting, block: Slip, compose: Compose) -> list[Box]:
    """Rows that share one page equally: as many as `down` asks for, if they fit."""
    look = setting.look
    padding = look.size * _PADDING
    width = look.sheet_width / block.across
    inside = setting.inside(setting.root.add("Div"), min(width - 2 * padding, look.width), padding)
    read = _written(inside, block, compose)
    if read.height + 2 * padding > look.room and block.across > 1:
        setting.root.parts.remove(inside.root)
        return slip(setting, replace(block, across=1), compose)
    seen = _written(setting.inside(Element("Div"), inside.look.width, padding), block, compose)
    rows = min(block.down, max(1, int(look.room // (read.height + 2 * padding))))
    least = look.room / rows - 0.01
    first, again = (
        _to_write_on(stack, width - 2 * padding, least - 2 * padding) for stack in (read, seen)
    )
    cells = [first, *[again] * (min(block.copies, rows * block.across) - 1)]
    lines = [cells[place : place + block.across] for place in range(0, len(cells), block.across)]
    return [
        SlipRow(
            tuple(line),
            width,
            least,
            padding,
            look.room,
            _outdent(look),
            read_first=line[0] is first,
        )
        for line in lines
    ]


def show_cards(setting: Setting, blocks: Sequence[ShowCard]) -> list[Box]:
    """All of one size: a third of the page, or more where their words need it."""
    cards = [_card(setting, block) for block in blocks]
    highest = max(card.height for card in cards)
    shares = (_share(setting, down) for down in (_CARDS_DOWN, 2, 1))
    least = next((share for share in shares if share >= highest), 0.0)
    return [replace(card, least=least) for card in cards]


def _card(setting: Setting, block: ShowCard) -> CutCard:
    """Its word is as large as there is room for; the sign leaves room for large letters too."""
    look = setting.look
    side = min(look.sheet_width * _SIGN, _share(setting, _CARDS_DOWN) - 2 * _CUT)
    width = look.sheet_width - side - 3 * _CUT
    inner = setting.inside(setting.root.add("Div"), width)
    word = _word(inner, one_line(block.word), width)
    meaning = inner.paragraphs(block.meaning, inner.root, width=width, space=look.pitch * 0.3)
    if not word and not meaning:
        setting.root.parts.remove(inner.root)
    words = Stack((*word, *meaning))
    space = _BETWEEN_CARDS
    return CutCard(
        block.sign,
        side,
        words,
        look.sheet_width,
        _CUT,
        look.room,
        _outdent(look),
        above=space,
        below=space,
    )


def _outdent(look: Look) -> float:
    """How far what is cut out begins before the text does."""
    return (look.sheet_width - look.width) / 2


def _share(setting: Setting, down: int) -> float:
    """How high each card is when so many stand on a page."""
    return (setting.look.room - (down - 1) * _BETWEEN_CARDS) / down - 0.01


def _written(setting: Setting, block: Slip, compose: Compose) -> Stack:
    return Stack((*_title(setting, block), *compose(setting, block.parts)))


def _title(setting: Setting, block: Slip) -> list[Box]:
    look = setting.look
    words = one_line(block.title)
    if not words:
        return []
    shape = shape_named(block.mark)
    indent = look.size * 1.45 if outline_of(shape) else 0.0
    text = setting.text(
        words,
        setting.root.add("P"),
        "bold",
        width=look.width - indent,
        space=look.pitch * 0.5,
        with_next=True,
    )
    return [Hanging(text, indent, Shape(shape, look.size, look.rule) if indent else None)]


def _to_write_on(stack: Stack, width: float, height: float) -> Stack:
    """Lines to write on are as wide as the slip; the last of them take what it has left."""
    boxes = tuple(_ruled_over(box, width) for box in stack.boxes)
    for place in reversed(range(len(boxes))):
        grown = _grown(boxes[place], height - stack.height)
        if grown is not None:
            return replace(stack, boxes=(*boxes[:place], grown, *boxes[place + 1 :]))
    return replace(stack, boxes=boxes)


def _ruled_over(box: Box, width: float) -> Box:
    if isinstance(box, Ruled):
        return replace(box, width=width)
    if isinstance(box, Stack):
        return replace(box, boxes=tuple(_ruled_over(part, width) for part in box.boxes))
    return box


def _grown(box: Box, spare: float) -> Box | None:
    if isinstance(box, Ruled):
        return replace(box, count=box.count + max(0, int(spare // box.pitch)))
    if isinstance(box, Stack) and box.boxes:
        *before, last = box.boxes
        grown = _grown(last, spare)
        return replace(box, boxes=(*before, grown)) if grown is not None else None
    return None


def _word(setting: Setting, word: str, width: float) -> list[Text]:
    if not word:
        return []
    sizes = (size for size in _WORD_SIZES if _fits(setting, word, size, width))
    size = max(next(sizes, 0.0), setting.look.size)
    lines = setting.setter("bold", size).lines(word, width)
    return [Text(setting.root.add("P"), lines, size, size * 1.15)]


def _fits(setting: Setting, word: str, size: float, width: float) -> bool:
    return setting.setter("bold", size).natural_width(word) <= width
