"""Keeping what is found at a place: each answer at once, half-typed words a moment later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app import messages
from app.models.changed import Changed
from app.ui.access.seen import OpenCheck, draft_of_check, draft_of_line, draft_of_venue
from app.ui.getting_ready.ticking import tick_by_itself
from app.ui.surroundings import Surroundings
from app.words import _
from app.workshops.access import TOOL, AccessCheck, is_seen_to
from app.workshops.access_words import action_from

if TYPE_CHECKING:
    from app.models.notebook import Notebook

Refused = Callable[[Exception], None]


class Keeping:
    """Asks the desk for the page and for the walk-round; both keep in the same way."""

    def __init__(self, surroundings: Surroundings, owner: QObject) -> None:
        self._surroundings, self._owner = surroundings, owner

    def answer(self, check: AccessCheck, item: str, found: str) -> None:
        """Somebody looked today: the answer is of today, also when it is the same as before."""
        today = self._surroundings.now().date()
        self._ask(
            lambda notebook: notebook.checking.found(
                check.id, item, found=found, found_on=_day_of(check, today)
            ),
            lambda _changed: self._tick(check),
        )

    def write(
        self, check: AccessCheck, item: str, name: str, value: object, refused: Refused
    ) -> None:
        draft = draft_of_line(check.id, item, name)
        self._ask(
            lambda notebook: notebook.checking.found(
                check.id, item, clear_draft=draft, **{name: value}
            ),
            lambda _changed: self._tick(check),
            refused,
        )

    def change_check(self, check: AccessCheck, name: str, value: object, refused: Refused) -> None:
        self._ask(
            lambda notebook: notebook.checking.change_check(check.id, **{name: value}),
            lambda _changed: self._drop(draft_of_check(check.id, name), check.session_id),
            refused,
        )

    def change_venue(self, venue_id: str, name: str, value: str, refused: Refused) -> None:
        self._ask(
            lambda notebook: notebook.checking.change_venue(venue_id, **{name: value}),
            lambda _changed: self._drop(draft_of_venue(venue_id, name), ""),
            refused,
        )

    def make_action(self, shown: OpenCheck, item: str, made: Callable[[], None]) -> None:
        """From what is kept by then: a note that was just left is in it."""
        check, place = shown.check, "" if shown.check.venue is None else shown.title
        line = _(self._surroundings.tools()[TOOL].item(item).text)
        self._ask(
            lambda notebook: _make_action(notebook, check.id, item, line, place),
            lambda _changed: (made(), self._tick(check)),
        )

    # Half typed

    def put_by(self, where: str, text: str, session_id: str = "") -> None:
        self._surroundings.desk.ask(
            lambda notebook: notebook.keep_draft(session_id, where, text), owner=self._owner
        )

    def put_by_line(self, check: AccessCheck | None, item: str, name: str, text: str) -> None:
        if check is not None:
            self.put_by(draft_of_line(check.id, item, name), text, check.session_id)

    def put_by_check(self, check: AccessCheck | None, name: str, text: str) -> None:
        if check is not None:
            self.put_by(draft_of_check(check.id, name), text, check.session_id)

    def put_by_venue(self, venue_id: str, name: str, text: str) -> None:
        self.put_by(draft_of_venue(venue_id, name), text)

    def _drop(self, where: str, session_id: str) -> None:
        self._surroundings.desk.ask(
            lambda notebook: notebook.drop_draft(session_id, where), owner=self._owner
        )

    def _ask(
        self,
        work: Callable[[Notebook], Changed | None],
        then: Callable[[Changed | None], object],
        refused: Refused | None = None,
    ) -> None:
        def answer(changed: Changed | None) -> None:
            then(changed)

        self._surroundings.desk.ask(work, answer, refused or self._say, owner=self._owner)

    def _say(self, error: Exception) -> None:
        self._surroundings.say(messages.say(error))

    def _tick(self, check: AccessCheck) -> None:
        """Get ready ticks itself once somebody sees to everything that is not right."""
        if not check.session_id:
            return
        tool = self._surroundings.tools()[TOOL]
        self._surroundings.desk.ask(
            lambda notebook: is_seen_to(notebook.checking.check(check.id), tool),
            lambda done: (
                tick_by_itself(self._surroundings, check.session_id, "access") if done else None
            ),
            owner=self._owner,
        )


def _day_of(check: AccessCheck, today: date) -> date:
    """Never before the check's own day: an answer given for it is no older than it is."""
    return max(today, check.on) if check.on else today


def _make_action(
    notebook: Notebook, check_id: str, item: str, line: str, place: str
) -> Changed | None:
    """None when it is an action already, however often the key was pressed."""
    seen = notebook.checking.check(check_id).at(item)
    if seen is None or seen.action_id:
        return None
    return notebook.checking.make_action(check_id, item, action_from(seen, line, place))
