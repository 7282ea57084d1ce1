"""Closing the loop: what came of each note, and when people were told (contributions-log)."""

from collections.abc import Sequence
from datetime import date

from app.models.changed import Changed
from app.models.door import Door
from app.models.reading import all_summaries, summaries
from app.models.shown import session
from app.workshops.listed import SessionSummary
from app.workshops.session import Outcome
from app.workshops.typed import clean, clean_if_any

_TO_TELL = (
    all_summaries()
    .where(session.c.status == "finished", session.c.untold > 0)
    .order_by(session.c.day.desc(), session.c.id.desc())
)


class Telling:
    """The part of the notebook that says what happened to what was said."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def waiting(self) -> tuple[SessionSummary, ...]:
        """The finished sessions with notes that people have not been told about, newest first."""
        with self._door.reading() as conn:
            return summaries(conn, _TO_TELL)

    def close(
        self, note_ids: Sequence[str], outcome: Outcome, because: str = "", clear_draft: str = ""
    ) -> Changed:
        """Say what came of many notes at once; "" opens them again.

        What people were told of a note no longer holds when something else came of it: it waits to
        be told again. "cannot" needs its reason (cl2.3): raises EmptyText without one.
        """
        reason = clean(because) if outcome == "cannot" else clean_if_any(because)
        with self._door.change("say what happened") as change:
            for note_id in note_ids:
                now = change.state("contribution", note_id)
                change.session_id = now["session_id"]
                said: dict[str, str | None] = {"outcome": outcome, "because": reason}
                if any(now.get(name, "") != value for name, value in said.items()):
                    said["told_on"], said["told_how"] = None, ""
                change.amend("contribution", note_id, **said)
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def mark_told(self, note_ids: Sequence[str], on: date | None, how: str = "") -> Changed:
        """People were told on that day, in one of WAYS_OF_TELLING; None takes it back."""
        with self._door.change("mark as told") as change:
            for note_id in note_ids:
                change.session_id = change.state("contribution", note_id)["session_id"]
                change.amend("contribution", note_id, told_on=on, told_how=how)
        return self._door.result(change)
