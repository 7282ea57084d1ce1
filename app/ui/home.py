"""Home: what is next, what can be started, what is waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.models.changed import Changed
from app.ui.page import ReadingPage
from app.ui.parts.buttons import Button, LinkButton, TileButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column, Rule
from app.ui.surroundings import Destination, Surroundings
from app.ui.who_can_see import WhoCanSee
from app.words import _, ngettext

if TYPE_CHECKING:
    from app.ui.session_card import SessionCard
    from app.workshops.content import Tool
    from app.workshops.keeping_going import Due
    from app.workshops.listed import Home, SessionSummary


HAS_A_TILE = ("four-plus-one", "respect-agreement", "access-checklist", "ladder")
"""The four tools that were asked for by name."""
MOST_REMINDERS = 3
"""Groups for which it is time to look back: those that have waited longest."""


class HomePage(ReadingPage):
    """The first thing anyone sees; it is painted before the notes are open."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Home"))
        self._home: Home | None = None
        self._read_only = False
        self._opening: Button | None = None
        self.card: SessionCard | None = None
        """The next session's, when there is one."""
        self._just_came = True
        self.who = WhoCanSee(surroundings.visibility)
        self.top.add(self.who)
        self.next = Column(gap=12)
        self.start_review = TileButton(_("4 plus 1 review"), "message-2-question")
        self.start_agreement = TileButton(_("Respect agreement"), "heart-handshake")
        self.check_access = TileButton(_("Access check"), "accessible")
        self.start_ladder = TileButton(_("Ladder"), "stairs-up")
        self.waiting = Column(gap=4)
        self.more = Flow(gap=24)
        self.other_tools: dict[str, LinkButton] = {}
        self._lay_out()
        self._listen()

    def arrive(self, destination: Destination) -> None:
        self.who.show_answer(self.surroundings.visibility.everyone)
        self.start_review.setFocus(Qt.FocusReason.OtherFocusReason)
        self._just_came = True
        self._ask()

    def _lay_out(self) -> None:
        tiles = (self.start_review, self.start_agreement, self.check_access, self.start_ladder)
        sheets = LinkButton(_("Blank sheets to print"))
        ways = LinkButton(_("Ways to join in"))
        self.content.add(self.next)
        self.content.add(Heading(_("Start now"), 2))
        self.content.add(Flow(*tiles, gap=16, equal=True))
        self.content.add(self.waiting)
        self.content.add(Heading(_("More to do together"), 2), self.more)
        needs = LinkButton(_("What helps me"))
        words = LinkButton(_("Our words"))
        languages = LinkButton(_("In two languages"))
        self.more.add(sheets, ways, needs, words, languages)
        self.start_review.clicked.connect(lambda: self._go("start"))
        self.start_agreement.clicked.connect(lambda: self._go("start", about="respect-agreement"))
        self.check_access.clicked.connect(lambda: self._go("access"))
        self.start_ladder.clicked.connect(lambda: self._go("start", about="ladder"))
        sheets.clicked.connect(lambda: self._go("packs", about="sheets"))
        ways.clicked.connect(lambda: self._go("library", about="ways-to-join-in"))
        needs.clicked.connect(lambda: self._go("needs"))
        words.clicked.connect(lambda: self._go("our-words"))
        languages.clicked.connect(lambda: self._go("two-languages"))

    def _listen(self) -> None:
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.opened.connect(self._ask)
        self.surroundings.desk.opened.connect(self._ask_for_other_tools)
        self.surroundings.desk.changed.connect(self._on_changed)

    def _ask_for_other_tools(self) -> None:
        """Read after the notes, and where the window need not wait for it."""
        tools = self.surroundings.tools
        self.surroundings.desk.ask(lambda _notebook: tools(), self._offer_other_tools, owner=self)

    def _offer_other_tools(self, tools: dict[str, Tool]) -> None:
        """Every other tool that a session can be run with."""
        from app.workshops.running_order import may_be_run

        for tool in tools.values():
            if not may_be_run(tool) or tool.slug in (*HAS_A_TILE, *self.other_tools):
                continue
            link = LinkButton(_(tool.title))
            link.clicked.connect(lambda _=False, slug=tool.slug: self._go("start", about=slug))
            self.other_tools[tool.slug] = link
            self.more.add(link)

    def _go(self, page: str, session_id: str = "", about: str = "") -> None:
        self.surroundings.go(Destination(page=page, session_id=session_id, about=about))

    def _ask(self) -> None:
        today = self.surroundings.now().date()
        self.surroundings.desk.ask(
            lambda notebook: (notebook.home(today), notebook.read_only),
            lambda found: self._show(*found),
            self._show_not_open,
            owner=self,
        )

    def _on_changed(self, changed: Changed) -> None:
        if self.isVisible() and changed.kinds - {"draft", "place"}:
            self._ask()

    def _on_seen_by(self, _everyone: bool) -> None:
        if self._home is not None:
            self._show(self._home, self._read_only)

    def _show_not_open(self, error: Exception) -> None:
        """A page that looked like a new laptop's would say that everything is lost."""
        from app.ui.not_open import NotOpenCard

        self._home = None
        self._clear()
        self.title.setText(_("Home"))
        card = NotOpenCard(error, self.surroundings)
        card.try_again.connect(self._ask)
        self.next.add(card)
        self._opening = card.again
        self._offer_the_next_step()

    def _show(self, home: Home, read_only: bool) -> None:
        self._home, self._read_only = home, read_only
        self._clear()
        if read_only:
            self.next.add(Text(_only_to_look_at(), icon="lock"))
        if home.next_session is not None:
            self._show_next(home, home.next_session)
        elif home.sessions == 0:
            self.title.setText(_("Welcome"))
            self.next.add(self._welcome_card())
        else:
            self.title.setText(_("Welcome back"))
        self._show_waiting(home)
        self._offer_the_next_step()

    def _clear(self) -> None:
        here = QApplication.focusWidget()
        self._just_came |= here is not None and self.content.isAncestorOf(here)
        self._opening = self.card = None
        _empty(self.next)
        _empty(self.waiting)

    def _offer_the_next_step(self) -> None:
        """What had the keyboard may have been drawn anew: it waits on the next step again.

        A late answer must not take the keyboard from another page.
        """
        if self._just_came and self.isVisible():
            first = self._opening or self.start_review
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.read_from_the_top()
        self._just_came = False

    def _show_next(self, home: Home, session: SessionSummary) -> None:
        # What a session is takes long to learn: by now whoever read the notes has.
        from app.ui.session_card import SessionCard, when

        today = self.surroundings.now().date()
        everyone = self.surroundings.visibility.everyone
        card = SessionCard(session, home, today, everyone=everyone)
        card.open.clicked.connect(lambda: self._open(session))
        card.get_ready.clicked.connect(lambda: self._go("ready", session.id))
        card.packs.clicked.connect(lambda: self._go("packs", session.id, "record"))
        card.paper.clicked.connect(lambda: self._go("typing-up", session.id))
        card.try_wall.clicked.connect(lambda: self._try_the_wall(session.id))
        self._opening = card.open
        self.card = card
        self.title.setText(when(session, today))
        self.next.add(card)

    def _open(self, session: SessionSummary) -> None:
        from app.ui.opening_session import open_session

        open_session(self.surroundings, session.id, session.status, session.held_on)

    def _try_the_wall(self, session_id: str) -> None:
        from app.ui.getting_ready.trying import try_the_wall

        try_the_wall(self.surroundings, session_id, self._back_from_the_wall)

    def _back_from_the_wall(self) -> None:
        """The card may have been drawn anew meanwhile: its tick is kept."""
        if self.card is not None and self.isVisible():
            self.card.try_wall.setFocus(Qt.FocusReason.OtherFocusReason)

    def _welcome_card(self) -> QWidget:
        words = Text(
            _(
                "Alongside helps a group look back together and decide what to do next. "
                "Everything stays on this laptop."
            )
        )
        practice = Button(_("Look round with a practice group"), icon="users-group")
        practice.clicked.connect(lambda: self.surroundings.go(Destination(page="practice")))
        note = Text(_("Its sessions are made up, so nothing you try there can hurt."), soft=True)
        return Card(words, Flow(practice, note, gap=16), gap=16, margins=(30, 24, 30, 24))

    def _show_waiting(self, home: Home) -> None:
        rows = [
            (
                home.notes_to_tell,
                ngettext(
                    "{n} note not yet told back", "{n} notes not yet told back", home.notes_to_tell
                ),
                _("Tell people what happened"),
                "telling",
            ),
            (
                home.actions_past_date,
                ngettext(
                    "{n} action past its date",
                    "{n} actions past their date",
                    home.actions_past_date,
                ),
                _("Look at them"),
                "actions",
            ),
            self._needs_waiting(home.needs_past_their_day),
        ]
        shown = [row for row in rows if row[0]]
        due = self._due(home)
        if shown or due:
            self.waiting.add(Heading(_("Waiting"), 2))
        for number, sentence, words, page in shown:
            link = LinkButton(words)
            link.clicked.connect(lambda _=False, page=page: self._go(page, about="record"))
            self.waiting.add(
                Flow(Text(sentence.format(n=number)), link, gap=16, spread=True), Rule()
            )
        for one in due:
            self._remind(one, named=len(home.groups) > 1)

    def _due(self, home: Home) -> tuple[Due, ...]:
        """Where everyone can see, nothing is said of one group among several."""
        if self.surroundings.visibility.everyone and len(home.groups) > 1:
            return ()
        return home.to_look_back[:MOST_REMINDERS]

    def _remind(self, one: Due, *, named: bool) -> None:
        from app.workshops.keeping_going import TOOL, say_due

        words = say_due(one, self.surroundings.now().date(), named=named)
        link = LinkButton(_("Plan our look back"))
        plan = Destination(page="start", about=TOOL, group_id=one.group.id, day=one.offered)
        link.clicked.connect(lambda: self.surroundings.go(plan))
        self.waiting.add(Flow(Text(words), link, gap=16, spread=True), Rule())

    def _needs_waiting(self, number: int) -> tuple[int, str, str, str]:
        """Not even how many, where everyone can see."""
        words = ngettext(
            "{n} What helps me sheet is past the day it was to be kept until",
            "{n} What helps me sheets are past the day they were to be kept until",
            number,
        )
        shown = 0 if self.surroundings.visibility.everyone else number
        return shown, words, _("Ask, or take back"), "needs"


def _empty(column: Column) -> None:
    while (item := column.box.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def _only_to_look_at() -> str:
    return _(
        "You can read these notes here, but nothing can be added where they are kept. "
        "To add to them, copy the file to this computer and open the copy."
    )
