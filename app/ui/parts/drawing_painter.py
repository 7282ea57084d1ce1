"""Puts a drawing on a screen: its words at the size they were asked for, whatever its height."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)

from app.ui.parts.lettering import right_to_left
from app.ui.scaling_style import pixels_of
from app.workshops.drawing import Dot, Drawing, Line, Point, Polygon, TextBox, corners_in
from app.workshops.stretching import Stretch, least_heights, stretched

_PITCH = 1.12
"""The height of a line, in letter sizes."""
_INSET = 0.06
"""The space inside the edges of a text box, in letter sizes."""
_PADDING = 0.1
"""Above and below the words of a box together."""
_AIRY = 1.75
_THINNEST = 1.0
_BETWEEN_WORDS = re.compile(r"\s+|(?<=\w-)(?=\w)")


class Colours(Protocol):
    def colour(self, token: str) -> QColor: ...


@dataclass(frozen=True, slots=True)
class SetWords:
    """The words of one text box in lines, and how high they stand."""

    box: TextBox
    lines: QTextLayout
    height: float


@dataclass(frozen=True, slots=True)
class SetDrawing:
    """A drawing set in two fonts for one width, to stand in any height from `height` up."""

    drawing: Drawing
    regular: QFont
    strong: QFont
    width: float
    words: tuple[SetWords, ...]
    least: tuple[float, ...]
    """The least height of each band between its folds."""
    whole: bool
    """False when some word is wider than its box and had to be broken."""

    @property
    def height(self) -> float:
        """The least in which all words find room, one under another."""
        return ceil(sum(self.least))

    @property
    def natural_height(self) -> float:
        """As high as it was meant to be, or as its words need."""
        return max(self.height, self.width / self.drawing.aspect)

    @property
    def close_height(self) -> float:
        """No airier than small letters look well in."""
        return min(self.natural_height, self.height * _AIRY)

    def stretch(self, height: float) -> Stretch:
        return stretched(self.drawing, self.least, height)

    def paint(self, painter: QPainter, at: QRectF, colours: Colours) -> None:
        """Paint it from the top left of `at`, as high as that is."""
        stretch = self.stretch(at.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(at.topLeft())
        for shape in self.drawing.shapes:
            if not isinstance(shape, TextBox):
                self._paint_shape(painter, shape, stretch, colours)
        painter.setPen(colours.colour("ink"))
        for place, words in zip(self.places(at.height()), self.words, strict=True):
            words.lines.draw(painter, QPointF(place.left() + self._inset, place.top()))
        painter.restore()

    def places(self, height: float) -> tuple[QRectF, ...]:
        """Where the words of each text box stand when the drawing is this high."""
        stretch = self.stretch(height)
        return tuple(self._place(words, stretch) for words in self.words)

    def _place(self, words: SetWords, stretch: Stretch) -> QRectF:
        top, room = stretch.span(words.box.top, words.box.height)
        left, width = words.box.left * self.width, words.box.width * self.width
        return QRectF(left, top + (room - words.height) / 2, width, words.height)

    @property
    def _inset(self) -> float:
        return _pixels(self.regular) * _INSET

    def _paint_shape(
        self, painter: QPainter, shape: Line | Polygon | Dot, stretch: Stretch, colours: Colours
    ) -> None:
        pen = QPen(colours.colour("ink"), max(_THINNEST, shape.weight * self.width))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        if isinstance(shape, Line):
            painter.drawLine(self._at(shape.start, stretch), self._at(shape.end, stretch))
            return
        fill = QColor(0, 0, 0, 0) if shape.fill == "none" else colours.colour(shape.fill)
        painter.setBrush(fill)
        painter.drawPolygon(QPolygonF(self._corners(shape, stretch)))

    def _corners(self, shape: Polygon | Dot, stretch: Stretch) -> list[QPointF]:
        if isinstance(shape, Polygon):
            return [self._at(point, stretch) for point in shape.points]
        top, high = stretch.span(shape.top, shape.height)
        left, wide = shape.left * self.width, shape.width * self.width
        return [QPointF(x, y) for x, y in corners_in(shape, left, top, wide, high)]

    def _at(self, point: Point, stretch: Stretch) -> QPointF:
        return QPointF(point[0] * self.width, stretch.at(point[1]))


def set_drawing(drawing: Drawing, regular: QFont, strong: QFont, width: float) -> SetDrawing:
    """The drawing with its words broken into the lines that its boxes have room for."""
    inset = 2 * _pixels(regular) * _INSET
    words: list[SetWords] = []
    whole = True
    for box in drawing.shapes:
        if isinstance(box, TextBox):
            font, room = strong if box.strong else regular, box.width * width - inset
            whole = whole and _widest_word(box.text, font) <= room
            lines = _layout(box, font)
            words.append(SetWords(box, lines, _lay(lines, max(1.0, room), font)))
    padding = _pixels(regular) * _PADDING
    least = least_heights(drawing, ((one.box, one.height + padding) for one in words))
    return SetDrawing(drawing, regular, strong, width, tuple(words), least, whole)


def _layout(box: TextBox, font: QFont) -> QTextLayout:
    option = QTextOption()
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    edge = Qt.AlignmentFlag.AlignRight if right_to_left(box.text) else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(Qt.AlignmentFlag.AlignHCenter if box.centred else edge)
    layout = QTextLayout(box.text.replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    return layout


def _lay(layout: QTextLayout, room: float, font: QFont) -> float:
    """Break the words into lines, and say how high they stand."""
    height, metrics = 0.0, QFontMetricsF(font)
    usual = metrics.ascent() + metrics.descent()
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        # A script from another font may be taller than the letters of ours.
        pitch = _pixels(font) * _PITCH + max(0.0, line.height() - usual)
        line.setPosition(QPointF(0, height + (pitch - line.height()) / 2))
        height += pitch
    layout.endLayout()
    return height


def _pixels(font: QFont) -> float:
    """The wall's fonts are made by the pixel, the window's by the point."""
    return font.pixelSize() if font.pixelSize() > 0 else pixels_of(font)


def _widest_word(text: str, font: QFont) -> float:
    """A word that is written with a hyphen may end a line after it."""
    metrics, words = QFontMetricsF(font), _BETWEEN_WORDS.split(text)
    return max((metrics.horizontalAdvance(word) for word in words), default=0.0)
