"""What was promised: how an action is going, in which order actions stand, how one is said."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from app.words import _, ngettext
from app.workshops.dates import month_names, say_date
from app.workshops.listed import ListedAction
from app.workshops.room import RoomAction
from app.workshops.sentences import with_full_stop
from app.workshops.session import OPEN_STATUSES, ActionStatus

WITH_A_WHY: tuple[ActionStatus, ...] = ("stuck", "changed", "dropped")
"""How it is going, when people will ask why."""


DUE_WITHIN = timedelta(days=14)
"""How far ahead an action's date is looked at."""


def is_due(status: ActionStatus, by_when: date | None, today: date) -> bool:
    """Something is still to be done, and its date has gone by or is near."""
    return status in OPEN_STATUSES and by_when is not None and by_when <= today + DUE_WITHIN


def say_kept(days: Sequence[date | None], today: date) -> str:
    """A quiet cheer for one more promise kept (inventory av.18), from the day of each of them."""
    known = [day for day in days if day is not None]
    if len(days) < 2 or not known:
        return _("Done. That is a promise kept.")
    first = min(known)
    month = month_names()[first.month - 1]
    since = month if first.year == today.year else f"{month} {first.year}"
    words = ngettext(
        "Done. That is {n} promise kept since {month}.",
        "Done. That is {n} promises kept since {month}.",
        len(days),
    )
    return words.format(n=len(days), month=since)


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
