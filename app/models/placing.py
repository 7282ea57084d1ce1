"""Placing: how many stand where, what the room settled, and what is not co-produced.

Only numbers come here, and only once everybody has placed themselves.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import bindparam, select

from app.models.changed import Changed
from app.models.door import Door
from app.models.log import id_within
from app.models.ranked import last_of, rank_after
from app.models.sessions import plain_fields, tidy_details
from app.models.shown import not_shared, tally
from app.workshops.typed import clean

_SETTLED = frozenset({"agreed", "goal", "by_when", "because"})
_PART = frozenset({"what", "why", "told"})
_LAST = last_of(not_shared)
_SIDES = select(tally.c.id).where(
    tally.c.session_id == bindparam("session"), tally.c.item == bindparam("item")
)


class Placing:
    """The part of the notebook for what people place themselves on: the ladder, a scale."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def keep_places(
        self,
        session_id: str,
        item: str,
        by_side: Mapping[str, Sequence[int]],
        clear_draft: str = "",
    ) -> Changed:
        """Everybody's places, once all are in: for each side how many gave each answer.

        What was counted before for this item is counted no more.
        """
        with self._door.change("keep places", session_id) as change:
            change.state("session", session_id)
            wanted = {tally_id(session_id, item, side): side for side in by_side}
            which = {"session": session_id, "item": item}
            for row in change.conn.execute(_SIDES, which).all():
                if row.id not in wanted:
                    change.remove("tally", row.id)
            for counted, side in wanted.items():
                own = {"session_id": session_id, "item": item, "side": side}
                change.make_so("tally", counted, {"counts": list(by_side[side])}, own)
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def settle(self, session_id: str, item: str, **fields: object) -> Changed:
        """Any of agreed, goal (answers counted from 1), by_when, because."""
        wanted = tidy_details(plain_fields(fields, _SETTLED))
        empty = {"agreed": None, "goal": None, "by_when": None, "because": ""}
        with self._door.change("settle", session_id) as change:
            change.state("session", session_id)
            settled_id = id_within(session_id, f"settled {item}")
            own = {"session_id": session_id, "item": item}
            change.make_so("settled", settled_id, wanted, {**empty, **own})
        return self._door.result(change)

    def add_not_shared(
        self, session_id: str, what: str, why: str = "", told: str = "", clear_draft: str = ""
    ) -> Changed:
        """A part of the work that is not co-produced, with the reason and who was told."""
        with self._door.change("add part not shared", session_id) as change:
            rank = rank_after(change.conn, _LAST, session_id)
            fields = tidy_details({"why": why, "told": told})
            own = {"session_id": session_id, "rank": rank, "what": clean(what)}
            change.create("not_shared", {**own, **fields})
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def change_not_shared(self, part_id: str, **fields: object) -> Changed:
        wanted = tidy_details(plain_fields(fields, _PART))
        if "what" in wanted:
            wanted["what"] = clean(wanted["what"])
        with self._door.change("change part not shared") as change:
            change.session_id = change.state("not_shared", part_id)["session_id"]
            change.amend("not_shared", part_id, **wanted)
        return self._door.result(change)

    def remove_not_shared(self, part_id: str) -> Changed:
        with self._door.change("remove part not shared") as change:
            change.session_id = change.state("not_shared", part_id)["session_id"]
            change.remove("not_shared", part_id)
        return self._door.result(change)


def tally_id(session_id: str, item: str, side: str = "") -> str:
    """Every device counts into the same one."""
    return id_within(session_id, f"tally {item} {side}".rstrip())
