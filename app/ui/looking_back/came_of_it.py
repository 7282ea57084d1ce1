"""What came of it: said, promised, done or why not, and who still has to be told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from app.ui.looking_back.chapter_rows import MOST_ROWS, rows_of
from app.ui.looking_back.page import LookingBackPage
from app.ui.parts.choices import Chooser
from app.ui.parts.drawing_view import DrawnFacts
from app.ui.parts.flowing import Flow
from app.ui.parts.focus import REACH
from app.ui.parts.labels import Heading, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.surfaces import Column
from app.ui.surroundings import Destination, Sheet, Surroundings
from app.words import _
from app.workshops.look_back import LookBack
from app.workshops.look_back_chapters import Chapter, Line, chapters, newest
from app.workshops.look_back_words import in_short, say_period
from app.workshops.periods import Period, periods
from app.workshops.slides import Slide

if TYPE_CHECKING:
    from app.models.notebook import Notebook

TO_TELL = "to-tell"
NOT_LISTED = ("met", TO_TELL)
"""Chapters with a place of their own on the page."""


class Came(NamedTuple):
    """What the page shows."""

    back: LookBack
    first_met: date | None
    """When the group first met: from then on there are years to look back at."""


class CameOfItPage(LookingBackPage[Came]):
    """One period at a time. Enter opens the meeting; what waits to be told leads to telling it."""

    name = "what-came-of-it"
    kinds = frozenset(
        {"contribution", "action", "session", "group", "theme", "agreement", "settled"}
    )

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        today = surroundings.now().date()
        self._periods: tuple[Period, ...] = periods(today, None)
        self._period = self._periods[0]
        self.period = Chooser(_("How far back"))
        self.short = Column(gap=4)
        self.list = NoteList(_("What came of it"), (("open", _("Open it")),), grows=True)
        self.drawn = Column(gap=12)
        self.to_tell = NoteList(
            _("Not yet told"), (("tell", _("Tell people what happened")),), grows=True
        )
        self.met = NoteList(_("When we met"), (("open", _("Open it")),), grows=True)
        self._lines: dict[str, Line] = {}
        self._lay_out()
        self._list_periods()
        self._listen()

    def read(self, notebook: Notebook, group_id: str) -> Came:
        period = self._period
        return Came(
            notebook.months.between(group_id, period.since, period.until),
            notebook.months.first_met(group_id),
        )

    def draw(self, value: Came | None) -> None:
        back = value.back if value else LookBack()
        if value is not None:
            self._offer_years(value.first_met)
        told = newest(chapters(back, self.surroundings.tools()), MOST_ROWS) if value else ()
        self._lines = {line.id: line for each in told for line in each.lines}
        self.whole.setVisible(value is not None)
        self.short.clear()
        self.short.add(Text(say_period(back), strong=True), Text(" ".join(in_short(back))))
        self._show_list(self.list, [each for each in told if each.name not in NOT_LISTED])
        for name, heading, rows in (
            (TO_TELL, self.tell_heading, self.to_tell),
            ("met", self.met_heading, self.met),
        ):
            found = [each for each in told if each.name == name]
            heading.setVisible(bool(found))
            self._show_list(rows, found, heading=False)
        self.drawn.clear()
        drawings = [drawing for each in told for drawing in each.drawings]
        if drawings:
            self.drawn.add(Heading(_("Then and now"), 2), *map(DrawnFacts, drawings))

    def slides(self, value: Came) -> tuple[Slide, ...]:
        from app.workshops.look_back_slides import slides_of

        return slides_of(value.back, self.surroundings.tools())

    def sheet(self) -> Sheet | None:
        from app.packs.pages.look_back import FILE_NAME, what_came_of_it

        if self.value is None:
            return None
        period, group_id = self._period, self.group_id
        return Sheet(
            FILE_NAME,
            period.label,
            group_id,
            lambda notebook: notebook.months.between(group_id, period.since, period.until),
            what_came_of_it,
            self.name,
        )

    # Within

    def _lay_out(self) -> None:
        self.tell_heading = Heading(_("Not yet told"), 2)
        self.met_heading = Heading(_("When we met"), 2)
        self.whole = Column(
            self.short,
            self.tell_heading,
            Column(self.to_tell, margins=REACH),
            Column(self.list, margins=REACH),
            self.drawn,
            self.met_heading,
            Column(self.met, margins=REACH),
            gap=12,
        )
        self.content.add(Flow(self.period), self.whole)
        self.whole.hide()

    def _listen(self) -> None:
        self.period.activated.connect(lambda _at: self._choose_period())
        for rows in (self.list, self.met):
            rows.activated.connect(lambda _index, rows=rows: self._open(rows.chosen_id))
            rows.asked.connect(lambda _action, row: self._open(row))
        self.to_tell.activated.connect(lambda _index: self._tell(self.to_tell.chosen_id))
        self.to_tell.asked.connect(lambda _action, row: self._tell(row))

    def _show_list(self, rows: NoteList, told: Sequence[Chapter], *, heading: bool = True) -> None:
        shown = [row for row in rows_of(told) if heading or not row.heading]
        rows.set_notes(shown)
        rows.setVisible(bool(shown))

    def _offer_years(self, first_met: date | None) -> None:
        known = periods(self.surroundings.now().date(), first_met)
        if known != self._periods:
            self._periods = known
            self._list_periods()

    def _list_periods(self) -> None:
        """The chosen one stays chosen, by its name: its days may have moved on since."""
        self.period.blockSignals(True)
        self.period.clear()
        for period in self._periods:
            self.period.addItem(period.label, period.name)
        at = max(0, self.period.findData(self._period.name))
        self.period.setCurrentIndex(at)
        self._period = self._periods[at]
        self.period.blockSignals(False)

    def _choose_period(self) -> None:
        self._period = self._periods[self.period.currentIndex()]
        self.read_again()

    def _open(self, row: str) -> None:
        """Its meeting, or its agreement; what found no room here is on the sheet."""
        line = self._lines.get(row)
        if line is None:
            return
        if line.meeting_id:
            self.surroundings.go(Destination(page="run", session_id=line.meeting_id))
        elif line.agreement:
            self.surroundings.go(Destination(page="agreement", about=line.agreement))
        else:
            self.print_button.click()

    def _tell(self, row: str) -> None:
        if line := self._lines.get(row):
            self.surroundings.go(Destination(page="telling", session_id=line.meeting_id))
