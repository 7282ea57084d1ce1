"""Meetings beside one another: small ladders or scales, four to a drawing, oldest at the left.

A drawing with more columns has no room for words; so the meetings go on in the next one, and each
is a slide, a figure and a picture by itself.
"""

from collections.abc import Sequence
from math import ceil
from textwrap import shorten

from app.words import _
from app.workshops.answers import numbered_answers
from app.workshops.content import Tool
from app.workshops.drawing import Drawable, Drawing
from app.workshops.drawn_columns import Column, Plan, drawn, rules
from app.workshops.ladder_drawing import ladder_beside, ladder_plan
from app.workshops.over_time import OnADay, QuestionOverTime
from app.workshops.spread_drawing import names_of, side_words
from app.workshops.then_and_now_drawing import (
    Placed,
    columns_of_days,
    fact_of,
    headings_of,
    say_days,
)

ACROSS = 4
"""Meetings in one drawing."""
A_WINDOW = 12
"""Meetings that are looked at together."""
_SHORT = 40
"""Letters of a question in a list."""


def windows(days: Sequence[OnADay]) -> tuple[tuple[OnADay, ...], ...]:
    """A dozen meetings at a time, the newest dozen first; in each the oldest meeting first."""
    ends = range(len(days), 0, -A_WINDOW)
    return tuple(tuple(days[max(0, end - A_WINDOW) : end]) for end in ends)


def drawings(
    tool: Tool, question: QuestionOverTime, days: Sequence[OnADay], side: str = ""
) -> tuple[Drawing, ...]:
    """The meetings of a window, shared out evenly; `side` alone, or everyone for ""."""
    return tuple(
        drawing_of(tool, question, days[first:last], side) for first, last in shares(len(days))
    )


def drawing_of(
    tool: Tool, question: QuestionOverTime, days: Sequence[OnADay], side: str = ""
) -> Drawing:
    """These meetings beside one another; at least one."""
    every = [each.on for each in question.days]
    titles, names = dict(zip(every, say_days(every), strict=True)), _names(tool, question.item)
    heads = dict(zip(every, headings_of(every), strict=True))
    placed = [
        Placed(on=day.on, spread=day.spread_of(side), agreed=day.agreed, goal=day.goal)
        for day in days
    ]
    facts = tuple(
        _fact(day, one, titles[day.on], names, newest=day is question.days[-1])
        for day, one in zip(days, placed, strict=True)
    )
    columns = columns_of_days(placed, [heads[day.on] for day in days])
    plan, beside = _plan(tool, question.item, columns)
    alt = " ".join((_said(tool, question.item, side), *_ends(facts)))
    return Drawing(plan.aspect, (*beside, *drawn(plan)), alt, facts=facts, folds=plan.folds)


def say_question(tool: Tool, item: str) -> str:
    """As it was asked; what is asked once more at the end says so."""
    words = _(tool.item(item).text)
    again = item not in (each.id for each in tool.items)
    return _("{question} (asked again at the end)").format(question=words) if again else words


def say_in_short(tool: Tool, item: str) -> str:
    """For a list to choose from: its name, or the first words of the question."""
    words = shorten(_(tool.item(item).name), _SHORT, placeholder="…")
    again = item not in (each.id for each in tool.items)
    return _("{question}, again").format(question=words) if again else words


def say_who(side: str) -> str:
    return side_words(side) if side else _("Everyone")


def _names(tool: Tool, item: str) -> dict[int, str]:
    return dict(enumerate(numbered_answers(tool, item), 1))


def _said(tool: Tool, item: str, side: str) -> str:
    words = _("Over time: {question}").format(question=say_question(tool, item))
    words = words if words.endswith(("?", ".", "!")) else f"{words}."
    return f"{words} {side_words(side)}." if side else words


def _plan(tool: Tool, item: str, columns: Sequence[Column]) -> tuple[Plan, tuple[Drawable, ...]]:
    if tool.of_kind("rung"):
        plan = ladder_plan(tool, columns)
        return plan, ladder_beside(tool, plan)
    names = numbered_answers(tool, item)
    plan = Plan(tuple(range(1, len(names) + 1)), names, tuple(columns))
    return plan, (*rules(plan), *names_of(plan))


def _ends(facts: Sequence[str]) -> tuple[str, ...]:
    """The first meeting and the last: the facts tell all of them."""
    return tuple(dict.fromkeys((facts[0], facts[-1]))) if facts else ()


def _fact(day: OnADay, placed: Placed, title: str, names: dict[int, str], *, newest: bool) -> str:
    told = fact_of(placed, title, names, newest=newest)
    return f"{told} {not_beside_said()}" if day.not_beside else told


def not_beside_said() -> str:
    return _("How many stood where is left out here: beside the others it could show who came.")


def shares(number: int, across: int = ACROSS) -> list[tuple[int, int]]:
    """Where each drawing begins and ends; five meetings are three and two, never four and one."""
    needed = ceil(number / across)
    share, left = divmod(number, needed) if needed else (0, 0)
    ends: list[tuple[int, int]] = []
    at = 0
    for turn in range(needed):
        end = at + share + (turn < left)
        ends.append((at, end))
        at = end
    return ends
