"""Placing ourselves in private, then seeing every place at once (ladder, Data; av.13, av.14).

Never an average: what is shown is how many stand where. Fewer than four people of a side are not
shown apart, and nothing shown lets anyone work them out.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from app.workshops.session import Tally

FEWEST_SHOWN = 4
"""People of a side that there must be before its places are shown (inventory ladder, Data)."""

_NUMBER = re.compile(r"[^\s,;/]+")


class NotARung(ValueError):
    """A place that is not on the ladder: `text` as it was typed, `rungs` how many there are."""

    def __init__(self, text: str, rungs: int) -> None:
        super().__init__(f"{text!r} is not one of {rungs} rungs")
        self.text = text
        self.rungs = rungs


@dataclass(frozen=True, slots=True)
class Ballot:
    """One person's place, and the side they chose to say it from; "" is not said."""

    rung: int
    side: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """How many people stand on each rung, from the lowest."""

    counts: tuple[int, ...]

    @property
    def people(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Spreads:
    """What may be shown of all ballots."""

    everyone: Spread | None
    """None when too few people placed themselves."""
    sides: Mapping[str, Spread]
    """Only sides that are large enough, and beside which no smaller one can be worked out."""
    some_hidden: bool
    """True when somebody's side is not shown apart."""


def read_places(line: str, rungs: int) -> tuple[int, ...]:
    """The rungs typed as one line: `3 3 4 2 5`, or run together where no rung has two digits.

    Raises NotARung for anything else, so that no ballot is quietly left out.
    """
    return tuple(place for text in _NUMBER.findall(line) for place in _places(text, rungs))


def spread(ballots: Iterable[Ballot], rungs: int) -> Spread:
    """How many stand where. Raises NotARung for a ballot beside the ladder."""
    counts = [0] * rungs
    for ballot in ballots:
        if not 1 <= ballot.rung <= rungs:
            raise NotARung(str(ballot.rung), rungs)
        counts[ballot.rung - 1] += 1
    return Spread(tuple(counts))


def spreads(ballots: Sequence[Ballot], rungs: int) -> Spreads:
    """Everyone's places together, and the sides that may stand next to each other."""
    named = {ballot.side for ballot in ballots}
    return _shown(
        {side: spread((each for each in ballots if each.side == side), rungs) for side in named},
        rungs,
    )


def spreads_of(tallies: Sequence[Tally], item: str) -> Spreads | None:
    """What may be shown of what was counted for an item; None when nobody was."""
    counted = [tally for tally in tallies if tally.item == item and sum(tally.counts)]
    if not counted:
        return None
    rungs = max(len(tally.counts) for tally in counted)
    by_side: dict[str, Spread] = {}
    for tally in counted:
        before = by_side.get(tally.side, Spread(()))
        by_side[tally.side] = _together([before, Spread(tally.counts)], rungs)
    return _shown(by_side, rungs)


def _shown(by_side: Mapping[str, Spread], rungs: int) -> Spreads:
    """Reckoned with numbers alone: a strange one in the notes may stand for millions of people."""
    whole = _together(by_side.values(), rungs)
    if whole.people < FEWEST_SHOWN:
        return Spreads(None, MappingProxyType({}), some_hidden=whole.people > 0)
    sides = {side: by_side[side] for side in sorted(by_side) if side and by_side[side].people}
    shown = _without_the_small(sides, whole.people)
    hidden = whole.people - sum(side.people for side in shown.values())
    return Spreads(whole, MappingProxyType(shown), some_hidden=bool(sides) and hidden > 0)


def _together(all_spreads: Iterable[Spread], rungs: int) -> Spread:
    each = [(*one.counts, *(0,) * (rungs - len(one.counts))) for one in all_spreads]
    return Spread(tuple(sum(one[at] for one in each) for at in range(rungs)))


def _without_the_small(sides: Mapping[str, Spread], people: int) -> dict[str, Spread]:
    """Who is left over when the sides shown are taken from everyone must be many, or nobody."""
    shown = {name: side for name, side in sides.items() if side.people >= FEWEST_SHOWN}
    by_size = sorted(shown, key=lambda name: (shown[name].people, name))
    while by_size and 0 < people - sum(side.people for side in shown.values()) < FEWEST_SHOWN:
        del shown[by_size.pop(0)]
    return shown


def _places(text: str, rungs: int) -> tuple[int, ...]:
    if not (text.isascii() and text.isdigit()):
        raise NotARung(text, rungs)
    alone = int(text) if len(text) <= len(str(rungs)) else 0
    if 1 <= alone <= rungs:
        return (alone,)
    together = tuple(int(digit) for digit in text)
    if rungs > 9 or len(together) < 2 or not all(1 <= place <= rungs for place in together):
        raise NotARung(text, rungs)
    return together
