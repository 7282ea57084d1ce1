"""What the page of access shows, read on the worker and only with what may be seen here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.words import _
from app.workshops.access import (
    AccessCheck,
    CheckSummary,
    Venue,
    check_for_room,
    how_many_ask,
    venue_for_room,
)

if TYPE_CHECKING:
    from app.models.notebook import Notebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place that is kept, and the checks of it, the newest first."""

    venue: Venue
    checks: tuple[CheckSummary, ...] = ()

    @property
    def last(self) -> CheckSummary | None:
        return next(iter(self.checks), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Every place, and the checks that no place on the list has."""

    places: tuple[Place, ...] = ()
    others: tuple[CheckSummary, ...] = ()
    """Of places that are no longer kept, or of a session alone."""
    drafts: Mapping[str, str] = field(default_factory=dict[str, str])
    for_room: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCheck:
    """One check, ready to be gone through."""

    check: AccessCheck
    title: str
    """The place, or the session when it is of no place."""
    session_title: str = ""
    others: tuple[CheckSummary, ...] = ()
    """The checks of the same place, this one too, the newest first."""
    asks: Mapping[str, int] = field(default_factory=dict[str, int])
    """By line: how many people asked for it. Empty while everyone can see this laptop."""
    drafts: Mapping[str, str] = field(default_factory=dict[str, str])
    for_room: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NotBegun:
    """A session that nobody has checked the access of yet."""

    session_id: str
    title: str
    places: tuple[Place, ...]
    place: str = ""
    """The id of the place that the session seems to be in."""
    for_room: bool = False


Shown = Places | OpenCheck | NotBegun


def find(notebook: Notebook, session_id: str, about: str, *, everyone: bool) -> Shown:
    """The check that is meant; else the session's newest, or its beginning; else the places."""
    summaries = notebook.checking.checks()
    if any(each.id == about for each in summaries):
        return _open_check(notebook, about, summaries, everyone=everyone)
    if session_id:
        own = next((each.id for each in summaries if each.session_id == session_id), "")
        if own:
            return _open_check(notebook, own, summaries, everyone=everyone)
        return _not_begun(notebook, session_id, summaries, everyone=everyone)
    return _places(notebook, summaries, everyone=everyone)


def draft_of_line(check_id: str, item: str, name: str) -> str:
    """Where half-typed words about a line are kept."""
    return f"access:{name}:{check_id}:{item}"


def draft_of_check(check_id: str, name: str) -> str:
    return f"access:{name}:{check_id}"


def draft_of_venue(venue_id: str, name: str) -> str:
    return f"access:{name}:{venue_id}"


NEW_PLACE = "access:new-place"
"""Where the half-typed name of a new place is kept."""


def _places(notebook: Notebook, summaries: tuple[CheckSummary, ...], *, everyone: bool) -> Places:
    venues = notebook.checking.venues()
    kept = {venue.id for venue in venues}
    return Places(
        places=_with_checks(venues, summaries, everyone=everyone),
        others=tuple(each for each in summaries if each.venue_id not in kept),
        drafts={} if everyone else _drafts(notebook),
        for_room=everyone,
    )


def _not_begun(
    notebook: Notebook, session_id: str, summaries: tuple[CheckSummary, ...], *, everyone: bool
) -> NotBegun:
    details = notebook.session(session_id).details
    places = _with_checks(notebook.checking.venues(), summaries, everyone=everyone)
    here = details.place.strip().casefold()
    same = (each.venue.id for each in places if each.venue.name.strip().casefold() == here)
    return NotBegun(
        session_id=session_id,
        title=_("A session") if everyone else details.title,
        places=places,
        place=next(same, ""),
        for_room=everyone,
    )


def _with_checks(
    venues: tuple[Venue, ...], summaries: tuple[CheckSummary, ...], *, everyone: bool
) -> tuple[Place, ...]:
    return tuple(
        Place(
            venue=venue_for_room(venue) if everyone else venue,
            checks=tuple(each for each in summaries if each.venue_id == venue.id),
        )
        for venue in venues
    )


def _open_check(
    notebook: Notebook, check_id: str, summaries: tuple[CheckSummary, ...], *, everyone: bool
) -> OpenCheck:
    check = notebook.checking.check(check_id)
    venue_id = next(each.venue_id for each in summaries if each.id == check_id)
    same = tuple(each for each in summaries if venue_id and each.venue_id == venue_id)
    session_title = _session_title(notebook, check.session_id, everyone=everyone)
    return OpenCheck(
        check=check_for_room(check) if everyone else check,
        title=_title(check, session_title),
        session_title=session_title,
        others=same,
        asks={} if everyone else _asks(notebook, check.session_id),
        drafts={} if everyone else _drafts(notebook),
        for_room=everyone,
    )


def _title(check: AccessCheck, session_title: str) -> str:
    if check.venue is not None:
        return check.venue.name
    return _("A place that is no longer kept") if check.venue_gone else session_title


def _session_title(notebook: Notebook, session_id: str, *, everyone: bool) -> str:
    if not session_id:
        return ""
    return _("A session") if everyone else notebook.session(session_id).details.title


def _asks(notebook: Notebook, session_id: str) -> Mapping[str, int]:
    """Of the session's own group; for a place by itself, of every group here."""
    if session_id:
        return notebook.needs.counts(notebook.session(session_id).group.id)
    groups = [group.id for group in notebook.groups()]
    return how_many_ask(need for group in groups for need in notebook.needs.entries(group))


def _drafts(notebook: Notebook) -> dict[str, str]:
    return {draft.where: draft.text for draft in notebook.drafts()}
