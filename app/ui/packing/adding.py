"""Another form for the run sheet: which kind of file, and how its pages look."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.ui.packing.looks import Looks
from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading
from app.ui.parts.surfaces import Card
from app.words import _


class AddForm(Card):
    """Opens below the rows, and closes once something was added; Esc closes it too."""

    added = Signal(object)
    """`Copies` of what was chosen: one."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12, margins=16)
        self.looks = Looks()
        self.put = Button(_("Add it"))
        self.close_it = LinkButton(_("Not now"))
        self.add(Heading(_("Add another form"), 3), self.looks)
        self.add(Flow(self.put, self.close_it, gap=16))
        self.put.clicked.connect(lambda: self.added.emit(self.looks.chosen))
        self.close_it.clicked.connect(self.closed)
        self.hide()

    def begin(self) -> None:
        self.looks.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
