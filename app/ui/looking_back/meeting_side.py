"""One of the two meetings side by side: which it is, and its notes in their words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal

from app.ui.parts.choices import Chooser
from app.ui.parts.focus import REACH
from app.ui.parts.labels import Heading, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.surfaces import Column
from app.ui.scaling_style import scaled
from app.words import _
from app.workshops.dates import say_date
from app.workshops.then_and_now import Meeting, Said, say_when
from app.workshops.then_and_now_slides import nothing_said
from app.workshops.threads import SaidNote, say_came_of_or_heard

_WISHED = 460
_LONGEST = 20


class MeetingSide(Column):
    """Asks for the same width whatever is in it, so that both sides are alike."""

    wanted = Signal(str)
    """Somebody chose another meeting; its id."""
    chosen = Signal()
    """Another note, or none."""

    def __init__(self, label: str) -> None:
        self.meeting = Chooser(label)
        self.heading = Heading("", 3)
        self.title = Text("", soft=True)
        self.empty = Text("", soft=True)
        self.list = NoteList(label, grows=True)
        held = Column(self.list, margins=REACH)  # room for the ring round a row
        super().__init__(self.meeting, self.heading, self.title, self.empty, held, gap=10)
        self.add_stretch()
        self._label = label
        self._meetings: tuple[Meeting, ...] = ()
        self.meeting.activated.connect(lambda _index: self.wanted.emit(self.meeting.currentData()))
        self.list.chosen.connect(lambda _note: self.chosen.emit())

    def sizeHint(self) -> QSize:
        width = scaled(_WISHED)
        return QSize(width, self.heightForWidth(width))

    @property
    def meeting_id(self) -> str:
        return self.meeting.currentData() or ""

    def offer(self, meetings: Sequence[Meeting]) -> None:
        """The newest first."""
        if self._meetings == tuple(meetings):
            return
        self._meetings = tuple(meetings)
        self.meeting.clear()
        for each in meetings:
            self.meeting.addItem(_short(each), each.id)

    def draw(self, said: Said | None, other: Said | None, mark: str) -> None:
        """None while there is no such meeting."""
        self.setVisible(said is not None)
        if said is None:
            self.list.set_notes(())
            return
        when = say_when(said.meeting, other.meeting if other else None)
        self.meeting.setCurrentIndex(self.meeting.findData(said.meeting.id))
        self.heading.setText(when)
        self.title.setText(said.meeting.title)
        self.title.setVisible(bool(said.meeting.title) and said.meeting.title != when)
        self.list.setAccessibleName(_("{side}, {when}").format(side=self._label, when=when))
        self.list.set_notes([_row(note, mark) for note in said.notes])
        self.list.setVisible(bool(said.notes))
        self.empty.setText("" if said.notes else nothing_said())
        self.empty.setVisible(not said.notes)

    def beside(self, step: int) -> str:
        """The id of the meeting after, or with -1 before, the one shown; "" where there is none."""
        at = self.meeting.currentIndex() - step
        return self.meeting.itemData(at) if 0 <= at < self.meeting.count() else ""


def _row(note: SaidNote, mark: str) -> ListedNote:
    came = " ".join(say_came_of_or_heard(note))
    return ListedNote(id=note.id, text=note.text, token=mark, detail=came)


def _short(meeting: Meeting) -> str:
    """The list that opens is never wider than its column."""
    day = say_date(meeting.on)
    return day or shortened(meeting.title, _LONGEST) or _("A meeting without a date")


def shortened(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"
