"""Sets pictures: drawn where their words fit at the reader's size, told as a list elsewhere."""

from dataclasses import dataclass

from app.packs.document import Figure, ListBlock, Paragraph
from app.packs.render.boxes import Box
from app.packs.render.pictures import Picture, SetWords, set_words, stretch_for
from app.packs.render.reading import facts_of, meaning_of, said_of
from app.packs.render.set_text import list_block, paragraph
from app.packs.render.setting import Setting
from app.workshops.stretching import Stretch

_MOST_OF_A_PAGE = 0.9
_ROUNDED = 0.01
_AIRY = 1.4
"""How much higher than its words need a picture stands, so that its facts go on the same page."""


@dataclass(frozen=True)
class Fitted:
    """A drawing whose words fit, as it will be drawn."""

    words: tuple[SetWords, ...]
    width: float
    stretch: Stretch
    listed: bool
    """Whether its facts stand below it."""
    said: str
    """What is read aloud instead of it."""


def figure(setting: Setting, block: Figure) -> list[Box]:
    """As wide as the text, or as one page can hold; its rows grow by what their words need."""
    fit = fitted(setting, block)
    if fit is None:
        return _told(setting, block)
    element, space = setting.root.add("Figure", alt=fit.said), setting.look.pitch
    drawing = block.drawing
    picture = Picture(element, drawing, fit.words, fit.width, fit.stretch, setting, space, space)
    facts = list_block(setting, ListBlock(facts_of(drawing))) if fit.listed else ()
    return [picture, *facts]


def fitted(setting: Setting, block: Figure) -> Fitted | None:
    """How the drawing is drawn, or None where its words are too large for it."""
    drawing, most = block.drawing, setting.look.room * _MOST_OF_A_PAGE
    whole = setting.look.width
    width = whole if drawing.folds else min(whole, most * drawing.aspect)
    words = set_words(drawing, width, setting)
    if words is None:
        return None
    stretch = stretch_for(drawing, words, min(width / drawing.aspect, most), setting)
    if block.listed and drawing.folds:
        least = stretch_for(drawing, words, 0.0, setting).height
        stretch = stretch_for(drawing, words, min(stretch.height, least * _AIRY), setting)
    if stretch.height > most + _ROUNDED:
        return None
    listed = block.listed and bool(facts_of(drawing))
    said = meaning_of(block) if listed else said_of(block)
    return Fitted(words, width, stretch, listed, said)


def _told(setting: Setting, block: Figure) -> list[Box]:
    """The picture's meaning and facts, large enough to read."""
    facts = ListBlock(facts_of(block.drawing))
    return [*paragraph(setting, Paragraph(meaning_of(block))), *list_block(setting, facts)]
