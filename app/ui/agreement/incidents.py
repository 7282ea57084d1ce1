"""When an agreement was not kept: private notes, in no pack, no search, and never on the wall."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from app.ui.agreement.half_typed import HalfTyped
from app.ui.agreement.incident_form import IncidentForm
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.surfaces import Card
from app.words import _
from app.workshops.agreement import Incident
from app.workshops.dates import say_date

READ, TAKE_BACK = "read", "take-back"
_FIRST_WORDS = 160


class IncidentsCard(Card):
    """Shown only while nobody else can see this laptop."""

    take_back = Signal(str)

    def __init__(self, half_typed: HalfTyped) -> None:
        super().__init__(gap=12, margins=20)
        self._incidents: tuple[Incident, ...] = ()
        self._group_id = ""
        self._today = date.min
        self.write = Button(_("Write down what happened"), icon="edit")
        actions = ((READ, _("Read or change")), (TAKE_BACK, _("Take back")))
        self.list = NoteList(_("What happened"), actions, grows=True)
        self.form = IncidentForm(half_typed)
        self.add(Heading(_("When it was not kept"), 2), Text(_who_reads(), icon="lock"))
        self.add(self.list, Flow(self.write), self.form)
        self.form.hide()
        self.write.clicked.connect(lambda: self._open(None))
        self.list.asked.connect(self._asked)
        self.form.closed.connect(self.close_form)

    def show_incidents(self, group_id: str, incidents: tuple[Incident, ...], today: date) -> None:
        if group_id != self._group_id:
            self.form.empty()
            self.write.show()
        self._group_id, self._incidents, self._today = group_id, incidents, today
        self.list.set_notes([_row(each) for each in incidents])
        self.list.setVisible(bool(incidents))

    def close_form(self) -> None:
        self.write.show()
        self.write.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.empty()

    def give_keyboard(self) -> None:
        first = self.list if self._incidents else self.write
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Not a word of it stays in the window."""
        self.form.empty()
        self.write.show()
        self.list.set_notes(())
        self._incidents = ()

    def _asked(self, deed: str, incident_id: str) -> None:
        found = next((each for each in self._incidents if each.id == incident_id), None)
        if deed == TAKE_BACK:
            self.take_back.emit(incident_id)
        elif found is not None:
            self._open(found)

    def _open(self, incident: Incident | None) -> None:
        self.form.write(self._group_id, incident, self._today)
        self.form.writing["happened"].setFocus(Qt.FocusReason.TabFocusReason)
        self.write.hide()


def _row(incident: Incident) -> ListedNote:
    words = incident.happened
    first = words if len(words) <= _FIRST_WORDS else f"{words[:_FIRST_WORDS].rstrip()} …"
    return ListedNote(incident.id, first, detail=say_date(incident.on))


def _who_reads() -> str:
    return _(
        "Only the people your group has chosen for this should read it, and nobody who was not "
        "told that it is written down. It is in no pack and no search, and never on the wall. "
        "Write only what is needed, and take it back when it is settled."
    )
