"""The disk is full, pulled out, or cannot be written: what was stored stays, and we say so."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.models.check import check_file
from app.models.errors import (
    StoreError,
    StoreFull,
    StoreMoved,
    StoreReadOnly,
)
from app.models.notebook import Notebook
from app.workshops.new import NewAction
from app.workshops.session import Place
from tests.models.making import Begun, begin, copied_store, everything, opened


@pytest.fixture
def begun(tmp_path: Path) -> Begun:
    return begin(opened(copied_store(tmp_path)))


def fill_disk(notebook: Notebook) -> None:
    """From now on the file cannot grow: SQLite says what it says on a full disk."""
    notebook._store.outside_transactions("PRAGMA max_page_count = 1")


def write_until_refused(begun: Begun, acknowledged: list[str]) -> StoreFull:
    for number in range(200):
        text = f"note {number} " + ("long " * 200).strip()
        try:
            begun.note(text)
        except StoreFull as refused:
            return refused
        acknowledged.append(text)
    raise AssertionError("the disk was never full")


def free_disk(notebook: Notebook) -> None:
    notebook._store.outside_transactions("PRAGMA max_page_count = 1000000")


def test_on_a_full_disk_what_was_acknowledged_is_there_and_writing_goes_on_later(
    begun: Begun,
) -> None:
    acknowledged = ["before"]
    begun.note("before")
    begun.notebook.keep_draft(begun.session_id, "fpo.q1", "half typed")
    fill_disk(begun.notebook)
    refused = write_until_refused(begun, acknowledged)
    assert refused.path == begun.notebook.path
    assert begun.texts() == acknowledged
    assert begun.notebook.draft(begun.session_id, "fpo.q1") == "half typed"
    assert begun.notebook.undo_name() == "add note"
    free_disk(begun.notebook)
    begun.note("after")
    begun.notebook.close()
    assert check_file(begun.notebook.path).sound
    reopened = opened(begun.notebook.path)
    texts = [note.text for note in reopened.session(begun.session_id).contributions]
    assert texts == [*acknowledged, "after"]
    reopened.close()


def test_a_failed_change_leaves_undo_as_it_was(begun: Begun) -> None:
    begun.note("one")
    begun.notebook.undo()
    fill_disk(begun.notebook)
    with pytest.raises(StoreFull):
        begun.note("far too long " * 1500)
    assert begun.notebook.redo_name() == "add note"
    free_disk(begun.notebook)
    begun.notebook.redo()
    assert begun.texts() == ["one"]
    begun.notebook.close()


def moved_folder(store: Path) -> None:
    store.parent.rename(store.parent.with_name("moved"))


def deleted(store: Path) -> None:
    store.unlink()


def replaced(store: Path) -> None:
    shutil.copyfile(store, store.with_name("copy"))
    store.with_name("copy").replace(store)


@pytest.mark.parametrize("lose", [moved_folder, deleted, replaced])
def test_nothing_is_written_into_a_store_that_is_gone(
    lose: Callable[[Path], None], tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    begun = begin(opened(copied_store(folder)))
    begun.note("safe")
    store = begun.notebook.path
    lose(store)
    for change in (
        lambda: begun.note("into nowhere"),
        lambda: begun.notebook.keep_draft(begun.session_id, "fpo.q1", "into nowhere"),
        lambda: begun.notebook.take_back([begun.step_ids[0]]),
        lambda: begun.notebook.undo(),
        lambda: begun.notebook.back_up(),
    ):
        with pytest.raises(StoreError):
            change()
    assert begun.texts() == ["safe"]
    assert not any(path.name == "notes.alongside" for path in folder.glob("*")) or lose is replaced
    begun.notebook.close()


def test_a_stick_put_back_is_written_to_again(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    begun = begin(opened(copied_store(folder)))
    begun.note("before")
    folder.rename(tmp_path / "pulled out")
    with pytest.raises(StoreMoved):
        begun.note("not kept")
    (tmp_path / "pulled out").rename(folder)
    begun.note("after")
    assert begun.texts() == ["before", "after"]
    begun.notebook.close()


@contextmanager
def as_someone_who_may_not_write(*paths: Path) -> Iterator[None]:
    """Take the right to write away; the all-powerful account has to become another for it."""
    modes = {path: path.stat().st_mode for path in paths}
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    powerful = os.geteuid() == 0
    if powerful:
        os.seteuid(65534)
    try:
        yield
    finally:
        if powerful:
            os.seteuid(0)
        for path, mode in modes.items():
            path.chmod(mode)


@pytest.fixture
def readable() -> Iterator[Path]:
    """A folder that another account can reach: pytest's own are private."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


CHANGES: list[Callable[[Begun, str], Any]] = [
    lambda begun, note: begun.note("two"),
    lambda begun, note: begun.notebook.add_group("two"),
    lambda begun, note: begun.notebook.finish(begun.session_id, date(2026, 1, 1)),
    lambda begun, note: begun.notebook.add_action(begun.session_id, NewAction(what="two")),
    lambda begun, note: begun.notebook.take_back([note]),
    lambda begun, note: begun.notebook.keep_draft(begun.session_id, "fpo.q1", "two"),
    lambda begun, note: begun.notebook.keep_place(Place(session_id=begun.session_id)),
    lambda begun, note: begun.notebook.undo(),
]


def test_on_a_medium_that_cannot_be_written_it_can_be_read_and_every_change_is_refused(
    readable: Path,
) -> None:
    written = begin(opened(copied_store(readable)))
    note = written.note("one")
    whole = everything(written.notebook)
    written.notebook.close()
    path = written.notebook.path
    path.chmod(0o644)
    before = path.read_bytes()
    with as_someone_who_may_not_write(path, readable):
        notebook = opened(path)
        begun = Begun(notebook, written.group_id, written.session_id, written.step_ids)
        assert notebook.read_only
        assert everything(notebook) == whole
        assert [found.text for found in notebook.search("one").found] == ["one"]
        for change in CHANGES:
            with pytest.raises(StoreReadOnly) as refused:
                change(begun, note)
            assert refused.value.because == "medium"
        notebook.close()
        assert [file.name for file in readable.iterdir() if file.is_file()] == [path.name]
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_written_in_a_folder_that_can_opens_to_look_at(
    readable: Path,
) -> None:
    path = copied_store(readable)
    readable.chmod(0o777)
    with as_someone_who_may_not_write(path):
        notebook = opened(path)
        assert notebook.read_only
        notebook.close()
        assert [file.name for file in readable.iterdir()] == [path.name]


def test_unfinished_writing_on_a_medium_that_cannot_be_written_is_not_passed_over(
    readable: Path,
) -> None:
    begun = begin(opened(copied_store(readable)))
    begun.note("only in the second file")
    copy = readable / "copy"
    copy.mkdir()
    for file in readable.glob("notes.alongside*"):
        if file.is_file() and not file.name.endswith(".lock"):
            shutil.copyfile(file, copy / file.name)
    begun.notebook.close()
    with as_someone_who_may_not_write(copy), pytest.raises(StoreReadOnly) as refused:
        opened(copy / "notes.alongside")
    assert refused.value.because == "unfinished"


def test_a_new_store_is_not_made_where_nothing_can_be_written(readable: Path) -> None:
    with as_someone_who_may_not_write(readable), pytest.raises(StoreReadOnly):
        opened(readable / "new.alongside", create=True)
    assert list(readable.iterdir()) == []
