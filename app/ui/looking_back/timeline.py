"""Our story: a group's own year, drawn as a line of months, and told in order below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.models.changed import Kind
from app.packs.pages.timeline import NAME, our_story
from app.ui.actions import actions
from app.ui.looking_back.page import LookingBackPage
from app.ui.parts.buttons import Button
from app.ui.parts.choices import Chooser
from app.ui.parts.drawing_view import DrawingView
from app.ui.parts.flowing import Flow
from app.ui.parts.focus import REACH
from app.ui.parts.labels import Heading, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column
from app.ui.surroundings import Destination, Sheet, Surroundings
from app.words import _
from app.workshops.drawing import Drawing
from app.workshops.slides import Slide
from app.workshops.timeline import Entry, Story, Year, by_month, chosen_year
from app.workshops.timeline_drawing import SHAPES, timeline_drawing
from app.workshops.timeline_slides import timeline_slides
from app.workshops.timeline_words import Tools, nothing_yet, say_month_of, say_story, say_year, tell

if TYPE_CHECKING:
    from app.models.notebook import Notebook

_EDGES = {"pleased": "pleased", "kept": "plus1"}
"""The kinds that have a colour of their own."""


class TimelinePage(LookingBackPage[Story]):
    """One year at a time, the newest first. Enter on a row opens its meeting."""

    name = "timeline"
    kinds: frozenset[Kind] = frozenset(
        {
            "contribution",
            "theme",
            "action",
            "session",
            "group",
            "agreement",
            "settled",
            "access_check",
            "venue",
        }
    )

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._wanted: int | None = None
        """The year somebody asked for; None for the newest."""
        self._open_to: dict[str, Entry] = {}
        self.heading = Heading("", 2)
        self.year = Chooser(_("Year"))
        self.earlier = _year_button("back:earlier", "chevron-left")
        self.later = _year_button("back:later", "chevron-right")
        self.turning = Flow(self.earlier, self.year, self.later, gap=12)
        self.view = DrawingView(_nothing_drawn())
        self.drawn = Card(self.view, margins=16)
        self.list = NoteList(
            _("Our story in words, in order"), [("open", _("Open the meeting"))], grows=True
        )
        self.nothing = Card(Text(nothing_yet()))
        rows = Column(self.list, margins=REACH)  # room for the ring round the first row
        self.which = Flow(self.heading, self.turning, gap=16, spread=True)
        self.content.add(self.which)
        self.content.add(self.drawn, rows, self.nothing)
        self._listen()
        self.draw(None)

    def read(self, notebook: Notebook, group_id: str) -> Story:
        years = notebook.timeline.years(group_id)
        year = chosen_year(years, self._wanted)
        found = Year(year=0) if year is None else notebook.timeline.year(group_id, year)
        return Story(years=years, year=found)

    def draw(self, value: Story | None) -> None:
        self._show_years(value)
        self._show_drawing(value.year if value else None)
        self._show_list(value.year if value else None)
        self.nothing.setVisible(value is not None and not value.year.entries)

    def slides(self, value: Story) -> tuple[Slide, ...]:
        return timeline_slides(value.year, self._tools)

    def sheet(self) -> Sheet | None:
        if self.value is None or not self.value.year.entries:
            return None
        group_id, year = self.group_id, self.value.year.year
        return Sheet(
            name=NAME,
            label=say_story(self.value.year),
            group_id=group_id,
            read=lambda notebook: notebook.timeline.year(group_id, year),
            build=our_story,
            back=self.name,
        )

    def offer(self) -> None:
        """Without making the slides of a whole year to see whether there are any."""
        something = self.value is not None and bool(self.value.year.entries)
        self.wall_button.setEnabled(something)
        self.print_button.setEnabled(something)

    def ask_for(self, year: int) -> None:
        """Show this year, where the group has one."""
        self._wanted = year
        self.list.choose("")
        self.read_again()
        announce(self.heading, _("Our story, {year}").format(year=say_year(year)))

    def turn(self, by: int) -> None:
        """To a later year, or with a number below nought to an earlier one."""
        if self.value is None or not self.value.years:
            return
        at = self.value.years.index(self.value.year.year) - by
        if 0 <= at < len(self.value.years):
            self.ask_for(self.value.years[at])
        else:
            self.surroundings.say(_("There is no year further that way."))

    @property
    def _tools(self) -> Tools:
        return self.surroundings.tools()

    def _listen(self) -> None:
        self.year.activated.connect(lambda _index: self.ask_for(self.year.currentData()))
        self.list.activated.connect(lambda _index: self._open(self.list.chosen_id))
        self.list.asked.connect(lambda _action, row: self._open(row))
        self.list.chosen.connect(self._offer_to_open)
        for name, button, by in (
            ("back:earlier", self.earlier, -1),
            ("back:later", self.later, 1),
        ):
            button.clicked.connect(lambda _checked=False, by=by: self.turn(by))
            shortcut = QShortcut(QKeySequence(actions()[name].keys[0]), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.turn(by))

    def _choose_group(self) -> None:
        """Another group begins at its newest year."""
        self._wanted = None
        super()._choose_group()

    def _offer_to_open(self, row: str) -> None:
        entry = self._open_to.get(row)
        self.list.action("open").setEnabled(entry is not None and bool(entry.session_id))

    def _open(self, row: str) -> None:
        entry = self._open_to.get(row)
        if entry is not None and entry.session_id:
            self.surroundings.go(Destination(page="run", session_id=entry.session_id))

    # Showing

    def _show_years(self, value: Story | None) -> None:
        years = value.years if value else ()
        self.heading.setText(say_story(value.year) if value and years else "")
        self.which.setVisible(bool(years))
        self.year.clear()
        for year in years:
            self.year.addItem(say_year(year), year)
        self.turning.setVisible(len(years) > 1)
        if value and years:
            at = years.index(value.year.year)
            self.year.setCurrentIndex(at)
            self.earlier.setEnabled(at + 1 < len(years))
            self.later.setEnabled(at > 0)

    def _show_drawing(self, year: Year | None) -> None:
        drawing = timeline_drawing(year) if year else None
        self.drawn.setVisible(drawing is not None)
        self.view.show_drawing(drawing or _nothing_drawn())

    def _show_list(self, year: Year | None) -> None:
        rows: list[ListedNote] = []
        self._open_to = {}
        for month, entries in by_month(year) if year else ():
            rows.append(ListedNote(f"month-{month}", say_month_of(month), heading=True))
            for number, entry in enumerate(entries):
                rows.append(_row(f"{entry.kind}-{entry.session_id}-{month}-{number}", entry, self))
                self._open_to[rows[-1].id] = entry
        self.list.set_notes(rows)
        self.list.setVisible(bool(rows))


def _nothing_drawn() -> Drawing:
    return Drawing(1.0, (), nothing_yet())


def _row(name: str, entry: Entry, page: TimelinePage) -> ListedNote:
    told = tell(entry, page.surroundings.tools())
    shape, fill = SHAPES[entry.kind]
    return ListedNote(
        name,
        told.words,
        _EDGES.get(entry.kind, ""),
        told.detail,
        shape=shape,
        shape_fill=fill,
        spoken=told.in_one_breath,
    )


def _year_button(action: str, icon: str) -> Button:
    known = actions()[action]
    return Button(known.words, key=known.cap, icon=icon)
