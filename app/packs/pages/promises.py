"""Actions on paper: what, who leads, by when, and how each one is going."""

from collections.abc import Sequence
from datetime import date

from app.packs.document import Block, Heading, ListBlock, Paragraph, Table
from app.words import _
from app.workshops.actions import say_status
from app.workshops.dates import month_names, say_date
from app.workshops.room import RoomAction, RoomSession
from app.workshops.sentences import with_capital, with_full_stop


def actions(room: RoomSession) -> tuple[Block, ...]:
    """What was agreed this time and, below it, what came of last time."""
    heading = Heading(_("What we agreed to do"), level=2)
    return heading, *_this_time(room), *_last_time(room)


def table_of(actions: Sequence[RoomAction], held_on: date | None) -> Table:
    """The actions in rows; days in the year of `held_on` are said without their year.

    The heading above names them: a caption would say it again, in bold under bold.
    """
    head = (_("What"), _("Lead"), _("By when"), _("How it is going"))
    rows = tuple(
        (action.what, action.lead or _("To be asked"), _by_when(action, held_on), _going(action))
        for action in actions
    )
    return Table(caption="", head=head, rows=rows)


def progress(action: RoomAction) -> str:
    """How it is going and, when someone said so, why."""
    begun = with_full_stop(with_capital(say_status(action)))
    return f"{begun} {action.why}" if action.why else begun


def _this_time(room: RoomSession) -> tuple[Block, ...]:
    if not room.actions:
        yet = room.status != "finished"
        words = _("No actions have been written down yet.") if yet else _("No actions were agreed.")
        return (Paragraph(words),)
    return (table_of(room.actions, room.held_on),)


def _last_time(room: RoomSession) -> tuple[Block, ...]:
    if not room.last_time:
        return ()
    items = tuple(f"{with_full_stop(action.what)} {progress(action)}" for action in room.last_time)
    return Heading(_("What came of last time"), level=3), ListBlock(items)


def _going(action: RoomAction) -> str:
    if not action.help_needed:
        return progress(action)
    return "\n".join((progress(action), _("Help needed: {help}").format(help=action.help_needed)))


def _by_when(action: RoomAction, held_on: date | None) -> str:
    day = action.by_when
    if day is None:
        return _("No date yet")
    if held_on is not None and day.year == held_on.year:
        return f"{day.day} {month_names()[day.month - 1]}"
    return say_date(day)
