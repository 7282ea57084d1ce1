"""Which picture goes with one sentence: look for it by word, or say that it needs none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from app.packs.document import NO_PICTURE
from app.ui.choosing_pictures.arrows import Arrows
from app.ui.choosing_pictures.finding import AT_MOST, Line, Shown
from app.ui.choosing_pictures.picture_button import PictureButton
from app.ui.parts.buttons import Button
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.focus import REACH
from app.ui.parts.labels import Heading, Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column
from app.words import _, ngettext

_SIDE = 72
_A_BREATH = 700
"""Milliseconds after the last letter before the number of pictures is said aloud."""


class WhichPicture(Column):
    """Esc goes back without a change."""

    asked = Signal(str)
    """Words to look for."""
    chosen = Signal(str)
    """A picture's name, `NO_PICTURE`, or "" to leave it to Alongside."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__(gap=16)
        self.sentence = Heading("", 2)
        self.field = LineField()
        self.row = FormRow(_("Which picture?"), self.field, _("Type a word, such as tea or door."))
        self.none = Button(_("No picture"))
        self.by_itself = Button(_("Let Alongside choose"))
        self.back = Button(_("Back to the sentences"), icon="arrow-back-up")
        self.summary = Text("", soft=True)
        self.found = Column(margins=REACH)
        self.buttons: list[PictureButton] = []
        self._arrows = Arrows(self)
        self._soon = QTimer(self, singleShot=True, interval=_A_BREATH)
        self._lay_out()

    def show_line(self, line: Line) -> None:
        self.sentence.setText(line.sentence)
        self.field.clear()
        self.by_itself.setVisible(line.chosen)
        self._show(())
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.asked.emit("")

    def show_found(self, found: Sequence[Shown]) -> None:
        self._show(found)
        self.summary.setText(_how_many(len(found), bool(self.field.text().strip())))
        if self.field.text():
            self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the field to what it found; Enter takes the first."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Down and self.buttons:
                self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def stop(self) -> None:
        self._soon.stop()

    def _lay_out(self) -> None:
        others = Flow(self.none, self.by_itself, self.back, gap=12)
        self.add(Card(self.sentence, self.row, others), self.summary, self.found)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self.asked)
        self.none.clicked.connect(lambda: self.chosen.emit(NO_PICTURE))
        self.by_itself.clicked.connect(lambda: self.chosen.emit(""))
        self.back.clicked.connect(self.left)
        self._soon.timeout.connect(lambda: announce(self.summary, self.summary.text()))

    def _show(self, found: Sequence[Shown]) -> None:
        self.found.clear()
        self.buttons = [self._button(each) for each in found]
        self._arrows.watch(self.buttons)
        if self.buttons:
            self.found.add(Flow(*self.buttons, gap=12, equal=True))

    def _button(self, shown: Shown) -> PictureButton:
        button = PictureButton(shown.words, shown.image, side=_SIDE, name=shown.words)
        button.clicked.connect(lambda: self.chosen.emit(shown.name))
        return button


def _how_many(number: int, looked: bool) -> str:
    if not number:
        return _("There is no picture with that word. Try another word, or the beginning of one.")
    if number == AT_MOST:
        return _("{n} pictures. There are more: another word finds others.").format(n=number)
    if not looked:
        return _("Pictures that may fit:")
    return ngettext("{n} picture found.", "{n} pictures found.", number).format(n=number)
