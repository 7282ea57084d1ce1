"""A group's own year on paper: the drawing, and below it the same in words, month by month."""

from app.packs.document import Block, Document, Figure, Heading, ListBlock, Paragraph
from app.packs.pages.opening import made_up
from app.packs.pages.page_kind import Sources
from app.words import _
from app.workshops.timeline import Year, by_month
from app.workshops.timeline_drawing import timeline_drawing
from app.workshops.timeline_words import nothing_yet, say_month_of, say_story, tell

NAME = "our-story"
"""What its file is called."""
_GIANT = 24
"""In letters of this size the drawing has a page of its own: it comes last, so that no page has the
title alone."""


def our_story(year: Year, sources: Sources) -> Document:
    giant = sources.points >= _GIANT
    drawn = _drawn(year, apart=giant)
    return Document(
        title=say_story(year),
        short_title=_("Our story"),
        blocks=(
            *((made_up(),) if year.made_up else ()),
            *((Paragraph(year.group_name),) if year.group_name else ()),
            *(() if giant else drawn),
            *_told(year, sources),
            Heading(_("If you want something taken back"), level=2),
            Paragraph(_taking_back()),
            *(drawn if giant else ()),
        ),
    )


def _drawn(year: Year, *, apart: bool) -> tuple[Block, ...]:
    """The months say the same, so that its facts need not stand there twice."""
    drawing = timeline_drawing(year)
    if drawing is None:
        return ()
    heading = (Heading(_("The year as a picture"), level=2),) if apart else ()
    return (*heading, Figure(drawing, listed=False))


def _told(year: Year, sources: Sources) -> list[Block]:
    if not year.entries:
        return [Paragraph(nothing_yet())]
    blocks: list[Block] = []
    for month, entries in by_month(year):
        blocks.append(Heading(say_month_of(month), level=2))
        blocks.append(ListBlock(tuple(tell(each, sources.tools).in_one_breath for each in entries)))
    return blocks


def _taking_back() -> str:
    return _(
        "This page is made from our notes as they are today. Words that were taken back are not in"
        " it. Tell the person who gave you this if something here should go."
    )
