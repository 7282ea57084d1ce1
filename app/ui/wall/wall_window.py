"""The window on the second screen. It is given slides and nothing else, and begins covered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.appearance import Appearance
from app.ui.wall.screens import Screens
from app.ui.wall.slide_view import SlideView
from app.words import _
from app.workshops.back_row import BackRow
from app.workshops.slides import Slide, covered

_KIND = (
    Qt.WindowType.Window
    | Qt.WindowType.FramelessWindowHint
    # The writer keeps the keyboard; a platform that gives it to the wall all the same is answered.
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


class WallWindow(QWidget):
    """Fills the second screen while there is one and someone wants it; never this laptop's own."""

    covered_changed = Signal(bool)
    open_changed = Signal(bool)
    """Whether the wall is on a screen now."""
    key_pressed = Signal(QKeyEvent)
    """A key that reached the wall, such as a clicker's: it belongs to the facilitator."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(None, _KIND)
        self.view = SlideView(appearance, self)
        self._screens: Screens | None = None
        self._wanted = False
        self._covered = True
        self.setWindowTitle(_("The wall"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # Closing the laptop's window ends the program, though the wall is still there.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.view)

    @property
    def covered(self) -> bool:
        return self._covered

    @property
    def is_open(self) -> bool:
        """True while the wall is on a screen."""
        return self.isVisible()

    def show_slide(self, slide: Slide, page: int = 0) -> None:
        """Put a slide on the wall, which uncovers it. Nothing else does."""
        self.view.show_slide(slide, page)
        self._become_covered(slide.kind == "covered")

    def cover(self) -> None:
        """Plain paper. Nothing of the slide before is kept here."""
        self.view.show_slide(covered())
        self._become_covered(True)

    def next_page(self) -> None:
        self.view.next_page()

    def previous_page(self) -> None:
        self.view.previous_page()

    def set_back_row(self, figures: BackRow) -> None:
        self.view.set_back_row(figures)

    def set_larger(self, percent: int) -> None:
        self.view.set_larger(percent)

    def follow(self, screens: Screens) -> None:
        """Go where the second screen is. Any change of screens covers the wall."""
        self._screens = screens
        screens.changing.connect(self._step_back)
        screens.changed.connect(self._take_place)

    def open(self) -> None:
        """Take the second screen, now or as soon as there is one."""
        self._wanted = True
        self._take_place()

    def leave(self) -> None:
        """Cover, and give the screen back: no session runs."""
        self._wanted = False
        self._step_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cover()
        self.key_pressed.emit(event.clone())
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.open_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.open_changed.emit(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by whatever closes windows: covered, and gone until it is opened again."""
        self._wanted = False
        self.cover()
        event.accept()

    def _become_covered(self, is_covered: bool) -> None:
        if is_covered != self._covered:
            self._covered = is_covered
            self.covered_changed.emit(is_covered)

    def _step_back(self) -> None:
        """Before Qt can carry the window to the screen that is left."""
        self.cover()
        self.hide()

    def _take_place(self) -> None:
        place = self._screens.second() if self._screens and self._wanted else None
        if place is None:
            self.hide()
            return
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setScreen(place)
        self.setGeometry(place.geometry())
        # showFullScreen would also ask for the keyboard.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()
