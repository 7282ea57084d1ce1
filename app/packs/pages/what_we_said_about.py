"""What we said about something, what happened, and who still has to be told, to give out."""

from app.packs.document import Block, Choice, Document, Heading, ListBlock, PageBreak, Paragraph
from app.packs.pages.page_kind import Sources
from app.words import _
from app.workshops.dates import say_date
from app.workshops.said import Answer, Meeting, WhatWeSaid, say_meeting, say_what_happened
from app.workshops.telling import say_outcome, ways_of_telling

NAME = "what-we-said-about"


def what_we_said_about(said: WhatWeSaid, sources: Sources) -> Document:
    return Document(
        title=said.title,
        short_title=_("What we said"),
        blocks=(
            *((Paragraph(said.group, strong=True),) if said.group else ()),
            Paragraph(_("Looked up on {day}.").format(day=say_date(sources.today))),
            *(block for meeting in said.meetings for block in _meeting(meeting)),
            *_decided(said),
            *_to_tell(said),
            *_more(said),
        ),
    )


def _meeting(meeting: Meeting) -> tuple[Block, ...]:
    where = (Paragraph(meeting.place),) if meeting.place else ()
    items = tuple(
        "\n".join((answer.note.text, *say_what_happened(answer))) for answer in meeting.answers
    )
    return Heading(say_meeting(meeting), level=2), *where, ListBlock(items)


def _decided(said: WhatWeSaid) -> tuple[Block, ...]:
    if not said.decided:
        return ()
    return Heading(_("What we decided"), level=2), ListBlock(said.decided)


def _to_tell(said: WhatWeSaid) -> tuple[Block, ...]:
    """A page by itself, for whoever goes round with it, to tick how each was told."""
    if not said.meetings:
        return (Paragraph(_("Nothing was found in the notes.")),)
    heading = Heading(_("Who still has to be told"), level=2)
    if not said.to_tell:
        return heading, Paragraph(_("Everyone has been told about all of these."))
    how = Paragraph(_("Tell whoever said it. Then tick how they were told."))
    return PageBreak(), heading, how, *map(_tick, said.to_tell)


def _tick(answer: Answer) -> Choice:
    words = f"“{answer.note.text}” {say_outcome(answer.note)}"
    return Choice(question=words, answers=tuple(ways_of_telling().values()))


def _more(said: WhatWeSaid) -> tuple[Block, ...]:
    if not said.more:
        return ()
    return (Paragraph(_("There is more than is on this page: these are the newest.")),)
