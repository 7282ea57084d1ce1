"""Settings: where notes are kept, where their backups are, and a backup now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app import messages
from app.ui.parts.buttons import Button
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Column
from app.ui.surroundings import Surroundings
from app.words import _, ngettext
from app.workshops.dates import say_date, say_time

if TYPE_CHECKING:
    from app.models.notebook import Notebook


@dataclass(frozen=True, slots=True)
class _Kept:
    """Where things lie on this laptop's disk."""

    notes: Path
    backups: Path
    number: int
    newest: datetime | None
    read_only: bool


class Keeping(Column):
    """A file's name is typed by someone, so none is shown while everyone can see this laptop."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(gap=12)
        self._surroundings = surroundings
        self._kept: _Kept | None = None
        self.notes = Text(icon="file-text")
        self.backups = Text(icon="copy")
        self.privacy = Text(_stays_here(), soft=True)
        self.back_up = Button(_("Back up now"), icon="device-floppy")
        self.add(Heading(_("Your notes"), 2), self.notes, self.backups, self.privacy)
        self.add(self.back_up)
        self.box.setAlignment(self.back_up, Qt.AlignmentFlag.AlignLeft)
        self.back_up.clicked.connect(self._back_up)
        surroundings.visibility.changed.connect(lambda _everyone: self._show())
        self._show()

    def look_up(self) -> None:
        self._surroundings.desk.ask(_where, self._take, owner=self)

    def _take(self, kept: _Kept) -> None:
        self._kept = kept
        self._show()

    def _show(self) -> None:
        kept = self._kept
        self.back_up.setEnabled(kept is not None and not kept.read_only)
        if kept is None:
            self.notes.setText(_("Your notes are being opened."))
        elif self._surroundings.visibility.everyone:
            self.notes.setText(_("Where they are kept is shown when only you can see this laptop."))
        else:
            self.notes.setText(_("Kept in {file}").format(file=_breakable(kept.notes)))
        self.backups.setText(self._about_backups(kept) if kept else "")
        self.backups.setVisible(kept is not None)

    def _about_backups(self, kept: _Kept) -> str:
        if kept.newest is None:
            return _("There are no backups yet. One is made each time Alongside is closed.")
        day, clock = say_date(kept.newest.date()), say_time(kept.newest.time())
        sentence = ngettext(
            "{n} backup, made on {day} at {time}.",
            "{n} backups, the newest from {day} at {time}.",
            kept.number,
        ).format(n=kept.number, day=day, time=clock)
        if self._surroundings.visibility.everyone:
            return sentence
        return _("{sentence}\nBackups are in {folder}").format(
            sentence=sentence, folder=_breakable(kept.backups)
        )

    def _back_up(self) -> None:
        self.back_up.set_words(_("Backing up"))
        self.back_up.setEnabled(False)
        self._surroundings.desk.ask(_back_up, self._backed_up, self._not_backed_up, owner=self)

    def _backed_up(self, kept: _Kept) -> None:
        self._ready_again()
        self._take(kept)
        self._surroundings.say(_("Backed up, and the backup was checked."))

    def _not_backed_up(self, error: Exception) -> None:
        self._ready_again()
        self._surroundings.say(messages.say(error))

    def _ready_again(self) -> None:
        self.back_up.set_words(_("Back up now"))
        self.back_up.setEnabled(True)
        self.back_up.setFocus(Qt.FocusReason.OtherFocusReason)


def _where(notebook: Notebook) -> _Kept:
    from app.models.backup import backups_in, folder_of

    folder = folder_of(notebook.path)
    backups = backups_in(folder)
    newest = backups[0].made_at if backups else None
    return _Kept(notebook.path, folder, len(backups), newest, notebook.read_only)


def _back_up(notebook: Notebook) -> _Kept:
    notebook.back_up()
    return _where(notebook)


def _breakable(path: Path) -> str:
    """With places where a long line may break: after each folder."""
    return str(path).replace("/", "/\u200b").replace("\\", "\\\u200b")


def _stays_here() -> str:
    return _("Everything stays on this laptop. Alongside sends nothing anywhere.")
