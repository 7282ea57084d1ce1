"""Somebody types a word into Look back, letter by letter; run by `sizes` on two stores."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import bootstrap
from app.ui.appearance import Appearance
from app.ui.lasting import keep_constants
from app.ui.looking_back.find import FindPage
from app.ui.opening import make_window
from app.ui.surroundings import Destination
from tests.benchmarks.clock import say
from tests.benchmarks.measured import take_turns

TIMES = 15
WORD = "tuesday"


class Searcher:
    """The real window on a store, with Look back open."""

    def __init__(self, store: Path) -> None:
        parts = bootstrap.join(argparse.Namespace(command=None, store=store))
        self._shell, self._desk = make_window(_application(), parts.for_window(practising=False))
        self._shell.show()
        self._desk.start()
        self._settle()
        self._shell.go(Destination(page="look-back"))
        self._settle()
        page = self._shell.page
        assert isinstance(page, FindPage)
        self._page = page

    def type(self) -> float:
        """Milliseconds for a letter, from the key to the painted list, over a whole word."""
        self._page.field.clear()
        self._page.field.textEdited.emit("")
        self._settle()
        began = time.perf_counter()
        for letter in WORD:
            QTest.keyClicks(self._page.field, letter)
            self._settle()
            self._page.list.viewport().repaint()
        assert self._page.list.notes
        return (time.perf_counter() - began) * 1000 / len(WORD)

    def close(self) -> None:
        self._shell.close()
        self._desk.close()

    def _settle(self) -> None:
        QCoreApplication.processEvents()
        while not self._desk.idle:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QCoreApplication.processEvents()


def measure(few: Path, many: Path) -> tuple[list[float], list[float]]:
    one, other = Searcher(few), Searcher(many)
    try:
        return take_turns(TIMES, one.type, other.type)
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
