"""Saving a pack as a file, and printing one: what is asked first, and what is said after."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from app import messages
from app.packs.forms import form_named
from app.packs.saving import FileThere
from app.ui.actions import actions
from app.ui.packing.making import LIKE_PAPER, Wanted, Workroom, save_file
from app.ui.packing.making_all import MakingAll
from app.ui.packing.own_pictures import with_own_pictures
from app.ui.packing.printing import Printing
from app.ui.parts.asking import Ask
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.surfaces import Column
from app.ui.scaling_style import scaled
from app.ui.surroundings import Surroundings
from app.words import _

_DIALOG = 820, 520
"""Wide and high enough for a file's name, in pixels at 100 %, where Qt draws the dialog itself."""


class Output(Column):
    """All of it, or the one file that is looked at; and below, what has become of it.

    Its `bar` may stand elsewhere, where it is always in sight: the page sees to that.
    """

    given_out = Signal(object)
    """The `Wanted` that was saved or has gone to the printer."""

    def __init__(self, surroundings: Surroundings, *, alone: bool = False) -> None:
        """`alone` where there is one file and no run sheet, and so no all of them."""
        super().__init__(gap=10)
        self._surroundings = surroundings
        self._folder = surroundings.documents
        self._wanted: Wanted | None = None
        self.dialog: QFileDialog | None = None
        self.ask: Ask | None = None
        self.all = _button("pack:all", icon="printer", accent=True)
        self.print = _button("pack:print", accent=alone)
        self.save = _button("pack:save")
        self.printing = Printing(surroundings)
        self.making = MakingAll(surroundings, lambda: self.workroom)
        self.buttons = Flow(self.all, self.print, self.save, gap=12)
        self.bar = Column(self.buttons, self.printing, self.making.line, gap=10)
        self.add(self.bar, self.making)
        self.all.setVisible(not alone)
        self.making.setVisible(not alone)
        self.printing.printed.connect(self.given_out)
        self.making.ended.connect(self._keep_keyboard)
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(self._print)

    @property
    def workroom(self) -> Workroom:
        around = self._surroundings
        shelf = with_own_pictures(around.shelf, around.preferences)
        return Workroom(tools=around.tools, shelf=shelf, today=around.now().date())

    def set_wanted(self, wanted: Wanted | None) -> None:
        """The file that is looked at; None while there is none."""
        self._wanted = wanted
        self.save.setEnabled(wanted is not None)
        self.print.setEnabled(wanted is not None and wanted.file.form in LIKE_PAPER)

    def _keep_keyboard(self) -> None:
        """Cancel goes, and would leave the keyboard wherever it falls."""
        if self.making.stop.hasFocus():
            look = self.making.look
            (look if look.isVisible() else self.all).setFocus(Qt.FocusReason.OtherFocusReason)

    # Saving

    def _save(self) -> None:
        if self._wanted is not None:
            self._ask_where(self._wanted)

    def save_as(self, form: str) -> None:
        """The file that is looked at, in another form."""
        if self._wanted is not None:
            file, ending = self._wanted.file, form_named(form).ending
            name = f"{file.name.rpartition('.')[0]}.{ending}"
            self._ask_where(replace(self._wanted, file=replace(file, form=form, name=name)))

    def _ask_where(self, wanted: Wanted) -> None:
        """With a name that holds nothing anyone typed."""
        kind = form_named(wanted.file.form)
        dialog = QFileDialog(self.window(), _("Save the pack"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(_("{form} (*.{ending})").format(form=kind.label, ending=kind.ending))
        dialog.setDefaultSuffix(kind.ending)
        dialog.setDirectory(str(self._folder))
        dialog.selectFile(wanted.file.name)
        dialog.resize(QSize(*map(scaled, _DIALOG)).boundedTo(self.window().size()))
        dialog.finished.connect(lambda _result: self.window().activateWindow())
        dialog.fileSelected.connect(lambda chosen: self._put(wanted, Path(chosen)))
        self.dialog = dialog
        dialog.open()

    def _put(self, wanted: Wanted, path: Path, *, over: bool = False) -> None:
        self._folder = path.parent
        workroom = self.workroom
        self._surroundings.desk.ask(
            lambda notebook: save_file(notebook, wanted, workroom, path, replace=over),
            lambda saved: self._saved(wanted, saved),
            lambda error: self._not_saved(wanted, path, error),
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

    def _not_saved(self, wanted: Wanted, path: Path, error: Exception) -> None:
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
        self.ask.answered.connect(lambda answer: self._go_on(wanted, path, answer))
        self.ask.open()

    def _go_on(self, wanted: Wanted, path: Path, answer: str) -> None:
        if answer == "replace":
            self._put(wanted, path, over=True)
        elif answer == "another":
            self._ask_where(wanted)

    def _could_not(self, error: Exception) -> None:
        self._surroundings.say(messages.say(error))

    # Printing

    def _print(self) -> None:
        if self._wanted is not None:
            self.printing.begin(self._wanted, self.workroom)


def _button(action: str, *, icon: str = "", accent: bool = False) -> Button:
    """With its key on it: it works from anywhere on the page."""
    known = actions()[action]
    return Button(known.words, key=known.cap, icon=icon, accent=accent)
