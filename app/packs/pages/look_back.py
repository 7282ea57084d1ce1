"""What came of a group's months on paper: the look-back of a review, or the group's own year."""

from collections.abc import Mapping, Sequence

from app.packs.document import Block, Document, Figure, Heading, ListBlock, Paragraph
from app.packs.pages.opening import made_up
from app.packs.pages.page_kind import Sources
from app.packs.pages.saying_back import how_to_take_back
from app.words import _
from app.workshops.content import Tool
from app.workshops.look_back import LookBack
from app.workshops.look_back_chapters import Chapter, chapters
from app.workshops.look_back_gist import gist
from app.workshops.look_back_words import in_short, say_period

FILE_NAME = "what-came-of-it"


def what_came_of_it(back: LookBack, sources: Sources) -> Document:
    """Told from the sum of it to how to take words back; nobody is named who did not wish it."""
    opening = "\n".join(words for words in (back.group_name, say_period(back)) if words)
    return Document(
        title=title_of(back),
        blocks=(
            *((made_up(),) if back.made_up else ()),
            Paragraph(opening),
            *_told(back, chapters(back, sources.tools), level=2),
            *how_to_take_back(back.how_to_add),
        ),
    )


def looked_back(back: LookBack | None, tools: Mapping[str, Tool]) -> tuple[Block, ...]:
    """What a session looked back at, in its record: in few words, as it stood on the wall."""
    if back is None or back.is_empty:
        return ()
    heading = Heading(_("What came of the months before"), level=2)
    return heading, Paragraph(say_period(back)), *_told(back, gist(back, tools), level=3)


def title_of(back: LookBack) -> str:
    """A whole year is the group's own story; other months are what came of them."""
    since, until = back.since, back.until
    if since is None or until is None:
        return _("Our story so far")
    if (since.month, since.day) == (1, 1) and since.year == until.year:
        return _("Our year {year}").format(year=since.year)
    return _("What came of it")


def _told(back: LookBack, told: Sequence[Chapter], level: int) -> tuple[Block, ...]:
    return (
        Heading(_("In short"), level=level),
        ListBlock(in_short(back)),
        *(block for each in told for block in _chapter(each, level)),
    )


def _chapter(chapter: Chapter, level: int) -> tuple[Block, ...]:
    """Each sentence of a chain on a line of its own: easier to follow in large letters. What is
    drawn brings its own words."""
    told = tuple("\n".join(line.parts) for line in chapter.lines if line.drawing is None)
    return (
        Heading(chapter.title, level=level, mark=chapter.mark),
        *map(Figure, chapter.drawings),
        *((ListBlock(told),) if told else ()),
    )
