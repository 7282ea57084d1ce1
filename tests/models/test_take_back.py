"""Someone says "don't keep that": then it is in no byte that we can reach."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.models.errors import NotHere, NothingToUndo, StoreFull
from app.models.notebook import Notebook
from app.workshops.fingerprint import fingerprint
from app.workshops.new import NewAction
from tests.models.making import DEEDS, Begun, begin, copied_store, everything, opened, words


def bytes_beside(store: Path) -> bytes:
    """Every byte in the store's folder, the backups apart."""
    return b"\0".join(
        path.read_bytes() for path in sorted(store.parent.iterdir()) if path.is_file()
    )


def left_over(store: Path, texts: Iterable[str]) -> list[str]:
    """Words that can still be found; the index keeps only the end of a word like its neighbour,
    and the words there are stand there backwards too."""
    found = bytes_beside(store).lower()
    said = {word for text in texts for word in text.lower().split()}
    return [
        word
        for word in sorted(said)
        if word[4:].encode() in found or word[::-1][4:].encode() in found
    ]


@settings(max_examples=40)
@given(
    deeds=st.lists(st.sampled_from(sorted(DEEDS)), min_size=5, max_size=40),
    after=st.lists(st.sampled_from(sorted(DEEDS)), max_size=6),
    seed=st.integers(0, 2**32),
)
@example(deeds=["undo", "undo", "undo", "add action", "add group"], after=[], seed=0)
def test_taken_back_words_are_in_no_byte(deeds: list[str], after: list[str], seed: int) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        store = copied_store(Path(folder))
        notebook = opened(store)
        begun = begin(notebook)
        canaries = [words(chance) for _ in range(4)]
        translated = words(chance)
        ids = [begun.note(canaries[0]), begun.action(canaries[1])]
        for deed in deeds:
            DEEDS[deed](notebook, chance)
        ids.append(changed_note(notebook, canaries[2]))
        translate(notebook, f"We said: {canaries[2]}", translated)
        notebook.keep_draft(begun.session_id, "fpo.q3", f"so {canaries[3]}\nand {canaries[2]}, yes")
        notebook.take_back(ids)
        assert left_over(store, [*canaries[:3], translated]) == []
        assert notebook.draft(begun.session_id, "fpo.q3") == f"so {canaries[3]}\nand , yes"
        for deed in after:
            DEEDS[deed](notebook, chance)
        while notebook.undo_name():
            notebook.undo()
        while notebook.redo_name():
            notebook.redo()
        assert left_over(store, [*canaries[:3], translated]) == []
        notebook.close()
        assert left_over(store, [*canaries[:3], translated]) == []
        assert left_over(store, canaries[3:]) != []


def translate(notebook: Notebook, of_text: str, text: str) -> None:
    """For a pack of the session that the changed note is in."""
    group = notebook.session(notebook.sessions()[0].id).group.id
    notebook.packing.translate(group, "cy", of_text, text)
    notebook.packing.choose_picture(group, fingerprint(of_text), text, of_text)


def changed_note(notebook: Notebook, text: str) -> str:
    """A note in a session, which the deeds may have undone, and may have left no way back to."""
    while not notebook.sessions() and notebook.redo_name():
        notebook.redo()
    if not notebook.sessions():
        begin(notebook)
    session_id = notebook.sessions()[0].id
    note_id = notebook.add_contribution(session_id, "fpo.q1", "first worded otherwise").created[0]
    notebook.change_contribution(note_id, text=text, view_of="carer")
    return note_id


def test_words_of_before_a_change_go_too(begun: Begun, store: Path) -> None:
    note = begun.note("zebracrossing")
    begun.notebook.change_contribution(note, text="something else")
    begun.notebook.park(note, "quaggafield")
    begun.notebook.take_back([note])
    assert left_over(store, ["zebracrossing", "quaggafield"]) == []


def test_a_removed_or_undone_note_can_be_taken_back(begun: Begun, store: Path) -> None:
    removed, undone = begun.note("zebracrossing"), begun.note("quaggafield")
    begun.notebook.undo()
    begun.notebook.remove(removed)
    begun.notebook.take_back([removed, undone])
    assert left_over(store, ["zebracrossing", "quaggafield"]) == []
    assert begun.notebook.redo_name() == ""


def test_a_long_text_leaves_nothing_behind(begun: Begun, store: Path) -> None:
    begun.notebook.take_back([begun.note("zebracrossing " * 1400)])
    assert left_over(store, ["zebracrossing"]) == []


def test_undo_passes_over_what_was_taken_back(begun: Begun) -> None:
    begun.note("one")
    two = begun.note("two")
    begun.notebook.change_contribution(two, text="two, differently")
    begun.notebook.take_back([two])
    begun.notebook.undo()
    assert begun.texts() == []
    begun.notebook.redo()
    assert begun.texts() == ["one"]
    assert begun.notebook.redo_name() == ""


def test_the_rest_of_a_batch_can_still_be_undone(begun: Begun) -> None:
    slips = begun.notebook.add_slips(begun.session_id, "fpo.q1", ["a", "b", "c"]).created
    begun.notebook.take_back(slips[:1])
    assert len(begun.texts()) == 2
    begun.notebook.undo()
    assert begun.texts() == []
    begun.notebook.redo()
    assert len(begun.texts()) == 2


