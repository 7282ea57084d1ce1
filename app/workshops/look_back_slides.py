"""A look-back on the wall: slide by slide, or as one step of a session that pages by itself."""

from app.words import _
from app.workshops.look_back import LookBack
from app.workshops.look_back_chapters import Chapter, newest
from app.workshops.look_back_gist import gist
from app.workshops.look_back_words import Tools, in_short, say_period
from app.workshops.sentences import aloud
from app.workshops.slides import Slide

MOST_ON_WALL = 8
"""Things in one chapter: a room takes in no more. The sheet has all of them."""


def slides_of(back: LookBack, tools: Tools) -> tuple[Slide, ...]:
    """The sum of it, then a slide for each chapter, and one for each drawing."""
    told = newest(gist(back, tools), MOST_ON_WALL)
    return (_first(back), *(slide for each in told for slide in _chapter(each)))


def look_back_slide(back: LookBack | None, tools: Tools) -> Slide:
    """All of it, with its chapters as headings: the wall turns the pages."""
    title = _("What came of it")
    if back is None or back.is_empty:
        words = _("There is nothing to look back at yet.")
        return Slide(kind="look-back", title=title, lines=(words,), spoken=aloud(title, words))
    items: list[str] = []
    heads: list[int] = []
    for chapter in newest(gist(back, tools), MOST_ON_WALL):
        heads.append(len(items))
        items += (chapter.title, *(line.text for line in chapter.lines))
    lines = _sum(back)
    return Slide(
        kind="look-back",
        title=title,
        lines=lines,
        items=tuple(items),
        heads=tuple(heads),
        spoken=aloud(title, *lines),
        together=True,
    )


def _sum(back: LookBack) -> tuple[str, ...]:
    return say_period(back), " ".join(in_short(back))


def _first(back: LookBack) -> Slide:
    title = _("What came of it")
    lines = _sum(back)
    return Slide(
        kind="look-back",
        label=back.group_name,
        title=title,
        lines=lines,
        spoken=aloud(back.group_name, title, *lines),
        together=True,
    )


def _chapter(chapter: Chapter) -> tuple[Slide, ...]:
    """What is drawn brings its own words, and is not told twice."""
    items = tuple(line.text for line in chapter.lines if line.drawing is None)
    drawn = tuple(
        Slide(
            kind="drawing",
            title=chapter.title,
            drawing=drawing,
            spoken=aloud(chapter.title, *drawing.facts),
        )
        for drawing in chapter.drawings
    )
    told = Slide(
        kind="look-back",
        mark=chapter.mark,
        title=chapter.title,
        items=items,
        spoken=aloud(chapter.title, *items),
        together=True,
    )
    return (*drawn, told) if items else drawn
