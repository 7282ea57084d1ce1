"""A sheet to write one thing about a line: it closes when the words are safe, and not before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from app import messages
from app.ui.agreement.half_typed import HalfTyped
from app.ui.parts.buttons import Button
from app.ui.parts.fields import FormRow
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column
from app.ui.parts.writing import WritingField
from app.ui.run.asking import Sheet
from app.words import _

Keep = Callable[[str, Callable[[], None], Callable[[Exception], None]], None]
"""Keeps the words, and calls back when they are safe, or with what went wrong."""


class LineSheet(Sheet):
    """Enter keeps the words. What cannot be kept stays here, and the sheet says why."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        label: str,
        half_typed: HalfTyped,
        where: str,
        keep: Keep,
        *,
        text: str = "",
        sentence: str = "",
        hint: str = "",
        done: str = "",
        starters: Sequence[str] = (),
    ) -> None:
        super().__init__(parent, title, sentence)
        self._half_typed, self._where, self._keep, self._hint = half_typed, where, keep, hint
        self._busy = False
        self.line = WritingField(least_lines=2, most_lines=8)
        self.line.set_text(half_typed.draft(where) or text)
        self.row = FormRow(label, self.line, hint)
        self.done_button = Button(done or _("Keep it"), accent=True)
        self.starters = [self._starter(words) for words in starters]
        if self.starters:
            words = Text(_("Words to begin with, which you can change:"))
            self.body.add(Column(words, Flow(*self.starters, gap=8), gap=6))
        self.body.add(self.row)
        leave = self.close_button(_("Leave it as it was"))
        self.body.add(Flow(self.done_button, leave, gap=12))
        self.line.entered.connect(lambda _text: self._finish())
        self.line.text_edited.connect(lambda words: half_typed.type(where, words))
        self.done_button.clicked.connect(self._finish)
        leave.clicked.connect(lambda: half_typed.take_back(where))

    def open(self) -> None:
        super().open()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _starter(self, words: str) -> Button:
        button = Button(words, name=_("Begin with: {words}").format(words=words))
        button.clicked.connect(lambda: self._begin_with(words))
        return button

    def _begin_with(self, words: str) -> None:
        self.line.set_text(words)
        self._half_typed.type(self._where, words)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        if not self._busy:
            self._busy = True
            self._half_typed.put_by()
            self._keep(self.line.text(), self._kept, self._refused)

    def _kept(self) -> None:
        self._half_typed.safe(self._where)
        if Shiboken.isValid(self):
            self.accept()

    def _refused(self, error: Exception) -> None:
        """The words stay here; and if the sheet has gone, they are in its draft."""
        if not Shiboken.isValid(self):
            return
        self._busy = False
        self.row.set_hint(messages.say(error))
        announce(self.line, self.row.hint.text())
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()
