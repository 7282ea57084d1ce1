"""One store, one process: a lock that says who holds it and dies with them."""

import errno
import json
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO

from app.models.errors import StoreElsewhereOpen

if sys.platform == "win32":
    import msvcrt

    def _seize(file: IO[bytes]) -> None:
        file.seek(1 << 30)  # Windows locks bytes against reading too, so take one far away
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
"""What a system says of a lock that another process holds."""


class StoreLock:
    """Held from making it until `release`, or until the process ends however it ends."""

    def __init__(self, store: Path) -> None:
        """Raises StoreElsewhereOpen, or OSError where no lock can be written."""
        self.path = store.with_name(store.name + ".lock")
        self._file = self._take(store)
        self._tell()

    def __enter__(self) -> "StoreLock":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def release(self) -> None:
        if self._file.closed:
            return
        with suppress(OSError):  # Windows keeps a file that is open
            if _is_still(self.path, self._file):
                self.path.unlink()
        self._file.close()

    def _tell(self) -> None:
        """Say who holds it; on a full disk the lock holds without."""
        with suppress(OSError):
            os.ftruncate(self._file.fileno(), 0)
            told = json.dumps({"process": os.getpid(), "machine": socket.gethostname()})
            os.write(self._file.fileno(), told.encode())

    def _take(self, store: Path) -> IO[bytes]:
        """Lock the file that is there now; another process may have just deleted its own."""
        while True:
            file = self.path.open("a+b")
            try:
                _seize(file)
            except OSError as error:
                file.close()
                if error.errno not in _HELD:
                    raise
                raise _held(store, self.path) from None
            if _is_still(self.path, file):
                return file
            file.close()


def _is_still(path: Path, file: IO[bytes]) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False


def _held(store: Path, path: Path) -> StoreElsewhereOpen:
    try:
        told = json.loads(path.read_bytes())
        return StoreElsewhereOpen(store, int(told["process"]), str(told["machine"]))
    except (OSError, ValueError, KeyError, TypeError):
        return StoreElsewhereOpen(store)
