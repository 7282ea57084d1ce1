"""Our agreement on paper: a poster for the wall, or a sheet of its own beside giant print."""

from app.packs.document import Block, Document, Heading, ListBlock, Paragraph, WritingSpace
from app.packs.pages.opening import made_up
from app.words import _
from app.workshops.room import RoomSession
from app.workshops.slides import starter_agreement


def agreement(room: RoomSession | None) -> Document:
    """What the session agreed; before it has agreed anything, a sheet to fill in by hand."""
    if room is None:
        return Document(title=_("Our agreement"), blocks=_by_hand())
    warning = (made_up(),) if room.made_up else ()
    return Document(
        title=title_of_agreement(room),
        blocks=(*warning, *_whose(room), *lines_of(room), *_anything_to_change()),
        poster=True,
    )


def title_of_agreement(room: RoomSession) -> str:
    return _("Our agreement") if room.agreement else _("For today")


def lines_of(room: RoomSession) -> tuple[Block, ...]:
    """The lines, or those to go on with until there are some."""
    if room.agreement:
        return (ListBlock(room.agreement),)
    until_then = _("We have not made our own agreement yet. These lines are for today.")
    return Paragraph(until_then), ListBlock(starter_agreement())


def _whose(room: RoomSession) -> tuple[Block, ...]:
    return (Paragraph(room.group_name),) if room.group_name else ()


def _anything_to_change() -> tuple[Block, ...]:
    return (Paragraph(_("You can ask to change a line at any time."), strong=True),)


def _by_hand() -> tuple[Block, ...]:
    """The lines that have to be filled in are asked for (inventory ra.settle, ra.decide and on)."""
    return (
        Paragraph(_("Make this together, as the first thing you do. Everyone here is an equal.")),
        WritingSpace(lines=6, label=_("How we treat each other")),
        WritingSpace(lines=3, label=_("What stays in this room")),
        WritingSpace(lines=2, label=_("This is how we make decisions")),
        WritingSpace(lines=2, label=_("When we disagree or fall out, this is how we sort it out")),
        Heading(_("Never leave this one empty"), level=2),
        WritingSpace(lines=3, label=_("If someone does not keep to this, this is what happens")),
        WritingSpace(lines=1, label=_("We look at this again on")),
    )
