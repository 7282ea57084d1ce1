"""The wall's own window, and what has to be covered when screens come, go or change places."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent

from app.ui.surroundings import Surroundings
from app.ui.wall.awake import WhileShown
from app.ui.wall.screens import Screens
from app.ui.wall.slide_view import SlideView
from app.ui.wall.wall_window import WallWindow
from app.words import _
from app.workshops.slides import Slide


class SecondScreen(QObject):
    """Keeps the wall on the screen that is for the room, and asks nothing of the page."""

    covered = Signal()
    """The wall covered itself: Esc was pressed there, or its screen has gone."""
    screens_changed = Signal(str, bool)
    """What happened, in words, and whether others may see this laptop because of it."""
    came_or_went = Signal()
    """The wall's window came or went. Some desktops hand the keyboard to any new window."""
    key_pressed = Signal(QKeyEvent)
    """A key reached the wall; it belongs to the facilitator."""

    def __init__(self, surroundings: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        chosen = surroundings.preferences.wall_screen
        self.screens = Screens(surroundings.window(), chosen=chosen)
        self._home = ""
        """The name of the screen that the facilitator's window was on."""
        self.wall = WallWindow(surroundings.appearance)
        self.wall.view.announces = False
        self.wall.follow(self.screens)
        self.awake = WhileShown(self)
        self.awake.watch(self.wall)
        self.wall.key_pressed.connect(self.key_pressed)
        self.wall.covered_changed.connect(self._wall_covered)
        self.wall.open_changed.connect(lambda _open: self.came_or_went.emit())
        self.screens.changed.connect(self._screens_changed)

    def begin(self) -> None:
        """Who can see this laptop is supposed from the screens there are."""
        self._carried()
        self._surroundings.visibility.suppose(self._alone)

    def show(self, slide: Slide, page: int) -> None:
        """Painted at once: the room does not wait until this laptop is laid out again."""
        view = self.wall.view
        before = view.composition, view.page
        self.wall.show_slide(slide, page)
        if view.composition is not before[0] or view.page != before[1]:
            view.repaint()

    def show_back_row(self, *views: SlideView) -> None:
        """The wall, and `views` of it here, in words as large as the back row needs."""
        preferences = self._surroundings.preferences
        self.screens.choose(preferences.wall_screen)
        for view in (*views, self.wall):
            view.set_back_row(preferences.back_row)
            view.set_larger(preferences.wall_scale)

    @property
    def _alone(self) -> bool:
        """Has the wall no screen of its own? Then this laptop may be the wall."""
        return self.screens.mirrored or self.screens.second() is None

    def _screens_changed(self) -> None:
        carried, alone = self._carried(), self._alone
        words = _what_happened(alone=alone, carried=carried)
        self.screens_changed.emit(words, alone or carried)

    def _carried(self) -> bool:
        """Is the facilitator's window on another screen now than when this was last asked?"""
        home = self.screens.home()
        before, self._home = self._home, home.name() if home else ""
        return before != self._home

    def _wall_covered(self, covered: bool) -> None:
        if covered:
            self.covered.emit()


def _what_happened(*, alone: bool, carried: bool) -> str:
    if alone:
        return _("The second screen has gone. Everything is safe, and this laptop is covered.")
    if carried:
        return _("This window is on another screen now. Everything is safe, and it is covered.")
    return _("A screen has come or gone. The wall is covered.")
