"""Where words are written just now: the step's line, the one screen's, or what cards ask."""

from __future__ import annotations

from app.ui.parts.fields import LineField
from app.ui.parts.writing import WritingField
from app.ui.run.counting import CARDS
from app.ui.run.one_screen import OneScreen
from app.ui.run.running import Running
from app.ui.run.two_screens import TwoScreens
from app.ui.run.writing import LINE, WHAT
from app.ui.run.writing_line import OneScreenLine
from app.words import _


class LineInUse:
    """The line that somebody would type in, whichever layout is in use."""

    def __init__(
        self, running: Running, two: TwoScreens, one: OneScreen, one_line: OneScreenLine
    ) -> None:
        self._running, self._two, self._one, self._one_line = running, two, one, one_line

    @property
    def field(self) -> WritingField | LineField | None:
        """None where nothing is written."""
        if (question := self._cards_question) is not None:
            return question
        if self._running.everyone:
            return self._one.line if not self._one.line.isHidden() else None
        return self._two.view.writing_line if self._two.view is not None else None

    @property
    def where(self) -> str:
        """Which draft it stands for."""
        if self._cards_question is not None:
            return CARDS
        if self._running.everyone:
            return self._one_line.where
        if self._running.agreeing.is_open:
            return self._running.agreeing.where
        step = self._running.step
        return WHAT if step is not None and step.kind == "plus-one" else LINE

    def put_in(self, question: str) -> None:
        """Make the line a note under a question."""
        if self._running.agreeing.is_open:
            self._running.surroundings.say(_("This line is for the agreement. Enter adds it."))
        elif self._running.everyone:
            self._one_line.put_in(question)
        elif self._two.view is not None:
            self._two.view.put_in(question)

    @property
    def _cards_question(self) -> LineField | None:
        """The line that says what the cards are about, while it can be typed in."""
        layout = self._one if self._running.everyone else self._two
        question = layout.cards.question
        return question if question.isVisible() else None
