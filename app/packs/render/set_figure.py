"""Sets pictures: drawn where their words fit at the reader's size, told as a list elsewhere."""

from app.packs.document import Figure, ListBlock, Paragraph
from app.packs.render.boxes import Box
from app.packs.render.pictures import Picture, SetWords, set_words
from app.packs.render.reading import facts_of, meaning_of, said_of
from app.packs.render.set_text import list_block, paragraph
from app.packs.render.setting import Setting

_MOST_OF_A_PAGE = 0.9
_TALLER_BY = (1.0, 1.25, 1.6)
"""A drawing may be stretched this far to give its words room, before they are told instead."""


def figure(setting: Setting, block: Figure) -> list[Box]:
    for stretch in _TALLER_BY:
        width, height = _measures(setting, block, stretch)
        words = set_words(block.drawing, width, height, setting)
        if words is not None:
            return [_picture(setting, block, words, (width, height))]
    return _told(setting, block)


def _measures(setting: Setting, block: Figure, stretch: float) -> tuple[float, float]:
    """As wide as the text, and never so high that it would not fit on one page."""
    most = setting.look.room * _MOST_OF_A_PAGE
    width = min(setting.look.width, most * block.drawing.aspect)
    return width, min(width / block.drawing.aspect * stretch, most)


def _picture(
    setting: Setting, block: Figure, words: tuple[SetWords, ...], measures: tuple[float, float]
) -> Picture:
    element = setting.root.add("Figure", alt=said_of(block))
    space = setting.look.pitch
    return Picture(element, block.drawing, words, *measures, setting, space, space)


def _told(setting: Setting, block: Figure) -> list[Box]:
    """The picture's meaning and facts, large enough to read."""
    facts = ListBlock(facts_of(block.drawing))
    return [*paragraph(setting, Paragraph(meaning_of(block))), *list_block(setting, facts)]
