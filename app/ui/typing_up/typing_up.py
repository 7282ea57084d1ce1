"""What is being typed up: a session, one of its sheets, and its lines, durable at each Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.changed import Changed
from app.ui.run.writing import DRAFT_PAUSE
from app.ui.surroundings import Surroundings
from app.workshops.room import RoomNote, RoomSession, room_view
from app.workshops.session import Draft, Photo, Session
from app.workshops.sheets import PaperSheet, sheets_of

if TYPE_CHECKING:
    from app.models.notebook import Notebook

Answer = tuple[Changed, Session]


class TypingUp(QObject):
    """The parts of the page show this and ask it to act; they keep nothing of their own."""

    loaded = Signal()
    refreshed = Signal()
    wrote = Signal()
    """A line is safe: its field may be emptied."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.surroundings = surroundings
        self.session_id = ""
        self.room: RoomSession | None = None
        self.photos: tuple[Photo, ...] = ()
        self.at = 0
        self._drafts: dict[str, str] = {}
        self._unkept: set[str] = set()
        self._busy = False
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(DRAFT_PAUSE)
        self._keeping.timeout.connect(self._keep)
        surroundings.desk.changed.connect(self._on_changed)

    # What there is to see: only what is for the room, so that it may be read back in the room

    @property
    def sheets(self) -> tuple[PaperSheet, ...]:
        return sheets_of(self.room) if self.room else ()

    @property
    def sheet(self) -> PaperSheet | None:
        sheets = self.sheets
        return sheets[min(self.at, len(sheets) - 1)] if sheets else None

    @property
    def lines(self) -> tuple[RoomNote, ...]:
        sheet = self.sheet
        return self.room.notes_under(sheet.question) if sheet and self.room else ()

    @property
    def is_last(self) -> bool:
        return self.at + 1 >= len(self.sheets)

    # Coming and going

    def open(self, session_id: str) -> None:
        self.settle()
        self.session_id, self.room, self.at = session_id, None, 0
        self._ask(
            lambda notebook: (notebook.session(session_id), notebook.drafts(session_id)),
            lambda found: self._begin(*found),
        )

    def choose(self, at: int) -> None:
        self.settle()
        self.at = at
        self.refreshed.emit()

    def settle(self) -> None:
        """Keep what is half typed now: someone goes elsewhere."""
        self._keeping.stop()
        self._keep()

    # Half-typed words

    def draft(self, where: str) -> str:
        return self._drafts.get(where, "")

    def type(self, where: str, text: str) -> None:
        if text != self.draft(where):
            self._drafts[where] = text
            self._unkept.add(where)
            self._keeping.start()

    def take_back(self, where: str) -> None:
        """Half-typed words go, from the store too."""
        self._drafts.pop(where, None)
        self._unkept.discard(where)
        self._forget(where)

    # Changing

    def add(self, text: str) -> None:
        """Make a line a note under its sheet's question. One at a time: Enter twice is one line."""
        sheet, session_id = self.sheet, self.session_id
        if sheet is None or self._busy:
            return
        self._busy = True
        self._keeping.stop()
        self._ask_and_read(
            lambda notebook: notebook.add_contribution(
                session_id, sheet.question, text, way_in="note", clear_draft=sheet.draft
            ),
            lambda answer: self._written(sheet.draft, text, answer),
            self._refused,
        )

    def change(self, deed: Callable[[Notebook], Changed], half_typed: str = "") -> None:
        """Any other change. Once it is kept, the draft it was typed in goes."""

        def kept(answer: Answer) -> None:
            if half_typed:
                self.take_back(half_typed)
            self._take_in(answer)

        self._ask_and_read(deed, kept)

    def erase(self, ids: Sequence[str]) -> None:
        """Take words or a photo back: out of the history, and out of what is half typed."""
        session_id, gone = self.session_id, tuple(ids)
        self._keeping.stop()
        self._keep()
        self._ask(
            lambda notebook: (
                notebook.take_back(gone),
                notebook.session(session_id),
                notebook.drafts(session_id),
            ),
            self._erased,
        )

    def agree(self) -> None:
        """The sheet has been read back: its question was talked about."""
        sheet = self.sheet
        step = self.room.step(sheet.step_id) if self.room and sheet and sheet.step_id else None
        if step is not None and step.status == "waiting":
            self.change(lambda notebook: notebook.visit(step.id))

    # Within

    def _begin(self, session: Session, drafts: tuple[Draft, ...]) -> None:
        if session.id == self.session_id:
            self._drafts = {draft.where: draft.text for draft in drafts}
            self._hold(session)
            self.loaded.emit()

    def _hold(self, session: Session) -> None:
        self.room, self.photos = room_view(session), session.photos

    def _take_in(self, answer: Answer) -> None:
        changed, session = answer
        if session.id == self.session_id:
            self._hold(session)
        self.surroundings.desk.announce(changed._replace(initiator=self))
        self.refreshed.emit()

    def _written(self, where: str, text: str, answer: Answer) -> None:
        """What was sent leaves its field; what was typed meanwhile stays."""
        self._busy = False
        now = self.draft(where)
        rest = now[len(text) :].lstrip("\n") if now.startswith(text) else now
        self._drafts[where] = rest
        self._unkept.discard(where)
        if rest:
            self._unkept.add(where)
            self._keeping.start()
        self.wrote.emit()
        self._take_in(answer)

    def _refused(self, error: Exception) -> None:
        """The words stay in their field, and in their draft."""
        self._busy = False
        sheet = self.sheet
        if sheet is not None and self.draft(sheet.draft):
            self._unkept.add(sheet.draft)
            self._keeping.start()
        self.surroundings.desk.trouble.emit(error)

    def _erased(self, answer: tuple[Changed, Session, tuple[Draft, ...]]) -> None:
        changed, session, drafts = answer
        self._drafts = {draft.where: draft.text for draft in drafts}
        self._unkept.clear()
        self._take_in((changed, session))
        self.wrote.emit()

    def _keep(self) -> None:
        session_id = self.session_id
        for where in sorted(self._unkept):
            text = self.draft(where)
            if text:
                self._ask(_keeps(session_id, where, text))
            else:
                self._forget(where)
        self._unkept.clear()

    def _forget(self, where: str) -> None:
        session_id = self.session_id
        self._ask(lambda notebook: notebook.drop_draft(session_id, where))

    def _on_changed(self, changed: Changed) -> None:
        """Someone else changed something: undo, another page."""
        if changed.initiator is self or not self.session_id or not self.room:
            return
        if changed.kinds - {"draft", "place"}:
            session_id = self.session_id
            self._ask(lambda notebook: notebook.session(session_id), self._changed_elsewhere)

    def _changed_elsewhere(self, session: Session) -> None:
        if session.id == self.session_id:
            self._hold(session)
            self.refreshed.emit()

    def _ask_and_read(
        self,
        deed: Callable[[Notebook], Changed],
        answer: Callable[[Answer], None],
        trouble: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do it and read the session again, in one visit to the worker."""
        session_id = self.session_id
        self._ask(lambda notebook: (deed(notebook), notebook.session(session_id)), answer, trouble)

    def _ask(
        self,
        work: Callable,
        answer: Callable | None = None,
        trouble: Callable[[Exception], None] | None = None,
    ) -> None:
        self.surroundings.desk.ask(work, answer, trouble, owner=self)


def _keeps(session_id: str, where: str, text: str) -> Callable[[Notebook], Changed]:
    return lambda notebook: notebook.keep_draft(session_id, where, text)
