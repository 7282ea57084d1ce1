"""The ring round whatever has the keyboard: on every control, however the keyboard came there."""

from __future__ import annotations

from weakref import ref

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFocusFrame, QMenu, QWidget
from shiboken6 import Shiboken

from app.ui.parts.painting import CONTROL
from app.ui.scaling_style import scaled
from app.ui.tokens import theme_of

REACH = 5
"""How far the ring stands out from its control, in pixels at 100 %: leave it that much room."""

_OVERLAP = 3
"""How far the ring may lie over its control's own outline."""


_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


def went_on(event: QFocusEvent) -> bool:
    """True when a person leaves a field for another: not when the whole window loses the keyboard,
    as it does when a projector's lead is pulled."""
    another_window = (
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
    )
    return event.lostFocus() and event.reason() not in another_window


class FocusRing(QFocusFrame):
    """An ink ring within a bright halo: one of the two shows on any ground.

    It is a QFocusFrame so that screen readers pass it over, but it follows its control by itself:
    Qt would take its size from the style, and put it below.
    """

    def __init__(self) -> None:
        super().__init__()
        # Weakly, or the ring would keep a window alive and drop it in the middle of a change.
        self._target: ref[QWidget] | None = None
        self._watched: list[ref[QWidget]] = []

    def follow(self, target: QWidget | None) -> None:
        """Stand round `target` from now on, wherever it is moved; round nothing with None."""
        for widget in self._still_there():
            widget.removeEventFilter(self)
        self._target, self._watched = None, []
        if target is None:
            self.hide()
            return
        self._target = ref(target)
        chain, host = _up_to_host(target)
        if self.parentWidget() is not host:
            self.setParent(host)
        for widget in chain:
            widget.installEventFilter(self)
            self._watched.append(ref(widget))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cover the edge alone, so that typing inside does not paint the ring each time."""
        super().resizeEvent(event)
        inside = scaled(REACH + _OVERLAP)
        middle = self.rect().adjusted(inside, inside, -inside, -inside)
        corner = scaled(CONTROL)
        hollow = middle.adjusted(corner, 0, -corner, 0), middle.adjusted(0, corner, 0, -corner)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(hollow[0]) + QRegion(hollow[1])))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ring(painter, QRectF(self.rect()), self, getattr(self._aim(), "corner", CONTROL))
        painter.end()

    def _aim(self) -> QWidget | None:
        target = self._target() if self._target is not None else None
        return target if target is not None and Shiboken.isValid(target) else None

    def _still_there(self) -> list[QWidget]:
        there = [widget() for widget in self._watched]
        return [widget for widget in there if widget is not None and Shiboken.isValid(widget)]

    def _place(self) -> None:
        target, host = self._aim(), self.parentWidget()
        if target is None or host is None:
            return
        if not (host.isVisible() and target.isVisibleTo(host)):
            self.hide()  # to show it in a window that is being put away would bring that back
            return
        reach = scaled(REACH)
        place = QRect(target.mapTo(host, QPoint(0, 0)), target.size())
        self.setGeometry(place.adjusted(-reach, -reach, reach, reach))
        self.show()
        self.raise_()


def _up_to_host(target: QWidget) -> tuple[list[QWidget], QWidget]:
    """The widgets whose moving moves `target`, and the page or window in which they move."""
    chain, here, parent = [target], target, target.parentWidget()
    while parent is not None and not isinstance(parent.parentWidget(), QAbstractScrollArea):
        chain.append(parent)
        if parent.isWindow():
            break
        here, parent = parent, parent.parentWidget()
    return chain, parent or here


class RowRing(QFocusFrame):
    """The same ring round one row of a list, which Qt does not follow by itself."""

    def surround(self, row: QRect, within: QRect) -> None:
        """Stand round `row`, but no farther out of `within` than the ring's own reach."""
        reach = scaled(REACH)
        place = row.adjusted(-reach, -reach, reach, reach)
        self.setGeometry(place)
        window = within.adjusted(-reach, -reach, reach, reach)
        self.setMask(window.translated(-place.topLeft()))
        self.setVisible(place.intersects(within))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ring(painter, QRectF(self.rect()), self, CONTROL)
        painter.end()


def paint_ring(painter: QPainter, around: QRectF, widget: QWidget, corner: float) -> None:
    """The ring that fills the outermost part of `around`, in the theme of `widget`."""
    theme = theme_of(widget.palette())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    halo, inner = theme.focus_halo, theme.focus_ring
    outer = scaled(corner + REACH)
    _stroke(painter, around, 0, halo, outer, theme.colour("focus"))
    _stroke(painter, around, halo, inner, outer, theme.colour("focus_inner"))
    painter.restore()


def _stroke(
    painter: QPainter, around: QRectF, inset: float, width: float, outer: float, colour: QColor
) -> None:
    start, thick = scaled(inset), max(round(width), scaled(width))
    middle = start + thick / 2
    painter.setPen(QPen(colour, thick))
    radius = max(1.0, outer - middle)
    painter.drawRoundedRect(around.adjusted(middle, middle, -middle, -middle), radius, radius)


_KEEPER = "focus keeper"


class FocusKeeper(QObject):
    """Moves the ring after the keyboard. An application has one: the newest."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        # findChildren would bring Python the style too, with all that a style can be asked.
        earlier = app.property(_KEEPER)
        if isinstance(earlier, FocusKeeper):
            earlier._retire()
        app.setProperty(_KEEPER, self)
        app.focusChanged.connect(self._follow)

    def _retire(self) -> None:
        if self._ring is not None and Shiboken.isValid(self._ring):
            self._ring.follow(None)
        self.deleteLater()

    def _follow(self) -> None:
        """Takes no arguments: what had the keyboard before may be gone, and must not be touched."""
        now = QApplication.focusWidget()
        if now is not None and _wants_ring(now):
            self._ring_in_hand().follow(now)
        elif self._ring is not None and Shiboken.isValid(self._ring):
            self._ring.follow(None)

    def _ring_in_hand(self) -> FocusRing:
        """The ring lives in the window it stands in, and goes when that window goes."""
        if self._ring is None or not Shiboken.isValid(self._ring):
            self._ring = FocusRing()
        return self._ring


def _wants_ring(widget: QWidget) -> bool:
    if getattr(widget, "draws_own_focus", False) or isinstance(widget, QMenu):
        return False
    return not widget.isWindow() and widget.window().windowType() != Qt.WindowType.Popup
