"""Sets pictures: drawn where their words fit at the reader's size, told as a list elsewhere."""

from app.packs.document import Figure, ListBlock, Paragraph
from app.packs.render.boxes import Box
from app.packs.render.pictures import Picture, set_words, stretch_for
from app.packs.render.reading import facts_of, meaning_of, said_of
from app.packs.render.set_text import list_block, paragraph
from app.packs.render.setting import Setting

_MOST_OF_A_PAGE = 0.9
_ROUNDED = 0.01
_AIRY = 1.4
"""How much higher than its words need a picture stands, so that its facts go on the same page."""


def figure(setting: Setting, block: Figure) -> list[Box]:
    """As wide as the text, or as one page can hold; its rows grow by what their words need."""
    drawing, most = block.drawing, setting.look.room * _MOST_OF_A_PAGE
    whole = setting.look.width
    width = whole if drawing.folds else min(whole, most * drawing.aspect)
    words = set_words(drawing, width, setting)
    if words is None:
        return _told(setting, block)
    stretch = stretch_for(drawing, words, min(width / drawing.aspect, most), setting)
    if block.listed and drawing.folds:
        least = stretch_for(drawing, words, 0.0, setting).height
        stretch = stretch_for(drawing, words, min(stretch.height, least * _AIRY), setting)
    if stretch.height > most + _ROUNDED:
        return _told(setting, block)
    listed = block.listed and bool(facts_of(drawing))
    said = meaning_of(block) if listed else said_of(block)
    element, space = setting.root.add("Figure", alt=said), setting.look.pitch
    picture = Picture(element, drawing, words, width, stretch, setting, space, space)
    return [picture, *(list_block(setting, ListBlock(facts_of(drawing))) if listed else ())]


def _told(setting: Setting, block: Figure) -> list[Box]:
    """The picture's meaning and facts, large enough to read."""
    facts = ListBlock(facts_of(block.drawing))
    return [*paragraph(setting, Paragraph(meaning_of(block))), *list_block(setting, facts)]
