"""A group's year: everything that belongs to it is there once, on its day, and nothing private."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from app.models.notebook import Notebook
from app.packs.pages.page_kind import Sources
from app.packs.pages.timeline import our_story
from app.workshops.new import NewAction, NewSession
from app.workshops.session import SessionDetails
from app.workshops.timeline import UNDATED, Year
from app.workshops.timeline_drawing import timeline_drawing
from app.workshops.timeline_slides import timeline_slides
from tests.models.making import opened
from tests.models.years import PRIVATE, a_year, hold
from tests.workshops.making import tools

TOOLS = tools()
SMALL = {"shown_group", "shown_venue", "shown_agreement", "shown_edition"}
"""Tables that stay small: a store holds a few groups, places and agreements."""


class Clock:
    """A laptop's clock that tests set."""

    def __init__(self) -> None:
        self.day = date(2025, 11, 4)

    def __call__(self) -> int:
        noon = datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC)
        return int(noon.timestamp() * 1000)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def notebook(store: Path, clock: Clock) -> Iterator[Notebook]:
    made = opened(store, clock=clock)
    yield made
    made.close()


def told(year: Year) -> list[tuple[Any, ...]]:
    return [(entry.day, entry.kind, entry.words) for entry in year.entries]


def test_a_year_holds_each_thing_once_and_in_order(notebook: Notebook, clock: Clock) -> None:
    clock.day = date(2026, 8, 20)
    past = a_year(notebook, TOOLS)
    year = notebook.timeline.year(past.group, 2026)
    assert told(year) == [
        (date(2026, 1, 5), "checked", "Mill Hall"),
        (date(2026, 1, 8), "checked", "Mill Hall"),
        (date(2026, 1, 12), "session", "Looking back, month 1"),
        (date(2026, 1, 12), "agreement", ""),
        (date(2026, 3, 12), "session", "Looking back, month 3"),
        (date(2026, 3, 12), "promised", "Ask for a later bus"),
        (date(2026, 4, 12), "session", "Looking back, month 4"),
        (date(2026, 4, 12), "pleased", "Looking back, month 4"),
        (date(2026, 6, 12), "session", "Looking back, month 6"),
        (date(2026, 6, 20), "session", "Where are we?"),
        (date(2026, 6, 20), "settled", ""),
        (date(2026, 7, 3), "told", "Looking back, month 4"),
        (date(2026, 8, 20), "kept", "Ask the hall about the lift"),
        (date(2026, 8, 20), "changed", "Bring a kettle"),
        (date(2026, 9, 12), "session", "Looking back, month 9"),
        (date(2026, 9, 12), "agreement", ""),
        (date(2026, 11, 12), "session", "Looking back, month 11"),
    ]
    assert (year.group_name, year.year) == ("Riverside group", 2026)


def test_what_is_counted_is_what_the_room_may_read(notebook: Notebook) -> None:
    past = a_year(notebook, TOOLS)
    year = notebook.timeline.year(past.group, 2026)
    (pleased,) = year.of_kind("pleased")
    assert (pleased.number, pleased.gathered) == (3, ("It goes on",))
    (told_back,) = year.of_kind("told")
    assert told_back.number == 2
    (settled,) = year.of_kind("settled")
    assert (settled.agreed, settled.goal, settled.why) == (3, 5, "We are asked late.")


def test_nothing_private_is_read_drawn_shown_or_printed(notebook: Notebook) -> None:
    """Whatever private field a store has, filled."""
    past = a_year(notebook, TOOLS)
    year = notebook.timeline.year(past.group, 2026)
    assert PRIVATE not in repr(year)
    assert PRIVATE not in repr((timeline_drawing(year), timeline_slides(year, TOOLS)))
    assert PRIVATE not in repr(our_story(year, Sources(tools=TOOLS, today=date(2026, 12, 1))))


def test_an_agreement_leads_to_the_meeting_of_its_day(notebook: Notebook) -> None:
    past = a_year(notebook, TOOLS)
    first, second = notebook.timeline.year(past.group, 2026).of_kind("agreement")
    assert (first.session_id, second.session_id) == (past.sessions[0], past.sessions[4])
    assert first.so_far


def test_a_promise_kept_in_spring_is_told_in_both_years(notebook: Notebook, clock: Clock) -> None:
    group = notebook.add_group("Riverside").created[0]
    autumn = hold(notebook, TOOLS, group, date(2025, 11, 3), "In autumn")
    hold(notebook, TOOLS, group, date(2026, 1, 12), "In January")
    made = notebook.add_action(autumn, NewAction(what="Mend the lift")).created[0]
    clock.day = date(2026, 3, 9)
    notebook.change_action(made, status="done")
    clock.day = date(2026, 5, 9)
    notebook.change_action(made, by_when=date(2026, 2, 1))
    (kept,) = notebook.timeline.year(group, 2026).of_kind("kept")
    assert (kept.day, kept.made_on, kept.session_id) == (
        date(2026, 3, 9),
        date(2025, 11, 3),
        autumn,
    )
    (made_then,) = notebook.timeline.year(group, 2025).of_kind("promised")
    assert (made_then.day, made_then.status, made_then.ended_on) == (
        date(2025, 11, 3),
        "done",
        date(2026, 3, 9),
    )


