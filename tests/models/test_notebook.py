"""What is written in the notebook is read back from it, days later and in another process."""

from __future__ import annotations

import random
from datetime import date, time
from pathlib import Path

import pytest

from app.models.errors import NothingToRedo, NothingToUndo
from app.models.notebook import Notebook
from app.workshops.new import NewAction
from app.workshops.session import Action, Contribution, Draft, Place, SessionDetails
from app.workshops.typed import EmptyText, TooLong
from tests.models.making import Begun, a_session, everything, opened

DETAILS = SessionDetails(
    title="Looking back",
    about="The Tuesday drop-in",
    aim="Keep what works",
    held_on=date(2026, 3, 4),
    starts=time(14, 0),
    finishes=time(16, 0),
    break_at=time(15, 0),
    back_at=time(15, 15),
    place="Mill Hall",
    toilets="By the door",
    refreshments="Tea",
    quiet_place="Kitchen",
    someone_to_talk_to="The person at the door",
    ways_to_join_in=("wj.1", "wj.2", "wj.3"),
    how_many=12,
    how_to_add="Put a slip in the box",
    private_note="Bring keys",
)


def reopened(notebook: Notebook) -> Notebook:
    notebook.close()
    return opened(notebook.path)


def test_every_detail_of_a_session_is_kept(begun: Begun) -> None:
    begun.notebook.change_details(
        begun.session_id, **{name: getattr(DETAILS, name) for name in DETAILS.__slots__}
    )
    notebook = reopened(begun.notebook)
    session = notebook.session(begun.session_id)
    assert session.details == DETAILS
    assert (session.group.name, session.tool, session.status) == (
        "Riverside",
        "four-plus-one",
        "running",
    )
    assert [step.title for step in session.steps] == ["Welcome", "What have we tried?", "Plus one"]
    assert [step.id for step in session.steps] == list(begun.step_ids)
    notebook.close()


def test_a_note_keeps_everything_said_about_it(begun: Begun) -> None:
    changed = begun.notebook.add_contribution(
        begun.session_id,
        "fpo.q3",
        "  The staff stayed\r\nfor the hard part ",
        way_in="small group",
        view_of="carer",
        visibility="private",
    )
    (note,) = begun.notebook.session(begun.session_id).contributions
    assert note == Contribution(
        id=changed.created[0],
        session_id=begun.session_id,
        question="fpo.q3",
        text="The staff stayed\nfor the hard part",
        rank=note.rank,
        way_in="small group",
        view_of="carer",
        visibility="private",
    )
    begun.notebook.park(note.id, "until everyone is here")
    (parked,) = begun.notebook.session(begun.session_id).contributions
    assert (parked.status, parked.reason) == ("parked", "until everyone is here")
    begun.notebook.bring_back(note.id)
    assert begun.notebook.session(begun.session_id).contributions == (note,)


def test_notes_stay_in_order_and_a_moved_one_goes_last(begun: Begun) -> None:
    ids = [begun.note(str(number), "fpo.q1") for number in range(100)]
    assert begun.texts() == [str(number) for number in range(100)]
    begun.notebook.move_contribution(ids[3], "fpo.q2")
    begun.note("after", "fpo.q2")
    under = begun.notebook.session(begun.session_id).notes_under("fpo.q2")
    assert [note.text for note in under] == ["3", "after"]


def test_an_action_keeps_everything_said_about_it(begun: Begun) -> None:
    note = begun.note("one")
    new = NewAction(
        what="Ask the hall",
        lead="the organiser",
        shown_as="organiser",
        agreed=True,
        by_when=date(2026, 5, 6),
        help_needed="a phone",
        came_from=(note,),
    )
    made = begun.notebook.add_action(begun.session_id, new).created[0]
    begun.notebook.change_action(made, status="stuck", why="The hall is closed")
    (action,) = begun.notebook.session(begun.session_id).actions
    assert action == Action(
        id=made,
        session_id=begun.session_id,
        rank=action.rank,
        what="Ask the hall",
        lead="the organiser",
        shown_as="organiser",
        agreed=True,
        by_when=date(2026, 5, 6),
        help_needed="a phone",
        came_from=(note,),
        status="stuck",
        why="The hall is closed",
    )


def test_slips_join_shuffled_in_one_action_and_empty_ones_not_at_all(begun: Begun) -> None:
    typed = [f"slip {number}" for number in range(20)]
    begun.notebook.keep_draft(begun.session_id, "slips", "\n".join(typed))
    changed = begun.notebook.add_slips(
        begun.session_id, "fpo.q1", [*typed, " "], shuffle=random.Random(4), clear_draft="slips"
    )
    assert len(changed.created) == 20
    assert sorted(begun.texts()) == sorted(typed)
    assert begun.texts() != typed
    assert begun.notebook.drafts(begun.session_id) == ()
    begun.notebook.undo()
    assert begun.texts() == []


