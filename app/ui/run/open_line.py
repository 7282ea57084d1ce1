"""The line of an agreement that stands by itself: its words, its blank, and what is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.models.changed import Changed
from app.words import _
from app.workshops.agreement import Line, RoomLine
from app.workshops.looking import line_of

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.ui.run.agreeing import Agreeing
    from app.ui.run.running import Running


class OpenLine:
    """Nothing where no line is open. What is typed goes into its blank, or becomes its words."""

    def __init__(self, running: Running, agreeing: Agreeing) -> None:
        self._running, self._agreeing = running, agreeing
        self.words = False
        """True while the words around a blank are changed, not what is in it."""
        self.offered: tuple[int, str] = (0, "")
        """What was last put into the writing line to be changed, and how often that was done."""

    @property
    def shown(self) -> RoomLine | None:
        """As everyone may see it."""
        agreeing = self._agreeing
        return line_of(agreeing.look, agreeing.agreement) if agreeing.is_open else None

    @property
    def line(self) -> Line | None:
        shown, whole = self.shown, self._agreeing.whole
        return whole.line(shown.id) if shown and whole else None

    @property
    def fills(self) -> bool:
        """Does what is typed go into its blank?"""
        line = self.line
        return line is not None and line.has_blank and not self.words

    @property
    def where(self) -> str:
        """Which draft the writing line stands for; "" where no line is open."""
        line = self.line
        return f"{'fill' if self.fills else 'words'}:{line.id}" if line else ""

    @property
    def starters(self) -> tuple[str, ...]:
        """Ways to begin in its blank."""
        tools, line = self._running.surroundings.tools(), self.line
        tool = tools.get(self._agreeing.look.tool)
        if tool is None or line is None or not self.fills:
            return ()
        found = {item.id: item.starters for item in tool.items}
        return tuple(_(words) for words in found.get(line.item, ()))

    def begin_with(self, number: int) -> None:
        """One of the starters, to be changed before Enter."""
        if number <= len(self.starters):
            self._running.writing.type(self.where, self.starters[number - 1])
            self._offered()

    def offer_words(self, line: Line) -> None:
        """Its old words, to be changed."""
        self.words = True
        self._offer(line.text)

    def offer_fill(self, line: Line) -> None:
        """What is in its blank, to be changed."""
        self.words = False
        self._offer(line.fill)

    def write(self, text: str) -> None:
        """It stays open afterwards, so that everyone reads it as it is now."""
        line, where = self.line, self.where
        if line is not None:
            field = "fill" if self.fills else "text"
            deed = _changes(line.id, field, text, where, self._running.session_id)
            self._running.writing.write_in(where, text, deed, self._written)

    def drop_unchanged(self) -> None:
        """Old words that were put there to change, and never were, are nobody's half-typed line."""
        line, writing = self.line, self._running.writing
        if line is None:
            return
        for where, words in ((f"words:{line.id}", line.text), (f"fill:{line.id}", line.fill)):
            if words and writing.draft(where).strip() == words:
                writing.take_back(where)

    def half_typed(self) -> str:
        """The id of a line that somebody was in the middle of, or ""."""
        draft, whole = self._running.writing.draft, self._agreeing.whole
        for line in whole.lines if whole else ():
            if draft(f"words:{line.id}") or draft(f"fill:{line.id}"):
                self.words = bool(draft(f"words:{line.id}"))
                return line.id
        return ""

    def _offer(self, words: str) -> None:
        writing = self._running.writing
        if words and not writing.draft(self.where):
            writing.type(self.where, words)
        self._offered()

    def _offered(self) -> None:
        """Whoever cannot see the line is told what is in it now."""
        self.offered = (self.offered[0] + 1, self._running.writing.draft(self.where))
        self._running.refreshed.emit()

    def _written(self, _changed: Changed) -> None:
        self.words = False


def _changes(
    line_id: str, field: str, words: str, where: str, session_id: str
) -> Callable[[Notebook], Changed]:
    return lambda notebook: notebook.agreeing.change_line(
        line_id, where, session_id, **{field: words}
    )
