"""Do these belong together? What shared words suggest, and what people have said already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.focus import REACH
from app.ui.parts.labels import Heading, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.surfaces import Card, Column
from app.words import _
from app.workshops.dates import say_month
from app.workshops.shared_words import Suggestion
from app.workshops.then_and_now import headed, name_of, said_of, say_said, say_shared
from app.workshops.threads import KINDS, SaidNote, Thread, ThreadKind, say_came_of

TAKE_OUT = "out"
OUR_WORDS = "words"
NOT_THE_SAME = "no"


class Question(Flow):
    """The buttons with which people say what two notes have to do with each other."""

    answered = Signal(str)

    def __init__(self, *, may_say_no: bool) -> None:
        super().__init__(gap=12)
        words = {kind: said_of(kind) for kind in KINDS}
        self.buttons = {answer: Button(said) for answer, said in words.items()}
        if may_say_no:
            self.buttons[NOT_THE_SAME] = Button(_("Not the same"))
        for answer, button in self.buttons.items():
            button.clicked.connect(lambda _down, said=answer: self.answered.emit(said))
        self.add(*self.buttons.values())

    def ask_about(self, before: SaidNote | None, now: SaidNote | None) -> None:
        """Those who cannot see the notes hear them with each answer."""
        both = before is not None and now is not None
        described = "\n".join(say_said(note) for note in (before, now) if note)
        for button in self.buttons.values():
            button.setEnabled(both)
            button.setAccessibleDescription(described if both else "")


class Suggested(Card):
    """One pair at a time; there is another when this one is answered."""

    answered = Signal(str)

    def __init__(self) -> None:
        self.why = Text(strong=True)
        self.before, self.now = Text(), Text()
        self.question = Question(may_say_no=True)
        super().__init__(self.why, self.before, self.now, self.question, gap=12)
        self.suggestion: Suggestion | None = None
        self.question.answered.connect(self.answered)

    def draw(self, suggestion: Suggestion | None) -> None:
        self.suggestion = suggestion
        self.setVisible(suggestion is not None)
        self.why.setText(say_shared(suggestion.words) if suggestion else "")
        self.before.setText(say_said(suggestion.before) if suggestion else "")
        self.now.setText(say_said(suggestion.now) if suggestion else "")
        before, now = (suggestion.before, suggestion.now) if suggestion else (None, None)
        self.question.ask_about(before, now)


class ThreadList(Column):
    """All threads of one kind, each under its words, its notes oldest first."""

    asked = Signal(str, str, str)
    """What is to be done, the thread, the note."""

    def __init__(self, kind: ThreadKind) -> None:
        self.kind: ThreadKind = kind
        other: ThreadKind = "better" if kind == "again" else "again"
        self.heading = Heading(name_of(kind), 2)
        self.empty = Text(_none_yet(kind), soft=True)
        deeds = (
            (other, said_of(other)),
            (OUR_WORDS, _("Our words for it")),
            (TAKE_OUT, _("Take it out")),
        )
        self.list = NoteList(name_of(kind), deeds, grows=True)
        held = Column(self.list, margins=REACH)  # room for the ring round a row
        super().__init__(self.heading, self.empty, held, gap=8)
        self.list.asked.connect(self._ask)

    def draw(self, threads: Sequence[Thread], marks: Mapping[str, str]) -> None:
        rows = [row for each in threads for row in _rows(each, marks)]
        self.list.set_notes(rows)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def _ask(self, deed: str, row: str) -> None:
        thread, _space, note = row.partition(" ")
        self.asked.emit(deed, thread, note)


def _rows(thread: Thread, marks: Mapping[str, str]) -> list[ListedNote]:
    head = ListedNote(id=thread.id, text=headed(thread), heading=True)
    return [head, *(_row(thread, note, marks) for note in thread.notes)]


def _row(thread: Thread, note: SaidNote, marks: Mapping[str, str]) -> ListedNote:
    came = " ".join(say_came_of(note))
    return ListedNote(
        id=f"{thread.id} {note.id}",
        text=note.text,
        token=marks.get(note.question, ""),
        detail=". ".join(filter(None, (say_month(note.on), came))),
        inset=True,
    )


def _none_yet(kind: ThreadKind) -> str:
    return {
        "again": _("Nothing here yet. You say what keeps coming back."),
        "better": _("Nothing here yet. You say what got better."),
    }[kind]
