"""How every page about a session opens: whose it is, when it was, and whether it is settled."""

from datetime import date

from app.packs.document import Block, Card, Paragraph
from app.words import _
from app.workshops.dates import say_date, say_day, say_time
from app.workshops.room import RoomSession


def opening(room: RoomSession) -> tuple[Block, ...]:
    """Whose meeting it was, when and where; a practice session says first that it is made up."""
    facts = (room.group_name, when(room), room.place)
    lines = "\n".join(fact for fact in facts if fact)
    warning = (made_up(),) if room.made_up else ()
    return (*warning, Paragraph(lines)) if lines else warning


def made_up() -> Card:
    return Card(
        title=_("Made up, for practice"),
        text=_("Nobody here is real, and none of this happened."),
    )


def draft(room: RoomSession, today: date) -> tuple[Block, ...]:
    """What says that a record may still change; nothing once it is settled."""
    if room.draft_until is None:
        return (
            Card(
                title=_("Not finished yet"),
                text=_("This is what we have so far. More may be added."),
            ),
        )
    if not is_draft(room, today):
        return ()
    day = in_one_piece(say_day(room.draft_until))
    return (
        Card(
            title=_("Draft until {day}").format(day=day),
            text=_(
                "Until then you can add something. You can take something back at any time."
                " See how below."
            ),
        ),
    )


def in_one_piece(day: str) -> str:
    """The day held together: in giant print a number alone at a line's end is easily missed."""
    return day.replace(" ", "\N{NO-BREAK SPACE}")


def is_draft(room: RoomSession, today: date) -> bool:
    return room.draft_until is None or today <= room.draft_until


def when(room: RoomSession) -> str:
    """The day and the hours, as far as they are known."""
    day = say_date(room.held_on)
    if not room.starts:
        return day
    hours = say_time(room.starts)
    if room.finishes:
        hours = _("{start} to {finish}").format(start=hours, finish=say_time(room.finishes))
    return f"{day}, {hours}" if day else hours
