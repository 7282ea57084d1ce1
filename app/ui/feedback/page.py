"""How was it? One person types what the paper slips say, after everyone has gone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.models.changed import Changed
from app.ui.feedback.counts import CallsRow, CountRow
from app.ui.page import ReadingPage
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column, Rule
from app.ui.run import slip_drafts
from app.ui.run.asking import SlipsSheet
from app.ui.surroundings import Destination, Surroundings
from app.ui.who_can_see import WhoCanSee
from app.words import _, ngettext
from app.workshops.feedback import CONTACT, OPEN, TOOL, counts_of
from app.workshops.session import Session

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.workshops.content import Tool

SLIPS = f"slips:{OPEN}"
"""Where slips wait that are typed but not put in yet."""


class FeedbackPage(ReadingPage):
    """For one person alone: in room mode it says so, and shows no number at all."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("How was it?"))
        self._session_id = ""
        self._session: Session | None = None
        self._own: Changed | None = None
        self._just_come = False
        self.rows: dict[str, CountRow] = {}
        self.alone = Text(_everyone_can_see(), icon="eye")
        self.who = WhoCanSee(surroundings.visibility)
        self.room = Column(self.alone, self.who, gap=16)
        self.form = Column(gap=16)
        self.content.add(self.room, self.form)
        self._lay_out(surroundings.tools()[TOOL])
        self._listen()

    def arrive(self, destination: Destination) -> None:
        self._session_id, self._session = destination.session_id, None
        self._just_come = True
        self.form.hide()
        self._read()

    def leave(self) -> None:
        for row in self.rows.values():
            row.settle()
        self._close_sheets()

    # What is on it

    def _lay_out(self, tool: Tool) -> None:
        self.about = Text(soft=True)
        self.form.add(self.about, Text(_how_to()), Text(_too_few(), icon="info-circle"))
        self.form.add(self._answers(tool), self._own_words(tool), self._calls(tool))
        self.record = Button(_("Make the record"), icon="file-text", accent=True)
        self.back = Button(_("Back to the session"))
        self.form.add(Flow(self.record, self.back, gap=12))

    def _answers(self, tool: Tool) -> Card:
        card = Card(gap=6)
        for number, item in enumerate(tool.of_kind("rated")):
            words = [_(answer.text) for answer in tool.answers_to(item.id)]
            row = self.rows[item.id] = CountRow(item.id, _(item.text), words)
            card.add(*([Rule()] if number else []), row)
        return card

    def _own_words(self, tool: Tool) -> Card:
        self.written = Text(soft=True)
        self.type_up = Button(_("Type up what they wrote"), icon="keyboard")
        words = Text(_("Each slip becomes a note. They join in a mixed order."))
        heading = Heading(_(tool.item(OPEN).text), 2)
        return Card(heading, words, Flow(self.type_up, self.written, gap=16), gap=10)

    def _calls(self, tool: Tool) -> Card:
        item = tool.item(CONTACT)
        self.rows[CONTACT] = CallsRow(CONTACT, _("How many said yes?"), [_("Slips")])
        self.rows[CONTACT].fields[0].setAccessibleDescription(_(item.text))
        return Card(Heading(_(item.text), 2), Text(_keep_apart()), self.rows[CONTACT], gap=10)

    def _listen(self) -> None:
        for row in self.rows.values():
            row.counted.connect(self._keep)
        self.type_up.clicked.connect(self._ask_for_slips)
        self.record.clicked.connect(lambda: self._go("packs", "record"))
        self.back.clicked.connect(lambda: self._go("run"))
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)

    def _go(self, page: str, about: str = "") -> None:
        to = Destination(page=page, session_id=self._session_id, about=about)
        self.surroundings.go(to)

    # Reading and showing

    def _read(self) -> None:
        session_id = self._session_id
        self.surroundings.desk.ask(
            lambda notebook: notebook.session(session_id), self._take, owner=self
        )

    def _take(self, session: Session) -> None:
        if session.id == self._session_id:
            self._session = session
            self._show()

    def _on_changed(self, changed: Changed) -> None:
        about_it = changed.kinds & {"tally", "contribution", "session"}
        if changed is not self._own and self.isVisible() and about_it:
            self._read()

    def _on_seen_by(self, everyone: bool) -> None:
        if everyone:
            self._close_sheets()
        if self.isVisible():
            self._just_come = True
            self._show()

    def _show(self) -> None:
        everyone = self.surroundings.visibility.everyone
        self.room.setVisible(everyone)
        self.form.setVisible(not everyone and self._session is not None)
        if self._session is not None and not everyone:
            self._show_session(self._session)
        if self._just_come and (everyone or self._session is not None):
            self._just_come = False
            first = self.who if everyone else next(iter(self.rows.values())).fields[0]
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_session(self, session: Session) -> None:
        self.about.setText(session.details.title)
        for item, row in self.rows.items():
            row.show_counts(counts_of(session.tallies, item, len(row.fields)))
        number = len(session.notes_under(OPEN))
        said = ngettext("{n} is in the notes.", "{n} are in the notes.", number)
        self.written.setText(said.format(n=number) if number else "")

    # Keeping

    def _keep(self, item: str, counts: tuple[int, ...]) -> None:
        session_id = self._session_id
        self.surroundings.desk.ask(
            lambda notebook: notebook.counting.tally(session_id, item, counts),
            self._kept,
            owner=self,
        )

    def _kept(self, changed: Changed) -> None:
        """What stands in the boxes is what was kept: nothing is drawn anew under the fingers."""
        self._own = changed

    def _ask_for_slips(self) -> None:
        session_id = self._session_id
        self.surroundings.desk.ask(
            lambda notebook: slip_drafts.begun(notebook, session_id, SLIPS),
            self._open_slips,
            owner=self,
        )

    def _open_slips(self, begun: Sequence[str]) -> None:
        if self.surroundings.visibility.everyone:
            return  # the screens changed while they were being fetched
        session_id, desk = self._session_id, self.surroundings.desk

        def keep(slips: Sequence[str]) -> None:
            kept = tuple(slips)
            desk.ask(lambda notebook: slip_drafts.keep(notebook, session_id, SLIPS, kept))

        def put_in(slips: Sequence[str]) -> None:
            desk.ask(partial(_put_in, session_id, tuple(slips)), lambda _kept: keep(()))

        title = _(self.surroundings.tools()[TOOL].item(OPEN).text)
        sheet = SlipsSheet(self, title, begun, keep, put_in)
        sheet.finished.connect(lambda _result: self._take_back_keyboard())
        sheet.open()

    def _take_back_keyboard(self) -> None:
        self.window().activateWindow()
        self.type_up.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_sheets(self) -> None:
        """What is open over the page is for one person. Its words are kept as they are."""
        for sheet in self.findChildren(QDialog):
            sheet.close()


def _put_in(session_id: str, slips: Sequence[str], notebook: Notebook) -> Changed:
    return notebook.add_slips(session_id, OPEN, slips, way_in="note")


def _how_to() -> str:
    return _(
        "Sort the slips by their answer, count each pile, and type the number. "
        "Enter goes on to the next box. Everything is kept as you go."
    )


def _too_few() -> str:
    return _(
        "Fewer than four answers to a question could point to somebody. They are kept, "
        "but neither the room nor the record shows them."
    )


def _keep_apart() -> str:
    return _(
        "Keep these slips apart from the others. Type only how many there are, and no names. "
        "Give the slips to the person who will call."
    )


def _everyone_can_see() -> str:
    return _(
        "Everyone can see this laptop. Slips are counted by one person alone. "
        "Turn the projector off first, then choose Only me."
    )
