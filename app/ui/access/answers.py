"""The five answers to a line: one key each, or Space on the one that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.ui.access.filled import FilledButton
from app.ui.access.marks import ICONS, action_key, answer_for, key_of, note_key
from app.ui.parts.flowing import Flow
from app.ui.parts.speaking import Role, announce
from app.words import _
from app.workshops.access import FOUND, Found
from app.workshops.access_words import found_words
from app.workshops.sentences import with_full_stop

_ALONG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ACROSS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class AnswerButton(FilledButton):
    """One answer by sign and word; the one that was given is filled."""

    def __init__(self, found: Found, *, large: bool = False) -> None:
        self.found: Found = found
        if large:
            self.least_height, self.padding, self.letters, self.icon_side = 88, 24, 24, 32
        else:
            self.least_height, self.padding, self.gap = 46, 14, 9
        super().__init__(found_words()[found], key=key_of(found), icon=ICONS[found])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys look at the answers without giving one: they are Answers' own."""
        event.ignore()


class Answers(Flow):
    """`chosen` brings an answer; `asked` what else a key wants of this line."""

    chosen = Signal(str)
    moved = Signal(int)
    """To the line before, or after."""
    note_wanted = Signal()
    action_wanted = Signal()
    spoken_role = Role.Grouping

    def __init__(self, *, large: bool = False) -> None:
        super().__init__(gap=16 if large else 8, equal=large)
        self._large = large
        self._group = QButtonGroup(self)
        self.buttons: dict[Found, AnswerButton] = {each: self._make(each) for each in FOUND}
        self.add(*self.buttons.values())
        self.chosen.connect(self._say)
        self._tab_to(self.buttons[FOUND[0]])

    def show_line(self, line: str, found: Found) -> None:
        """What is asked, and what was answered."""
        self.setAccessibleName(line)
        self._group.setExclusive(False)
        for answer, button in self.buttons.items():
            button.setChecked(answer == found)
            key = _("Key: {key}").format(key=key_of(answer))
            button.setAccessibleDescription(f"{line} {key}")
        self._group.setExclusive(True)
        if not self.has_keyboard():
            self._tab_to(self.current)

    @property
    def current(self) -> AnswerButton:
        """The answer that was given, or the first."""
        given = (each for each in self.buttons.values() if each.isChecked())
        return next(given, self.buttons[FOUND[0]])

    def take_keyboard(self) -> None:
        self._focus(self.current)

    def has_keyboard(self) -> bool:
        return any(button.hasFocus() for button in self.buttons.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & _HELD or not self._do(Qt.Key(event.key()), event.text()):
            super().keyPressEvent(event)
            return
        event.accept()

    def _do(self, key: Qt.Key, text: str) -> bool:
        """True when the key means something here."""
        at = next((each for each in self.buttons.values() if each.hasFocus()), None)
        if found := answer_for(text) if text else "":
            self.chosen.emit(found)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and at:
            self.chosen.emit(at.found)
        elif key in _ALONG and at:
            every = list(self.buttons.values())
            self._focus(every[(every.index(at) + _ALONG[key]) % len(every)])
        elif key in _ACROSS:
            self.moved.emit(_ACROSS[key])
        elif text.upper() == note_key():
            self.note_wanted.emit()
        elif text.upper() == action_key():
            self.action_wanted.emit()
        else:
            return False
        return True

    def _say(self, found: Found) -> None:
        """The keyboard goes on to the next line: whoever cannot see hears which key it was."""
        announce(self, with_full_stop(found_words()[found]))

    def _make(self, found: Found) -> AnswerButton:
        button = AnswerButton(found, large=self._large)
        button.clicked.connect(lambda: self.chosen.emit(found))
        self._group.addButton(button)
        return button

    def _focus(self, button: QWidget) -> None:
        self._tab_to(button)
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _tab_to(self, wanted: QWidget) -> None:
        """Tab stops once for all five."""
        for button in self.buttons.values():
            strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(strong if button is wanted else click)
