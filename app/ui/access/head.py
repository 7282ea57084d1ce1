"""The head of a check: which place, how old, what needs somebody, who looked and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal

from app.ui.access.kept_row import KeptDate, KeptRow
from app.ui.access.seen import OpenCheck, draft_of_check
from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.segmented import Segmented
from app.ui.parts.side_by_side import side_by_side
from app.ui.parts.surfaces import Card, Column
from app.words import _
from app.workshops.access import CheckSummary
from app.workshops.access_words import in_short, say_age, say_state
from app.workshops.dates import say_date

MOST_OTHERS = 5
LONGEST_NAME = 120
"""Letters of a place's name in a heading."""


class CheckHead(Card):
    """`given` brings a field of the check; `half_typed` what is not finished."""

    given = Signal(str, object)
    half_typed = Signal(str, str)
    other_chosen = Signal(str)

    def __init__(self, today: date) -> None:
        super().__init__(gap=10, margins=(30, 24, 30, 24))
        self._today = today
        self.state = Text(strong=True, icon="list-check")
        self.name = Heading("", 2, size=26)
        self.facts = Text(soft=True)
        self.walk = Button(_("Walk round"), icon="route", accent=True)
        self.again = Button(_("Check it again"), icon="copy")
        self.expect = Button(_("Print what to expect"), icon="printer")
        self.sheet = Button(_("Print a sheet to walk round with"), icon="printer")
        self.others = Column(gap=0)
        self.change = LinkButton(_("Who looked, and when"), icon="edit")
        self.visited = Segmented(
            _("Has somebody been there?"), [("yes", _("Yes")), ("no", _("No"))]
        )
        self.rows = self._make_rows()
        self._others: tuple[CheckSummary, ...] = ()
        self._writing = Column(self.visited, side_by_side(*self.rows.values()), gap=14)
        self.add(self.name, self.state, self.facts)
        self.add_space(2)
        self.add(Flow(self.walk, self.again, self.expect, self.sheet, gap=12))
        self.add(self.change, self._writing, self.others)
        self.box.setAlignment(self.change, Qt.AlignmentFlag.AlignLeft)
        self._writing.hide()
        self._listen()

    def show_check(self, shown: OpenCheck, lines: int) -> None:
        check = shown.check
        self.name.setText(in_short(shown.title, LONGEST_NAME))
        self.state.setText(say_state(check, lines))
        self.facts.setText(_facts(shown, self._today))
        self.visited.choose("yes" if check.visited else "no")
        self._show_others(shown.others, check.id)
        self.again.setVisible(check.venue is not None)
        self.change.setVisible(not shown.for_room and self._writing.isHidden())
        if shown.for_room:
            self._writing.hide()
            return
        on, by = self.rows["on"], self.rows["checked_by"]
        assert isinstance(on, KeptDate)
        on.show_day(check.on, shown.drafts.get(draft_of_check(check.id, "on"), ""))
        by.show_kept(check.checked_by, shown.drafts.get(draft_of_check(check.id, "checked_by"), ""))

    def settle(self) -> None:
        for row in self.rows.values():
            row.settle()

    def put_by(self) -> None:
        for row in self.rows.values():
            row.put_by()

    def fold(self) -> None:
        self._writing.hide()

    def _make_rows(self) -> dict[str, KeptRow]:
        return {
            "on": KeptDate(_("Which day?"), self._today, _("For example 28 November.")),
            "checked_by": KeptRow(_("Who looked?"), _("Only you see this.")),
        }

    def _listen(self) -> None:
        self.change.clicked.connect(self._open)
        self.visited.chosen.connect(lambda answer: self.given.emit("visited", answer == "yes"))
        for name, row in self.rows.items():
            row.given.connect(lambda value, name=name: self.given.emit(name, value))
            row.half_typed.connect(lambda text, name=name: self.half_typed.emit(name, text))

    def _open(self) -> None:
        self._writing.show()
        self.visited.setFocus()
        self.change.hide()

    def _show_others(self, others: Sequence[CheckSummary], check_id: str) -> None:
        """Drawn anew only when there are others than before: one of them may have the keyboard."""
        shown = tuple(each for each in others if each.id != check_id)[:MOST_OTHERS]
        if shown == self._others:
            return
        self._others = shown
        self.others.clear()
        for each in shown:
            link = LinkButton(_label(each), icon="history")
            link.clicked.connect(lambda _=False, check=each.id: self.other_chosen.emit(check))
            self.others.add(link)
            self.others.box.setAlignment(link, Qt.AlignmentFlag.AlignLeft)


def _facts(shown: OpenCheck, today: date) -> str:
    check, venue = shown.check, shown.check.venue
    been = _("Somebody has been there") if check.visited else _("Nobody has been there yet")
    first = [say_age(check.on, today), been]
    if shown.session_title and shown.session_title != shown.title:
        first.append(_("for: {session}").format(session=in_short(shown.session_title, 80)))
    lines = [" · ".join(first)]
    if check.venue_gone:
        lines.append(_("The place was taken off the list. What was found there stays."))
    if venue is not None:
        lines += [in_short(each, 200) for each in (venue.address, venue.map_note) if each]
    return "\n".join(lines)


def _label(check: CheckSummary) -> str:
    """Two of one day are told apart by how far they came."""
    words = _("The check of {day}: {n} looked at")
    return words.format(day=say_date(check.on) or _("no date"), n=check.answered)
