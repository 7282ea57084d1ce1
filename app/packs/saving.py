"""Puts a made pack where a person asked for it: whole or not at all, and never over a file."""

import errno
import os
import tempfile
from pathlib import Path

from app.packs.errors import PackError

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


class FileThere(PackError):
    """A file is there already and nobody said that it may be replaced."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class CannotWrite(PackError):
    """Nothing can be written at `path`; `full` when the disk has no room left."""

    def __init__(self, path: Path, *, full: bool = False) -> None:
        super().__init__(path, full)
        self.path = path
        self.full = full

    @classmethod
    def because(cls, path: Path, error: OSError) -> "CannotWrite":
        return cls(path, full=error.errno in _FULL)


def refuse_if_there(path: Path, *, replace: bool) -> None:
    """Raises FileThere or CannotWrite: asked before a long piece of work, so that none is wasted.

    A folder, a pipe or a device is not a file that could be replaced: others may be using it.
    """
    if path.exists() and not path.is_file():
        raise CannotWrite(path)
    if not replace and (path.exists() or path.is_symlink()):
        raise FileThere(path)


def save(made: bytes, path: Path, *, replace: bool = False) -> None:
    """Write beside `path`, then put it in place. Raises FileThere or CannotWrite."""
    refuse_if_there(path, replace=replace)
    try:
        aside = _written_beside(made, path)
        try:
            aside.replace(path)
        except OSError:
            aside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CannotWrite.because(path, error) from None


def _written_beside(made: bytes, path: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix=".alongside-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(made)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o666 & ~_umask())
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _umask() -> int:
    """What the system takes away from new files; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
