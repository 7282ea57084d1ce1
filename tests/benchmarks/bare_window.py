"""The least that a window can be in PySide6: what ours is measured against."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.clock import memory, say, since_called


class BareWindow(QMainWindow):
    """Empty, and as large as ours."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self, self._painted)

    def _painted(self) -> None:
        painted = since_called()
        say({"painted": painted, **memory()})
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication([])
    window = BareWindow()
    window.resize(1366, 768)
    window.show()
    application.exec()
