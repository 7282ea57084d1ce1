"""Choosing a place: an arrow on the way to it is not yet an answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent

from app.ui.parts.choices import Chooser
from app.words import _

CONFIRMS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STANDS_STILL = 1500
"""Milliseconds after the last arrow. Whoever reads each rung out before the next takes longer, and
then each is an answer that was given."""


class PlaceChooser(Chooser):
    """`left_at` brings the place, or None, once it is confirmed, left, or stands still."""

    left_at = Signal(object)

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self._kept: int | None = None
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(STANDS_STILL)
        self._still.timeout.connect(self.settle)
        self.activated.connect(lambda _at: self._still.start())

    def offer(self, answers: tuple[tuple[int, str], ...]) -> None:
        """What there is to choose from, in the order in which it is drawn."""
        self.clear()
        self.addItem(_("not settled"), None)
        for number, answer in answers:
            words = _("{number} {answer}").format(number=number, answer=answer)
            self.addItem(words, number)

    def show_kept(self, place: int | None) -> None:
        """What is stored; a choice that is still being made is left alone."""
        if not self._still.isActive():
            self._kept = place
            self.setCurrentIndex(max(0, self.findData(place)))

    def settle(self) -> None:
        """Keep what is chosen, when it is not kept already."""
        self._still.stop()
        place: int | None = self.currentData()
        if place != self._kept:
            self._kept = place
            self.left_at.emit(place)

    def hidePopup(self) -> None:
        """Chosen from the open list: that is an answer."""
        super().hidePopup()
        QTimer.singleShot(0, self, self.settle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in CONFIRMS:
            self.settle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def hideEvent(self, event: QHideEvent) -> None:
        self.settle()
        super().hideEvent(event)
