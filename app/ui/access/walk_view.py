"""What is seen while walking round: the line, five large answers, a note, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.access.answers import Answers
from app.ui.access.head import LONGEST_NAME
from app.ui.access.kept_row import KeptRow
from app.ui.access.line import Line
from app.ui.access.marks import ICONS
from app.ui.access.next_part import NextPart
from app.ui.access.parts import count_in, letter_of, part_with, say_unmet_in
from app.ui.access.seen import OpenCheck
from app.ui.parts import lettering
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Column
from app.words import _
from app.workshops.access_words import in_short, say_found
from app.workshops.content import Tool

_LINE = 34


class LargeButton(Button):
    """Big enough for a thumb, at the edge of a laptop held in one hand."""

    least_height, padding = 72, 26
    letters, icon_side = lettering.SECTION, 26


class LargeNextPart(NextPart):
    """The same, as the way on to the next part. Qt's own classes have one parent each."""

    least_height, padding = LargeButton.least_height, LargeButton.padding
    letters, icon_side = LargeButton.letters, LargeButton.icon_side


class WalkView(Column):
    """Shows one line; `resting` between two parts, it says what the part came to."""

    def __init__(self, tool: Tool) -> None:
        super().__init__(gap=20, margins=(40, 24, 40, 32))
        self._tool = tool
        self.resting = False
        self.item = ""
        """The line that the note is about."""
        self.place = Text(strong=True)
        self.where = Text(soft=True)
        self.leave = LargeButton(_("Back to the list"), icon="list-check")
        self.words = Heading("", 1, size=_LINE)
        self.found = Text(size=lettering.SECTION)
        self.answers = Answers(large=True)
        self.note = KeptRow(_("Note"), _("Only you see this."), lines=2)
        self.back = LargeButton(_("Back"), icon="chevron-left")
        self.next = LargeButton(_("Next"), icon="chevron-right")
        self.part_before = LargeButton(_("Part before"), icon="arrow-up")
        self.next_part = LargeNextPart(_("Next part"), icon="arrow-down")
        self._ways = Flow(self.back, self.next, self.part_before, self.next_part, gap=16)
        self._lay_out()

    def part_of(self, item: str) -> int:
        return part_with(self._tool, item)

    def begin(self) -> None:
        """A line is being looked at."""
        self.resting = False

    def rest(self) -> None:
        """A part is at its end."""
        self.resting = True

    def show_nothing(self) -> None:
        """Nobody has begun a check, or it has gone."""
        self.words.setText(_("Choose a place first. Then walk round it."))
        for part in (self.place, self.where, self.found, self.answers, self.note, self._ways):
            part.hide()

    def show_line(self, shown: OpenCheck, line: Line) -> None:
        part = self.part_of(line.item)
        self.place.setText(in_short(shown.title, LONGEST_NAME))
        for each in (self.place, self.where, self._ways):
            each.show()
        self.back.setVisible(bool(part) or line.item != self._tool.sections[0].items[0].id)
        self.part_before.setVisible(part > 0)
        self.next_part.setVisible(part < len(self._tool.sections) - 1)
        if self.resting:
            self._show_rest(shown, part)
        else:
            self._show_line(line, part)

    def take_keyboard(self, *, nothing: bool) -> None:
        first: QWidget = self.answers.current
        if nothing:
            first = self.leave
        elif self.resting:
            first = self.leave if self.next_part.isHidden() else self.next_part
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def write(self) -> None:
        if not self.note.isHidden():
            self.note.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        titles = Column(self.place, self.where, gap=0)
        self.add(Flow(titles, self.leave, gap=16, spread=True))
        self.add(self.words, self.found, self.answers, self.note)
        self.add_space(4)
        self.add(self._ways)
        self.add_stretch()

    def _show_line(self, line: Line, part: int) -> None:
        section = self._tool.sections[part]
        number = 1 + [item.id for item in section.items].index(line.item)
        title = f"{letter_of(part)} {_(section.title)}"
        words = _("{part}, {n} of {all}")
        self.where.setText(words.format(part=title, n=number, all=len(section.items)))
        self.words.setText(line.text)
        self.found.setText(
            " · ".join(each for each in (say_found(line.found), line.said_in) if each)
        )
        self.found.set_icon(ICONS[line.found])
        self.found.show()
        self.answers.show_line(line.text, line.found)
        self.answers.show()
        self.next.show()
        self.next_part.set_words(_("Next part"))
        self._show_note(line)

    def _show_note(self, line: Line) -> None:
        seen = line.seen
        if line.item != self.item:
            self.note.forget()
            self.item = line.item
        if not line.for_room:
            self.note.show_kept(seen.note if seen else "", line.note_half)
        self.note.setVisible(not line.for_room)

    def _show_rest(self, shown: OpenCheck, part: int) -> None:
        section = self._tool.sections[part]
        done, every = count_in(section.items, shown.check), len(section.items)
        self.where.setText(_("The end of part {part}").format(part=letter_of(part)))
        self.words.setText(_(section.title))
        looked = _("{n} of {all} looked at.").format(n=done, all=every)
        unmet = say_unmet_in(section.items, shown.check)
        self.found.setText(f"{looked} {unmet}.".strip() if unmet else looked)
        self.found.set_icon("list-check")
        self.found.show()
        for part_of_line in (self.answers, self.note, self.next):
            part_of_line.hide()
        last = part == len(self._tool.sections) - 1
        if not last:
            title = _(self._tool.sections[part + 1].title)
            self.next_part.set_words(_("Next part: {title}").format(title=title))
