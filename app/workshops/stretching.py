"""How a drawing grows for its words: each part of it by what the words in that part need.

Words stay as large as the reader asked for, so a painter that has set them asks here how high each
band between two folds must be, and where every height of the drawing then lies.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from app.workshops.drawing import Drawing, TextBox

_CLOSE = 1e-9


@dataclass(frozen=True, slots=True)
class Stretch:
    """A drawing pulled to a height, in whatever unit the painter uses."""

    cuts: tuple[float, ...]
    """The folds with the top and the foot, in the drawing's own measure."""
    places: tuple[float, ...]
    """Where each cut lies."""

    @property
    def height(self) -> float:
        return self.places[-1]

    def at(self, y: float) -> float:
        """Where a height of the drawing lies, from the top."""
        for (above, below), (top, foot) in zip(
            pairwise(self.cuts), pairwise(self.places), strict=True
        ):
            if y <= below or below == self.cuts[-1]:
                return top + (y - above) / (below - above) * (foot - top)
        return self.height

    def span(self, top: float, height: float) -> tuple[float, float]:
        """Where a part begins, and how high it is."""
        begins = self.at(top)
        return begins, self.at(top + height) - begins


def cuts_of(drawing: Drawing) -> tuple[float, ...]:
    return (0.0, *drawing.folds, 1.0)


def least_heights(drawing: Drawing, needs: Iterable[tuple[TextBox, float]]) -> tuple[float, ...]:
    """The least height of each band in which all these words find room."""
    cuts = cuts_of(drawing)
    least = [0.0] * (len(cuts) - 1)
    for box, need in needs:
        within = [_shared(box, band) for band in pairwise(cuts)]
        whole = sum(within)
        for number, (above, below) in enumerate(pairwise(cuts)):
            if within[number] > _CLOSE:
                part = need * within[number] / whole
                least[number] = max(least[number], part * (below - above) / within[number])
    return tuple(least)


def stretched(drawing: Drawing, least: Sequence[float], height: float) -> Stretch:
    """The drawing at a height: bands keep their shares of it, as far as their words allow.

    It is never less high than its words need.
    """
    cuts = cuts_of(drawing)
    shares = [below - above for above, below in pairwise(cuts)]
    heights = _poured(shares, least, max(height, sum(least)))
    return Stretch(cuts, (0.0, *accumulate(heights)))


def _poured(shares: Sequence[float], least: Sequence[float], height: float) -> list[float]:
    """Those that need more than their share take it first; the others share what is left."""
    fixed: dict[int, float] = {}
    while True:
        left = height - sum(fixed.values())
        free = sum(share for number, share in enumerate(shares) if number not in fixed)
        scale = max(0.0, left) / free if free > _CLOSE else 0.0
        short = {
            number: least[number]
            for number, share in enumerate(shares)
            if number not in fixed and least[number] > share * scale + _CLOSE
        }
        if not short:
            return [fixed.get(number, share * scale) for number, share in enumerate(shares)]
        fixed |= short


def _shared(box: TextBox, band: tuple[float, float]) -> float:
    return max(0.0, min(box.top + box.height, band[1]) - max(box.top, band[0]))
