"""The form for what a session is: when, where, who to talk to. Each field is kept when left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app import messages
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.side_by_side import side_by_side
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column
from app.ui.parts.writing import WritingField
from app.words import _
from app.workshops.dates import NotADate, NotATime, read_date, read_time, say_date, say_time
from app.workshops.session import SessionDetails
from app.workshops.typed import NotANumber, read_count

Kind = Literal["line", "text", "lines", "time", "date", "number"]


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing a person may say about a session."""

    name: str
    """The field of SessionDetails."""
    label: str
    kind: Kind = "line"
    hint: str = ""
    private: bool = False
    """True for what only the organiser sees: left out while everyone can see this laptop."""


class DetailsForm(Column):
    """Rows for some of a session's details. `edited` brings a field's name and its value.

    With `pairs` they stand beside each other, two by two, while there is room.
    """

    edited = Signal(str, object)

    def __init__(
        self,
        details: Sequence[Detail],
        today: date,
        *,
        pairs: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=16, parent=parent)
        self._details = {detail.name: detail for detail in details}
        self._today = today
        self._shown: dict[str, str] = {}
        self.rows: dict[str, FormRow] = {}
        for detail in details:
            self._add(detail)
        rows = list(self.rows.values())
        self.add(*([side_by_side(*rows)] if pairs else rows))

    def show_values(self, values: SessionDetails) -> None:
        """Show what is kept, except in a field someone is typing in."""
        for name, row in self.rows.items():
            text = _said(getattr(values, name), self._details[name].kind)
            if not row.field.hasFocus() and text != self._shown.get(name):
                self._put(row.field, text)
                self._shown[name] = text

    def values(self) -> dict[str, object]:
        """Every value. Raises NotADate, NotATime or NotANumber, which its row also says."""
        return {name: self._read(name) for name in self.rows}

    def settle(self) -> None:
        """Keep what is still being typed, as leaving its field would."""
        for name in self.rows:
            self._keep(name)

    def set_room_mode(self, everyone: bool) -> None:
        for name, row in self.rows.items():
            row.setVisible(not (everyone and self._details[name].private))

    def _add(self, detail: Detail) -> None:
        long = detail.kind in ("lines", "text")
        field = WritingField(least_lines=3, most_lines=12) if long else LineField()
        row = FormRow(detail.label, field, detail.hint)
        self.rows[detail.name] = row
        if isinstance(field, WritingField):
            field.entered.connect(lambda _text: field.textCursor().insertText("\n"))
            field.text_edited.connect(lambda _text: self._keep(detail.name))
        else:
            field.editingFinished.connect(lambda: self._keep(detail.name))

    def _keep(self, name: str) -> None:
        hint = self.rows[name].hint.text()
        try:
            value = self._read(name)
        except (NotADate, NotATime, NotANumber):
            if self.rows[name].hint.text() != hint:
                announce(self.rows[name].field, self.rows[name].hint.text())
            return
        text = _said(value, self._details[name].kind)
        if text != self._shown.get(name, ""):
            self._shown[name] = text
            self.edited.emit(name, value)

    def _read(self, name: str) -> object:
        row, detail = self.rows[name], self._details[name]
        try:
            value = _value(self._text(row.field), detail.kind, self._today)
        except (NotADate, NotATime, NotANumber) as error:
            row.set_hint(messages.say(error))
            raise
        row.set_hint(detail.hint)
        return value

    @staticmethod
    def _text(field: QWidget) -> str:
        if isinstance(field, QPlainTextEdit):
            return field.toPlainText()
        return field.text() if isinstance(field, LineField) else ""

    @staticmethod
    def _put(field: QWidget, text: str) -> None:
        if isinstance(field, WritingField):
            field.set_text(text)
        elif isinstance(field, LineField):
            field.setText(text)


def _value(text: str, kind: Kind, today: date) -> object:
    if kind == "time":
        return read_time(text)
    if kind == "date":
        return read_date(text, today)
    if kind == "lines":
        return tuple(line.strip() for line in text.splitlines() if line.strip())
    if kind == "number":
        return read_count(text)
    return text.strip()


def _said(value: object, kind: Kind) -> str:
    if value is None:
        return ""
    if kind == "time":
        return say_time(value)  # type: ignore[arg-type]
    if kind == "date":
        return say_date(value)  # type: ignore[arg-type]
    if isinstance(value, tuple):
        return "\n".join(str(line) for line in value)
    return str(value)


def all_details() -> tuple[Detail, ...]:
    """Every detail of a session, in the order people think of them."""
    return (
        Detail("held_on", _("Which day?"), "date"),
        Detail("starts", _("Start"), "time", _("For example 2:00")),
        Detail("finishes", _("Finish"), "time"),
        Detail("place", _("Where?")),
        Detail("aim", _("Our aim"), hint=_("Read out when we start.")),
        Detail("toilets", _("Toilets")),
        Detail("refreshments", _("Tea and coffee")),
        Detail("break_at", _("Break at"), "time"),
        Detail("back_at", _("Back at"), "time"),
        Detail("quiet_place", _("Quiet place")),
        Detail("someone_to_talk_to", _("Someone to talk to")),
        Detail("how_many", _("How many here?"), "number"),
        Detail("yes_means", _("A yes card means"), hint=_("Left empty: I agree.")),
        Detail("no_means", _("A no card means"), hint=_("Left empty: I do not agree.")),
        Detail(
            "speak_up_means",
            _("A speak up card means"),
            hint=_("Left empty: I want to speak. Some groups say: I cannot hear."),
        ),
        Detail(
            "how_to_add",
            _("How to add something, or take something back"),
            hint=_("Who to ask, and how. It goes on the last slide and in the record."),
        ),
        Detail("private_note", _("My own note"), "text", _("Only you see this."), private=True),
    )


def details_named(*names: str) -> tuple[Detail, ...]:
    return tuple(detail for detail in all_details() if detail.name in names)
