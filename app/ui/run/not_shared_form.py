"""Parts of the work that are not co-produced: each with the reason, and who was told."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal

from app.ui.parts.buttons import Button
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.surfaces import Column
from app.words import _
from app.workshops.session import NotShared


class NotSharedForm(Column):
    """Three lines and a list; what is half typed is kept by whoever hears `typed`."""

    typed = Signal(str, str)
    add_asked = Signal()
    change_asked = Signal(str)
    remove_asked = Signal(str)
    take_back_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=10)
        self.heading = Heading(_("Parts we do not do together"), 2)
        self.fields = {where: LineField() for where in ("part what", "part why", "part told")}
        rows = (
            FormRow(_("Which part?"), self.fields["part what"]),
            FormRow(_("Why not?"), self.fields["part why"]),
            FormRow(_("Who was told?"), self.fields["part told"]),
        )
        self.add_it = Button(_("Add this part"), icon="plus")
        actions = (
            ("change", _("Change")),
            ("remove", _("Remove")),
            ("take_back", _("Take back")),
        )
        self.list = NoteList(_("Parts we do not do together"), actions, grows=True)
        self.add(self.heading, Flow(*rows, gap=16, equal=True, top=True), Flow(self.add_it))
        self.add(self.list)
        self._listen()

    def show_parts(self, parts: tuple[NotShared, ...], words: Mapping[str, str]) -> None:
        for where, field in self.fields.items():
            if field.text() != words.get(where, ""):
                field.setText(words.get(where, ""))
        listed = tuple(ListedNote(part.id, part.what, detail=_detail(part)) for part in parts)
        if listed != self.list.notes:
            self.list.set_notes(listed)
        self.list.setVisible(bool(listed))

    def _listen(self) -> None:
        for where, field in self.fields.items():
            field.textEdited.connect(lambda text, where=where: self.typed.emit(where, text))
            field.returnPressed.connect(self.add_asked)
        self.add_it.clicked.connect(lambda _=False: self.add_asked.emit())
        self.list.asked.connect(self._do)

    def _do(self, action: str, part_id: str) -> None:
        asked = {
            "change": self.change_asked,
            "remove": self.remove_asked,
            "take_back": self.take_back_asked,
        }
        asked[action].emit(part_id)


def _detail(part: NotShared) -> str:
    told = _("Told: {who}").format(who=part.told) if part.told else ""
    return " · ".join(filter(None, (part.why, told)))
