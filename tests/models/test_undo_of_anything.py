"""Whatever was done in whatever order, Undo gives back what was there, and Redo what came after."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.models.notebook import Notebook
from app.models.rebuild import rebuild
from tests.models.making import DEEDS, NOTHING, copied_store, everything, opened, shown_rows

deeds = st.lists(st.sampled_from(sorted(DEEDS)), min_size=3, max_size=40)
chances = st.integers(0, 2**32)


@settings(max_examples=40)
@given(deeds=deeds, seed=chances)
def test_undo_gives_back_each_step_and_redo_each_again(deeds: list[str], seed: int) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        notebook = opened(copied_store(Path(folder)))
        for deed in ("add group", "start session", *deeds):
            DEEDS[deed](notebook, chance)
        while notebook.redo_name():
            notebook.redo()
        seen = [everything(notebook)]
        names: list[str] = []
        while name := notebook.undo_name():
            names.append(name)
            assert notebook.undo().name == name
            seen.append(everything(notebook))
        assert seen[-1] == NOTHING
        while names:
            assert notebook.redo_name() == names.pop()
            seen.pop()
            notebook.redo()
            assert everything(notebook) == seen[-1]
        assert notebook.redo_name() == ""
        notebook.close()


@settings(max_examples=20)
@given(deeds=deeds, seed=chances)
def test_undo_survives_closing(deeds: list[str], seed: int) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = copied_store(Path(folder))
        notebook = opened(path)
        for deed in ("add group", "start session", *deeds):
            DEEDS[deed](notebook, chance)
        before = everything(notebook), notebook.undo_name(), notebook.redo_name()
        notebook.close()
        notebook = opened(path)
        assert (everything(notebook), notebook.undo_name(), notebook.redo_name()) == before
        while notebook.undo_name():
            notebook.undo()
        assert everything(notebook) == NOTHING
        notebook.close()


@settings(max_examples=40)
@given(deeds=deeds, seed=chances, taken=st.integers(0, 3))
@example(deeds=["add not shared", "keep pages", "keep pages"], seed=0, taken=0)
def test_what_is_shown_is_what_the_log_says(deeds: list[str], seed: int, taken: int) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        notebook = opened(copied_store(Path(folder)))
        for deed in ("add group", "start session", "add note", *deeds):
            DEEDS[deed](notebook, chance)
        notebook.take_back(_some_notes(notebook, taken, chance))
        DEEDS["add note"](notebook, chance)
        shown = shown_rows(notebook)
        with notebook._store.writing() as conn:
            rebuild(conn)
        assert shown_rows(notebook) == shown
        notebook.close()


def _some_notes(notebook: Notebook, taken: int, chance: random.Random) -> list[str]:
    notes = [
        note.id
        for summary in notebook.sessions()
        for note in notebook.session(summary.id).contributions
    ]
    return chance.sample(notes, min(taken, len(notes)))
