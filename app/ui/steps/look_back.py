"""The step that looks back at the months before: gathered by itself, there to be read together."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.looking_back.chapter_rows import MOST_ROWS, rows_of
from app.ui.parts.drawing_view import DrawnFacts
from app.ui.parts.labels import Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.surfaces import Column
from app.ui.run.running import Running
from app.ui.steps.step_view import StepView
from app.words import _
from app.workshops.look_back import LookBack
from app.workshops.look_back_chapters import chapters, newest
from app.workshops.look_back_words import in_short, say_period
from app.workshops.session import Step


class LookBackStep(StepView):
    """Everything the wall shows of it, in one list, so that somebody can tell it in any order."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self.short = Column(gap=4)
        self.nothing = Text(_("There is nothing to look back at yet."))
        self.list = NoteList(_("What came of it"), grows=True)
        self.drawn = Column(gap=12)
        self._shown: LookBack | None = None
        self.add_space(8)
        self.add(self.nothing, self.short, self.list, self.drawn)
        self.add_stretch()
        self.list.hide()

    def show_step(self, step: Step) -> None:
        super().show_step(step)
        room = self.running.room
        back = room.look_back if room is not None else None
        if back is None or back == self._shown:
            return
        self._shown = back
        told = newest(chapters(back, self.running.surroundings.tools()), MOST_ROWS)
        self.nothing.setVisible(back.is_empty)
        self.short.clear()
        self.short.add(Text(say_period(back), strong=True), Text(" ".join(in_short(back))))
        self.list.set_notes(rows_of(told))
        self.list.setVisible(bool(told))
        self.drawn.clear()
        self.drawn.add(*(DrawnFacts(drawing) for each in told for drawing in each.drawings))

    def place_for_keyboard(self) -> QWidget | None:
        return self.list if self.list.notes else None
