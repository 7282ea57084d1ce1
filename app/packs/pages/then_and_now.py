"""Then and now on paper: a question at two meetings, and what came back or got better.

The two meetings stand one after the other in every size: two columns of large letters are hard to
read, and a screen reader would read across them.
"""

from app.packs.document import Block, Document, Heading, ListBlock, Paragraph
from app.packs.pages.opening import made_up
from app.packs.pages.page_kind import Sources
from app.words import _
from app.workshops.dates import say_date
from app.workshops.then_and_now import Said, ThenAndNow, headed, name_of, say_said, say_when
from app.workshops.then_and_now_slides import nothing_said
from app.workshops.threads import (
    KINDS,
    SaidNote,
    Thread,
    ThreadKind,
    say_came_of,
    say_came_of_or_heard,
)


def then_and_now(value: ThenAndNow, sources: Sources) -> Document:
    """Built anew from what is for the room each time it is made."""
    return Document(
        title=_("Then and now: what we said"),
        short_title=_("Then and now"),
        blocks=(
            Heading(_("Then and now: what we said"), level=1),
            *((made_up(),) if value.made_up else ()),
            Paragraph("\n".join(filter(None, (value.group_name, say_date(sources.today))))),
            *_compared(value),
            *(block for kind in KINDS for block in _threads(value, kind)),
            *_how_to_take_back(),
        ),
    )


def _compared(value: ThenAndNow) -> tuple[Block, ...]:
    if value.question is None:
        return (Paragraph(_("No questions have been asked yet.")),)
    heading = Heading(value.question.title, level=2, mark=value.question.mark)
    pairs = ((value.then, value.now), (value.now, value.then))
    said = (block for each, other in pairs if each for block in _said(each, other))
    return heading, *said


def _said(said: Said, other: Said | None) -> tuple[Block, ...]:
    heading = Heading(say_when(said.meeting, other.meeting if other else None), level=3)
    items = tuple(_lines(note.text, say_came_of_or_heard(note)) for note in said.notes)
    return heading, ListBlock(items) if items else Paragraph(nothing_said())


def _threads(value: ThenAndNow, kind: ThreadKind) -> tuple[Block, ...]:
    threads = value.threads_that(kind)
    if not threads:
        return ()
    blocks = (block for each in threads for block in _thread(each))
    return Heading(name_of(kind), level=2), *blocks


def _thread(thread: Thread) -> tuple[Block, ...]:
    return Heading(headed(thread), level=3), ListBlock(tuple(map(_dated, thread.notes)))


def _dated(note: SaidNote) -> str:
    return _lines(say_said(note), say_came_of(note))


def _lines(words: str, came: tuple[str, ...]) -> str:
    return "\n".join((words, *came))


def _how_to_take_back() -> tuple[Block, ...]:
    return (
        Paragraph(
            _(
                "You can take your own words back at any time. You do not need to say why. Tell "
                "the person who gave you this."
            )
        ),
    )
