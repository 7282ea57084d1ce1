"""Typing a sheet: one line after another, each kept at Enter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog

from app.ui.parts.asking import Ask
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.focus import REACH
from app.ui.parts.labels import Heading, KeyCap, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.surfaces import Column, Row
from app.ui.parts.writing import WritingField
from app.ui.run.asking import WriteSheet
from app.ui.typing_up.typing_up import TypingUp
from app.words import _, ngettext
from app.workshops.room import RoomNote


class WritingSheet(Column):
    """The line, and what was typed before it. `done` asks for the sheet to be read back."""

    done = Signal()
    skipped = Signal()

    def __init__(self, typing_up: TypingUp) -> None:
        super().__init__(gap=14)
        self.typing_up = typing_up
        self.line = WritingField(_("One line"), _("One line, as it stands on the paper"))
        self.count = Heading("", 2)
        self.list = NoteList(_("Lines so far"), _actions(), grows=True)
        self.read_back = Button(_("Read back this sheet"), key="Alt X", icon="volume", accent=True)
        self.skip = Button(_("Next sheet"), icon="chevron-right")
        self._lay_out()
        self._listen()

    def take_keyboard(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(self) -> None:
        sheet, lines = self.typing_up.sheet, self.typing_up.lines
        if sheet is None:
            return
        self.line.setAccessibleName(_("{sheet}: one line").format(sheet=sheet.name))
        self.show_draft()
        number = len(lines)
        self.count.setText(ngettext("{n} line", "{n} lines", number).format(n=number))
        shown = tuple(ListedNote(line.id, line.text, sheet.mark) for line in lines)
        if shown != self.list.notes:
            self.list.set_notes(shown)
        for part in (self.count, self.list, self.read_back):
            part.setVisible(bool(lines))
        self.skip.setVisible(not self.typing_up.is_last or not lines)
        last = self.typing_up.is_last
        self.skip.set_words(_("That was the last sheet") if last else _("Next sheet"))

    def show_draft(self) -> None:
        sheet = self.typing_up.sheet
        draft = self.typing_up.draft(sheet.draft) if sheet else ""
        if self.line.text() != draft:
            self.line.set_text(draft)

    def _lay_out(self) -> None:
        enter = Row(KeyCap(_("Enter")), Text(_("keeps the line"), soft=True, size=15), gap=6)
        self.add(self.line, Flow(enter))
        self.add(Flow(self.read_back, self.skip, gap=12))
        self.add(self.count, Column(self.list, margins=REACH))

    def _listen(self) -> None:
        self.line.text_edited.connect(self._type)
        self.line.entered.connect(self._enter)
        self.list.asked.connect(lambda action, _id: self._deed(action))
        self.typing_up.wrote.connect(self.show_draft)
        self.read_back.clicked.connect(self.done)
        self.skip.clicked.connect(self.skipped)

    def _type(self, text: str) -> None:
        sheet = self.typing_up.sheet
        if sheet is not None:
            self.typing_up.type(sheet.draft, text)

    def _enter(self, text: str) -> None:
        if text.strip():
            self.typing_up.add(text)
        else:
            self.typing_up.surroundings.say(_("Write something first."))

    def _deed(self, action: str) -> None:
        chosen = [line for line in self.typing_up.lines if line.id == self.list.chosen_id]
        if chosen:
            deed_on_line(self, self.typing_up, action, chosen[0], self.take_keyboard)


def deed_on_line(
    parent: Column, typing_up: TypingUp, action: str, line: RoomNote, after: Callable[[], None]
) -> None:
    """Change, remove or take back a line; `after` gives the keyboard back once a sheet closes."""
    if action == "remove":
        typing_up.change(lambda notebook: notebook.remove(line.id))
        typing_up.surroundings.say(_("Removed. Undo brings it back."))
        return
    sheet = _change(parent, typing_up, line)
    if action == "take_back":
        sheet = _ask_take_back(parent, typing_up, line)
    sheet.finished.connect(lambda _result: (parent.window().activateWindow(), after()))
    sheet.open()


def _change(parent: Column, typing_up: TypingUp, line: RoomNote) -> QDialog:
    draft = f"change:{line.id}"
    return WriteSheet(
        parent,
        _("Change this line"),
        _("In their words"),
        line.text,
        _("Keep it"),
        lambda text: typing_up.change(
            lambda notebook: notebook.change_contribution(line.id, text=text), draft
        ),
        typing_up,
        draft,
    )


def _ask_take_back(parent: Column, typing_up: TypingUp, line: RoomNote) -> QDialog:
    ask = Ask(
        parent.window(),
        _("Take these words back?"),
        _(
            "The words go from this laptop for good, and Undo cannot bring them back. "
            "They may still be on the paper, in a kept photo of it, "
            "and in backups until those are replaced."
        ),
        [("no", _("Keep them")), ("yes", _("Take back"))],
    )
    ask.answered.connect(lambda answer: typing_up.erase((line.id,)) if answer == "yes" else None)
    return ask


def _actions() -> tuple[tuple[str, str], ...]:
    return (("change", _("Change")), ("remove", _("Remove")), ("take_back", _("Take back")))
