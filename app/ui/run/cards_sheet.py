"""Sheets about cards: what they mean in this group, and the counts that are in the record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.details import DetailsForm, details_named
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.run.asking import Sheet
from app.ui.run.running import Running
from app.words import _
from app.workshops.card_slides import say_kept

MEANINGS = ("yes_means", "no_means", "speak_up_means")


class MeaningsSheet(Sheet):
    """Three short fields; each is kept when left. The wall, the sheets and printed cards say it."""

    def __init__(self, parent: QWidget, running: Running) -> None:
        super().__init__(
            parent,
            _("What the cards mean"),
            _("Ask the group. The wall and printed cards say it in these words."),
        )
        self._running = running
        self.form = DetailsForm(details_named(*MEANINGS), running.surroundings.now().date())
        if running.session is not None:
            self.form.show_values(running.session.details)
        self._close = self.close_button(_("Done"))
        self.body.add(self.form, Flow(self._close))
        self.form.edited.connect(self._keep)

    def open(self) -> None:
        super().open()
        self.form.rows["yes_means"].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """However it closes, what is typed in the last field is kept too."""
        self.form.settle()
        super().done(result)

    def _keep(self, name: str, value: object) -> None:
        session_id = self._running.session_id
        self._running.change(lambda notebook: notebook.change_details(session_id, **{name: value}))


class KeptSheet(Sheet):
    """Counts in the record: each can be removed, which Undo brings back, or taken back for good."""

    wide = 720

    def __init__(
        self, parent: QWidget, running: Running, take_back: Callable[[str], object]
    ) -> None:
        super().__init__(parent, _("Cards in the record"))
        self._running, self._take_back = running, take_back
        actions = (("remove", _("Remove")), ("take_back", _("Take back")))
        self.list = NoteList(_("Cards in the record"), actions, grows=True)
        self.none = Text(_("No count is in the record."))
        self._close = self.close_button(_("Close"))
        self.body.add(self.none, self.list, Flow(self._close))
        self.list.asked.connect(self._do)
        running.refreshed.connect(self._show)
        self._show()

    def open(self) -> None:
        super().open()
        place = self.list if self.list.notes else self._close
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, action: str, count_id: str) -> None:
        if action == "remove":
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)
            self._running.counting.remove(count_id)
        else:
            self.accept()
            self._take_back(count_id)

    def _show(self) -> None:
        room = self._running.room
        counts = room.card_counts if room else ()
        means = room.speak_up_means if room else ""
        listed = tuple(ListedNote(count.id, say_kept(count, means)) for count in counts)
        if listed != self.list.notes:
            self.list.set_notes(listed)
        self.list.setVisible(bool(listed))
        self.none.setVisible(not listed)
        self.fit()
