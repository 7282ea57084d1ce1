"""Notes that are told back together, as a card: each may be chosen, or all of them at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.ui.parts.choices import TickField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column
from app.words import _, ngettext
from app.workshops.dates import say_date
from app.workshops.room import RoomNote, RoomSession
from app.workshops.session import Outcome
from app.workshops.telling import Together, grew_out_of, say_grown, say_outcome
from app.workshops.themes import said_the_same

_INDENT = 34
"""From a tick to its words, in pixels at 100 %."""
_ICONS: dict[Outcome, str] = {"done": "circle-check", "working": "clock", "cannot": "message"}
"""Beside what came of a note: its words say the same, so that no icon needs to be known."""


class NoteToTell(Column):
    """One note to choose, what came of it, and the actions that grew out of it."""

    def __init__(self, note: RoomNote, room: RoomSession) -> None:
        super().__init__(gap=0)
        self.note = note
        self.tick = TickField(_words(note, room))
        self.outcome = Text()
        self.grown = Text(soft=True)
        self.add(self.tick, Column(self.outcome, self.grown, gap=0, margins=(_INDENT, 0, 0, 0)))
        self.show_note(note, room)

    def show_note(self, note: RoomNote, room: RoomSession) -> None:
        """Say what came of it by now."""
        self.note = note
        grown = "\n".join(map(say_grown, grew_out_of(note, room.actions)))
        said = _said(note)
        self.outcome.setText(said)
        self.outcome.set_icon(_ICONS.get(note.outcome, "info-circle"))
        self.outcome.setVisible(bool(said))
        self.grown.setText(grown)
        self.grown.setVisible(bool(grown))
        self.tick.setAccessibleDescription(" ".join(part for part in (said, grown) if part))


class TogetherCard(Card):
    """`chosen` goes out whenever a tick in it is set or taken away."""

    chosen = Signal()

    def __init__(self, together: Together, room: RoomSession) -> None:
        super().__init__(gap=4, margins=(24, 16, 20, 16))
        self.words = words_of(together, room)
        """What it shows; ticks stay while that stays the same."""
        self.notes = [NoteToTell(note, room) for note in together.notes]
        heading = Heading(together.title, 2, shape=together.mark)
        self.all = TickField(_all_of(len(self.notes)))
        self.all.setAccessibleDescription(together.title)
        self.add(Flow(heading, self.all, gap=24, spread=True), *self.notes)
        self.all.setVisible(len(self.notes) > 1)
        self.all.clicked.connect(self._choose_all)
        for note in self.notes:
            note.tick.clicked.connect(self._on_ticked)

    @property
    def first(self) -> TickField:
        """Where the keyboard goes first: all of them, or the only one."""
        return self.all if len(self.notes) > 1 else self.notes[0].tick

    @property
    def is_answered(self) -> bool:
        return all(each.note.outcome for each in self.notes)

    def chosen_notes(self) -> list[RoomNote]:
        return [each.note for each in self.notes if each.tick.isChecked()]

    def choose_at(self, tick: object) -> None:
        """Choose what a tick stands for: a note, or all that are here."""
        for each in self.notes:
            each.tick.setChecked(each.tick.isChecked() or tick in (each.tick, self.all))

    def choose(self, chosen: bool) -> None:
        for each in self.notes:
            each.tick.setChecked(chosen)
        self.all.setChecked(chosen)

    def show_notes(self, notes: Sequence[RoomNote], room: RoomSession) -> None:
        for each, note in zip(self.notes, notes, strict=True):
            each.show_note(note, room)

    def _choose_all(self) -> None:
        self.choose(self.all.isChecked())
        self.chosen.emit()

    def _on_ticked(self) -> None:
        self.all.setChecked(all(each.tick.isChecked() for each in self.notes))
        self.chosen.emit()


def words_of(together: Together, room: RoomSession) -> tuple[str, ...]:
    notes = (part for note in together.notes for part in (note.id, _words(note, room)))
    return (together.id, together.title, *notes)


def _words(note: RoomNote, room: RoomSession) -> str:
    """The note, and below it what others said that it stands for."""
    same = (other.text for other in said_the_same(room.notes, note.id))
    return "\n".join((note.text, *(_("Also said: {words}").format(words=words) for words in same)))


def _said(note: RoomNote) -> str:
    told = _("Told on {day}.").format(day=say_date(note.told_on)) if note.told_on else ""
    if not note.outcome and not note.parked:
        return told
    return f"{say_outcome(note)} {told}".strip()


def _all_of(number: int) -> str:
    return ngettext("All {n} of these", "All {n} of these", number).format(n=number)
