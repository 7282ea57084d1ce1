"""Makes the folder of a group's record on the worker, one meeting at a time, and can be stopped."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app import messages
from app.models.changed import Changed
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column
from app.ui.scaling_style import scaled
from app.ui.surroundings import Surroundings
from app.words import _, ngettext
from app.workshops.taken import Meeting

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.packs.taking.folder import Taken, TakenFolder
    from app.packs.taking.order import TakeOrder

_DIALOG = 820, 520
"""Where Qt draws the dialog itself, in pixels at 100 %."""


_LEAVES = ("take back", "remove note", "change note")
"""Changes by which words may have left, or are for fewer people, since they were written."""


@dataclass
class Run:
    """One making of a folder; `at` is how many meetings are in it."""

    parent: Path
    order: TakeOrder
    meetings: tuple[Meeting, ...]
    folder: TakenFolder | None = None
    at: int = 0
    stopped: bool = False
    again: bool = False
    """Words were taken back meanwhile: what is made so far may hold them."""


class MakingFolder(Column):
    """Hidden until it begins; then it says how far it has come."""

    changed = Signal(object)
    """It has begun, or was made, stopped or refused: with what should have the keyboard, if any."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(gap=12)
        self._surroundings = surroundings
        self._run: Run | None = None
        self._made: Taken | None = None
        self.dialog: QFileDialog | None = None
        self.progress = Text(icon="hourglass")
        self.stop = Button(_("Cancel"))
        self.line = Flow(self.progress, self.stop, gap=16)
        self.title = Heading("", 3)
        self.said = Column(gap=8)
        self.look = Button(_("Open the folder"), icon="folder-open")
        self.result = Card(self.title, self.said, Flow(self.look), gap=10, margins=20)
        self.add(self.line, self.result)
        self.line.hide()
        self.result.hide()
        self.stop.clicked.connect(self._stop)
        self.look.clicked.connect(self._open_folder)
        surroundings.desk.changed.connect(self._on_changed)

    @property
    def busy(self) -> bool:
        return self._run is not None

    def ask_where(self, order: TakeOrder, meetings: tuple[Meeting, ...]) -> None:
        if self.busy:
            return
        dialog = QFileDialog(self.window(), _("Where should the folder go?"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, _("Make it here"))
        dialog.setDirectory(str(self._surroundings.documents))
        dialog.resize(QSize(*map(scaled, _DIALOG)).boundedTo(self.window().size()))
        dialog.finished.connect(lambda _result: self.window().activateWindow())
        dialog.fileSelected.connect(lambda chosen: self.make_in(Path(chosen), order, meetings))
        self.dialog = dialog
        dialog.open()

    def make_in(self, parent: Path, order: TakeOrder, meetings: tuple[Meeting, ...]) -> None:
        """Make it in a new folder there; nothing that lies there is touched."""
        if self.busy:
            return
        self.result.hide()
        self._begin(Run(parent=parent, order=order, meetings=meetings))

    # One meeting after another

    def _begin(self, run: Run) -> None:
        self._run, self._made = run, None
        self.progress.setText(_("Beginning"))
        self.line.show()
        self.changed.emit(self.stop)
        tools, shelf = self._surroundings.tools, self._surroundings.shelf

        def open_folder(notebook: Notebook) -> TakenFolder:
            from app.packs.taking.folder import TakenFolder
            from app.packs.taking.page_files import Materials

            words = notebook.packing.own_words(run.order.group.id)
            materials = Materials(tools=tools(), shelf=shelf, own_words=words)
            return TakenFolder(run.parent, run.order, run.meetings, materials, messages.say)

        self._surroundings.desk.ask(open_folder, self._opened, self._could_not, owner=self)

    def _opened(self, folder: TakenFolder) -> None:
        if self._run is not None:
            self._run.folder = folder
            self._next()

    def _next(self) -> None:
        run = self._run
        if run is None or run.folder is None:
            return
        if run.stopped or run.again:
            folder = run.folder
            self._surroundings.desk.ask(
                lambda _notebook: folder.give_up(),
                lambda _none: self._given_up(),
                self._could_not,
                owner=self,
            )
        elif run.at < len(run.meetings):
            self._add(run, run.folder, run.meetings[run.at])
        else:
            self._finish(run, run.folder)

    def _add(self, run: Run, folder: TakenFolder, meeting: Meeting) -> None:
        words = _("Meeting {number} of {all}").format(number=run.at + 1, all=len(run.meetings))
        self.progress.setText(words)
        for_organiser = run.order.for_organiser
        self._surroundings.desk.ask(
            lambda nb: folder.add(nb.taking.meeting(meeting, for_organiser=for_organiser)),
            lambda _none: self._added(),
            self._could_not,
            owner=self,
        )

    def _added(self) -> None:
        if self._run is not None:
            self._run.at += 1
            self._next()

    def _finish(self, run: Run, folder: TakenFolder) -> None:
        self.progress.setText(_("Putting it all together"))
        group_id = run.order.group.id
        self._surroundings.desk.ask(
            lambda notebook: folder.finish(
                notebook.taking.agreements(group_id), notebook.threads.of_group(group_id)
            ),
            self._is_whole,
            self._could_not,
            owner=self,
        )

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stopped = True
            self.progress.setText(_("Stopping after this meeting"))

    def _on_changed(self, changed: Changed) -> None:
        if self._run is not None and changed.name in _LEAVES:
            self._run.again = True

    # What became of it

    def _given_up(self) -> None:
        run = self._run
        if run is not None and run.again and not run.stopped:
            self._begin(Run(parent=run.parent, order=run.order, meetings=run.meetings))
            return
        self._over(_("Stopped. No folder was made."), ())

    def _is_whole(self, made: Taken) -> None:
        """Words that were taken back while it was put together may be in it."""
        if self._run is not None and self._run.again:
            from app.packs.taking.folder import take_away

            self._surroundings.desk.ask(
                lambda _notebook: take_away(made),
                lambda _none: self._given_up(),
                self._could_not,
                owner=self,
            )
            return
        self._made = made
        files = ngettext("{n} file was made.", "{n} files were made.", made.files)
        where = _("They are in the folder {folder}, in {parent}. Begin with index.html there.")
        lines = [where.format(folder=made.folder.name, parent=made.folder.parent)]
        if made.not_made:
            lines.append(_("These could not be made. The file read-me there says why:"))
            lines.append(", ".join(name for name, _why in made.not_made))
        self._over(files.format(n=made.files), lines)

    def _could_not(self, error: Exception) -> None:
        """What was made so far is taken away; nobody waits for that."""
        run = self._run
        if run is not None and run.folder is not None:
            folder = run.folder
            self._surroundings.desk.ask(
                lambda _notebook: folder.give_up(), trouble=lambda _error: None
            )
        self._over(_("No folder was made."), (messages.say(error),))

    def _over(self, title: str, lines: tuple[str, ...] | list[str]) -> None:
        made, self._run = self._made, None
        self.line.hide()
        self.title.setText(title)
        self.said.clear()
        self.said.add(*(Text(words) for words in lines))
        self.look.setVisible(made is not None)
        self.result.show()
        if self.isVisible():
            announce(self.title, title)
        self.changed.emit(self.look if made is not None else None)

    def _open_folder(self) -> None:
        """In the system's own window for files."""
        made = self._made
        if made is None or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.folder))):
            self._surroundings.say(_("The folder cannot be shown from here. Your files are in it."))
