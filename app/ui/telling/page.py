"""Tell people what happened: close many notes at once, make the sheet, mark them as told.

Built from what is for the room alone, whoever can see this laptop: what is told back is nothing
else.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout

from app import messages
from app.models.changed import Changed
from app.ui.actions import actions
from app.ui.page import Page, lay_out_everything
from app.ui.parts.labels import Text
from app.ui.parts.scroller import Scroller
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column
from app.ui.scaling_style import scaled
from app.ui.surroundings import Destination, Surroundings
from app.ui.telling.closing import KEYS, ClosingBar
from app.ui.telling.head import Head
from app.ui.telling.together import TogetherCard, words_of
from app.ui.telling.told import ToldCard
from app.ui.telling.waiting import Waiting, waiting_in
from app.words import _, ngettext
from app.workshops.dates import say_date
from app.workshops.room import RoomNote, RoomSession
from app.workshops.session import Outcome
from app.workshops.telling import to_mark_told, told_together, with_the_same

_LEAST_HEIGHT, _LEAST_WIDTH = 600, 900
"""What the page must have for the bar to stand at its foot, in pixels at 100 %."""


class TellingPage(Page):
    """A tick for each note, a bar that says what came of the chosen ones, and the sheet."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._room: RoomSession | None = None
        self._others: tuple[str, ...] = ()
        self._where = ""
        """Where what is half typed here is kept: the room's words apart from one person's."""
        self._turn = 0
        self._own: Changed | None = None
        self._just_come = False
        self.cards: list[TogetherCard] = []
        self.head = Head()
        self.told = ToldCard()
        self.notes = Column(gap=12)
        self.empty = Card(Text(_nothing_waits()))
        self.bar = ClosingBar()
        self._lay_out()
        self._listen()

    @property
    def session_id(self) -> str:
        return self._room.id if self._room else ""

    def arrive(self, destination: Destination) -> None:
        self._just_come = True
        self._where = self._draft_place()
        self.told.hide()
        self._room = None
        self._read(destination.session_id)

    def leave(self) -> None:
        self.bar.put_by()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def chosen(self) -> list[RoomNote]:
        """The notes that are ticked."""
        return [note for card in self.cards for note in card.chosen_notes()]

    def _lay_out(self) -> None:
        self._above_notes = Column()
        body = Column(self.head, self.told, self._above_notes, self.notes, self.empty, gap=14)
        inside = Column(body, margins=(40, 28, 40, 28))
        inside.add_stretch()
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._scroller = Scroller(inside)
        rows.addWidget(self._scroller, 1)
        rows.addWidget(self.bar)
        for part in (self.told, self.empty, self.bar):
            part.hide()

    def _place_bar(self) -> None:
        """At the foot, always in sight; in large letters it would leave no room for the notes."""
        fits = self.height() >= scaled(_LEAST_HEIGHT) and self.width() >= scaled(_LEAST_WIDTH)
        if fits == (self.bar.parentWidget() is self):
            return
        self.bar.set_at_foot(fits)
        self._above_notes.setVisible(not fits)
        if fits:
            self._rows.addWidget(self.bar)
        else:
            self._above_notes.add(self.bar)

    def _listen(self) -> None:
        self.head.sheet.clicked.connect(self._make_sheet)
        self.head.mark.clicked.connect(lambda: self.told.ask(self._today()))
        self.told.told.connect(self._mark_told)
        self.head.open.clicked.connect(self._open_session)
        self.head.next.clicked.connect(self._open_next)
        self.bar.wished.connect(self._wish)
        self.bar.closed.connect(self._close)
        self.bar.all_wanted.connect(self._choose_all)
        self.bar.half_typed.connect(self._put_by)
        self.bar.left.connect(self._back_to_notes)
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)
        self.surroundings.appearance.changed.connect(self._place_bar)
        for outcome, action in KEYS.items():
            self._bind(action, lambda outcome=outcome: self._wish(outcome))
        self._bind("choose_all", self._choose_all)

    def _bind(self, action: str, deed: Callable[[], object]) -> None:
        for key in actions()[action].keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    # Reading

    def _read(self, session_id: str = "") -> None:
        """The latest asking wins."""
        self._turn += 1
        turn, wanted, where = self._turn, session_id or self.session_id, self._where
        self.surroundings.desk.ask(
            lambda notebook: waiting_in(notebook, wanted, where),
            lambda found: self._take(turn, found),
            owner=self,
        )

    def _take(self, turn: int, found: Waiting) -> None:
        if turn != self._turn:
            return
        self._room, self._others = found.room, found.others
        self._show()
        if self._just_come:
            self._just_come = False
            self.bar.show_draft(found.draft)
            self._begin()

    def _on_seen_by(self, _everyone: bool) -> None:
        """What one person had half typed is put by for them alone, and leaves the page."""
        self.bar.put_by()
        self._where = self._draft_place()
        self.bar.show_draft("")
        if self.isVisible():
            self._just_come = True
            self._read()

    def _on_changed(self, changed: Changed) -> None:
        if self.isVisible() and changed.kinds & {"contribution", "theme", "action", "session"}:
            self._read()

    def _draft_place(self) -> str:
        return "telling-room" if self.surroundings.visibility.everyone else "telling"

    # Showing

    def _show(self) -> None:
        """Ticks stay where they were while the same notes are here."""
        room = self._room
        together = told_together(room) if room else ()
        if room and [card.words for card in self.cards] == [words_of(e, room) for e in together]:
            for card, each in zip(self.cards, together, strict=True):
                card.show_notes(each.notes, room)
        else:
            self._make_cards(room)
        self._show_head()
        self._on_chosen()

    def _make_cards(self, room: RoomSession | None) -> None:
        had_keyboard = self.notes.isAncestorOf(QApplication.focusWidget() or self)
        self.notes.clear()
        self.cards = [TogetherCard(each, room) for each in told_together(room)] if room else []
        for card in self.cards:
            card.chosen.connect(self._on_chosen)
        self.notes.add(*self.cards)
        if had_keyboard:
            self._begin()

    def _show_head(self) -> None:
        everyone, notes = self.surroundings.visibility.everyone, self._notes()
        self.head.show_session(self._room, len(self._others), self._today(), everyone=everyone)
        self.bar.setVisible(bool(notes))
        self.empty.setVisible(not notes)

    def _notes(self) -> tuple[RoomNote, ...]:
        return self._room.notes if self._room else ()

    def _on_chosen(self) -> None:
        self.bar.show_count(len(self.chosen()))

    def _begin(self) -> None:
        """The first notes without an answer; with none, the sheet."""
        card = next((card for card in self.cards if not card.is_answered), None)
        first = card.first if card else self.head.sheet if self.cards else self.head.next
        first.setFocus(Qt.FocusReason.TabFocusReason)
        # Scrolled to once all of it has its place.
        QTimer.singleShot(0, self, self._show_the_first)

    def _show_the_first(self) -> None:
        lay_out_everything()
        self._scroller.show_from_the_top()

    def _back_to_notes(self) -> None:
        card = next((card for card in self.cards if card.chosen_notes()), None)
        if card is None:
            self._begin()
        else:
            card.first.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose_all(self) -> None:
        """Every note that has no answer yet; when all of those are chosen, none."""
        open_ones = [each for card in self.cards for each in card.notes if not each.note.outcome]
        chosen = not all(each.tick.isChecked() for each in open_ones)
        for card in self.cards:
            card.choose(False)
        for each in open_ones:
            each.tick.setChecked(chosen)
        self._on_chosen()
        announce(self, self.bar.count.text())

    # Changing

    def _wish(self, outcome: Outcome) -> None:
        """With nothing ticked: the note, or the whole theme, that the keyboard is on."""
        if not self.chosen():
            here = QApplication.focusWidget()
            for card in self.cards:
                card.choose_at(here)
            self._on_chosen()
        if self.chosen():
            self.bar.ask(outcome)
        else:
            self.surroundings.say(_("Choose the notes first: Space chooses one, or a whole theme."))

    def _close(self, outcome: Outcome, because: str) -> None:
        notes, room = self.chosen(), self._room
        if not notes or room is None:
            return
        ids = [note.id for note in with_the_same(room, notes)]
        where = self._where
        self.surroundings.desk.ask(
            lambda notebook: notebook.telling.close(ids, outcome, because, clear_draft=where),
            lambda _changed: self._closed(len(ids)),
            self._refused,
            owner=self,
        )

    def _closed(self, number: int) -> None:
        self.bar.done()
        for card in self.cards:
            card.choose(False)
        said = ngettext("{n} note answered.", "{n} notes answered.", number).format(n=number)
        announce(self, said)
        self._just_come = True  # the keyboard goes on to the next notes without an answer

    def _make_sheet(self) -> None:
        self.surroundings.go(
            Destination(page="packs", session_id=self.session_id, about="what-we-said")
        )

    def _open_session(self) -> None:
        """Where a note that was sent later is added, and words are taken back."""
        self.surroundings.go(Destination(page="run", session_id=self.session_id))

    def _mark_told(self, day: date, how: str) -> None:
        ids = [note.id for note in to_mark_told(self._notes())]
        self.surroundings.desk.ask(
            lambda notebook: notebook.telling.mark_told(ids, day, how),
            lambda _changed: self._marked(len(ids), day),
            self._refused,
            owner=self,
        )

    def _marked(self, number: int, day: date) -> None:
        self.told.hide()
        self.head.sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        words = ngettext("{n} note told on {day}.", "{n} notes told on {day}.", number)
        self.surroundings.say(words.format(n=number, day=say_date(day)))

    def _open_next(self) -> None:
        if self._others:
            self.arrive(Destination(page="telling", session_id=self._others[0]))

    def _put_by(self, text: str) -> None:
        session_id, where = self.session_id, self._where
        if session_id:
            self.surroundings.desk.ask(
                lambda notebook: notebook.keep_draft(session_id, where, text), owner=self
            )

    def _refused(self, error: Exception) -> None:
        self.surroundings.say(messages.say(error))

    def _today(self) -> date:
        return self.surroundings.now().date()


def _nothing_waits() -> str:
    return _(
        "Nothing waits to be told back. When a session is finished, its notes come here, "
        "so that people hear what came of what they said."
    )
