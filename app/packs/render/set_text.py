"""Sets the blocks that are mostly words: headings, paragraphs, lists, cards, room to write."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.packs.document import Card, Heading, ListBlock, Paragraph, TickBox, WritingSpace
from app.packs.render.boxes import (
    Bookmark,
    Box,
    Framed,
    Hanging,
    Lead,
    Reminder,
    Rule,
    Ruled,
    Stack,
    Text,
)
from app.packs.render.leads import Label, Shape, Tick
from app.packs.render.look import Look
from app.packs.render.reading import shape_before
from app.packs.render.setting import Setting
from app.packs.render.tag_tree import Element, list_element
from app.packs.render.typed_text import one_line, tidied
from app.workshops.drawing import outline_of

_HEADING_PITCH = 1.22
_SHAPE_SIDE = 1.0
_TICK_SIDE = 1.15
_CARD_PADDING = 0.9
_AFTER_LABEL = 0.6
_FEW_LINES = 4


def heading(setting: Setting, block: Heading) -> list[Box]:
    """Bold, larger by the level, with the shape of its question before the words."""
    look = setting.look
    size = look.heading_size(block.level)
    shape = shape_before(block) if outline_of(shape_before(block)) else ""
    indent = size * (_SHAPE_SIDE + 0.45) if shape else 0.0
    words = one_line(block.text)
    text = Text(
        setting.root.add(f"H{block.level}"),
        setting.setter("bold", size).balanced_lines(words, look.width - indent),
        size,
        size * _HEADING_PITCH,
        above=look.pitch * (1.6 if block.level <= 2 else 1.2),
        below=look.pitch * (0.6 if block.level <= 2 else 0.5),
        with_next=True,
        bookmark=Bookmark(words, block.level - 1),
    )
    lead = Shape(shape, size * _SHAPE_SIDE, look.rule) if shape else None
    box = Hanging(text, indent, lead)
    return _as_title(setting, box) if block.level == 1 else [box]


def paragraph(setting: Setting, block: Paragraph, introduces: bool = False) -> list[Text]:
    """Running words; a few lines that introduce something to fill in stay on its page."""
    look = setting.look
    weight = "strong" if block.strong else "regular"
    boxes = setting.paragraphs(
        block.text, setting.root, weight, space=look.pitch, language=block.language
    )
    if introduces and boxes and len(boxes[-1].lines) <= _FEW_LINES:
        boxes[-1] = replace(boxes[-1], with_next=True, below=look.pitch * 0.6)
    return boxes


def list_block(setting: Setting, block: ListBlock) -> list[Box]:
    """Items hang from their number or dot, half a line apart."""
    items = _with_words(block.items)
    labels = [f"{number}." if block.ordered else "•" for number in range(1, len(items) + 1)]
    setter = setting.setter()
    indent = max(map(setter.natural_width, labels), default=0.0) + setting.look.size * _AFTER_LABEL
    parent = setting.root
    if items:
        parent = list_element(setting.root, "Decimal" if block.ordered else "Disc")
    found: list[Box] = []
    for item, label in zip(items, labels, strict=True):
        entry = parent.add("LI")
        lead = Label(entry.add("Lbl"), setter.lines(label, indent)[0])
        found.append(_hanging(setting, item, entry, indent, lead, setting.look.pitch * 0.5))
    if setting.look.poster:
        found = [_whole(box, setting.look) for box in found]
    return _apart(found, setting.look)


def tick_boxes(setting: Setting, blocks: Sequence[TickBox]) -> list[Box]:
    """Boxes to tick, read as a list; further apart than words need, for a hand that shakes."""
    items = _with_words(block.text for block in blocks)
    side = setting.look.size * _TICK_SIDE
    parent = list_element(setting.root, "None") if items else setting.root
    found: list[Box] = []
    for item in items:
        entry = parent.add("LI")
        sign = setting.setter().lines("\u2610", setting.look.width)[0]
        lead = Tick(entry.add("Lbl"), sign, side, setting.look.rule)
        indent = side + setting.look.size * 0.7
        found.append(_hanging(setting, item, entry, indent, lead, setting.look.pitch * 0.7))
    return _apart(found, setting.look)


def card(setting: Setting, block: Card) -> list[Box]:
    """A bordered box, on one page wherever it fits on one."""
    look = setting.look
    padding = look.size * _CARD_PADDING
    width = look.width - 2 * padding
    parent = setting.root.add("Div")
    title = one_line(block.title)
    heading = setting.paragraphs(
        title, parent, "bold", width=width, space=look.pitch * 0.3, with_next=True
    )
    words = setting.paragraphs(block.text, parent, width=width, space=look.pitch * 0.5)
    if not heading and not words:
        setting.root.parts.remove(parent)
        return []
    stack = Stack((*heading, *words), look.room - 2 * padding)
    return [Framed(stack, look.width, padding, look.rule, above=look.pitch, below=look.pitch)]


def writing_space(setting: Setting, block: WritingSpace) -> list[Box]:
    """Ruled lines under the words that say what they are for."""
    look = setting.look
    label = one_line(block.label)
    ruled = Ruled(max(block.lines, 1), look.width, look.line_to_write_on, _reminder(setting, block))
    if not label:
        return [replace(ruled, above=look.pitch, below=look.pitch)]
    text = setting.text(label, setting.root.add("P"), "strong", with_next=True)
    return [Stack((text, ruled), look.room, above=look.pitch, below=look.pitch)]


def _reminder(setting: Setting, block: WritingSpace) -> Reminder | None:
    """On a few lines at most: it is there to know the page by."""
    look = setting.look
    words = one_line(block.again)
    if not words:
        return None
    lines = setting.setter("strong").lines(words, look.width)[:_FEW_LINES]
    return Reminder(tuple(lines), look.size, look.pitch)


def _as_title(setting: Setting, box: Hanging) -> list[Box]:
    look = setting.look
    rule = Rule(look.size * 3, look.size / 6, look.pitch * 0.6, look.pitch * 1.4, with_next=True)
    return [box, rule]


def _hanging(
    setting: Setting, item: str, entry: Element, indent: float, lead: Lead, space: float
) -> Hanging:
    width = setting.look.width - indent
    text = setting.text(item, entry.add("LBody"), width=width, space=space)
    return Hanging(text, indent, lead)


def _whole(box: Box, look: Look) -> Stack:
    """On one page wherever it fits on one: posters of several pages are hung side by side."""
    return Stack((box,), look.room, above=box.above, below=box.below)


def _apart(items: list[Box], look: Look) -> list[Box]:
    """The items as one box, so that the space round a list is that round a paragraph."""
    if not items:
        return []
    return [Stack(tuple(items), pair_within=look.room, above=look.pitch, below=look.pitch)]


def _with_words(items: Iterable[str]) -> list[str]:
    return [item for item in (tidied(item).strip() for item in items) if item]
