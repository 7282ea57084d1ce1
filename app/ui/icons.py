"""Icons drawn in the colour of the text beside them, whatever the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

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


class TintedIcon(QIconEngine):
    """For the controls that Qt draws itself: the tint is taken when painted, not when made."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def clone(self) -> QIconEngine:
        copy = TintedIcon(self._name)
        _engines.append(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, rect, self._name, _tint(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap


@lru_cache(maxsize=256)
def tinted_icon(name: str) -> QIcon:
    engine = TintedIcon(name)
    _engines.append(engine)
    return QIcon(engine)


_engines: list[TintedIcon] = []
"""Qt holds these without telling Python, so Python must not let go of them."""


def _tint(mode: QIcon.Mode) -> QColor:
    group = QPalette.ColorGroup.Active
    role = QPalette.ColorRole.ButtonText
    if mode == QIcon.Mode.Disabled:
        group = QPalette.ColorGroup.Disabled
    elif mode == QIcon.Mode.Selected:
        role = QPalette.ColorRole.HighlightedText
    return QApplication.palette().color(group, role)


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
