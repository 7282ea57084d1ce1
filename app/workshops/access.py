"""Is it easy to come in and join in? Places, checks of them, and what helps people.

A need is kept apart from everything else: it is one person's own, and nothing of it is shown
anywhere but as a number.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

from app.workshops.content import Tool

TOOL = "access-checklist"
NEEDS = "access-needs"

Found = Literal["", "yes", "partly", "no", "not needed", "don't know"]
"""What someone found; "" is not looked at yet."""

FOUND: tuple[Found, ...] = ("yes", "partly", "no", "not needed", "don't know")
UNMET: tuple[Found, ...] = ("partly", "no", "don't know")
"""What still needs somebody to do something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place where people meet, kept to be used again."""

    id: str
    name: str
    address: str = ""
    phone: str = ""
    map_note: str = ""
    """How to find it."""
    cost: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One line of the checklist, as somebody found it."""

    id: str
    check_id: str
    item: str
    found: Found = ""
    found_on: date | None = None
    """The day somebody looked; older than the check itself when it was copied from last time."""
    note: str = ""
    owner: str = ""
    fix_by: date | None = None
    action_id: str = ""
    """The action it became, or ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessCheck:
    """One walk through the checklist, for a place or for a session."""

    id: str
    on: date | None = None
    venue: Venue | None = None
    """None when it is of no place, or of one that is no longer kept."""
    venue_gone: bool = False
    """True when its place was removed since."""
    session_id: str = ""
    checked_by: str = ""
    visited: bool = False
    """True when somebody was there, and did not only ask."""
    items: tuple[Checked, ...] = ()

    def at(self, item: str) -> Checked | None:
        """What was found for a line of the checklist; None when nobody has looked."""
        return next((each for each in self.items if each.item == item), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSummary:
    """One row of a list of checks."""

    id: str
    on: date | None
    venue_id: str
    venue_name: str
    session_id: str
    answered: int
    unmet: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What helps one person take part. Private: the need, never the reason."""

    id: str
    group_id: str
    who: str = ""
    """How the person wants to be called here; it may stay empty."""
    answers: Mapping[str, str] = field(default_factory=dict[str, str])
    """By the id of the question: `an.1`."""
    asks_for: tuple[str, ...] = ()
    """Lines of the checklist that must hold for this person: `ac.b7`."""
    papers: tuple[str, ...] = ()
    """In which forms papers should come: `easy-read`."""
    share_with: tuple[str, ...] = ()
    """Who may be told, in the person's own choice."""
    keep_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How many people asked for something, and what the newest check says of it."""

    item: str
    people: int
    found: Found


def how_many_ask(needs: Iterable[Need]) -> Mapping[str, int]:
    """By line of the checklist: how many people need it. Numbers, never whose."""
    return MappingProxyType(Counter(item for need in needs for item in set(need.asks_for)))


def asked_and_not_met(
    asks: Mapping[str, int], check: AccessCheck | None, tool: Tool
) -> tuple[Asked, ...]:
    """What people asked for that this place does not have for certain, in the list's order."""
    found: list[Asked] = []
    for item in tool.of_kind("check"):
        seen = check.at(item.id) if check else None
        says: Found = seen.found if seen else ""
        if asks.get(item.id) and says not in ("yes", "not needed"):
            found.append(Asked(item=item.id, people=asks[item.id], found=says))
    return tuple(found)


def unmet(check: AccessCheck) -> tuple[Checked, ...]:
    """What still needs somebody to do something."""
    return tuple(each for each in check.items if each.found in UNMET)


def is_seen_to(check: AccessCheck, tool: Tool) -> bool:
    """Every line was looked at, and somebody or an action is there for each that is not right."""
    looked_at = all((seen := check.at(item.id)) and seen.found for item in tool.of_kind("check"))
    return looked_at and all(each.owner or each.action_id for each in unmet(check))


def check_for_room(check: AccessCheck) -> AccessCheck:
    """What everyone may see: the place and what was found there. Notes and names stay with whoever
    wrote them, and so do a phone number and a price, which may be somebody's own."""
    venue = check.venue
    return AccessCheck(
        id=check.id,
        on=check.on,
        venue=venue_for_room(venue) if venue else None,
        venue_gone=check.venue_gone,
        session_id=check.session_id,
        visited=check.visited,
        items=tuple(_found_for_room(each) for each in check.items),
    )


def venue_for_room(venue: Venue) -> Venue:
    return Venue(id=venue.id, name=venue.name, address=venue.address, map_note=venue.map_note)


def _found_for_room(seen: Checked) -> Checked:
    return Checked(
        id=seen.id,
        check_id=seen.check_id,
        item=seen.item,
        found=seen.found,
        found_on=seen.found_on,
        action_id=seen.action_id,
    )


def to_forget(needs: Sequence[Need], today: date) -> tuple[Need, ...]:
    """Those whose day to be kept until has passed."""
    return tuple(need for need in needs if need.keep_until and need.keep_until < today)
