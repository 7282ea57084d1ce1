"""Which actions are looked at: all, one person's, those that are due, or those that are stuck."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from hashlib import blake2b

from PySide6.QtCore import Qt, Signal

from app.ui.parts.choices import Chooser
from app.ui.parts.flowing import Flow
from app.ui.parts.segmented import Segmented
from app.ui.preferences import Preferences
from app.ui.promises.promise import Promise
from app.words import _
from app.workshops.actions import is_due

_LONGEST = 14
"""Letters of a lead in the list of leads; the whole is read out."""


class Filters(Flow):
    """`chosen` goes out when somebody wants to see others. Whose "mine" is never shows a room."""

    chosen = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(gap=16)
        self._preferences = preferences
        self.which = Segmented(
            _("Which actions"),
            [
                ("all", _("All")),
                ("mine", _("Mine")),
                ("due", _("Due")),
                ("stuck", _("Stuck")),
            ],
            show_label=False,
        )
        self.lead = Chooser(_("Led by"))
        self.add(self.which, self.lead)
        self.which.choose("all")
        self.lead.hide()
        self.which.chosen.connect(self._on_chosen)
        self.lead.activated.connect(self._on_lead)

    def show_leads(self, promises: Sequence[Promise], *, everyone: bool) -> None:
        """The leads there are; none of them while everyone can see this laptop."""
        leads = sorted({each.led_by for each in promises if each.led_by}, key=str.casefold)
        self.lead.clear()
        for lead in leads:
            short = lead if len(lead) <= _LONGEST else f"{lead[: _LONGEST - 1]}…"
            self.lead.addItem(short, lead)
            self.lead.setItemData(self.lead.count() - 1, lead, Qt.ItemDataRole.AccessibleTextRole)
        marks = [mark_of(lead) for lead in leads]
        if self._preferences.led_by in marks:
            self.lead.setCurrentIndex(marks.index(self._preferences.led_by))
        may = bool(leads) and not everyone
        if not may and self.which.value == "mine":
            self.which.choose("all")
        self.which.segment("mine").setVisible(may)
        self.lead.setVisible(may and self.which.value == "mine")

    def of(self, promises: Sequence[Promise], today: date) -> list[Promise]:
        """Those that are wanted now, in their order."""
        which = self.which.value
        if which == "mine":
            return [each for each in promises if each.led_by == self.lead.currentData()]
        if which == "due":
            return [each for each in promises if is_due(each.status, each.by_when, today)]
        if which == "stuck":
            return [each for each in promises if each.status == "stuck"]
        return list(promises)

    def say_none(self) -> str:
        return {
            "due": _("Nothing is due in the next two weeks."),
            "stuck": _("Nothing is stuck."),
        }.get(self.which.value, _("Nothing here."))

    def _on_chosen(self, which: str) -> None:
        self.lead.setVisible(which == "mine")
        self.chosen.emit()

    def _on_lead(self) -> None:
        self._preferences.led_by = mark_of(self.lead.currentData())
        self.chosen.emit()


def mark_of(lead: str) -> str:
    """A mark to know a lead by again: preferences lie outside the notes, so no name goes there."""
    return blake2b(lead.encode(), digest_size=6).hexdigest()
