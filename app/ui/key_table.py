"""Keys with what they do, in two columns that stay two columns at any size."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.actions import Action
from app.ui.parts.labels import KeyCap, Text
from app.ui.parts.rescaling import Rescaling
from app.ui.scaling_style import scaled
from app.words import _


class KeyTable(Rescaling, QWidget):
    """One row for each action, read out as one sentence: the key, its name, what it does."""

    def __init__(self, actions: Iterable[Action], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for row, action in enumerate(action for action in actions if action.keys):
            self._add(row, action)
        self.rescale()

    def rescale(self) -> None:
        self._grid.setHorizontalSpacing(scaled(20))
        self._grid.setVerticalSpacing(scaled(8))
        super().rescale()

    def _add(self, row: int, action: Action) -> None:
        words = Text(_("{name}: {help}").format(name=action.words, help=action.help))
        words.setAccessibleName(f"{action.cap}. {words.text()}")
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(KeyCap(action.cap), row, 0, left)
        self._grid.addWidget(words, row, 1)
