"""How far a group looks back: some months, a year, or from its beginning."""

from dataclasses import dataclass
from datetime import date

from app.words import _
from app.workshops.reviewing import MONTHS, months_on

MOST_YEARS = 12
"""Years to choose from, the newest; from the beginning holds the others."""


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both among it."""

    name: str
    label: str
    since: date | None
    """None from the beginning."""
    until: date


def periods(today: date, first_met: date | None) -> tuple[Period, ...]:
    """What there is to choose from: the shortest first, then each year in which the group met."""
    return (
        Period("half", _("The last six months"), months_on(today, -MONTHS), today),
        Period("twelve", _("The last twelve months"), months_on(today, -2 * MONTHS), today),
        *_years(today, first_met),
        Period("all", _("From the beginning"), None, today),
    )


def _years(today: date, first_met: date | None) -> tuple[Period, ...]:
    if first_met is None:
        return ()
    first = max(first_met.year, today.year - MOST_YEARS + 1)
    return tuple(
        Period(
            str(year),
            _("The year {year}").format(year=year),
            date(year, 1, 1),
            min(today, date(year, 12, 31)),
        )
        for year in range(today.year, first - 1, -1)
    )
