"""Half-typed words about an agreement: kept as they are typed, and gone when they are safe."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.models.changed import Changed
from app.ui.agreement.reading import EVERY_GROUP
from app.ui.desk import Desk

if TYPE_CHECKING:
    from app.models.notebook import Notebook

_A_MOMENT = 400
"""Milliseconds after the last letter before half-typed words are put by."""


class HalfTyped(QObject):
    """A field is only a mirror of its draft here. `where` ends with the id of what it is about,
    so that it goes when that is taken back, and never with a typed word."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._drafts: dict[str, str] = {}
        self._unkept: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._soon.timeout.connect(self.put_by)

    def remember(self, drafts: Mapping[str, str]) -> None:
        """What the store has; what was typed since then stays."""
        newer = {where: self._drafts.get(where, "") for where in self._unkept}
        self._drafts = {**drafts, **newer}

    def draft(self, where: str) -> str:
        return self._drafts.get(where, "")

    def type(self, where: str, text: str) -> None:
        if text != self.draft(where):
            self._drafts[where] = text
            self._unkept.add(where)
            self._soon.start()

    def safe(self, where: str) -> None:
        """Its words were kept, and its draft went in the same transaction."""
        self._drafts.pop(where, None)
        self._unkept.discard(where)

    def take_back(self, where: str) -> None:
        """It goes from the store too."""
        self.safe(where)
        self._desk.ask(lambda notebook: notebook.drop_draft(EVERY_GROUP, where))

    def put_by(self) -> None:
        """Keep what is half typed now, and not in a moment: before anything is asked that clears
        it."""
        self._soon.stop()
        for where in sorted(self._unkept):
            text = self.draft(where)
            self._desk.ask(_keeps(where, text), trouble=partial(self._not_kept, where, text))
        self._unkept.clear()

    def forget(self) -> None:
        """Everything is put by; nothing of it stays where everyone could come upon it."""
        self.put_by()
        self._drafts = {}

    def _not_kept(self, where: str, text: str, error: Exception) -> None:
        """It is tried again with whatever is typed next."""
        self._drafts.setdefault(where, text)
        self._unkept.add(where)
        self._desk.trouble.emit(error)


def _keeps(where: str, text: str) -> Callable[[Notebook], Changed]:
    if text:
        return lambda notebook: notebook.keep_draft(EVERY_GROUP, where, text)
    return lambda notebook: notebook.drop_draft(EVERY_GROUP, where)