def test_slips_are_shuffled_even_when_nobody_says_how(begun: Begun) -> None:
    typed = [f"slip {number}" for number in range(60)]
    begun.notebook.add_slips(begun.session_id, "fpo.q1", typed)
    assert begun.texts() != typed


def test_enter_clears_the_draft_it_came_from_and_no_other(begun: Begun) -> None:
    session = begun.session_id
    begun.notebook.keep_draft(session, "fpo.q1", "half ")
    begun.notebook.keep_draft(session, "fpo.q2", " other\x00 ")
    assert begun.notebook.draft(session, "fpo.q1") == "half "
    changed = begun.notebook.add_contribution(session, "fpo.q1", "whole", clear_draft="fpo.q1")
    assert changed.kinds == {"contribution", "draft"}
    notebook = reopened(begun.notebook)
    assert notebook.drafts(session) == (Draft(session_id=session, where="fpo.q2", text=" other "),)
    notebook.drop_draft(session, "fpo.q2")
    assert notebook.draft(session, "fpo.q2") == ""
    notebook.close()


def test_a_refused_note_keeps_its_draft(begun: Begun) -> None:
    begun.notebook.keep_draft(begun.session_id, "fpo.q1", "half")
    for text, refusal in ((" \n", EmptyText), ("x" * 20_001, TooLong)):
        with pytest.raises(refusal):
            begun.notebook.add_contribution(begun.session_id, "fpo.q1", text, clear_draft="fpo.q1")
    assert begun.notebook.draft(begun.session_id, "fpo.q1") == "half"
    assert begun.texts() == []


def test_days_later_it_opens_at_the_same_place(begun: Begun) -> None:
    assert begun.notebook.place(begun.session_id) == Place(session_id=begun.session_id)
    place = Place(
        session_id=begun.session_id,
        step_id=begun.step_ids[1],
        writing_in="fpo.q1",
        on_wall=begun.step_ids[0],
        notes_shown=True,
        page=2,
        everyone_can_see=False,
    )
    begun.notebook.keep_place(place)
    notebook = reopened(begun.notebook)
    assert notebook.place(begun.session_id) == place
    notebook.close()


def test_steps_visited_and_left_are_kept_and_not_undone(begun: Begun) -> None:
    welcome, question, plus_one = begun.step_ids
    begun.notebook.visit(welcome)
    begun.notebook.leave(question)
    begun.notebook.leave(plus_one)
    changed = begun.notebook.visit(plus_one)
    assert (changed.kinds, changed.session_id) == ({"step"}, begun.session_id)
    assert begun.notebook.undo_name() == "start session"
    begun.notebook.undo()
    begun.notebook.redo()
    notebook = reopened(begun.notebook)
    statuses = [step.status for step in notebook.session(begun.session_id).steps]
    assert statuses == ["visited", "left", "visited"]
    notebook.close()


def test_a_session_is_finished_and_reopened(begun: Begun) -> None:
    begun.notebook.open_plus_one_early(begun.session_id, ("concerned",))
    begun.notebook.finish(begun.session_id, date(2026, 3, 4))
    session = begun.notebook.session(begun.session_id)
    assert (session.status, session.finished_on) == ("finished", date(2026, 3, 4))
    assert session.plus_one_before == ("concerned",)
    begun.notebook.reopen(begun.session_id)
    session = begun.notebook.session(begun.session_id)
    assert (session.status, session.finished_on) == ("running", None)


def test_last_time_is_the_groups_last_session_that_promised_anything(begun: Begun) -> None:
    notebook = begun.notebook
    other_group = notebook.add_group("Hillside").created[0]

    def held(group: str, on: date, *actions: str) -> str:
        session = notebook.start_session(a_session(group, held_on=on)).created[0]
        for what in actions:
            notebook.add_action(session, NewAction(what=what))
        return session

    held(begun.group_id, date(2025, 1, 1), "long ago")
    held(begun.group_id, date(2025, 6, 1), "last time, first", "last time, second")
    held(begun.group_id, date(2025, 7, 1))
    held(other_group, date(2025, 8, 1), "another group's")
    now = held(begun.group_id, date(2025, 9, 1), "today")
    held(begun.group_id, date(2025, 10, 1), "not yet")
    found = [action.what for action in notebook.session(now).last_time]
    assert found == ["last time, first", "last time, second"]


