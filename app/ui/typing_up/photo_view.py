"""The photo beside the lines: zoomed and moved by keyboard, so that small writing can be read."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.parts.painting import CONTROL
from app.ui.parts.rescaling import Rescaling
from app.ui.parts.speaking import Role, announce
from app.ui.scaling_style import scaled
from app.ui.tokens import theme_of
from app.words import _

STEP = 0.2
"""How much of what is in sight one key moves it by."""

ZOOM = 1.5
CLOSEST = 12.0

_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PhotoView(Rescaling, QWidget):
    """Shows a part of a photo. Plus and minus zoom, arrow keys move, 0 shows the whole."""

    spoken_role = Role.Graphic
    corner = CONTROL

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._zoom = 1.0
        self._middle = QPointF(0.5, 0.5)
        self._drawn: tuple[object, QImage] | None = None
        self._held: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Photo of the sheet"))
        self.setAccessibleDescription(
            _("Plus and minus make it larger and smaller. Arrow keys move it. 0 shows all of it.")
        )

    @property
    def image(self) -> QImage:
        return self._image

    @property
    def zoom(self) -> float:
        """1 is the whole photo."""
        return self._zoom

    @property
    def middle(self) -> QPointF:
        """Which place of the photo is in the middle, from 0 to 1 across and down."""
        return self._middle

    def show_photo(self, image: QImage) -> None:
        self._image = image
        self.whole()

    def whole(self) -> None:
        self._see(1.0, QPointF(0.5, 0.5))

    def larger(self) -> None:
        self._see(min(CLOSEST, self._zoom * ZOOM), self._middle)
        self._tell()

    def smaller(self) -> None:
        self._see(max(1.0, self._zoom / ZOOM), self._middle)
        self._tell()

    def turn(self) -> None:
        """A quarter round, to the right."""
        self._image = self._image.transformed(QTransform().rotate(90))
        self.whole()

    def move_by(self, across: float, down: float) -> None:
        """By steps of what is in sight."""
        seen = self._seen()
        step = QPointF(across * seen.width() * STEP, down * seen.height() * STEP)
        self._see(self._zoom, self._middle + step)

    def sizeHint(self) -> QSize:
        return QSize(scaled(400), scaled(440))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(440))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.move_by(*_MOVES[key])
        elif event.text() in ("+", "="):
            self.larger()
        elif event.text() == "-":
            self.smaller()
        elif event.text() == "0":
            self.whole()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or self._image.isNull():
            return
        moved, self._held = self._held - event.position(), event.position()
        seen = self._seen()
        across = moved.x() / max(1, self.width()) * seen.width()
        down = moved.y() / max(1, self.height()) * seen.height()
        self._see(self._zoom, self._middle + QPointF(across, down))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("well"))
        if not self._image.isNull():
            place, part = self._place(), self._part()
            painter.drawImage(place, self._scaled(part, place.size() * self.devicePixelRatio()))
        painter.setPen(QPen(theme.colour("edge"), max(1, scaled(2))))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _see(self, zoom: float, middle: QPointF) -> None:
        """Never past an edge of the photo."""
        self._zoom = zoom
        seen = self._seen()
        half_across, half_down = seen.width() / 2, seen.height() / 2
        self._middle = QPointF(
            min(1 - half_across, max(half_across, middle.x())),
            min(1 - half_down, max(half_down, middle.y())),
        )
        self.update()

    def _tell(self) -> None:
        announce(self, _("{percent} %").format(percent=round(self._zoom * 100)))

    def _whole_size(self) -> QSize:
        """The whole photo, as large as it fits in here."""
        room = self.size().expandedTo(QSize(1, 1))
        return self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def _seen(self) -> QRectF:
        """How much of the photo is in sight, as parts of its width and height."""
        if self._image.isNull():
            return QRectF(0, 0, 1, 1)
        whole = self._whole_size() * self._zoom
        across = min(1.0, self.width() / max(1, whole.width()))
        down = min(1.0, self.height() / max(1, whole.height()))
        return QRectF(0, 0, across, down)

    def _part(self) -> QRect:
        """What is in sight, in the photo's own pixels."""
        seen = self._seen()
        seen.moveCenter(self._middle)
        width, height = self._image.width(), self._image.height()
        part = QRectF(
            seen.x() * width, seen.y() * height, seen.width() * width, seen.height() * height
        )
        return part.toAlignedRect().intersected(self._image.rect())

    def _place(self) -> QRect:
        seen, whole = self._seen(), self._whole_size() * self._zoom
        size = QSize(round(seen.width() * whole.width()), round(seen.height() * whole.height()))
        place = QRect(0, 0, max(1, size.width()), max(1, size.height()))
        place.moveCenter(self.rect().center())
        return place

    def _scaled(self, part: QRect, size: QSize) -> QImage:
        """Drawn once for each place and zoom: a large photo takes a moment."""
        key = (self._image.cacheKey(), part.getRect(), size.toTuple())
        if self._drawn is None or self._drawn[0] != key:
            smooth = Qt.TransformationMode.SmoothTransformation
            whole = Qt.AspectRatioMode.IgnoreAspectRatio
            self._drawn = key, self._image.copy(part).scaled(size, whole, smooth)
        return self._drawn[1]
