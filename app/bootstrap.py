"""The one place that joins the parts, and the only one that knows where things lie.

Nothing heavy is imported here: the window must be painted before the store's and the packs'
libraries are, and a command without a window needs no Qt.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import platformdirs

from app import cli
from app.words import _

if TYPE_CHECKING:
    from app.cli.commands import CommandParts
    from app.models.notebook import Notebook
    from app.ui.opening import WindowParts
    from app.workshops.content import Tool

NAME = "Alongside"
_HERE = Path(__file__).resolve().parent


class Parts(NamedTuple):
    """Where things lie, and how they are opened."""

    resources: Path
    migrations: Path
    store: Path
    practice_store: Path
    preferences: Path
    documents: Path

    @property
    def tools(self) -> dict[str, Tool]:
        return _read_tools(self.resources / "tools")

    def open_notebook(self, store: Path, *, create: bool = False) -> Notebook:
        """Raises StoreError."""
        from app.models.store import open_store

        return open_store(store, migrations=self.migrations, create=create)

    def open_own(self) -> Notebook:
        """The notes of whoever sits here, made when they are not there yet."""
        return self._open_or_make(self.store)

    def open_practice(self) -> Notebook:
        """The practice group, played in when the store is new. Raises NotForPractice."""
        from datetime import date

        from app.models.practice import play
        from app.workshops.practice import practice_group

        notebook = self._open_or_make(self.practice_store)
        try:
            play(notebook, practice_group(self.tools, date.today()))
        except BaseException:
            notebook.close()
            raise
        return notebook

    def take_pictures(self, folder: Path) -> list[Path]:
        """Pictures of the practice group's screens; needs no display."""
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from app.ui.pictures import take

        return take(self.for_window(practising=True), folder)

    def for_window(self, *, practising: bool) -> WindowParts:
        from app.ui.opening import WindowParts

        return WindowParts(
            resources=self.resources,
            preferences=self.preferences,
            documents=self.documents,
            open_notebook=self.open_own,
            open_practice=self.open_practice,
            tools=lambda: self.tools,
            practising=practising,
        )

    def for_commands(self) -> CommandParts:
        from app.cli.commands import CommandParts
        from app.packs.shelf import Shelf

        return CommandParts(
            shelf=Shelf(self.resources),
            tools=lambda: self.tools,
            open_notebook=self.open_notebook,
            practice_store=self.practice_store,
            open_practice=self.open_practice,
            take_pictures=self.take_pictures,
        )

    def _open_or_make(self, store: Path) -> Notebook:
        if store in (_usual("notes"), _usual("practice")):
            store.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self.open_notebook(store, create=True)


def start(asked: argparse.Namespace) -> int:
    """Open the window or do the command; the exit code of the program."""
    _never_stumble_over_letters()
    parts = join(asked)
    if not cli.wants_window(asked):
        from app.cli.commands import run

        return run(asked, parts.for_commands())
    if not _has_display():
        print(_no_display(), file=sys.stderr)
        return cli.REFUSED
    gc.disable()  # nothing imported is rubbish; the window collects once it is open
    from app.ui.opening import open_window

    return open_window(parts.for_window(practising=asked.command == "practice"))


def join(asked: argparse.Namespace) -> Parts:
    """Everything in its place, for what was asked."""
    named: Path | None = getattr(asked, "store", None)
    practising = asked.command == "practice"
    made_in: Path | None = asked.out if practising else None
    practice = made_in / "practice.alongside" if made_in else _usual("practice")
    return Parts(
        resources=_find("resources"),
        migrations=_find("migrations"),
        store=named if named and not practising else _usual("notes"),
        practice_store=named if named and practising else practice,
        preferences=platformdirs.user_config_path(NAME, appauthor=False) / "this-laptop.ini",
        documents=platformdirs.user_documents_path(),
    )


@cache
def _read_tools(folder: Path) -> dict[str, Tool]:
    from app.workshops.content import read_tools

    return read_tools(folder)


def _usual(name: str) -> Path:
    return platformdirs.user_data_path(NAME, appauthor=False) / f"{name}.alongside"


def _find(name: str) -> Path:
    """Inside an installed wheel, else at the root of the source."""
    installed = _HERE / f"_{name}"
    return installed if installed.is_dir() else _HERE.parent / name


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


def _no_display() -> str:
    return _(
        "There is no display here, so no window can open. Nothing was changed."
        " To look round without one: alongside practice --no-window --out DIR"
    )


def _never_stumble_over_letters() -> None:
    """A terminal that cannot show a letter shows a question mark; it must not stop a command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
