"""The form for a note of what happened when an agreement was not kept."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from app import messages
from app.ui.agreement.half_typed import HalfTyped
from app.ui.parts.buttons import Button
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.side_by_side import by_itself
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column
from app.ui.parts.writing import WritingField
from app.words import _
from app.workshops.agreement import Incident
from app.workshops.dates import NotADate, read_date, say_date

HAPPENED, DAY = "happened", "on"
LONG = (HAPPENED, "agreement_says", "done", "told")


class IncidentForm(Column):
    """What is typed is put by as it is typed; only *Keep this note* makes a note of it."""

    wanted = Signal(str, object)
    """The incident's id, or "" for a new one, and its fields."""
    closed = Signal()

    def __init__(self, half_typed: HalfTyped) -> None:
        super().__init__(gap=14)
        self._half_typed = half_typed
        self._about = self._incident_id = ""
        self._today = date.min
        self.day = LineField()
        self.writing = {name: WritingField(least_lines=2, most_lines=8) for name in LONG}
        labels = _labels()
        self.rows = {DAY: FormRow(labels[DAY], self.day)}
        self.rows |= {name: FormRow(labels[name], self.writing[name]) for name in LONG}
        self.keep = Button(_("Keep this note"))
        self.close_it = Button(_("Later: what is typed stays here"))
        writing = [self.rows[name] for name in LONG]
        self.add(by_itself(self.rows[DAY]), *writing, Flow(self.keep, self.close_it, gap=12))
        self._listen()

    def write(self, group_id: str, incident: Incident | None, today: date) -> None:
        """A new note, or the changing of one; half-typed words stand before kept ones."""
        self._incident_id = incident.id if incident else ""
        self._about, self._today = self._incident_id or group_id, today
        for name, field in self.writing.items():
            field.set_text(self._draft(name) or (getattr(incident, name) if incident else ""))
        on = incident.on if incident else today
        self.day.setText(self._draft(DAY) or say_date(on))
        for row in self.rows.values():
            row.set_hint("")
        self.show()

    def places(self) -> tuple[str, ...]:
        """Where what is typed here is kept until it is safe."""
        return tuple(self._where(name) for name in self.rows)

    def is_about(self, incident_id: str) -> bool:
        return self._incident_id == incident_id

    def empty(self) -> None:
        """Nothing of it stays on the page; what is half typed is kept."""
        for field in self.writing.values():
            field.set_text("")
        self.day.clear()
        self.hide()

    def refuse(self, error: Exception) -> None:
        self._tell(HAPPENED, messages.say(error))

    def _listen(self) -> None:
        for name, field in self.writing.items():
            field.entered.connect(lambda _t, field=field: field.textCursor().insertText("\n"))
            field.text_edited.connect(lambda text, name=name: self._type(name, text))
        self.day.textEdited.connect(lambda text: self._type(DAY, text))
        self.keep.clicked.connect(self._keep)
        self.close_it.clicked.connect(self.closed)

    def _type(self, name: str, text: str) -> None:
        self._half_typed.type(self._where(name), text)

    def _where(self, name: str) -> str:
        return f"incident-{name}:{self._about}"

    def _draft(self, name: str) -> str:
        return self._half_typed.draft(self._where(name))

    def _keep(self) -> None:
        try:
            day = read_date(self.day.text(), date(self._today.year - 1, self._today.month, 1))
        except NotADate as error:
            self._tell(DAY, messages.say(error))
            return
        fields: dict[str, object] = {name: field.text() for name, field in self.writing.items()}
        self.wanted.emit(self._incident_id, {DAY: day, **fields})

    def _tell(self, name: str, sentence: str) -> None:
        row = self.rows[name]
        row.set_hint(sentence)
        announce(row.field, sentence)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)


def _labels() -> dict[str, str]:
    return {
        DAY: _("On which day?"),
        HAPPENED: _("What happened?"),
        "agreement_says": _("What does the agreement say?"),
        "done": _("What was done?"),
        "told": _("Who was told?"),
    }
