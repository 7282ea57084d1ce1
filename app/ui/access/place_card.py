"""One place on the list: how old what we know of it is, and what it still needs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal

from app.ui.access.head import LONGEST_NAME
from app.ui.access.kept_row import KeptRow
from app.ui.access.seen import Place, draft_of_venue
from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column
from app.words import _
from app.workshops.access import Venue
from app.workshops.access_words import in_short, say_age, say_need_somebody

_FIELDS = ("name", "address", "phone", "map_note", "cost")


class PlaceCard(Card):
    """Each answer about the place is kept when its field is left."""

    open_wanted = Signal(str)
    """The id of a check."""
    check_wanted = Signal(str, str)
    """The id of the place, and of the check to copy from or nothing."""
    given = Signal(str, str, object)
    half_typed = Signal(str, str, str)
    remove_wanted = Signal(str)

    def __init__(self, place: Place, today: date, *, for_room: bool) -> None:
        super().__init__(gap=6, margins=(30, 20, 26, 20))
        self.place, self._today = place, today
        self._for_room = for_room
        self.rows: dict[str, KeptRow] = {}
        self.name = Heading("", 2)
        self.needs = Text(strong=True, icon="list-check")
        self.facts = Text(soft=True)
        self.open = Button(_("Open the last check"), icon="list-check")
        self.again = Button(_("Check it again"), icon="copy")
        self.begin = Button(_("Begin a check"), icon="list-check")
        self.change = LinkButton(_("Change the place"), icon="edit")
        self.remove = Button(_("Take it off the list"), icon="trash")
        self.done = Button(_("Close"))
        self._writing = Column(gap=14, margins=(0, 12, 0, 0))
        self.add(self.name, self.needs, self.facts)
        self.add_space(2)
        self.add(Flow(self.open, self.again, self.begin, self.change, gap=12), self._writing)
        self._writing.hide()
        self._listen()
        self.show_place(place, {})

    @property
    def first(self) -> Button:
        return self.begin if self.place.last is None else self.open

    def show_place(self, place: Place, drafts: Mapping[str, str]) -> None:
        self.place = place
        venue, last = place.venue, place.last
        self.name.setText(in_short(venue.name, LONGEST_NAME))
        self.needs.setText(say_need_somebody(last.unmet) if last and last.unmet else "")
        self.needs.setVisible(bool(self.needs.text()))
        self.facts.setText(self._facts())
        self.open.setVisible(last is not None)
        self.again.setVisible(last is not None)
        self.begin.setVisible(last is None)
        self.change.setVisible(not self._for_room and self._writing.isHidden())
        for button in (self.open, self.again, self.begin, self.change):
            button.setAccessibleDescription(self.name.text())
        half = {name: drafts.get(draft_of_venue(venue.id, name), "") for name in _FIELDS}
        if not self._for_room and (self.rows or any(half.values())):
            self._show_fields(venue, half)

    def write(self, name: str = "name") -> None:
        """Open the fields of the place."""
        if not self._for_room:
            self._show_fields(self.place.venue, {})
            self._open()
            self.rows[name].field.setFocus(Qt.FocusReason.TabFocusReason)

    def put_by(self) -> None:
        for row in self.rows.values():
            row.put_by()

    def settle(self) -> None:
        for row in self.rows.values():
            row.settle()

    def refused(self, name: str, error: Exception) -> None:
        self.rows[name].refused(error)

    def _facts(self) -> str:
        venue, last = self.place.venue, self.place.last
        age = say_age(last.on, self._today) if last else _("Not checked yet")
        about = [venue.address, venue.phone, venue.cost]
        lines = [age, " · ".join(in_short(each, 120) for each in about if each)]
        return "\n".join(line for line in lines if line)

    def _listen(self) -> None:
        self.open.clicked.connect(self._want_open)
        self.again.clicked.connect(self._want_again)
        self.begin.clicked.connect(lambda: self.check_wanted.emit(self.place.venue.id, ""))
        self.change.clicked.connect(lambda: self.write())
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self.place.venue.id))
        self.done.clicked.connect(self._close)

    def _want_open(self) -> None:
        if self.place.last is not None:
            self.open_wanted.emit(self.place.last.id)

    def _want_again(self) -> None:
        if self.place.last is not None:
            self.check_wanted.emit(self.place.venue.id, self.place.last.id)

    def _open(self) -> None:
        self._writing.show()
        self.change.hide()

    def _close(self) -> None:
        self.settle()
        self.change.show()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)
        self._writing.hide()

    def _show_fields(self, venue: Venue, half: Mapping[str, str]) -> None:
        if not self.rows:
            self._make_fields()
        for name, row in self.rows.items():
            row.show_kept(getattr(venue, name), half.get(name, ""))
        if any(half.values()):
            self._open()

    def _make_fields(self) -> None:
        labels = {
            "name": (_("What is it called?"), "", 1),
            "address": (_("Address"), "", 1),
            "phone": (_("Phone"), "", 1),
            "map_note": (_("How to find it"), _("The bus stop, the door, the bell."), 1),
            "cost": (_("What it costs"), "", 1),
        }
        for name, (label, hint, lines) in labels.items():
            row = self.rows[name] = KeptRow(label, hint, lines=lines)
            self._writing.add(row)
            self._hear(name, row)
        self._writing.add(Flow(self.done, self.remove, gap=12))

    def _hear(self, name: str, row: KeptRow) -> None:
        row.given.connect(lambda value: self.given.emit(self.place.venue.id, name, value))
        row.half_typed.connect(lambda text: self.half_typed.emit(self.place.venue.id, name, text))
