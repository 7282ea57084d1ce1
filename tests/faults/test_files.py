"""What may lie where a store should be: each is refused by name, and every byte stays as it was."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from app.models.backup import back_up, check
from app.models.check import check_file
from app.models.errors import (
    NotAStore,
    StoreDamaged,
    StoreElsewhereOpen,
    StoreEmpty,
    StoreError,
    StoreIsFolder,
    StoreMissing,
    StoreNewer,
    StoreUnreachable,
)
from tests.models.making import begin, copied_store, opened

NOW = datetime(2026, 3, 4, 15, 16, 17)


def everything_in(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in sorted(folder.rglob("*"))
    }


def a_folder(path: Path) -> None:
    path.mkdir()
    (path / "inside.txt").write_text("mine")


def nothing(path: Path) -> None:
    del path


def an_empty_file(path: Path) -> None:
    path.touch()


def a_text_file(path: Path) -> None:
    path.write_text("Shopping: tea, milk, biscuits\n" * 500)


def the_start_of_a_store(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(20))


def another_programs_database(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes(name)")
    other.close()


def a_newer_store(path: Path) -> None:
    shutil.copyfile(copied_store(path.parent), path)
    (path.parent / "notes.alongside").unlink()
    with path.open("r+b") as file:
        file.seek(60)
        file.write((9).to_bytes(4, "big"))


def a_store_with_an_unknown_migration(path: Path) -> None:
    shutil.copyfile(copied_store(path.parent), path)
    (path.parent / "notes.alongside").unlink()
    with sqlite3.connect(path) as store:
        store.execute("UPDATE alembic_version SET version_num = '0999'")
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()


def a_truncated_store(path: Path) -> None:
    whole = copied_store(path.parent).read_bytes()
    (path.parent / "notes.alongside").unlink()
    path.write_bytes(whole[: len(whole) // 2])


def a_store_overwritten_in_the_middle(path: Path) -> None:
    whole = copied_store(path.parent).read_bytes()
    (path.parent / "notes.alongside").unlink()
    path.write_bytes(whole[:4096] + bytes(len(whole) - 4096))


CASES: list[tuple[Callable[[Path], None], type[StoreError]]] = [
    (nothing, StoreMissing),
    (a_folder, StoreIsFolder),
    (an_empty_file, StoreEmpty),
    (a_text_file, NotAStore),
    (the_start_of_a_store, NotAStore),
    (another_programs_database, NotAStore),
    (a_newer_store, StoreNewer),
    (a_store_with_an_unknown_migration, StoreNewer),
    (a_truncated_store, StoreDamaged),
    (a_store_overwritten_in_the_middle, StoreDamaged),
]


@pytest.mark.parametrize(("lay", "refusal"), CASES)
def test_it_is_refused_by_name_and_left_as_it_was(
    lay: Callable[[Path], None], refusal: type[StoreError], tmp_path: Path
) -> None:
    path = tmp_path / "our notes.alongside"
    lay(path)
    before = everything_in(tmp_path)
    with pytest.raises(refusal) as refused:
        opened(path)
    assert type(refused.value) is refusal
    assert getattr(refused.value, "path", None) == path
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize(("lay", "refusal"), CASES)
def test_looking_and_backing_up_leave_it_as_it_was_too(
    lay: Callable[[Path], None], refusal: type[StoreError], tmp_path: Path
) -> None:
    (tmp_path / "copies").mkdir()
    path = tmp_path / "our notes.alongside"
    lay(path)
    before = everything_in(tmp_path)
    if refusal is StoreDamaged:
        found = check(path)
        assert not found.sound
        assert found.problems
        with pytest.raises(StoreDamaged):
            back_up(path, tmp_path / "copies", NOW)
    elif lay is not a_store_with_an_unknown_migration:
        with pytest.raises(refusal):
            check(path)
        with pytest.raises(refusal):
            back_up(path, tmp_path / "copies", NOW)
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("lay", [a_text_file, a_folder, another_programs_database, a_newer_store])
def test_making_a_store_never_overwrites_anything(
    lay: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "our notes.alongside"
    lay(path)
    before = everything_in(tmp_path)
    with pytest.raises(StoreError):
        opened(path, create=True)
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("lay", [nothing, an_empty_file])
def test_a_new_store_is_made_only_when_asked(lay: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "our notes.alongside"
    lay(path)
    begin(opened(path, create=True)).notebook.close()
    assert check_file(path).sound
    left = {name.name for name in tmp_path.iterdir()}
    assert left == {"our notes.alongside", "our notes.alongside-backups"}


def test_words_left_beside_a_vanished_store_are_put_aside_not_mixed_in(tmp_path: Path) -> None:
    path = copied_store(tmp_path)
    begun = begin(opened(path))
    begun.note("said before")
    wal = path.with_name(path.name + "-wal").read_bytes()
    begun.notebook.close()
    path.unlink()
    shutil.rmtree(path.with_name(path.name + "-backups"))
    path.with_name(path.name + "-wal").write_bytes(wal)
    notebook = opened(path, create=True)
    assert notebook.sessions() == ()
    notebook.close()
    (aside,) = tmp_path.glob("*-set-aside-*")
    assert (aside / (path.name + "-wal")).read_bytes() == wal


def test_a_store_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreUnreachable) as refused:
        opened(tmp_path / "nowhere" / "our notes.alongside", create=True)
    assert refused.value.code == "ENOENT"
    assert everything_in(tmp_path) == {}


def test_a_store_that_is_open_says_where(tmp_path: Path) -> None:
    path = copied_store(tmp_path)
    begun = begin(opened(path))
    before = everything_in(tmp_path)
    with pytest.raises(StoreElsewhereOpen) as refused:
        opened(path)
    assert refused.value.process == os.getpid()
    assert refused.value.machine
    assert everything_in(tmp_path) == before
    begun.note("still works")
    begun.notebook.close()
    opened(path).close()


def test_names_of_any_kind_are_fine(tmp_path: Path) -> None:
    folder = tmp_path / "50% of ? #1 & 'ours' é"
    folder.mkdir()
    path = folder / "our 'notes' 100%?#.alongside"
    begin(opened(path, create=True)).notebook.close()
    notebook = opened(path)
    assert len(notebook.sessions()) == 1
    assert back_up(path, folder / "copies", NOW).exists()
    notebook.close()
