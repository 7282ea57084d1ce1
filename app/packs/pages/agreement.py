"""Our agreement on paper: a poster for the wall, or a sheet of its own beside giant print."""

from app.packs.document import Block, Document, ListBlock, Paragraph
from app.packs.pages.opening import in_one_piece, made_up
from app.words import _
from app.workshops.agreement import BLANK, RoomAgreement
from app.workshops.agreement_slides import say_how_many, title_of
from app.workshops.dates import say_date
from app.workshops.for_today import starter_agreement
from app.workshops.room import RoomSession


def agreement(room: RoomSession) -> Document:
    """What the session agreed. The sheet to fill in by hand is the tool's own: `starter_lines`."""
    return Document(
        title=title_of_agreement(room),
        blocks=(
            *warning(room),
            *whose(room),
            *lines_of(room),
            *when_agreed(room.agreement),
            Paragraph(anything_to_change(), strong=True),
        ),
        poster=True,
    )


def title_of_agreement(room: RoomSession) -> str:
    """How far it has come: nothing that is still open is called agreed."""
    if not room.agreement.lines:
        return _("For today")
    return title_of(room.agreement, _("Our agreement"))


def lines_of(room: RoomSession) -> tuple[Block, ...]:
    """The lines, or those to go on with until there are some."""
    if room.agreement.lines:
        return (ListBlock(room.agreement.lines),)
    return Paragraph(until_then()), ListBlock(starter_agreement())


def lines_read(room: RoomSession) -> tuple[str, ...]:
    """The same lines by themselves."""
    return room.agreement.lines or starter_agreement()


def until_then() -> str:
    return _("We have not made our own agreement yet. These lines are for today.")


def when_agreed(held: RoomAgreement) -> tuple[Block, ...]:
    """When we agreed, how many of us, and when we look again."""
    if not held.lines:
        return ()
    return (Paragraph(" ".join((*said_of_agreeing(held), look_again(held)))),)


def said_of_agreeing(held: RoomAgreement) -> tuple[str, ...]:
    """What is known of it. Only a number is ever said of the people."""
    if held.agreed_on is None:
        return (_("We have not agreed on this yet."),)
    day = in_one_piece(say_date(held.agreed_on))
    if held.state == "being changed":
        return (_("We agreed on {day}, and are changing it now.").format(day=day),)
    agreed = (_("We agreed on {day}.").format(day=day),)
    return (*agreed, say_how_many(held.how_many)) if held.how_many else agreed


def look_again(held: RoomAgreement) -> str:
    day = in_one_piece(say_date(held.review_on)) if held.review_on else BLANK
    return _("We look at it again on {day}.").format(day=day)


def whose(room: RoomSession) -> tuple[Block, ...]:
    return (Paragraph(room.group_name),) if room.group_name else ()


def warning(room: RoomSession) -> tuple[Block, ...]:
    return (made_up(),) if room.made_up else ()


def anything_to_change() -> str:
    return _("You can ask to change a line at any time.")
