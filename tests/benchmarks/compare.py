"""Somebody opens Then and now; run by `sizes` on two stores."""

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
from app.ui.looking_back.then_and_now import ThenAndNowPage
from app.ui.opening import make_window
from app.ui.surroundings import Destination
from tests.benchmarks.clock import say
from tests.benchmarks.measured import take_turns

TIMES = 15


class Comparer:
    """The real window on a store."""

    def __init__(self, store: Path) -> None:
        parts = bootstrap.join(argparse.Namespace(command=None, store=store))
        self._shell, self._desk = make_window(_application(), parts.for_window(practising=False))
        self._shell.show()
        self._desk.start()
        self._settle()
        self.open()

    def open(self) -> float:
        """Milliseconds until it is painted."""
        self._shell.go(Destination(page="home"))
        self._settle()
        began = time.perf_counter()
        self._shell.go(Destination(page="then-and-now"))
        self._settle()
        page = self._shell.page
        assert isinstance(page, ThenAndNowPage)
        page.repaint()
        took = (time.perf_counter() - began) * 1000
        assert page.value is not None
        assert page.value.then is not None
        return took

    def close(self) -> None:
        self._shell.close()
        self._desk.close()

    def _settle(self) -> None:
        QCoreApplication.processEvents()
        while not self._desk.idle:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QCoreApplication.processEvents()


def measure(few: Path, many: Path) -> tuple[list[float], list[float]]:
    one, other = Comparer(few), Comparer(many)
    try:
        return take_turns(TIMES, one.open, other.open)
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
