"""Our agreement as it opens a session: what is new in it, and whether it is time to look again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.words import _
from app.workshops.agreement import RESPECT, Agreement, changes_since, edition_on, say_line
from app.workshops.dates import say_day
from app.workshops.sentences import with_full_stop

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.ui.run.running import Running

FEW_SESSIONS = 20
"""As far back as the session before this one is looked for."""


class OpeningAgreement:
    """What there is to say before the work. All of it is for the room."""

    def __init__(self, running: Running) -> None:
        self._running = running
        self._new: tuple[str, ...] = ()
        running.loaded.connect(self._look_back)

    @property
    def words(self) -> str:
        usual = _("Read it out. Give it half a minute to a minute, then ask: anything to change?")
        return " ".join(filter(None, (usual, self._say_new(), self._say_review())))

    def _say_new(self) -> str:
        if not self._new:
            return ""
        lines = " ".join(with_full_stop(line) for line in self._new)
        return _("New since last time: {lines}").format(lines=lines)

    def _say_review(self) -> str:
        room = self._running.room
        review = room.agreement.review_on if room else None
        if review is None or review > self._running.surroundings.now().date():
            return ""
        return _("You planned to look at it again on {day}. Today would be a good day.").format(
            day=say_day(review)
        )

    def _look_back(self) -> None:
        session = self._running.session
        if session is None or session.agreement_on(RESPECT) is None:
            return
        group, here, held_on = session.group.id, session.id, session.details.held_on

        def work(notebook: Notebook) -> tuple[Agreement | None, date | None]:
            held = notebook.sessions(group, limit=FEW_SESSIONS)
            days = [each.held_on for each in held if each.id != here and each.held_on is not None]
            before = [day for day in days if held_on is None or day <= held_on]
            whole = notebook.agreeing.of_group(group, RESPECT)
            return whole, max(before, default=None)

        self._running.surroundings.desk.ask(work, self._looked_back, owner=self._running)

    def _looked_back(self, found: tuple[Agreement | None, date | None]) -> None:
        whole, day = found
        if whole is None or day is None or edition_on(whole, day) is None:
            return
        since = changes_since(whole, day)
        now = (*since.added, *(after for _before, after in since.changed))
        self._new = tuple(say_line(line, whole.review_on) for line in now)
        self._running.refreshed.emit()
