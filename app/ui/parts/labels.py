"""Words on a page: headings, sentences and the caps of keys."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.parts import lettering
from app.ui.parts.lettering import Face, Lettering, height_of, laid
from app.ui.parts.painting import key_cap_size, paint_key_cap
from app.ui.parts.rescaling import Rescaling
from app.ui.parts.shapes import paint_token
from app.ui.parts.speaking import Role
from app.ui.scaling_style import scaled
from app.ui.tokens import theme_of

_MARK_GAP = 8
_READING_EMS = 37
"""About 80 letters: longer lines lose the reader on the way back."""
_LEAST_WIDTH = 12 * lettering.BODY


class Words(Rescaling, QLabel):
    """Plain words in their own size and weight, wrapped, with a mark before them if wanted."""

    letters, weight, leading = lettering.BODY, lettering.REGULAR, lettering.READING
    role = QPalette.ColorRole.WindowText
    widest: float = _READING_EMS
    """How wide a line may be, in its own letters' size."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon = self.shape = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.rescale()

    def rescale(self) -> None:
        self._face = Face(self.letters, self.weight, self.leading)
        font = self._face.font()
        if self.font() != font:
            self.setFont(font)
        super().rescale()

    def sizeHint(self) -> QSize:
        widest = lettering.natural_width(self.text(), self._face)
        width = min(widest, self._reading_width()) + self._before()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        widest = lettering.longest_word(self.text(), self._face)
        width = min(widest, scaled(_LEAST_WIDTH)) + self._before()
        return QSize(width, ceil(self._pitch()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return ceil(height_of(self.text(), self._face, self._room(width)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines = self._lines(self.width())
        top = max(0.0, (self.height() - lines.height) / 2)
        colour = self.palette().color(self.role)
        self._paint_mark(painter, top)
        lines.draw(painter, self._before(), top, colour)
        painter.end()

    def _lines(self, width: int) -> Lettering:
        return laid(self.text(), self._face, self._room(width))

    def _room(self, width: int) -> int:
        return min(width - self._before(), self._reading_width())

    def _reading_width(self) -> int:
        return scaled(self.widest * self.letters)

    def _pitch(self) -> float:
        return laid("x", self._face).height

    def _mark_side(self) -> int:
        return scaled(self.letters * (1.2 if self.icon else 1.1))

    def _before(self) -> int:
        if not (self.icon or self.shape):
            return 0
        return self._mark_side() + scaled(_MARK_GAP * self.letters / lettering.BODY)

    def _paint_mark(self, painter: QPainter, top: float) -> None:
        side = self._mark_side()
        middle = top + (self._pitch() - side) / 2
        if self.icon:
            place = QRect(0, round(middle), side, side)
            paint_icon(painter, place, self.icon, self.palette().color(self.role))
        elif self.shape:
            paint_token(painter, QRectF(0, middle, side, side), self.shape, self)


class Heading(Words):
    """A heading that screen readers can jump to. Level 1 is the page's title, 2 a section's."""

    weight, leading = lettering.BOLD, lettering.TIGHT
    spoken_role = Role.Heading

    def __init__(
        self,
        text: str,
        level: int = 2,
        *,
        shape: str = "",
        size: float = 0,
        parent: QWidget | None = None,
    ) -> None:
        self.level = level
        self.letters = size or {1: lettering.TITLE, 2: lettering.SECTION}.get(level, lettering.BODY)
        super().__init__(text, parent)
        self.shape = shape

    def set_shape(self, shape: str) -> None:
        self.shape = shape
        self.rescale()

    def spoken_name(self) -> str:
        return self.text()


class Text(Words):
    """A sentence or two, never taken for markup, with an icon or a shape before it if wanted."""

    def __init__(
        self,
        text: str = "",
        soft: bool = False,
        strong: bool = False,
        *,
        icon: str = "",
        shape: str = "",
        size: float = lettering.BODY,
        parent: QWidget | None = None,
    ) -> None:
        self.letters = size
        self.weight = lettering.BOLD if strong else lettering.REGULAR
        if soft:
            self.role = QPalette.ColorRole.PlaceholderText
        super().__init__(text, parent)
        self.icon, self.shape = icon, shape

    def set_icon(self, icon: str) -> None:
        self.icon = icon
        self.rescale()


class Notice(Text):
    """A sentence in a strip across the window: it has one line where there is room for one."""

    widest = 3 * _READING_EMS


class KeyCap(Rescaling, QWidget):
    """A key as it looks on the keyboard, so that keys are told from words."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_key(self, text: str) -> None:
        if text != self._key:
            self._key = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return key_cap_size(self._key)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = theme_of(self.palette())
        paint_key_cap(
            painter,
            self.rect(),
            self._key,
            theme.colour("soft"),
            theme.colour("edge"),
            theme.colour("paper"),
        )
        painter.end()
