"""Everything grows with the text: the measures of the design, at the present text size.

The parts and the stylesheet take every size from here. A QProxyStyle written in Python would do it
for Qt's own controls too, but it is called back for every metric of every widget: that took a
quarter of the time to first paint. So Fusion stays as it is, and what it cannot scale the
stylesheet does.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

BODY_POINTS = 12.75
BODY_PIXELS = 17.0
"""What the body text measures at 100 %: the figures in the design are for this size."""

SMALLEST, NORMAL, LARGEST = 80, 100, 250
"""Text sizes in percent."""

RESCALING = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
"""The events that tell a widget that the look has changed under it."""

_known_em = 0.0


def em() -> float:
    """The height of the body text in pixels, on which every other size rests."""
    return _known_em or _measured_em()


def measure_again() -> None:
    """Appearance calls this when it has changed the font, so that nobody else need look it up."""
    global _known_em
    _known_em = _measured_em()


def _measured_em() -> float:
    font = QApplication.font()
    points = font.pointSizeF()
    if points <= 0:
        return float(font.pixelSize())
    screen = QGuiApplication.primaryScreen()
    return points * screen.logicalDotsPerInchY() / 72 if screen else points * 96 / 72


def scaled(pixels: float) -> int:
    """What a measure of the design, drawn at 100 %, comes to at the present text size."""
    return round(pixels * em() / BODY_PIXELS)


def font_at(pixels: float, weight: int = 400) -> QFont:
    """The application's font at a size of the design's scale, growing with the text."""
    font = QFont(QApplication.font())
    size = font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize() * 0.75
    font.setPointSizeF(size * pixels / BODY_PIXELS)
    font.setWeight(QFont.Weight(weight))
    return font


def pixels_of(font: QFont) -> float:
    """How tall a font made by `font_at` is."""
    body = QApplication.font().pointSizeF()
    return em() * font.pointSizeF() / body if body > 0 else float(font.pixelSize())
