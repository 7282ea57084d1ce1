"""The one way through which the store is read and changed: each change one named transaction."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection

from app.models import aside, history, undo
from app.models.changed import Changed, Kind
from app.models.hlc import Clock
from app.models.log import Change
from app.models.storefile import StoreFile, clock_of, device_of


class Door:
    """Shared by every part of the notebook; remembers what Undo and Redo now offer."""

    def __init__(self, store: StoreFile, now: Clock) -> None:
        self.store = store
        self._now = now
        with store.reading() as conn:
            self._device_id = device_of(conn)
            self._clock = clock_of(conn, now)
            self.undo = undo.name_of_next(conn, "undo")
            self.redo = undo.name_of_next(conn, "redo")

    @contextmanager
    def reading(self) -> Generator[Connection]:
        with self.store.reading() as conn:
            yield conn

    @contextmanager
    def change(self, name: str, session_id: str = "") -> Generator[Change]:
        """One durable transaction under a name without any typed words; "" is given later."""
        with self.store.writing() as conn:
            change = Change(conn, self._clock, self._device_id, name, session_id)
            yield change
            change.finish(any_undone=bool(self.redo))
            names = self._names_after(change)
        self.undo, self.redo = names

    def result(self, change: Change) -> Changed:
        return change.result(self.undo, self.redo)

    def beside(self, kind: Kind, session_id: str) -> Changed:
        """What is said of a change that is not history: a draft, a place."""
        return Changed(
            kinds=frozenset({kind}), session_id=session_id, undo=self.undo, redo=self.redo
        )

    def clear_draft(self, change: Change, where: str) -> None:
        """The draft of the field `where` goes in the same transaction; "" is none."""
        if where and aside.drop_draft(change.conn, change.session_id, where):
            change.kinds.add("draft")

    def local_now(self) -> datetime:
        return datetime.fromtimestamp(self._now() / 1000)

    def _names_after(self, change: Change) -> tuple[str, str]:
        """An ordinary change needs no look into the store."""
        if not change.logged:
            return self.undo, self.redo
        if change.undoes or change.redoes or change.name in history.NOT_OFFERED:
            return undo.name_of_next(change.conn, "undo"), undo.name_of_next(change.conn, "redo")
        return change.name, ""
