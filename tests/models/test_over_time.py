"""Looking back over a scale reads a few meetings, however many there are, and no small side."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.models import over_time as reading
from app.models.notebook import Notebook
from app.workshops.new import NewSession
from app.workshops.over_time import MOST_MEETINGS
from app.workshops.session import SessionDetails
from tests.workshops.making import tools

LADDER = tools()["ladder"]
FIRST = date(2020, 1, 3)


def hold(notebook: Notebook, group: str, on: date, **more: str) -> str:
    details = SessionDetails(title="The ladder", held_on=on)
    new = NewSession(group_id=group, tool="ladder", details=details, steps=(), **more)  # type: ignore[arg-type]
    return notebook.start_session(new).created[0]


def test_only_the_newest_meetings_of_one_tool_and_group_are_read(notebook: Notebook) -> None:
    group, other = (notebook.add_group(name).created[0] for name in ("Ours", "Theirs"))
    for number in range(MOST_MEETINGS + 3):
        session = hold(notebook, group, FIRST + timedelta(days=number))
        notebook.placing.settle(session, "lad.q1", agreed=2)
    theirs = hold(notebook, other, date(2026, 1, 1))
    notebook.placing.settle(theirs, "lad.q1", agreed=7)
    planned = hold(notebook, group, date(2030, 1, 1), status="planned")
    notebook.placing.settle(planned, "lad.q1", agreed=7)
    assert notebook.over_time.used(group, ("ladder", "progress-tracker")) == ("ladder",)
    found = notebook.over_time.of(group, LADDER, ("ladder",)).on("lad.q1")
    assert found is not None
    assert len(found.days) == MOST_MEETINGS
    assert found.days[0].on == FIRST + timedelta(days=3)
    assert {day.agreed for day in found.days} == {2}


def test_what_the_room_settled_stands_at_both_questions_of_the_ladder(notebook: Notebook) -> None:
    group = notebook.add_group("Ours").created[0]
    session = hold(notebook, group, FIRST)
    notebook.placing.keep_places(session, "lad.q4", {"": (0, 0, 5, 0, 0, 0, 0)})
    notebook.placing.settle(session, "lad.q1", agreed=2, goal=5)
    found = notebook.over_time.of(group, LADDER).on("lad.q4")
    assert found is not None
    assert (found.days[0].agreed, found.days[0].goal) == (2, 5)


def test_a_small_side_stays_where_it_is_kept(notebook: Notebook) -> None:
    group = notebook.add_group("Ours").created[0]
    session = hold(notebook, group, FIRST)
    places = {"carer": (3, 0, 0, 0, 0, 0, 0), "staff": (9, 0, 0, 0, 0, 0, 0)}
    notebook.placing.keep_places(session, "lad.q1", places)
    found = notebook.over_time.of(group, LADDER)
    assert "carer" not in repr(found)
    assert "staff" not in repr(found)


def test_taken_back_or_undone_it_is_gone(notebook: Notebook) -> None:
    group = notebook.add_group("Ours").created[0]
    session = hold(notebook, group, FIRST)
    notebook.placing.settle(session, "lad.q1", agreed=2)
    assert notebook.over_time.of(group, LADDER).questions
    notebook.undo()
    assert not notebook.over_time.of(group, LADDER).questions


@pytest.mark.parametrize("query", ["MEETINGS", "TALLIES", "SETTLED"])
def test_no_table_is_read_from_end_to_end(notebook: Notebook, query: str) -> None:
    statement = getattr(reading, query)
    which = {"group": "g", "tool": "ladder"} if query == "MEETINGS" else {"ids": ["a", "b"]}
    with notebook._store.reading() as conn:
        text = str(statement.params(**which).compile(conn, compile_kwargs={"literal_binds": True}))
        plan = [row[-1] for row in conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}")]
    assert plan
    assert not any(step.startswith("SCAN") for step in plan), plan
    if query == "MEETINGS":
        assert not any("TEMP B-TREE" in step for step in plan), plan
