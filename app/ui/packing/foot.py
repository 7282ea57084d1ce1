"""The foot of Packs: what makes and gives out is in sight there, however long the page is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.packing.output import Output
from app.ui.packing.questions import Questions
from app.ui.parts.surfaces import Column, Rule
from app.words import _


class Foot(Column):
    """Where little of the page is seen at once, the bar stands in its place on the page instead."""

    def __init__(self, output: Output) -> None:
        super().__init__(gap=0)
        self._output = output
        self._place = Column(margins=(40, 10, 32, 14))
        self.add(Rule(), self._place)
        self.hide()

    def hold_bar(self, held: bool) -> bool:
        """True when the bar has moved. The keyboard moves with it."""
        bar = self._output.bar
        if held == self.isAncestorOf(bar):
            return False
        now = QApplication.focusWidget()
        if held:
            self._place.add(bar)
        else:
            self._output.box.insertWidget(0, bar)
        self.setVisible(held)
        if now is not None and bar.isAncestorOf(now):
            now.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def why_nothing_is_made(questions: Questions, *, everyone: bool) -> str:
    """A key that does nothing and says nothing sounds like a program that hangs."""
    if everyone:
        return questions.hidden.text()
    if not questions.pages.ticked:
        return _("Tick a page first. Then they can all be made.")
    return _("Say how many of a form first. Then they can all be made.")


def everyone_can_see() -> str:
    return _(
        "Everyone can see this laptop. What was said in a session is shown here only when you "
        "ask for it. You can save it or print it without showing it."
    )
