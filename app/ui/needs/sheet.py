"""One person's sheet on the screen: ten questions in their own words, and who may know."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from app import messages
from app.ui.needs.answer import Answer
from app.ui.needs.kept import Sheet
from app.ui.needs.picking import Picking
from app.ui.parts.choices import TickField
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column
from app.ui.surroundings import Surroundings
from app.words import _
from app.workshops.access import NEEDS, TOOL
from app.workshops.content import Section
from app.workshops.dates import NotADate, read_date, say_date
from app.workshops.needs import (
    NotADayToKeep,
    day_to_keep,
    latest_day,
    papers_to_ask_for,
    people_to_tell,
)
from app.workshops.typed import WrongText

WHO, UNTIL = "who", "until"
HELPS, PAPERS, SHARE = "an.1", "an.2", "an.10"
"""The questions beside which lines of the checklist are picked, forms of papers, and people who may
be told."""


class SheetView(Column):
    """Each answer is kept when its field is left. `refused` brings what could not be kept."""

    refused = Signal(object)
    own = Signal(object)
    """The Changed of something kept here: what it changed is on the screen already."""

    def __init__(
        self, surroundings: Surroundings, sheet: Sheet, half_typed: Mapping[str, str]
    ) -> None:
        super().__init__(gap=20)
        self._surroundings, self.sheet = surroundings, sheet
        self._half_typed = half_typed
        self.answers: dict[str, Answer] = {}
        self.papers: dict[str, TickField] = {}
        self.shares: dict[str, TickField] = {}
        tools = surroundings.tools()
        self.picking = Picking(tools[TOOL], sheet.need.asks_for)
        self.picking.picked.connect(lambda ids: self._write("asks", {"asks_for": ids}))
        for section in tools[NEEDS].sections:
            self.add(self._part(section, first=not self.answers))
        self._let_enter_go_on()

    def take_keyboard(self, field: str = WHO) -> None:
        self.place_of(field).setFocus(Qt.FocusReason.TabFocusReason)

    def place_of(self, field: str) -> QWidget:
        """Where that answer is written; the first one when there is no such field."""
        return self.answers.get(field, self.answers[WHO]).writing

    def field_in_use(self) -> str:
        """Which answer has the keyboard; "" for none."""
        held = (field for field, answer in self.answers.items() if answer.writing.hasFocus())
        return next(held, "")

    def settle(self) -> None:
        """Someone goes elsewhere: what stands here is given."""
        for answer in self.answers.values():
            answer.give()

    def put_away(self) -> None:
        """Others can see the laptop: what is half typed is put by, and nothing is left to see."""
        for answer in self.answers.values():
            answer.put_away()
        self.picking.put_away()
        self.hide()

    # What is on it

    def _let_enter_go_on(self) -> None:
        for before, after in pairwise(self.answers):
            said = self.picking if before == HELPS else self.answers[before]
            said.entered.connect(partial(self.take_keyboard, after))
        self.answers[HELPS].entered.connect(self.picking.take_keyboard)

    def _part(self, section: Section, *, first: bool) -> Card:
        card = Card(Heading(_(section.title), 2), gap=20)
        if first:
            card.add(self._who())
        for item in section.items:
            if item.id == SHARE:
                card.add(self._sharing(_(item.text)))
            elif item.id == PAPERS:
                card.add(self._papers(_(item.text)))
            else:
                card.add(self._answer(item.id, _(item.text)))
            if item.id == HELPS:
                card.add(self.picking)
        if section.items[-1].id == SHARE:
            card.add(self._until())
        return card

    def _who(self) -> Answer:
        label, hint = _("What shall we call you?"), _("It may stay empty.")
        return self._field(WHO, label, self.sheet.need.who, hint)

    def _answer(self, asked: str, label: str) -> Answer:
        return self._field(asked, label, self.sheet.need.answers.get(asked, ""))

    def _sharing(self, asked: str) -> Column:
        """Ticks for those who are asked for most, and their own words."""
        nobody = Text(_("Nothing ticked means: nobody else."), soft=True)
        chosen = self.sheet.need.share_with
        ticks = _ticks(asked, people_to_tell(), chosen, self.shares, self._share)
        own = self._answer(SHARE, _("Or say it in your own words"))
        return Column(Column(ticks, nobody, gap=0), own, gap=12)

    def _papers(self, asked: str) -> Column:
        """Ticks that a run sheet counts, and their own words."""
        chosen, answer = self.sheet.need.papers, _("Say more about it in your own words")
        ticks = _ticks(asked, papers_to_ask_for(), chosen, self.papers, self._choose_papers)
        counted = Text(_("Others only see how many people ticked each."), soft=True)
        return Column(Column(ticks, counted, gap=0), self._answer(PAPERS, answer), gap=12)

    def _until(self) -> Answer:
        latest = say_date(latest_day(self._today()))
        hint = _("At most until {day}. After that Home reminds you to ask, or to take it back.")
        kept = say_date(self.sheet.need.keep_until)
        return self._field(UNTIL, _("Keep this sheet until"), kept, hint.format(day=latest))

    def _field(self, field: str, label: str, kept: str, hint: str = "") -> Answer:
        answer = Answer(label, kept, self._half_typed.get(field, ""), hint)
        answer.given.connect(partial(self._give, field))
        answer.half_typed.connect(partial(self._put_by, field))
        self.answers[field] = answer
        return answer

    # Keeping

    def _give(self, field: str, text: str) -> None:
        if field == WHO:
            self._write(field, {"who": text}, text)
        elif field == UNTIL:
            self._give_day(text)
        else:
            self._write(field, {"answers": {field: text}}, text)

    def _give_day(self, text: str) -> None:
        try:
            day = day_to_keep(read_date(text, self._today()), self._today())
        except (NotADate, NotADayToKeep) as error:
            self._put_by(UNTIL, text)
            self.answers[UNTIL].refuse(messages.say(error))
            return
        self.keep_until(day)

    def keep_until(self, day: date) -> None:
        self._write(UNTIL, {"keep_until": day}, say_date(day))

    def _share(self) -> None:
        chosen = tuple(who for who, tick in self.shares.items() if tick.isChecked())
        self._write("share", {"share_with": chosen})

    def _choose_papers(self) -> None:
        chosen = tuple(form for form, tick in self.papers.items() if tick.isChecked())
        self._write("papers", {"papers": chosen})

    def _write(self, field: str, fields: Mapping[str, object], shown: str = "") -> None:
        sheet = self.sheet

        def kept(changed: object) -> None:
            self.own.emit(changed)
            if field in self.answers:
                self.answers[field].show_kept(shown)

        self._ask(lambda notebook: sheet.keep(notebook, field, shown, fields), kept, field, shown)

    def _put_by(self, field: str, text: str) -> None:
        """Whatever becomes of this view, the words are put by."""
        sheet = self.sheet
        self._ask(lambda notebook: sheet.put_by(notebook, field, text), None, field, text)

    def _ask(
        self,
        work: Callable[..., object],
        answer: Callable[[object], None] | None,
        field: str,
        text: str,
    ) -> None:
        """What the disk would not take is held for when it does, also if this view has gone."""
        sheet, desk = self.sheet, self._surroundings.desk

        def kept(changed: object) -> None:
            if answer is not None and Shiboken.isValid(self):
                answer(changed)

        def not_kept(error: Exception) -> None:
            if field in self.answers and not isinstance(error, WrongText):
                sheet.not_kept[sheet.place(field)] = text
            if Shiboken.isValid(self):
                self.refused.emit(error)
            else:
                desk.trouble.emit(error)

        desk.ask(work, kept, not_kept)

    def _today(self) -> date:
        return self._surroundings.now().date()


def _ticks(
    asked: str,
    offered: Mapping[str, str],
    chosen: Sequence[str],
    made: dict[str, TickField],
    then: Callable[[], None],
) -> Column:
    """What is asked, and a tick for each answer that is offered, kept in `made`."""
    together = Column(Text(asked, strong=True), gap=0)
    for name, words in offered.items():
        tick = made[name] = TickField(words)
        tick.setAccessibleDescription(asked)
        tick.setChecked(name in chosen)
        tick.toggled.connect(lambda _on: then())
        together.add(tick)
    return together
