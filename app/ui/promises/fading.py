"""The one thing here that may move, and only for who asked for it in Settings."""

from __future__ import annotations

from PySide6.QtCore import QPropertyAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

_MOMENT = 600
"""Milliseconds."""


def fade_in(widget: QWidget) -> None:
    """Let it come gently, once; nothing of it is left running afterwards."""
    effect = QGraphicsOpacityEffect(widget)
    widget.setGraphicsEffect(effect)
    coming = QPropertyAnimation(effect, b"opacity", widget)
    coming.setDuration(_MOMENT)
    coming.setStartValue(0.0)
    coming.setEndValue(1.0)
    coming.finished.connect(lambda: widget.setGraphicsEffect(None))  # type: ignore[arg-type]
    coming.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
