"""The question that stands wherever it matters: who can see this laptop?"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.parts.asking import Ask
from app.ui.parts.segmented import Segmented
from app.ui.visibility import Visibility
from app.words import _

ME, EVERYONE = "me", "everyone"


class WhoCanSee(Segmented):
    """Shows the answer and takes a new one. Going back to *Only me* is always confirmed."""

    def __init__(self, visibility: Visibility, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Who can see this laptop?"),
            [(ME, _("Only me")), (EVERYONE, _("Everyone"))],
            icon="eye",
            parent=parent,
        )
        self._visibility = visibility
        self.chosen.connect(self._choose)
        visibility.changed.connect(lambda _everyone: self.show_answer())
        self.show_answer()

    def show_answer(self) -> None:
        self.choose(EVERYONE if self._visibility.everyone else ME)

    def _choose(self, who: str) -> None:
        if who == ME and self._visibility.everyone:
            self.show_answer()
            self._confirm()
        else:
            self._visibility.choose(who == EVERYONE)

    def _confirm(self) -> None:
        ask = Ask(
            self.window(),
            _("Only you?"),
            _("Turn the projector off first. Then choose Only me."),
            [("stay", _("Stay with Everyone")), (ME, _("Only me"))],
        )
        ask.answered.connect(self._answer)
        ask.open()

    def _answer(self, answer: str) -> None:
        if answer == ME:
            self._visibility.choose(False)
        self.show_answer()
