"""What a session agreed, line by line: how the group works, or a plan for when it disagrees."""

from collections.abc import Sequence

from app.packs.document import Block, Document, Heading, ListBlock, Paragraph
from app.packs.pages.agreement import anything_to_change, warning, when_agreed, whose
from app.packs.pages.hard_words import explained
from app.words import _
from app.workshops.agreement import RoomAgreement
from app.workshops.content import Tool
from app.workshops.own_words import OwnWord
from app.workshops.room import RoomSession


def own_lines(room: RoomSession, tool: Tool, own: Sequence[OwnWord] = ()) -> Document:
    """The agreement that the session is about, under its tool's own name."""
    held = room.own_lines
    return Document(
        title=_(tool.title),
        short_title=_(tool.short_title),
        blocks=(
            *warning(room),
            *whose(room),
            *_agreed(held),
            *explained("", (ListBlock(held.lines),), own),
        ),
        credit=_(tool.credit),
    )


def lines_agreed(held: RoomAgreement) -> tuple[Block, ...]:
    """The lines with when they were agreed on, or that there are none yet."""
    if not held.lines:
        return (Paragraph(_("Nothing has been agreed here yet.")),)
    return ListBlock(held.lines), *when_agreed(held)


def _agreed(held: RoomAgreement) -> tuple[Block, ...]:
    if not held.lines:
        return lines_agreed(held)
    heading = Heading(_so_far(held), level=2)
    return heading, *lines_agreed(held), Paragraph(anything_to_change(), strong=True)


def _so_far(held: RoomAgreement) -> str:
    return _("What we agreed") if held.state == "agreed" else _("What we have so far")
