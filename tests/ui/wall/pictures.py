"""Pictures that can be compared."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


def picture_of(widget: QWidget) -> QImage:
    """What the widget looks like. Qt draws a letter a hair differently the first time ever, so
    each picture is the second."""
    widget.grab()
    return widget.grab().toImage()
