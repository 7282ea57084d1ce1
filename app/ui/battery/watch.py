"""Looks at the battery now and then while the window can be seen, and otherwise lets it sleep."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.ui.battery.charge import Charge, Look, minutes_left

Reader = Callable[[], "Charge | None"]

OFTEN, SELDOM = 60_000, 300_000
"""Milliseconds between looks: below forty per cent, and above it."""
_NEAR = 40


def reader() -> Reader:
    """What this computer offers."""
    if sys.platform == "win32":
        from app.ui.battery.windows import read
    elif sys.platform == "darwin":
        from app.ui.battery.mac import read
    else:
        from app.ui.battery.linux import read
    return read


class BatteryWatch(QObject):
    """A computer without a battery is looked at once each time its window is shown."""

    looked = Signal(object, object)
    """The `Charge` or None, and the minutes left or None."""
    _read = Signal(object)

    def __init__(
        self,
        window: QWidget,
        read: Reader | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._window, self._reader, self._clock = window, read or reader(), clock
        self._looks: list[Look] = []
        self._pool = QThreadPool(self)
        self._next = QTimer(self, singleShot=True)
        self._next.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._next.timeout.connect(self.look)
        self._read.connect(self._seen, Qt.ConnectionType.QueuedConnection)
        window.installEventFilter(self)

    @property
    def waits(self) -> int:
        """Milliseconds between this look and the next; 0 when there will be none."""
        return self._next.interval() if self._next.isActive() else 0

    def look(self) -> None:
        """Asking a battery may take a tenth of a second, so the window does not wait for it."""
        self._pool.start(self._ask)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange)
        if watched is self._window and event.type() in kinds:
            self._follow()
        return False

    def _follow(self) -> None:
        if self._window.isVisible() and not self._window.isMinimized():
            self.look()
        else:
            self._next.stop()
            self._pool.waitForDone()

    def _ask(self) -> None:
        self._read.emit(self._reader())

    def _seen(self, charge: Charge | None) -> None:
        if charge is None or not charge.draining:
            self._looks.clear()
        if charge is not None:
            self._looks.append(Look(self._clock() / 60, charge))
            if self._window.isVisible() and not self._window.isMinimized():
                self._next.start(OFTEN if charge.percent < _NEAR else SELDOM)
        self.looked.emit(charge, minutes_left(self._looks))
