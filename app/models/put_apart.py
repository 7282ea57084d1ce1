"""When another file has been put in the place of an open store: the last words must not mix.

What was written last lies in SQLite's second file, under the store's name. The next program that
opened the stranger there would take those words for the stranger's own, and damage it.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from app.models.beside import companions, new_folder_beside
from app.models.driver import driver


def put_apart(path: Path, engine: Engine) -> None:
    """A whole copy of what was open, in a folder of its own, and nothing of it beside the other.

    Where no copy can be made, SQLite's second file is put there as it is.
    """
    folder = new_folder_beside(path, datetime.now())
    wal, _index = companions(path)
    try:
        with engine.connect() as conn:
            raw: Any = conn.connection.driver_connection
            raw.execute("VACUUM INTO ?", (str(folder / path.name),))
    except driver.Error:
        (folder / path.name).unlink(missing_ok=True)
        wal.rename(folder / wal.name)
    for left in companions(path):
        with suppress(OSError):
            left.unlink()
