"""Over time: where a group saw itself on the ladder, or another scale, meeting after meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.packs.pages.over_time import OverTimePage as OnPaper
from app.packs.pages.over_time import days_of, over_time_page
from app.ui.looking_back.page import LookingBackPage
from app.ui.parts.buttons import Button
from app.ui.parts.choices import Chooser
from app.ui.parts.drawing_view import DrawnFacts
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column
from app.ui.parts.tab_order import in_reading_order, set_order
from app.ui.surroundings import Sheet, Surroundings
from app.words import _
from app.workshops.content import Tool
from app.workshops.drawing import Drawing
from app.workshops.over_time import OverTime, QuestionOverTime, scales
from app.workshops.over_time_drawing import drawings, say_in_short, say_question, say_who, windows
from app.workshops.over_time_slides import over_time_slides
from app.workshops.session import Group
from app.workshops.slides import Slide

if TYPE_CHECKING:
    from app.models.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Seen:
    """One group's one tool over time: room-safe, as it left the worker."""

    group: Group
    found: OverTime


class OverTimePage(LookingBackPage[Seen]):
    """A tool, a question and whose view are chosen; a dozen meetings are shown at a time."""

    name = "over-time"
    kinds = frozenset({"session", "group", "tally", "settled"})

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._tool = ""
        self.window_shown = 0
        self.tool = Chooser(_("Tool"))
        self.question = Chooser(_("Question"))
        self.side = Chooser(_("Whose view"))
        self.choices = Flow(self.tool, self.question, self.side, gap=12)
        self.nothing = Card(Text(_nothing_yet()))
        self.heading = Heading("", 2)
        self.drawn = Column(gap=28)
        self.older = Button(_("Older meetings"), icon="chevron-left")
        self.newer = Button(_("Newer meetings"), icon="chevron-right")
        self.turning = Flow(self.older, self.newer, gap=12)
        self.rule = Text(_the_rule())
        self.content.add(
            self.nothing, self.choices, self.heading, self.drawn, self.turning, self.rule
        )
        self._listen()
        self.draw(None)

    # What LookingBackPage asks

    def read(self, notebook: Notebook, group_id: str) -> Seen:
        tools = self.surroundings.tools()
        used = notebook.over_time.used(group_id, scales(tools))
        chosen = self._tool if self._tool in used else next(iter(used), "")
        group = notebook.taking.group(group_id)
        if not chosen:
            return Seen(group, OverTime())
        return Seen(group, notebook.over_time.of(group_id, tools[chosen], used))

    def draw(self, value: Seen | None) -> None:
        found = value.found if value is not None else OverTime()
        self._list_tools(found)
        self._list_questions(found)
        self.nothing.setVisible(value is not None and not found.questions)
        self._show()

    def slides(self, value: Seen) -> tuple[Slide, ...]:
        tool, question = self._known()
        if tool is None or question is None:
            return ()
        return over_time_slides(tool, question, days_of(question, self.window_shown), self._side)

    def offer(self) -> None:
        """Without drawing every slide, only to learn that there are some."""
        something = self._known()[1] is not None
        self.wall_button.setEnabled(something)
        self.print_button.setEnabled(something)

    def sheet(self) -> Sheet | None:
        tool, question = self._known()
        if tool is None or question is None:
            return None
        group_id, item, window = self.group_id, question.item, self.window_shown
        page = self.name

        def read(notebook: Notebook) -> OnPaper:
            found = notebook.over_time.of(group_id, tool)
            group = notebook.taking.group(group_id)
            return OnPaper(group=group, over_time=found, item=item, window=window)

        return Sheet("over-time", _("Over time"), group_id, read, over_time_page, page)

    # What is chosen

    @property
    def _side(self) -> str:
        return self.side.currentData() or ""

    def _known(self) -> tuple[Tool | None, QuestionOverTime | None]:
        found = self.value.found if self.value is not None else OverTime()
        tool = self.surroundings.tools().get(found.tool)
        return tool, found.on(self.question.currentData() or "")

    def _listen(self) -> None:
        self.tool.activated.connect(lambda _index: self._choose_tool())
        self.question.activated.connect(lambda _index: self._choose_question())
        self.side.activated.connect(lambda _index: self._show_and_offer())
        self.older.clicked.connect(lambda: self._turn_to(self.window_shown + 1))
        self.newer.clicked.connect(lambda: self._turn_to(self.window_shown - 1))

    def _choose_tool(self) -> None:
        self._tool, self.window_shown = self.tool.currentData(), 0
        self.read_again()

    def _choose_question(self) -> None:
        self.window_shown = 0
        self._show_and_offer()

    def _turn_to(self, window: int) -> None:
        self.window_shown = window
        self._show_and_offer()

    def _show_and_offer(self) -> None:
        self._show()
        self.offer()

    # What is shown

    def _list_tools(self, found: OverTime) -> None:
        tools = self.surroundings.tools() if found.used else {}
        _fill(self.tool, [(_(tools[slug].title), slug) for slug in found.used], found.tool)

    def _list_questions(self, found: OverTime) -> None:
        tool = self.surroundings.tools()[found.tool] if found.tool else None
        asked = [(say_in_short(tool, each.item), each.item) for each in found.questions if tool]
        _fill(self.question, asked, self.question.currentData())

    def _show(self) -> None:
        tool, question = self._known()
        found = windows(question.days) if question is not None else ()
        self.window_shown = max(0, min(self.window_shown, len(found) - 1))
        days = found[self.window_shown] if found else ()
        sides = sorted({side for day in days for side in day.sides})
        _fill(self.side, [(say_who(side), side) for side in ("", *sides)], self._side)
        self.side.setVisible(bool(sides))
        shown = question is not None and tool is not None
        for part in (self.choices, self.heading, self.drawn, self.rule):
            part.setVisible(shown)
        self.drawn.clear()
        if tool is not None and question is not None:
            self.heading.setText(say_question(tool, question.item))
            self._draw(drawings(tool, question, days, self._side))
        self.turning.setVisible(len(found) > 1)
        self.older.setEnabled(self.window_shown + 1 < len(found))
        self.newer.setEnabled(self.window_shown > 0)

    def _draw(self, found: tuple[Drawing, ...]) -> None:
        self.drawn.add(*map(DrawnFacts, reversed(found)))  # the newest are looked for first
        set_order(list(in_reading_order(self)))


def _fill(chooser: Chooser, answers: list[tuple[str, str]], wanted: str | None) -> None:
    """Without saying that a person chose anything."""
    chooser.blockSignals(True)
    chooser.clear()
    for words, data in answers:
        chooser.addItem(words, data)
    chooser.setCurrentIndex(max(0, chooser.findData(wanted)) if answers else -1)
    chooser.blockSignals(False)
    chooser.updateGeometry()


def _nothing_yet() -> str:
    return _(
        "This group has not placed itself on the ladder or on another scale yet. When it has, every"
        " meeting stands here beside the others."
    )


def _the_rule() -> str:
    return _(
        "Never an average. A side with fewer than four people is not shown apart. Where two"
        " meetings differ by one to three people, how many stood where is left out of the older"
        " one: beside each other they could show who came or went."
    )
