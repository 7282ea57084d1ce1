"""Another Alongside, in a process of its own, that tells what it shows and does as it is told.

Run as `python -m tests.ui.second_copy --store FILE`. Whenever its notes are open, or cannot be
opened, it writes one line: what is on its page. It reads lines too: `again` presses Try again, and
`close` closes the window.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from app.__main__ import main
from app.ui import opening
from app.ui.desk import Desk
from app.ui.opening import WindowParts
from app.ui.shell import Shell
from tests.ui.pages.reading import words_on


class SecondCopy(QObject):
    """Looks at the window for whoever is at the other end of the pipes."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(shell)
        self._shell, self._desk = shell, desk
        for settled in (desk.opened, desk.could_not_open):
            settled.connect(self._tell_when_settled)
        self._ears = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._ears.activated.connect(self._hear)

    def _tell_when_settled(self) -> None:
        if not self._desk.idle:
            QTimer.singleShot(10, self, self._tell_when_settled)
            return
        QCoreApplication.sendPostedEvents()  # what was put on the page is shown by an event
        print(json.dumps(words_on(self._shell.page)), flush=True)

    def _hear(self) -> None:
        deeds = {"again": self._try_again, "close": self._shell.close}
        deeds[sys.stdin.readline().strip() or "close"]()

    def _try_again(self) -> None:
        buttons = self._shell.page.findChildren(QPushButton)
        next(button for button in buttons if button.text() == "Try again").click()
        self._tell_when_settled()


def _make_and_look(application: QApplication, parts: WindowParts) -> tuple[Shell, Desk]:
    shell, desk = _make_window(application, parts)
    SecondCopy(shell, desk)
    return shell, desk


if __name__ == "__main__":
    _make_window, opening.make_window = opening.make_window, _make_and_look
    sys.exit(main())
