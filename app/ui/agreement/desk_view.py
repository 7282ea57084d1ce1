"""Everything on the agreement page that is for one person at the laptop alone."""

from __future__ import annotations

from datetime import date

from app.ui.actions import actions
from app.ui.agreement.agreed import AgreedCard
from app.ui.agreement.editions import EditionsCard
from app.ui.agreement.half_typed import HalfTyped
from app.ui.agreement.incidents import IncidentsCard
from app.ui.agreement.lines import ADD, LinesPane
from app.ui.agreement.marks import MarksCard
from app.ui.agreement.printing import PrintCard
from app.ui.agreement.reading import Found
from app.ui.agreement.words import say_counts, say_limit, say_state
from app.ui.agreement.worries import WorriesCard
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column
from app.words import _
from app.workshops.agreement import Agreement, left_out_beside, state_of


class DeskView(Column):
    """Its parts, in the order in which they are worked through."""

    def __init__(self, half_typed: HalfTyped) -> None:
        super().__init__(gap=20)
        self.nothing = Text(_nothing_yet())
        self.begin = Button(_("Begin with the starter lines"), icon="list-check", accent=True)
        self.none = Card(self.nothing, Flow(self.begin), gap=14)
        self.state, self.counts = Text(strong=True), Text(soft=True)
        self.limit = Text(icon="alert-triangle")
        self.bring_back = Button(_("Bring that line back"))
        self.warning = Card(
            Flow(self.limit, self.bring_back, gap=16, spread=True), margins=(20, 12, 16, 12)
        )
        self.pane = LinesPane()
        self.add_line = Button(actions()[ADD].words, icon="plus", key=actions()[ADD].cap)
        self.keep_all = Button(_("Keep every line that waits"), icon="check")
        self.agreed = AgreedCard()
        self.marks = MarksCard(half_typed)
        self.print = PrintCard()
        self.worries = WorriesCard()
        self.editions = EditionsCard()
        self.incidents = IncidentsCard(half_typed)
        self._lay_out()

    def _lay_out(self) -> None:
        self.head = Column(self.state, self.counts, gap=2)
        above = Flow(Heading(_("The lines"), 2), self.keep_all, self.add_line, gap=16)
        self.lines = Column(above, self.warning, self.pane, gap=12)
        self.after = Column(
            self.agreed, self.marks, self.print, self.worries, self.editions, gap=20
        )
        self.add(self.none, self.head, self.lines, self.after, self.incidents)
        self.warning.hide()

    def show_found(self, found: Found, today: date) -> None:
        agreement = found.agreement
        self.none.setVisible(agreement is None)
        for part in (self.head, self.lines, self.after):
            part.setVisible(agreement is not None)
        self.incidents.setVisible(bool(found.group_id))
        self.incidents.show_incidents(found.group_id, found.incidents, today)
        self.pane.show_lines(agreement)
        if agreement is not None:
            self._show_agreement(agreement, found, today)

    def put_away(self) -> None:
        """Everyone can see this laptop now: not a word of it stays in the window."""
        self.show_found(Found(), date.min)
        empty = Agreement(id="", group_id="", tool="")
        self._show_agreement(empty, Found(), date.min)
        self.incidents.put_away()

    def _show_agreement(self, agreement: Agreement, found: Found, today: date) -> None:
        newest = agreement.editions[-1] if agreement.editions else None
        self.state.setText(say_state(state_of(agreement), newest))
        self.counts.setText(say_counts(agreement))
        beside = left_out_beside(agreement)
        self.limit.setText(say_limit(agreement.tool) if beside else "")
        self.warning.setVisible(bool(beside))
        self.keep_all.setVisible(bool(agreement.waiting))
        self.agreed.show_agreement(agreement)
        self.marks.show_agreement(agreement, found.here, today)
        self.worries.show_agreement(agreement)
        self.editions.show_agreement(agreement, today)


def _nothing_yet() -> str:
    return _(
        "There is no agreement here yet. Begin with lines to keep, change or leave out; "
        "nothing is agreed until your group says so."
    )
