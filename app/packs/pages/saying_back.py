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
        Paragraph(f"{_to_whom(room)} {_('You do not need to say why.')}"),
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


def _to_whom(room: RoomSession) -> str:
    return with_full_stop(room.how_to_add or _("Tell the person who gave you this."))
