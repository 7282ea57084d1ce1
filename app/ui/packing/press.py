"""Prints a pack page by page. Everything here happens on the desk's worker thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from app.ui.packing.making import on_paper, opened

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MOST_DOTS = 300
"""Dots an inch: letters are sharp, and a page does not fill the memory of an old laptop."""
_POINTS = 72


class PrinterRefused(Exception):
    """The printer would not begin, or not go on to the next page."""


class Press:
    """One printing: `print_next` until `left` is 0, or `stop`."""

    def __init__(self, printer: QPrinter, pdf: bytes) -> None:
        self._printer = printer
        self._pdf = pdf
        self._painter: QPainter | None = None
        with opened(pdf) as document:
            every = range(document.pageCount())
        first, last = printer.fromPage(), printer.toPage()
        self._pages = list(every[first - 1 : last] if first else every)
        self.total = len(self._pages)
        if not self._pages:
            raise PrinterRefused

    @property
    def left(self) -> int:
        return len(self._pages)

    def print_next(self) -> int:
        """Print one page, and say how many are left. Raises PrinterRefused."""
        if self._painter is None:
            self._painter = QPainter()
            if not self._painter.begin(self._printer):
                self._painter = None
                raise PrinterRefused
        elif not self._printer.newPage():
            self.stop()
            raise PrinterRefused
        self._draw(self._pages.pop(0))
        if not self._pages:
            self.stop()
        return self.left

    def stop(self) -> None:
        """Print no more."""
        self._pages.clear()
        if self._painter is not None:
            self._painter.end()
            self._painter = None

    def _draw(self, page: int) -> None:
        """At its true size, whatever the printer's own paper: large print stays large."""
        assert self._painter is not None
        dots = self._printer.resolution()
        with opened(self._pdf) as document:
            size = document.pagePointSize(page)
            fine = size * (min(dots, MOST_DOTS) / _POINTS)
            image = on_paper(document, page, fine.toSize())
        place = QRectF(0, 0, 1, 1)
        place.setSize(QSizeF(size) * (dots / _POINTS))
        self._painter.drawImage(place, image)
