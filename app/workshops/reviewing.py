"""When an agreement is looked at again: no more than six months on (inventory av.28)."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date

from app.words import _
from app.workshops.dates import say_date

MONTHS = 6


def latest_review(today: date) -> date:
    """The day six months on; the last of its month where that month is shorter."""
    return months_on(today, MONTHS)


def months_on(day: date, months: int) -> date:
    """So many months later, or earlier when negative; the last of a month that is shorter. Before
    the first day there is, and after the last, it is that day."""
    months += day.month - 1
    year, month = day.year + months // 12, months % 12 + 1
    if not MINYEAR <= year <= MAXYEAR:
        return date.min if year < MINYEAR else date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def has_gone(day: date | None, today: date) -> bool:
    return day is not None and day < today


def say_review(day: date | None, today: date) -> str:
    """A kind sentence about the day, whether there is one, has gone by, or is far off."""
    if day is None:
        return _("Look at it again within six months: by {day}.").format(
            day=say_date(latest_review(today))
        )
    if has_gone(day, today):
        return _("That day has gone by. You can look at the lines now, or choose a day to come.")
    if day > latest_review(today):
        return _("That is more than six months away. Looking sooner helps new people.")
    return ""
