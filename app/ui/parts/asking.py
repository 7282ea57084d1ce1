"""A question that must be answered before going on. The safe answer is always the easy one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.rescaling import Rescaling
from app.ui.scaling_style import scaled

_WIDTH = 520


class Ask(Rescaling, QDialog):
    """Shown with `open()`; nothing waits for it, and `answered` brings the id of the answer.

    The safe answer is the first unless `safe` names another. It has the keyboard to begin with;
    Esc, and closing the window, give it too.
    """

    answered = Signal(str)

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        sentence: str,
        buttons: Sequence[tuple[str, str]],
        *,
        safe: str = "",
    ) -> None:
        super().__init__(parent)
        self._safe = safe or buttons[0][0]
        self._buttons = {answer: self._button(answer, words) for answer, words in buttons}
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(Heading(title, 1, size=24))
        self._rows.addWidget(Text(sentence))
        self._rows.addSpacing(scaled(4))
        self._rows.addWidget(Flow(*self._buttons.values(), gap=12))
        self.rescale()

    def button(self, answer: str) -> Button:
        return self._buttons[answer]

    def open(self) -> None:
        super().open()
        self._buttons[self._safe].setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """However it ends, one answer goes out: the safe one unless another was pressed."""
        answer = self._answer_given or self._safe
        super().done(result)
        self.answered.emit(answer)

    def rescale(self) -> None:
        rows = self.layout()
        if isinstance(rows, QVBoxLayout):
            margin = scaled(32)
            rows.setContentsMargins(margin, scaled(24), margin, margin)
            rows.setSpacing(scaled(16))
            self.setMinimumWidth(scaled(_WIDTH))
        super().rescale()

    _answer_given = ""

    def _button(self, answer: str, words: str) -> Button:
        button = Button(words, accent=answer == self._safe)
        button.clicked.connect(lambda: self._give(answer))
        return button

    def _give(self, answer: str) -> None:
        self._answer_given = answer
        self.done(QDialog.DialogCode.Accepted)
