"""The lines of an agreement: a list, and below it what can be done with the chosen line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent

from app.ui.actions import actions
from app.ui.agreement.words import row_of
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.focus import REACH
from app.ui.parts.note_list import NoteList
from app.ui.parts.note_painter import Index
from app.ui.parts.surfaces import Column
from app.ui.scaling_style import scaled
from app.words import _
from app.workshops.agreement import Agreement, Line

TAKE_BACK, ADD = "take_back", "line:add"
DEEDS = (
    *("line:keep", "line:fill", "line:change", "line:leave"),
    *("line:up", "line:down", "line:worry", TAKE_BACK),
)
_LEAST, _TALLEST, _SHARE = 240, 420, 0.46


class LineList(NoteList):
    """Scrolls by itself, so that what can be done with a line is never far below it."""

    pressed = Signal(str)
    """The deed of a key."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._deeds = {key: deed for deed in (*DEEDS, ADD) for key in actions()[deed].keys}

    def sizeHint(self) -> QSize:
        return QSize(scaled(480), self._tall())

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), self._tall())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QKeySequence(event.keyCombination()).toString()
        if keys in self._deeds:
            event.accept()
            self.pressed.emit(self._deeds[keys])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen line stays in view, whole, when what stands below takes more room."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_chosen)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        QTimer.singleShot(0, self, self._show_chosen)

    def _show_chosen(self) -> None:
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _lay_out_again(self) -> None:
        super()._lay_out_again()
        self.updateGeometry()

    def _tall(self) -> int:
        """With few lines as tall as they are; with many, about half of the window."""
        room = max(scaled(_LEAST), round(self.window().height() * _SHARE))
        return min(self._content_height() + scaled(4), scaled(_TALLEST), room)


class LinesPane(Column):
    """Its buttons are about the chosen line; what does not fit that line is not there."""

    asked = Signal(str, str)
    """A deed and the line it is about."""

    def __init__(self) -> None:
        super().__init__(gap=10, margins=REACH)
        self._agreement: Agreement | None = None
        self.list = LineList(_("The lines"))
        self.buttons = {deed: _button(deed) for deed in DEEDS}
        self.bar = Flow(*self.buttons.values(), gap=6)
        self.add(self.list, self.bar)
        self.list.chosen.connect(lambda _chosen: self._show_buttons())
        self.list.pressed.connect(self._ask)
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _=False, deed=deed: self._ask(deed))

    @property
    def chosen(self) -> Line | None:
        lines = self._agreement.listed if self._agreement else ()
        return next((line for line in lines if line.id == self.list.chosen_id), None)

    def show_lines(self, agreement: Agreement | None) -> None:
        self._agreement = agreement
        lines = agreement.listed if agreement else ()
        self.list.set_notes([row_of(at, line) for at, line in enumerate(lines, start=1)])
        if lines and not self.list.chosen_id:
            self.list.choose(lines[0].id)
        self._show_buttons()

    def take_keyboard(self, line_id: str = "") -> None:
        if line_id:
            self.list.choose(line_id)
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def go_on_from(self, line_id: str) -> None:
        """To the next line that waits; round again from the top, and stay where none does."""
        lines = self._agreement.listed if self._agreement else ()
        at = next((at for at, line in enumerate(lines) if line.id == line_id), 0)
        others = (*lines[at + 1 :], *lines[:at])
        following = next((line for line in others if not line.status), None)
        if following is not None:
            self.list.choose(following.id)

    def beside(self, line_id: str) -> str:
        """The line after it, or the one before it when it is the last."""
        ids = [line.id for line in self._agreement.listed] if self._agreement else []
        at = ids.index(line_id) if line_id in ids else -1
        return next(iter((*ids[at + 1 : at + 2], *ids[max(at - 1, 0) : at])), "")

    def _ask(self, deed: str) -> None:
        if deed == ADD or self.fits(deed):
            self.asked.emit(deed, self.list.chosen_id)

    def fits(self, deed: str) -> bool:
        line = self.chosen
        if line is None or self._agreement is None:
            return False
        stands = [each.id for each in self._agreement.lines if each.status != "left out"]
        return {
            "line:keep": line.status != "kept",
            "line:fill": line.has_blank,
            "line:leave": line.status != "left out",
            "line:up": line.id in stands[1:],
            "line:down": line.id in stands[:-1],
        }.get(deed, True)

    def _show_buttons(self) -> None:
        """A button that goes from under the keyboard gives it back to the list."""
        fitting = [deed for deed in DEEDS if self.fits(deed)]
        if any(self.buttons[deed].hasFocus() for deed in DEEDS if deed not in fitting):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        line = self.chosen
        keep = _("Bring it back") if line and line.status == "left out" else _("Keep")
        self.buttons["line:keep"].set_words(keep)
        for deed, button in self.buttons.items():
            button.setVisible(deed in fitting)
        self.bar.setVisible(bool(fitting))


class _Deed(Button):
    """Small enough for all that a line offers to stand in two rows."""

    least_height, padding, gap = 44, 12, 8
    letters = 15.5


def _button(deed: str) -> Button:
    action = actions()[deed]
    return _Deed(action.words, key=action.cap)
