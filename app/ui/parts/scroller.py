"""Pages longer than the window: down only, never sideways, and never past the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from app.ui.parts.rescaling import Rescaling
from app.ui.scaling_style import scaled

_ROOM_ROUND_FOCUS = 16


class Scroller(Rescaling, QScrollArea):
    """Shows a widget as wide as itself. What has the keyboard is always brought into view.

    Give it a `name` when what it shows has nothing of its own to tab to: it then takes the
    keyboard itself, so that the arrow keys can read on. `width` holds it to so many pixels at
    100 %, as a rail is held.
    """

    def __init__(
        self, widget: QWidget, name: str = "", *, width: int = 0, parent: QWidget | None = None
    ) -> None:
        self._fixed_width = width
        self._shown = widget
        super().__init__(parent)
        # Asking Qt for the viewport it makes itself costs a quarter of the time to first paint.
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setWidget(widget)
        self.rescale()
        widget.setAutoFillBackground(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_focus_in_view)

    def rescale(self) -> None:
        super().rescale()
        if self._fixed_width:
            self.setFixedWidth(scaled(self._fixed_width))
        self.verticalScrollBar().setSingleStep(scaled(24))
        QTimer.singleShot(0, self, self._keep_focus_in_view)

    def minimumSizeHint(self) -> QSize:
        child = self._shown
        bar = self.verticalScrollBar().sizeHint().width()
        width = max(child.minimumSizeHint().width(), child.minimumWidth())
        return QSize(width + bar, scaled(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A line that comes below the page must not hide what somebody is writing in."""
        super().resizeEvent(event)
        if self._has_focus_above(event.oldSize().height()):
            QTimer.singleShot(0, self, self._keep_focus_in_view)

    def show_from_the_top(self) -> None:
        """As far as what has the keyboard allows; everything has to stand in its place."""
        self.verticalScrollBar().setValue(0)
        self._keep_focus_in_view()

    def _has_focus_above(self, height: int) -> bool:
        """True for what stood in view: whoever has scrolled away from it reads on undisturbed."""
        now = QApplication.focusWidget()
        if now is None or not self._shown.isAncestorOf(now):
            return False
        top = now.mapTo(self._shown, now.rect().topLeft()).y() - self.verticalScrollBar().value()
        return 0 <= top < height

    def _keep_focus_in_view(self) -> None:
        """Takes no arguments: what had the keyboard before may be gone, and must not be touched."""
        now = QApplication.focusWidget()
        if now is not None and self._shown.isAncestorOf(now):
            self._bring_into_view(now)

    def _bring_into_view(self, focused: QWidget) -> None:
        """The whole of it, and not only the caret, where there is room for the whole."""
        room = scaled(_ROOM_ROUND_FOCUS)
        if focused.height() + 2 * room > self.viewport().height():
            self.ensureWidgetVisible(focused, 0, room)
            return
        top = focused.mapTo(self._shown, focused.rect().topLeft()).y()
        for y in (top + focused.height(), top):
            self.ensureVisible(0, y, 0, room)
