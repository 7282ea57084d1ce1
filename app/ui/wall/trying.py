"""Trying the wall before anyone is here: a real slide at its real size, nobody's words on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Column, Panel
from app.ui.scaling_style import scaled
from app.ui.surroundings import Surroundings
from app.ui.wall.miniature import Miniature
from app.ui.wall.screens import Screens, say_screen
from app.ui.wall.slide_view import SlideView
from app.ui.wall.wall_window import WallWindow
from app.words import _
from app.workshops.slides import Slide, covered

_STAYS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_Insert,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
}
"""Held down on the way to another key, or pressed by whoever feels their way round."""
_WIDTH = 560


class WallTrial(QDialog):
    """Shown with `open()`: on the second screen where there is one, else over this one.

    Any key covers it and comes back, and so does any change of screens.
    """

    def __init__(
        self, surroundings: Surroundings, slide: Slide, screens: Screens | None = None
    ) -> None:
        super().__init__(surroundings.window())
        self._surroundings, self._slide = surroundings, slide
        chosen = surroundings.preferences.wall_screen
        self.screens = screens or Screens(surroundings.window(), self, chosen=chosen)
        self.found = _found(self.screens)
        """What there is to tell: which screens there are, or that they changed."""
        self.back = Button(_("Cover it and come back"), accent=True)
        self.back.clicked.connect(self.reject)
        self.back.installEventFilter(self)
        self.wall: WallWindow | None = None
        self.view: SlideView | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Try the wall"))
        self.setAccessibleName(self.found)
        self.setAccessibleDescription(_how_to_come_back())
        if self.screens.second() is None:
            self.setAccessibleDescription(_how_to_leave())
            self._lay_over_this_screen()
        else:
            self._lay_beside_the_wall()
        self.screens.changing.connect(self._cover)
        self.screens.changed.connect(self._screens_changed)

    def open(self) -> None:
        super().open()
        if self.wall is not None:
            self.wall.open()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """However it ends the wall is covered and its screen given back."""
        self._cover()
        wall, self.wall = self.wall, None
        if wall is not None:
            wall.leave()
            wall.deleteLater()
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every key that reaches the one button, and a clicker's, comes back."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self._come_back_by(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._come_back_by(event)

    def _come_back_by(self, event: QKeyEvent) -> bool:
        alone = Qt.Key(event.key()) in _STAYS
        if not alone:
            self.reject()
        return not alone

    def _lay_over_this_screen(self) -> None:
        """As a room would see it: the slide, and a line under it."""
        self.back.set_words(_("Come back"))
        self.view = SlideView(self._surroundings.appearance, self)
        home = self.screens.home()
        if home is not None:
            self.view.set_picture_height(home.geometry().height())
        self._measure(self.view)
        self.view.show_slide(self._slide)
        words = Column(
            Text(self.found, strong=True, icon="device-desktop"), Text(_how_to_leave()), gap=4
        )
        line = Flow(words, self.back, gap=24, spread=True)
        bar = Panel(line, lines=("top",), margins=(26, 12, 24, 12))
        self._stack(self.view, bar)
        self.setWindowState(Qt.WindowState.WindowFullScreen)

    def _lay_beside_the_wall(self) -> None:
        """This laptop tells what there is to see; the slide is on the other screen alone."""
        self.wall = wall = WallWindow(self._surroundings.appearance)
        wall.view.announces = False
        self._measure(wall)
        wall.follow(self.screens)
        wall.key_pressed.connect(self._come_back_by)
        wall.open_changed.connect(lambda _open: QTimer.singleShot(0, self, self.activateWindow))
        wall.show_slide(self._slide)
        small = Miniature(self._surroundings.appearance)
        small.follow(wall.view)
        body = Column(Heading(self.found, 1, size=24), gap=14, margins=(32, 26, 32, 28))
        body.add(Text(_look_at_it()), Flow(small), Text(_how_to_come_back()), Flow(self.back))
        self._stack(body)
        self.setMinimumWidth(scaled(_WIDTH))

    def _stack(self, *parts: QWidget) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for at, part in enumerate(parts):
            rows.addWidget(part, 0 if at else 1)

    def _measure(self, wall: WallWindow | SlideView) -> None:
        """The back row's figures, as a session would use them."""
        preferences = self._surroundings.preferences
        wall.set_back_row(preferences.back_row)
        wall.set_larger(preferences.wall_scale)

    def _cover(self) -> None:
        if self.view is not None:
            self.view.show_slide(covered())
        if self.wall is not None:
            self.wall.cover()

    def _screens_changed(self) -> None:
        if self.isVisible():
            self.found = _("A screen has come or gone. The wall was covered. Try it again.")
            self.reject()


def _found(screens: Screens) -> str:
    second = screens.second()
    if second is not None:
        return _("Second screen found: {screen}").format(screen=say_screen(second))
    if len(screens.all) > 1:
        return _("The same picture on every screen: everyone sees this laptop.")
    return _("One screen: everyone sees this laptop.")


def _look_at_it() -> str:
    return _(
        "A sample question is on the wall now, in words as large as the back row needs. "
        "Read it from the farthest seat. Settings makes the words larger."
    )


def _how_to_come_back() -> str:
    return _("Press Esc, or any key, to cover it and come back.")


def _how_to_leave() -> str:
    return _("Press Esc, or any key, to come back.")
