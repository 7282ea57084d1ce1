"""What was promised: how an action is going, in which order actions stand, how one is said."""

from collections.abc import Iterable
from datetime import date

from app.words import _
from app.workshops.dates import say_date
from app.workshops.listed import ListedAction
from app.workshops.room import RoomAction
from app.workshops.sentences import with_full_stop
from app.workshops.session import OPEN_STATUSES, ActionStatus

WITH_A_WHY: tuple[ActionStatus, ...] = ("stuck", "changed", "dropped")
"""How it is going, when people will ask why."""


def status_words() -> dict[ActionStatus, str]:
    """Every way an action may be going. "Dropped" is as plain as "done" (inventory av.16)."""
    return {
        "not begun": _("not begun yet"),
        "going": _("going on"),
        "done": _("done"),
        "stuck": _("stuck"),
        "changed": _("changed"),
        "dropped": _("dropped"),
    }


def say_status(action: RoomAction) -> str:
    """How an action is going, in words people use."""
    return status_words()[action.status]


def say_action(action: RoomAction) -> str:
    """An action in one breath: what, who, by when."""
    lead = _("Lead: {who}.").format(who=action.lead or _("to be asked"))
    when = _("By {day}.").format(day=say_date(action.by_when)) if action.by_when else ""
    return " ".join(part for part in (with_full_stop(action.what), lead, when) if part)


def in_order(listed: Iterable[ListedAction]) -> tuple[ListedAction, ...]:
    """Open ones first, the earliest date before those without one; then the rest as they came."""
    found = tuple(listed)
    still_open = [each for each in found if each.action.status in OPEN_STATUSES]
    settled = [each for each in found if each.action.status not in OPEN_STATUSES]
    still_open.sort(key=lambda each: each.action.by_when or date.max)
    return (*still_open, *settled)
