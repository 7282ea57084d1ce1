"""The question that stands wherever it matters: who can see this laptop?"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.parts.asking import Ask
from app.ui.parts.segmented import Segmented
from app.ui.visibility import Visibility
from app.words import _

ME, EVERYONE = "me", "everyone"


class WhoCanSee(Segmented):
    """Shows an answer and takes a new one. Going back to *Only me* is always confirmed.

    `at_once` is False where the answer only counts later, when something begins.
    """

    def __init__(
        self,
        visibility: Visibility,
        *,
        at_once: bool = True,
        show_label: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Who can see this laptop?"),
            [(ME, _("Only me")), (EVERYONE, _("Everyone"))],
            icon="eye",
            show_label=show_label,
            parent=parent,
        )
        self._visibility = visibility
        self._at_once = at_once
        self.chosen.connect(self._choose)
        visibility.changed.connect(self.show_answer)
        self.show_answer(visibility.everyone)

    @property
    def everyone(self) -> bool:
        """What is answered here."""
        return self.value == EVERYONE

    def show_answer(self, everyone: bool) -> None:
        self.choose(EVERYONE if everyone else ME)

    def _choose(self, who: str) -> None:
        if who == ME and self._visibility.everyone:
            self.show_answer(True)
            ask_to_be_private(self, self._answer)
        elif self._at_once:
            self._visibility.choose(who == EVERYONE)

    def _answer(self, only_me: bool) -> None:
        if only_me:
            self._visibility.choose(False)
        self.show_answer(self._visibility.everyone)


def ask_to_be_private(page: QWidget, answer: Callable[[bool], None]) -> Ask:
    """Leaving room mode is always confirmed; `answer` is called with True for *Only me*."""
    ask = Ask(
        page.window(),
        _("Only you?"),
        _("Turn the projector off first. Then choose Only me."),
        [("stay", _("Stay with Everyone")), (ME, _("Only me"))],
    )
    ask.answered.connect(lambda chosen: answer(chosen == ME))
    ask.open()
    return ask
