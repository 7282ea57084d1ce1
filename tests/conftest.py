"""What every test stands on: no screen, no network, nobody's own files, and noise is failure."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# uv keeps what it has fetched in the real home; the packaging test must not fetch it all again.
os.environ.setdefault("UV_CACHE_DIR", str(Path.home() / ".cache" / "uv"))
# Qt reads this when the first QApplication is made, so it is set before any test is imported.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A slow machine is not a fault: what must be fast is measured by the benchmarks.
settings.register_profile(
    "alongside", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("alongside")

PERSONAL_FOLDERS = {
    "HOME": "",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "USERPROFILE": "",
    "APPDATA": "config",
    "LOCALAPPDATA": "data",
}


@pytest.fixture(autouse=True)
def someone_elses_home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A fresh home for each test, so that no test can read or harm a person's own notes."""
    home = tmp_path_factory.mktemp("home")
    for variable, folder in PERSONAL_FOLDERS.items():
        monkeypatch.setenv(variable, str(home / folder))
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offline always (design, rule 6): a test whose code reaches for the network fails."""
    connect = socket.socket.connect

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("something tried to use the network, and Alongside never may")

    def connect_locally(self: socket.socket, address: tuple[object, ...] | str | bytes) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            refuse()
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_locally)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, None, None]:
    """Fail a test that leaves a window open, or that Qt complains about while it is put away.

    pytest-qt hears Qt only during the test itself. It closes the widgets it was given, and every
    fixture has finished, before the second half of this runs.
    """
    if "PySide6.QtWidgets" not in sys.modules:
        return (yield)
    with _qt_complaints(item.config.getini("qt_log_ignore")) as complaints:
        yield
        left_open = _close_windows()
    faults = [f"window left open: {name}" for name in left_open]
    faults += [f"Qt complained after the test: {line}" for line in complaints]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)
    return None


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI nothing is skipped: a skipped test would be a promise nobody checked."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or os.environ.get("CI") != "true":
        return
    if reporter.stats.get("skipped") and session.exitstatus == pytest.ExitCode.OK:
        reporter.write_line("\nCI skips nothing: the skipped tests above count as failures.")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@contextmanager
def _qt_complaints(ignored: list[str]) -> Iterator[list[str]]:
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    complaints: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        quiet = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not quiet and not any(re.search(pattern, message) for pattern in ignored):
            complaints.append(message)

    before = qInstallMessageHandler(hear)
    try:
        yield complaints
    finally:
        qInstallMessageHandler(before)


def _close_windows() -> list[str]:
    """Close what is still open, so that one careless test fails alone; say what it was."""
    from PySide6.QtWidgets import QApplication

    left_open = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    for window in left_open:
        window.hide()
        window.deleteLater()
    return [f"{type(window).__name__} “{window.windowTitle()}”" for window in left_open]
