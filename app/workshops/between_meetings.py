"""Which meetings' places may stand beside one another, so that nobody is picked out by both.

Whoever came or went between two meetings could be seen by taking one from the other where they
differ by one to three people: decisions 17 and 24 hold between days as they do between two counts.
"""

from collections.abc import Collection, Sequence
from types import MappingProxyType

from app.workshops.placing import FEWEST_SHOWN, Spreads


def shown_beside(newest_first: Sequence[Spreads | None]) -> tuple[Spreads | None, ...]:
    """What may be shown of each meeting beside all the newer ones that are shown: a newer meeting
    is never given up for an older one."""
    shown: list[Spreads] = []
    found: list[Spreads | None] = []
    for spreads in newest_first:
        may = _beside(spreads, shown)
        shown += [may] if may is not None else []
        found.append(may)
    return tuple(found)


def _beside(spreads: Spreads | None, shown: Sequence[Spreads]) -> Spreads | None:
    if spreads is None or spreads.everyone is None:
        return None
    if any(_tells(_people(spreads), _people(other)) for other in shown):
        return None
    sides = {
        side: spread
        for side, spread in spreads.sides.items()
        if not any(
            side in other.sides and _tells(spread.people, other.sides[side].people)
            for other in shown
        )
    }
    made = _with(spreads, sides)
    rest = _rest(made)
    few = 0 < rest < FEWEST_SHOWN
    told = any(_tells(rest, _rest(other)) for other in shown if other.sides)
    return _with(spreads, ()) if sides and (few or told) else made


def _with(spreads: Spreads, sides: Collection[str]) -> Spreads:
    kept = {side: spread for side, spread in spreads.sides.items() if side in sides}
    hidden = spreads.some_hidden or len(kept) < len(spreads.sides)
    return Spreads(spreads.everyone, MappingProxyType(kept), some_hidden=hidden)


def _people(spreads: Spreads) -> int:
    return spreads.everyone.people if spreads.everyone else 0


def _rest(spreads: Spreads) -> int:
    """Who is left over when the sides are taken from everyone."""
    return _people(spreads) - sum(side.people for side in spreads.sides.values())


def _tells(now: int, then: int) -> bool:
    return 0 < abs(now - then) < FEWEST_SHOWN
