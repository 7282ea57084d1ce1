"""A page that is mostly there to be read: the page itself takes the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.ui.page import ReadingPage
from app.ui.parts.scroller import Scroller
from app.ui.parts.speaking import Role
from app.ui.surroundings import Surroundings


class TextPage(ReadingPage):
    """Arrow keys and page keys read on, without the mouse and with nothing to tab to."""

    def __init__(self, surroundings: Surroundings, title: str) -> None:
        super().__init__(surroundings, title)
        found = self.findChild(Scroller)
        assert found is not None
        self.scroller = found
        self.scroller.spoken_role = Role.Document  # pyright: ignore[reportAttributeAccessIssue]
        self.scroller.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scroller.setAccessibleName(title)

    def begin_reading(self) -> None:
        self.scroller.verticalScrollBar().setValue(0)
        self.scroller.setFocus(Qt.FocusReason.OtherFocusReason)
