"""What the room settles once it has seen where it stands, and what it settled before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.models.changed import Changed
from app.words import _
from app.workshops.earlier_places import say_earlier
from app.workshops.held_places import settles_on
from app.workshops.session import Session

if TYPE_CHECKING:
    from app.ui.run.running import Running

PART = ("part what", "part why", "part told")
"""The fields of a part that is not shared."""
WORDS = ("by when", "because", *PART)
"""Fields whose half-typed words are kept."""


class Settling(QObject):
    """The agreed place, the goal, and the parts that are not co-produced, of one session."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self._running = running
        self._busy = False

    @property
    def words(self) -> dict[str, str]:
        """What is half typed."""
        return {where: self._running.writing.draft(where) for where in WORDS}

    def say_earlier(self, item: str) -> tuple[str, ...]:
        room, tool = self._running.room, self._running.placing.tool
        settled = settles_on(tool, item)
        earlier = room.earlier if room else ()
        return tuple(say_earlier(each, tool) for each in earlier if each.item == settled)

    def settle(self, at: str, **fields: object) -> None:
        """`at` is what was asked where it was chosen: the session may have gone on since."""
        item = settles_on(self._running.placing.tool, at)
        session_id = self._running.session_id
        if item and not self._locked():
            self._running.change(
                lambda notebook: notebook.placing.settle(session_id, item, **fields),
                "by when" if "by_when" in fields else "",
            )

    def settle_because(self, why: str) -> None:
        """Kept on leaving the field; its half-typed words are kept before that."""
        item, session_id = self._item, self._running.session_id
        if item and not self._locked():
            self._running.change(
                lambda notebook: notebook.placing.settle(session_id, item, because=why), "because"
            )

    def type_words(self, where: str, text: str) -> None:
        self._running.writing.type(where, text)

    def add_not_shared(self) -> None:
        """A part of the work that is not co-produced, as it is typed in its three fields."""
        writing, session_id = self._running.writing, self._running.session_id
        what, why, told = (writing.draft(where) for where in PART)
        if self._locked() or self._busy:
            return
        if not what.strip():
            self._running.surroundings.say(_("Write which part first."))
            return

        def kept(answer: tuple[Changed, Session]) -> None:
            self._busy = False
            for where in PART:
                writing.take_back(where)
            self._running.take_in(answer)

        self._busy = True
        self._running.surroundings.desk.ask(
            lambda notebook: (
                notebook.placing.add_not_shared(session_id, what, why, told),
                notebook.session(session_id),
            ),
            kept,
            self._could_not,
            owner=self,
        )

    def remove_not_shared(self, part_id: str) -> None:
        self._running.change(lambda notebook: notebook.placing.remove_not_shared(part_id))
        self._running.surroundings.say(_("Removed. Undo brings it back."))

    @property
    def _item(self) -> str:
        """What the answer is kept under; "" at a step where nothing is settled."""
        placing = self._running.placing
        return settles_on(placing.tool, placing.step.question) if placing.step else ""

    def _locked(self) -> bool:
        locked = self._running.wall.locked
        if locked:
            self._running.surroundings.say(_("Pens are down. Your line is still here."))
        return locked

    def _could_not(self, error: Exception) -> None:
        self._busy = False
        self._running.surroundings.desk.trouble.emit(error)
