"""What someone invited may know of a place: how to find it, and what was found there.

It has no field for a note, an owner, a phone number or a price.
"""

from dataclasses import dataclass
from datetime import date

from app.workshops.access import AccessCheck, Found, check_for_room

GETTING_IN = ("ac.b1", "ac.b3", "ac.b6")
TOILETS = ("ac.b4",)
LIGHTS = ("ac.b8", "ac.b7")
QUIET = ("ac.b10",)
TOLD = (*GETTING_IN, *TOILETS, *LIGHTS, *QUIET)
"""Lines of the checklist that someone wants to know before they come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatToExpect:
    """A place as an invitation tells of it."""

    name: str = ""
    address: str = ""
    map_note: str = ""
    looked_on: date | None = None
    found: tuple[tuple[str, Found], ...] = ()
    """By line of the checklist, for those of `TOLD` that somebody has looked at."""

    def found_at(self, item: str) -> Found:
        return dict(self.found).get(item, "")


def what_to_expect(check: AccessCheck) -> WhatToExpect:
    """What everyone may see of a check, and no more of it than an invitation needs."""
    seen = check_for_room(check)
    place = seen.venue
    return WhatToExpect(
        name=place.name if place else "",
        address=place.address if place else "",
        map_note=place.map_note if place else "",
        looked_on=seen.on,
        found=tuple(
            (each.item, each.found) for each in seen.items if each.item in TOLD and each.found
        ),
    )
