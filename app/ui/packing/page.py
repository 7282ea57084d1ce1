"""Packs: which pages, how many of each form, how they will look; and then all of them made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from app import messages
from app.models.changed import Changed
from app.packs.making import files_of
from app.packs.pages.kinds import pages_for
from app.packs.styles import POSTER_PAPER, style_named
from app.ui.actions import actions
from app.ui.getting_ready.ticking import tick_by_itself
from app.ui.packing.foot import Foot, everyone_can_see, why_nothing_is_made
from app.ui.packing.making import (
    Made,
    Wanted,
    keep_copies,
    keep_pages,
    keep_two_languages,
    make,
    offered,
    run_sheet_for,
    second_language,
)
from app.ui.packing.making_all import Run
from app.ui.packing.output import Output
from app.ui.packing.preview import Preview
from app.ui.packing.questions import Questions
from app.ui.packing.reading_aloud import ReadingAloud
from app.ui.page import Page
from app.ui.parts.buttons import LinkButton
from app.ui.parts.flowing import Columns, Flow
from app.ui.parts.labels import Heading
from app.ui.parts.scroller import Scroller
from app.ui.parts.surfaces import Column
from app.ui.parts.tab_order import in_reading_order, set_order
from app.ui.scaling_style import scaled
from app.ui.surroundings import Destination, Surroundings
from app.words import _
from app.workshops.listed import SessionSummary
from app.workshops.run_sheet import Copies, RunSheet

if TYPE_CHECKING:
    from app.models.notebook import Notebook

NEWEST = 50
"""Sessions offered; older ones are chosen on the page of sessions."""
_AROUND_THE_PAGE = 300
"""What stands above and below the page of a preview, in pixels at 100 %."""
_REMEMBERED = 12
"""Files that are ready to be looked at again."""


class PacksPage(Page):
    """Everything is made from what is for the room, by the worker; the window never waits."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._sessions: tuple[SessionSummary, ...] = ()
        self._turn = 0
        self._ready: dict[Wanted, Made] = {}
        self._shown_to_all = self._been_here = False
        tools = surroundings.tools()
        self.title = Heading(_("Packs"), 1)
        self.questions = Questions(pages_for(tools), tools)
        self.output = Output(surroundings)
        self.preview = Preview(surroundings)
        self.reading = ReadingAloud(surroundings, self.preview.text)
        self._by_us = object()
        self.words = LinkButton(_("Our words"))
        self.languages = LinkButton(_("In two languages"))
        self._foot = Foot(self.output)
        self.columns = self._lay_out()
        self._listen()

    @property
    def session(self) -> SessionSummary | None:
        chosen = self.questions.session.session_id
        return next((each for each in self._sessions if each.id == chosen), None)

    def arrive(self, destination: Destination) -> None:
        self._shown_to_all = False
        self._ready.clear()
        self.preview.clear()
        self.questions.come_for(destination.about, destination.joined)
        self._ask_for_sessions(destination)
        self.questions.session.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _lay_out(self) -> Columns:
        margins = (40, 28, 32, 28)
        ways = Flow(self.words, self.languages, gap=24)
        left = Column(self.title, self.questions, self.output, ways, gap=14, margins=margins)
        left.add_stretch()
        right = Column(self.preview, self.reading, gap=12, margins=(40, 28, 32, 28))
        right.add_stretch()
        columns = Columns(right, left=left, left_width=548, main_width=460)
        columns.stacking.reverse()  # the questions come before the answer
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._scroller = Scroller(columns)
        rows.addWidget(self._scroller)
        rows.addWidget(self._foot)
        return columns

    def _listen(self) -> None:
        self.words.clicked.connect(lambda: self._go("our-words"))
        self.languages.clicked.connect(lambda: self._go("two-languages"))
        self.questions.answered.connect(self._show)
        self.questions.session_chosen.connect(self._ask_for_sheet)
        self.questions.pages_chosen.connect(lambda *what: self._keep(keep_pages, *what))
        self.questions.copies_changed.connect(self._keep_copies)
        self.questions.languages_chosen.connect(
            lambda wanted: self._keep(keep_two_languages, wanted)
        )
        self.preview.answered.connect(self._answer_preview)
        self.preview.turned.connect(self._offer_output)
        self.output.all.clicked.connect(self._make_all)
        self.output.given_out.connect(self._given_out)
        self.output.making.finished.connect(self._all_made)
        self.output.making.ended.connect(
            lambda: QTimer.singleShot(0, self, self._bring_result_into_sight)
        )
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)
        self.surroundings.appearance.changed.connect(self._fit)
        for key, way in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            turn = QShortcut(QKeySequence(key), self)
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.activated.connect(lambda way=way: self.preview.turn(way))
        self._give_keys("pack:save", self.output.save.click)
        self._give_keys("pack:print", self.output.print.click)
        self._give_keys("pack:all", self._make_all_or_say_why_not)

    def _give_keys(self, action: str, deed: Callable[[], None]) -> None:
        for key in actions()[action].keys:
            give = QShortcut(QKeySequence(key), self)
            give.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            give.activated.connect(deed)

    def _go(self, page: str) -> None:
        self.surroundings.go(Destination(page, self.questions.session.session_id))

    # Which sessions there are, and what their group keeps

    def _ask_for_sessions(self, destination: Destination) -> None:
        wanted = destination.session_id or self.questions.session.session_id
        self.surroundings.desk.ask(
            lambda notebook: offered(notebook, wanted, NEWEST),
            lambda sessions: self._take_sessions(sessions, destination),
            owner=self,
        )

    def _take_sessions(
        self, sessions: tuple[SessionSummary, ...], destination: Destination
    ) -> None:
        self._sessions = sessions
        self._list_sessions(self._session_for(destination))
        self._been_here = True
        self._ask_for_sheet()

    def _session_for(self, destination: Destination) -> str:
        """The one someone came with, or had chosen; else the newest that was held."""
        chosen = self.questions.session.session_id
        if destination.session_id:
            return destination.session_id
        if destination.about and not self.questions.needs_session(destination.about):
            return ""
        if chosen or (self._been_here and not destination.about):
            return chosen
        return next((each.id for each in self._sessions if each.status != "planned"), "")

    def _list_sessions(self, chosen: str) -> None:
        everyone = self.surroundings.visibility.everyone
        self.questions.session.show_sessions(self._sessions, chosen, everyone=everyone)

    def _ask_for_sheet(self) -> None:
        chosen, everyone = self.questions.session.session_id, self.surroundings.visibility.everyone
        self._turn += 1
        turn = self._turn
        self.surroundings.desk.ask(
            lambda notebook: (
                run_sheet_for(notebook, chosen, everyone=everyone),
                "" if everyone else second_language(notebook, chosen),
            ),
            lambda found: self._take_sheet(turn, *found),
            lambda error: self._refused(turn, error),
            owner=self,
        )

    def _take_sheet(self, turn: int, sheet: RunSheet, language: str) -> None:
        if turn == self._turn:
            everyone = self.surroundings.visibility.everyone
            self.questions.show_sheet(self.session, sheet, everyone=everyone)
            self.questions.show_language(language, wanted=sheet.two_languages)
            set_order(list(in_reading_order(self)))  # rows made now come in their turn
            self._show()

    def _keep(self, keep: Callable[..., Changed | None], *what: object) -> None:
        if self.session is not None:
            group, us = self.session.group_id, self._by_us
            self.surroundings.desk.ask(lambda notebook: keep(notebook, group, *what, by=us))

    def _keep_copies(self, copies: tuple[Copies, ...]) -> None:
        self._offer_output()
        self._keep(keep_copies, copies)

    # Showing

    def _show(self) -> None:
        """Make what is wanted now. The latest wish wins."""
        self._turn += 1
        self._name_page()
        self.output.set_wanted(None)
        if not self.questions.pages.ticked:
            self._say_no_pages()
        elif self._is_for_asking:
            self.preview.say_instead(everyone_can_see(), _("Show it to everyone"))
        else:
            self._make(self._turn, list(self.wanted))
        self._offer_output()

    @property
    def wanted(self) -> tuple[Wanted, ...]:
        """The files of the form that is looked at. Of two sizes of a poster, the smaller."""
        looked_at = self.questions.copies.current
        looked_at = replace(looked_at, count=max(1, looked_at.count))  # none of it can be looked at
        order = self.questions.order(self.output.workroom.today, looked_at)
        return tuple(
            Wanted(
                file=file,
                occasion=order.occasion,
                session_id=self.questions.session.session_id,
                joined=self.questions.joined,
            )
            for file in files_of(order, self.output.workroom.kinds)
            if not (file.part == "poster" and style_named(file.style).paper == POSTER_PAPER)
        )

    def _say_no_pages(self) -> None:
        if not self.questions.waits_for_session:
            self.preview.say_instead(_("Tick a page, and you see here how it will look."))
        elif self._sessions:
            said = _("This page is about one session. Choose the session first.")
            self.preview.say_instead(said, _("Blank sheets instead"))
        else:
            said = _("This page is about one session, and there are no sessions yet.")
            self.preview.say_instead(said, _("Blank sheets instead"))

    def _make(self, turn: int, left: list[Wanted]) -> None:
        """The first file is shown as soon as it is there; the others follow one by one."""
        self.preview.wait_for_pages()
        self._make_next(turn, left, first=True)

    def _make_next(self, turn: int, left: list[Wanted], *, first: bool) -> None:
        wanted, *rest = left
        workroom, ready = self.output.workroom, self._ready.get(wanted)

        def make_if_still_wanted(notebook: Notebook) -> Made | None:
            return make(notebook, wanted, workroom) if turn == self._turn else None

        if ready is not None:
            self._take(turn, ready, rest, first=first)
            return
        self.surroundings.desk.ask(
            make_if_still_wanted,
            lambda made: self._take(turn, made, rest, first=first),
            lambda error: self._refused(turn, error),
            owner=self,
        )

    def _take(self, turn: int, made: Made | None, rest: list[Wanted], *, first: bool) -> None:
        if turn != self._turn or made is None:
            return
        self._remember(made)
        self._fit_preview()
        show = self.preview.show_made if first else self.preview.add_made
        show(made, more_to_come=bool(rest))
        if rest:
            self._make_next(turn, rest, first=False)

    def _remember(self, made: Made) -> None:
        self._ready[made.wanted] = made
        while len(self._ready) > _REMEMBERED:
            del self._ready[next(iter(self._ready))]

    def _refused(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self.preview.say_instead(messages.say(error))

    def _name_page(self) -> None:
        group = self.session.group_name if self.session else ""
        if group and not self.surroundings.visibility.everyone:
            self.title.setText(_("Pack for {group}").format(group=group))
        else:
            self.title.setText(_("Packs"))

    def _fit(self) -> None:
        self._fit_preview()
        if self._foot.hold_bar(not self.columns.stacked):
            set_order(list(in_reading_order(self)))

    def _fit_preview(self) -> None:
        """The whole page in sight, unless the columns stand one under the other."""
        beside = not self.columns.stacked
        self.preview.set_highest(self.height() - scaled(_AROUND_THE_PAGE) if beside else 0)

    # Who can see it

    @property
    def _is_for_asking(self) -> bool:
        """True while a session's words would be shown to a room that did not ask for them."""
        everyone = self.surroundings.visibility.everyone
        about_session = bool(self.questions.session.session_id)
        return everyone and about_session and not self._shown_to_all

    def _on_seen_by(self, _everyone: bool) -> None:
        self._shown_to_all = False
        self._turn += 1
        self.preview.clear()
        self._list_sessions(self.questions.session.session_id)
        self._name_page()
        self.questions.show_sheet(self.session, RunSheet(), everyone=True)
        self.questions.show_language("")
        if self.isVisible():
            self._ask_for_sheet()

    def _answer_preview(self) -> None:
        if not self.questions.pages.ticked:
            self.questions.come_for("sheets", None)
            self._ask_for_sheet()
            self.questions.occasion.box("room").setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._is_for_asking:
            self._shown_to_all = True
            self._show()
            self.preview.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.output.save_as("html")

    # Giving out

    def _offer_output(self) -> None:
        """The file that is looked at; in the room, the first, though nobody sees it."""
        ticked = bool(self.questions.pages.ticked)
        everyone = self.surroundings.visibility.everyone
        first = self.wanted[0] if ticked else None
        self.output.set_wanted(self.preview.wanted or first)
        counted = any(each.count for each in self.questions.copies.copies)
        self.output.all.setEnabled(ticked and counted and not everyone)

    def _make_all_or_say_why_not(self) -> None:
        everyone = self.surroundings.visibility.everyone
        if self.output.all.isEnabled():
            self.output.all.click()
        else:
            self.surroundings.say(why_nothing_is_made(self.questions, everyone=everyone))

    def _bring_result_into_sight(self) -> None:
        self._scroller.ensureWidgetVisible(self.output.making.result, 0, scaled(16))

    def _make_all(self) -> None:
        self.questions.copies.take_typed()
        order = self.questions.order(self.output.workroom.today)
        session = self.questions.session.session_id
        self.output.making.begin(order, session, self.questions.joined)

    def _all_made(self, run: Run) -> None:
        self._tick(run.session_id)

    def _given_out(self, wanted: Wanted) -> None:
        self._tick(wanted.session_id)

    def _tick(self, session_id: str) -> None:
        """A pack for a session to come: its packs are ready."""
        if session_id:
            tick_by_itself(self.surroundings, session_id, "packs")

    def _on_changed(self, changed: Changed) -> None:
        kinds = changed.kinds - {"draft", "place"}
        if changed.initiator is self._by_us or not kinds:
            return
        if kinds - {"run_sheet"}:
            self._ready.clear()
        if self.isVisible():
            self._ask_for_sessions(Destination(page="packs"))