def test_a_promise_that_was_opened_again_counts_from_the_last_time(
    notebook: Notebook, clock: Clock
) -> None:
    group = notebook.add_group("Riverside").created[0]
    session = hold(notebook, TOOLS, group, date(2026, 1, 12), "In January")
    made = notebook.add_action(session, NewAction(what="Mend the lift")).created[0]
    for month, status in ((4, "done"), (5, "going"), (7, "done")):
        clock.day = date(2026, month, 9)
        notebook.change_action(made, status=status)
    (kept,) = notebook.timeline.year(group, 2026).of_kind("kept")
    assert kept.day == date(2026, 7, 9)


def test_words_taken_back_are_not_in_it(notebook: Notebook) -> None:
    past = a_year(notebook, TOOLS)
    notebook.take_back([past.kept])
    assert "lift" not in repr(notebook.timeline.year(past.group, 2026))


def test_what_is_only_planned_is_no_story_yet(notebook: Notebook) -> None:
    group = notebook.add_group("Riverside").created[0]
    details = SessionDetails(title="Soon", held_on=date(2026, 1, 12))
    new = NewSession(
        group_id=group, tool="four-plus-one", details=details, steps=(), status="planned"
    )
    session = notebook.start_session(new).created[0]
    assert notebook.timeline.years(group) == ()
    assert notebook.timeline.year(group, 2026).entries == ()
    notebook.begin(session)
    assert notebook.timeline.years(group) == (2026,)
    assert len(notebook.timeline.year(group, 2026).entries) == 1


def test_another_groups_year_is_its_own(notebook: Notebook) -> None:
    first = a_year(notebook, TOOLS)
    second = a_year(notebook, TOOLS, name="Hillside")
    year = notebook.timeline.year(second.group, 2026)
    assert {entry.session_id for entry in year.entries} <= {"", *second.sessions, second.ladder}
    assert len(notebook.timeline.year(first.group, 2026).of_kind("session")) == 7


def test_every_day_there_is_belongs_to_a_year(notebook: Notebook) -> None:
    """29 February, the first and the last day that a calendar has, and no day at all."""
    group = notebook.add_group("Riverside").created[0]
    days = (date(1, 1, 1), date(1912, 6, 1), date(2024, 2, 29), date(9999, 12, 31))
    for day in days:
        hold(notebook, TOOLS, group, day, f"Held on {day}")
    undated = hold(notebook, TOOLS, group, date(2024, 5, 5), "One day")
    _write_day(notebook, undated, "soon")
    assert notebook.timeline.years(group) == (9999, 2024, 1912, 1, UNDATED)
    for day in days:
        (session,) = notebook.timeline.year(group, day.year).of_kind("session")
        assert session.day == day
    (without,) = notebook.timeline.year(group, UNDATED).entries
    assert (without.day, without.words) == (None, "One day")


def test_a_day_that_is_none_comes_last_in_the_year_it_names(notebook: Notebook) -> None:
    group = notebook.add_group("Riverside").created[0]
    strange = hold(notebook, TOOLS, group, date(2026, 1, 1), "Some day")
    hold(notebook, TOOLS, group, date(2026, 6, 1), "In June")
    _write_day(notebook, strange, "2026-02-31")
    year = notebook.timeline.year(group, 2026)
    assert told(year) == [(date(2026, 6, 1), "session", "In June"), (None, "session", "Some day")]


def test_a_year_of_three_hundred_meetings_is_whole(notebook: Notebook) -> None:
    group = notebook.add_group("Riverside").created[0]
    for turn in range(300):
        day = date(2026, turn // 25 + 1, turn % 25 + 1)
        details = SessionDetails(title=f"Meeting {turn}", held_on=day)
        notebook.start_session(
            NewSession(group_id=group, tool="four-plus-one", details=details, steps=())
        )
    assert len(notebook.timeline.year(group, 2026).of_kind("session")) == 300


def test_nothing_large_is_looked_through(notebook: Notebook) -> None:
    """What is asked goes by an index: a year costs the same in a store a hundred times as large."""
    past = a_year(notebook, TOOLS)
    with _asked(notebook) as asked:
        notebook.timeline.years(past.group)
        notebook.timeline.year(past.group, 2026)
    assert len(asked) > 10
    with notebook._store.reading() as conn:  # pyright: ignore[reportPrivateUsage]
        for statement, values in asked:
            plan = conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            scanned = {step.split()[1] for _a, _b, _c, step in plan if step.startswith("SCAN")}
            assert scanned <= SMALL, statement


@contextmanager
def _asked(notebook: Notebook) -> Iterator[list[tuple[str, Any]]]:
    """Every question that reaches the store meanwhile."""
    found: list[tuple[str, Any]] = []

    def hear(_conn: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "WITH")):
            found.append((statement, values))

    engine = notebook._store.engine  # pyright: ignore[reportPrivateUsage]
    event.listen(engine, "before_cursor_execute", hear)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", hear)


def _write_day(notebook: Notebook, session_id: str, day: str) -> None:
    """As it might come from elsewhere."""
    with notebook._door.change("change session details", session_id) as change:  # pyright: ignore[reportPrivateUsage]
        change.amend("session", session_id, held_on=day)
