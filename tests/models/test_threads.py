"""What people said belongs together stays together, and goes with the words it was made of."""

from __future__ import annotations

from datetime import date

import pytest

from app.models.errors import NotHere
from app.models.rebuild import rebuild
from app.workshops.threads import NotAThread, Thread
from tests.models.making import Begun, a_session, opened, shown_rows
from tests.models.test_take_back import left_over

BUS = "The bus is late"


def meeting(begun: Begun, day: date) -> str:
    return begun.notebook.start_session(a_session(begun.group_id, held_on=day)).created[0]


def said(begun: Begun, session_id: str, text: str, **how: str) -> str:
    question = how.pop("question", "fpo.q4")
    note = begun.notebook.add_contribution(session_id, question, text, **how)  # type: ignore[arg-type]
    return note.created[0]


@pytest.fixture
def meetings(begun: Begun) -> tuple[str, str, str]:
    march, june, september = (meeting(begun, date(2026, month, 5)) for month in (3, 6, 9))
    return march, june, september


def threads(begun: Begun) -> tuple[Thread, ...]:
    return begun.notebook.threads.of_group(begun.group_id)


def texts(begun: Begun) -> list[list[str]]:
    return [[note.text for note in each.notes] for each in threads(begun)]


def test_what_belongs_together_is_there_the_next_day_oldest_first(
    begun: Begun, meetings: tuple[str, str, str]
) -> None:
    march, _june, september = meetings
    late, dear = said(begun, march, BUS), said(begun, september, "The bus is dear")
    (made,) = begun.notebook.threads.add(begun.group_id, "again", (dear, late)).created
    begun.notebook.threads.change(made, words="Getting here")
    begun.notebook.close()
    again = opened(begun.notebook.path)
    (thread,) = again.threads.of_group(begun.group_id)
    assert [(note.text, note.on) for note in thread.notes] == [
        (BUS, date(2026, 3, 5)),
        ("The bus is dear", date(2026, 9, 5)),
    ]
    assert (thread.kind, thread.words) == ("again", "Getting here")
    again.close()


def test_a_third_note_joins_the_thread_one_of_them_stands_in(
    begun: Begun, meetings: tuple[str, str, str]
) -> None:
    ids = [said(begun, each, f"{BUS} {number}") for number, each in enumerate(meetings)]
    add = begun.notebook.threads.add
    add(begun.group_id, "again", ids[:2])
    add(begun.group_id, "again", ids[1:])
    assert texts(begun) == [[f"{BUS} 0", f"{BUS} 1", f"{BUS} 2"]]
    assert begun.notebook.undo_name() == "say what belongs together"
    begun.notebook.undo()
    assert texts(begun) == [[f"{BUS} 0", f"{BUS} 1"]]
    begun.notebook.undo()
    assert threads(begun) == ()
    begun.notebook.redo()
    add(begun.group_id, "better", ids[1:])
    assert [each.kind for each in threads(begun)] == ["better", "again"]


def test_a_note_taken_back_leaves_its_threads_and_no_byte(
    begun: Begun, meetings: tuple[str, str, str]
) -> None:
    ids = [said(begun, each, f"zebra{number}crossing") for number, each in enumerate(meetings)]
    (made,) = begun.notebook.threads.add(begun.group_id, "again", ids, "zebra0words").created
    assert [each.entity_type for each in begun.notebook.reminders(ids[:1])] == ["thread"]
    begun.notebook.take_back(ids[:1])
    assert texts(begun) == [["zebra1crossing", "zebra2crossing"]]
    begun.notebook.take_back(ids[1:2])
    assert threads(begun) == ()
    begun.notebook.take_back([made])
    assert left_over(begun.notebook.path, ["zebra0crossing", "zebra0words"]) == []
    with pytest.raises(NotHere):
        begun.notebook.threads.change(made, words="Getting here")


def test_only_what_is_for_the_room_is_in_a_thread(
    begun: Begun, meetings: tuple[str, str, str]
) -> None:
    march, june, september = meetings
    ids = [said(begun, march, BUS), said(begun, june, "Canary", visibility="organiser")]
    begun.notebook.threads.add(begun.group_id, "again", ids)
    assert threads(begun) == ()
    begun.notebook.threads.add(begun.group_id, "again", (ids[0], said(begun, september, "Late")))
    begun.notebook.change_contribution(ids[0], visibility="private")
    assert threads(begun) == ()


def test_notes_that_cannot_stand_together_are_refused(
    begun: Begun, meetings: tuple[str, str, str]
) -> None:
    march, june, _september = meetings
    late, early = said(begun, march, BUS), said(begun, march, "Too early")
    add = begun.notebook.threads.add
    other = begun.notebook.add_group("Hillside").created[0]
    elsewhere = begun.notebook.start_session(a_session(other)).created[0]
    for wrong in (
        (late,),
        (late, late),
        (late, early),
        (late, begun.notebook.add_contribution(elsewhere, "fpo.q4", "Cold").created[0]),
    ):
        with pytest.raises(NotAThread):
            add(begun.group_id, "again", wrong)
    with pytest.raises(NotHere):
        add("no such group", "again", (late, said(begun, june, "Late")))
    assert threads(begun) == ()
    assert begun.notebook.undo_name() != "say what belongs together"


def test_a_removed_thread_comes_back_and_is_the_same_when_made_again_from_the_log(
    begun: Begun, meetings: tuple[str, str, str]
) -> None:
    ids = [said(begun, each, BUS) for each in meetings]
    (made,) = begun.notebook.threads.add(begun.group_id, "again", ids).created
    begun.notebook.threads.change(made, notes=ids[:2])
    assert len(threads(begun)[0].notes) == 2
    begun.notebook.threads.remove(made)
    assert threads(begun) == ()
    assert begun.notebook.undo().name == "take notes apart"
    shown = shown_rows(begun.notebook)
    with begun.notebook._store.writing() as conn:
        rebuild(conn)
    assert shown_rows(begun.notebook) == shown
    assert texts(begun) == [[BUS, BUS]]
