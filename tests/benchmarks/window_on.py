"""The real window on a store, for programs that do one thing in a small one and in a large one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from app import bootstrap
from app.models.notebook import Notebook
from app.ui.appearance import Appearance
from app.ui.lasting import keep_constants
from app.ui.opening import make_window
from app.ui.page import Page
from app.ui.surroundings import Destination
from tests.benchmarks.clock import say
from tests.benchmarks.measured import take_turns

TIMES = 15


class WindowOn:
    """Open, with nothing left to do."""

    def __init__(self, store: Path) -> None:
        parts = bootstrap.join(argparse.Namespace(command=None, store=store))
        self._shell, self._desk = make_window(_application(), parts.for_window(practising=False))
        self._shell.show()
        self._desk.start()
        self.settle()

    def go(self, page: str, group_id: str = "") -> Page:
        """The page, once it shows what there is."""
        self._shell.go(Destination(page=page, group_id=group_id))
        self.settle()
        return self._shell.page

    def ask(self, work: Callable[[Notebook], str]) -> str:
        answers: list[str] = []
        self._desk.ask(work, answers.append)
        self.settle()
        return answers[0]

    def settle(self) -> None:
        """Until everything that was asked has been answered."""
        QCoreApplication.processEvents()
        while not self._desk.idle:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QCoreApplication.processEvents()

    def close(self) -> None:
        self._shell.close()
        self._desk.close()


class Doer(Protocol):
    """Somebody who does the one thing in a window."""

    def __call__(self) -> float:
        """Milliseconds."""
        ...


def compare_by_turns(doer: Callable[[WindowOn], Doer]) -> None:
    """In the two stores that were named to this program; says what each turn took."""
    Appearance.prepare()
    keep_constants()
    windows = [WindowOn(Path(store)) for store in sys.argv[1:3]]
    try:
        say(take_turns(TIMES, *map(doer, windows)))
    finally:
        for window in windows:
            window.close()


def _application() -> QApplication:
    found = QApplication.instance() or QApplication([])
    assert isinstance(found, QApplication)
    return found
