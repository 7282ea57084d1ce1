"""Slides on the wall outside a session: on the second screen where there is one, else over this."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column, Panel
from app.ui.scaling_style import scaled
from app.ui.surroundings import Surroundings
from app.ui.wall.awake import WhileShown
from app.ui.wall.miniature import Miniature
from app.ui.wall.screens import Screens, say_screen
from app.ui.wall.slide_view import SlideView
from app.ui.wall.wall_window import WallWindow
from app.words import _
from app.workshops.slides import Slide, covered

_ON = {Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down}
_BACK = {Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace}
_WIDTH = 560


class OnTheWall(QDialog):
    """Shown with `open()`. Esc covers it and comes back, and so does any change of screens."""

    def __init__(
        self,
        surroundings: Surroundings,
        slides: Sequence[Slide],
        title: str,
        screens: Screens | None = None,
    ) -> None:
        super().__init__(surroundings.window())
        self._surroundings, self._slides, self._at = surroundings, tuple(slides), 0
        chosen = surroundings.preferences.wall_screen
        self.screens = screens or Screens(surroundings.window(), self, chosen=chosen)
        self.found = say_screens(self.screens)
        """What there is to tell: which screens there are, or that they changed."""
        self.back = Button(_("Cover it and come back"), accent=True)
        self.back.clicked.connect(self.reject)
        self.back.installEventFilter(self)
        self.wall: WallWindow | None = None
        self.view: SlideView | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(self.found)
        self.setAccessibleDescription(self.how_to_leave())
        if self.screens.second() is None:
            self._lay_over_this_screen()
        else:
            self._lay_beside_the_wall()
        self.awake = WhileShown(self)
        self.awake.watch(self if self.wall is None else self.wall)
        self.screens.changing.connect(self._cover)
        self.screens.changed.connect(self._screens_changed)

    def open(self) -> None:
        super().open()
        if self.wall is not None:
            self.wall.open()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.back, self.shown.aloud())

    def done(self, result: int) -> None:
        """However it ends the wall is covered and its screen given back."""
        self._cover()
        announce(self._surroundings.window(), covered().spoken)
        wall, self.wall = self.wall, None
        if wall is not None:
            wall.leave()
            wall.deleteLater()
        super().done(result)

    # What differs from one use to another

    def beside(self) -> tuple[str, ...]:
        """What the laptop says above and below the small picture of the wall."""
        return "", self.how_to_leave()

    def how_to_leave(self) -> str:
        if len(self._slides) < 2:
            return _("Page Down shows more, if there is more. Esc covers it and comes back.")
        return _("Page Down goes on, Page Up goes back. Esc covers it and comes back.")

    def gone(self) -> str:
        """What is told when a screen comes or goes."""
        return _("A screen has come or gone. The wall was covered. Put it there again.")

    def hear(self, event: QKeyEvent) -> bool:
        """True for a key that was for the wall."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.reject()
        elif key in _ON:
            self.turn(1)
        elif key in _BACK:
            self.turn(-1)
        else:
            return False
        return True

    # Showing

    @property
    def slide(self) -> Slide:
        return self._slides[self._at]

    @property
    def shown(self) -> SlideView:
        """Where the slide stands in full size."""
        view = self.wall.view if self.wall is not None else self.view
        assert view is not None
        return view

    def turn(self, way: int) -> None:
        """The next page of the slide, and after its last the next slide; or back."""
        view = self.shown
        if 0 <= view.page + way < view.pages:
            view.next_page() if way > 0 else view.previous_page()
        elif 0 <= self._at + way < len(self._slides):
            self._at += way
            self._show(0 if way > 0 else -1)
        else:
            announce(self.back, _("There is no page beyond this one."))
            return
        announce(self.back, view.aloud())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that reach the one button, and a clicker's, are for the wall."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self.hear(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.hear(event)

    def _show(self, page: int = 0) -> None:
        if self.wall is not None:
            self.wall.show_slide(self.slide, page)
        elif self.view is not None:
            self.view.show_slide(self.slide, page)

    def _lay_over_this_screen(self) -> None:
        """As a room would see it: the slide, and a line under it."""
        self.back.set_words(_("Come back"))
        self.view = SlideView(self._surroundings.appearance, self)
        self.view.announces = False  # this window says it, whichever screen the slide is on
        home = self.screens.home()
        if home is not None:
            self.view.set_picture_height(home.geometry().height())
        self._measure(self.view)
        self._show()
        words = Column(
            Text(self.found, strong=True, icon="device-desktop"), Text(self.how_to_leave()), gap=4
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
        wall.key_pressed.connect(self.hear)
        wall.open_changed.connect(lambda _open: QTimer.singleShot(0, self, self.activateWindow))
        self._show()
        small = Miniature(self._surroundings.appearance)
        small.follow(wall.view)
        above, below = self.beside()
        body = Column(Heading(self.found, 1, size=24), gap=14, margins=(32, 26, 32, 28))
        body.add(*([Text(above)] if above else []), Flow(small), Text(below), Flow(self.back))
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
            self.found = self.gone()
            self.reject()


def say_screens(screens: Screens) -> str:
    second = screens.second()
    if second is not None:
        return _("Second screen found: {screen}").format(screen=say_screen(second))
    if len(screens.all) > 1:
        return _("The same picture on every screen: everyone sees this laptop.")
    return _("One screen: everyone sees this laptop.")
