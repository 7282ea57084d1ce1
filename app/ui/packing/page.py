"""Packs: choose a page, see it as it will be, save it or print it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from app import messages
from app.models.changed import Changed
from app.packs.pages.kinds import pages_for
from app.ui.getting_ready.ticking import tick_by_itself
from app.ui.packing.making import Made, Wanted, make, offered
from app.ui.packing.output import Output
from app.ui.packing.preview import Preview
from app.ui.packing.questions import Questions
from app.ui.page import Page
from app.ui.parts.flowing import Columns
from app.ui.parts.labels import Heading
from app.ui.parts.scroller import Scroller
from app.ui.parts.surfaces import Column
from app.ui.scaling_style import scaled
from app.ui.surroundings import Destination, Surroundings
from app.words import _
from app.workshops.listed import SessionSummary

NEWEST = 50
"""Sessions offered; older ones are chosen on the page of sessions."""
_AROUND_THE_PAGE = 190
"""What stands above and below the page of a preview, in pixels at 100 %."""


class PacksPage(Page):
    """Everything is made from what is for the room, by the worker; the window never waits."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._sessions: tuple[SessionSummary, ...] = ()
        self._turn = 0
        self._shown_to_all = self._been_here = False
        self.title = Heading(_("Packs"), 1)
        self.questions = Questions(pages_for(surroundings.tools()))
        self.output = Output(surroundings)
        self.preview = Preview(surroundings)
        self.columns = self._lay_out()
        self._listen()

    def arrive(self, destination: Destination) -> None:
        self._shown_to_all = False
        self.preview.clear()
        self.questions.choose(destination.about or self.questions.page)
        self.questions.joined = destination.joined
        self._ask_for_sessions(destination)
        self.questions.session.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit_preview)

    def _lay_out(self) -> Columns:
        left = Column(self.title, self.questions, self.output, gap=14, margins=(40, 28, 32, 28))
        left.add_stretch()
        right = Column(self.preview, margins=(40, 28, 32, 28))
        columns = Columns(right, left=left, left_width=548, main_width=460)
        columns.stacking.reverse()  # the questions come before the answer
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(Scroller(columns))
        return columns

    def _listen(self) -> None:
        self.questions.answered.connect(self._show)
        self.preview.answered.connect(self._answer_preview)
        self.output.given_out.connect(self._given_out)
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)
        self.surroundings.appearance.changed.connect(self._fit_preview)
        for key, way in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            turn = QShortcut(QKeySequence(key), self)
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.activated.connect(lambda way=way: self.preview.turn(way))

    # Which sessions there are

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
        self._show()

    def _session_for(self, destination: Destination) -> str:
        """The one someone came with, or had chosen; else the newest that was held."""
        chosen = self.questions.session.session_id
        if destination.session_id:
            return destination.session_id
        if destination.about and not self.questions.page_needs_session:
            return ""
        if chosen or (self._been_here and not destination.about):
            return chosen
        return next((each.id for each in self._sessions if each.status != "planned"), "")

    def _list_sessions(self, chosen: str) -> None:
        everyone = self.surroundings.visibility.everyone
        self.questions.session.show_sessions(self._sessions, chosen, everyone=everyone)

    # Showing

    def _show(self) -> None:
        """Make what is wanted now. The latest wish wins."""
        self._turn += 1
        self._name_page()
        self.output.set_wanted(self.questions.wanted, ready=not self.questions.needs_session)
        if self.questions.needs_session:
            self.preview.say_instead(self._which_session(), _("Blank sheets instead"))
        elif self._is_for_asking:
            self.preview.say_instead(_everyone_can_see(), _("Show it to everyone"))
        else:
            self._make(self._turn)

    def _which_session(self) -> str:
        if self._sessions:
            return _("This page is about one session. Choose the session first.")
        return _("This page is about one session, and there are no sessions yet.")

    def _make(self, turn: int) -> None:
        wanted, workroom = self.questions.wanted, self.output.workroom
        self.preview.wait_for_pages()
        self.surroundings.desk.ask(
            lambda notebook: make(notebook, wanted, workroom),
            lambda made: self._take(turn, made),
            lambda error: self._refused(turn, error),
            owner=self,
        )

    def _take(self, turn: int, made: Made) -> None:
        if turn == self._turn:
            self._fit_preview()
            self.preview.show_made(made)

    def _refused(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self.preview.say_instead(messages.say(error))

    def _name_page(self) -> None:
        chosen = self.questions.session.session_id
        group = next((each.group_name for each in self._sessions if each.id == chosen), "")
        if group and not self.surroundings.visibility.everyone:
            self.title.setText(_("Pack for {group}").format(group=group))
        else:
            self.title.setText(_("Packs"))

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
        if self.isVisible():
            self._show()

    def _answer_preview(self) -> None:
        if self.questions.needs_session:
            self.questions.choose("sheets")
            self._show()
            self.questions.occasion.box("room").setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._is_for_asking:
            self._shown_to_all = True
            self._show()
            self.preview.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.output.save_as("html")

    def _given_out(self, wanted: Wanted) -> None:
        """A pack for a session to come: its packs are ready."""
        if wanted.session_id:
            tick_by_itself(self.surroundings, wanted.session_id, "packs")

    def _on_changed(self, changed: Changed) -> None:
        if self.isVisible() and changed.kinds - {"draft", "place"}:
            self._ask_for_sessions(Destination(page="packs"))


def _everyone_can_see() -> str:
    return _(
        "Everyone can see this laptop. What was said in a session is shown here only when you "
        "ask for it. You can save it or print it without showing it."
    )
