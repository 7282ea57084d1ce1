"""The log is the truth: what it keeps, in which order, and what it does when two laptops differ."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.models.errors import CannotUndo, NotHere
from app.models.payload import PayloadNewer, lift
from app.models.revision import before, heads
from app.models.tables import log_action, log_revision
from tests.models.elsewhere import revision_of, written_elsewhere
from tests.models.making import Begun, begin, copied_store, opened

LATER = f"{3_600_000_000_000:012x}-000-00000000"


def test_fields_of_a_newer_version_are_kept_when_a_note_is_changed(begun: Begun) -> None:
    note = begun.note("one")
    first = revision_of(begun.notebook, note)
    written_elsewhere(begun.notebook, first.id, LATER, colour="green", read_by=["a", {"b": 1}])
    begun.notebook.change_contribution(note, text="two")
    payload = revision_of(begun.notebook, note).payload
    assert payload is not None
    assert payload["text"] == "two"
    assert (payload["colour"], payload["read_by"]) == ("green", ["a", {"b": 1}])


def test_two_laptops_changing_one_note_leave_two_heads(begun: Begun) -> None:
    note = begun.note("as it was")
    first = revision_of(begun.notebook, note)
    begun.notebook.change_contribution(note, text="changed here")
    written_elsewhere(begun.notebook, first.id, LATER, text="changed there")
    with begun.notebook._store.reading() as conn:
        both = [head.payload["text"] for head in heads(conn, note) if head.payload]
    assert both == ["changed there", "changed here"]
    assert begun.texts() == ["changed there"]


def test_changing_what_is_shown_does_not_swallow_the_other_head(begun: Begun) -> None:
    note = begun.note("as it was")
    first = revision_of(begun.notebook, note)
    begun.notebook.change_contribution(note, text="changed here")
    written_elsewhere(begun.notebook, first.id, LATER, text="changed there")
    begun.notebook.close()
    notebook = opened(begun.notebook.path)
    notebook.change_contribution(note, text="decided")
    with notebook._store.reading() as conn:
        both = [head.payload["text"] for head in heads(conn, note) if head.payload]
        over = before(conn, heads(conn, note)[0])
    notebook.close()
    assert both == ["decided", "changed here"]
    assert over is not None
    assert over.hlc == LATER


def test_undo_refuses_when_someone_else_has_changed_the_note(begun: Begun) -> None:
    note = begun.note("as it was")
    begun.notebook.change_contribution(note, text="changed here")
    written_elsewhere(
        begun.notebook, revision_of(begun.notebook, note).id, LATER, text="changed there"
    )
    with pytest.raises(CannotUndo) as refused:
        begun.notebook.undo()
    assert (refused.value.name, refused.value.reason) == ("change note", "changed since")
    assert begun.texts() == ["changed there"]
    assert begun.notebook.undo_name() == "change note"


def test_a_session_with_someone_elses_note_in_it_is_not_undone(
    notebook_with_a_guest: Begun,
) -> None:
    begun = notebook_with_a_guest
    with pytest.raises(CannotUndo) as refused:
        begun.notebook.undo()
    assert (refused.value.name, refused.value.reason) == ("start session", "not empty")
    assert begun.texts() == ["a guest's"]


@pytest.fixture
def notebook_with_a_guest(begun: Begun) -> Begun:
    note = begun.note("mine")
    mine = revision_of(begun.notebook, note)
    begun.notebook.undo()
    written_elsewhere(
        begun.notebook, mine.id, LATER, **{**(mine.payload or {}), "text": "a guest's"}
    )
    return begun


def test_nothing_is_logged_when_nothing_changed(begun: Begun) -> None:
    note = begun.note("one")
    size = _logged(begun)
    changed = begun.notebook.change_contribution(note, text=" one ")
    assert changed.kinds == frozenset()
    assert changed.undo == "add note"
    begun.notebook.visit(begun.step_ids[0])
    once = _logged(begun)
    begun.notebook.visit(begun.step_ids[0])
    assert once == _logged(begun) == size + 1


def test_time_never_goes_back_in_the_log(tmp_path: Path) -> None:
    times = iter([1_000, 1_001, 500, 400, 1_002, 1_002, 3])
    now = [999]

    def clock() -> int:
        now[0] = next(times, now[0])
        return now[0]

    path = copied_store(tmp_path)
    notebook = opened(path, clock=clock)
    begun = begin(notebook)
    ids = [begun.note(str(number)) for number in range(5)]
    notebook.close()
    notebook = opened(path, clock=lambda: 7)
    notebook.change_contribution(ids[0], text="after the clock was set back")
    with notebook._store.reading() as conn:
        written = conn.execute(select(log_revision.c.hlc).order_by(log_revision.c.id)).scalars()
        assert (moments := list(written)) == sorted(set(moments))
        actions = conn.execute(select(log_action.c.hlc).order_by(log_action.c.id)).scalars().all()
        assert list(actions) == sorted(set(actions))
        assert max(moments) < max(actions)
    notebook.close()


def test_older_payloads_are_lifted_step_by_step() -> None:
    lifts = {
        1: lambda kind, payload: {**payload, "kind": kind},
        2: lambda kind, payload: {**payload, "text": payload["text"].upper()},
    }
    lifted = lift("contribution", {"text": "a", "other": 1}, 1, lifts, 3)
    assert lifted == {"text": "A", "other": 1, "kind": "contribution"}
    with pytest.raises(PayloadNewer):
        lift("contribution", {}, 4, lifts, 3)


def test_action_names_hold_no_typed_words(begun: Begun) -> None:
    begun.note("zebracrossing")
    begun.action("quaggafield")
    with begun.notebook._store.reading() as conn:
        rows = conn.execute(select(log_action)).all()
    assert "zebra" not in json.dumps([list(row) for row in rows])


def test_a_thing_of_another_kind_is_not_here(begun: Begun) -> None:
    note, action = begun.note("one"), begun.action("two")
    for change in (
        lambda: begun.notebook.remove(action),
        lambda: begun.notebook.remove_action(note),
        lambda: begun.notebook.visit(note),
        lambda: begun.notebook.rename_group(begun.session_id, "x"),
        lambda: begun.notebook.add_contribution("nowhere", "fpo.q1", "x"),
        lambda: begun.notebook.session("nowhere"),
    ):
        with pytest.raises(NotHere):
            change()


def _logged(begun: Begun) -> int:
    with begun.notebook._store.reading() as conn:
        return conn.execute(select(func.count()).select_from(log_revision)).scalar_one()
