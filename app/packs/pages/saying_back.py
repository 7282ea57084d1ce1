"""How people add to a record or take words back: on every page that holds what they said."""

from datetime import date

from app.packs.document import Block, Heading, Paragraph
from app.packs.pages.opening import in_one_piece, is_draft
from app.words import _
from app.workshops.dates import say_day
from app.workshops.room import RoomSession
from app.workshops.sentences import with_full_stop


def how_to_add(room: RoomSession, today: date) -> tuple[Block, ...]:
    """Until when, to whom, and what taking back cannot reach."""
    return (
        Heading(_("How to add something, or take it back"), level=2),
        Paragraph(_until_when(room, today)),
        *_how(room.how_to_add),
    )


def how_to_take_back(to_whom: str) -> tuple[Block, ...]:
    """The same for a page about many meetings: `to_whom` says where to go, "" if nobody knows."""
    return (
        Heading(_("How to add something, or take it back"), level=2),
        Paragraph(_("You can still add something, or take something back.")),
        *_how(to_whom),
    )


def _how(to_whom: str) -> tuple[Block, ...]:
    who = with_full_stop(to_whom or _("Tell the person who gave you this."))
    return (
        Paragraph(f"{who} {_('You do not need to say why.')}"),
        Paragraph(
            _(
                "When you take your words back, they go from our notes and from every sheet we"
                " make after that. We cannot reach a sheet that was already given out."
            )
        ),
    )


def _until_when(room: RoomSession, today: date) -> str:
    if room.draft_until is None:
        return _("You can still add something, or take something back.")
    if is_draft(room, today):
        return _(
            "You can add something until {day}. You can take your own words back at any time."
        ).format(day=in_one_piece(say_day(room.draft_until)))
    return _("This record is settled now. You can still take your own words back at any time.")
