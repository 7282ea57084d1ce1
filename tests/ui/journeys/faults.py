"""What may befall the file while somebody writes, and how it ends.

Each is as real as a test can make it: the file is moved, cut or locked, or SQLite is told that
there is no more room. `begin` brings it about under the open window, `end` puts it right.
"""

from __future__ import annotations

import resource
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.models.driver import connect
from app.models.notebook import Notebook
from app.models.store import open_store
from tests.ui.conftest import MIGRATIONS, OpenWindow


class Laptop:
    """The window, the folder that its notes lie in, and what was put aside during a fault."""

    def __init__(self, window: OpenWindow) -> None:
        self.window = window
        self.store = window.store
        self.folder = window.store.parent
        self.aside = self.folder.with_name("aside")
        self.held: Any = None

    @property
    def wal(self) -> Path:
        return self.store.with_name(self.store.name + "-wal")

    def tell_sqlite(self, *settings: str) -> None:
        def work(notebook: Notebook) -> None:
            notebook._store.outside_transactions(*(f"PRAGMA {setting}" for setting in settings))

        self.window.ask(work)

    def write_everything_down(self) -> None:
        """Into the file itself, and forget what was read of it."""
        self.tell_sqlite("wal_checkpoint(TRUNCATE)", "shrink_memory")


@dataclass(frozen=True, slots=True)
class Fault:
    name: str
    begin: Callable[[Laptop], object]
    end: Callable[[Laptop], object]
    happened: str
    """How the sentence begins, without the file's name."""


def _no_more_room(laptop: Laptop) -> None:
    laptop.tell_sqlite("max_page_count = 1")


def _room_again(laptop: Laptop) -> None:
    laptop.tell_sqlite("max_page_count = 1000000")


def _may_not_write(laptop: Laptop) -> None:
    laptop.tell_sqlite("query_only = ON")


def _may_write(laptop: Laptop) -> None:
    laptop.tell_sqlite("query_only = OFF")


def _disk_takes_nothing(laptop: Laptop) -> None:
    """No file may grow: what SQLite wants to write is refused by the system itself."""
    laptop.held = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, laptop.held[1]))


def _disk_takes_it(laptop: Laptop) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, laptop.held)


def _another_program_holds_it(laptop: Laptop) -> None:
    laptop.tell_sqlite("busy_timeout = 1")
    laptop.held = connect(laptop.store)
    laptop.held.execute("BEGIN IMMEDIATE")


def _another_program_lets_go(laptop: Laptop) -> None:
    laptop.held.execute("ROLLBACK")
    laptop.held.close()


def _pull_the_folder_out(laptop: Laptop) -> None:
    laptop.folder.rename(laptop.aside)


def _put_the_folder_back(laptop: Laptop) -> None:
    laptop.aside.rename(laptop.folder)


def _put_the_folder_back_as_a_new_disk(laptop: Laptop) -> None:
    shutil.copytree(laptop.aside, laptop.folder)


def _move_the_file(laptop: Laptop) -> None:
    laptop.store.rename(laptop.aside)


def _move_the_file_back(laptop: Laptop) -> None:
    laptop.aside.rename(laptop.store)


def _delete_the_file(laptop: Laptop) -> None:
    """Its words are in it, and so they are in the copy that somebody has."""
    laptop.write_everything_down()
    shutil.copyfile(laptop.store, laptop.aside)
    laptop.store.unlink()


def _put_the_copy_there(laptop: Laptop) -> None:
    shutil.copyfile(laptop.aside, laptop.store)


def _put_an_empty_file_there(laptop: Laptop) -> None:
    _delete_the_file(laptop)
    laptop.store.touch()


def _cut_to_nothing(laptop: Laptop) -> None:
    laptop.write_everything_down()
    shutil.copyfile(laptop.store, laptop.aside)
    with laptop.store.open("r+b") as file:
        file.truncate(0)


def _write_it_back(laptop: Laptop) -> None:
    laptop.store.write_bytes(laptop.aside.read_bytes())
    laptop.tell_sqlite("shrink_memory")


def _damage_its_pages(laptop: Laptop) -> None:
    laptop.write_everything_down()
    whole = laptop.store.read_bytes()
    laptop.aside.write_bytes(whole)
    laptop.store.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))


def _put_another_groups_notes_there(laptop: Laptop) -> None:
    other = laptop.folder / "other.alongside"
    open_store(other, migrations=MIGRATIONS, create=True).close()
    laptop.store.rename(laptop.aside)
    other.rename(laptop.store)


def _put_them_there_with_nothing_beside(laptop: Laptop) -> None:
    laptop.write_everything_down()
    _put_another_groups_notes_there(laptop)


GONE = "The file “notes.alongside” has gone from where it was."
FAULTS = (
    Fault("full disk", _no_more_room, _room_again, "The disk is full."),
    Fault(
        "read-only medium",
        _may_not_write,
        _may_write,
        "Nothing can be written where “notes.alongside” is kept.",
    ),
    Fault(
        "a disk that refuses",
        _disk_takes_nothing,
        _disk_takes_it,
        "This computer could not read or write the file “notes.alongside”.",
    ),
    Fault(
        "busy",
        _another_program_holds_it,
        _another_program_lets_go,
        "Another program was using “notes.alongside” for too long.",
    ),
    Fault("folder pulled out", _pull_the_folder_out, _put_the_folder_back, GONE),
    Fault(
        "folder pulled out, back as a new disk",
        _pull_the_folder_out,
        _put_the_folder_back_as_a_new_disk,
        GONE,
    ),
    Fault("file moved", _move_the_file, _move_the_file_back, GONE),
    Fault("file deleted", _delete_the_file, _put_the_copy_there, GONE),
    Fault("an empty file in its place", _put_an_empty_file_there, _put_the_copy_there, GONE),
    Fault(
        "another group's notes in its place",
        _put_another_groups_notes_there,
        _move_the_file_back,
        GONE,
    ),
    Fault(
        "another group's notes, ours all written down",
        _put_them_there_with_nothing_beside,
        _move_the_file_back,
        GONE,
    ),
    Fault(
        "cut to nothing",
        _cut_to_nothing,
        _write_it_back,
        "The file “notes.alongside” is empty.",
    ),
    Fault(
        "damaged pages",
        _damage_its_pages,
        _write_it_back,
        "Parts of the file “notes.alongside” cannot be read.",
    ),
)
