"""Our words at the left, and at the right a field for the same in the second language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent

from app.packs.languages import language_name
from app.ui.agreement.half_typed import HalfTyped
from app.ui.parts.labels import Text
from app.ui.parts.side_by_side import side_by_side
from app.ui.parts.surfaces import Card, Column
from app.ui.parts.writing import WritingField
from app.words import _
from app.workshops.fingerprint import fingerprint


class TheirWords(WritingField):
    """`left` comes when the keyboard goes elsewhere."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class TextRow(Card):
    """One text. What is typed is kept on Enter, and when the keyboard goes elsewhere."""

    wanted = Signal(str, str)
    """The text, and what it is in the second language."""
    go_on = Signal(str)

    def __init__(self, text: str, language: str, half_typed: HalfTyped) -> None:
        super().__init__(gap=8, margins=16)
        self.text = text
        self._kept: str | None = None
        """None until it is known what is kept."""
        self._sent: str | None = None
        """What is on its way to be kept."""
        self.where = f"translation-{language}:{fingerprint(text)}"
        self._half_typed = half_typed
        name = language_name(language)
        self.field = TheirWords(least_lines=1, most_lines=8)
        self.field.setAccessibleName(_("In {language}: {text}").format(language=name, text=text))
        self.hint = Text(_("Kept"), soft=True, icon="check", size=15)
        self.add(side_by_side(Text(text), Column(self.field, self.hint, gap=4)))
        self.field.text_edited.connect(self._type)
        self.field.entered.connect(lambda _text: self._enter())
        self.field.left.connect(self.settle)

    def show_said(self, said: Mapping[str, str]) -> None:
        """Half-typed words stand before kept ones, and what is being typed before both."""
        before, self._kept = self._kept, said.get(fingerprint(self.text), "")
        half, here = self._half_typed.draft(self.where), self.field.text()
        wanted = here
        if half:
            wanted = here if self.field.hasFocus() else half
        elif before is None or here == before:
            wanted = self._kept
        if wanted != here:
            self.field.set_text(wanted)
        self._say_kept()

    def settle(self) -> None:
        words = self.field.text().strip()
        if self._kept is not None and words not in (self._kept, self._sent):
            self._sent = words
            self.wanted.emit(self.text, words)

    def tell(self, sentence: str) -> None:
        self._sent = None
        self.hint.set_icon("alert-triangle")
        self.hint.setText(sentence)
        self.hint.show()

    def is_kept(self, words: str) -> None:
        self._kept, self._sent = words, None
        self._half_typed.safe(self.where)
        self._say_kept()

    def _enter(self) -> None:
        self.settle()
        self.go_on.emit(self.text)

    def _type(self, words: str) -> None:
        self._half_typed.type(self.where, words)
        self._say_kept()

    def _say_kept(self) -> None:
        self.hint.set_icon("check")
        self.hint.setText(_("Kept"))
        self.hint.setVisible(bool(self._kept) and self.field.text().strip() == self._kept)
