"""Opening a store: everything that must be true before the first word is read or written."""

import errno
import time
from contextlib import ExitStack
from pathlib import Path

from app.models import header
from app.models.errors import StoreFull, StoreReadOnly, StoreUnreachable
from app.models.hlc import Clock
from app.models.lock import StoreLock
from app.models.notebook import Notebook
from app.models.rebuild import rebuild
from app.models.storefile import StoreFile
from app.models.tables import HEAD
from app.models.take_back import is_scrub_due, scrub
from app.models.upgrade import needs_rebuild, refuse_newer, stored_version, upgrade

_CANNOT_WRITE = (errno.EACCES, errno.EPERM, errno.EROFS)


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

    Raises a StoreError that says why not; then every byte is as it was. On a medium that cannot
    be written the notebook opens to look at only.
    """
    path = path.absolute()
    make = create and not header.has_bytes(path)
    if not make:
        header.check(path, key)
    with ExitStack() as undone:
        lock = _lock(path)
        if lock is not None:
            undone.callback(lock.release)
        if make:
            _make(path, key, migrations, lock)
        store = StoreFile(path, key, read_only=lock is None)
        undone.callback(store.close)
        _bring_up_to_date(store, migrations)
        notebook = Notebook(store, lock, clock)
        undone.pop_all()
    return notebook


def _lock(path: Path) -> StoreLock | None:
    """The lock, or None where nothing can be written. Raises StoreElsewhereOpen."""
    try:
        if path.exists():
            path.open("r+b").close()
        return StoreLock(path)
    except OSError as error:
        if error.errno not in _CANNOT_WRITE:
            raise _told(path, error) from None
    wal = path.with_name(path.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        raise StoreReadOnly(path, "unfinished")
    return None


def _make(path: Path, key: bytes | None, migrations: Path, lock: StoreLock | None) -> None:
    """Make a whole store beside, then put it in place, so that no half of one is ever there."""
    if lock is None:
        raise StoreReadOnly(path)
    beside = path.with_name(path.name + ".new")
    try:
        for left in (beside, *_companions(beside)):
            left.unlink(missing_ok=True)
        beside.touch(mode=0o600)
        store = StoreFile(beside, key)
        try:
            upgrade(store, migrations)
        finally:
            store.close()
        beside.replace(path)
    except OSError as error:
        raise _told(path, error) from None


def _bring_up_to_date(store: StoreFile, migrations: Path) -> None:
    with store.reading() as conn:
        found = stored_version(conn)
        refuse_newer(store, found, migrations)
        older, stale = found != HEAD, needs_rebuild(conn)
        unscrubbed = not older and is_scrub_due(conn)
    if store.read_only:
        if older or stale:
            raise StoreReadOnly(store.path, "older")
        return
    if older:
        upgrade(store, migrations)
    elif stale:
        with store.writing() as conn:
            rebuild(conn)
    if unscrubbed:
        scrub(store)


def _companions(path: Path) -> tuple[Path, Path]:
    return path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")


def _told(path: Path, error: OSError) -> StoreFull | StoreUnreachable:
    if error.errno == errno.ENOSPC:
        return StoreFull(path)
    return StoreUnreachable(path, errno.errorcode.get(error.errno or 0, "OSError"))
