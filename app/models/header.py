"""What a file tells before SQLite touches it, so that a refusal changes nothing."""

import os
from pathlib import Path

from app.models.errors import NotAStore, StoreEmpty, StoreIsFolder, StoreMissing, StoreNewer
from app.models.tables import APPLICATION_ID, HEAD

_MAGIC = b"SQLite format 3\0"
_USER_VERSION = slice(60, 64)
_APPLICATION = slice(68, 72)


def true_path(path: Path) -> Path:
    """The file itself, whichever link led to it: one store has one lock and one set of backups."""
    return Path(os.path.realpath(path))


def has_bytes(path: Path) -> bool:
    """False for no file and for an empty one; a pipe or a device is never nothing."""
    return path.exists() and (not path.is_file() or path.stat().st_size > 0)


def check_replaceable(path: Path) -> None:
    """Raises StoreIsFolder or NotAStore for what no store may be put in the place of."""
    if path.is_dir():
        raise StoreIsFolder(path)
    if path.exists() and not path.is_file():
        raise NotAStore(path)


def check_there(path: Path) -> None:
    """Raises StoreMissing, StoreIsFolder, NotAStore or StoreEmpty; opens nothing."""
    check_replaceable(path)
    if not path.exists():
        raise StoreMissing(path)
    if not has_bytes(path):
        raise StoreEmpty(path)


def check(path: Path, key: bytes | None = None) -> None:
    """Raises what `check_there` does, NotAStore or StoreNewer.

    With a key the header is hidden, and the opening itself has to tell. Never call this for a
    store that this process has open: closing any handle on a file drops the locks that SQLite
    holds on it (POSIX).
    """
    check_there(path)
    if key is not None:
        return
    with path.open("rb") as file:
        first = file.read(100)
    if not first.startswith(_MAGIC) or _number(first[_APPLICATION]) != APPLICATION_ID:
        raise NotAStore(path)
    if _number(first[_USER_VERSION]) > int(HEAD):
        raise StoreNewer(path, f"{_number(first[_USER_VERSION]):04}")


def _number(four: bytes) -> int:
    return int.from_bytes(four, "big")
