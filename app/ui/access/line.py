"""One line of the checklist: what is asked, what was found, and who will see to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal

from app.ui.access.answers import Answers
from app.ui.access.kept_row import KeptDate, KeptRow
from app.ui.access.marks import ICONS, action_key, note_key
from app.ui.parts import lettering
from app.ui.parts.buttons import InlineButton, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.side_by_side import side_by_side
from app.ui.parts.surfaces import Card, Column
from app.words import _
from app.workshops.access import UNMET, Checked, Found
from app.workshops.access_words import in_short, say_asked, say_found
from app.workshops.dates import say_date

FIELDS = ("note", "owner", "fix_by")
_MOST = 300
"""Letters of a note that are shown before it is opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What a line shows."""

    item: str
    text: str
    seen: Checked | None = None
    said_in: str = ""
    asked: int = 0
    note_half: str = ""
    owner_half: str = ""
    fix_by_half: str = ""
    for_room: bool = False

    @property
    def found(self) -> Found:
        return self.seen.found if self.seen else ""

    @property
    def half_typed(self) -> bool:
        return bool(self.note_half or self.owner_half or self.fix_by_half)


class CheckLine(Card):
    """Says what was answered or typed; whoever shows it keeps it. Room mode has no writing."""

    answered = Signal(str, str)
    given = Signal(str, str, object)
    half_typed = Signal(str, str, str)
    action_wanted = Signal(str)
    actions_wanted = Signal()
    moved = Signal(str, int)

    def __init__(self, line: Line, today: date) -> None:
        super().__init__(gap=8, margins=(24, 16, 20, 14))
        self.line = line
        self._today = today
        self.rows: dict[str, KeptRow] = {}
        self.words = Text(line.text, strong=True, size=lettering.NOTE)
        self.asked = Text(icon="users-group")
        self.state = Text(soft=True)
        self.answers = Answers()
        self.more = InlineButton(_("Say more"), key=note_key())
        self.make_action = InlineButton(_("Make it an action"), key=action_key(), icon="checklist")
        self.see_action = LinkButton(_("It is an action: look at it"), icon="checklist")
        self._writing = Column(gap=10)
        self.add(self.words, self.asked, Flow(self.answers, self.more, gap=8), self.state)
        self._action = Flow(self.make_action, self.see_action, gap=12)
        self.add(self._writing, self._action)
        self._writing.hide()
        self._listen()
        self.show_line(line)

    def show_line(self, line: Line) -> None:
        self.line = line
        self.words.set_icon(ICONS[line.found])
        self.words.setAccessibleName(f"{line.text} {say_found(line.found)}.")
        self.answers.show_line(line.text, line.found)
        self.asked.setText(say_asked(line.asked) if line.asked else "")
        self.asked.setVisible(bool(line.asked))
        self.state.setText(self._said())
        self.state.setVisible(bool(self.state.text()))
        self._offer()
        if self.rows or (line.half_typed and not line.for_room):
            self._write()

    def take_keyboard(self) -> None:
        self.answers.take_keyboard()

    def write(self) -> None:
        """A place to say more about it."""
        if not self.line.for_room:
            self._write()
            self._open()
            self.rows["note"].field.setFocus(Qt.FocusReason.TabFocusReason)

    def put_by(self) -> None:
        for row in self.rows.values():
            row.put_by()

    def settle(self) -> None:
        for row in self.rows.values():
            row.settle()

    def refused(self, name: str, error: Exception) -> None:
        if name in self.rows:
            self.rows[name].refused(error)

    # Making and showing it

    def _listen(self) -> None:
        item = self.line.item
        self.answers.chosen.connect(lambda found: self.answered.emit(item, found))
        self.answers.moved.connect(lambda step: self.moved.emit(item, step))
        self.answers.note_wanted.connect(self.write)
        self.answers.action_wanted.connect(self._want_action)
        self.more.clicked.connect(self.write)
        self.make_action.clicked.connect(self._want_action)
        self.see_action.clicked.connect(self.actions_wanted)
        for button in (self.more, self.make_action, self.see_action):
            button.setAccessibleDescription(self.line.text)

    def _want_action(self) -> None:
        if self._may_be_an_action():
            self.settle()
            self.action_wanted.emit(self.line.item)

    def _may_be_an_action(self) -> bool:
        seen = self.line.seen
        unmet = seen is not None and seen.found in UNMET and not seen.action_id
        return unmet and not self.line.for_room

    def _offer(self) -> None:
        """What has the keyboard is hidden last, so that it goes on from here."""
        is_action = bool(self.line.seen and self.line.seen.action_id)
        self._action.show()
        had_keyboard = self.make_action.hasFocus()
        self.see_action.setVisible(is_action)
        if had_keyboard and is_action:
            self.see_action.setFocus(Qt.FocusReason.OtherFocusReason)
        self.make_action.setVisible(self._may_be_an_action())
        self._action.setVisible(is_action or self._may_be_an_action())
        self.more.setVisible(not self.line.for_room and self._writing.isHidden())

    def _said(self) -> str:
        """The age first, then what was written; while it is being written the fields say it."""
        seen = self.line.seen
        parts = [self.line.said_in]
        if seen is not None and self._writing.isHidden():
            parts += [
                in_short(seen.note, _MOST),
                _("{who} will see to it").format(who=in_short(seen.owner, 80))
                if seen.owner
                else "",
                self._say_fix_by(seen.fix_by),
            ]
        return " · ".join(part for part in parts if part)

    def _say_fix_by(self, day: date | None) -> str:
        if day is None:
            return ""
        words = _("its date was {day}") if day < self._today else _("by {day}")
        return words.format(day=say_date(day))

    def _write(self) -> None:
        if not self.rows:
            self._make_rows()
        line, seen = self.line, self.line.seen
        self.rows["note"].show_kept(seen.note if seen else "", line.note_half)
        self.rows["owner"].show_kept(seen.owner if seen else "", line.owner_half)
        fix_by = self.rows["fix_by"]
        assert isinstance(fix_by, KeptDate)
        fix_by.show_day(seen.fix_by if seen else None, line.fix_by_half)
        if line.half_typed:
            self._open()

    def _open(self) -> None:
        self._writing.show()
        self.more.hide()
        self.state.setText(self._said())
        self.state.setVisible(bool(self.state.text()))

    def _make_rows(self) -> None:
        private = _("Only you see this, until it becomes an action. Everyone may read an action.")
        self.rows = {
            "note": KeptRow(_("Note"), private, lines=2),
            "owner": KeptRow(_("Who will see to it?"), _("Ask them first.")),
            "fix_by": KeptDate(
                _("Put right by"), self._today, _("For example 28 November."), ahead=True
            ),
        }
        self._writing.add(self.rows["note"])
        self._writing.add(side_by_side(self.rows["owner"], self.rows["fix_by"]))
        item = self.line.item
        for name, row in self.rows.items():
            row.given.connect(lambda value, name=name: self.given.emit(item, name, value))
            row.half_typed.connect(lambda text, name=name: self.half_typed.emit(item, name, text))
