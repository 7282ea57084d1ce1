"""The ways of looking back, in a row at the top of each of them."""

from __future__ import annotations

from app.ui.packing.boxed import BoxedChoices
from app.words import _


def ways() -> tuple[tuple[str, str], ...]:
    """Pages of the window, with what people read."""
    return (
        ("look-back", _("Find")),
        ("timeline", _("Our story")),
        ("then-and-now", _("Then and now")),
        ("what-came-of-it", _("What came of it")),
        ("over-time", _("Over time")),
        ("take-with-you", _("Take it with you")),
    )


class Ways(BoxedChoices):
    """Arrow keys go from page to page, Tab goes past."""

    def __init__(self, here: str, there: frozenset[str]) -> None:
        """`there` are the pages of the window that there are."""
        known = [(page, words, words) for page, words in ways() if page in there]
        super().__init__(_("How to look back"), known)
        self.here = here
        self.choose(here)
