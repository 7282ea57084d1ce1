"""The board: notes that look for their place, and the themes. Painted in lists, worked by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.ui.actions import actions
from app.ui.gather.gathering import Shown
from app.ui.gather.pane import BoardPane
from app.ui.gather.rows import loose_rows, theme_rows
from app.ui.parts.fields import LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.focus import REACH
from app.ui.parts.labels import Heading, KeyCap, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.surfaces import Column, Row
from app.ui.run.action_button import action_button
from app.ui.scaling_style import scaled
from app.words import _
from app.workshops.gathered import count, say_notes

SIDE_BY_SIDE = 640
"""Pixels at 100 % from which notes and themes stand beside each other."""


class GatherBoard(Column):
    """Shows one moment of the board and asks for deeds by name; it keeps nothing of its own.

    `compact` is for below the slide of the one screen: there the slide has the question.
    """

    asked = Signal(str)
    chose = Signal(str)
    typed = Signal(str)
    named = Signal(str)

    def __init__(self, *, compact: bool = False) -> None:
        margins = 0 if compact else (34 - REACH, 26, 34 - REACH, 16)
        super().__init__(gap=10, margins=margins)
        self._compact = compact
        self.heading = Heading("", 1, size=24)
        self.done = action_button("gather", icon=False)
        self.done.set_words(_("Back to the question"))
        self.loose_title, self.themes_title = Heading("", 2), Heading(_("Themes"), 2)
        self.left = BoardPane(_("Notes not gathered yet"), compact=compact)
        self.right = BoardPane(_("Themes"), compact=compact)
        self.loose, self.themes = self.left.list, self.right.list
        self.empty = Text("", soft=True)
        self.hint = Text(_("No themes yet. Choose a note and write a few words."), soft=True)
        self.title = LineField(name=_("New theme"), placeholder=_("New theme, then Enter"))
        self._lay_out()
        self._listen()

    def show_board(self, shown: Shown) -> None:
        self.heading.setText(_("Gathering: {question}").format(question=shown.question))
        self.heading.set_shape(shown.board.mark)
        held = self.left.holds_keyboard() or self.right.holds_keyboard()
        self.left.show_rows(loose_rows(shown), shown)
        self.right.show_rows(theme_rows(shown), shown)
        if (
            (held and not (self.left.holds_keyboard() or self.right.holds_keyboard()))
            or self.loose.is_left()
            or self.themes.is_left()
        ):
            self.take_keyboard()
        self._show_titles(shown)
        if self.title.text() != shown.draft:
            self.title.setText(shown.draft)
        self.title.setEnabled(not shown.locked)

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
        new = Row(gap=8)
        new.add(self.title, stretch=1)
        new.add(KeyCap(actions()["gather:theme"].cap))
        self.left.add(self.loose_title, self.empty)
        self.right.add(self.themes_title, new, self.hint)
        for pane in (self.left, self.right):
            pane.finish()
            self._sides.addWidget(pane, 1)
        top = Flow(self.heading, self.done, gap=16, spread=True)
        self._top = Column(top, margins=(REACH, 0, REACH, 0))
        self.add(self._top)
        self.add(self._panes, stretch=1)
        for part in (self._top, self.loose_title, self.themes_title):
            part.setVisible(not self._compact)

    def _listen(self) -> None:
        for pane in (self.left, self.right):
            pane.chose.connect(self.chose)
            pane.asked.connect(self.asked)
        self.themes.doubleClicked.connect(lambda _index: self.asked.emit("gather:open"))
        self.title.textEdited.connect(self.typed)
        self.title.returnPressed.connect(lambda: self.named.emit(self.title.text()))
        self.done.clicked.connect(lambda: self.asked.emit("gather"))

    def _show_titles(self, shown: Shown) -> None:
        loose, themes = shown.board.loose, shown.board.themes
        words = _("Not gathered yet: {notes}").format(notes=say_notes(count(loose)))
        self.loose_title.setText(words if loose else _("Not gathered yet"))
        gathered = any(theme.notes for theme in themes)
        self.empty.setText(_("Every note has its place.") if gathered else _("No notes yet."))
        self.empty.setVisible(not loose)
        self.hint.setVisible(not themes)

    def _set_direction(self) -> None:
        wide = self.width() >= scaled(SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._sides.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._sides.setSpacing(scaled(14 if wide else 2))


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
