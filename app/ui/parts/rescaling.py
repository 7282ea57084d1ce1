"""What every part drawn by hand does when the text size or the theme changes under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from app.ui.scaling_style import RESCALING, em

_Base = QWidget if TYPE_CHECKING else object


class Rescaling(_Base):
    """Stands before a Qt class: measures itself again, live, whenever the look changes."""

    _look: tuple[float, int] | None = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RESCALING:
            look = em(), self.palette().color(QPalette.ColorRole.Accent).rgb()
            if look != self._look:  # Qt says it again for every parent a widget is given to
                self._look = look
                self.rescale()

    def rescale(self) -> None:
        """Take sizes from the font again. Parts with sizes of their own add to this."""
        self.updateGeometry()
        self.update()
