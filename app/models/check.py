"""Is a store sound? Looked at without changing a byte of it."""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.models import header
from app.models.beside import companions
from app.models.driver import connect, driver, is_about_the_disk, plainly

_COUNTED = ("log_action", "log_revision", "erased", "draft", "place", "shown_contribution")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What was found. `problems` are SQLite's or our own words, for whoever helps; no notes."""

    path: Path
    sound: bool
    version: str = ""
    problems: tuple[str, ...] = ()
    backed_up_at: datetime | None = None
    sessions: int = 0
    notes: int = 0


def check_file(path: Path, key: bytes | None = None) -> Check:
    """Read all of a store or a backup. Raises what `header.check` raises for other files.

    A disk that is full or gone says nothing about the notes: that is raised, not found.
    """
    header.check(path, key)
    try:
        with closing(connect(path, key, how=how_to_look(path))) as connection:
            return _look(path, connection, encrypted=key is not None)
    except UnicodeDecodeError:
        return Check(path=path, sound=False, problems=("the names in it cannot be read",))
    except driver.Error as error:
        if is_about_the_disk(error):
            with plainly(path):
                raise
        return Check(path=path, sound=False, problems=(str(error),))


def counts(connection: Any) -> tuple[int, ...]:
    """How many rows there are of what must not get lost, to compare a copy with its original."""
    return tuple(
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _COUNTED
    )


def last_moment(path: Path, key: bytes | None) -> str:
    """The latest time in the file's log, or "" when it cannot be told."""
    try:
        connection = connect(path, key, how=how_to_look(path))
    except driver.Error:
        return ""
    try:
        return connection.execute("SELECT max(hlc) FROM log_action").fetchone()[0] or ""
    except (driver.Error, UnicodeDecodeError):
        return ""
    finally:
        connection.close()


def _look(path: Path, connection: Any, *, encrypted: bool) -> Check:
    problems = [
        str(row[0])
        for row in connection.execute("PRAGMA integrity_check(20)").fetchall()
        if row[0] != "ok"
    ]
    problems += [f"key {row}" for row in connection.execute("PRAGMA foreign_key_check").fetchall()]
    if encrypted:
        problems += [str(row) for row in connection.execute("PRAGMA cipher_integrity_check")]
    version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return Check(
        path=path,
        sound=not problems,
        version=str(version[0]) if version else "",
        problems=tuple(problems),
        sessions=connection.execute("SELECT count(*) FROM shown_session").fetchone()[0],
        notes=connection.execute("SELECT count(*) FROM shown_contribution").fetchone()[0],
    )


def how_to_look(path: Path) -> str:
    """With nothing in a WAL or index beside it nobody has the file open: read it as it lies."""
    in_use = any(header.has_bytes(companion) for companion in companions(path))
    return "mode=ro" if in_use else "mode=ro&immutable=1"
