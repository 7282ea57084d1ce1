"""Backups are whole, checked, few, and can be put back; what was taken back stays taken back."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.models.backup import DAYS, RECENT, WEEKS, back_up, backups_in, check, folder_of
from app.models.check import check_file
from app.models.errors import (
    BackupUnsound,
    NotAStore,
    StoreDamaged,
    StoreElsewhereOpen,
    StoreUnreachable,
)
from app.models.restore import restore
from tests.models.making import Begun, begin, everything, opened

NOW = datetime(2026, 3, 4, 15, 16, 17)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def backups_of(store: Path) -> list[Path]:
    return [one.path for one in backups_in(folder_of(store))]


def test_closing_backs_up_what_is_new_and_only_that(store: Path) -> None:
    begin(opened(store)).notebook.close()
    first = backups_of(store)
    assert len(first) == 1
    notebook = opened(store)
    notebook.keep_draft(notebook.sessions()[0].id, "fpo.q1", "half typed")
    notebook.close()
    assert backups_of(store) == first
    notebook = opened(store)
    notebook.add_group("Another")
    notebook.close()
    assert len(backups_of(store)) == 2


def test_a_new_store_has_nothing_to_back_up(tmp_path: Path) -> None:
    path = tmp_path / "new.alongside"
    opened(path, create=True).close()
    assert names(tmp_path) == ["new.alongside"]


def test_opening_backs_up_what_a_crash_left(begun: Begun, store: Path, tmp_path: Path) -> None:
    begun.note("not yet in any backup")
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for file in store.parent.glob("notes.alongside*"):
        if file.is_file() and not file.name.endswith(".lock"):
            (crashed / file.name).write_bytes(file.read_bytes())
    path = crashed / store.name
    assert backups_of(path) == []
    notebook = opened(path)
    (backup,) = backups_of(path)
    assert check_file(backup).notes == 1
    notebook.close()
    assert backups_of(path) == [backup]


def test_a_backup_of_an_open_store_holds_everything(begun: Begun, tmp_path: Path) -> None:
    for number in range(50):
        begun.note(f"note {number}")
    made = begun.notebook.back_up()
    assert made.parent == folder_of(begun.notebook.path)
    found = check_file(made)
    assert (found.sound, found.sessions, found.notes) == (True, 1, 50)
    copy = tmp_path / "copy.alongside"
    copy.write_bytes(made.read_bytes())
    again = opened(copy)
    assert everything(again) == everything(begun.notebook)
    again.close()


def test_a_backup_lies_there_whole_or_not_at_all(
    begun: Begun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.note("one")
    folder = tmp_path / "copies"

    def a_bad_disk(path: Path, key: bytes | None = None) -> object:
        path.write_bytes(path.read_bytes()[:9000])
        return check_file(path, key)

    monkeypatch.setattr("app.models.backup.check_file", a_bad_disk)
    with pytest.raises(BackupUnsound):
        back_up(begun.notebook.path, folder, NOW)
    assert names(folder) == []


def test_what_stops_a_backup_on_closing_is_told_and_the_notes_are_safe(
    begun: Begun, store: Path
) -> None:
    folder_of(store).write_text("in the way")
    begun.note("one")
    begun.notebook.close()
    assert isinstance(begun.notebook.backup_problem, StoreUnreachable)
    notebook = opened(store)
    assert isinstance(notebook.backup_problem, StoreUnreachable)
    assert len(notebook.session(begun.session_id).contributions) == 1
    folder_of(store).unlink()
    notebook.close()
    assert notebook.backup_problem is None
    assert len(backups_of(store)) == 1


def test_two_backups_in_one_second_are_two_files(begun: Begun, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    made = [back_up(begun.notebook.path, folder, NOW) for _ in range(3)]
    assert [one.path for one in backups_in(folder)] == made[::-1]


def test_few_are_kept_the_newest_and_one_for_each_day_and_week(
    begun: Begun, tmp_path: Path
) -> None:
    folder = tmp_path / "copies"
    for half_day in range(120):
        back_up(begun.notebook.path, folder, NOW + timedelta(hours=12 * half_day))
    kept = [one.made_at for one in backups_in(folder)]
    last = NOW + timedelta(hours=12 * 119)
    assert len(kept) <= RECENT + DAYS + WEEKS
    assert kept[:RECENT] == [last - timedelta(hours=12 * number) for number in range(RECENT)]
    assert last - kept[-1] >= timedelta(weeks=WEEKS - 2)
    assert len({made.date() for made in kept}) >= DAYS


def test_other_peoples_files_in_a_chosen_folder_are_left_alone(
    begun: Begun, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    for number in range(30):
        (folder / f"old-2020-01-{number + 1:02}-120000.alongside").write_text("older")
    (folder / "holiday.txt").write_text("mine")
    made = back_up(begun.notebook.path, folder, NOW, keep_all=True)
    assert len(names(folder)) == 32
    assert made.exists()


def test_check_says_version_and_when_it_was_backed_up(begun: Begun, store: Path) -> None:
    begun.note("one")
    assert check(store).backed_up_at is None
    begun.notebook.back_up()
    found = check(store)
    assert found.sound
    assert (found.version, found.sessions, found.notes) == ("0001", 1, 1)
    assert found.backed_up_at is not None


def test_restoring_puts_everything_back_and_keeps_what_was_there(begun: Begun, store: Path) -> None:
    begun.note("one")
    backup = begun.notebook.back_up()
    whole = everything(begun.notebook)
    begun.notebook.close()
    damaged = store.read_bytes()[:20_000] + bytes(30_000)
    store.write_bytes(damaged)
    store.with_name(store.name + "-wal").write_bytes(b"what was being written")
    aside = restore(backup, store, NOW)
    assert aside is not None
    assert (aside / "notes.alongside").read_bytes() == damaged
    assert (aside / "notes.alongside-wal").read_bytes() == b"what was being written"
    notebook = opened(store)
    assert everything(notebook) == whole
    notebook.close()
    assert backup.exists()


def test_restoring_where_nothing_is_left(begun: Begun, store: Path) -> None:
    backup = begun.notebook.back_up()
    begun.notebook.close()
    store.unlink()
    assert restore(backup, store, NOW) is None
    opened(store).close()


def test_an_open_store_is_not_restored_over(begun: Begun) -> None:
    backup = begun.notebook.back_up()
    with pytest.raises(StoreElsewhereOpen):
        restore(backup, begun.notebook.path, NOW)
    begun.note("still here")


def test_a_bad_backup_is_not_put_in_place(begun: Begun, store: Path, tmp_path: Path) -> None:
    begun.note("one")
    backup = begun.notebook.back_up()
    begun.notebook.close()
    before = store.read_bytes()
    torn = tmp_path / "torn.alongside"
    torn.write_bytes(backup.read_bytes()[:50_000])
    with pytest.raises(BackupUnsound) as refused:
        restore(torn, store, NOW)
    assert refused.value.path == torn
    text = tmp_path / "text.alongside"
    text.write_text("not a backup at all")
    with pytest.raises(NotAStore):
        restore(text, store, NOW)
    assert store.read_bytes() == before
    assert not list(tmp_path.glob("*-set-aside-*"))
    assert not list(tmp_path.glob("*.restoring*"))


def test_words_taken_back_since_do_not_return_with_a_backup(begun: Begun, store: Path) -> None:
    note = begun.note("zebracrossing")
    begun.note("kept")
    begun.notebook.keep_draft(begun.session_id, "fpo.q2", "zebracrossing, and tea")
    backup = begun.notebook.back_up()
    begun.notebook.take_back([note])
    begun.notebook.close()
    assert b"zebracrossing" in backup.read_bytes()
    aside = restore(backup, store, NOW)
    assert aside is not None
    notebook = opened(store)
    texts = [note.text for note in notebook.session(begun.session_id).contributions]
    assert texts == ["kept"]
    assert notebook.search("zebracrossing").found == ()
    assert notebook.draft(begun.session_id, "fpo.q2") == ", and tea"
    assert b"zebracrossing" not in store.read_bytes()
    notebook.close()
    assert b"zebracrossing" not in store.read_bytes()


def test_a_store_too_damaged_to_open_is_restored(begun: Begun, store: Path) -> None:
    backup = begun.notebook.back_up()
    begun.notebook.close()
    store.write_bytes(store.read_bytes()[:5000])
    with pytest.raises(StoreDamaged):
        opened(store)
    restore(backup, store, NOW)
    opened(store).close()


def test_a_protected_store_is_backed_up_and_restored_protected(tmp_path: Path) -> None:
    path, key = tmp_path / "ours.alongside", bytes(range(32))
    begun = begin(opened(path, create=True, key=key))
    begun.note("zebracrossing")
    begun.notebook.close()
    (backup,) = backups_of(path)
    for file in (path, backup):
        assert b"zebracrossing" not in file.read_bytes()
        assert not file.read_bytes().startswith(b"SQLite")
    with pytest.raises(NotAStore):
        opened(path)
    with pytest.raises(NotAStore):
        opened(path, key=bytes(32))
    restore(backup, path, NOW, key)
    assert check(path, key).sound
    notebook = opened(path, key=key)
    assert [found.text for found in notebook.search("zebra").found] == ["zebracrossing"]
    notebook.take_back([notebook.search("zebra").found[0].entity_id])
    notebook.close()
