"""What screens are laid out on: cards, panels, columns and rows whose spaces follow the font."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from app.ui.parts.painting import CARD, paint_panel
from app.ui.parts.rescaling import Rescaling
from app.ui.scaling_style import scaled
from app.ui.tokens import theme_of

Margins = int | tuple[int, int, int, int]
"""One for all sides, or left, top, right, bottom; in pixels at 100 %."""


class _Box(Rescaling, QFrame):
    """A frame whose gap and margins are measures of the design."""

    direction = QBoxLayout.Direction.TopToBottom

    def __init__(
        self,
        *children: QWidget,
        gap: int = 12,
        margins: Margins = 0,
        widest: int = 0,
        width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fixed_width = width
        self._gap = gap
        self._widest = widest
        self._margins = margins
        if children:
            self.add(*children)

    @property
    def box(self) -> QBoxLayout:
        """The layout, made when first asked for: a screen may set one of its own instead."""
        found = self.layout()
        if not isinstance(found, QBoxLayout):
            found = QBoxLayout(self.direction, self)
            self._measure(found)
        return found

    def add(self, *children: QWidget, stretch: int = 0) -> None:
        for child in children:
            self.box.addWidget(child, stretch)

    def clear(self) -> None:
        """Let everything in it go, to be made anew."""
        while (item := self.box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def add_stretch(self) -> None:
        self.box.addStretch(1)

    def add_space(self, pixels: int) -> None:
        """A space beyond the gap, which follows the font as the gap does."""
        self.box.addWidget(Space(pixels))

    def rescale(self) -> None:
        found = self.layout()
        if isinstance(found, QBoxLayout):
            self._measure(found)
        super().rescale()

    def _measure(self, box: QBoxLayout) -> None:
        box.setSpacing(scaled(self._gap))
        box.setContentsMargins(*(scaled(side) for side in _sides(self._margins)))
        if self._fixed_width:
            self.setMinimumWidth(scaled(self._fixed_width))
            self.setMaximumWidth(scaled(self._fixed_width))
        elif self._widest:
            self.setMaximumWidth(scaled(self._widest))


class Column(_Box):
    """Things one under another."""


class Row(_Box):
    """Things side by side, which never wrap. See Flow for those that may."""

    direction = QBoxLayout.Direction.LeftToRight


class Space(Rescaling, QWidget):
    """An empty place of a fixed height (and width, in a row)."""

    def __init__(self, pixels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels = pixels
        self.rescale()

    def rescale(self) -> None:
        self.setFixedHeight(scaled(self._pixels))
        self.setMinimumWidth(scaled(self._pixels))
        super().rescale()


class Card(Column):
    """A sheet of paper with rounded corners, for things that belong together."""

    def __init__(
        self,
        *children: QWidget,
        gap: int = 12,
        margins: Margins = 24,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(*children, gap=gap, margins=margins, parent=parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        paint_panel(
            painter,
            self.rect(),
            theme.colour("sheet"),
            theme.colour("card_edge"),
            theme.card_line,
            CARD,
        )
        painter.end()


class Panel(Column):
    """A rail or bar: a deeper ground, with a line along the sides where it meets the page."""

    def __init__(
        self,
        *children: QWidget,
        lines: Sequence[str] = (),
        fill: str = "well",
        gap: int = 12,
        margins: Margins = 0,
        width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(*children, gap=gap, margins=margins, width=width, parent=parent)
        self._lines = tuple(lines)
        self._fill = fill

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(self._fill))
        for side in self._lines:
            painter.fillRect(_side_of(self.rect(), side), theme.colour("rule"))
        painter.end()


class Rule(Rescaling, QWidget):
    """A thin line between rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rescale()

    def rescale(self) -> None:
        self.setFixedHeight(max(1, scaled(1)))
        super().rescale()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme_of(self.palette()).colour("rule"))
        painter.end()


def _sides(margins: Margins) -> tuple[int, int, int, int]:
    return (margins, margins, margins, margins) if isinstance(margins, int) else margins


def _side_of(rect: QRect, side: str) -> QRect:
    line = max(1, scaled(1))
    return {
        "left": QRect(rect.left(), rect.top(), line, rect.height()),
        "right": QRect(rect.right() - line + 1, rect.top(), line, rect.height()),
        "top": QRect(rect.left(), rect.top(), rect.width(), line),
        "bottom": QRect(rect.left(), rect.bottom() - line + 1, rect.width(), line),
    }[side]
