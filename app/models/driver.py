"""The SQLite driver: the one place that knows sqlcipher3, its settings and its errors."""

import errno
import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import Any, cast
from urllib.parse import quote

import sqlcipher3.dbapi2 as _driver  # pyright: ignore[reportMissingTypeStubs]
from sqlalchemy.exc import DBAPIError

from app.models.errors import (
    NotAStore,
    StoreBusy,
    StoreDamaged,
    StoreEmpty,
    StoreError,
    StoreFull,
    StoreReadOnly,
    StoreUnreachable,
)
from app.models.hlc import NotAMoment

CANNOT_WRITE = (errno.EACCES, errno.EPERM, errno.EROFS)

_ABOUT_THE_DISK = ("SQLITE_IOERR", "SQLITE_FULL", "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_CANTOPEN")

driver: Any = cast("Any", _driver)

_SETTINGS = (
    "PRAGMA busy_timeout = 5000",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
)
_INDEX = 32_768
_WRITING = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL")


def connect(path: Path, key: bytes | None = None, *, how: str = "mode=rw") -> Any:
    """A raw connection with our settings. `how` is SQLite's: `mode=rw`, `mode=rwc`, or
    `mode=ro&immutable=1` for a medium that cannot be written.
    """
    uri = f"{address(path.absolute())}?{how}"
    connection = driver.connect(uri, uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        if key is not None:
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for setting in _SETTINGS if "immutable" in how else _SETTINGS + _WRITING:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


def address(path: PurePath) -> str:
    """The file as SQLite takes it. It refuses a computer's name where Python puts one, so a folder
    on another computer is a path whose first two letters are slashes."""
    name = path.as_posix()
    return f"file://{quote(os.fsencode(name if name.startswith('/') else f'/{name}'), safe='/:')}"


@contextmanager
def plainly(path: Path) -> Generator[None]:
    """Turn the driver's and the system's errors into ours; typed words never travel with them."""
    try:
        yield
    except DBAPIError as error:
        raise _ours(path, error.orig) from None
    except driver.Error as error:
        raise _ours(path, error) from None
    except UnicodeDecodeError:  # SQLite quotes the broken bytes it found in its own complaint
        raise StoreDamaged(path) from None
    except NotAMoment:
        raise StoreDamaged(path) from None
    except OSError as error:
        raise _from_system(path, error) from None


def is_about_the_disk(error: Exception) -> bool:
    """True when the file could not be reached, whatever is in it."""
    return code_of(error).startswith(_ABOUT_THE_DISK)


def code_of(error: object) -> str:
    """SQLite's own name for what went wrong."""
    return str(getattr(error, "sqlite_errorname", "") or type(error).__name__)


def _from_system(path: Path, error: OSError) -> StoreError:
    if error.errno == errno.ENOSPC:
        return StoreFull(path)
    if error.errno in CANNOT_WRITE:
        return StoreReadOnly(path)
    return StoreUnreachable(path, errno.errorcode.get(error.errno or 0, "OSError"))


def _has_room(path: Path) -> bool:
    """SQLite calls a full disk an I/O error when its index, of 32 KB, cannot be made."""
    try:
        return shutil.disk_usage(path.parent).free >= _INDEX
    except OSError:
        return True


def _is_cut_to_nothing(path: Path) -> bool:
    """SQLite may call it no store, or say that its tables are missing."""
    try:
        return path.stat().st_size == 0
    except OSError:
        return False


def _ours(path: Path, error: object) -> StoreError:
    code = code_of(error)
    if not code.startswith(_ABOUT_THE_DISK) and _is_cut_to_nothing(path):
        return StoreEmpty(path)
    kinds = {
        "SQLITE_FULL": StoreFull,
        "SQLITE_CORRUPT": StoreDamaged,
        "SQLITE_NOTADB": NotAStore,
        "SQLITE_BUSY": StoreBusy,
        "SQLITE_LOCKED": StoreBusy,
        "SQLITE_READONLY": StoreReadOnly,
    }
    for start, kind in kinds.items():
        if code.startswith(start):
            return kind(path)
    if code.startswith("SQLITE_IOERR") and not _has_room(path):
        return StoreFull(path)
    return StoreUnreachable(path, code)
