"""The few strokes of the pen that every part shares: rounded panels and the caps of keys."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.ui.parts import lettering
from app.ui.parts.lettering import Face, Lettering, laid
from app.ui.scaling_style import scaled

_KEY = Face(lettering.KEY, lettering.SEMIBOLD, lettering.TIGHT)

CONTROL, CARD, CAP = 10, 16, 6
"""Radius of corners, in pixels at 100 %."""


def paint_panel(
    painter: QPainter,
    rect: QRect,
    fill: QColor | None,
    edge: QColor | None = None,
    line: float = 2,
    radius: float = CONTROL,
    dashed: bool = False,
) -> None:
    """A rounded panel lying wholly within `rect`. Measures are those of 100 %."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(1, scaled(line)) if edge is not None else 0
    inset = width / 2
    corner = max(0.0, scaled(radius) - inset)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(edge, width, dashed))
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner)
    painter.restore()


def paint_left_bar(
    painter: QPainter, rect: QRect, colour: QColor, width: float = 4, radius: float = CONTROL
) -> None:
    """A coloured edge down the left of a rounded panel, following its corners."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corner, thick = scaled(radius), scaled(width)
    outer, inner = QPainterPath(), QPainterPath()
    outer.addRoundedRect(QRectF(rect), corner, corner)
    inner.addRoundedRect(QRectF(rect).adjusted(thick, 0, thick, 0), corner, corner)
    left = QPainterPath()
    left.addRect(QRectF(rect.x(), rect.y(), thick + corner, rect.height()))
    painter.fillPath(outer.intersected(left).subtracted(inner), colour)
    painter.restore()


def key_cap_size(key: str) -> QSize:
    words = laid(key, _KEY)
    height = ceil(words.height) + scaled(4)
    return QSize(max(ceil(words.width) + scaled(16), height), height)


def paint_key_cap(
    painter: QPainter, rect: QRect, key: str, ink: QColor, edge: QColor, fill: QColor | None
) -> None:
    paint_panel(painter, rect, fill, edge, line=1, radius=CAP)
    words = laid(key, _KEY)
    place = _centred(rect, words)
    words.draw(painter, place.x(), place.y(), ink)


def _centred(rect: QRect, words: Lettering) -> QPointF:
    return QPointF(
        rect.x() + (rect.width() - words.width) / 2, rect.y() + (rect.height() - words.height) / 2
    )


def _pen(edge: QColor | None, width: float, dashed: bool) -> QPen:
    if edge is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(edge, width)
    if dashed:
        pen.setDashPattern([3.0, 2.5])
    return pen
