"""Writing while a session runs: durable before it is seen, and kept when that cannot be."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.changed import Changed
from app.workshops.new import NewAction
from app.workshops.session import Draft, Session

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.ui.run.running import Running

DRAFT_PAUSE = 400
"""Milliseconds of quiet after which half-typed text is kept."""

LINE, WHAT, WHEN, LEAD, HELP = "line", "what", "by when", "lead", "help"
"""Fields whose half-typed words are kept: the note line, and an action's what, when, who, help."""

THEME = "theme"
"""The half-typed words of a new theme."""

ACTION_FIELDS = (WHAT, WHEN, LEAD, HELP)


class Writing(QObject):
    """Half-typed words, whichever layout shows them, and making them durable.

    A field is only a mirror of its draft here: so a line half typed in one layout, or one evening,
    is there in the next.
    """

    wrote = Signal()
    """Words are safe, and their drafts gone: fields may be emptied."""
    could_not_write = Signal(object)
    """An error; the words stay where they are."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self._running = running
        self._drafts: dict[str, str] = {}
        self._unkept: set[str] = set()
        self._busy = False
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(DRAFT_PAUSE)
        self._keeping.timeout.connect(self._keep)

    def remember(self, drafts: Sequence[Draft]) -> None:
        """What was half typed when the session was last open."""
        self._drafts = {draft.where: draft.text for draft in drafts}

    def draft(self, where: str) -> str:
        return self._drafts.get(where, "")

    def type(self, where: str, text: str) -> None:
        """Half-typed words: kept a moment after the typing rests."""
        if text != self.draft(where):
            self._drafts[where] = text
            self._unkept.add(where)
            self._keeping.start()

    def settle(self) -> None:
        """Keep what is half typed now: someone goes elsewhere."""
        self._keeping.stop()
        self._keep()

    def add_note(self, text: str, question: str, way_in: str, view_of: str) -> None:
        """Make a note durable; only then does it appear."""
        session_id = self._running.session_id
        self._write(
            lambda notebook: notebook.add_contribution(
                session_id, question, text, way_in=way_in, view_of=view_of, clear_draft=LINE
            ),
            {LINE: text},
        )

    def add_action(self, action: NewAction) -> None:
        session_id = self._running.session_id
        self._write(
            lambda notebook: notebook.add_action(session_id, action, clear_draft=WHAT),
            {where: self.draft(where) for where in ACTION_FIELDS},
        )

    def add_theme(self, title: str, question: str, note_ids: Sequence[str]) -> None:
        """A theme with these notes; its half-typed words stay until it is safe."""
        session_id = self._running.session_id
        self._write(
            lambda notebook: notebook.gathering.add_theme(
                session_id, title, question, note_ids, clear_draft=THEME
            ),
            {THEME: title},
        )

    def write_in(
        self,
        where: str,
        text: str,
        deed: Callable[[Notebook], Changed],
        then: Callable[[Changed], None] | None = None,
    ) -> None:
        """Any other words of one field: `deed` keeps them and drops their draft; then they may be
        shown."""
        self._write(deed, {where: text}, then)

    def add_slips(self, texts: Sequence[str], question: str, then: Callable[[], None]) -> None:
        """Slips join in a mixed order, so that timing tells nobody whose is whose."""
        session_id, mixed = self._running.session_id, random.SystemRandom()
        self._ask(
            lambda notebook: notebook.add_slips(
                session_id, question, texts, way_in="note", shuffle=mixed
            ),
            lambda answer: self._put_in(answer, then),
        )

    def _put_in(self, answer: tuple[Changed, Session], then: Callable[[], None]) -> None:
        self._running.take_in(answer)
        then()

    def take_back(self, where: str) -> None:
        """Half-typed words go, from the store too."""
        self._drafts.pop(where, None)
        self._unkept.discard(where)
        self._forget(where)
        self.wrote.emit()

    def take_back_about(self, ids: Sequence[str]) -> None:
        """Whatever was half typed about these notes and actions goes with them."""
        about = tuple(f":{note_id}" for note_id in ids)
        for where in [place for place in self._drafts if place.endswith(about)]:
            self.take_back(where)

    def _keep(self) -> None:
        session_id, desk = self._running.session_id, self._running.surroundings.desk
        for where in sorted(self._unkept):
            text = self.draft(where)
            if text:
                keeps, failed = _keeps(session_id, where, text), partial(self._not_kept, where)
                desk.ask(keeps, trouble=failed)
            else:
                self._forget(where)
        self._unkept.clear()

    def _not_kept(self, where: str, error: Exception) -> None:
        """It is tried again with whatever is typed or done next."""
        self._unkept.add(where)
        self._running.surroundings.desk.trouble.emit(error)

    def _forget(self, where: str) -> None:
        session_id = self._running.session_id
        self._running.surroundings.desk.ask(lambda notebook: notebook.drop_draft(session_id, where))

    def _write(
        self,
        deed: Callable[[Notebook], Changed],
        sent: dict[str, str],
        then: Callable[[Changed], None] | None = None,
    ) -> None:
        """One at a time: a second Enter before the first is safe would write it twice."""
        if self._running.wall.locked or self._busy:
            return
        self._busy = True
        self._keeping.stop()
        self._ask(deed, lambda answer: self._written(answer, sent, then), self._not_written)

    def _written(
        self,
        answer: tuple[Changed, Session],
        sent: dict[str, str],
        then: Callable[[Changed], None] | None,
    ) -> None:
        """What was sent leaves its fields; what was typed meanwhile stays."""
        self._busy = False
        for where, text in sent.items():
            now = self.draft(where)
            rest = now[len(text) :].lstrip("\n") if now.startswith(text) else now
            self._drafts[where] = rest
            if rest or where in ACTION_FIELDS:
                self._unkept.add(where)
            else:
                self._unkept.discard(where)
        if self._unkept:
            self._keeping.start()
        if then is not None:
            then(answer[0])
        self.wrote.emit()
        self._running.showing.show_what_was_written()
        self._running.take_in(answer)

    def _not_written(self, error: Exception) -> None:
        self._busy = False
        self.could_not_write.emit(error)

    def _ask(
        self,
        deed: Callable[[Notebook], Changed],
        answer: Callable[[tuple[Changed, Session]], None],
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


def _keeps(session_id: str, where: str, text: str) -> Callable[[Notebook], Changed]:
    return lambda notebook: notebook.keep_draft(session_id, where, text)
