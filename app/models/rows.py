"""Rows of the shown tables as the frozen values that workshops knows: one function each."""

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import date, time
from typing import Any, cast

from app.workshops.listed import ListedAction, SessionSummary
from app.workshops.session import (
    Action,
    CardCount,
    Contribution,
    Earlier,
    Group,
    NotShared,
    Photo,
    SessionDetails,
    Settled,
    Step,
    Tally,
    Theme,
)

NOTE = tuple(field.name for field in fields(Contribution))
"""The columns of a note, in their order."""

AnyRow = Any
"""A row with the columns that its function names."""


def group(row: AnyRow) -> Group:
    return Group(id=row.id, name=row.name, made_up=bool(row.made_up))


def summary(row: AnyRow) -> SessionSummary:
    """From a session joined with its group, labelled `group_name` and `made_up`."""
    return SessionSummary(
        id=row.id,
        group_id=row.group_id,
        group_name=row.group_name or "",
        tool=row.tool,
        title=row.title,
        status=row.status,
        held_on=day(row.held_on),
        finished_on=day(row.finished_on),
        starts=clock_time(row.starts),
        place=row.place,
        notes=row.notes,
        actions=row.actions,
        untold=row.untold,
        made_up=bool(row.made_up),
    )


def details(row: AnyRow) -> SessionDetails:
    return SessionDetails(
        title=row.title,
        about=row.about,
        aim=row.aim,
        held_on=day(row.held_on),
        starts=clock_time(row.starts),
        finishes=clock_time(row.finishes),
        break_at=clock_time(row.break_at),
        back_at=clock_time(row.back_at),
        place=row.place,
        toilets=row.toilets,
        refreshments=row.refreshments,
        quiet_place=row.quiet_place,
        someone_to_talk_to=row.someone_to_talk_to,
        ways_to_join_in=texts(row.ways_to_join_in),
        how_many=row.how_many,
        how_to_add=row.how_to_add,
        private_note=row.private_note,
        yes_means=row.yes_means,
        no_means=row.no_means,
        speak_up_means=row.speak_up_means,
        ready=texts(row.ready),
    )


def step(row: AnyRow) -> Step:
    """From a step joined with its visit, labelled `visited`."""
    return Step(
        id=row.id,
        session_id=row.session_id,
        kind=row.kind,
        title=row.title,
        rank=row.rank,
        question=row.question,
        word=row.word,
        mark=row.mark,
        prompt=row.prompt,
        spoken=row.spoken,
        status=row.visited or "waiting",
    )


def contribution(row: Iterable[Any]) -> Contribution:
    """From a row of NOTE in that order. There are hundreds of these behind every Enter, and asking
    a row for its columns by name takes several times as long."""
    values = dict(zip(NOTE, row, strict=True))
    values["told_on"] = day(values["told_on"])
    return Contribution(**values)


def theme(row: AnyRow) -> Theme:
    return Theme(
        id=row.id,
        session_id=row.session_id,
        title=row.title,
        rank=row.rank,
        question=row.question,
        dots=row.dots,
    )


def card_count(row: AnyRow) -> CardCount:
    return CardCount(
        id=row.id,
        session_id=row.session_id,
        rank=row.rank,
        asked=row.asked,
        yes=row.yes,
        no=row.no,
        speak_up=row.speak_up,
    )


def tally(row: AnyRow) -> Tally:
    counts = cast("list[int]", json.loads(row.counts))
    return Tally(
        id=row.id,
        session_id=row.session_id,
        item=row.item,
        side=row.side,
        counts=tuple(counts),
    )


def settled(row: AnyRow) -> Settled:
    return Settled(
        id=row.id,
        session_id=row.session_id,
        item=row.item,
        agreed=row.agreed,
        goal=row.goal,
        by_when=day(row.by_when),
        because=row.because,
    )


def earlier(row: AnyRow) -> Earlier:
    return Earlier(item=row.item, on=day(row.held_on), agreed=row.agreed, goal=row.goal)


def not_shared(row: AnyRow) -> NotShared:
    return NotShared(
        id=row.id,
        session_id=row.session_id,
        rank=row.rank,
        what=row.what,
        why=row.why,
        told=row.told,
    )


def photo(row: AnyRow) -> Photo:
    return Photo(id=row.id, session_id=row.session_id, question=row.question)


def action(row: AnyRow, came_from: tuple[str, ...]) -> Action:
    return Action(
        id=row.id,
        session_id=row.session_id,
        what=row.what,
        rank=row.rank,
        lead=row.lead,
        shown_as=row.shown_as,
        agreed=bool(row.agreed),
        by_when=day(row.by_when),
        help_needed=row.help_needed,
        status=row.status,
        why=row.why,
        came_from=came_from,
        check_id=row.check_id,
    )


def listed_action(row: AnyRow, came_from: tuple[str, ...]) -> ListedAction:
    """From an action joined with its session and its group."""
    return ListedAction(
        action=action(row, came_from),
        session_title=row.title,
        held_on=day(row.held_on),
        made_up=bool(row.made_up),
    )


def day(text: str | None) -> date | None:
    """None too for what is no day: one strange value must not close all the others."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def clock_time(text: str | None) -> time | None:
    try:
        return time.fromisoformat(text) if text else None
    except ValueError:
        return None


def texts(text: str) -> tuple[str, ...]:
    return tuple(cast("list[str]", json.loads(text)))
