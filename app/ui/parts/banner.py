"""A word about what has just happened: it stays on the screen and is said aloud."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.parts.buttons import Button, IconButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Notice
from app.ui.parts.painting import CONTROL, paint_left_bar, paint_panel
from app.ui.parts.speaking import Role, announce
from app.ui.parts.surfaces import Row
from app.ui.tokens import theme_of
from app.words import _

ICONS = {
    "news": "info-circle",
    "done": "circle-check",
    "care": "alert-triangle",
    "lock": "lock",
    "battery": "battery-1",
}
"""What kinds of banner there are: by icon, never by colour."""


class Banner(Row):
    """An icon, a sentence, and a button when there is something to do. Takes no focus."""

    pressed = Signal()
    closed = Signal()
    spoken_role = Role.Notification

    def __init__(self, kind: str = "news", parent: QWidget | None = None) -> None:
        super().__init__(gap=12, margins=(16, 6, 8, 6), parent=parent)
        if kind not in ICONS:
            raise KeyError(kind)
        self._kind = kind
        self._sentence = Notice(icon=ICONS[kind])
        self._button = Button()
        self._button.hide()
        self._close = IconButton("x", _("Close this message"))
        self.add(Flow(self._sentence, self._button, gap=12, spread=True), stretch=1)
        self.add(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._button.clicked.connect(self.pressed)
        self._close.clicked.connect(self.dismiss)
        self.hide()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    @property
    def button(self) -> Button:
        return self._button

    def say(self, sentence: str, button: str = "", *, urgent: bool | None = None) -> None:
        """Show a sentence and say it. It stays until it is closed or another takes its place."""
        self.reword(sentence)
        self._button.set_words(button)
        self._button.setVisible(bool(button))
        self.show()
        announce(self, sentence, urgent=self._kind == "care" if urgent is None else urgent)

    def reword(self, sentence: str) -> None:
        """The same thing in words that are true now: nobody needs to be told again."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)

    def dismiss(self) -> None:
        """The keyboard goes back up to the page, not on round to the rail."""
        if self._close.hasFocus() or self._button.hasFocus():
            self.focusPreviousChild()
        self.hide()
        self.closed.emit()

    def spoken_name(self) -> str:
        return self.sentence

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        place: QRect = self.rect()
        paint_panel(painter, place, theme.colour("wash"), theme.colour("edge"), 1, CONTROL)
        paint_left_bar(painter, place, theme.colour("accent"), 6)
        painter.end()
