"""When a page is wanted: before, in the room, after, or when there is something to tell back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.words import _

PAGES_FOR: Mapping[str, tuple[str, ...]] = {
    "before": (
        "invitation",
        "what-to-expect",
        "newcomer",
        "what-helps-me",
        "laptop-stops",
        "plan",
        "plan-blank",
    ),
    "room": (
        "sheets",
        "agreement",
        "agreement-rows",
        "words",
        "ways",
        "cards",
        "notes-so-far",
        "actions-blank",
        "ladder",
        "ladder-poster",
    ),
    "cut": (
        "show-cards",
        "agreement-card",
        "sticky-sheets",
        "slips",
        "feedback-slip",
        "add-later",
        "ballot",
    ),
    "after": ("record", "where-we-are", "own-lines", "cover-note", "actions", "how-it-was"),
    "since": ("what-we-said", "what-we-said-blank"),
}
"""The pages we know, each under one occasion; a test holds us to it."""


def pages_by_occasion(names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """All the pages under their occasions; one that came with its tool is for the room."""
    placed = {name for pages in PAGES_FOR.values() for name in pages}
    others = tuple(name for name in names if name not in placed)
    return {**PAGES_FOR, "room": (*PAGES_FOR["room"], *others)}


def occasions() -> tuple[tuple[str, str, str], ...]:
    """Each occasion with its words and what they are short for, as a session meets them."""
    return (
        ("before", _("Before"), _("Before: the invitation")),
        ("room", _("In the room"), _("In the room: sheets")),
        ("cut", _("To cut out"), _("To cut out: cards, slips")),
        ("after", _("After"), _("After: what we said")),
        ("since", _("Since then"), _("Since then: what happened")),
    )


def occasion_of(page: str) -> str:
    """The occasion a page stands under."""
    return next((name for name, pages in PAGES_FOR.items() if page in pages), "room")
