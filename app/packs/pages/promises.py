"""Actions on paper: what, who leads, by when, and how each one is going."""

from collections.abc import Sequence

from app.packs.document import Block, Heading, Paragraph, Table
from app.words import _
from app.workshops.dates import say_date
from app.workshops.room import RoomAction, RoomSession
from app.workshops.slides import say_status


def actions(room: RoomSession) -> tuple[Block, ...]:
    """What was agreed this time and, below it, what came of last time."""
    heading = Heading(_("What we agreed to do"), level=2)
    if not room.actions and not room.last_time:
        return heading, Paragraph(_("No actions were written down."))
    return heading, *_this_time(room), *_last_time(room)


def table_of(actions: Sequence[RoomAction], caption: str) -> Table:
    head = (_("What"), _("Lead"), _("By when"), _("How it is going"))
    return Table(caption=caption, head=head, rows=tuple(_row(action) for action in actions))


def progress(action: RoomAction) -> str:
    """How it is going and, when someone said so, why."""
    words = say_status(action)
    begun = words[:1].upper() + words[1:]
    return f"{begun}. {action.why}" if action.why else begun


def _this_time(room: RoomSession) -> tuple[Block, ...]:
    if not room.actions:
        return (Paragraph(_("No new actions were written down.")),)
    return (table_of(room.actions, _("Actions from this meeting")),)


def _last_time(room: RoomSession) -> tuple[Block, ...]:
    if not room.last_time:
        return ()
    return (
        Heading(_("What came of last time"), level=3),
        table_of(room.last_time, _("Actions from the meeting before")),
    )


def _row(action: RoomAction) -> tuple[str, ...]:
    return (
        _what(action),
        action.lead or _("To be asked"),
        say_date(action.by_when) or _("No date yet"),
        progress(action),
    )


def _what(action: RoomAction) -> str:
    if not action.help_needed:
        return action.what
    return "\n".join((action.what, _("Help needed: {help}").format(help=action.help_needed)))
