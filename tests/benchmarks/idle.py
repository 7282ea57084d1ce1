"""What a session that nobody touches costs: the window open, the wall on, for a whole minute.

Run by `idling`, as a program of its own, because Qt is told of the projector when it starts.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from app.ui.battery.charge import Charge
from app.ui.battery.line import mind_the_battery
from tests.benchmarks.clock import say
from tests.benchmarks.wall import Hall

SETTLING, MINUTE = 3_000, 60_000
"""Milliseconds: what was begun when the session opened may end first."""


def seconds_of_work(milliseconds: int) -> float:
    """Of all threads, what the system does for us included."""
    waiting = QEventLoop()
    QTimer.singleShot(milliseconds, waiting.quit)
    began = time.process_time()
    waiting.exec()
    return time.process_time() - began


def measure(store: Path, session_id: str) -> float:
    """On a battery that is nearly empty, which is looked at the most often."""
    hall = Hall(store, session_id)
    mind_the_battery(hall.shell, lambda: Charge(20, draining=True, minutes=30))
    try:
        seconds_of_work(SETTLING)
        return seconds_of_work(MINUTE)
    finally:
        hall.close()


if __name__ == "__main__":
    say(measure(Path(sys.argv[1]), sys.argv[2]))
