"""One side of the board: a painted list, and below it what can be done with its chosen row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from app.ui.actions import actions
from app.ui.gather.gathering import Shown
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.focus import REACH
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.surfaces import Column
from app.ui.scaling_style import scaled
from app.words import _

WITH_A_THEME = ("dots", "rename", "remove")
WITH_A_NOTE = ("put", "mark", "merge", "out", "part", "park", "move")
TALL, LOW = 200, 92
"""How tall a list is at least, in pixels at 100 %: by itself, and below the room's slide."""


class BoardList(NoteList):
    """Leaves Space, Delete and Enter to the board, and says when it has the keyboard."""

    entered = Signal(str)

    def __init__(self, name: str, tall: int) -> None:
        self._tall = tall
        super().__init__(name)

    def is_left(self) -> bool:
        """Has its last row gone from under the keyboard?"""
        return self.hasFocus() and not self.notes

    def sizeHint(self) -> QSize:
        return QSize(scaled(320), scaled(self._tall))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(self._tall))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self.chosen_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _FOR_THE_BOARD:
            event.ignore()
        else:
            super().keyPressEvent(event)


class BoardPane(Column):
    """Its buttons are about its own chosen row, so that Tab goes from a row to what it offers."""

    asked = Signal(str)
    chose = Signal(str)

    def __init__(self, name: str, *, compact: bool) -> None:
        super().__init__(gap=8, margins=REACH)
        self.list = BoardList(name, LOW if compact else TALL)
        self.buttons = {deed: _button(deed) for deed in (*WITH_A_THEME, *WITH_A_NOTE)}
        self._bar = Flow(*self.buttons.values(), gap=6)
        self._shown = Shown()
        self.list.chosen.connect(self._chosen)
        self.list.entered.connect(self._chosen)
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _=False, deed=deed: self._ask(deed))

    def finish(self) -> None:
        """The list and its buttons, below what else this side has."""
        self.add(self.list, stretch=1)
        self.add(self._bar)

    def show_rows(self, rows: Sequence[ListedNote], shown: Shown) -> None:
        self._shown = shown
        if tuple(rows) != self.list.notes:
            self.list.set_notes(rows)
        here = any(row.id == shown.chosen for row in rows)
        if here and self.list.chosen_id != shown.chosen:
            self.list.choose(shown.chosen)
        self.list.set_quiet(not here)
        self._show_buttons()

    def holds_keyboard(self) -> bool:
        return any(each.hasFocus() for each in (self.list, *self.buttons.values()))

    def _chosen(self, chosen: str) -> None:
        self._show_buttons()
        if chosen and self.list.hasFocus():
            self.chose.emit(chosen)

    def _ask(self, deed: str) -> None:
        """The button is about this side's row, whichever side had the keyboard."""
        if self.list.chosen_id:
            self.chose.emit(self.list.chosen_id)
        self.asked.emit(f"gather:{deed}")

    def _show_buttons(self) -> None:
        chosen, shown = self.list.chosen_id, self._shown
        seen = _fitting(shown, chosen)
        for deed in seen:
            self.buttons[deed].show()
        if any(self.buttons[deed].hasFocus() for deed in self.buttons if deed not in seen):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        for deed in self.buttons:
            self.buttons[deed].setVisible(deed in seen)
        self._bar.setVisible(bool(seen))
        note = shown.board.note(chosen)
        back = note is not None and note.parked
        self.buttons["park"].set_words(_("Bring it back") if back else _("Come back to it"))
        marked = chosen in shown.marked
        self.buttons["mark"].set_words(_("Take the mark away") if marked else _("Mark"))


def _fitting(shown: Shown, chosen: str) -> tuple[str, ...]:
    """What can be done with the row that is chosen."""
    board = shown.board
    if board.theme(chosen):
        return WITH_A_THEME
    note = board.note(chosen)
    if note is None:
        return ()
    gathered, merged = board.theme_of(note.id) is not None, bool(note.same)
    fits = {"put": bool(board.themes), "out": gathered, "part": merged}
    return tuple(deed for deed in WITH_A_NOTE if fits.get(deed, True))


class _Deed(Button):
    """Small enough for all that a row offers to stand in two lines."""

    least_height, padding, gap = 44, 12, 8
    letters = 15.5


def _button(deed: str) -> Button:
    action = actions()[f"gather:{deed}"]
    return _Deed(action.words, key=action.cap)


_FOR_THE_BOARD = (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter)
