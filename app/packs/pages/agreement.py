"""Our agreement on paper: a poster for the wall, or a sheet of its own beside giant print."""

from app.packs.document import Block, Document, ListBlock, Paragraph
from app.packs.pages.opening import made_up
from app.words import _
from app.workshops.for_today import starter_agreement
from app.workshops.room import RoomSession


def agreement(room: RoomSession) -> Document:
    """What the session agreed. The sheet to fill in by hand is the tool's own: `starter_lines`."""
    warning = (made_up(),) if room.made_up else ()
    return Document(
        title=title_of_agreement(room),
        blocks=(*warning, *_whose(room), *lines_of(room), *_anything_to_change()),
        poster=True,
    )


def title_of_agreement(room: RoomSession) -> str:
    return _("Our agreement") if room.agreement.lines else _("For today")


def lines_of(room: RoomSession) -> tuple[Block, ...]:
    """The lines, or those to go on with until there are some."""
    if room.agreement.lines:
        return (ListBlock(room.agreement.lines),)
    until_then = _("We have not made our own agreement yet. These lines are for today.")
    return Paragraph(until_then), ListBlock(starter_agreement())


def _whose(room: RoomSession) -> tuple[Block, ...]:
    return (Paragraph(room.group_name),) if room.group_name else ()


def _anything_to_change() -> tuple[Block, ...]:
    return (Paragraph(_("You can ask to change a line at any time."), strong=True),)