def test_taking_back_is_never_undone(begun: Begun) -> None:
    notebook = begun.notebook
    notebook.take_back([begun.note("one")])
    assert notebook.undo_name() == "start session"
    while notebook.undo_name():
        notebook.undo()
    while notebook.redo_name():
        notebook.redo()
    assert begun.texts() == []
    notebook.undo()
    notebook.undo()
    with pytest.raises(NothingToUndo):
        notebook.undo()


def test_what_was_taken_back_cannot_be_changed(begun: Begun) -> None:
    note = begun.note("one")
    begun.notebook.take_back([note])
    for change in (begun.notebook.bring_back, begun.notebook.remove):
        with pytest.raises(NotHere):
            change(note)


def test_taking_back_twice_is_no_fault_and_an_unknown_thing_is(begun: Begun) -> None:
    note = begun.note("one")
    begun.notebook.take_back([note])
    assert begun.notebook.take_back([note]).kinds == frozenset()
    before = everything(begun.notebook)
    with pytest.raises(NotHere):
        begun.notebook.take_back([begun.note("two"), "no such thing"])
    assert begun.texts() == ["two"]
    assert before != everything(begun.notebook)


def test_linked_actions_that_may_repeat_the_words_are_offered(begun: Begun) -> None:
    note, other = begun.note("one"), begun.note("two")
    action = begun.action("Ask about one", note, other)
    begun.action("Something else")
    reminders = begun.notebook.reminders([note])
    assert [(one.entity_id, one.text) for one in reminders] == [(action, "Ask about one")]
    begun.notebook.take_back([note])
    assert begun.notebook.session(begun.session_id).actions[0].came_from == (other,)


def test_another_wording_half_typed_goes_with_what_it_was_about(begun: Begun, store: Path) -> None:
    note, other = begun.note("one"), begun.note("two")
    theme = begun.notebook.gathering.add_theme(begun.session_id, "three", "fpo.q1").created[0]
    for entity_id, text in ((note, "zebracrossing"), (theme, "quaggafield"), (other, "okapi")):
        begun.notebook.keep_draft(begun.session_id, f"change:{entity_id}", text)
    assert "draft" in begun.notebook.take_back([note, theme]).kinds
    assert left_over(store, ["zebracrossing", "quaggafield"]) == []
    assert [draft.text for draft in begun.notebook.drafts()] == ["okapi"]


def test_only_whole_words_are_cut_from_drafts(begun: Begun) -> None:
    begun.notebook.keep_draft(begun.session_id, "fpo.q2", "an apple and a pear")
    begun.notebook.take_back([begun.note("a")])
    assert begun.notebook.draft(begun.session_id, "fpo.q2") == "an apple and  pear"


def test_a_half_typed_line_taken_back_is_in_no_byte(begun: Begun, store: Path) -> None:
    for number in range(60):
        begun.notebook.keep_draft(begun.session_id, f"slip {number}", f"quagga{number} " * 40)
    begun.notebook.keep_draft(begun.session_id, "fpo.q1", "zebra")
    begun.notebook.keep_draft(begun.session_id, "fpo.q1", "zebracrossing " * 900)
    begun.notebook.keep_draft(begun.session_id, "fpo.q1", "zebracrossing at the corner")
    begun.notebook.drop_draft(begun.session_id, "fpo.q1")
    assert left_over(store, ["zebracrossing"]) == []
    for number in range(60):
        begun.notebook.drop_draft(begun.session_id, f"slip {number}")
    assert b"quagga" not in bytes_beside(store)


def test_a_crash_before_the_file_was_rewritten_is_made_good(
    begun: Begun, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = begun.note("zebracrossing")
    with monkeypatch.context() as crashing:
        crashing.setattr("app.models.care.scrub", lambda _: None)
        begun.notebook.take_back([note])
        assert left_over(store, ["zebracrossing"]) != []
        begun.notebook.close()
    opened(store).close()
    assert left_over(store, ["zebracrossing"]) == []


def test_when_the_file_cannot_be_rewritten_we_say_so_and_try_again(
    begun: Begun, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = begun.note("zebracrossing")

    def full(_: object) -> None:
        raise StoreFull(store)

    with monkeypatch.context() as full_disk:
        full_disk.setattr("app.models.care.scrub", full)
        changed = begun.notebook.take_back([note])
    assert changed.kinds == {"contribution"}
    assert begun.texts() == []
    assert isinstance(begun.notebook.scrub_problem, StoreFull)
    begun.notebook.close()
    assert begun.notebook.scrub_problem is None
    assert left_over(store, ["zebracrossing"]) == []


def test_an_action_is_taken_back_as_a_note_is(begun: Begun, store: Path) -> None:
    new = NewAction(what="zebracrossing", lead="quaggafield", help_needed="okapimeadow")
    action = begun.notebook.add_action(begun.session_id, new).created[0]
    begun.notebook.change_action(action, why="bongovalley")
    begun.notebook.take_back([action])
    gone = ["zebracrossing", "quaggafield", "okapimeadow", "bongovalley"]
    assert left_over(store, gone) == []
    assert begun.notebook.session(begun.session_id).actions == ()
