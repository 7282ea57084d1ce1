"""Opening a store: everything that must be true before the first word is read or written."""

import time
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from app.models import header
from app.models.backup import back_up, backups_in, folder_of
from app.models.beside import companions, set_aside, sync_folder
from app.models.driver import CANNOT_WRITE, plainly
from app.models.errors import StoreMissing, StoreReadOnly
from app.models.hlc import Clock
from app.models.lock import StoreLock
from app.models.notebook import Notebook
from app.models.rebuild import rebuild
from app.models.storefile import StoreFile
from app.models.tables import HEAD
from app.models.upgrade import needs_rebuild, refuse_newer, stored_version, upgrade


def system_clock() -> int:
    return time.time_ns() // 1_000_000


def open_store(
    path: Path,
    *,
    migrations: Path,
    key: bytes | None = None,
    create: bool = False,
    clock: Clock = system_clock,
) -> Notebook:
    """Open the store at `path`, or make it when `create` is true and nothing is there.

    A store that is gone while its backups are there is missing, not new.
    Raises a StoreError that says why not; then every byte is as it was. On a medium that cannot
    be written the notebook opens to look at only.
    """
    path = header.true_path(path)
    now = datetime.fromtimestamp(clock() / 1000)
    make = create and not header.has_bytes(path)
    if make and backups_in(folder_of(path)):
        raise StoreMissing(path)
    if not make:
        header.check_there(path)
    with ExitStack() as undone, plainly(path):
        lock = _lock(path)
        if lock is not None:
            undone.callback(lock.release)
        if make:
            _make(path, key, migrations, lock, now)
        header.check(path, key)
        store = StoreFile(path, key, read_only=lock is None)
        undone.callback(store.close)
        _bring_up_to_date(store, migrations, now)
        notebook = Notebook(store, lock, clock)
        notebook.look_after()
        undone.pop_all()
    return notebook


def _lock(path: Path) -> StoreLock | None:
    """The lock, or None where nothing can be written. Raises StoreElsewhereOpen."""
    try:
        lock = StoreLock(path)
    except OSError as error:
        if error.errno not in CANNOT_WRITE:
            raise
    else:
        if _is_writable(path):
            return lock
        lock.release()
    wal = companions(path)[0]
    if header.has_bytes(wal):
        raise StoreReadOnly(path, "unfinished")
    return None


def _is_writable(path: Path) -> bool:
    try:
        if path.exists():
            path.open("r+b").close()
    except OSError as error:
        if error.errno not in CANNOT_WRITE:
            raise
        return False
    return True


def _make(
    path: Path, key: bytes | None, migrations: Path, lock: StoreLock | None, now: datetime
) -> None:
    """Make a whole store beside, then put it in place, so that no half of one is ever there."""
    if lock is None:
        raise StoreReadOnly(path)
    beside = path.with_name(path.name + ".new")
    for left in (beside, *companions(beside)):
        left.unlink(missing_ok=True)
    beside.touch(mode=0o600)
    store = StoreFile(beside, key)
    try:
        upgrade(store, migrations)
    finally:
        store.close()
    if any(header.has_bytes(left) for left in companions(path)):
        set_aside(path, now)
    beside.replace(path)
    sync_folder(path.parent)


def _bring_up_to_date(store: StoreFile, migrations: Path, now: datetime) -> None:
    with store.reading() as conn:
        found = stored_version(conn)
        refuse_newer(store, found, migrations)
        older, stale = found != HEAD, needs_rebuild(conn)
    if store.read_only:
        if older or stale:
            raise StoreReadOnly(store.path, "older")
        return
    if older:
        back_up(store.path, folder_of(store.path), now, store.key)
        upgrade(store, migrations)
    elif stale:
        with store.writing() as conn:
            rebuild(conn)
