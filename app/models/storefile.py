"""One open store file: its connection, its transactions, and what guards them."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, func, select
from sqlalchemy.pool import StaticPool

from app.models.driver import connect, driver, plainly
from app.models.errors import StoreBusy, StoreMoved, StoreReadOnly
from app.models.hlc import Clock, HybridClock
from app.models.tables import erased, log_action, store_id

_MOMENTS = tuple(select(func.max(table.c.hlc)) for table in (log_action, erased))


class StoreFile:
    """Owns the connection. Reads and writes only inside `reading` and `writing`."""

    def __init__(self, path: Path, key: bytes | None, *, read_only: bool = False) -> None:
        self.path = path
        self.key = key
        self.read_only = read_only
        self._closed = False
        self._file = _identity(path)
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
        try:
            here = _identity(self.path) == self._file
        except OSError:
            here = False
        if not here:
            raise StoreMoved(self.path)

    def close(self) -> None:
        self._closed = True
        with plainly(self.path):
            self.engine.dispose()

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


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino
