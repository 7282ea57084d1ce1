"""Actions gathered from every session, as one page shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.words import _
from app.workshops.dates import say_date
from app.workshops.room import RoomAction, room_view
from app.workshops.session import Action, ActionStatus, SessionSummary

if TYPE_CHECKING:
    from app.models.notebook import Notebook

OPEN = ("not begun", "going", "stuck")
WITH_A_WHY = ("stuck", "changed", "dropped")
"""How it is going, when people will ask why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One action, with no more about it than those who can see this laptop may know."""

    id: str
    session_id: str
    what: str
    lead: str
    """Who leads, as it may be shown here; "" while someone is still to be asked."""
    by_when: date | None
    status: ActionStatus
    why: str
    help_needed: str
    where: str
    """The session it was promised in."""
    half_typed: str = ""
    """A reason that someone had begun to type."""
    for_room: bool = False

    @property
    def is_open(self) -> bool:
        return self.status in OPEN


def promises_in(notebook: Notebook, summary: SessionSummary, everyone: bool) -> list[Promise]:
    """The session's actions: all there is to know, or only what is for the room."""
    session = notebook.session(summary.id)
    if everyone:
        day = say_date(session.details.held_on)
        return [_for_room(action, summary.id, day) for action in room_view(session).actions]
    drafts = {draft.where: draft.text for draft in notebook.drafts(summary.id)}
    where = " · ".join(part for part in (summary.title, say_date(summary.held_on)) if part)
    return [_in_full(action, where, drafts) for action in session.actions]


def in_order(promises: Iterable[Promise]) -> list[Promise]:
    """Open ones first, the earliest date before those without one; then the rest as they came."""
    found = list(promises)
    still_open = sorted(
        (promise for promise in found if promise.is_open),
        key=lambda promise: promise.by_when or date.max,
    )
    return [*still_open, *(promise for promise in found if not promise.is_open)]


def draft_place(action_id: str) -> str:
    """Where a half-typed reason is kept."""
    return f"why:{action_id}"


def _in_full(action: Action, where: str, drafts: dict[str, str]) -> Promise:
    lead = action.shown_as or action.lead
    if lead and not action.agreed:
        lead = _("{lead}, to be asked").format(lead=lead)
    return Promise(
        id=action.id,
        session_id=action.session_id,
        what=action.what,
        lead=lead,
        by_when=action.by_when,
        status=action.status,
        why=action.why,
        help_needed=action.help_needed,
        where=where,
        half_typed=drafts.get(draft_place(action.id), ""),
    )


def _for_room(action: RoomAction, session_id: str, day: str) -> Promise:
    return Promise(
        id=action.id,
        session_id=session_id,
        what=action.what,
        lead=action.lead,
        by_when=action.by_when,
        status=action.status,
        why=action.why,
        help_needed=action.help_needed,
        where=day,
        for_room=True,
    )
