"""How freely slides may be set, from large to close, for each sort of slide."""

from app.ui.wall.typesetting import Fit

LOOKED_AT = (
    Fit(2.4, 1.35),
    Fit(2.2, 1.2),
    Fit(1.9, 1.1),
    *(Fit(title) for title in (1.75, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0)),
    Fit(close=True),
)
"""From large to close, for a slide that is looked at: the first that keeps it on one page."""
LIST = (*(Fit(title) for title in (1.4, 1.25, 1.1, 1.0)), Fit(close=True))
_SHARES = (1.0, 0.92, 0.85, 0.78, 0.72, 0.67, 0.0)
"""Of the size of notes; nought is the least that ordinary sight can read."""
TOGETHER = tuple(
    Fit(title=min(1.0, share * larger), line=share, item=share, close=close)
    for share in _SHARES
    for larger in (1.2, 1.0)
    for close in (False, True)
)
"""For a list that is taken in as a whole: the largest of these that takes the fewest pages."""
UNDER_DRAWING = (Fit(), Fit(close=True))
CARDS = (
    (Fit(1.7), 3.0),
    (Fit(1.55), 2.6),
    (Fit(1.4), 2.2),
    (Fit(1.25), 1.9),
    (Fit(1.1), 1.7),
    (Fit(1.0), 1.5),
    (Fit(close=True), 1.3),
)
"""Over cards that stand side by side, with the size of their signs."""
LOW_CARDS = ((Fit(1.25), 1.3), (Fit(1.0), 1.15), (Fit(close=True), 1.0))
NOTES = (Fit(1.1), Fit(1.0))
"""Over notes the title depends on itself alone, so that nothing moves as notes arrive."""
LARGEST_OVER_PAGES = 1.4
