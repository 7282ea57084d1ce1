"""What a file's first bytes tell before SQLite touches it, so that a refusal changes nothing."""

from pathlib import Path

from app.models.errors import NotAStore, StoreEmpty, StoreIsFolder, StoreMissing, StoreNewer
from app.models.tables import APPLICATION_ID, HEAD

_MAGIC = b"SQLite format 3\0"
_USER_VERSION = slice(60, 64)
_APPLICATION = slice(68, 72)


def check(path: Path, key: bytes | None) -> None:
    """Raises StoreMissing, StoreIsFolder, StoreEmpty, NotAStore or StoreNewer.

    With a key the header is hidden, and the opening itself has to tell.
    """
    first = _first_bytes(path)
    if key is not None:
        return
    if not first.startswith(_MAGIC) or _number(first[_APPLICATION]) != APPLICATION_ID:
        raise NotAStore(path)
    if _number(first[_USER_VERSION]) > int(HEAD):
        raise StoreNewer(path, f"{_number(first[_USER_VERSION]):04}")


def _first_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise StoreIsFolder(path)
    try:
        with path.open("rb") as file:
            first = file.read(100)
    except FileNotFoundError:
        raise StoreMissing(path) from None
    if not first:
        raise StoreEmpty(path)
    return first


def _number(four: bytes) -> int:
    return int.from_bytes(four, "big")


def has_bytes(path: Path) -> bool:
    """False for no file and for an empty one."""
    return path.exists() and (path.is_dir() or path.stat().st_size > 0)
