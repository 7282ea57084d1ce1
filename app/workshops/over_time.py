"""Where a group saw itself, meeting after meeting: how many stood where, and what was settled.

Room-safe: a meeting's places are here only where they may stand beside those of the others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from app.workshops.between_meetings import shown_beside
from app.workshops.content import Tool
from app.workshops.feedback import TOOL as FEEDBACK
from app.workshops.held_places import settles_on
from app.workshops.placing import Spread, spreads_of
from app.workshops.session import Settled, Tally

MOST_MEETINGS = 120
"""The newest, of any one tool: ten years of meeting each month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One meeting as it is kept: every side in it, however small. It never leaves the worker."""

    on: date
    tallies: tuple[Tally, ...] = ()
    settled: tuple[Settled, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OnADay:
    """One meeting as it may be shown beside the others."""

    on: date
    everyone: Spread | None = None
    sides: Mapping[str, Spread] = field(default_factory=lambda: MappingProxyType({}))
    not_beside: bool = False
    """True when people placed themselves, and beside the other meetings it could tell who."""
    agreed: int | None = None
    goal: int | None = None

    def spread_of(self, side: str) -> Spread | None:
        """Everyone's for ""."""
        return self.sides.get(side) if side else self.everyone


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionOverTime:
    """Everything a group placed itself on under one question, oldest first."""

    item: str
    days: tuple[OnADay, ...]

    @property
    def sides(self) -> tuple[str, ...]:
        """Those that may be looked at by themselves."""
        return tuple(dict.fromkeys(side for day in self.days for side in day.sides))


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTime:
    """One tool's questions over time; and which other tools the group has used so."""

    used: tuple[str, ...] = ()
    tool: str = ""
    questions: tuple[QuestionOverTime, ...] = ()

    def on(self, item: str) -> QuestionOverTime | None:
        return next((each for each in self.questions if each.item == item), None)


def scales(tools: Mapping[str, Tool]) -> tuple[str, ...]:
    """The tools people place themselves on, in the order of the inventory. The feedback form is
    about the meeting itself, and has a page of its own."""
    return tuple(
        tool.slug
        for tool in tools.values()
        if tool.engine == "scale" and tool.slug != FEEDBACK and tool.of_kind("rated")
    )


def over_time(used: Sequence[str], tool: Tool, counted: Sequence[Counted]) -> OverTime:
    """From every meeting with that tool, oldest first."""
    asked = [asked_as for item in tool.of_kind("rated") for asked_as in item.asked_as]
    questions = (_question(tool, item, counted) for item in asked)
    return OverTime(
        used=tuple(used),
        tool=tool.slug,
        questions=tuple(each for each in questions if each.days),
    )


def _question(tool: Tool, item: str, counted: Sequence[Counted]) -> QuestionOverTime:
    spreads = [spreads_of(each.tallies, item) for each in counted]
    shown = shown_beside(spreads[::-1])[::-1]
    answers, settles = len(tool.answers_to(item)), settles_on(tool, item)
    days: list[OnADay] = []
    for each, whole, may in zip(counted, spreads, shown, strict=True):
        settled = next((one for one in each.settled if one.item == settles), None)
        everyone = may.everyone if may is not None else None
        fits = everyone is not None and len(everyone.counts) <= answers
        day = OnADay(
            on=each.on,
            everyone=_full(everyone, answers) if fits else None,
            sides=_sides(may.sides, answers) if may is not None and fits else MappingProxyType({}),
            not_beside=may is None and whole is not None,
            agreed=_among(settled.agreed if settled else None, answers),
            goal=_among(settled.goal if settled else None, answers),
        )
        if day.everyone or day.not_beside or day.agreed or day.goal:
            days.append(day)
    return QuestionOverTime(item=item, days=tuple(days))


def _sides(sides: Mapping[str, Spread], answers: int) -> Mapping[str, Spread]:
    full = {side: _full(spread, answers) for side, spread in sides.items()}
    return MappingProxyType({side: spread for side, spread in full.items() if spread})


def _full(spread: Spread | None, answers: int) -> Spread | None:
    """With a number for every answer there is today."""
    if spread is None or len(spread.counts) > answers:
        return None
    return Spread((*spread.counts, *(0,) * (answers - len(spread.counts))))


def _among(number: int | None, answers: int) -> int | None:
    return number if number and 1 <= number <= answers else None
