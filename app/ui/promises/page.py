"""Every action there is, open ones first: what was promised, and how each one is going."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from app import messages
from app.models.changed import Changed
from app.ui.page import ReadingPage
from app.ui.parts.buttons import Button
from app.ui.parts.labels import Heading, Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column
from app.ui.promises.filters import Filters
from app.ui.promises.promise import Promise, draft_place, promises
from app.ui.promises.row import PromiseRow
from app.ui.surroundings import Destination, Surroundings
from app.words import _, ngettext
from app.workshops.actions import say_kept
from app.workshops.dates import say_date
from app.workshops.session import ActionStatus

if TYPE_CHECKING:
    from app.models.notebook import Notebook

SHOWN_AT_ONCE = 30


class PromisesPage(ReadingPage):
    """The rail calls it Actions. In room mode it is made of what is for the room alone."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Actions"))
        self._promises: list[Promise] = []
        self._turn = 0
        self._shown = SHOWN_AT_ONCE
        self._own: Changed | None = None
        self._just_come = False
        self.rows: dict[str, PromiseRow] = {}
        self.filters = Filters(surroundings.preferences)
        self.summary = Text("", soft=True)
        self.still_to_do = Column(gap=12)
        self.settled_heading = Heading(_("Done, changed or dropped"), 2)
        self.settled = Column(gap=12)
        self.more = Button(_("Show more"), icon="chevron-down")
        self.empty = Card(Text(_nothing_yet()))
        self._lay_out()
        self._listen()

    def arrive(self, destination: Destination) -> None:
        self._shown = SHOWN_AT_ONCE
        self._just_come = True
        self._gather()

    def leave(self) -> None:
        for row in self.rows.values():
            row.why.put_by()

    def _lay_out(self) -> None:
        parts = (self.filters, self.summary, self.still_to_do, self.settled_heading, self.settled)
        self.content.add(*parts, self.more, self.empty)
        self.content.box.setAlignment(self.more, Qt.AlignmentFlag.AlignLeft)
        for part in (self.filters, self.summary, self.settled_heading, self.more, self.empty):
            part.hide()

    def _listen(self) -> None:
        self.more.clicked.connect(self._show_more)
        self.filters.chosen.connect(self._on_filtered)
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)

    # Reading

    def _gather(self) -> None:
        """The latest asking wins."""
        self._turn += 1
        turn, everyone = self._turn, self.surroundings.visibility.everyone
        self.surroundings.desk.ask(
            lambda notebook: promises(notebook, everyone=everyone),
            lambda found: self._take(turn, found),
            owner=self,
        )

    def _take(self, turn: int, found: list[Promise]) -> None:
        if turn == self._turn:
            self._promises = found
            self.filters.show_leads(found, everyone=self.surroundings.visibility.everyone)
            self._show()

    def _on_seen_by(self, everyone: bool) -> None:
        """What was here for one person goes at once; the rest is read again."""
        self._promises = []
        self.filters.show_leads((), everyone=everyone)
        for row in self.rows.values():
            row.leave()
        self._clear()
        if self.isVisible():
            self._gather()

    def _on_changed(self, changed: Changed) -> None:
        if changed is self._own or not self.isVisible():
            return
        if changed.kinds & {"action", "session"}:
            self._gather()

    def _on_filtered(self) -> None:
        self._shown = SHOWN_AT_ONCE
        self._show()
        announce(self, self.summary.text())

    # Showing

    @property
    def _wanted(self) -> list[Promise]:
        return self.filters.of(self._promises, self.surroundings.now().date())

    def _show(self) -> None:
        focused = next((key for key, row in self.rows.items() if row.has_keyboard()), "")
        self._clear()
        for promise in self._wanted[: self._shown]:
            self._add(promise)
        self._show_how_many()
        if self._just_come:
            focused = next(iter(self.rows), "")
            self._just_come = False
        if focused in self.rows:
            self.rows[focused].status.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, promise: Promise) -> None:
        row = PromiseRow(promise, self.surroundings.now().date())
        row.status_chosen.connect(self._change_status)
        row.why_given.connect(self._change_why)
        row.half_typed.connect(self._put_by)
        row.date_moved.connect(self._move_date)
        self.rows[promise.id] = row
        (self.still_to_do if promise.is_open else self.settled).add(row)

    def _show_how_many(self) -> None:
        wanted = self._wanted
        number = sum(promise.is_open for promise in wanted)
        sentence = ngettext("{n} still to do", "{n} still to do", number).format(n=number)
        shown = wanted[: self._shown]
        self.summary.setText(sentence if wanted else self.filters.say_none())
        self.filters.setVisible(bool(self._promises))
        self.summary.setVisible(bool(self._promises))
        self.settled_heading.setVisible(any(not promise.is_open for promise in shown))
        self.more.setVisible(len(wanted) > self._shown)
        self.empty.setVisible(not self._promises)

    def _show_more(self) -> None:
        first_new = self._wanted[self._shown].id
        self._shown += SHOWN_AT_ONCE
        self._show()
        self.rows[first_new].status.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        for row in self.rows.values():
            row.why.put_by()
            row.hide()
            row.deleteLater()
        self.rows = {}

    # Changing

    def _change_status(self, action_id: str, status: ActionStatus) -> None:
        self._ask(
            lambda notebook: notebook.change_action(action_id, status=status),
            lambda: self._status_kept(action_id, status),
        )

    def _status_kept(self, action_id: str, status: ActionStatus) -> None:
        self._replace(action_id, status=status)
        if status == "done":
            self._cheer(action_id)

    def _cheer(self, action_id: str) -> None:
        """Quietly (inventory av.18)."""
        done = [promise.held_on for promise in self._promises if promise.status == "done"]
        self.surroundings.say(say_kept(done, self.surroundings.now().date()))
        if action_id in self.rows:
            self.rows[action_id].cheer_quietly(motion=self.surroundings.preferences.motion)

    def _move_date(self, action_id: str, day: date | None) -> None:
        """Without scolding (inventory av.19)."""
        self._ask(
            lambda notebook: notebook.change_action(action_id, by_when=day),
            lambda: self._date_kept(action_id, day),
        )

    def _date_kept(self, action_id: str, day: date | None) -> None:
        self._replace(action_id, by_when=day)
        if action_id in self.rows:
            self.rows[action_id].offer_why()
        said = _("Moved to {day}.").format(day=say_date(day)) if day else _("It has no date now.")
        announce(self, said)

    def _replace(self, action_id: str, **fields: Any) -> None:
        """What we know of one promise now; its row stays where it is."""
        today = self.surroundings.now().date()
        self._promises = [
            replace(each, **fields) if each.id == action_id else each for each in self._promises
        ]
        if action_id in self.rows:
            promise = next(each for each in self._promises if each.id == action_id)
            self.rows[action_id].show_promise(promise, today)

    def _change_why(self, action_id: str, why: str) -> None:
        session_id = self.rows[action_id].promise.session_id
        self._ask(
            lambda notebook: notebook.change_action(action_id, why=why),
            lambda: self._why_kept(action_id, session_id, why),
        )

    def _why_kept(self, action_id: str, session_id: str, why: str) -> None:
        if action_id in self.rows:
            self.rows[action_id].why.show_kept(why)
        self.surroundings.desk.ask(
            lambda notebook: notebook.drop_draft(session_id, draft_place(action_id)), owner=self
        )

    def _put_by(self, action_id: str, why: str) -> None:
        session_id = self.rows[action_id].promise.session_id
        self.surroundings.desk.ask(
            lambda notebook: notebook.keep_draft(session_id, draft_place(action_id), why),
            owner=self,
        )

    def _ask(self, work: Callable[[Notebook], Changed], then: Callable[[], None]) -> None:
        """The rows stay where they are: nothing jumps away from under the keyboard."""

        def kept(changed: Changed) -> None:
            self._own = changed
            then()

        self.surroundings.desk.ask(work, kept, self._refused, owner=self)

    def _refused(self, error: Exception) -> None:
        self.surroundings.say(messages.say(error))


def _nothing_yet() -> str:
    return _(
        "There are no actions yet. They come from the plus one: "
        "what should we do next, who leads, and by when."
    )
