"""All the sessions there are: open one again, or make its record."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.models.changed import Changed
from app.ui.opening_session import open_session
from app.ui.page import ReadingPage
from app.ui.parts.buttons import Button
from app.ui.parts.focus import REACH
from app.ui.parts.labels import Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.surfaces import Card, Column
from app.ui.surroundings import Destination, Surroundings
from app.words import _, ngettext
from app.workshops.dates import say_date, say_day, say_time
from app.workshops.listed import SessionSummary
from app.workshops.running_order import draft_until

AT_ONCE = 50
"""Sessions read and shown at a time; a store may hold thousands."""


class SessionsPage(ReadingPage):
    """Newest first. While everyone can see this laptop, days and counts but no words."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Sessions"))
        self._sessions: list[SessionSummary] = []
        self._more_to_come = self._just_come = False
        self._planned = False
        """True while the chosen session is one to get ready for."""
        self.start = Button(_("Start a 4 plus 1 review"), icon="plus")
        self.hidden = Text(_everyone_can_see(), soft=True, icon="eye")
        self.list = NoteList(
            _("Sessions, newest first"),
            _actions(planned=False),
            grows=True,
        )
        self._name_the_buttons()
        self.more = Button(_("Show more"), icon="chevron-down")
        self.empty = self._empty_card()
        self._lay_out()
        self._listen()

    def arrive(self, destination: Destination) -> None:
        self._just_come = True
        self._read()

    def _lay_out(self) -> None:
        self.top.add(self.start)
        rows = Column(self.list, margins=REACH)  # room for the ring round the first row
        self.content.add(self.hidden, rows, self.more, self.empty)
        self.content.box.setAlignment(self.more, Qt.AlignmentFlag.AlignLeft)
        for part in (self.hidden, self.list, self.more, self.empty):
            part.hide()

    def _listen(self) -> None:
        self.start.clicked.connect(lambda: self._go("start"))
        self.list.asked.connect(self._on_asked)
        self.list.activated.connect(lambda _index: self._on_asked("open", self.list.chosen_id))
        self.list.chosen.connect(self._offer)
        self.more.clicked.connect(self._read_more)
        self.surroundings.visibility.changed.connect(lambda _everyone: self._show())
        self.surroundings.desk.changed.connect(self._on_changed)

    def _empty_card(self) -> QWidget:
        words = Text(
            _(
                "There are no sessions yet. When you have started one it is kept here, "
                "and you can open it again days or months later."
            )
        )
        self.begin = Button(_("Start a 4 plus 1 review"), icon="player-play", accent=True)
        self.begin.clicked.connect(lambda: self._go("start"))
        card = Card(words, self.begin, gap=16)
        card.box.setAlignment(self.begin, Qt.AlignmentFlag.AlignLeft)
        return card

    def _on_asked(self, action: str, session_id: str) -> None:
        if action == "open":
            session = self._named(session_id)
            open_session(self.surroundings, session.id, session.status, session.held_on)
        elif action == "paper":
            self._go("typing-up", session_id)
        elif action == "tell":
            self._go("telling", session_id)
        elif action == "ready":
            self._go("ready", session_id)
        else:
            self._go("packs", session_id, "record")

    def _offer(self, session_id: str) -> None:
        """One that is planned has no record yet; there is something to get ready for it."""
        planned = bool(session_id) and self._named(session_id).status == "planned"
        if planned != self._planned:
            self._planned = planned
            self.list.set_actions(_actions(planned=planned))
            self._name_the_buttons()

    def _name_the_buttons(self) -> None:
        """Short words on the row, whole ones for whoever hears them."""
        self.list.action("paper").set_words(_("Paper"), name=_("Type up from paper"))
        if not self._planned:
            self.list.action("tell").set_words(_("Tell"), name=_("Tell people what happened"))

    def _named(self, session_id: str) -> SessionSummary:
        return next(session for session in self._sessions if session.id == session_id)

    def _go(self, page: str, session_id: str = "", about: str = "") -> None:
        self.surroundings.go(Destination(page=page, session_id=session_id, about=about))

    def _on_changed(self, changed: Changed) -> None:
        if self.isVisible() and changed.kinds - {"draft", "place"}:
            self._read()

    def _read(self) -> None:
        """As many as were shown before, so that what was in sight stays there."""
        number = max(AT_ONCE, len(self._sessions))
        self.surroundings.desk.ask(
            lambda notebook: notebook.sessions(limit=number + 1),
            lambda found: self._take([], found, number),
            owner=self,
        )

    def _read_more(self) -> None:
        before = list(self._sessions)
        after = before[-1].id
        self.surroundings.desk.ask(
            lambda notebook: notebook.sessions(limit=AT_ONCE + 1, after=after),
            lambda found: self._take(before, found, AT_ONCE),
            owner=self,
        )

    def _take(
        self, before: list[SessionSummary], found: tuple[SessionSummary, ...], number: int
    ) -> None:
        self._sessions = [*before, *found[:number]]
        self._more_to_come = len(found) > number
        self._show()

    def _show(self) -> None:
        everyone = self.surroundings.visibility.everyone
        some = bool(self._sessions)
        today = self.surroundings.now().date()
        rows = [_row(session, everyone, today) for session in self._sessions]
        self.list.set_notes(rows)
        self.list.setVisible(some)
        self.empty.setVisible(not some)
        self.start.setVisible(some)
        self.hidden.setVisible(everyone and some)
        self.more.setVisible(self._more_to_come)
        if self._just_come:
            self._just_come = False
            self._begin()

    def _begin(self) -> None:
        """The newest session is at hand; with none, the way to a first one."""
        beginning = self.list if self._sessions else self.begin
        beginning.setFocus(Qt.FocusReason.OtherFocusReason)


def _actions(*, planned: bool) -> list[tuple[str, str]]:
    paper = ("paper", _("Paper"))
    if planned:
        return [("open", _("Open")), ("ready", _("Get ready")), paper]
    return [("open", _("Open")), paper, ("tell", _("Tell")), ("record", _("Record"))]


def _row(session: SessionSummary, everyone: bool, today: date) -> ListedNote:
    day = say_date(session.held_on) or _("No day yet")
    notes = ngettext("{n} note", "{n} notes", session.notes).format(n=session.notes)
    draft = _draft(session, today)
    if everyone:
        return ListedNote(session.id, day, detail=" · ".join(filter(None, (notes, draft))))
    when = ", ".join(part for part in (day, say_time(session.starts)) if part)
    facts = [when, session.place, session.group_name, _state(session) or notes]
    facts.append(draft)
    if session.made_up:
        facts.append(_("made up, for practice"))
    return ListedNote(
        session.id,
        session.title or _("A session without a title"),
        detail=" · ".join(fact for fact in facts if fact),
    )


def _draft(session: SessionSummary, today: date) -> str:
    """How long people can still add to the record of a session that is over."""
    until = draft_until(session)
    if until is None or today > until:
        return ""
    return _("draft until {day}").format(day=say_day(until))


def _state(session: SessionSummary) -> str:
    return _("not begun yet") if session.status == "planned" else ""


def _everyone_can_see() -> str:
    return _("Everyone can see this laptop, so this page shows days and counts, and no words.")
