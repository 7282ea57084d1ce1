"""A page of the window: what the shell asks of each one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading
from app.ui.parts.scroller import Scroller
from app.ui.parts.surfaces import Column
from app.ui.surroundings import Destination, Surroundings

_DEEPEST = 16
"""Layouts within layouts on a page."""

PRIVATE = (
    "note what happened",
    "change what happened",
    "leave worry",
    "settle worry",
    "add what helps",
    "change what helps",
)
"""Changes whose very names are not for the room: that somebody wrote such a thing is private."""


class Page(QWidget):
    """Made once by the shell, and told each time someone comes to it."""

    whole_window = False
    """True for a page with a rail of its own, such as a running session."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.surroundings = surroundings

    def arrive(self, destination: Destination) -> None:
        """Someone has come here; draw what is there now and give something the keyboard."""

    def leave(self) -> None:
        """Someone goes elsewhere."""

    def help(self) -> None:
        """Someone has asked for help here."""
        self.surroundings.go(Destination(page="help"))

    def may_undo(self, name: str) -> bool:
        """False for what must not be undone, or done again, by a key pressed on this page."""
        return not (self.surroundings.visibility.everyone and name in PRIVATE)


class ReadingPage(Page):
    """A page with a title at the top and things one under another, as long as it needs to be."""

    def __init__(self, surroundings: Surroundings, title: str) -> None:
        super().__init__(surroundings)
        self.title = Heading(title, 1)
        self.top = Flow(self.title, gap=16, spread=True)
        self.content = Column(gap=16)
        self.body = Column(self.top, self.content, gap=16, margins=(40, 28, 40, 32))
        self.body.add_stretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        self._scroller = Scroller(self.body)
        rows.addWidget(self._scroller)

    def read_from_the_top(self) -> None:
        """What had the keyboard for a moment, further down, must not leave the page scrolled."""
        QTimer.singleShot(0, self, self._to_the_top)

    def _to_the_top(self) -> None:
        lay_out_everything()
        self._scroller.show_from_the_top()

    def give_keyboard(self, part: QWidget) -> None:
        """To something that has only just come into sight: it has its place before it is scrolled
        to. Each layout within another asks for its room in an event of its own."""
        lay_out_everything()
        part.setFocus(Qt.FocusReason.TabFocusReason)


def lay_out_everything() -> None:
    """Until each part has its place."""
    for _layout in range(_DEEPEST):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
