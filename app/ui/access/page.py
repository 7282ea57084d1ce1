"""Is it easy to come in and join in? The places, and the checks of each place and session."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app import messages
from app.models.changed import Changed
from app.packs.pages.kinds import PAGES
from app.ui.access.begin_card import BeginCard
from app.ui.access.check_view import CheckView
from app.ui.access.keeping import Keeping
from app.ui.access.place_card import PlaceCard
from app.ui.access.places_view import PlacesView
from app.ui.access.seen import NEW_PLACE, NotBegun, OpenCheck, Places, Shown, find
from app.ui.page import ReadingPage
from app.ui.parts.buttons import LinkButton
from app.ui.surroundings import Destination, Surroundings
from app.ui.who_can_see import WhoCanSee
from app.words import _
from app.workshops.access import TOOL, AccessCheck

if TYPE_CHECKING:
    from app.models.notebook import Notebook

SHEET, EXPECT = "access-checklist-blank", "what-to-expect"


class AccessPage(ReadingPage):
    """In room mode it is made of the places and what was found there, and nothing beside."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Access check"))
        today = surroundings.now().date()
        self._tool = surroundings.tools()[TOOL]
        self._session_id = self._about = self._item = ""
        self._turn = 0
        self._just_come = False
        self.shown: Shown | None = None
        self.keeping = Keeping(surroundings, self)
        self.who = WhoCanSee(surroundings.visibility)
        self.back = LinkButton(_("All places"), icon="chevron-left")
        self.places = PlacesView(today)
        self.begin = BeginCard(today)
        self.check = CheckView(self._tool, today)
        self.check.head.expect.setVisible(EXPECT in PAGES)
        self.top.add(self.who)
        self.content.add(self.back, self.places, self.begin, self.check)
        for part in (self.back, self.places, self.begin, self.check):
            part.hide()
        self._listen()

    def arrive(self, destination: Destination) -> None:
        self._session_id = destination.session_id
        self._about, _mark, self._item = destination.about.partition(":")
        self._just_come = True
        self.who.show_answer(self.surroundings.visibility.everyone)
        self._read()

    def leave(self) -> None:
        self.places.settle()
        self.check.settle()

    def _listen(self) -> None:
        check, head, places = self.check, self.check.head, self.places
        self.back.clicked.connect(lambda: self._go_to())
        check.answered.connect(self._answer)
        check.given.connect(self._give)
        check.half_typed.connect(lambda *what: self.keeping.put_by_line(self._open_check, *what))
        check.action_wanted.connect(self._make_action)
        check.line_wanted.connect(self._give_keyboard_to_line)
        check.actions_wanted.connect(lambda: self._leave_for("actions"))
        head.given.connect(self._give_head)
        head.half_typed.connect(lambda *what: self.keeping.put_by_check(self._open_check, *what))
        head.other_chosen.connect(self._go_to)
        head.walk.clicked.connect(self._walk)
        head.again.clicked.connect(self._again)
        head.sheet.clicked.connect(lambda: self._leave_for("packs", SHEET))
        head.expect.clicked.connect(lambda: self._leave_for("packs", EXPECT))
        places.open_wanted.connect(self._go_to)
        places.added.connect(self._add_place)
        places.half_typed.connect(lambda text: self.keeping.put_by(NEW_PLACE, text))
        places.sheet.clicked.connect(lambda: self._leave_for("packs", SHEET))
        places.card_made.connect(self._join)
        self.begin.begun.connect(lambda venue, copy: self._begin(venue, copy, self._session_id))
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)

    def _join(self, card: PlaceCard) -> None:
        card.open_wanted.connect(self._go_to)
        card.check_wanted.connect(self._begin)
        card.given.connect(partial(self._change_place, card))
        card.half_typed.connect(self.keeping.put_by_venue)
        card.remove_wanted.connect(self._remove_place)

    # Reading and showing

    def _read(self) -> None:
        """The latest asking wins."""
        self._turn += 1
        turn, everyone = self._turn, self.surroundings.visibility.everyone
        session_id, about = self._session_id, self._about
        self.surroundings.desk.ask(
            lambda notebook: find(notebook, session_id, about, everyone=everyone),
            lambda shown: self._take(turn, shown),
            owner=self,
        )

    def _take(self, turn: int, shown: Shown) -> None:
        if turn == self._turn:
            self.shown = shown
            self._show(shown)

    def _show(self, shown: Shown) -> None:
        self.places.setVisible(isinstance(shown, Places))
        self.begin.setVisible(isinstance(shown, NotBegun))
        self.check.setVisible(isinstance(shown, OpenCheck))
        self.back.setVisible(not isinstance(shown, Places))
        item, self._item = self._item, ""
        if isinstance(shown, Places):
            self.places.show_places(shown)
        elif isinstance(shown, NotBegun):
            self.begin.show_session(shown)
        else:
            self.check.show_check(shown, item if self._just_come else "")
        if self._just_come and self.isVisible():
            self._just_come = False
            self._give_keyboard_on(shown, item)

    def _give_keyboard_on(self, shown: Shown, item: str) -> None:
        if isinstance(shown, Places):
            self.give_keyboard(self.places.take_keyboard(self._about))
        elif isinstance(shown, NotBegun):
            self.begin.take_keyboard()
        elif item in self.check.lines:
            self._give_keyboard_to_line(item)
            return
        else:
            self.check.take_keyboard()
        self.read_from_the_top()

    def _give_keyboard_to_line(self, item: str) -> None:
        """In a moment: Qt lets what was just made be seen only then, and nobody scrolls to a place
        that is not there yet."""
        QTimer.singleShot(0, self, lambda: self._on_to_line(item))

    def _on_to_line(self, item: str) -> None:
        if item in self.check.lines and self.isVisible():
            self.give_keyboard(self.check.lines[item].answers.current)

    def _on_changed(self, changed: Changed) -> None:
        about_it = changed.kinds & {"venue", "access_check", "action", "need", "session"}
        if about_it and self.isVisible():
            self._read()

    def _on_seen_by(self, _everyone: bool) -> None:
        """What was here for one person goes at once; the rest is read again."""
        self.places.clear()
        self.check.clear()
        self.shown = None
        for part in (self.places, self.begin, self.check):
            part.hide()
        if self.isVisible():
            self._just_come = True
            self._read()

    # Going

    def _go_to(self, about: str = "") -> None:
        """A check, a place, or all the places."""
        session = self._session_id if about else ""
        self.surroundings.go(Destination(page="access", session_id=session, about=about))

    def _leave_for(self, page: str, about: str = "") -> None:
        to = Destination(page=page, session_id=self._session_of_check, about=about)
        self.surroundings.go(to)

    def _walk(self) -> None:
        if (check := self._open_check) is not None:
            about = f"{check.id}:{self.check.first_item()}"
            self._leave_for("walk-round", about)

    def _begin(self, venue_id: str, copy_from: str, session_id: str = "") -> None:
        today = self.surroundings.now().date()
        self.surroundings.desk.ask(
            lambda notebook: notebook.checking.begin_check(
                today, venue_id=venue_id, session_id=session_id, copy_from=copy_from
            ),
            lambda changed: self._go_to(changed.created[0]),
            owner=self,
        )

    def _again(self) -> None:
        check = self._open_check
        if check is not None and check.venue is not None:
            self._begin(check.venue.id, check.id)

    # Keeping

    @property
    def _open_check(self) -> AccessCheck | None:
        return self.shown.check if isinstance(self.shown, OpenCheck) else None

    @property
    def _session_of_check(self) -> str:
        return self._open_check.session_id if self._open_check else self._session_id

    def _answer(self, item: str, found: str) -> None:
        if self._open_check is not None:
            self.keeping.answer(self._open_check, item, found)

    def _give(self, item: str, name: str, value: object) -> None:
        if self._open_check is not None:
            line = self.check.lines[item]
            self.keeping.write(self._open_check, item, name, value, partial(line.refused, name))

    def _give_head(self, name: str, value: object) -> None:
        if self._open_check is not None:
            row = self.check.head.rows.get(name)
            refused = row.refused if row else self._refused
            self.keeping.change_check(self._open_check, name, value, refused)

    def _make_action(self, item: str) -> None:
        if isinstance(self.shown, OpenCheck):
            self.keeping.make_action(self.shown, item, self._action_made)

    def _action_made(self) -> None:
        self.surroundings.say(
            _("It is an action now. Everyone may read it on the page of actions.")
        )

    def _add_place(self, name: str) -> None:
        self._ask(
            lambda notebook: notebook.checking.add_venue(name=name),
            self._place_added,
            self.places.name.refused,
        )

    def _place_added(self, changed: Changed) -> None:
        self.keeping.put_by(NEW_PLACE, "")
        self.places.place_added()
        self._about, self._just_come = changed.created[0], True
        self._read()

    def _change_place(self, card: PlaceCard, venue_id: str, name: str, value: str) -> None:
        self.keeping.change_venue(venue_id, name, value, partial(card.refused, name))

    def _remove_place(self, venue_id: str) -> None:
        self._ask(
            lambda notebook: notebook.checking.remove_venue(venue_id),
            lambda _changed: self._place_removed(),
        )

    def _place_removed(self) -> None:
        self._just_come = True
        self.surroundings.say(
            _("It is off the list. Its checks stay, further down. Undo brings it back.")
        )

    def _ask(
        self,
        work: Callable[[Notebook], Changed],
        then: Callable[[Changed], None],
        trouble: Callable[[Exception], None] | None = None,
    ) -> None:
        self.surroundings.desk.ask(work, then, trouble or self._refused, owner=self)

    def _refused(self, error: Exception) -> None:
        self.surroundings.say(messages.say(error))
