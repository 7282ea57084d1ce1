"""The board: notes that look for their place, and the themes. Painted in lists, worked by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.ui.actions import actions
from app.ui.gather.gathering import Shown
from app.ui.gather.rows import loose_rows, theme_rows
from app.ui.parts.buttons import Button
from app.ui.parts.fields import LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.surfaces import Column
from app.ui.run.action_button import action_button
from app.ui.scaling_style import scaled
from app.words import _
from app.workshops.gathered import count, say_notes

WITH_A_NOTE = ("put", "mark", "merge", "out", "part", "park", "move")
WITH_A_THEME = ("dots", "rename", "remove")
SIDE_BY_SIDE = 640
"""Pixels at 100 % from which notes and themes stand beside each other."""


class BoardList(NoteList):
    """Leaves Space, Delete and Enter to the board, and says when it has the keyboard."""

    entered = Signal(str)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self.chosen_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _FOR_THE_BOARD:
            event.ignore()
        else:
            super().keyPressEvent(event)


class GatherBoard(Column):
    """Shows one moment of the board and asks for deeds by name; it keeps nothing of its own.

    `compact` is for below the slide of the one screen: there the slide has the question.
    """

    asked = Signal(str)
    chose = Signal(str)
    typed = Signal(str)
    named = Signal(str)

    def __init__(self, *, compact: bool = False) -> None:
        margins = 0 if compact else (34, 26, 34, 16)
        super().__init__(gap=10 if compact else 12, margins=margins)
        self._compact = compact
        self._shown = Shown()
        self.heading = Heading("", 1, size=24)
        self.done = action_button("gather", icon=False)
        self.loose_title, self.themes_title = Heading("", 2), Heading("", 2)
        self.loose = BoardList(_("Notes not gathered yet"))
        self.themes = BoardList(_("Themes"))
        self.empty = Text("", soft=True)
        self.title = LineField(name=_("New theme"), placeholder=_("New theme, then Enter"))
        names = (*WITH_A_NOTE, *WITH_A_THEME)
        self.buttons = {name: _button(name) for name in names}
        self._lay_out()
        self._listen()

    def show_board(self, shown: Shown) -> None:
        self._shown = shown
        self.heading.setText(_("Gathering: {question}").format(question=shown.question))
        self.heading.set_shape(shown.board.mark)
        self._show_lists(shown)
        self._show_titles(shown)
        if self.title.text() != shown.draft:
            self.title.setText(shown.draft)
        self.title.setEnabled(not shown.locked)
        self._show_buttons(shown)

    def take_keyboard(self) -> None:
        """The notes while there are loose ones; else the themes."""
        first = (self.loose, self.themes, self.title)
        place = next((each for each in first if _takes_keys(each)), self.done)
        place.setFocus()

    def leave_title(self) -> None:
        """The theme is safe: on with the notes."""
        if self.title.hasFocus() and not self.title.text():
            self.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = _deed_of(event)
        if deed == "theme":
            self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif deed:
            self.asked.emit(f"gather:{deed}")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_direction()

    def rescale(self) -> None:
        super().rescale()
        if hasattr(self, "_panes"):
            self._set_direction()

    def _lay_out(self) -> None:
        self._panes = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._panes)
        self._sides.setContentsMargins(0, 0, 0, 0)
        left, right = Column(gap=8), Column(gap=8)
        left.add(self.loose_title, self.empty)
        left.add(self.loose, stretch=1)
        right.add(self.themes_title, self.title)
        right.add(self.themes, stretch=1)
        self._sides.addWidget(left, 1)
        self._sides.addWidget(right, 1)
        if not self._compact:
            self.add(Flow(self.heading, self.done, gap=16, spread=True))
        self.add(self._panes, stretch=1)
        self.add(Flow(*self.buttons.values(), *([self.done] if self._compact else []), gap=8))

    def _listen(self) -> None:
        for listed in (self.loose, self.themes):
            listed.chosen.connect(self._chosen)
            listed.entered.connect(self._entered)
        self.themes.doubleClicked.connect(lambda _index: self.asked.emit("gather:open"))
        self.title.textEdited.connect(self.typed)
        self.title.returnPressed.connect(lambda: self.named.emit(self.title.text()))
        self.done.clicked.connect(lambda: self.asked.emit("gather"))
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(f"gather:{name}"))

    def _chosen(self, chosen: str) -> None:
        if chosen and self.sender() is self._active():
            self.chose.emit(chosen)

    def _entered(self, chosen: str) -> None:
        if chosen:
            self.chose.emit(chosen)

    def _active(self) -> NoteList:
        """The list that has the keyboard, or last had it."""
        return self.loose if self.loose.hasFocus() or not self.themes.hasFocus() else self.themes

    def _show_lists(self, shown: Shown) -> None:
        for listed, rows in ((self.loose, loose_rows(shown)), (self.themes, theme_rows(shown))):
            held = listed.hasFocus()
            if rows != listed.notes:
                listed.set_notes(rows)
            if held and not rows:
                self.take_keyboard()
            here = any(row.id == shown.chosen for row in rows)
            if here and listed.chosen_id != shown.chosen:
                listed.choose(shown.chosen)
            listed.set_quiet(not here)

    def _show_titles(self, shown: Shown) -> None:
        loose, themes = shown.board.loose, shown.board.themes
        words = _("Not gathered yet: {notes}").format(notes=say_notes(count(loose)))
        self.loose_title.setText(words if loose else _("Not gathered yet"))
        self.themes_title.setText(_("Themes"))
        gathered = any(theme.notes for theme in themes)
        self.empty.setText(_("Every note has its place.") if gathered else _("No notes yet."))
        self.empty.setVisible(not loose)
        for title in (self.loose_title, self.themes_title):
            title.setVisible(not self._compact)

    def _show_buttons(self, shown: Shown) -> None:
        seen = _fitting(shown)
        hides = [name for name, button in self.buttons.items() if name not in seen]
        if any(self.buttons[name].hasFocus() for name in hides):
            self.take_keyboard()
        for name, button in self.buttons.items():
            button.setVisible(name in seen)
        note = shown.board.note(shown.chosen)
        words = _("It is back") if note and note.parked else _("Come back to it")
        self.buttons["park"].set_words(words)
        marked = shown.chosen in shown.marked
        self.buttons["mark"].set_words(_("Take the mark away") if marked else _("Mark"))

    def _set_direction(self) -> None:
        wide = self.width() >= scaled(SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._sides.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._sides.setSpacing(scaled(24 if wide else 12))


def _fitting(shown: Shown) -> tuple[str, ...]:
    """What can be done with what is chosen."""
    board = shown.board
    if board.theme(shown.chosen):
        return WITH_A_THEME
    note = board.note(shown.chosen)
    if note is None:
        return ()
    gathered, merged = board.theme_of(note.id) is not None, bool(note.same)
    fits = {"put": bool(board.themes), "out": gathered, "part": merged}
    return tuple(name for name in WITH_A_NOTE if fits.get(name, True))


def _button(name: str) -> Button:
    action = actions()[f"gather:{name}"]
    return Button(action.words, key=action.cap)


def _takes_keys(widget: QWidget) -> bool:
    if isinstance(widget, NoteList):
        return bool(widget.notes)
    return widget.isEnabled()


def _deed_of(event: QKeyEvent) -> str:
    """The name of the deed a bare key stands for, or ""."""
    if event.modifiers() & ~(_KEYPAD | Qt.KeyboardModifier.ShiftModifier):
        return ""
    if (key := Qt.Key(event.key())) in _DEEDS:
        return _DEEDS[key]
    digit = event.text()
    return f"put:{digit}" if digit.isascii() and digit.isdigit() else ""


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_DEEDS = {
    Qt.Key.Key_Space: "mark",
    Qt.Key.Key_M: "merge",
    Qt.Key.Key_P: "part",
    Qt.Key.Key_0: "out",
    Qt.Key.Key_C: "park",
    Qt.Key.Key_Q: "move",
    Qt.Key.Key_D: "dots",
    Qt.Key.Key_R: "rename",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_N: "theme",
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
}
_FOR_THE_BOARD = (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter)
