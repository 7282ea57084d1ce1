"""The files that lie beside a store, and moving a whole set of them out of the way."""

import os
from datetime import datetime
from pathlib import Path

STAMP = "%Y-%m-%d-%H%M%S"


def companions(store: Path) -> tuple[Path, Path]:
    """SQLite's own two files, which are part of the store while it is open."""
    return store.with_name(store.name + "-wal"), store.with_name(store.name + "-shm")


def set_aside(store: Path, now: datetime) -> Path | None:
    """Move store, WAL and index into one folder of their own; None when there was nothing.

    The store goes first: cut short, that leaves no store, which is noticed. The other way round
    would leave a store without the last things written, which is not.
    """
    present = [path for path in (store, *companions(store)) if path.exists()]
    if not present:
        return None
    folder = new_folder_beside(store, now)
    for path in present:
        path.rename(folder / path.name)
    sync_folder(store.parent)
    return folder


def new_folder_beside(store: Path, now: datetime) -> Path:
    """For what must not be lost and cannot stay."""
    folder = _free(store.with_name(f"{store.name}-set-aside-{now.strftime(STAMP)}"))
    folder.mkdir(mode=0o700)
    return folder


def sync_file(path: Path) -> None:
    """Wait until the file's bytes are on the disk."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the folder's names are on the disk, where a system can say so."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _free(folder: Path) -> Path:
    number, free = 1, folder
    while free.exists():
        number += 1
        free = folder.with_name(f"{folder.name}-{number}")
    return free
