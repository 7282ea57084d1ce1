"""A button with a picture before its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from app.ui.parts import lettering
from app.ui.parts.buttons import Button
from app.ui.scaling_style import scaled

_CORNER = 8
_INSIDE = 4


class PictureButton(Button):
    """The picture lies on white in every theme: it is black, and goes on paper.

    Without one there is an empty frame, as there will be on the page.
    """

    letters, weight = lettering.BODY, lettering.REGULAR
    padding, gap = 12, 16
    line: float = 1.5

    def __init__(
        self, words: str, image: bytes, *, side: int, name: str, parent: QWidget | None = None
    ) -> None:
        self._side = side
        self._image = QImage.fromData(image) if image else QImage()
        self._drawn = QImage()
        super().__init__(words, name=name, parent=parent)

    @property
    def has_picture(self) -> bool:
        return not self._image.isNull()

    def _least(self) -> int:
        return scaled(self._side) + 2 * scaled(self.padding)

    def _mark_width(self) -> int:
        return scaled(self._side) + scaled(self.gap)

    def _paint_mark(self, painter: QPainter, room: QRect, ink: QColor) -> int:
        side = scaled(self._side)
        place = QRect(room.left(), room.center().y() - side // 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(place), scaled(_CORNER), scaled(_CORNER))
        dash = Qt.PenStyle.SolidLine if self.has_picture else Qt.PenStyle.DashLine
        painter.setPen(QPen(ink, max(1.0, scaled(1)), dash))
        if self.has_picture:
            painter.fillPath(frame, Qt.GlobalColor.white)
        painter.drawPath(frame)
        self._draw_image(painter, place)
        painter.restore()
        return self._mark_width()

    def _draw_image(self, painter: QPainter, place: QRect) -> None:
        if not self.has_picture:
            return
        inside = place.adjusted(*(scaled(each) for each in (_INSIDE, _INSIDE, -_INSIDE, -_INSIDE)))
        ratio = self.devicePixelRatioF()
        size = QSize(round(inside.width() * ratio), round(inside.height() * ratio))
        if self._drawn.size() != self._image.size().scaled(size, _WHOLE):
            self._drawn = self._image.scaled(size, _WHOLE, _SMOOTH)
        drawn = self._drawn.size() / ratio
        target = QRect(0, 0, drawn.width(), drawn.height())
        target.moveCenter(inside.center())
        painter.drawImage(target, self._drawn)


_WHOLE = Qt.AspectRatioMode.KeepAspectRatio
_SMOOTH = Qt.TransformationMode.SmoothTransformation
