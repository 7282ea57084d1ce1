"""Smaller, larger, and back to the usual: a size in percent, in steps large enough to see."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.parts.buttons import IconButton, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.words import _


class SizeSteps(Flow):
    """Only asks: whoever owns the size shows what it has become."""

    smaller = Signal()
    larger = Signal()
    usual = Signal()

    def __init__(
        self, smaller: str, larger: str, usual: str, parent: QWidget | None = None
    ) -> None:
        self.less = IconButton("minus", smaller)
        self.percent = Text(strong=True)
        self.more = IconButton("plus", larger)
        self.back = LinkButton(_("Usual size"), name=usual)
        super().__init__(self.less, self.percent, self.more, self.back, gap=14, parent=parent)
        self.less.clicked.connect(self.smaller)
        self.more.clicked.connect(self.larger)
        self.back.clicked.connect(self.usual)

    def show_percent(self, percent: int, least: int, most: int) -> None:
        """A button that can go no further stays, so that the keyboard is not thrown out of it."""
        self.percent.setText(_("{percent} %").format(percent=percent))
        spoken = _("now {percent} percent").format(percent=percent)
        at_end = _("this is as far as it goes")
        for button, end in ((self.less, least), (self.more, most)):
            parts = (spoken, at_end) if percent == end else (spoken,)
            button.setAccessibleDescription(", ".join(parts))
