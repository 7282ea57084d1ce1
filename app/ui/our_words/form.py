"""The form for one of the group's words: a new one, or one that is being changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app import messages
from app.ui.agreement.half_typed import HalfTyped
from app.ui.parts.buttons import Button
from app.ui.parts.fields import FormRow
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card
from app.ui.parts.writing import WritingField
from app.words import _
from app.workshops.own_words import OwnWord

WORD, INSTEAD, MEANING = "word", "instead", "meaning"
FIELDS = (WORD, INSTEAD, MEANING)


class WordForm(Card):
    """What is typed is put by as it is typed. Enter in any field keeps the word."""

    wanted = Signal(str, dict)
    """The word's id, or "" for a new one, and its fields."""
    closed = Signal()
    """Nothing is changed after all."""

    def __init__(self, half_typed: HalfTyped) -> None:
        super().__init__(gap=14, margins=20)
        self._half_typed = half_typed
        self._group_id = self._word_id = ""
        self.heading = Heading("", 2)
        self.fields = {name: WritingField(least_lines=1, most_lines=6) for name in FIELDS}
        labels, hints = _labels(), _hints()
        self.rows = {
            name: FormRow(labels[name], field, hints[name]) for name, field in self.fields.items()
        }
        self.keep = Button("")
        self.close_it = Button(_("Leave it as it was"))
        self.add(self.heading, *self.rows.values(), Flow(self.keep, self.close_it, gap=12))
        self._listen()

    @property
    def word_id(self) -> str:
        """The word that is being changed; "" while a new one is added."""
        return self._word_id

    def write(self, group_id: str, word: OwnWord | None = None) -> None:
        """Half-typed words stand before kept ones."""
        self._group_id, self._word_id = group_id, word.id if word else ""
        for name, field in self.fields.items():
            kept = getattr(word, name) if word else ""
            field.set_text(self._half_typed.draft(self._where(name)) or kept)
        self.heading.setText(_("Change this word") if word else _("Add a word"))
        self.keep.set_words(_("Keep it") if word else _("Add"))
        self.close_it.setVisible(word is not None)
        self._clear_hints()

    def places(self) -> tuple[str, ...]:
        """Where what is typed here is kept until it is safe."""
        return tuple(map(self._where, FIELDS))

    def take_keyboard(self, name: str = WORD) -> None:
        self.fields[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Nothing of it stays on the page; what is half typed is kept."""
        for field in self.fields.values():
            field.set_text("")
        self._word_id = ""

    def refuse(self, error: Exception) -> None:
        self.tell(WORD, messages.say(error))

    def tell(self, name: str, sentence: str) -> None:
        row = self.rows[name]
        row.set_hint(sentence)
        announce(row.field, sentence)
        self.take_keyboard(name)

    def _listen(self) -> None:
        for name, field in self.fields.items():
            field.entered.connect(self._keep)
            field.text_edited.connect(
                lambda text, name=name: self._half_typed.type(self._where(name), text)
            )
        self.keep.clicked.connect(self._keep)
        self.close_it.clicked.connect(self.closed)

    def _where(self, name: str) -> str:
        return f"own-{name}:{self._word_id or self._group_id}"

    def _clear_hints(self) -> None:
        for name, hint in _hints().items():
            self.rows[name].set_hint(hint)

    def _keep(self) -> None:
        self._clear_hints()
        said = {name: field.text().strip() for name, field in self.fields.items()}
        if not said[WORD]:
            self.tell(WORD, _("Type the word first."))
        elif not (said[INSTEAD] or said[MEANING]):
            self.tell(INSTEAD, _("Type what you say instead, or below what the word means."))
        else:
            self.wanted.emit(self._word_id, said)


def _labels() -> dict[str, str]:
    return {
        WORD: _("The word, or a few words"),
        INSTEAD: _("We say instead"),
        MEANING: _("What it means here"),
    }


def _hints() -> dict[str, str]:
    return {
        WORD: "",
        INSTEAD: _("For a word that you do not use. A pack warns you when it is in it."),
        MEANING: _("For a word that some people do not know. Packs explain it."),
    }
