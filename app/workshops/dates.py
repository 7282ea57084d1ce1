"""Days and clock times as people say and type them."""

import re
from datetime import date, time

from app.words import _

_DAY_FIRST = re.compile(r"^(\d{1,2})[ ./-](\d{1,2})(?:[ ./-](\d{2}|\d{4}))?$")
_YEAR_FIRST = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_NAMED = re.compile(r"^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)\.?(?:,? (\d{4}))?$")
_CLOCK = re.compile(r"^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class NotADate(ValueError):
    """What was typed is not a day in any way we can read."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class NotATime(ValueError):
    """What was typed is not a clock time."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def read_date(text: str, today: date) -> date | None:
    """The day typed as 28 November, 28/11/2026 or 2026-11-28; None when nothing was typed.

    Without a year it is the next such day from `today`. Raises NotADate.
    """
    words = " ".join(text.lower().split())
    if not words:
        return None
    try:
        return _date_from(words, today)
    except ValueError as error:
        raise NotADate(text) from error


def _date_from(words: str, today: date) -> date:
    if found := _YEAR_FIRST.match(words):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.match(words):
        year = int(found[3]) if found[3] else None
        if year is not None and year < 100:
            year += 2000
        return _with_year(int(found[1]), int(found[2]), year, today)
    if found := _NAMED.match(words):
        month = _MONTHS.index(found[2][:3]) + 1
        return _with_year(int(found[1]), month, int(found[3]) if found[3] else None, today)
    raise ValueError(words)


def _with_year(day: int, month: int, year: int | None, today: date) -> date:
    if year is not None:
        return date(year, month, day)
    for candidate in (today.year, today.year + 1):
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return date(today.year, month, day)


def read_time(text: str) -> time | None:
    """The clock time typed as 2:15, 2.15, 2 pm or 14:15; None when nothing was typed.

    From 1 to 7 without am or pm is the afternoon, when groups meet. Raises NotATime.
    """
    words = " ".join(text.lower().split())
    if not words:
        return None
    found = _CLOCK.match(words)
    if found is None:
        raise NotATime(text)
    hour, minute = int(found[1]), int(found[2] or 0)
    if (found[3] == "pm" and hour < 12) or (found[3] is None and 1 <= hour <= 7):
        hour += 12
    elif found[3] == "am" and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        raise NotATime(text)
    return time(hour, minute)


def say_time(moment: time | None) -> str:
    """2:15, as a clock on the wall shows it; "" for None."""
    if moment is None:
        return ""
    return f"{(moment.hour - 1) % 12 + 1}:{moment.minute:02d}"


def say_times(starts: time | None, finishes: time | None) -> str:
    """2:00 to 4:00; 2:00 alone when nobody has said until when; "" for None."""
    if starts and finishes:
        return _("{start} to {end}").format(start=say_time(starts), end=say_time(finishes))
    return say_time(starts)


def say_date(day: date | None) -> str:
    """24 November 2026; "" for None."""
    return "" if day is None else f"{day.day} {month_names()[day.month - 1]} {day.year}"


def say_month(day: date | None) -> str:
    """November 2026; "" for None."""
    return "" if day is None else f"{month_names()[day.month - 1]} {day.year}"


def say_day(day: date | None) -> str:
    """Tuesday 24 November; "" for None."""
    if day is None:
        return ""
    return f"{day_names()[day.weekday()]} {day.day} {month_names()[day.month - 1]}"


def day_names() -> tuple[str, ...]:
    return (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )


def month_names() -> tuple[str, ...]:
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
