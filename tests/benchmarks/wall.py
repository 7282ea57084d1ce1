"""From Enter to the wall: a note made durable and painted, with 300 others there already.

Run by `walls`, as a program of its own, because Qt is told of the projector when it starts. What
ours stands against is one commit of one row with the store's own settings, and one repaint of the
same wall.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import bootstrap
from app.models.driver import connect
from app.ui.appearance import Appearance
from app.ui.desk import Desk
from app.ui.lasting import keep_constants
from app.ui.opening import make_window
from app.ui.run.page import RunPage
from app.ui.shell import Shell
from app.ui.surroundings import Destination
from app.ui.wall import wall_window
from app.ui.wall.slide_view import SlideView
from tests.benchmarks.clock import say
from tests.benchmarks.measured import take_turns

TIMES = 40


class _Watched(SlideView):
    """The wall's view, telling of each painting when it is done."""

    done: Callable[[], None] = staticmethod(lambda: None)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.done()


class Hall:
    """A session that is running: the laptop, the wall with its notes, and somebody typing."""

    def __init__(self, store: Path, session_id: str) -> None:
        self.shell, self._desk = _opened(store)
        self.shell.go(Destination(page="run", session_id=session_id))
        self.settle()
        page = self.shell.page
        assert isinstance(page, RunPage)
        assert page.running is not None
        page.running.showing.show()
        self.settle()
        assert not page.wall.covered
        self._page, self._said = page, 0
        self._awaited, self._painted_at = "", 0.0
        self._seen = QEventLoop()
        self.wall.done = self._look

    @property
    def wall(self) -> _Watched:
        found = self._page.wall.view
        assert isinstance(found, _Watched)
        return found

    @property
    def line(self) -> QWidget:
        """Where notes are written on the laptop."""
        found = self._page.writing_field()
        assert isinstance(found, QWidget)
        return found

    def settle(self) -> None:
        """Until nothing that was asked is still on its way, and everything is painted."""
        QCoreApplication.processEvents()
        while not self._desk.idle:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QCoreApplication.processEvents()

    def type(self) -> str:
        self._said += 1
        words = f"The note that was said as number {self._said}"
        QTest.keyClicks(self.line, words)
        self.settle()
        return words

    def enter(self, words: str) -> float:
        """Milliseconds from Enter until the wall has been painted with these words on it."""
        self._awaited = words
        began = time.perf_counter()
        QTest.keyClick(self.line, Qt.Key.Key_Return)
        self._seen.exec()
        self.settle()
        return (self._painted_at - began) * 1000

    def _look(self) -> None:
        if self._awaited and self._awaited in self.wall.slide.items:
            self._painted_at, self._awaited = time.perf_counter(), ""
            self._seen.quit()

    def close(self) -> None:
        self.shell.close()
        self._desk.close()


class OneRow:
    """The least that keeping a note could be: one row in one table, as durable as ours."""

    def __init__(self, path: Path) -> None:
        self._raw = connect(path, how="mode=rwc")
        self._raw.execute("CREATE TABLE log (id INTEGER PRIMARY KEY, payload TEXT NOT NULL)")

    def keep(self, words: str) -> None:
        self._raw.execute("BEGIN IMMEDIATE")
        self._raw.execute("INSERT INTO log (payload) VALUES (?)", (words,))
        self._raw.execute("COMMIT")


def measure(store: Path, session_id: str) -> tuple[list[float], list[float]]:
    """Milliseconds for each time: the least there could be, and ours."""
    hall, row = Hall(store, session_id), OneRow(store.with_name("one-row.db"))

    def least() -> float:
        began = time.perf_counter()
        row.keep("The note that was said")
        hall.wall.repaint()
        return (time.perf_counter() - began) * 1000

    try:
        return take_turns(TIMES, least, lambda: hall.enter(hall.type()))
    finally:
        hall.close()


def _opened(store: Path) -> tuple[Shell, Desk]:
    Appearance.prepare()
    keep_constants()
    wall_window.SlideView = _Watched
    parts = bootstrap.join(argparse.Namespace(command=None, store=store))
    shell, desk = make_window(_application(), parts.for_window(practising=False))
    shell.show()
    desk.start()
    return shell, desk


def _application() -> QApplication:
    found = QApplication.instance() or QApplication([])
    assert isinstance(found, QApplication)
    return found


if __name__ == "__main__":
    say(measure(Path(sys.argv[1]), sys.argv[2]))
