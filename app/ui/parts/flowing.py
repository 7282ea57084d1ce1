"""Layouts that give way instead of clipping: rows that wrap, columns that stack."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QLayoutItem, QSizePolicy, QWidget

from app.ui.parts.rescaling import Rescaling
from app.ui.scaling_style import scaled

_LINE_GAP = 12
"""Lines that went on below lie no farther apart than this."""

_Placed = tuple[QLayoutItem, QRect]


class _Arrangement(QLayout):
    """What the two layouts here share: they keep items, and know their height for a width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            placed = self.arranged(QRect(0, 0, width, 0))
            self._heights[width] = max((rect.bottom() + 1 for _item, rect in placed), default=0)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in self.arranged(rect):
            item.setGeometry(place)

    def shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def arranged(self, rect: QRect) -> list[_Placed]:
        raise NotImplementedError


class _FlowLayout(_Arrangement):
    """See Flow."""

    def __init__(self, parent: QWidget, gap: int, spread: bool, equal: bool, top: bool) -> None:
        super().__init__(parent)
        self._line_gap = gap if equal else min(gap, _LINE_GAP)
        self._gap, self._spread, self._equal, self._top = gap, spread, equal, top

    def sizeHint(self) -> QSize:
        hints = [self._wish(item) for item in self.shown()]
        widths = [hint.width() for hint in hints]
        if self._equal:
            widths = [max(widths, default=0)] * len(widths)
        width = sum(widths) + scaled(self._gap) * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self.shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def arranged(self, rect: QRect) -> list[_Placed]:
        gap = scaled(self._gap)
        lines = self._equal_lines(rect.width(), gap) if self._equal else self._lines(rect, gap)
        placed: list[_Placed] = []
        heights = [max(_height(item, width) for item, width in line) for line in lines]
        only_line = len(lines) == 1 and not self._top
        y = rect.y() + (max(0, rect.height() - heights[0]) // 2 if only_line else 0)
        for line, height in zip(lines, heights, strict=True):
            placed += self._set_line(line, QRect(rect.x(), y, rect.width(), height), gap)
            y += height + scaled(self._line_gap)
        return placed

    def _set_line(
        self, line: list[tuple[QLayoutItem, int]], rect: QRect, gap: int
    ) -> list[_Placed]:
        used = sum(width for _item, width in line) + gap * (len(line) - 1)
        x, placed = rect.x(), []
        for index, (item, width) in enumerate(line):
            if self._spread and index and index == len(line) - 1:
                x += max(0, rect.width() - used)
            own = rect.height() if self._equal else min(_height(item, width), rect.height())
            top = rect.y() + (0 if self._top else (rect.height() - own) // 2)
            placed.append((item, QRect(QPoint(x, top), QSize(width, own))))
            x += width + gap
        return placed

    def _lines(self, rect: QRect, gap: int) -> list[list[tuple[QLayoutItem, int]]]:
        lines: list[list[tuple[QLayoutItem, int]]] = []
        used = 0
        for item in self.shown():
            width = min(self._wish(item).width(), max(rect.width(), item.minimumSize().width()))
            if lines and used + gap + width <= rect.width():
                lines[-1].append((item, width))
                used += gap + width
            else:
                lines.append([(item, width)])
                used = width
        return lines

    def _equal_lines(self, width: int, gap: int) -> list[list[tuple[QLayoutItem, int]]]:
        items = self.shown()
        if not items:
            return []
        widest = max(self._wish(item).width() for item in items)
        most = max(1, min(len(items), (width + gap) // (widest + gap)))
        rows = -(-len(items) // most)
        across = -(-len(items) // rows)
        room = width - gap * (across - 1)
        ends = [room * place // across for place in range(across + 1)]
        widths = [end - start for start, end in pairwise(ends)]
        sized = [(item, widths[place % across]) for place, item in enumerate(items)]
        return [sized[start : start + across] for start in range(0, len(sized), across)]

    @staticmethod
    def _wish(item: QLayoutItem) -> QSize:
        return item.sizeHint().expandedTo(item.minimumSize())


class Flow(Rescaling, QFrame):
    """Things side by side that go on to the next line when there is no room.

    `spread` pushes the last of a line to its end; `equal` makes columns of one width; `top` sets
    things of different heights against the top of their line, not its middle.
    """

    def __init__(
        self,
        *children: QWidget,
        gap: int = 12,
        spread: bool = False,
        equal: bool = False,
        top: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._layout = _FlowLayout(self, gap, spread, equal, top)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.add(*children)

    def add(self, *children: QWidget) -> None:
        for child in children:
            self._layout.addWidget(child)

    def rescale(self) -> None:
        if self.layout() is not None:
            self._layout.invalidate()
        super().rescale()


class _ColumnsLayout(_Arrangement):
    """See Columns."""

    def __init__(self, parent: Columns) -> None:
        super().__init__(parent)
        self._columns = parent

    def sizeHint(self) -> QSize:
        height = max((item.sizeHint().height() for item in self.shown()), default=0)
        return QSize(self._columns.widest(), height)

    def minimumSize(self) -> QSize:
        widths = [item.minimumSize().width() for item in self.shown()]
        return QSize(max(widths, default=0), 0)

    def arranged(self, rect: QRect) -> list[_Placed]:
        if rect.width() < self._columns.widest():
            return self._stacked(rect)
        return self._side_by_side(rect)

    def _side_by_side(self, rect: QRect) -> list[_Placed]:
        widths = self._columns.widths(rect.width())
        items = [(item, widths.get(item.widget(), 0)) for item in self.shown()]
        tallest = max((_height(item, width) for item, width in items), default=0)
        x, placed = rect.x(), []
        for item, width in items:
            placed.append((item, QRect(x, rect.y(), width, max(rect.height(), tallest))))
            x += width
        return placed

    def _stacked(self, rect: QRect) -> list[_Placed]:
        shown = {item.widget(): item for item in self.shown()}
        items = [shown[panel] for panel in self._columns.stacking if panel in shown]
        y, placed = rect.y(), []
        for item in items:
            height = _height(item, rect.width())
            placed.append((item, QRect(rect.x(), y, rect.width(), height)))
            y += height
        return placed


class Columns(Rescaling, QWidget):
    """A main part with a panel at one or both sides, which go below it when there is no room.

    Widths of panels are pixels at 100 %. Put it in a Scroller.
    """

    def __init__(
        self,
        main: QWidget,
        left: QWidget | None = None,
        right: QWidget | None = None,
        *,
        left_width: int = 236,
        right_width: int = 316,
        main_width: int = 480,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._main = main
        self._fixed = {
            panel: width
            for panel, width in ((left, left_width), (right, right_width))
            if panel is not None
        }
        self._main_width = main_width
        self.stacking = [panel for panel in (main, right, left) if panel is not None]
        self._layout = _ColumnsLayout(self)
        for panel in (left, main, right):
            if panel is not None:
                self._layout.addWidget(panel)

    @property
    def stacked(self) -> bool:
        return self.width() < self.widest()

    def widest(self) -> int:
        """The width from which everything stands side by side."""
        main = max(scaled(self._main_width), self._main.minimumSizeHint().width())
        return main + sum(self._panel_width(panel) for panel in self._shown())

    def widths(self, room: int) -> dict[QWidget | None, int]:
        widths: dict[QWidget | None, int] = {
            panel: self._panel_width(panel) for panel in self._shown()
        }
        widths[self._main] = room - sum(widths.values())
        return widths

    def rescale(self) -> None:
        if self.layout() is not None:
            self._layout.invalidate()
        super().rescale()

    def _shown(self) -> list[QWidget]:
        return [panel for panel in self._fixed if not panel.isHidden()]

    def _panel_width(self, panel: QWidget) -> int:
        return max(scaled(self._fixed[panel]), panel.minimumSizeHint().width())


def _height(item: QLayoutItem, width: int) -> int:
    wanted = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return max(wanted, item.minimumSize().height())