def test_sessions_come_newest_first_a_page_at_a_time(begun: Begun) -> None:
    for day in range(1, 26):
        new = a_session(begun.group_id, held_on=date(2020, 1, (day * 7) % 25 + 1))
        begun.notebook.start_session(new)
    first = begun.notebook.sessions(limit=10)
    second = begun.notebook.sessions(limit=10, after=first[-1].id)
    third = begun.notebook.sessions(limit=10, after=second[-1].id)
    listed = [*first, *second, *third]
    assert len({one.id for one in listed}) == 26
    assert listed[0].id == begun.session_id
    days = [one.held_on for one in listed[1:]]
    assert days == sorted(days, key=str, reverse=True)
    assert begun.notebook.sessions(group_id="another") == ()


def test_a_wrong_field_is_a_mistake_in_the_program(begun: Begun) -> None:
    note = begun.note("one")
    with pytest.raises(TypeError):
        begun.notebook.change_details(begun.session_id, colour="green")
    with pytest.raises(TypeError):
        begun.notebook.change_contribution(note, session_id="elsewhere")


def test_a_change_says_what_it_changed_and_what_undo_would_do(begun: Begun) -> None:
    changed = begun.notebook.add_contribution(begun.session_id, "fpo.q1", "one")
    assert (changed.kinds, changed.session_id) == ({"contribution"}, begun.session_id)
    assert (changed.name, changed.undo, changed.redo) == ("add note", "add note", "")
    undone = begun.notebook.undo()
    assert (undone.name, undone.undo, undone.redo) == ("add note", "start session", "add note")
    assert (undone.kinds, undone.session_id) == ({"contribution"}, begun.session_id)
    redone = begun.notebook.redo()
    assert (redone.undo, redone.redo) == ("add note", "")
    begun.notebook.undo()
    assert begun.note("two")
    with pytest.raises(NothingToRedo):
        begun.notebook.redo()


def test_there_is_an_end_to_undo(notebook: Notebook) -> None:
    with pytest.raises(NothingToUndo):
        notebook.undo()


def test_text_like_code_is_only_text(begun: Begun) -> None:
    texts = [
        '<b>bold</b> &amp; <img src="file:///etc/passwd">',
        "{} %s {0.__class__} $HOME",
        "'); DROP TABLE shown_contribution; --",
        "Zażółć, ŵy, مرحبا, 👩‍👩‍👧",
        "x" * 20_000,
    ]
    for text in texts:
        begun.note(text)
    notebook = reopened(begun.notebook)
    kept = [note.text for note in notebook.session(begun.session_id).contributions]
    assert kept == texts
    notebook.close()


def test_groups_may_share_a_name_and_made_up_ones_come_last(notebook: Notebook) -> None:
    practice = notebook.add_group("A practice group", made_up=True).created[0]
    one, two = (notebook.add_group("riverside").created[0] for _ in range(2))
    hill = notebook.add_group("Hillside").created[0]
    assert [group.id for group in notebook.groups()] == [hill, one, two, practice]
    notebook.rename_group(hill, "Weir")
    assert [group.name for group in notebook.groups()][-2:] == ["Weir", "A practice group"]


def test_closing_twice_is_no_fault(begun: Begun) -> None:
    before = everything(begun.notebook)
    begun.notebook.close()
    begun.notebook.close()
    notebook = opened(begun.notebook.path)
    assert everything(notebook) == before
    notebook.close()


def test_a_relative_path_is_the_same_store_wherever_the_program_goes(
    store: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(store.parent)
    notebook = opened(Path(store.name))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    notebook.add_group("Riverside")
    notebook.close()
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_every_action_is_listed_with_the_session_it_was_agreed_in(begun: Begun) -> None:
    notebook = begun.notebook
    practice = notebook.add_group("Practice group", made_up=True).created[0]
    older = notebook.start_session(a_session(practice, held_on=date(2020, 1, 1))).created[0]
    notebook.add_action(older, NewAction(what="Long ago"))
    said = begun.note("the kettle is old")
    begun.action("Bring a kettle", said)
    begun.action("Print the agreement")
    listed = notebook.actions()
    assert [each.action.what for each in listed] == [
        "Bring a kettle",
        "Print the agreement",
        "Long ago",
    ]
    assert listed[0].action.came_from == (said,)
    assert [each.held_on for each in listed] == [None, None, date(2020, 1, 1)]
    assert [each.made_up for each in listed] == [False, False, True]
    assert listed[0].session_title == notebook.session(begun.session_id).details.title
    assert tuple(each.action for each in listed[2:]) == notebook.session(older).actions


def test_half_typed_words_of_every_session_are_found_at_once(begun: Begun) -> None:
    other = begun.notebook.start_session(a_session(begun.group_id)).created[0]
    begun.notebook.keep_draft(begun.session_id, "line", "one")
    begun.notebook.keep_draft(other, "line", "two")
    assert {draft.text for draft in begun.notebook.drafts()} == {"one", "two"}
    assert [draft.text for draft in begun.notebook.drafts(other)] == ["two"]
