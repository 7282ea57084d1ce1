"""Beginning the check of a session: where it is, and whether to begin with last time's answers."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from app.ui.access.head import LONGEST_NAME
from app.ui.access.seen import NotBegun, Place
from app.ui.parts.buttons import Button
from app.ui.parts.choices import Chooser
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card
from app.words import _
from app.workshops.access_words import in_short, say_age

_LONGEST_CHOICE = 16
"""Letters of a place in the list of places; the whole is read out."""


class BeginCard(Card):
    """`begun` brings the id of the place, or nothing, and of the check to copy, or nothing."""

    begun = Signal(str, str)

    def __init__(self, today: date) -> None:
        super().__init__(gap=14, margins=(30, 24, 30, 24))
        self._today = today
        self._places: dict[str, Place] = {}
        self.name = Heading("", 2, size=26)
        self.where = Chooser(_("Where"))
        self.age = Text(soft=True)
        self.copy = Button(_("Copy from last time"), icon="copy")
        self.afresh = Button(_("Begin with nothing"), icon="list-check")
        self.add(self.name, Text(_("Nobody has checked this yet.")), self.where, self.age)
        self.box.setAlignment(self.where, Qt.AlignmentFlag.AlignLeft)
        self.add(Flow(self.copy, self.afresh, gap=12))
        self.where.activated.connect(lambda _at: self._show_age())
        self.copy.clicked.connect(self._copy)
        self.afresh.clicked.connect(lambda: self.begun.emit(self.venue_id, ""))

    @property
    def venue_id(self) -> str:
        return self.where.currentData() or ""

    def show_session(self, shown: NotBegun) -> None:
        self._places = {place.venue.id: place for place in shown.places}
        self.name.setText(in_short(shown.title, LONGEST_NAME))
        chosen = self.venue_id or shown.place
        self.where.clear()
        self.where.addItem(_("no place yet"), "")
        for place in shown.places:
            name = place.venue.name
            self.where.addItem(in_short(name, _LONGEST_CHOICE), place.venue.id)
            role = Qt.ItemDataRole.AccessibleTextRole
            self.where.setItemData(self.where.count() - 1, name, role)
        self.where.setCurrentIndex(max(0, self.where.findData(chosen)))
        self._show_age()

    def take_keyboard(self) -> None:
        first = self.afresh if self.copy.isHidden() else self.copy
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_age(self) -> None:
        place = self._places.get(self.venue_id)
        last = place.last if place else None
        self.age.setText(say_age(last.on, self._today) if last else _("Not checked yet"))
        self.age.setVisible(place is not None)
        self.copy.setVisible(last is not None)

    def _copy(self) -> None:
        place = self._places.get(self.venue_id)
        if place is not None and place.last is not None:
            self.begun.emit(self.venue_id, place.last.id)
