"""Makes every file of a pack, one after another, into one new folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app import messages
from app.packs.errors import PackError
from app.packs.making import MadeFile, Order, PackFile, files_of, folder_name, new_folder
from app.packs.pages.what_to_print import put_what_to_print
from app.ui.packing.making import Wanted, Workroom, put_in
from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column
from app.ui.scaling_style import scaled
from app.ui.surroundings import Surroundings
from app.words import _, ngettext

if TYPE_CHECKING:
    from app.models.notebook import Notebook

_DIALOG = 820, 520
"""Where Qt draws the dialog itself, in pixels at 100 %."""


@dataclass
class Run:
    """One making of a pack: what is left, and what has become of the rest."""

    order: Order
    files: tuple[PackFile, ...]
    session_id: str
    joined: date | None
    folder: Path
    made: list[MadeFile] = field(default_factory=list[MadeFile])
    refused: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    stopped: bool = False

    @property
    def next_file(self) -> PackFile | None:
        done = len(self.made) + len(self.refused)
        return None if self.stopped or done >= len(self.files) else self.files[done]

    def wanted(self, file: PackFile) -> Wanted:
        occasion = self.order.occasion
        return Wanted(file=file, occasion=occasion, session_id=self.session_id, joined=self.joined)


class MakingAll(Column):
    """Says how it went. Its `line` says how far it has come meanwhile, and can stop it.

    The worker makes one file at a time: a note typed meanwhile waits for one file at most.
    """

    finished = Signal(object)
    """The `Run`, when at least one file was made."""
    ended = Signal()
    """However it went: what it came to is on show, and Cancel is about to go."""

    def __init__(self, surroundings: Surroundings, workroom: Callable[[], Workroom]) -> None:
        super().__init__(gap=12)
        self._surroundings, self._workroom = surroundings, workroom
        self._run: Run | None = None
        self._told: Run | None = None
        self.folder: Path | None = None
        """Where packs go, once somebody has said."""
        self.dialog: QFileDialog | None = None
        self.progress = Text(icon="hourglass")
        self.stop = Button(_("Cancel"))
        self.line = Flow(self.progress, self.stop, gap=16)
        self.title = Heading("", 3)
        self.said = Column(gap=8)
        self.look = Button(_("Open the folder"), icon="folder-open")
        self.elsewhere = LinkButton(_("Choose another folder for the next pack"))
        self.result = Card(
            self.title, self.said, Flow(self.look, self.elsewhere, gap=16), gap=10, margins=20
        )
        self.add(self.result)
        self.line.hide()
        self.result.hide()
        self.stop.clicked.connect(self._stop)
        self.look.clicked.connect(self._open_folder)
        self.elsewhere.clicked.connect(self._forget_folder)
        surroundings.visibility.changed.connect(lambda _everyone: self._say_again())

    @property
    def busy(self) -> bool:
        return self._run is not None

    def begin(self, order: Order, session_id: str, joined: date | None) -> None:
        """Ask where to, the first time; then make them all."""
        if self.busy:
            announce(self.progress, self.progress.text())
        elif self.folder is None:
            self._ask_where(lambda parent: self.make_in(parent, order, session_id, joined))
        else:
            self.make_in(self.folder, order, session_id, joined)

    def make_in(self, parent: Path, order: Order, session_id: str, joined: date | None) -> None:
        """Make them in a new folder there; nothing that lies there is touched."""
        self.folder = parent
        self.result.hide()
        workroom = self._workroom()

        def open_run(_notebook: Notebook) -> Run:
            files = files_of(order, workroom.kinds)
            folder = new_folder(parent, folder_name(order))
            return Run(order, files, session_id, joined, folder)

        self._surroundings.desk.ask(open_run, self._go, self._could_not, owner=self)

    def _ask_where(self, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self.window(), _("Which folder should the pack go into?"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, _("Make them here"))
        dialog.setDirectory(str(self._surroundings.documents))
        dialog.resize(QSize(*map(scaled, _DIALOG)).boundedTo(self.window().size()))
        dialog.finished.connect(lambda _result: self.window().activateWindow())
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        self.dialog = dialog
        dialog.open()

    def _forget_folder(self) -> None:
        self.folder = None
        self.elsewhere.hide()
        self._surroundings.say(_("You will be asked for a folder next time."))

    def _open_folder(self) -> None:
        """In the system's own window for files."""
        run = self._told
        if run is None or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(run.folder))):
            self._surroundings.say(_("The folder cannot be shown from here. Your files are in it."))

    # One file after another

    def _go(self, run: Run) -> None:
        self._run = run
        self.line.show()
        self._next()

    def _next(self) -> None:
        run = self._run
        if run is None:
            return
        file = run.next_file
        if file is None:
            self._write_what_to_print(run)
            return
        self._say_progress()
        wanted, workroom, folder = run.wanted(file), self._workroom(), run.folder
        self._surroundings.desk.ask(
            lambda notebook: put_in(notebook, wanted, workroom, folder),
            self._made,
            lambda error: self._refused(file, error),
            owner=self,
        )

    def _made(self, made: MadeFile) -> None:
        if self._run is not None:
            self._run.made.append(made)
            self._next()

    def _refused(self, file: PackFile, error: Exception) -> None:
        """The others are made all the same."""
        if self._run is not None:
            self._run.refused.append((file.label, messages.say(error)))
            self._next()

    def _stop(self) -> None:
        """The file that is being made is finished: every file there is whole."""
        if self._run is not None:
            self._run.stopped = True
            self.progress.setText(_("Stopping after this file"))

    def _write_what_to_print(self, run: Run) -> None:
        shelf, order = self._workroom().shelf, run.order
        made, refused = tuple(run.made), tuple(run.refused)

        def write(_notebook: Notebook) -> None:
            if made:
                put_what_to_print(run.folder, made, refused, order, shelf, stopped=run.stopped)
            else:
                run.folder.rmdir()

        self._surroundings.desk.ask(
            write,
            lambda _none: self._finish(run),
            lambda error: self._finish(run, error),
            owner=self,
        )

    def _finish(self, run: Run, error: Exception | None = None) -> None:
        if error is not None:
            run.refused.append((_("What to print"), messages.say(error)))
        self._run, self._told = None, run
        self._say_again()
        self.ended.emit()
        self.line.hide()
        announce(self.title, self.title.text())
        if run.made:
            self.finished.emit(run)

    def _could_not(self, error: Exception) -> None:
        self.folder = None if isinstance(error, PackError) else self.folder
        self._surroundings.say(messages.say(error))

    # What is said

    def _say_progress(self) -> None:
        run = self._run
        if run is None or run.next_file is None:
            return
        number, of_all = len(run.made) + len(run.refused) + 1, len(run.files)
        if self._surroundings.visibility.everyone:
            words = _("{number} of {all}").format(number=number, all=of_all)
        else:
            words = _("{number} of {all}: {form}").format(
                number=number, all=of_all, form=run.next_file.label
            )
        self.progress.setText(words)
        announce(self.progress, words)

    def _say_again(self) -> None:
        """In the room, how many were made, and no more: a form's name could tell who needs it."""
        self._say_progress()
        run = self._told
        if run is None:
            return
        made = len(run.made)
        self.title.setText(_how_many(made, stopped=run.stopped))
        self.said.clear()
        everyone = self._surroundings.visibility.everyone
        self.look.setVisible(bool(made) and not everyone)
        if not everyone:
            self.said.add(*(Text(words) for words in _told(run)))
        self.elsewhere.setVisible(self.folder is not None)
        self.result.show()


def _how_many(made: int, *, stopped: bool) -> str:
    if not made:
        return _("Stopped. No file was made.") if stopped else _("No file could be made.")
    words = ngettext("{n} file was made.", "{n} files were made.", made).format(n=made)
    return _("Stopped. {made}").format(made=words) if stopped else words


def _told(run: Run) -> list[str]:
    """Where they are, which, when it was stopped, and one sentence for each that is not there."""
    reasons = dict.fromkeys(why for _label, why in run.refused)
    lines = [_refusal(run, why) for why in reasons]
    if not run.made:
        return lines
    where = _(
        "They are in the folder {folder}, in {parent}."
        " The file what-to-print there says what to do with each."
    )
    if run.stopped:
        names = ", ".join(made.file.name for made in run.made)
        lines.insert(0, _("These are whole: {names}").format(names=names))
    return [where.format(folder=run.folder.name, parent=run.folder.parent), *lines]


def _refusal(run: Run, why: str) -> str:
    """Files that stumbled over the same thing are named together."""
    files = ", ".join(dict.fromkeys(label for label, each in run.refused if each == why))
    return _("{file}: {why}").format(file=files, why=why)
