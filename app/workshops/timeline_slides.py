"""A group's year on the wall: the drawing with its facts, and then month by month in words."""

from app.workshops.sentences import aloud
from app.workshops.slides import Slide
from app.workshops.timeline import Entry, Year, by_month
from app.workshops.timeline_drawing import less, timeline_drawing
from app.workshops.timeline_words import Tools, say_month_of, say_story, tell


def timeline_slides(year: Year, tools: Tools) -> tuple[Slide, ...]:
    """None for a year with nothing in it."""
    months = (_month(year, month, entries, tools) for month, entries in by_month(year))
    return (*_drawn(year), *months)


def _drawn(year: Year) -> tuple[Slide, ...]:
    drawing = timeline_drawing(year)
    if drawing is None:
        return ()
    title = say_story(year)
    slide = Slide(
        kind="drawing",
        title=title,
        drawing=drawing,
        less=less(year),
        spoken=aloud(title, *drawing.facts),
    )
    return (slide,)


def _month(year: Year, month: int, entries: tuple[Entry, ...], tools: Tools) -> Slide:
    title = f"{say_month_of(month)} {year.year}" if month and year.year else say_month_of(month)
    items = tuple(tell(entry, tools).in_one_breath for entry in entries)
    return Slide(
        kind="look-back",
        label=say_story(year),
        title=title,
        items=items,
        spoken=aloud(title, *items),
        together=True,
    )
