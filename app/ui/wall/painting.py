"""Puts a composed page on the wall, or small on the laptop: the same strokes at any scale."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from app.ui.parts.shapes import paint_shape
from app.ui.wall.card_columns import PlacedCard
from app.ui.wall.composition import Composition, Placed, PlacedLine
from app.ui.wall.line_breaking import lay_line, layout_of
from app.ui.wall.typesetting import Typesetter
from app.workshops.paging import Role
from app.workshops.show_cards import edge_of

_SOFT = frozenset({"foot"})
_CARD_EDGE = 0.07
"""Of the size of notes."""


class Colours(Protocol):
    def colour(self, token: str) -> QColor: ...


def paint_page(
    painter: QPainter, rect: QRectF, composition: Composition, number: int, colours: Colours
) -> None:
    """Fill `rect` with the page, as large as it goes; paper round it when the shapes differ."""
    painter.save()
    painter.fillRect(rect, colours.colour("paper"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    _fit(painter, rect, composition.type.frame)
    _paint(painter, composition, composition.placed(number), colours)
    painter.restore()


def _fit(painter: QPainter, rect: QRectF, frame: QSizeF) -> None:
    scale = min(rect.width() / frame.width(), rect.height() / frame.height())
    painter.translate(
        rect.x() + (rect.width() - frame.width() * scale) / 2,
        rect.y() + (rect.height() - frame.height() * scale) / 2,
    )
    painter.scale(scale, scale)


def _paint(painter: QPainter, composition: Composition, placed: Placed, colours: Colours) -> None:
    for rule in placed.rules:
        painter.fillRect(rule, colours.colour("rule"))
    for card in placed.cards:
        _paint_card(painter, card, composition.type.sizes.body, colours)
    if placed.drawn:
        place, drawing = placed.drawn
        drawing.paint(painter, place, colours)
    for box, mark in placed.marks:
        paint_shape(painter, box, mark, colours.colour(mark), colours.colour("ink"))
    for line in placed.lines:
        painter.setPen(colours.colour("soft" if line.role in _SOFT else "ink"))
        _paint_line(painter, line, composition.type)
    if placed.corner:
        painter.setPen(colours.colour("soft"))
        _paint_corner(painter, placed.corner, composition.type)


def _paint_card(painter: QPainter, card: PlacedCard, body: int, colours: Colours) -> None:
    """A sheet with its edge cut as on paper, and its sign."""
    edge = edge_of(card.sign, card.edge.width(), card.edge.height(), card.cut)
    corners = [card.edge.topLeft() + QPointF(x, y) for x, y in edge]
    pen = QPen(colours.colour("ink"), body * _CARD_EDGE)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colours.colour("sheet"))
    painter.drawPolygon(QPolygonF(corners))
    paint_shape(painter, card.sign_box, card.sign, colours.colour(card.sign), colours.colour("ink"))


def _paint_line(painter: QPainter, line: PlacedLine, type_: Typesetter) -> None:
    layout = layout_of(line.text, type_.font(line.role), line.from_right)
    lay_line(layout, line.width, QPointF(0, 0))
    # A script from another font may be taller: its baseline stays with the others'.
    baseline = _baseline(type_, line.role, line.top)
    layout.draw(painter, QPointF(line.left, baseline - layout.lineAt(0).ascent()))


def _paint_corner(painter: QPainter, words: str, type_: Typesetter) -> None:
    """Quietly, at the right, on the line of the words it stands beside."""
    role, top = type_.corner_by or "foot", type_.content.top()
    if role == "foot":
        top = type_.content.bottom() - type_.line_height(role)
    painter.setFont(type_.small)
    left = type_.content.right() - QFontMetricsF(type_.small).horizontalAdvance(words)
    painter.drawText(QPointF(left, _baseline(type_, role, top)), words)


def _baseline(type_: Typesetter, role: Role, top: float) -> float:
    """Where letters stand in a line box that begins at `top`."""
    metrics = QFontMetricsF(type_.font(role))
    slack = type_.line_height(role) - metrics.ascent() - metrics.descent()
    return top + slack / 2 + metrics.ascent()
