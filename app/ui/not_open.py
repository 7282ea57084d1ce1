"""When the notes cannot be opened: why, what is safe, and what can be done from here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal

from app import messages
from app.models.errors import StoreDamaged, StoreEmpty, StoreMissing
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card
from app.ui.surroundings import Destination, Surroundings
from app.words import _
from app.workshops.dates import say_date, say_time


class NotOpenCard(Card):
    """Stands where Home shows what is next. The practice group is a file of its own and works."""

    try_again = Signal()

    def __init__(self, error: Exception, surroundings: Surroundings) -> None:
        super().__init__(gap=12, margins=(30, 24, 30, 24))
        self._surroundings = surroundings
        self.add(Heading(_("Your notes are not open"), 2))
        for sentence in messages.explain(error):
            self.add(Text(sentence))
        self.again = Button(_("Try again"), accent=True)
        practice = Button(_("Look round with a practice group"), icon="users-group")
        self.again.clicked.connect(self.try_again)
        practice.clicked.connect(lambda: surroundings.go(Destination(page="practice")))
        self.add(Flow(self.again, *self._bringing_back(error), practice, gap=12))

    def _bringing_back(self, error: Exception) -> list[Button]:
        """The newest backup, when it is the file itself that is lost or damaged."""
        if not isinstance(error, StoreDamaged | StoreEmpty | StoreMissing):
            return []
        from app.models.backup import backups_in, folder_of

        newest = backups_in(folder_of(error.path))[:1]
        found = [self._bring_back(error.path, one.path, one.made_at) for one in newest]
        if isinstance(error, StoreMissing) and newest:
            found.append(self._begin_anew(error.path, newest[0].path.parent))
        return found

    def _begin_anew(self, store: Path, backups: Path) -> Button:
        """For someone who took their notes away on purpose. The backups are only put aside."""
        button = Button(_("Begin with empty notes"))
        button.clicked.connect(
            lambda: self._surroundings.desk.put_right(lambda: _put_aside(store, backups))
        )
        return button

    def _bring_back(self, store: Path, backup: Path, made_at: datetime) -> Button:
        words = _("Bring back the backup from {day}, {time}")
        button = Button(
            words.format(day=say_date(made_at.date()), time=say_time(made_at.time())),
            icon="history",
        )
        button.clicked.connect(lambda: self._surroundings.desk.put_right(_restored(store, backup)))
        return button


def _restored(store: Path, backup: Path) -> Callable[[], None]:
    """What was there before is kept beside it, in a folder of its own."""

    def work() -> None:
        from app.models.restore import restore

        restore(backup, store, datetime.now())

    return work


def _put_aside(store: Path, backups: Path) -> None:
    stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S")
    backups.rename(backups.with_name(f"{store.name}-backups-until-{stamp}"))
