"""Then and now reads what is for the room, of a few meetings, however many there are."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy.dialects import sqlite

from app.models import grown, then_and_now
from app.models.notebook import Notebook
from app.models.then_and_now import MOST_MEETINGS
from app.workshops.new import NewAction, NewSession, NewStep
from app.workshops.searching import Filters
from app.workshops.session import SessionDetails
from app.workshops.then_and_now import ThenAndNow
from tests.models.making import Begun, a_session

CANARY = "canary-never-shown"
STEPS = tuple(
    NewStep(kind="question", title=title, question=question, word=mark, mark=mark)
    for title, question, mark in (
        ("What are we pleased about?", "fpo.q3", "pleased"),
        ("What are we concerned about?", "fpo.q4", "concerned"),
    )
)


def meet(begun: Begun, day: date, *worries: str) -> str:
    details = SessionDetails(title="Review", held_on=day, private_note=CANARY)
    new = NewSession(group_id=begun.group_id, tool="four-plus-one", details=details, steps=STEPS)
    made = begun.notebook.start_session(new).created[0]
    for worry in worries:
        begun.notebook.add_contribution(made, "fpo.q4", worry)
    return made


def look(begun: Begun, **wanted: str) -> ThenAndNow:
    return begun.notebook.threads.look(begun.group_id, **wanted)


def months(value: ThenAndNow) -> tuple[int, int]:
    assert value.then is not None
    assert value.then.meeting.on is not None
    assert value.now is not None
    assert value.now.meeting.on is not None
    return value.then.meeting.on.month, value.now.meeting.on.month


def test_the_meeting_nearest_to_half_a_year_before_is_looked_at_first(begun: Begun) -> None:
    for month in (1, 2, 3, 7, 8):
        meet(begun, date(2026, month, 5), f"Cold in {month}")
    value = look(begun)
    assert months(value) == (2, 8)
    assert value.question is not None
    assert value.question.mark == "concerned"
    chosen = look(begun, then=value.meetings[1].id, now=value.meetings[3].id)
    assert months(chosen) == (7, 2)


def test_a_meeting_or_a_question_that_is_not_there_is_passed_over(begun: Begun) -> None:
    meet(begun, date(2026, 3, 5), "Cold")
    meet(begun, date(2026, 9, 5), "Cold")
    assert months(look(begun, question="gone", then="gone", now="gone")) == (3, 9)
    assert begun.notebook.threads.look("no such group").question is None


def test_a_planned_meeting_and_another_groups_are_not_among_them(begun: Begun) -> None:
    held = meet(begun, date(2026, 3, 5), "Cold")
    planned = NewSession(
        group_id=begun.group_id,
        tool="four-plus-one",
        details=SessionDetails(held_on=date(2026, 12, 1)),
        steps=STEPS,
        status="planned",
    )
    coming = begun.notebook.start_session(planned).created[0]
    begun.notebook.add_contribution(coming, "fpo.q4", "Sent beforehand")
    other = Begun(begun.notebook, begun.notebook.add_group("Hillside").created[0], "", ())
    meet(other, date(2026, 5, 5), CANARY)
    assert [each.id for each in look(begun).meetings] == [held]
    assert CANARY not in repr(look(begun))


def test_nothing_that_is_not_for_the_room_is_read(begun: Begun) -> None:
    for month in (3, 9):
        session = meet(begun, date(2026, month, 5), "The bus is late")
        for visibility in ("organiser", "private"):
            begun.notebook.add_contribution(
                session, "fpo.q4", f"The bus {CANARY}", view_of=CANARY, visibility=visibility
            )
        said = begun.notebook.add_contribution(
            session, "fpo.q4", "Transport", way_in=CANARY, view_of=CANARY
        ).created[0]
        begun.notebook.park(said, CANARY)
        action = NewAction(what="Ask", lead=CANARY, shown_as=CANARY, came_from=(said,))
        begun.notebook.add_action(session, action)
    value = look(begun)
    assert value.then is not None
    assert [note.text for note in value.then.notes] == ["The bus is late", "Transport"]
    assert value.then.notes[1].actions[0].lead == ""
    assert value.suggestions
    assert CANARY not in repr(value)


def test_what_another_group_agreed_is_beside_no_note_of_ours(begun: Begun) -> None:
    """Not even in a store whose actions name notes of other groups."""
    notebook = begun.notebook
    ours = [meet(begun, date(2026, month, 5), "The bus is late") for month in (3, 9)]
    notes = [notebook.session(each).contributions[0].id for each in ours]
    other = notebook.add_group("Hill").created[0]
    theirs = notebook.start_session(a_session(other)).created[0]
    notebook.add_action(theirs, NewAction(what=CANARY, came_from=tuple(notes)))
    notebook.threads.add(begun.group_id, "again", notes)
    assert CANARY not in repr(look(begun))
    found = notebook.search("late", filters=Filters(group=begun.group_id, room=True))
    assert len(found.found) == 2
    assert CANARY not in repr(found)


def test_what_stands_together_already_is_not_asked_about_again(begun: Begun) -> None:
    meet(begun, date(2026, 3, 5), "The bus is late")
    meet(begun, date(2026, 9, 5), "The bus is dear")
    (one,) = look(begun).suggestions
    begun.notebook.threads.add(begun.group_id, "again", (one.before.id, one.now.id))
    assert look(begun).suggestions == ()
    begun.notebook.undo()
    assert look(begun).suggestions == (one,)


def test_a_worry_and_a_later_pleasure_that_share_words_are_asked_about(begun: Begun) -> None:
    meet(begun, date(2026, 3, 5), "The kitchen is loud")
    later = meet(begun, date(2026, 9, 5), "It is cold")
    begun.notebook.add_contribution(later, "fpo.q3", "A quiet kitchen")
    begun.notebook.add_contribution(later, "fpo.q3", "Cold drinks")
    (one,) = look(begun).suggestions
    assert (one.before.text, one.now.text) == ("The kitchen is loud", "A quiet kitchen")


def test_only_so_many_meetings_are_read(begun: Begun) -> None:
    day = date(2020, 1, 1)
    for number in range(MOST_MEETINGS + 3):
        meet(begun, day + timedelta(days=30 * number), f"Cold {number}")
    value = look(begun)
    assert len(value.meetings) == MOST_MEETINGS
    assert value.now is not None
    assert value.now.notes[0].text == f"Cold {MOST_MEETINGS + 2}"


def test_it_takes_as_long_in_a_large_store(begun: Begun) -> None:
    """Every row is looked up through an index; nothing is read from end to end."""
    held = meet(begun, date(2026, 3, 5), "Cold")
    of = {"group": begun.group_id, "ids": [held], "questions": ["fpo.q4"]}
    for query in (
        then_and_now.MEETINGS,
        then_and_now.ASKED,
        then_and_now.NOTES,
        grown.GREW,
        then_and_now.IN_THREADS,
        then_and_now.NEWEST,
    ):
        steps = _plan(begun.notebook, query, of)
        assert steps
        assert not [step for step in steps if step.startswith("SCAN")], steps
    assert not [
        step for step in _plan(begun.notebook, then_and_now.MEETINGS, of) if "B-TREE" in step
    ]


def _plan(notebook: Notebook, query: object, of: dict[str, object]) -> list[str]:
    written = query.params(**of).compile(  # type: ignore[attr-defined]
        dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}
    )
    with notebook._store.reading() as conn:  # pyright: ignore[reportPrivateUsage]
        plan = conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {written}").all()
    return [str(row[3]) for row in plan]
