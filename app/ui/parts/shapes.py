"""Shapes that, with a word and a colour, stand for the five questions and the cards everywhere."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from app.ui.tokens import theme_of

SHAPES = {
    "tried": "circle",
    "learned": "diamond",
    "pleased": "triangle",
    "concerned": "square",
    "plus1": "star",
}
"""Which shape belongs to which colour. Either word is understood wherever a shape is asked for."""


def paint_shape(painter: QPainter, rect: QRectF, shape: str, fill: QColor, outline: QColor) -> None:
    """Draw a shape inside `rect`, with the outline that keeps it visible on any ground."""
    line = max(1.2, rect.width() / 15)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(outline, line)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(fill)
    inset = line / 2
    painter.drawPath(shape_path(shape, rect.adjusted(inset, inset, -inset, -inset)))
    painter.restore()


def paint_outline(
    painter: QPainter, rect: QRectF, shape: str, fill: QColor, outline: QColor
) -> None:
    """Draw a shape as it stands in a drawing (see workshops.drawing)."""
    from app.workshops.drawing import outline_of

    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(outline, max(1.2, rect.width() / 15))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawPolygon(QPolygonF([_point(rect, x, y) for x, y in outline_of(shape)]))
    painter.restore()


def shape_path(shape: str, rect: QRectF) -> QPainterPath:
    """The outline of a shape, optically as large as the others. KeyError for an unknown one."""
    path = QPainterPath()
    name = SHAPES.get(shape, shape)
    if name == "circle":
        path.addEllipse(_shrunk(rect, 0.05))
    elif name == "square":
        path.addRoundedRect(_shrunk(rect, 0.09), rect.width() * 0.04, rect.width() * 0.04)
    elif name in _CORNERS:
        corners = [_point(rect, x, y) for x, y in _CORNERS[name]]
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
    else:
        return _sign(name, rect)
    return path


def _sign(name: str, rect: QRectF) -> QPainterPath:
    """The sign of a card: lines of a broad round pen, as one outline."""
    # No card is on the first page, which every start waits for.
    from app.workshops.show_cards import SIGNS, Sign, strokes_of

    by_name: dict[str, Sign] = {sign: sign for sign in SIGNS}
    drawn = QPainterPath()
    for stroke in strokes_of(by_name[name]):
        line = QPainterPath(_point(rect, *stroke.points[0]))
        for x, y in stroke.points[1:]:
            line.lineTo(_point(rect, x, y))
        pen = QPainterPathStroker()
        pen.setWidth(rect.width() * stroke.breadth)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        drawn = drawn.united(pen.createStroke(line).simplified())
    return drawn


def paint_token(
    painter: QPainter, rect: QRectF, token: str, widget: QWidget, outline: QColor | None = None
) -> None:
    """Draw a question's shape in its own colour, as the theme of `widget` has it."""
    theme = theme_of(widget.palette())
    paint_shape(painter, rect, token, theme.colour(token), outline or theme.colour("ink"))


def _shrunk(rect: QRectF, share: float) -> QRectF:
    inset = rect.width() * share
    return rect.adjusted(inset, inset, -inset, -inset)


def _point(rect: QRectF, x: float, y: float) -> QPointF:
    return QPointF(rect.x() + rect.width() * x, rect.y() + rect.height() * y)


def _star() -> list[tuple[float, float]]:
    corners = []
    for index in range(10):
        reach = 0.53 if index % 2 == 0 else 0.235
        angle = pi * index / 5
        corners.append((0.5 + reach * sin(angle), 0.53 - reach * cos(angle)))
    return corners


_CORNERS: dict[str, list[tuple[float, float]]] = {
    "diamond": [(0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)],
    "triangle": [(0.5, 0.04), (1.0, 0.95), (0.0, 0.95)],
    "star": _star(),
}
