"""What the agreement page is made from, read on the worker's thread.

While everyone can see this laptop nothing private is read at all: no worry, no note of what went
wrong, no half-typed word, no line that is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from app.workshops.agreement import Agreement, Incident, RoomAgreement, agreement_for_room
from app.workshops.session import Group

if TYPE_CHECKING:
    from app.models.notebook import Notebook

NOTHING: Mapping[str, str] = MappingProxyType({})
EVERY_GROUP = ""
"""The place of half-typed words that belong to no session."""


_NEWEST = 20
"""Of how many sessions one is looked for that is not over."""


class Wanted(NamedTuple):
    """Which agreement: the chosen group's, else the session's, else of the group that met last."""

    tool: str
    session_id: str = ""
    group_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One group's agreement, for one person alone or for the room."""

    groups: tuple[Group, ...] = ()
    group_id: str = ""
    session_id: str = ""
    """The session it is printed with: the one somebody came from, else the group's newest that is
    not over, else its newest."""
    session_tool: str = ""
    session_over: bool = False
    here: int | None = None
    """How many were at that session."""
    agreement: Agreement | None = None
    """None where there is none, and while everyone can see this laptop."""
    incidents: tuple[Incident, ...] = ()
    drafts: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    room: RoomAgreement = field(default_factory=RoomAgreement)
    worries: int = 0
    waiting: int = 0


def found_in(notebook: Notebook, wanted: Wanted, *, everyone: bool) -> Found:
    groups = notebook.groups()
    session_id, group_id = _whose(notebook, wanted, groups)
    if not group_id:
        return Found(groups=groups)
    session = notebook.session(session_id) if session_id else None
    agreement = notebook.agreeing.of_group(group_id, wanted.tool)
    found = Found(
        groups=groups,
        group_id=group_id,
        session_id=session_id,
        session_tool=session.tool if session else "",
        session_over=session is not None and session.status == "finished",
        here=session.details.how_many if session else None,
        room=agreement_for_room(agreement),
        worries=len(agreement.worries) if agreement else 0,
        waiting=len(agreement.waiting) if agreement else 0,
    )
    return found if everyone else _with_what_is_private(notebook, found, agreement)


def _with_what_is_private(notebook: Notebook, found: Found, agreement: Agreement | None) -> Found:
    drafts = {d.where: d.text for d in notebook.drafts() if d.session_id == EVERY_GROUP}
    return replace(
        found,
        agreement=agreement,
        incidents=notebook.agreeing.incidents(found.group_id),
        drafts=MappingProxyType(drafts),
    )


def _whose(notebook: Notebook, wanted: Wanted, groups: tuple[Group, ...]) -> tuple[str, str]:
    if wanted.session_id:
        group = notebook.session(wanted.session_id).group.id
        if wanted.group_id in ("", group):
            return wanted.session_id, group
    group_id = wanted.group_id or next((group.id for group in groups), "")
    sessions = notebook.sessions(group_id, limit=_NEWEST) if group_id else ()
    by_wish = sorted(sessions, key=lambda each: each.status == "finished")
    return next((each.id for each in by_wish), ""), group_id
