"""When a group looks back at its months again: within six, reminded at five (keeping-going-review).

A reminder only says what day it is; nobody is told off, and nothing happens by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.words import _
from app.workshops.dates import say_date
from app.workshops.reviewing import MONTHS, latest_review, months_on
from app.workshops.session import Group

TOOL = "keeping-going-review"
REMIND_AT = MONTHS - 1
"""Months after the last one (inventory keeping-going-review: warn at 5)."""
TIME_TO_ASK_PEOPLE = timedelta(days=14)
"""Where six months are over already: how far ahead a day is offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoFar:
    """What is known of a group's looking back."""

    group: Group
    reviewed_on: date | None = None
    """The day of the last one that was finished."""
    first_met: date | None = None
    """The day of its first meeting that was finished."""
    planned: bool = False
    """True when one is planned, or runs already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A group for which it is time to look back."""

    group: Group
    since: date
    by: date
    """Six months after `since`."""
    reviewed: bool
    """False when the group has never looked back, and `since` is its first meeting."""
    offered: date
    """A day for it, still to come."""


def due(groups: Sequence[SoFar], today: date) -> tuple[Due, ...]:
    """Those for whom it is time, the longest ago first. What is made up waits for nobody, unless
    there is nothing else."""
    only_practice = all(each.group.made_up for each in groups)
    found = [
        one
        for each in groups
        if (only_practice or not each.group.made_up) and (one := _due(each, today)) is not None
    ]
    return tuple(sorted(found, key=lambda one: one.since))


def look_back_from(last: date | None, day: date) -> date:
    """The first day that is looked back at on `day`: that of the last one, else six months ago."""
    return last or months_on(day, -MONTHS)


def say_due(one: Due, today: date, *, named: bool) -> str:
    """Plainly, with the group's name where it may be said and there are several."""
    who = one.group.name if named else ""
    since, by = say_date(one.since), say_date(one.by)
    if not one.reviewed:
        if who:
            return _("{group} first met on {day}. It is time to look back together.").format(
                group=who, day=since
            )
        return _("We first met on {day}. It is time to look back together.").format(day=since)
    over = one.by < today
    if who and over:
        words = _("{group} last looked back on {day}. That is more than six months ago.")
    elif who:
        words = _("{group} last looked back on {day}. Six months are over on {by}.")
    elif over:
        words = _("We last looked back on {day}. That is more than six months ago.")
    else:
        words = _("We last looked back on {day}. Six months are over on {by}.")
    return words.format(group=who, day=since, by=by)


def _due(so_far: SoFar, today: date) -> Due | None:
    since = so_far.reviewed_on or so_far.first_met
    if so_far.planned or since is None or today < months_on(since, REMIND_AT):
        return None
    by = latest_review(since)
    return Due(
        group=so_far.group,
        since=since,
        by=by,
        reviewed=so_far.reviewed_on is not None,
        offered=by if by >= today else today + TIME_TO_ASK_PEOPLE,
    )
