"""Trying the wall before anyone is here: a real slide at its real size, nobody's words on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.ui.surroundings import Surroundings
from app.ui.wall.on_the_wall import OnTheWall
from app.ui.wall.screens import Screens
from app.words import _
from app.workshops.slides import Slide

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


class WallTrial(OnTheWall):
    """Any key covers it and comes back."""

    def __init__(
        self, surroundings: Surroundings, slide: Slide, screens: Screens | None = None
    ) -> None:
        super().__init__(surroundings, (slide,), _("Try the wall"), screens)

    def beside(self) -> tuple[str, ...]:
        return _look_at_it(), self.how_to_leave()

    def how_to_leave(self) -> str:
        if self.screens.second() is None:
            return _("Press Esc, or any key, to come back.")
        return _("Press Esc, or any key, to cover it and come back.")

    def gone(self) -> str:
        return _("A screen has come or gone. The wall was covered. Try it again.")

    def hear(self, event: QKeyEvent) -> bool:
        """Every key, and a clicker's, comes back."""
        alone = Qt.Key(event.key()) in _STAYS
        if not alone:
            self.reject()
        return not alone


def _look_at_it() -> str:
    return _(
        "A sample question is on the wall now, in words as large as the back row needs. "
        "Read it from the farthest seat. Settings makes the words larger."
    )
