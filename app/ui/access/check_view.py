"""One check to be gone through: its head, a part of the list at a time, and each line."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from app.ui.access.head import CheckHead
from app.ui.access.line import CheckLine, Line
from app.ui.access.next_part import NextPart
from app.ui.access.parts import TO_DO, PartButtons, items_of, letter_of, part_with, say_unmet_in
from app.ui.access.seen import OpenCheck, draft_of_line
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Column
from app.words import _
from app.workshops.access_words import say_said_in
from app.workshops.content import Item, Tool


class CheckView(Column):
    """Shows what is kept, and passes on what a person does; nothing is drawn anew under fingers."""

    answered = Signal(str, str)
    given = Signal(str, str, object)
    half_typed = Signal(str, str, str)
    action_wanted = Signal(str)
    actions_wanted = Signal()
    line_wanted = Signal(str)
    """The keyboard is wanted on a line that has only just been made."""

    def __init__(self, tool: Tool, today: date) -> None:
        super().__init__(gap=16, widest=1000)
        self._tool, self._today = tool, today
        self._shown: OpenCheck | None = None
        self._part = 0
        self._items: tuple[Item, ...] = ()
        self._drawn: tuple[str, int, bool] | None = None
        self.lines: dict[str, CheckLine] = {}
        self.head = CheckHead(today)
        self.parts = PartButtons(tool)
        self.title = Heading("", 2)
        self.keys = Text(_keys(), soft=True, icon="keyboard")
        self.unmet = Text(soft=True)
        self.rows = Column(gap=12)
        self.none = Text(_("Nothing needs anybody."))
        self.before = Button(_("Part before"), icon="chevron-left")
        self.next = NextPart(_("Next part"), icon="chevron-right")
        self.add(self.head, self.parts, self.title, self.unmet, self.keys, self.rows, self.none)
        self.add(Flow(self.before, self.next, gap=12))
        self.parts.chosen.connect(self.open_part)
        self.before.clicked.connect(lambda: self.open_part(self._part - 1, at_top=True))
        self.next.clicked.connect(lambda: self.open_part(self._part + 1, at_top=True))

    # Showing

    def show_check(self, shown: OpenCheck, item: str = "") -> None:
        """With `item`, the part that line is in."""
        new = self._shown is None or self._shown.check.id != shown.check.id
        if new:
            self.head.fold()
            self._part = 0
        if item:
            self._part = part_with(self._tool, item)
        self._shown = shown
        self._draw()

    def open_part(self, part: int, *, at_top: bool = False) -> None:
        self._part = part
        self._drawn = None
        self._draw()
        if at_top and self.lines:
            self.line_wanted.emit(next(iter(self.lines)))

    def take_keyboard(self) -> None:
        self.head.walk.setFocus(Qt.FocusReason.TabFocusReason)

    def put_by(self) -> None:
        self.head.put_by()
        for line in self.lines.values():
            line.put_by()

    def settle(self) -> None:
        self.head.settle()
        for line in self.lines.values():
            line.settle()

    def clear(self) -> None:
        """What is here was for one person."""
        self.put_by()
        self._shown = self._drawn = None
        self._clear_lines()
        self.head.name.setText("")
        self.head.facts.setText("")

    def first_item(self) -> str:
        """Where to walk on from: the first line that nobody has looked at yet."""
        shown = self._shown
        if shown is None:
            return ""
        every = self._tool.of_kind("check")
        here = [each for each in self._items if not _looked_at(each, shown)]
        open_ones = [each for each in every if not _looked_at(each, shown)]
        return next(iter((*here, *open_ones, *self._items, *every))).id

    def _draw(self) -> None:
        shown = self._shown
        assert shown is not None
        self.head.show_check(shown, len(self._tool.of_kind("check")))
        self.parts.show_check(shown.check, self._part)
        drawn = shown.check.id, self._part, shown.for_room
        if drawn != self._drawn:
            self._drawn = drawn
            self._items = items_of(self._tool, self._part, shown.check)
            self._clear_lines()
        for item in self._items:
            self._show_line(item, shown)
        self._show_part(shown)

    def _show_part(self, shown: OpenCheck) -> None:
        sections, part = self._tool.sections, self._part
        to_do = part == TO_DO
        title = _("What needs somebody") if to_do else _(sections[part].title)
        self.title.setText(title if to_do else f"{letter_of(part)} {title}")
        unmet = "" if to_do else say_unmet_in(self._items, shown.check)
        self.unmet.setText(unmet)
        self.unmet.setVisible(bool(unmet))
        self.none.setVisible(not self._items)
        self.before.setVisible(part > 0)
        self.next.setVisible(not to_do and part < len(sections) - 1)
        if self.next.isVisibleTo(self):
            self.next.set_words(_("Next part: {title}").format(title=_(sections[part + 1].title)))

    def _show_line(self, item: Item, shown: OpenCheck) -> None:
        line = line_of(item, shown)
        if item.id in self.lines:
            self.lines[item.id].show_line(line)
            return
        row = CheckLine(line, self._today)
        row.answered.connect(self._answer)
        row.moved.connect(self._move)
        row.given.connect(self.given)
        row.half_typed.connect(self.half_typed)
        row.action_wanted.connect(self.action_wanted)
        row.actions_wanted.connect(self.actions_wanted)
        self.lines[item.id] = row
        self.rows.add(row)

    def _clear_lines(self) -> None:
        for line in self.lines.values():
            line.put_by()
            line.hide()
            line.deleteLater()
        self.lines = {}

    # Doing

    def _answer(self, item: str, found: str) -> None:
        """The keyboard is on the next line at once: the answer is kept behind it."""
        self.answered.emit(item, found)
        self._move(item, 1)

    def _move(self, item: str, step: int) -> None:
        ids = list(self.lines)
        at = ids.index(item) + step
        if 0 <= at < len(ids):
            self.lines[ids[at]].take_keyboard()
        elif step > 0 and self.next.isVisibleTo(self):
            self.next.setFocus(Qt.FocusReason.TabFocusReason)


def line_of(item: Item, shown: OpenCheck) -> Line:
    """What one line shows of a check."""
    seen, check = shown.check.at(item.id), shown.check

    def half(name: str) -> str:
        return shown.drafts.get(draft_of_line(check.id, item.id, name), "")

    return Line(
        item=item.id,
        text=_(item.text),
        seen=seen,
        said_in=say_said_in(seen, check) if seen else "",
        asked=shown.asks.get(item.id, 0),
        note_half=half("note"),
        owner_half=half("owner"),
        fix_by_half=half("fix_by"),
        for_room=shown.for_room,
    )


def _looked_at(item: Item, shown: OpenCheck) -> bool:
    seen = shown.check.at(item.id)
    return bool(seen and seen.found)


def _keys() -> str:
    return _(
        "One key answers a line and goes on to the next: Y, P, N, O or D. "
        "Up and Down go from line to line. W says more. A makes an action."
    )
