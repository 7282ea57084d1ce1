"""Putting a backup in a store's place, with what was there kept aside and nothing un-erased."""

import shutil
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import delete

from app.models import header
from app.models.beside import companions, set_aside, sync_file, sync_folder
from app.models.check import check_file, how_to_look
from app.models.driver import connect, driver, plainly
from app.models.errors import BackupUnsound
from app.models.lock import StoreLock
from app.models.revision import is_erased
from app.models.shown import version
from app.models.storefile import StoreFile
from app.models.tables import scrub_due
from app.models.take_back import note_scrub_due, purge


def restore(backup: Path, store: Path, now: datetime, key: bytes | None = None) -> Path | None:
    """Put a copy of `backup` where `store` is; return the folder what was there has moved to.

    What was taken back in the store stays taken back, as far as the store can still be read.
    Raises StoreElsewhereOpen, BackupUnsound, StoreIsFolder for a store that is one, or what
    header.check raises for the backup.
    """
    store = header.true_path(store)
    header.check(backup, key)
    header.check_replaceable(store)
    with plainly(store), StoreLock(store):
        beside = store.with_name(store.name + ".restoring")
        for left in (beside, *companions(beside)):
            left.unlink(missing_ok=True)
        try:
            _copy_sound(backup, beside, key)
            _erase_again(beside, _erased_in(store, key), key)
            sync_file(beside)
            aside = set_aside(store, now)
            beside.replace(store)
        finally:
            beside.unlink(missing_ok=True)
        sync_folder(store.parent)
    return aside


def _copy_sound(backup: Path, beside: Path, key: bytes | None) -> None:
    beside.touch(mode=0o600)
    shutil.copyfile(backup, beside)
    found = check_file(beside, key)
    if not found.sound:
        raise BackupUnsound(backup, found.problems)


def _erased_in(store: Path, key: bytes | None) -> list[tuple[str, str]]:
    """What the store knows to be taken back; nothing when it cannot be read."""
    if not header.has_bytes(store) or store.is_dir():
        return []
    try:
        with closing(connect(store, key, how=how_to_look(store))) as connection:
            return connection.execute("SELECT entity_id, hlc FROM erased").fetchall()
    except driver.Error:
        return []


def _erase_again(beside: Path, erased: list[tuple[str, str]], key: bytes | None) -> None:
    """Purge the copy's log; opening it makes the rest again, and the file, without the words."""
    store = StoreFile(beside, key)
    try:
        with store.writing() as conn:
            missing = [row for row in erased if not is_erased(conn, row[0])]
            for entity_id, moment in missing:
                purge(conn, entity_id, moment)
            if missing:
                conn.execute(delete(version))
                conn.execute(delete(scrub_due))
                note_scrub_due(conn, missing[0][1])
    finally:
        store.close()
