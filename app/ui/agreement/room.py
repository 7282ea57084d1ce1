"""The agreement while everyone can see this laptop: its lines, and nothing private."""

from __future__ import annotations

from app.ui.agreement.reading import Found
from app.ui.agreement.words import say_room_state, say_worries
from app.ui.parts.focus import REACH
from app.ui.parts.labels import Heading, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.surfaces import Card, Column
from app.words import _, ngettext
from app.workshops.dates import say_date


class RoomView(Column):
    """Made from a RoomAgreement and two numbers."""

    def __init__(self) -> None:
        super().__init__(gap=16)
        self.state = Text(strong=True)
        self.facts = Text(soft=True)
        self.lines = NoteList(_("The lines"), grows=True)
        self.why = Text(_everyone_can_see(), icon="eye")
        notes = Card(Heading(_("When it was not kept"), 2), Text(_alone(), icon="lock"), gap=8)
        self.add(
            self.why,
            Column(self.state, self.facts, gap=4),
            Column(self.lines, margins=REACH),
            notes,
        )

    def show_room(self, found: Found) -> None:
        room = found.room
        _show(self.state, say_room_state(room) or _("There is no agreement yet."))
        _show(self.facts, "\n".join(_facts(found)))
        rows = [ListedNote(str(at), line) for at, line in enumerate(room.lines)]
        self.lines.set_notes(rows)
        self.lines.setVisible(bool(rows))


def _facts(found: Found) -> list[str]:
    waiting = ngettext(
        "{n} line waits to be looked at.", "{n} lines wait to be looked at.", found.waiting
    )
    review = _("We look at it again on {day}.").format(day=say_date(found.room.review_on))
    return [
        *([waiting.format(n=found.waiting)] if found.waiting else []),
        *([review] if found.room.review_on else []),
        *([say_worries(found.worries)] if found.worries else []),
    ]


def _show(text: Text, words: str) -> None:
    text.setText(words)
    text.setVisible(bool(words))


def _everyone_can_see() -> str:
    return _("Everyone can see this laptop, so the lines are only shown, and not changed here.")


def _alone() -> str:
    return _("Everyone can see this laptop. Turn the projector off first, then choose Only me.")
