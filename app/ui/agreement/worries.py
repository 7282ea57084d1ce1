"""Worries about lines, left without a name: for one person alone."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.ui.agreement.words import say_worries
from app.ui.parts.labels import Heading, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.surfaces import Card
from app.words import _
from app.workshops.agreement import Agreement

SETTLED, TAKE_BACK = "settled", "take-back"


class WorriesCard(Card):
    """`asked` brings what to do, and with which worry."""

    asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(gap=10, margins=20)
        self.count = Text("", icon="lock")
        actions = ((SETTLED, _("It is settled")), (TAKE_BACK, _("Take back")))
        self.list = NoteList(_("Worries"), actions, grows=True)
        self.add(Heading(_("Worries about the lines"), 2), self.count, self.list)
        self.list.asked.connect(self.asked)

    def show_agreement(self, agreement: Agreement) -> None:
        number_of = {line.id: at for at, line in enumerate(agreement.lines, start=1)}
        rows = [
            ListedNote(
                worry.id,
                worry.text,
                detail=_("About line {n}").format(n=number_of[worry.line_id])
                if worry.line_id in number_of
                else "",
            )
            for worry in agreement.worries
        ]
        self.list.set_notes(rows)
        self.list.setVisible(bool(rows))
        self.count.setText(
            _("{count} Only you see them.").format(count=say_worries(len(rows)))
            if rows
            else _("Nobody has left a worry. Choose a line, then Leave a worry. No name is kept.")
        )
