"""The list of places: each with its last check, a way to add one, and checks without a place."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.access.kept_row import KeptRow
from app.ui.access.place_card import PlaceCard
from app.ui.access.seen import NEW_PLACE, Places
from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column, Rule
from app.words import _
from app.workshops.access import CheckSummary
from app.workshops.access_words import in_short, say_age, say_need_somebody


class PlacesView(Column):
    """Its cards stay where they are while what they say changes."""

    added = Signal(str)
    """The name of a new place."""
    half_typed = Signal(str)
    card_made = Signal(object)
    """A PlaceCard, for whoever does what it asks."""
    open_wanted = Signal(str)

    def __init__(self, today: date) -> None:
        super().__init__(gap=16, widest=1000)
        self._today = today
        self._for_room: bool | None = None
        self.cards: dict[str, PlaceCard] = {}
        self.empty = Card(Text(_nothing_yet()))
        self.list = Column(gap=14)
        self.name = KeptRow(_("What is the new place called?"), _("Enter adds it to the list."))
        self.add_place = Button(_("Add a place"), icon="plus")
        self.sheet = Button(_("Print a sheet to walk round with"), icon="printer")
        self.new = Card(self.name)
        self.others_title = Heading(_("Checks without a place on the list"), 2)
        self.others = Column(gap=4)
        self.add(Text(_what_for()), Flow(self.add_place, self.sheet, gap=12), self.new)
        self.add(self.empty, self.list, self.others_title, self.others)
        self.new.hide()
        self.add_place.clicked.connect(self._open)
        self.name.given.connect(self._add)
        self.name.half_typed.connect(self.half_typed)

    def show_places(self, shown: Places) -> None:
        if shown.for_room != self._for_room:
            self._for_room = shown.for_room
            self.clear()
        half = shown.drafts.get(NEW_PLACE, "")
        self.add_place.setVisible(not shown.for_room and self.new.isHidden())
        if half:
            self._show_new(half)
        if shown.for_room:
            self.new.hide()
        self._show_cards(shown)
        self._show_others(shown.others)
        self.empty.setVisible(not shown.places)

    def take_keyboard(self, venue_id: str = "") -> QWidget:
        """What has the keyboard to begin with."""
        if self.cards:
            card = self.cards.get(venue_id) or next(iter(self.cards.values()))
            return card.first
        return self.sheet if self.add_place.isHidden() else self.add_place

    def clear(self) -> None:
        self.put_by()
        for card in self.cards.values():
            card.hide()
            card.deleteLater()
        self.cards = {}

    def put_by(self) -> None:
        self.name.put_by()
        for card in self.cards.values():
            card.put_by()

    def settle(self) -> None:
        """The name of a new place is only put by: going elsewhere does not add it."""
        self.name.put_by()
        for card in self.cards.values():
            card.settle()

    def place_added(self) -> None:
        self.name.show_kept("")
        self.new.hide()
        self.add_place.show()

    def _open(self) -> None:
        self._show_new("")
        self.name.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_new(self, half: str) -> None:
        if self.new.isHidden():
            self.name.show_kept("", half)
        self.new.show()
        self.add_place.hide()

    def _add(self, name: str) -> None:
        if name:
            self.added.emit(name)
        else:
            self.place_added()

    def _show_cards(self, shown: Places) -> None:
        kept = {place.venue.id for place in shown.places}
        for gone in self.cards.keys() - kept:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        for at, place in enumerate(shown.places):
            if place.venue.id not in self.cards:
                card = PlaceCard(place, self._today, for_room=shown.for_room)
                self.cards[place.venue.id] = card
                self.card_made.emit(card)
            self.cards[place.venue.id].show_place(place, shown.drafts)
            if self.list.box.indexOf(self.cards[place.venue.id]) != at:
                self.list.box.insertWidget(at, self.cards[place.venue.id])

    def _show_others(self, others: tuple[CheckSummary, ...]) -> None:
        self.others.clear()
        self.others_title.setVisible(bool(others))
        for each in others:
            self.others.add(self._other(each), Rule())

    def _other(self, check: CheckSummary) -> QWidget:
        what = _("A place that is no longer kept") if check.venue_id else _("A session")
        needs = say_need_somebody(check.unmet) if check.unmet else ""
        said = " · ".join(part for part in (what, say_age(check.on, self._today), needs) if part)
        link = LinkButton(_("Open this check"), name=_("Open this check: {what}").format(what=said))
        link.clicked.connect(lambda: self.open_wanted.emit(check.id))
        return Flow(Text(in_short(said, 300)), link, gap=16, spread=True)


def _what_for() -> str:
    return _(
        "Walk round a place before you book it, and again on the day. "
        "At least one person with access needs checks it too."
    )


def _nothing_yet() -> str:
    return _(
        "There are no places yet. Add the hall you meet in, and then go through the list: "
        "getting there, the building, papers, the meeting, money and safety."
    )
