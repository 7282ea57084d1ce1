"""Closing the loop: what came of each note, and when people were told (contributions-log)."""

from collections.abc import Sequence
from datetime import date

from app.models.changed import Changed
from app.models.door import Door
from app.workshops.session import Outcome
from app.workshops.typed import clean, clean_if_any


class Telling:
    """The part of the notebook that says what happened to what was said."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def close(
        self, note_ids: Sequence[str], outcome: Outcome, because: str = "", clear_draft: str = ""
    ) -> Changed:
        """Say what came of many notes at once; "" opens them again.

        "cannot" needs its reason (cl2.3): raises EmptyText without one.
        """
        reason = clean(because) if outcome == "cannot" else clean_if_any(because)
        with self._door.change("say what happened") as change:
            for note_id in note_ids:
                change.session_id = change.state("contribution", note_id)["session_id"]
                change.amend("contribution", note_id, outcome=outcome, because=reason)
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def mark_told(self, note_ids: Sequence[str], on: date | None) -> Changed:
        """People were told on that day; None takes it back."""
        with self._door.change("mark as told") as change:
            for note_id in note_ids:
                change.session_id = change.state("contribution", note_id)["session_id"]
                change.amend("contribution", note_id, told_on=on)
        return self._door.result(change)
