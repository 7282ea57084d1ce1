"""What one comparison found: ours and the thing it stands against, turn and turn about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Both were done in one run, taking turns, so that a busy moment falls on both alike."""

    what: str
    against: str
    aim: float
    unit: str
    theirs: Sequence[float]
    ours: Sequence[float]
    why: str
    """What the rest is spent on; said where the aim is not met."""

    @property
    def ratio(self) -> float:
        """How many times as much ours takes, in the middle of all runs."""
        return median(self.ours) / median(self.theirs)

    @property
    def quickest(self) -> float:
        """The same for the least of each: what a machine that does nothing else would show."""
        return min(self.ours) / min(self.theirs)

    @property
    def met(self) -> bool:
        return self.ratio <= self.aim


def take_turns(
    times: int, theirs: Callable[[], T], ours: Callable[[], T]
) -> tuple[list[T], list[T]]:
    """Each once unmeasured, to warm up, and then both by turns: what theirs gave, and ours."""
    pairs = [(theirs(), ours()) for _time in range(1 + times)][1:]
    return [their for their, _our in pairs], [our for _their, our in pairs]
