"""What helps me: how long a sheet is kept, who may be told, and which lines must hold."""

import unicodedata
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from app.words import _
from app.workshops.access import Need, to_forget
from app.workshops.content import Item, Tool

KEPT_FOR = 3
"""Months until somebody is asked again, unless they say otherwise."""

LONGEST = 12
"""Months after which nothing is kept without asking."""


LARGE_PRINT = "ac.c3"
"""The line of the checklist that asks for large print."""


class NotADayToKeep(ValueError):
    """A day that has gone by, or that is too far off; `latest` is the last one there is."""

    def __init__(self, day: date, latest: date) -> None:
        super().__init__(day)
        self.day = day
        self.latest = latest


def usual_day(today: date) -> date:
    """Until when a sheet is kept when nobody has said."""
    return _months_after(today, KEPT_FOR)


def latest_day(today: date) -> date:
    return _months_after(today, LONGEST)


def day_to_keep(day: date | None, today: date) -> date:
    """The day as it is kept; the usual one for None. Raises NotADayToKeep."""
    wanted = day or usual_day(today)
    if not today < wanted <= latest_day(today):
        raise NotADayToKeep(wanted, latest_day(today))
    return wanted


def people_to_tell() -> Mapping[str, str]:
    """Who may be told, by a word that is kept; nobody else is, unless it is chosen."""
    return {
        "organisers": _("The people who run our meetings"),
        "place": _("The people at the place, only what they must get ready"),
        "helper": _("My carer, helper or advocate"),
        "costs": _("Whoever pays costs back"),
    }


def papers_to_ask_for() -> Mapping[str, str]:
    """In which forms papers may come (an.2), by a word that is kept."""
    return {
        "larger": _("Larger letters"),
        "coloured": _("Coloured paper"),
        "easy-read": _("Easy Read"),
        "file": _("A file"),
        "braille": _("Braille"),
        "language": _("Another language"),
        "read-aloud": _("Read to me"),
    }


def papers_asked_for(needs: Iterable[Need], today: date) -> Mapping[str, int]:
    """How many people would like papers in which form. Numbers, never whose.

    A sheet whose day has passed is asked again before it counts. Large print that must be there
    (ac.c3) is larger letters too, and each person counts once.
    """
    sheets = tuple(needs)
    past = to_forget(sheets, today)
    wanted = (_papers(need) for need in sheets if need not in past)
    return MappingProxyType(Counter(form for forms in wanted for form in forms))


def lines_with(tool: Tool, words: str) -> tuple[Item, ...]:
    """Lines of the checklist that have a word beginning with each of these."""
    wanted = _words(words)
    if not wanted:
        return ()
    return tuple(
        item
        for section in tool.sections
        for item in section.items
        if item.kind == "check" and _has(f"{section.title} {item.text}", wanted)
    )


def tally_of(asks: Mapping[str, int], tool: Tool) -> tuple[tuple[Item, int], ...]:
    """What people asked for and how many did, in the list's order. Never whose."""
    return tuple((item, asks[item.id]) for item in tool.of_kind("check") if asks.get(item.id))


def _papers(need: Need) -> frozenset[str]:
    ticked = {*need.papers, *(("larger",) if LARGE_PRINT in need.asks_for else ())}
    return frozenset(ticked & papers_to_ask_for().keys())


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _has(text: str, wanted: list[str]) -> bool:
    there = _words(text)
    return all(any(word.startswith(each) for word in there) for each in wanted)


def _words(text: str) -> list[str]:
    """Small letters, without accents or signs."""
    letters = unicodedata.normalize("NFD", text.casefold())
    plain = (letter for letter in letters if not unicodedata.combining(letter))
    return "".join(letter if letter.isalnum() else " " for letter in plain).split()
