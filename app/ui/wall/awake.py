"""Keeps the screen from going to sleep while the wall is on, by whatever the computer offers.

With one screen, or mirrored ones, the laptop is the wall. Where the computer offers nothing,
nothing happens: a screen that dims is a nuisance and no more.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QProcess
from PySide6.QtWidgets import QWidget

_NAME = "Alongside"
_WHY = "The wall is on"
"""Other programs may show this, so it never says what is on the wall."""

_ES_CONTINUOUS, _ES_SYSTEM_REQUIRED, _ES_DISPLAY_REQUIRED = 0x80000000, 0x00000001, 0x00000002

_CAFFEINATE = "/usr/bin/caffeinate"

_DESKTOPS = ("org.freedesktop.ScreenSaver", "org.freedesktop.PowerManagement.Inhibit")
"""One keeps the screen on, the other the computer awake; some desktops have only one of them."""


class Awake(Protocol):
    """Asking twice is asking once."""

    def keep(self) -> None:
        """Ask that the screen stays on."""

    def release(self) -> None:
        """Let it sleep as it likes again."""


def awake() -> Awake:
    """What this computer offers."""
    if sys.platform == "win32":
        return _Windows()
    if sys.platform == "darwin":
        return _Mac()
    return _Linux() if _session_bus_is_there() else _Nothing()


class WhileShown(QObject):
    """Keeps the screen on as long as any of the walls it watches is in sight, covered or not."""

    def __init__(self, parent: QObject, keeper: Awake | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper or awake()
        self._shown: set[int] = set()

    def watch(self, wall: QWidget) -> None:
        wall.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._shown.add(id(watched))
            self._keeper.keep()
        elif event.type() == QEvent.Type.Hide:
            self._shown.discard(id(watched))
            if not self._shown:
                self._keeper.release()
        return False


class _Nothing:
    def keep(self) -> None:
        pass

    def release(self) -> None:
        pass


class _Linux:
    """The desktop lets go when we hang up, so the line itself is the promise."""

    _LINE = "alongside-wall"

    def __init__(self) -> None:
        self._kept = False

    def keep(self) -> None:
        if self._kept:
            return
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        self._kept = True
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, self._LINE)
        for name in _DESKTOPS if bus.isConnected() else ():
            service, path = name.removesuffix(".Inhibit"), f"/{name.replace('.', '/')}"
            ask = QDBusMessage.createMethodCall(service, path, name, "Inhibit")
            ask.setArguments([_NAME, _WHY])
            ask.setAutoStartService(False)
            bus.send(ask)

    def release(self) -> None:
        if self._kept:
            from PySide6.QtDBus import QDBusConnection

            self._kept = False
            QDBusConnection.disconnectFromBus(self._LINE)


class _Windows:
    def keep(self) -> None:
        self._ask(_ES_CONTINUOUS | _ES_SYSTEM_REQUIRED | _ES_DISPLAY_REQUIRED)

    def release(self) -> None:
        self._ask(_ES_CONTINUOUS)

    def _ask(self, state: int) -> None:
        kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  only Windows has it
        kernel.SetThreadExecutionState(ctypes.c_uint(state))


class _Mac:
    """A small program of the system's that ends when we do."""

    def __init__(self) -> None:
        self._process: QProcess | None = None

    def keep(self) -> None:
        if self._process is None:
            self._process = QProcess()
            self._process.start(_CAFFEINATE, ["-di", "-w", str(os.getpid())])

    def release(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.waitForFinished(1000)
            self._process = None


def _session_bus_is_there() -> bool:
    """Asked first, because looking for a bus that is not there may start one."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or (
        bool(folder) and (Path(folder) / "bus").exists()
    )
