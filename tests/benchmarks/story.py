"""Somebody opens Our story and goes to a full year; run by `sizes` on two stores."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from app import bootstrap
from app.ui.appearance import Appearance
from app.ui.lasting import keep_constants
from app.ui.looking_back.timeline import TimelinePage
from app.ui.opening import make_window
from app.ui.surroundings import Destination
from tests.benchmarks.clock import say
from tests.benchmarks.measured import take_turns

TIMES = 15
YEAR = 2006
"""The first that the groups met: every week of it, in every store."""


class Reader:
    """The real window on a store, with Our story open."""

    def __init__(self, store: Path) -> None:
        parts = bootstrap.join(argparse.Namespace(command=None, store=store))
        self._shell, self._desk = make_window(_application(), parts.for_window(practising=False))
        self._shell.show()
        self._desk.start()
        self._settle()
        groups: list[str] = []
        self._desk.ask(lambda notebook: notebook.groups()[0].id, groups.append)
        self._settle()
        self._there = Destination(page="timeline", group_id=groups[0])
        self._page = self._go_there()
        self._page.ask_for(YEAR)
        self._settle()

    def look(self) -> float:
        """Milliseconds from asking for the page to the painted year."""
        self._shell.go(Destination(page="home"))
        self._settle()
        self._page.draw(None)
        began = time.perf_counter()
        self._go_there().repaint()
        took = (time.perf_counter() - began) * 1000
        assert self._page.value is not None
        assert len(self._page.value.year.of_kind("session")) > 50
        return took

    def _go_there(self) -> TimelinePage:
        self._shell.go(self._there)
        self._settle()
        page = self._shell.page
        assert isinstance(page, TimelinePage)
        return page

    def close(self) -> None:
        self._shell.close()
        self._desk.close()

    def _settle(self) -> None:
        QCoreApplication.processEvents()
        while not self._desk.idle:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QCoreApplication.processEvents()


def measure(few: Path, many: Path) -> tuple[list[float], list[float]]:
    one, other = Reader(few), Reader(many)
    try:
        return take_turns(TIMES, one.look, other.look)
    finally:
        one.close()
        other.close()


def _application() -> QApplication:
    found = QApplication.instance() or QApplication([])
    assert isinstance(found, QApplication)
    return found


if __name__ == "__main__":
    Appearance.prepare()
    keep_constants()
    say(measure(Path(sys.argv[1]), Path(sys.argv[2])))
