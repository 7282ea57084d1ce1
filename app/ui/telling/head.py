"""The head of the page: which session, whether it is still a draft, what is left to do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Column
from app.words import _, ngettext
from app.workshops.dates import say_date, say_day
from app.workshops.room import RoomNote, RoomSession
from app.workshops.telling import to_answer, to_mark_told


class Head(Column):
    """Says what there is to do, and holds the buttons for what comes after the answers."""

    def __init__(self) -> None:
        super().__init__(gap=14)
        self.facts = Text("", soft=True)
        self.draft = Text("", icon="info-circle")
        self.progress = Text("")
        self.sheet = Button(_("Make the sheet"), icon="printer", accent=True)
        self.mark = Button(_("Mark as told"), icon="check")
        self.open = LinkButton(_("Open the session"))
        self.next = LinkButton()
        title = Heading(_("Tell people what happened"), 1)
        self.add(Column(title, self.facts, self.draft, self.progress, gap=4))
        self.add(Flow(self.sheet, self.mark, self.open, self.next, gap=12))
        parts = (self.facts, self.draft, self.progress, self.sheet, self.mark)
        for part in (*parts, self.open, self.next):
            part.hide()

    def show_session(
        self, room: RoomSession | None, others: int, today: date, *, everyone: bool
    ) -> None:
        notes = room.notes if room else ()
        facts = [] if room is None else ["" if everyone else room.title, say_date(room.held_on)]
        _show(self.facts, " · ".join(fact for fact in facts if fact))
        _show(self.draft, still_a_draft(room, today) if room else "")
        _show(self.progress, _progress(notes) if notes else "")
        self.sheet.setVisible(bool(notes))
        self.open.setVisible(room is not None)
        self.mark.setVisible(bool(to_mark_told(notes)))
        words = ngettext(
            "{n} more session has notes to tell", "{n} more sessions have notes to tell", others
        )
        self.next.set_words(words.format(n=others))
        self.next.setVisible(bool(others))


def _show(text: Text, words: str) -> None:
    text.setText(words)
    text.setVisible(bool(words))


def still_a_draft(room: RoomSession, today: date) -> str:
    if room.draft_until is None or today > room.draft_until:
        return ""
    return _(
        "Draft until {day}: people can still add something, or take something back. "
        "You can tell them now, and tell them again later."
    ).format(day=say_day(room.draft_until))


def _progress(notes: Sequence[RoomNote]) -> str:
    waiting = len(to_answer(notes))
    if waiting:
        words = ngettext("{n} note waits for an answer.", "{n} notes wait for an answer.", waiting)
        return words.format(n=waiting)
    if to_mark_told(notes):
        return _("Every note has an answer. Make the sheet, give it out, then mark it as told.")
    return _("Every note has an answer, and people have been told.")
