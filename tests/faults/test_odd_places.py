"""Stores reached by odd names, and what only looks like a file: nothing is lost or replaced."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from app import messages
from app.models.backup import RECENT, back_up, backups_in, check, folder_of
from app.models.check import check_file
from app.models.driver import address
from app.models.errors import (
    NotAStore,
    StoreDamaged,
    StoreElsewhereOpen,
    StoreIsFolder,
    StoreNewer,
)
from app.models.restore import restore
from tests.models.making import begin, copied_store, opened

NOW = datetime(2026, 3, 4, 15, 16, 17)
LONG_AGO = datetime(2001, 1, 1, 0, 0, 0)

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "pipe.alongside"
    os.mkfifo(path)
    return path


@pytest.fixture
def link(tmp_path: Path) -> Path:
    """Another name for a store, in another folder."""
    path = tmp_path / "desktop" / "link.alongside"
    path.parent.mkdir()
    path.symlink_to(copied_store(tmp_path))
    return path


def test_a_store_open_under_one_name_is_not_opened_under_another(link: Path) -> None:
    begun = begin(opened(link.resolve()))
    with pytest.raises(StoreElsewhereOpen):
        opened(link)
    begun.notebook.close()


def test_backups_of_a_store_lie_beside_the_store_and_not_beside_a_link(link: Path) -> None:
    begin(opened(link)).notebook.close()
    assert [path.name for path in link.parent.iterdir()] == [link.name]
    assert backups_in(folder_of(link.resolve()))
    assert check(link).backed_up_at is not None


def test_a_backup_brought_back_through_a_link_takes_the_stores_place(
    link: Path, tmp_path: Path
) -> None:
    backup = back_up(link, tmp_path / "copies", NOW)
    begin(opened(link)).notebook.close()
    assert restore(backup, link, NOW) is not None
    assert link.is_symlink()
    notebook = opened(link.resolve())
    assert notebook.sessions() == ()
    notebook.close()


def test_a_pipe_is_never_taken_for_an_empty_file_and_replaced(pipe: Path) -> None:
    with pytest.raises(NotAStore):
        opened(pipe, create=True)
    with pytest.raises(NotAStore):
        check(pipe)
    assert pipe.is_fifo()


def test_a_backup_is_not_put_in_the_place_of_a_folder_or_a_pipe(pipe: Path, tmp_path: Path) -> None:
    backup = copied_store(tmp_path)
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreIsFolder):
        restore(backup, folder, NOW)
    with pytest.raises(StoreIsFolder):
        restore(backup, Path("/"), NOW)
    with pytest.raises(NotAStore):
        restore(backup, pipe, NOW)
    assert (folder / "letter.txt").read_text(encoding="utf-8") == "mine"
    assert pipe.is_fifo()


def test_looking_at_the_root_of_a_disk_says_that_it_is_a_folder() -> None:
    with pytest.raises(StoreIsFolder):
        check(Path("/"))


def test_backing_up_a_newer_store_names_the_store_and_leaves_no_half_copy(tmp_path: Path) -> None:
    store = copied_store(tmp_path)
    with store.open("r+b") as file:
        file.seek(60)
        file.write((9).to_bytes(4, "big"))
    with pytest.raises(StoreNewer) as refused:
        back_up(store, tmp_path / "copies", NOW)
    assert refused.value.path == store
    assert list((tmp_path / "copies").iterdir()) == []


def test_names_in_a_store_that_are_not_even_letters_count_as_damage(tmp_path: Path) -> None:
    store = copied_store(tmp_path)
    whole = store.read_bytes()
    assert b"REFERENCES" in whole
    store.write_bytes(whole.replace(b"REFERENCES", b"REFEREN\xdeES"))
    assert not check_file(store).sound
    with pytest.raises(StoreDamaged):
        opened(store)


def no_day(folder: Path) -> None:
    (folder / "notes-2026-99-99-999999.alongside").write_bytes(b"")


def a_folder(folder: Path) -> None:
    (folder / "notes-2026-03-04-151617.alongside").mkdir()


@pytest.mark.parametrize("lay", [no_day, a_folder])
def test_what_somebody_put_among_the_backups_stops_nothing(
    lay: Callable[[Path], None], tmp_path: Path
) -> None:
    store = copied_store(tmp_path)
    folder = folder_of(store)
    folder.mkdir(exist_ok=True)
    lay(folder)
    begun = begin(opened(store))
    begun.notebook.close()
    assert begun.notebook.backup_problem is None
    assert len(backups_in(folder)) == 1


def test_a_backup_made_while_the_clock_is_years_behind_is_kept(tmp_path: Path) -> None:
    store = copied_store(tmp_path)
    folder = tmp_path / "copies"
    for _turn in range(RECENT + 1):
        back_up(store, folder, NOW)
    made = back_up(store, folder, LONG_AGO)
    assert check_file(made).sound


def test_a_folder_that_is_a_file_stops_only_the_backup(tmp_path: Path) -> None:
    store = copied_store(tmp_path)
    folder_of(store).write_text("mine", encoding="utf-8")
    begun = begin(opened(store))
    begun.note("kept")
    begun.notebook.close()
    assert begun.notebook.backup_problem is not None
    notebook = opened(store)
    assert len(notebook.sessions()) == 1
    notebook.close()


def test_a_file_name_is_said_on_one_line_and_in_reading_order(tmp_path: Path) -> None:
    path = tmp_path / "our\nnotes\x1b[31m\u202egnp.alongside"
    shutil.copyfile(copied_store(tmp_path), path)
    with path.open("r+b") as file:
        file.write(b"no")
    with pytest.raises(NotAStore) as refused:
        opened(path)
    assert messages.say(refused.value).isprintable()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (PurePosixPath("/media/a stick/50% ours?.alongside"), "/media/a%20stick/50%25%20ours%3F"),
        (PureWindowsPath("C:\\Our notes\\ours.alongside"), "/C:/Our%20notes/ours"),
        (PureWindowsPath("\\\\hall\\shared\\ours.alongside"), "//hall/shared/ours"),
    ],
)
def test_a_file_on_another_computer_or_drive_has_an_address_that_names_no_computer(
    path: PurePath, said: str
) -> None:
    assert address(path) == f"file://{said}.alongside"
