"""Choosing: from a list that opens, by a tick, or one of several."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from app.ui.icons import paint_icon
from app.ui.parts import lettering
from app.ui.parts.lettering import Face, Lettering, laid
from app.ui.parts.painting import CONTROL, paint_panel
from app.ui.parts.rescaling import Rescaling
from app.ui.scaling_style import scaled
from app.ui.tokens import theme_of
from app.words import _

_HEIGHT, _PADDING, _GAP, _CHEVRON = 46, 15, 12, 18
_PLAIN = Face(leading=lettering.TIGHT)
_STRONG = Face(weight=lettering.BOLD, leading=lettering.TIGHT)
_WRAPPED = Face()


class Chooser(Rescaling, QComboBox):
    """A list that opens, with its own question before the answer: "How it came: Spoken"."""

    corner = CONTROL

    def __init__(self, label: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = _("{label}:").format(label=label) if label else ""
        self.setAccessibleName(label)
        self._spoken_label = QLabel(label)
        if label:  # without one, the label of its row says its question
            self._spoken_label.setBuddy(self)
        self._spoken_label.hide()
        self.destroyed.connect(self._spoken_label.deleteLater)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.currentIndexChanged.connect(self.updateGeometry)

    def event(self, event: QEvent) -> bool:
        """On Linux a list's name is its answer: its question is read from a label beside it."""
        if event.type() == QEvent.Type.ParentChange and self.accessibleName():
            self._spoken_label.setParent(self.parentWidget())
        return super().event(event)

    def sizeHint(self) -> QSize:
        answers = (self.itemText(index) for index in range(self.count()))
        widest = max((lettering.natural_width(words, _STRONG) for words in answers), default=0)
        return QSize(self._around() + self._label_width() + widest, scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A turn of the wheel scrolls the page; it never changes an answer unseen."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        ready = self.isEnabled()
        fill = "hover" if ready and self.underMouse() else "sheet"
        paint_panel(
            painter, self.rect(), theme.colour(fill), theme.colour("edge"), dashed=not ready
        )
        ink = theme.colour("ink" if ready else "faint")
        room = self.rect().adjusted(scaled(_PADDING), 0, -scaled(_PADDING), 0)
        x = float(room.left())
        for words, face in ((self._label, _PLAIN), (self.currentText(), _STRONG)):
            lines = laid(words, face)
            lines.draw(painter, x, (self.height() - lines.height) / 2, ink)
            x += lines.width + scaled(5) if words else 0
        side = scaled(_CHEVRON)
        place = QRect(room.right() - side + 1, (self.height() - side) // 2, side, side)
        paint_icon(painter, place, "chevron-down", ink)
        painter.end()

    def _label_width(self) -> int:
        if not self._label:
            return 0
        return lettering.natural_width(self._label, _PLAIN) + scaled(5)

    def _around(self) -> int:
        return 2 * scaled(_PADDING) + scaled(_GAP - 4) + scaled(_CHEVRON)


class _Choice(Rescaling):
    """How a tick and a radio button look: a mark of their own, and words that wrap."""

    corner = CONTROL

    def _begin(self, words: str) -> None:
        self._words = words
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        width = self._before() + lettering.natural_width(self._words, _WRAPPED) + scaled(6)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = min(lettering.longest_word(self._words, _WRAPPED), scaled(14 * 17))
        return QSize(self._before() + longest + scaled(6), scaled(44))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(scaled(44), ceil(self._lines(width).height) + scaled(12))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        if self.isEnabled() and self.underMouse():
            paint_panel(painter, self.rect(), theme.colour("hover"))
        ink = theme.colour("ink" if self.isEnabled() else "faint")
        lines = self._lines(self.width())
        top = (self.height() - lines.height) / 2
        side = scaled(22)
        first_line = laid("x", _WRAPPED).height
        place = QRect(scaled(2), round(top + (first_line - side) / 2), side, side)
        self.paint_mark(painter, place, ink)
        lines.draw(painter, self._before(), top, ink)
        painter.end()

    def paint_mark(self, painter: QPainter, place: QRect, ink: QColor) -> None:
        raise NotImplementedError

    def _lines(self, width: int) -> Lettering:
        return laid(self._words, _WRAPPED, width - self._before() - scaled(4))

    def _before(self) -> int:
        return scaled(2 + 22 + 10)


class TickField(_Choice, QCheckBox):
    """Yes or no."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._begin(text)

    def set_words(self, words: str) -> None:
        """Say something else; the words are taken letter for letter."""
        if words != self._words:
            self.setText(words.replace("&", "&&"))
            self._begin(words)
            self.rescale()

    def paint_mark(self, painter: QPainter, place: QRect, ink: QColor) -> None:
        paint_icon(painter, place, "square-check" if self.isChecked() else "square", ink)


class RadioField(_Choice, QRadioButton):
    """One of several."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._begin(text)

    def paint_mark(self, painter: QPainter, place: QRect, ink: QColor) -> None:
        paint_icon(painter, place, "circle", ink)
        if self.isChecked():
            dot = scaled(5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(QRectF(place).center(), dot, dot)
