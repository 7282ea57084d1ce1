"""Putting right a part that is not shared: its three lines, on a sheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.parts.buttons import Button
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.run.asking import Sheet
from app.ui.run.running import Running
from app.words import _
from app.workshops.session import NotShared


class PartSheet(Sheet):
    """What is half typed stays a draft until it is kept, or left on purpose."""

    def __init__(self, parent: QWidget, part: NotShared, running: Running) -> None:
        super().__init__(parent, _("Change this part"))
        self._part, self._running = part, running
        kept = {"what": part.what, "why": part.why, "told": part.told}
        labels = {"what": _("Which part?"), "why": _("Why not?"), "told": _("Who was told?")}
        self.fields = {
            name: LineField(running.writing.draft(self._where(name)) or kept[name]) for name in kept
        }
        for name, field in self.fields.items():
            self.body.add(FormRow(labels[name], field))
            field.textEdited.connect(lambda text, name=name: self._type(name, text))
            field.returnPressed.connect(self._finish)
        self.done_button = Button(_("Keep it"), accent=True)
        leave = self.close_button(_("Leave it as it was"))
        self.body.add(Flow(self.done_button, leave, gap=12))
        self.done_button.clicked.connect(self._finish)
        leave.clicked.connect(self._forgetting())

    def open(self) -> None:
        super().open()
        self.fields["what"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _where(self, name: str) -> str:
        return f"change {name}:{self._part.id}"

    def _type(self, name: str, text: str) -> None:
        self._running.writing.type(self._where(name), text)

    def _finish(self) -> None:
        """Only what is safe is a draft no longer."""
        words = {name: field.text() for name, field in self.fields.items()}
        if not words["what"].strip():
            self._running.surroundings.say(_("Write which part first."))
            self.fields["what"].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        part_id = self._part.id
        self._running.change(
            lambda notebook: notebook.placing.change_not_shared(part_id, **words),
            then=self._forgetting(),
        )
        self.accept()

    def _forgetting(self) -> Callable[[], None]:
        """Lets the drafts go; the sheet may be gone by then."""
        wheres, writing = [self._where(name) for name in self.fields], self._running.writing

        def forget() -> None:
            for where in wheres:
                writing.take_back(where)

        return forget
