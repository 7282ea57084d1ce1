"""The ring round whatever has the keyboard: on every control, however the keyboard came there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QApplication, QFocusFrame, QMenu, QWidget
from shiboken6 import Shiboken

from app.ui.parts.painting import CONTROL
from app.ui.scaling_style import scaled
from app.ui.tokens import theme_of

REACH = 5
"""How far the ring stands out from its control, in pixels at 100 %: leave it that much room."""

_OVERLAP = 3
"""How far the ring may lie over its control's own outline."""


class FocusRing(QFocusFrame):
    """An ink ring within a bright halo: one of the two shows on any ground."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cover the edge alone, so that typing inside does not paint the ring each time."""
        super().resizeEvent(event)
        inside = scaled(REACH + _OVERLAP)
        middle = self.rect().adjusted(inside, inside, -inside, -inside)
        corner = scaled(CONTROL)
        hollow = middle.adjusted(corner, 0, -corner, 0), middle.adjusted(0, corner, 0, -corner)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(hollow[0]) + QRegion(hollow[1])))

    def paintEvent(self, event: QPaintEvent) -> None:
        target = self.widget()
        painter = QPainter(self)
        paint_ring(painter, QRectF(self.rect()), self, getattr(target, "corner", CONTROL))
        painter.end()


class RowRing(QFocusFrame):
    """The same ring round one row of a list, which Qt does not follow by itself."""

    def surround(self, row: QRect, within: QRect) -> None:
        """Stand round `row`, but no farther out of `within` than the ring's own reach."""
        reach = scaled(REACH)
        place = row.adjusted(-reach, -reach, reach, reach)
        self.setGeometry(place)
        window = within.adjusted(-reach, -reach, reach, reach)
        self.setMask(window.translated(-place.topLeft()))
        self.setVisible(place.intersects(within))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ring(painter, QRectF(self.rect()), self, CONTROL)
        painter.end()


def paint_ring(painter: QPainter, around: QRectF, widget: QWidget, corner: float) -> None:
    """The ring that fills the outermost part of `around`, in the theme of `widget`."""
    theme = theme_of(widget.palette())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    halo, inner = (3, 3) if theme.focus_inner == theme.paper else (4, 3)
    outer = scaled(corner + REACH)
    _stroke(painter, around, 0, halo, outer, theme.colour("focus"))
    _stroke(painter, around, halo, inner, outer, theme.colour("focus_inner"))
    painter.restore()


def _stroke(
    painter: QPainter, around: QRectF, inset: float, width: float, outer: float, colour: QColor
) -> None:
    start, thick = scaled(inset), max(3, scaled(width))
    middle = start + thick / 2
    painter.setPen(QPen(colour, thick))
    radius = max(1.0, outer - middle)
    painter.drawRoundedRect(around.adjusted(middle, middle, -middle, -middle), radius, radius)


class FocusKeeper(QObject):
    """Moves the ring after the keyboard."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and _wants_ring(now):
            self._ring_in_hand().setWidget(now)
        elif self._ring is not None and Shiboken.isValid(self._ring):
            self._ring.setWidget(None)  # type: ignore[arg-type]

    def _ring_in_hand(self) -> FocusRing:
        """The ring lives in the window it stands in, and goes when that window goes."""
        if self._ring is None or not Shiboken.isValid(self._ring):
            self._ring = FocusRing()
        return self._ring


def _wants_ring(widget: QWidget) -> bool:
    if getattr(widget, "draws_own_focus", False) or isinstance(widget, QMenu):
        return False
    return not widget.isWindow() and widget.window().windowType() != Qt.WindowType.Popup
