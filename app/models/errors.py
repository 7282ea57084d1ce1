"""Why a store refused, as typed facts; standard library only, so anyone may know them early."""

from pathlib import Path
from typing import Literal


class StoreError(Exception):
    """Anything the store refuses. Words for people are made in app/messages.py."""


class FileError(StoreError):
    """Something about the store's file; `path` is the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class StoreMissing(FileError):
    """There is no file there, and nobody asked for a new store."""


class StoreIsFolder(FileError):
    """The path is a folder."""


class StoreEmpty(FileError):
    """The file has no bytes in it; a store was expected."""


class NotAStore(FileError):
    """A file of another kind, left as it is."""


class StoreDamaged(FileError):
    """Parts of the file cannot be read. Nothing was written; a backup may help."""

    def __init__(self, path: Path, problems: tuple[str, ...] = ()) -> None:
        super().__init__(path)
        self.problems = problems


class StoreReadOnly(FileError):
    """Nothing can be written here.

    `because` says which: `medium` (open to look at, not to change), `unfinished` (the last
    writing was cut short and has to be finished where writing is possible), `older` (it has
    to be brought up to date first).
    """

    def __init__(
        self, path: Path, because: Literal["medium", "unfinished", "older"] = "medium"
    ) -> None:
        super().__init__(path)
        self.because: Literal["medium", "unfinished", "older"] = because


class StoreFull(FileError):
    """No room left on the disk; what was stored before is safe, this change was not kept."""


class StoreMoved(FileError):
    """The file was moved, deleted or unplugged while open; the change was not kept."""


class StoreElsewhereOpen(FileError):
    """Another process has it open; `process` is its id (0 not known), `machine` its computer."""

    def __init__(self, path: Path, process: int = 0, machine: str = "") -> None:
        super().__init__(path)
        self.process = process
        self.machine = machine


class StoreBusy(FileError):
    """Something outside Alongside held the file for too long; trying again may work."""


class StoreNewer(FileError):
    """Made by a newer Alongside; nothing was written. `version` is the file's."""

    def __init__(self, path: Path, version: str) -> None:
        super().__init__(path)
        self.version = version


class StoreUnreachable(FileError):
    """The disk would not read or write; `code` is SQLite's or the system's name for why."""

    def __init__(self, path: Path, code: str) -> None:
        super().__init__(path)
        self.code = code


class BackupUnsound(FileError):
    """A backup that does not pass its checks; it was not used."""

    def __init__(self, path: Path, problems: tuple[str, ...] = ()) -> None:
        super().__init__(path)
        self.problems = problems


class NotHere(StoreError):
    """The thing is not in the store: never was, removed, or taken back."""

    def __init__(self, entity: str) -> None:
        super().__init__(entity)
        self.entity = entity


class NothingToUndo(StoreError):
    """Everything this laptop did has been undone."""


class NothingToRedo(StoreError):
    """Nothing has been undone since the last change."""


class CannotUndo(StoreError):
    """Undoing (or redoing) `name` would lose something.

    `reason` is `changed since` (someone has changed the same thing), or `not empty` (things
    added since are inside it).
    """

    def __init__(self, name: str, reason: Literal["changed since", "not empty"]) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason: Literal["changed since", "not empty"] = reason
