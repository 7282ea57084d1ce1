"""Somebody with a clock, looking on at the real window.

When Home is filled they go to the list of sessions, say what they found, and close the window as
anyone would.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.ui import opening
from app.ui.desk import Desk
from app.ui.opening import WindowParts
from app.ui.page import ReadingPage
from app.ui.shell import Shell
from app.ui.surroundings import Destination
from tests.benchmarks.clock import memory, say, since_called


class Watch(QObject):
    """Looks on: at the window's first painting, and then at each one of Home's heading."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(shell)
        self._shell, self._desk = shell, desk
        self._found: dict[str, float] = {}
        home = shell.page
        assert isinstance(home, ReadingPage)
        everything = shell.centralWidget()
        assert everything is not None
        self._title, self._everything = home.title, everything
        self._empty = self._title.text()
        for watched in (self._title, self._everything):
            watched.installEventFilter(self)
        for going_wrong in (desk.could_not_open, desk.trouble):
            going_wrong.connect(self._give_up)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The painting itself comes next, and then what was asked for here."""
        if event.type() == QEvent.Type.Paint:
            first = watched is self._everything
            QTimer.singleShot(0, self, self._painted if first else self._look)
        return False

    def _painted(self) -> None:
        if "painted" not in self._found and QApplication.focusWidget() is not None:
            self._found["painted"] = since_called()
            self._everything.removeEventFilter(self)

    def _look(self) -> None:
        if "filled" not in self._found and self._title.text() != self._empty:
            self._found["filled"] = since_called()
            self._title.removeEventFilter(self)
            self._shell.go(Destination(page="sessions"))
            QTimer.singleShot(0, self, self._rest)

    def _give_up(self, error: Exception) -> None:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        self._shell.close()

    def _rest(self) -> None:
        if not self._desk.idle:
            QTimer.singleShot(10, self, self._rest)
            return
        say({**self._found, **memory()})
        self._shell.close()


_make_window = opening.make_window


def _make_and_watch(application: QApplication, parts: WindowParts) -> tuple[Shell, Desk]:
    shell, desk = _make_window(application, parts)
    Watch(shell, desk)
    return shell, desk


def begin() -> None:
    """From now on any window that is made is watched."""
    opening.make_window = _make_and_watch
