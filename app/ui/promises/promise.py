"""An action as the page of actions shows it, to whoever can see this laptop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.words import _
from app.workshops.access_words import in_short
from app.workshops.actions import in_order
from app.workshops.dates import say_date
from app.workshops.listed import ListedAction
from app.workshops.room import room_action
from app.workshops.session import OPEN_STATUSES, ActionStatus

_LONGEST_TITLE = 300

if TYPE_CHECKING:
    from app.models.notebook import Notebook


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
    """The session it was promised in, or the place whose check it grew out of."""
    held_on: date | None = None
    led_by: str = ""
    """Who leads, as it is stored: never for the room."""
    half_typed: str = ""
    """A reason that someone had begun to type."""
    for_room: bool = False

    @property
    def is_open(self) -> bool:
        return self.status in OPEN_STATUSES


def promises(notebook: Notebook, *, everyone: bool) -> list[Promise]:
    """Every action there is: with all there is to know, or only with what is for the room."""
    listed = in_order(notebook.actions())
    if everyone:
        return [_for_room(each) for each in listed]
    drafts = {draft.where: draft.text for draft in notebook.drafts()}
    return [_in_full(each, drafts) for each in listed]


def draft_place(action_id: str) -> str:
    """Where a half-typed reason is kept."""
    return f"why:{action_id}"


def _in_full(listed: ListedAction, drafts: Mapping[str, str]) -> Promise:
    action = listed.action
    made_up = _("made up, for practice") if listed.made_up else ""
    facts = (_title(listed), say_date(listed.held_on), made_up)
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
        where=" · ".join(fact for fact in facts if fact),
        held_on=listed.held_on,
        led_by=action.shown_as or action.lead,
        half_typed=drafts.get(draft_place(action.id), ""),
    )


def _title(listed: ListedAction) -> str:
    """The session, or the place whose check it grew out of."""
    if listed.session_title or not listed.action.check_id:
        return in_short(listed.session_title, _LONGEST_TITLE)
    return _("A place that is no longer kept")


def _for_room(listed: ListedAction) -> Promise:
    action = room_action(listed.action)
    return Promise(
        id=action.id,
        session_id=listed.action.session_id,
        what=action.what,
        lead=action.lead,
        by_when=action.by_when,
        status=action.status,
        why=action.why,
        help_needed=action.help_needed,
        where=say_date(listed.held_on),
        held_on=listed.held_on,
        for_room=True,
    )
