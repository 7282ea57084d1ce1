"""One page of a pack, as it will be on paper."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.parts.rescaling import Rescaling
from app.ui.parts.speaking import Role
from app.ui.scaling_style import scaled
from app.ui.tokens import theme_of
from app.words import _

A4 = 842 / 595
"""How much higher than wide the page is."""
_WIDEST = 560


class PageView(Rescaling, QWidget):
    """A picture of the page, which a screen reader reads as the page's own words."""

    resized = Signal()
    spoken_role = Role.Document
    corner = 4

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._highest = 0
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def image(self) -> QImage:
        return self._image

    @property
    def paper(self) -> QRect:
        """Where the page lies: in the middle, as large as there is room for."""
        width = min(self.width(), round(self.height() / A4))
        place = QRect(0, 0, width, round(width * A4))
        place.moveCenter(self.rect().center())
        place.moveTop(0)
        return place

    @property
    def wanted_size(self) -> QSize:
        """How many real pixels the page has here."""
        return self.paper.size() * self.devicePixelRatio()

    def show_page(self, image: QImage, name: str, text: str) -> None:
        """`text` is what the page says; `name` which page it is."""
        self._image = image
        self._name = name
        self.setAccessibleName(name)
        self.setAccessibleDescription(text)
        self.update()

    def clear(self) -> None:
        self.show_page(QImage(), _("No page yet"), "")

    def spoken_name(self) -> str:
        return self._name

    def set_highest(self, pixels: int) -> None:
        """Be no higher than this, so that the whole page is in sight; 0 for as high as it likes."""
        if pixels != self._highest:
            self._highest = pixels
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = scaled(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(200))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = round(min(width, scaled(_WIDEST)) * A4)
        return min(height, self._highest) if self._highest else height

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper = self.paper
        if self._image.isNull():
            painter.fillRect(paper, theme.colour("sheet"))
        else:
            painter.drawImage(paper, self._image)
        painter.setPen(QPen(theme.colour("edge"), max(1, scaled(1))))
        painter.drawRect(paper.adjusted(0, 0, -1, -1))
        painter.end()
