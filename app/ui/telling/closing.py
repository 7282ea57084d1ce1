"""The bar that says what came of the chosen notes, with room for the reason."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from app.ui.actions import actions
from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.fields import FormRow
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Panel
from app.ui.parts.writing import WritingField
from app.words import _, ngettext
from app.workshops.session import Outcome

_A_MOMENT = 400
"""Milliseconds after the last letter before half-typed words are put by."""
KEYS: dict[Outcome, str] = {"done": "did_it", "working": "working", "cannot": "cannot"}
"""The action that closes notes each way."""


_MARGINS = (40, 12, 40, 14)


class ClosingBar(Panel):
    """`closed` brings an outcome and what was written with it, which stays until it is kept.

    `wished` comes before: whoever listens asks, once there are notes to close.
    """

    wished = Signal(str)
    closed = Signal(str, str)
    all_wanted = Signal()
    half_typed = Signal(str)
    left = Signal()
    """Esc in the field: the words stay, and the keyboard goes back to the notes."""

    def __init__(self) -> None:
        super().__init__(lines=("top",), gap=8, margins=_MARGINS)
        self._wanted: Outcome = ""
        self.count = Text(strong=True)
        self.choose_all = LinkButton(actions()["choose_all"].words)
        self.buttons = {outcome: _button(outcome) for outcome in KEYS}
        self.more = LinkButton(_("Say more"))
        self.field = WritingField(least_lines=1, most_lines=4)
        self.row = FormRow(_("In a few words"), self.field, "")
        self._soon = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self.add(self.row)
        self.add(Flow(self.count, *self.buttons.values(), self.more, self.choose_all, gap=12))
        self.row.hide()
        self._listen()
        self.show_count(0)

    def set_at_foot(self, at_foot: bool) -> None:
        """At the foot of the page it is a bar; among other things, only its words and buttons."""
        self._lines = ("top",) if at_foot else ()
        self._fill = "well" if at_foot else "paper"
        self._margins = _MARGINS if at_foot else 0
        self.rescale()

    def show_count(self, number: int) -> None:
        words = ngettext("{n} note chosen:", "{n} notes chosen:", number).format(n=number)
        self.count.setText(words if number else _("Choose notes, then say:"))

    def show_draft(self, text: str) -> None:
        self.field.set_text(text)
        self.row.setVisible(bool(text))
        self._explain()

    def ask(self, outcome: Outcome) -> None:
        """Close the chosen notes this way; ask for the reason first where there must be one."""
        self._wanted = outcome
        if outcome == "cannot" and not self.field.text().strip():
            self._write()
        else:
            self.closed.emit(outcome, self.field.text())

    def done(self) -> None:
        """What was written is safe in the store."""
        self._soon.stop()
        self.field.clear()
        self.row.hide()

    def put_by(self) -> None:
        """Put what is half typed by now, and not in a moment."""
        if self._soon.isActive():
            self._soon.stop()
            self.half_typed.emit(self.field.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                self._leave_it()
                return True
        return False

    def _listen(self) -> None:
        self.field.installEventFilter(self)
        self.field.text_edited.connect(lambda _text: self._soon.start())
        self.field.entered.connect(lambda _text: self._enter())
        self._soon.timeout.connect(lambda: self.half_typed.emit(self.field.text()))
        self.more.clicked.connect(self._say_more)
        self.choose_all.clicked.connect(self.all_wanted)
        for outcome, button in self.buttons.items():
            button.clicked.connect(lambda _=False, outcome=outcome: self.wished.emit(outcome))

    def _enter(self) -> None:
        """The reason is written; words for another answer wait until that is chosen."""
        if self._wanted:
            self.wished.emit(self._wanted)
        else:
            self.buttons["done"].setFocus(Qt.FocusReason.TabFocusReason)

    def _say_more(self) -> None:
        self._wanted = ""
        self._write()

    def _write(self) -> None:
        self._explain()
        self.row.show()
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _explain(self) -> None:
        """What Enter will do with the words."""
        if self._wanted == "cannot":
            label = _("We can't, because")
            hint = _("People will read this reason. Enter keeps it for the chosen notes.")
        else:
            label = _("In a few words")
            hint = _("People will read this. Then choose one of the answers below.")
        self.row.label.setText(label)
        self.field.setAccessibleName(label)
        self.row.set_hint(hint)

    def _leave_it(self) -> None:
        self.put_by()
        if not self.field.text().strip():
            self.row.hide()
        self.left.emit()


def _button(outcome: Outcome) -> Button:
    action = actions()[KEYS[outcome]]
    return Button(action.words, key=action.cap)
