"""Writing while a session runs: durable before it is seen, and kept when that cannot be."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.changed import Changed
from app.workshops.session import NewAction, Session

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.ui.run.running import Running

DRAFT_PAUSE = 400
"""Milliseconds of quiet after which half-typed text is kept."""

LINE = "line"
"""The draft of the writing line; there is one in a session, whichever question it is for."""


class Writing(QObject):
    """The writing line of a running session, whichever layout shows it."""

    wrote = Signal()
    """The words are safe; the line may be emptied."""
    could_not_write = Signal(object)
    """An error; the words stay where they are."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self._running = running
        self.draft = ""
        self._busy = False
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(DRAFT_PAUSE)
        self._keeping.timeout.connect(self._keep_draft)

    def type(self, text: str) -> None:
        """Half-typed words: kept a moment after the typing rests."""
        self.draft = text
        self._keeping.start()

    def settle(self) -> None:
        """Keep what is half typed now: someone goes elsewhere."""
        if self._keeping.isActive():
            self._keeping.stop()
            self._keep_draft()

    def add_note(self, text: str, question: str, way_in: str, view_of: str) -> None:
        """Make a note durable; only then does it appear."""
        session_id = self._running.session_id
        self._write(
            lambda notebook: notebook.add_contribution(
                session_id, question, text, way_in=way_in, view_of=view_of, clear_draft=LINE
            )
        )

    def add_action(self, action: NewAction) -> None:
        session_id = self._running.session_id
        self._write(lambda notebook: notebook.add_action(session_id, action, clear_draft=LINE))

    def add_slips(self, texts: Sequence[str], question: str, then: Callable[[], None]) -> None:
        """Slips join in a mixed order, so that timing tells nobody whose is whose."""
        session_id, mixed = self._running.session_id, random.SystemRandom()
        self._ask(
            lambda notebook: notebook.add_slips(
                session_id, question, texts, way_in="note", shuffle=mixed
            ),
            lambda answer: (self._running.take_in(answer), then()),
        )

    def take_back_line(self) -> None:
        """The half-typed line goes, from the store too."""
        self._keeping.stop()
        self.draft = ""
        session_id = self._running.session_id
        self._running.surroundings.desk.ask(
            lambda notebook: notebook.drop_draft(session_id, LINE), owner=self
        )

    def _keep_draft(self) -> None:
        text, session_id = self.draft, self._running.session_id
        self._running.surroundings.desk.ask(
            lambda notebook: notebook.keep_draft(session_id, LINE, text), owner=self
        )

    def _write(self, deed: Callable[[Notebook], Changed]) -> None:
        """One at a time: a second Enter before the first is safe would write it twice."""
        if self._running.wall.locked or self._busy:
            return
        self._busy = True
        self._keeping.stop()
        self._ask(deed, self._written, self._not_written)

    def _written(self, answer: tuple[Changed, Session]) -> None:
        self._busy = False
        self.draft = ""
        self.wrote.emit()
        self._running.show_what_was_written()
        self._running.take_in(answer)

    def _not_written(self, error: Exception) -> None:
        self._busy = False
        self.could_not_write.emit(error)

    def _ask(
        self,
        deed: Callable[[Notebook], Changed],
        answer: Callable[[tuple[Changed, Session]], object],
        trouble: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do it and read the session again, in one visit to the worker."""
        session_id = self._running.session_id
        self._running.surroundings.desk.ask(
            lambda notebook: (deed(notebook), notebook.session(session_id)),
            answer,
            trouble,
            owner=self,
        )
