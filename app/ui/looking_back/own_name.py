"""What a group calls something that comes back: a few words of its own, or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app import messages
from app.ui.agreement.half_typed import HalfTyped
from app.ui.parts.buttons import Button
from app.ui.parts.fields import FormRow
from app.ui.parts.flowing import Flow
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card
from app.ui.parts.writing import WritingField
from app.words import _
from app.workshops.threads import Thread, ThreadKind


class OwnName(Card):
    """Hidden until somebody asks for it."""

    wanted = Signal(str, str, str)
    """The thread, the words, and where they are half typed."""
    closed = Signal(str)
    """Done; the kind of thread it was about."""

    def __init__(self, half_typed: HalfTyped) -> None:
        self._half_typed = half_typed
        self._thread: Thread | None = None
        self.field = WritingField(least_lines=1, most_lines=3)
        self.row = FormRow(_("Our words for it"), self.field, _hint())
        self.keep = Button(_("Keep it"))
        self.close_it = Button(_("Leave it as it was"))
        super().__init__(self.row, Flow(self.keep, self.close_it, gap=12), gap=14)
        self.field.entered.connect(lambda _text: self._keep())
        self.field.text_edited.connect(self._type)
        self.keep.clicked.connect(self._keep)
        self.close_it.clicked.connect(self._leave)
        self.hide()

    def ask(self, thread: Thread, half_typed: str) -> None:
        self._thread = thread
        self.row.set_hint(_hint())
        self.field.set_text(half_typed or thread.words)
        self.show()

    def stay_with(self, threads: Sequence[Thread]) -> None:
        """It goes with the thread it is about."""
        if self._thread is not None and self._thread.id not in {each.id for each in threads}:
            self.put_away()

    def put_away(self) -> None:
        """Nothing of it stays on the page; what is half typed is kept."""
        self._thread = None
        self.field.set_text("")
        self.hide()

    def is_kept(self) -> None:
        if self._thread is not None:
            self._half_typed.safe(place_of(self._thread))
            self._close(self._thread.kind)

    def refuse(self, error: Exception) -> None:
        self.row.set_hint(messages.say(error))
        announce(self.field, messages.say(error))

    def _type(self, text: str) -> None:
        if self._thread is not None:
            self._half_typed.type(place_of(self._thread), text)

    def _keep(self) -> None:
        if self._thread is not None:
            self.wanted.emit(self._thread.id, self.field.text(), place_of(self._thread))

    def _leave(self) -> None:
        if self._thread is not None:
            self._half_typed.take_back(place_of(self._thread))
            self._close(self._thread.kind)

    def _close(self, kind: ThreadKind) -> None:
        self.put_away()
        self.closed.emit(kind)


def place_of(thread: Thread) -> str:
    """Where it is half typed; it goes when the thread is taken back."""
    return f"thread:{thread.id}"


def _hint() -> str:
    return _("A few words, such as: Getting here. Leave it empty for none.")
