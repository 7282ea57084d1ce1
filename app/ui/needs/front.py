"""Where no sheet is open: what this is, how many asked for what, and the way to one sheet.

Nobody's name is on it: somebody may look over a shoulder.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Signal

from app.ui.parts.buttons import Button
from app.ui.parts.choices import Chooser
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column, Rule
from app.words import _, ngettext
from app.workshops.access import Need, how_many_ask, to_forget
from app.workshops.content import Item, Tool
from app.workshops.needs import tally_of
from app.workshops.session import Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What the page of needs reads from the store."""

    groups: tuple[Group, ...] = ()
    group_id: str = ""
    needs: tuple[Need, ...] = ()
    half_typed: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, Mapping[str, str]]
    )
    """By sheet, or by group for one that is not in the store yet, and then by field."""

    def at(self, need_id: str) -> int:
        """Which sheet it is, counted from nought; -1 when it is not here."""
        return next((at for at, need in enumerate(self.needs) if need.id == need_id), -1)


class Front(Column):
    """Buttons for what can be done, and sheets by number."""

    chosen = Signal(str)
    """The id of a sheet to open; "" for a new one."""
    group_chosen = Signal(str)

    def __init__(self, found: Gathered, checklist: Tool, today: date) -> None:
        super().__init__(gap=20)
        self._found, self._checklist, self._today = found, checklist, today
        self.new = Button(_("Type up a slip"), icon="keyboard", accent=True)
        self.slips = Button(_("Print blank slips"), icon="printer")
        self.ask_room = Button(_("Ask the room: please tell us"), icon="users-group")
        self.group = Chooser(_("Group"))
        self.which = Chooser(_("Sheet"))
        self.open = Button(_("Open this sheet"))
        self.called = LineField()
        self.called_row = FormRow(_("Or find a sheet by what the person is called"), self.called)
        self._lay_out()
        self.new.clicked.connect(lambda: self.chosen.emit(""))
        self.open.clicked.connect(lambda: self.chosen.emit(self.which.currentData()))
        self.called.returnPressed.connect(self._find)
        self.group.activated.connect(lambda at: self.group_chosen.emit(self.group.itemData(at)))

    def put_away(self) -> None:
        """Nothing is left to see, nor to say."""
        self.called.clear()
        self.group.clear()
        self.which.clear()
        self.hide()

    def _lay_out(self) -> None:
        groups = self._found.groups
        for group in groups:
            self.group.addItem(group.name, group.id)
        self.group.setCurrentIndex(max(0, self.group.findData(self._found.group_id)))
        about = Card(Text(_what_it_is()), Text(_need_not_reason(), icon="heart-handshake"), gap=10)
        if len(groups) > 1:
            self.add(Flow(self.group))
        self.add(Flow(self.new, self.slips, self.ask_room, gap=12), about)
        self.add(self._sheets() if self._found.needs else Text(_none_yet(), soft=True))
        tally = tally_of(how_many_ask(self._found.needs), self._checklist)
        if tally:
            self.add(Heading(_("How many asked for what"), 2), _tally(tally))

    def _sheets(self) -> Card:
        needs, past = self._found.needs, to_forget(self._found.needs, self._today)
        for number, need in enumerate(needs, start=1):
            words = _("{n} of {all}").format(n=number, all=len(needs))
            late = _("{sheet}, past").format(sheet=words)
            self.which.addItem(late if need in past else words, need.id)
        card = Card(gap=16)
        if past:
            self.which.setCurrentIndex(needs.index(past[0]))
            card.add(Text(_say_past(len(past)), icon="calendar-event"))
        card.add(Flow(self.which, self.open, gap=12), self.called_row)
        self.called_row.set_hint(_("Names are shown only on a sheet that is open."))
        return card

    def _find(self) -> None:
        """Opens a sheet only when there is one alone that it can be."""
        wanted = self.called.text().strip().casefold()
        found = [need for need in self._found.needs if _called(need, wanted)]
        if len(found) == 1:
            self.chosen.emit(found[0].id)
            return
        words = _("More than one sheet begins like that. Write more of it.")
        self.called_row.set_hint(words if found else _("No sheet is called that."))
        announce(self.called, self.called_row.hint.text())


def _called(need: Need, wanted: str) -> bool:
    return bool(wanted) and need.who.strip().casefold().startswith(wanted)


def _tally(rows: Sequence[tuple[Item, int]]) -> Card:
    card = Card(gap=8)
    for at, (item, people) in enumerate(rows):
        words = ngettext("{n} person: {line}", "{n} people: {line}", people)
        said = words.format(n=people, line=_(item.text))
        card.add(*([Rule()] if at else []), Text(said))
    return card


def _say_past(number: int) -> str:
    words = ngettext(
        "{n} sheet is past the day it was to be kept until. Ask the person, or take it back.",
        "{n} sheets are past the day they were to be kept until. Ask them, or take them back.",
        number,
    )
    return words.format(n=number)


def _what_it_is() -> str:
    return _(
        "What helps each person take part, in their own words: one sheet for each. Nothing of it "
        "is on the wall, in a pack or found by a search. Others only see how many people asked."
    )


def _need_not_reason() -> str:
    return _("Write the need, never the reason. No diagnosis is asked for, and none belongs here.")


def _none_yet() -> str:
    return _("There are no sheets yet. Give out slips, or ask one person at a time.")
