"""Backups: whole copies beside the store, each checked before it counts, a bounded number kept."""

import re
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.models import header
from app.models.beside import STAMP, sync_file, sync_folder
from app.models.check import Check, check_file, counts, how_to_look, last_moment
from app.models.driver import connect, plainly
from app.models.errors import BackupUnsound, NotAStore, StoreNewer
from app.models.tables import APPLICATION_ID, HEAD

RECENT, DAYS, WEEKS = 10, 7, 4
"""How many are kept: the newest, the last of each day, the last of each week."""

_NAME = re.compile(r"-(\d{4}-\d\d-\d\d-\d{6})(?:-(\d+))?\.alongside$")


@dataclass(frozen=True, slots=True)
class Backup:
    """One finished backup; `turn` tells apart those of one second."""

    path: Path
    made_at: datetime
    turn: int = 1


def folder_of(store: Path) -> Path:
    """Where a store's backups lie: `NAME.alongside-backups` beside it."""
    return store.with_name(store.name + "-backups")


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Finished backups, the newest first."""
    found = [one for path in folder.glob("*.alongside") if (one := _named_as_ours(path))]
    return tuple(sorted(found, key=lambda one: (one.made_at, one.turn), reverse=True))


def back_up(
    store: Path, folder: Path, now: datetime, key: bytes | None = None, *, keep_all: bool = False
) -> Path:
    """Copy the store, which may be open, into `folder` and return the copy, checked.

    Raises BackupUnsound, StoreFull or another StoreError; then what was there stays as it was.
    Old backups beyond what is kept are deleted, unless `keep_all`.
    """
    store = header.true_path(store)
    header.check_there(store)
    with plainly(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
        made = _free(folder, store.stem, now)
        partial = made.with_name(made.name + ".tmp")
        try:
            _copy(store, partial, key)
            sync_file(partial)
            partial.replace(made)
        finally:
            partial.unlink(missing_ok=True)
        sync_folder(folder)
        if not keep_all:
            _tidy(folder, made)
    return made


def is_backed_up(store: Path, folder: Path, key: bytes | None = None) -> bool:
    """True when nothing has been logged since the newest backup."""
    return newest_moment(folder, key) == last_moment(store, key)


def newest_moment(folder: Path, key: bytes | None = None) -> str:
    """How far the newest backup goes; "" when there is none, which is also a new store's."""
    newest = backups_in(folder)[:1]
    return last_moment(newest[0].path, key) if newest else ""


def check(store: Path, key: bytes | None = None) -> Check:
    """Is it sound, which version, and when was it backed up? Raises what header.check raises."""
    store = header.true_path(store)
    found = check_file(store, key)
    newest = backups_in(folder_of(store))[:1]
    return replace(found, backed_up_at=newest[0].made_at if newest else None)


def _copy(store: Path, partial: Path, key: bytes | None) -> None:
    """Write the copy, open it again, and see that everything is in it."""
    partial.touch(mode=0o600)
    with plainly(store), closing(connect(store, key, how=how_to_look(store))) as source:
        if source.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise NotAStore(store)
        made_by = int(source.execute("PRAGMA user_version").fetchone()[0])
        if made_by > int(HEAD):
            raise StoreNewer(store, f"{made_by:04}")
        before = counts(source)
        source.execute("VACUUM INTO ?", (str(partial),))
        after = counts(source)
    found = check_file(partial, key)
    if not found.sound:
        raise BackupUnsound(partial, found.problems)
    with plainly(partial), closing(connect(partial, key, how=how_to_look(partial))) as copy:
        least = map(min, before, after)  # another process may write while we copy
        if any(have < want for have, want in zip(counts(copy), least, strict=True)):
            raise BackupUnsound(partial, ("rows are missing",))


def _tidy(folder: Path, made: Path) -> None:
    """Delete what a crash left half made, and all backups but those that are kept.

    The one just made stays, even when a clock that was wrong has made others look newer.
    """
    for unfinished in folder.glob("*.alongside.tmp*"):
        unfinished.unlink()
    kept = {made}
    backups = backups_in(folder)
    kept.update(one.path for one in backups[:RECENT])
    kept.update(_last_of_each(backups, "%Y-%m-%d", DAYS))
    kept.update(_last_of_each(backups, "%G-%V", WEEKS))
    for one in backups:
        if one.path not in kept:
            one.path.unlink()


def _last_of_each(backups: tuple[Backup, ...], period: str, most: int) -> list[Path]:
    newest: dict[str, Path] = {}
    for one in backups:
        newest.setdefault(one.made_at.strftime(period), one.path)
    return list(newest.values())[:most]


def _named_as_ours(path: Path) -> Backup | None:
    """None for a file that somebody else has put there."""
    if not ((match := _NAME.search(path.name)) and path.is_file()):
        return None
    try:
        made_at = datetime.strptime(match[1], STAMP)
    except ValueError:
        return None
    return Backup(path, made_at, int(match[2] or 1))


def _free(folder: Path, stem: str, now: datetime) -> Path:
    turn, stamp = 1, now.strftime(STAMP)
    free = folder / f"{stem}-{stamp}.alongside"
    while free.exists():
        turn += 1
        free = folder / f"{stem}-{stamp}-{turn}.alongside"
    return free
