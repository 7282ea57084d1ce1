"""Then and now: where we were at earlier meetings, where we are, and where we wanted to be.

One column for each day, the newest last, on the ladder or on any other scale of answers in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.words import _
from app.workshops.content import Tool
from app.workshops.dates import month_names, say_date
from app.workshops.drawing import Drawable, Drawing
from app.workshops.drawn_columns import Column, Plan, drawn, people, rules
from app.workshops.ladder_drawing import ladder_beside, ladder_plan
from app.workshops.placing import Spread
from app.workshops.spread_drawing import names_of

FEWEST_DAYS = 2
_MOST_DAYS = 4
"""More days than this are told, and the first is drawn with the newest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What a group said on one day; places are counted from 1."""

    on: date
    spread: Spread | None = None
    """Everyone's places, as `placing.spreads` lets them be shown."""
    agreed: int | None = None
    goal: int | None = None


def then_and_now_on_ladder(tool: Tool, placed: Sequence[Placed]) -> Drawing | None:
    """The ladder with a column for each day; None for fewer than two days."""
    if len(placed) < FEWEST_DAYS:
        return None
    days = _in_turn(placed)
    plan = ladder_plan(tool, _columns(days))
    beside = ladder_beside(tool, plan)
    return _drawing(plan, beside, days, _("Then and now on the ladder."))


def then_and_now(question: str, answers: Sequence[str], placed: Sequence[Placed]) -> Drawing | None:
    """The answers, the first at the top, with a column for each day; None for fewer than two."""
    if len(placed) < FEWEST_DAYS:
        return None
    days = _in_turn(placed)
    plan = Plan(tuple(range(1, len(answers) + 1)), tuple(answers), _columns(days))
    said = _("Then and now: {question}").format(question=question)
    said = said if said.endswith(("?", ".", "!")) else f"{said}."
    return _drawing(plan, (*rules(plan), *names_of(plan)), days, said)


def say_days(days: Sequence[date]) -> tuple[str, ...]:
    """March 2026, or the whole day where one month holds several."""
    months = [(day.year, day.month) for day in days]
    if len(set(months)) < len(months):
        return tuple(map(say_date, days))
    return tuple(f"{month_names()[day.month - 1]} {day.year}" for day in days)


def headings_of(days: Sequence[date]) -> tuple[str, ...]:
    """As short as they go: the month alone where all are of one year. The facts say the year."""
    months = [day.month for day in days]
    if len({day.year for day in days}) == 1 and len(set(months)) == len(months):
        return tuple(month_names()[month - 1] for month in months)
    return say_days(days)


def _in_turn(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    return tuple(sorted(placed, key=lambda one: one.on))


def _columns(days: Sequence[Placed]) -> tuple[Column, ...]:
    every = columns_of_days(days, headings_of([day.on for day in days]))
    return every if len(every) <= _MOST_DAYS else (every[0], *every[1 - _MOST_DAYS :])


def columns_of_days(days: Sequence[Placed], titles: Sequence[str]) -> tuple[Column, ...]:
    """A column for each day: who stood where, as far as that is told, and what was settled."""
    return tuple(
        Column(
            title=title,
            spread=day.spread,
            tells_people=False,
            here=day.agreed,
            goal=day.goal,
            here_words=_("Here"),
            goal_words=_("Goal"),
        )
        for title, day in zip(titles, days, strict=True)
    )


def _drawing(plan: Plan, beside: Sequence[Drawable], days: Sequence[Placed], said: str) -> Drawing:
    names = dict(zip(plan.places, plan.names, strict=True))
    titles = say_days([day.on for day in days])
    alt = [said, _alt(days, titles, names)]
    if len(days) > _MOST_DAYS:
        alt.append(_("The first day is drawn with the last three."))
    facts = tuple(
        fact_of(day, title, names, newest=day is days[-1])
        for title, day in zip(titles, days, strict=True)
    )
    shapes = (*beside, *drawn(plan))
    return Drawing(plan.aspect, shapes, " ".join(alt), facts=facts, folds=plan.folds)


def _alt(days: Sequence[Placed], titles: Sequence[str], names: dict[int, str]) -> str:
    """The first day and the newest, each with what was agreed and what was wanted."""
    ends = ((titles[0], days[0], False), (titles[-1], days[-1], True))
    return " ".join(
        _told_in_full([_place_on(day, title, names), *_wanted(day, names, newest=newest)])
        for title, day, newest in ends
    )


def _place_on(day: Placed, title: str, names: dict[int, str]) -> str:
    return _("{day}: {place}").format(day=title, place=_agreed(day, names))


def _wanted(day: Placed, names: dict[int, str], *, newest: bool) -> list[str]:
    if day.goal is None:
        return []
    words = _("We want {place}") if newest else _("We wanted {place}")
    return [words.format(place=names[day.goal])]


def _told_in_full(parts: Sequence[str]) -> str:
    return " ".join(f"{part.rstrip('.')}." for part in parts)


def _agreed(day: Placed, names: dict[int, str]) -> str:
    if day.agreed is not None:
        return names[day.agreed]
    return _("no place agreed") if day.spread is None else people(day.spread.people)


def fact_of(day: Placed, title: str, names: dict[int, str], *, newest: bool) -> str:
    """All that is known of a day: "March 2026: 3 Informing. We wanted 5 Engagement." """
    told = [_place_on(day, title, names), *_wanted(day, names, newest=newest)]
    if day.spread is not None:
        told += _told_of(day.spread, names, counted=day.agreed is not None)
    return _told_in_full(told)


def _told_of(spread: Spread, names: dict[int, str], *, counted: bool) -> list[str]:
    told = [people(spread.people)] if counted else []
    for place, name in names.items():
        if spread.counts[place - 1]:
            told.append(_("{answer}: {n}").format(answer=name, n=spread.counts[place - 1]))
    return [*told, _("Nobody anywhere else")] if 0 in spread.counts else told
