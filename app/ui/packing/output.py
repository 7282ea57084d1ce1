"""Saving a pack as a file, and printing one: what is asked first, and what is said after."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from app import messages
from app.packs.forms import FORMS, form_named
from app.packs.saving import FileThere
from app.ui.packing.making import Wanted, Workroom, make_file, name_of_file
from app.ui.packing.printing import Printing
from app.ui.parts.asking import Ask
from app.ui.parts.buttons import Button
from app.ui.parts.choices import Chooser
from app.ui.parts.flowing import Flow
from app.ui.parts.surfaces import Column
from app.ui.scaling_style import scaled
from app.ui.surroundings import Surroundings
from app.words import _

_DIALOG = 820, 520
"""Wide and high enough for a file's name, in pixels at 100 %, where Qt draws the dialog itself."""


class Output(Column):
    """The buttons below the questions."""

    given_out = Signal(object)
    """The `Wanted` that was saved or has gone to the printer."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(gap=10)
        self._surroundings = surroundings
        self._folder = surroundings.documents
        self._wanted: Wanted | None = None
        self.dialog: QFileDialog | None = None
        self.ask: Ask | None = None
        self.save = Button(_("Save"), icon="device-floppy", accent=True)
        self.form = Chooser(_("as"))
        for form in FORMS.values():
            self.form.addItem(form.label, form.name)
        self.print = Button(_("Print one"), icon="printer")
        self.printing = Printing(surroundings)
        self.printing.printed.connect(self.given_out)
        self.add(Flow(self.save, self.form, self.print, gap=12), self.printing)
        self.save.clicked.connect(lambda: self.save_as(self.form.currentData()))
        self.print.clicked.connect(self._print)

    @property
    def workroom(self) -> Workroom:
        around = self._surroundings
        return Workroom(tools=around.tools, shelf=around.shelf, today=around.now().date())

    def set_wanted(self, wanted: Wanted, *, ready: bool) -> None:
        self._wanted = wanted if ready else None
        self.save.setEnabled(ready)
        self.print.setEnabled(ready)

    # Saving

    def save_as(self, form: str) -> None:
        """Ask where to, with a name that holds nothing anyone typed."""
        wanted, workroom = self._wanted, self.workroom
        if wanted is None:
            return
        self.form.setCurrentIndex(self.form.findData(form))
        self._surroundings.desk.ask(
            lambda notebook: name_of_file(notebook, wanted, workroom, form),
            lambda name: self._ask_where(wanted, form, name),
            self._could_not,
            owner=self,
        )

    def _ask_where(self, wanted: Wanted, form: str, name: str) -> None:
        kind = form_named(form)
        dialog = QFileDialog(self.window(), _("Save the pack"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(_("{form} (*.{ending})").format(form=kind.label, ending=kind.ending))
        dialog.setDefaultSuffix(kind.ending)
        dialog.setDirectory(str(self._folder))
        dialog.selectFile(name)
        dialog.resize(QSize(*map(scaled, _DIALOG)).boundedTo(self.window().size()))
        dialog.finished.connect(lambda _result: self.window().activateWindow())
        dialog.fileSelected.connect(lambda chosen: self._put(wanted, form, Path(chosen)))
        self.dialog = dialog
        dialog.open()

    def _put(self, wanted: Wanted, form: str, path: Path, *, replace: bool = False) -> None:
        self._folder = path.parent
        workroom = self.workroom
        self._surroundings.desk.ask(
            lambda notebook: make_file(notebook, wanted, workroom, form, path, replace=replace),
            lambda saved: self._saved(wanted, saved),
            lambda error: self._not_saved(wanted, form, path, error),
            owner=self,
        )

    def _saved(self, wanted: Wanted, path: Path) -> None:
        self.given_out.emit(wanted)
        if self._surroundings.visibility.everyone:
            self._surroundings.say(_("Saved."))
        else:
            self._surroundings.say(
                _("Saved as {file} in {folder}.").format(file=path.name, folder=path.parent)
            )

    def _not_saved(self, wanted: Wanted, form: str, path: Path, error: Exception) -> None:
        if not isinstance(error, FileThere):
            self._could_not(error)
            return
        self.ask = Ask(
            self.window(),
            _("Write over it?"),
            messages.say(error),
            [
                ("keep", _("Keep that file")),
                ("another", _("Choose another name")),
                ("replace", _("Write over it")),
            ],
        )
        self.ask.answered.connect(lambda answer: self._go_on(wanted, form, path, answer))
        self.ask.open()

    def _go_on(self, wanted: Wanted, form: str, path: Path, answer: str) -> None:
        if answer == "replace":
            self._put(wanted, form, path, replace=True)
        elif answer == "another":
            self.save_as(form)

    def _could_not(self, error: Exception) -> None:
        self._surroundings.say(messages.say(error))

    # Printing

    def _print(self) -> None:
        if self._wanted is not None:
            self.printing.begin(self._wanted, self.workroom)
