"""Counting: shows of cards, and the slips of the feedback form. Numbers, never whose."""

from collections.abc import Sequence

from app.models.changed import Changed
from app.models.door import Door
from app.models.placing import tally_id
from app.models.ranked import last_of, rank_after
from app.models.shown import card_count
from app.workshops.typed import clean_if_any

_LAST = last_of(card_count)


class Counting:
    """The part of the notebook that holds numbers somebody counted in the room."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def keep_cards(
        self,
        session_id: str,
        asked: str,
        *,
        yes: int,
        no: int,
        speak_up: int,
        clear_draft: str = "",
    ) -> Changed:
        """Keep what a show of cards came to."""
        with self._door.change("keep card count", session_id) as change:
            change.create(
                "card_count",
                {
                    "session_id": session_id,
                    "asked": clean_if_any(asked),
                    "rank": rank_after(change.conn, _LAST, session_id),
                    "yes": yes,
                    "no": no,
                    "speak_up": speak_up,
                },
            )
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def remove_cards(self, count_id: str) -> Changed:
        with self._door.change("remove card count") as change:
            change.session_id = change.state("card_count", count_id)["session_id"]
            change.remove("card_count", count_id)
        return self._door.result(change)

    def tally(self, session_id: str, item: str, counts: Sequence[int]) -> Changed:
        """How many slips gave each answer to an item of the feedback form."""
        with self._door.change("count feedback", session_id) as change:
            change.state("session", session_id)
            own = {"session_id": session_id, "item": item, "side": ""}
            change.make_so("tally", tally_id(session_id, item), {"counts": list(counts)}, own)
        return self._door.result(change)
