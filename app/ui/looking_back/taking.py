"""Take it with you: a group's whole record as a folder, for whoever leaves or hands over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.packs.taking.order import FORMS, TakeOrder, about_how_many, label_of
from app.ui.looking_back.making_folder import MakingFolder
from app.ui.looking_back.page import LookingBackPage
from app.ui.parts.buttons import Button
from app.ui.parts.choices import TickField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column
from app.ui.parts.tab_order import in_reading_order, set_order
from app.ui.surroundings import Surroundings
from app.words import _, ngettext
from app.workshops.session import Group
from app.workshops.taken import Meeting, in_years, years_of

if TYPE_CHECKING:
    from app.models.notebook import Notebook


@dataclass(frozen=True, slots=True)
class ToTake:
    """Whose record there is, and of which meetings: no words of theirs."""

    group: Group
    meetings: tuple[Meeting, ...]


class TakingPage(LookingBackPage[ToTake]):
    """What goes into the folder is chosen here; while everyone can see this laptop, nothing is."""

    name = "take-with-you"
    kinds = frozenset({"session", "group"})

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.deeds.hide()
        self.private = Text(_turn_the_projector_off(), icon="eye")
        self.years: dict[int | None, TickField] = {}
        self.forms = {form: TickField(label_of(form)) for form in FORMS}
        self.for_organiser = TickField(
            _("And notes for the organiser only, in a folder of their own")
        )
        self.how_many = Text()
        self.make = Button(_("Make the folder"), icon="folder-open", accent=True)
        self.making = MakingFolder(surroundings)
        self._year_ticks = Column()
        self.choices = self._laid_out()
        self.nothing = Card(Text(_nothing_yet()))
        self.content.add(self.private, self.nothing, self.choices)
        for part in (self.private, self.nothing, self.choices):
            part.hide()
        self._listen()

    # What LookingBackPage asks

    def read(self, notebook: Notebook, group_id: str) -> ToTake:
        return ToTake(notebook.taking.group(group_id), notebook.taking.meetings(group_id))

    def draw(self, value: ToTake | None) -> None:
        self.private.setVisible(self.everyone)
        if self.everyone:
            self.nobody.hide()
        seen = value if not self.everyone else None
        self.choices.setVisible(seen is not None and bool(seen.meetings))
        self.nothing.setVisible(seen is not None and not seen.meetings)
        if seen is not None:
            self._show_years(seen)
            self._count()

    def offer(self) -> None:
        """Nothing here goes on the wall or on paper; in the room no group is named either."""
        self.group_name.setVisible(not self.everyone and not self.group.isVisibleTo(self))

    # What is chosen

    def order(self) -> TakeOrder | None:
        """None while there is nothing to make it of."""
        if self.value is None:
            return None
        return TakeOrder(
            group=self.value.group,
            day=self.surroundings.now().date(),
            forms=tuple(form for form, tick in self.forms.items() if tick.isChecked()),
            for_organiser=self.for_organiser.isChecked(),
        )

    def meetings(self) -> tuple[Meeting, ...]:
        if self.value is None:
            return ()
        years = frozenset(year for year, tick in self.years.items() if tick.isChecked())
        return in_years(self.value.meetings, years)

    def _laid_out(self) -> Column:
        next(iter(self.forms.values())).setChecked(True)
        return Column(
            Text(_what_it_is()),
            _asked(_which_years(), self._year_ticks),
            _asked(_how_written(), Flow(*self.forms.values(), gap=24)),
            self.for_organiser,
            Flow(self.make, self.how_many, gap=20),
            self.making,
            Card(
                Heading(_("What is in it, and what is not"), 3),
                Text(_always()),
                Text(_never()),
                Text(_cannot_reach()),
                gap=10,
                margins=20,
            ),
            gap=16,
        )

    def _listen(self) -> None:
        for tick in self.forms.values():
            tick.toggled.connect(self._count)
            tick.setAccessibleDescription(_how_written())
        self.make.clicked.connect(self._make)
        self.making.changed.connect(self._on_making)

    def _on_making(self, wants_the_keyboard: QWidget | None) -> None:
        self._count()
        if wants_the_keyboard is not None and wants_the_keyboard.isVisible():
            self.give_keyboard(wants_the_keyboard)
        elif wants_the_keyboard is None and self.make.isVisible():
            self.give_keyboard(self.make)

    def _show_years(self, value: ToTake) -> None:
        """What was ticked stays; a year that is new is ticked."""
        years = years_of(value.meetings)
        if tuple(self.years) == years:
            return
        off = {year for year, tick in self.years.items() if not tick.isChecked()}
        self._year_ticks.clear()
        self.years = {year: TickField(_year(year)) for year in years}
        for year, tick in self.years.items():
            tick.setChecked(year not in off)
            tick.setAccessibleDescription(_which_years())
            tick.toggled.connect(self._count)
        self._year_ticks.add(Flow(*self.years.values(), gap=24))
        set_order(list(in_reading_order(self)))

    def _count(self) -> None:
        order, meetings = self.order(), self.meetings()
        if order is not None:
            self.how_many.setText(_said(len(meetings), about_how_many(order, meetings)))
        self.make.setEnabled(bool(meetings) and not self.making.busy)

    def _make(self) -> None:
        order, meetings = self.order(), self.meetings()
        if order is not None and meetings and not self.everyone:
            self.making.ask_where(order, meetings)


def _asked(question: str, answers: QWidget) -> Column:
    return Column(Heading(question, 3), answers, gap=4)


def _year(year: int | None) -> str:
    return str(year) if year else _("No day known")


def _said(meetings: int, files: int) -> str:
    if not meetings:
        return _("No meeting is chosen. Tick a year.")
    held = ngettext("{n} meeting", "{n} meetings", meetings).format(n=meetings)
    return _("{meetings}: about {files} files.").format(meetings=held, files=files)


def _what_it_is() -> str:
    return _(
        "Everything this group said, agreed and did, in a folder of its own. It opens without"
        " Alongside and without the internet: for somebody who leaves, or takes over, or keeps it."
    )


def _always() -> str:
    return _(
        "In it: a page to begin at, what each meeting said and what came of it, our agreement, each"
        " year's actions, and all of it as tables (Excel and CSV) and for other programs (JSON)."
    )


def _never() -> str:
    return _(
        "Never in it: private notes, what helps people, worries about the agreement, what happened"
        " when it was not kept, photos."
    )


def _cannot_reach() -> str:
    return _(
        "Words that were taken back are not in it. Words that are taken back later stay in every"
        " folder that was made before, and Alongside cannot reach those. Know who has one."
    )


def _nothing_yet() -> str:
    return _("This group has not met yet, so there is nothing to take.")


def _turn_the_projector_off() -> str:
    return _("Everyone can see this laptop. Turn the projector off first, then choose Only me.")


def _which_years() -> str:
    return _("Which years?")


def _how_written() -> str:
    return _("How should each meeting be written?")
