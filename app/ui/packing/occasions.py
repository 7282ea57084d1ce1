"""When a pack is wanted, in words."""

from __future__ import annotations

from app.words import _


def occasions() -> tuple[tuple[str, str, str], ...]:
    """Each occasion with its words and what they are short for, as a session meets them."""
    return (
        ("before", _("Before"), _("Before: the invitation")),
        ("room", _("In the room"), _("In the room: sheets")),
        ("cut", _("To cut out"), _("To cut out: cards, slips")),
        ("after", _("After"), _("After: what we said")),
        ("since", _("Since then"), _("Since then: what happened")),
    )
