"""Icons drawn in the colour of the text beside them, whatever the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

SEARCH_PATH = "icons"
"""Appearance tells Qt once where the icons lie; a name then finds its file."""


def paint_icon(painter: QPainter, rect: QRect, name: str, colour: QColor) -> None:
    """Draw the icon `name` (a file's stem) into `rect`, centred and square."""
    side = min(rect.width(), rect.height())
    if side <= 0:
        return
    ratio = painter.device().devicePixelRatio()
    square = QRect(0, 0, side, side)
    square.moveCenter(rect.center())
    painter.drawPixmap(square.topLeft(), _drawn(name, colour.rgba(), side, ratio))


def icon_exists(name: str) -> bool:
    return QFile.exists(f"{SEARCH_PATH}:{name}.svg")


@lru_cache(maxsize=512)
def _drawn(name: str, rgba: int, side: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    colour = QColor.fromRgba(rgba).name().encode()
    drawing = QByteArray(_source(name).replace(b"currentColor", colour))
    QSvgRenderer(drawing).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=256)
def _source(name: str) -> bytes:
    file = QFile(f"{SEARCH_PATH}:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise KeyError(f"no icon is called {name!r}")
    return bytes(file.readAll().data())
