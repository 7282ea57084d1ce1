"""One open store file: its connection, its transactions, and what guards them."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, func, select
from sqlalchemy.pool import StaticPool

from app.models.beside import companions
from app.models.driver import connect, driver, plainly
from app.models.errors import StoreBusy, StoreMoved, StoreReadOnly
from app.models.header import has_bytes
from app.models.hlc import Clock, HybridClock
from app.models.put_apart import put_apart
from app.models.tables import erased, log_action, store_id

_MOMENTS = tuple(select(func.max(table.c.hlc)) for table in (log_action, erased))


class StoreFile:
    """Owns the connection. Reads and writes only inside `reading` and `writing`."""

    def __init__(self, path: Path, key: bytes | None, *, read_only: bool = False) -> None:
        self.path = path
        self.key = key
        self.read_only = read_only
        self._closed = False
        self._file = _found(path)
        self._wal: tuple[int, int] | None = None
        """SQLite's second file, from the first time it was there."""
        self.engine = self._engine("mode=ro&immutable=1" if read_only else "mode=rw")
        self._writer = self.engine.execution_options(begin="BEGIN IMMEDIATE")

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """One steady view of the store."""
        self._check_open()
        with plainly(self.path), self.engine.connect() as conn, conn.begin():
            yield conn

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """One durable change, whole or not at all. Raises StoreReadOnly, StoreMoved and others."""
        self._check_open()
        if self.read_only:
            raise StoreReadOnly(self.path)
        with plainly(self.path), self._writer.connect() as conn, conn.begin():
            yield conn

    def outside_transactions(self, *statements: str) -> None:
        """Run what SQLite only does between transactions: VACUUM, checkpoints, settings."""
        self.check_not_moved()
        with plainly(self.path), self.engine.connect() as conn:
            raw: Any = conn.connection.driver_connection
            for statement in statements:
                raw.execute(statement).fetchall()

    def truncate_wal(self) -> None:
        """Move everything into the file itself and leave no old copy beside it.

        Raises StoreBusy while another program is reading.
        """
        self.check_not_moved()
        with plainly(self.path), self.engine.connect() as conn:
            raw: Any = conn.connection.driver_connection
            busy = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise StoreBusy(self.path)

    def check_not_moved(self) -> None:
        """In WAL mode SQLite writes happily into a file that has gone; we do not."""
        if _found(self.path) != self._file or not self._wal_is_ours():
            raise StoreMoved(self.path)

    def may_open_again(self) -> bool:
        """Is what lies there now whole: the file that was open, or all of it put back as a copy?

        Another file beside our own last words is not: SQLite would mix the two into one.
        """
        if not has_bytes(self.path):
            return False
        return _found(self.path) == self._file or not self._left_words_beside_another()

    def close(self) -> None:
        self._closed = True
        with plainly(self.path):
            if self._left_words_beside_another():
                put_apart(self.path, self.engine)
            self.engine.dispose()

    def _wal_is_ours(self) -> bool:
        """Somebody who tidies up may take SQLite's second file, in which the last words are."""
        found = _found(companions(self.path)[0])
        if self._wal is None:
            self._wal = found
        return found == self._wal

    def _left_words_beside_another(self) -> bool:
        wal = companions(self.path)[0]
        if self.read_only or self._wal is None or _found(self.path) in (None, self._file):
            return False
        return _found(wal) == self._wal and has_bytes(wal)

    def _check_open(self) -> None:
        """A pool asked again would quietly open the file again, without its lock."""
        if self._closed:
            raise RuntimeError("the store is closed")

    def _engine(self, how: str) -> Engine:
        engine = create_engine(
            "sqlite://",
            module=driver,
            creator=lambda: connect(self.path, self.key, how=how),
            poolclass=StaticPool,
            hide_parameters=True,
        )

        @event.listens_for(engine, "begin")
        def _begin(conn: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
            conn.exec_driver_sql(str(conn.get_execution_options().get("begin", "BEGIN")))

        @event.listens_for(engine, "commit")
        def _guard(conn: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
            if "begin" in conn.get_execution_options():
                self.check_not_moved()

        return engine


def id_of(conn: Connection) -> str:
    """Which store this is: the same in every copy of it."""
    return conn.execute(select(store_id.c.id)).scalar_one()


def device_of(conn: Connection) -> str:
    """The device that writes in this copy of the store."""
    return conn.execute(select(store_id.c.device_id)).scalar_one()


def clock_of(conn: Connection, now: Clock) -> HybridClock:
    """A clock that goes on from the latest moment in the log."""
    last = max(conn.execute(moment).scalar_one() or "" for moment in _MOMENTS)
    return HybridClock(now, tag_of(device_of(conn)), last)


def tag_of(device_id: str) -> str:
    """The device as eight letters: the random end of its id."""
    return device_id.replace("-", "")[-8:]


def _found(path: Path) -> tuple[int, int] | None:
    """Which file lies there; None when nothing does."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
