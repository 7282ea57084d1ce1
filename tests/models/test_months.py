"""What the store could lose, or give away, when months are read together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.models import months
from app.models.notebook import Notebook
from app.workshops.new import NewAction, NewSession, NewStep
from tests.models.making import a_session, copied_store, opened

FEBRUARY, MAY, JUNE = date(2026, 2, 1), date(2026, 5, 1), date(2026, 6, 1)
UNTIL = date(2026, 11, 1)


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    made = opened(copied_store(tmp_path))
    yield made
    made.close()


def held(notebook: Notebook, group_id: str, on: date, tool: str = "four-plus-one") -> str:
    new = replace(a_session(group_id, held_on=on), tool=tool)
    session_id = notebook.start_session(new).created[0]
    notebook.finish(session_id, on)
    return session_id


def look_back_session(group_id: str, on: date) -> NewSession:
    steps = (NewStep(kind="look-back", title="What came of the last months"),)
    return replace(
        a_session(group_id, held_on=on), tool="keeping-going-review", steps=steps, status="planned"
    )


def titles(back: object) -> list[date | None]:
    return [meeting.on for meeting in back.met]  # type: ignore[attr-defined]


def test_the_meetings_between_two_days_of_one_group_and_of_no_other(notebook: Notebook) -> None:
    ours = notebook.add_group("Riverside").created[0]
    others = notebook.add_group("Hill").created[0]
    for day in (UNTIL, FEBRUARY, JUNE, MAY):
        held(notebook, ours, day)
    note = notebook.add_contribution(held(notebook, others, JUNE), "fpo.q1", "Not ours").created[0]
    notebook.telling.close((note,), "done")
    notebook.start_session(replace(a_session(ours, held_on=JUNE), status="planned"))
    back = notebook.months.between(ours, MAY, UNTIL)
    assert titles(back) == [MAY, JUNE, UNTIL]
    assert "Not ours" not in repr(back)
    assert back.group_name == "Riverside"
    assert titles(notebook.months.between(ours, None, JUNE)) == [FEBRUARY, MAY, JUNE]
    assert notebook.months.first_met(ours) == FEBRUARY


def test_what_was_said_promised_and_told_comes_with_what_became_of_it(notebook: Notebook) -> None:
    group = notebook.add_group("Riverside").created[0]
    session = held(notebook, group, MAY)
    note = notebook.add_contribution(session, "fpo.q1", "The door is heavy").created[0]
    new = NewAction(what="Ask for a ramp", came_from=(note,), by_when=JUNE)
    action = notebook.add_action(session, new).created[0]
    notebook.change_action(action, status="stuck", why="It needs permission")
    notebook.telling.close((note,), "working", "We asked")
    notebook.telling.mark_told((note,), JUNE, "paper")
    back = notebook.months.between(group, MAY, UNTIL)
    (promised,) = back.promised
    assert (promised.said, promised.status, promised.past) == (
        ("The door is heavy",),
        "stuck",
        True,
    )
    (answered,) = back.answered
    assert answered.note.told_on == JUNE
    assert back.to_tell == ()


def test_what_was_taken_back_is_gone_from_it(notebook: Notebook) -> None:
    group = notebook.add_group("Riverside").created[0]
    session = held(notebook, group, MAY)
    note = notebook.add_contribution(session, "fpo.q1", "Not for keeping").created[0]
    notebook.telling.close((note,), "done")
    notebook.add_action(session, NewAction(what="Go on", came_from=(note,)))
    notebook.take_back((note,))
    back = notebook.months.between(group, MAY, UNTIL)
    assert "Not for keeping" not in repr(back)
    assert [one.said for one in back.promised] == [()]


def test_a_promise_of_before_comes_when_it_was_changed_in_this_time(notebook: Notebook) -> None:
    """The clock of the store says when: today, whatever day the meetings were held on."""
    group = notebook.add_group("Riverside").created[0]
    old = held(notebook, group, FEBRUARY)
    action = notebook.add_action(old, NewAction(what="Ring the hall")).created[0]
    assert [p.status for p in notebook.months.between(group, MAY, UNTIL).promised] == ["not begun"]
    notebook.change_action(action, status="done")
    assert [p.status for p in notebook.months.between(group, MAY, UNTIL).promised] == ["done"]
    ahead = date.today().replace(year=date.today().year + 1)
    assert notebook.months.between(group, ahead, ahead).promised == ()


def test_a_review_looks_back_to_the_last_of_its_kind_else_six_months(notebook: Notebook) -> None:
    group = notebook.add_group("Riverside").created[0]
    for day in (FEBRUARY, MAY, JUNE):
        held(notebook, group, day)
    first = notebook.start_session(look_back_session(group, date(2026, 8, 31))).created[0]
    back = notebook.session(first).look_back
    assert back is not None
    assert (back.since, back.until) == (date(2026, 2, 28), date(2026, 8, 31))
    assert titles(back) == [MAY, JUNE]
    notebook.finish(first, date(2026, 8, 31))
    held(notebook, group, date(2026, 10, 1))
    second = notebook.start_session(look_back_session(group, UNTIL)).created[0]
    later = notebook.session(second).look_back
    assert later is not None
    assert later.since == date(2026, 8, 31)
    assert titles(later) == [date(2026, 8, 31), date(2026, 10, 1)]


def test_no_other_session_reads_the_months(notebook: Notebook) -> None:
    group = notebook.add_group("Riverside").created[0]
    assert notebook.session(held(notebook, group, MAY)).look_back is None


def test_a_very_long_time_is_bounded_and_says_so(
    notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(months, "MOST_MEETINGS", 2)
    group = notebook.add_group("Riverside").created[0]
    for day in (FEBRUARY, MAY, JUNE):
        held(notebook, group, day)
    back = notebook.months.between(group, None, UNTIL)
    assert titles(back) == [MAY, JUNE]
    assert not back.all_there
    assert notebook.months.between(group, MAY, UNTIL).all_there


def test_home_reminds_a_group_at_five_months_until_one_is_planned(notebook: Notebook) -> None:
    group = notebook.add_group("Riverside").created[0]
    held(notebook, group, MAY)
    held(notebook, group, JUNE)
    assert notebook.home(date(2026, 9, 30)).to_look_back == ()
    (due,) = notebook.home(date(2026, 10, 1)).to_look_back
    assert (due.group.id, due.since, due.reviewed) == (group, MAY, False)
    planned = notebook.start_session(look_back_session(group, UNTIL)).created[0]
    assert notebook.home(date(2026, 10, 1)).to_look_back == ()
    notebook.finish(planned, UNTIL)
    assert notebook.home(date(2027, 3, 31)).to_look_back == ()
    (again,) = notebook.home(date(2027, 4, 1)).to_look_back
    assert (again.since, again.reviewed) == (UNTIL, True)


def test_nothing_is_looked_for_in_every_session_there_is(notebook: Notebook) -> None:
    """With the indexes it takes as long in a small store as in a large one."""
    of_sessions = (months._HELD, months._LAST_OF_ITS_KIND, months._FIRST_MET, months._PLANNED)
    of_what_is_in_them = (
        *(months._NOTES, months._ACTIONS, months._STEPS, months._SOURCES),
        *(months._SETTLED, months._NOT_SHARED, months._EDITIONS),
    )
    which = {"group": "g", "tool": "t", "day": "", "since": "", "until": "", "session": ""}
    with notebook.months._door.reading() as conn:
        for query in (*of_sessions, *of_what_is_in_them):
            known = {name: which[name] for name in which if f":{name}" in str(query)}
            known |= {"most": 9} if ":most" in str(query) else {}
            known |= {"ids": ["a", "b"]} if "ids" in str(query) else {}
            asked = query.params(known).compile(
                dialect=conn.dialect, compile_kwargs={"literal_binds": True}
            )
            plan = [row[3] for row in conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}")]
            assert not any(step.startswith("SCAN") for step in plan), plan
            assert any("INDEX" in step for step in plan), plan
