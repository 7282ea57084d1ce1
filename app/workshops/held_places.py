"""Places that are in but not shown yet. They are kept sorted, so that order tells nobody who.

They wait as drafts of the session, which are no part of its history: once they are shown, only how
many stand where is kept.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from app.words import _, ngettext
from app.workshops.content import Tool
from app.workshops.placing import FEWEST_SHOWN, NotARung, Spreads, spreads_of
from app.workshops.session import VIEWS_OF, Draft, Tally

PLACES = "places:"
"""How the drafts that hold places are named."""

MOST_LINES = 2
"""Rated items that stand on one ballot, each with a line of its own to type; with more of them
each is typed at its own step."""


@dataclass(frozen=True, slots=True)
class Held:
    """For an item and a side, every place that is in, from the lowest."""

    places: Mapping[tuple[str, str], tuple[int, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def people(self, item: str) -> int:
        """How many places are in, from all sides together."""
        return sum(len(self.of(item, side)) for side in self.kept_under(item))

    def of(self, item: str, side: str) -> tuple[int, ...]:
        return self.places.get((item, side), ())

    def dots(self, item: str, side: str) -> tuple[int, ...]:
        """Only those that were counted as dots: a place somebody gave in private is not in it."""
        return self.of(item, as_dots(side))

    def all_from(self, item: str, side: str) -> tuple[int, ...]:
        """Those from that side, however they came."""
        return (*self.of(item, side), *self.dots(item, side))

    def sides(self, item: str) -> tuple[str, ...]:
        """The sides from which anyone placed themselves, in the order they are asked for."""
        return tuple(side for side in VIEWS_OF if self.all_from(item, side))

    def kept_under(self, item: str) -> tuple[str, ...]:
        """The sides, and the dots of sides, that have a draft of their own."""
        return tuple(side for held, side in self.places if held == item)

    def add(self, item: str, side: str, places: Iterable[int]) -> "Held":
        return self.put(item, side, (*self.of(item, side), *places))

    def take_out(self, item: str, side: str, places: Iterable[int]) -> "Held | None":
        """Without these; None when one of them is not in."""
        left = list(self.of(item, side))
        for place in places:
            if place not in left:
                return None
            left.remove(place)
        return self.put(item, side, left)

    def put(self, item: str, side: str, places: Iterable[int]) -> "Held":
        """Exactly these from that side."""
        now = {**self.places, (item, side): tuple(sorted(places))}
        return Held(MappingProxyType({key: kept for key, kept in now.items() if kept}))

    def without(self, item: str) -> "Held":
        now = {key: kept for key, kept in self.places.items() if key[0] != item}
        return Held(MappingProxyType(now))

    def counts(self, item: str, rungs: int) -> dict[str, tuple[int, ...]]:
        """What is kept once all are in: for each side how many gave each answer."""
        return {side: _counts(self.all_from(item, side), rungs) for side in self.sides(item)}

    def spreads(self, item: str, rungs: int) -> Spreads | None:
        """What would be shown of them."""
        tallies = (
            Tally(id=side, session_id="", item=item, side=side, counts=counts)
            for side, counts in self.counts(item, rungs).items()
        )
        return spreads_of(tuple(tallies), item)


def as_dots(side: str) -> str:
    """What the dots of a side are held under, apart from the places that were given unseen."""
    return f"{side} dots"


def where_held(item: str, side: str) -> str:
    """The draft that holds the places of a side."""
    return f"{PLACES}{item}:{side}"


def written(places: Sequence[int]) -> str:
    """Places as a draft holds them: as one word, which nobody's words that are taken back can
    be a part of. "" for none."""
    return "_".join(("in", *(str(place) for place in places))) if places else ""


def held_in(drafts: Iterable[Draft]) -> Held:
    """What was in when the session was last open."""
    held = Held()
    for draft in drafts:
        if draft.where.startswith(PLACES):
            item, _colon, side = draft.where.removeprefix(PLACES).rpartition(":")
            places = (int(word) for word in draft.text.split("_") if word.isdecimal())
            held = held.put(item, side, places)
    return held


def of_dots(counts: Sequence[int]) -> tuple[int, ...]:
    """Dots counted on each rung from the lowest, as places."""
    return tuple(rung for rung, dots in enumerate(counts, 1) for _dot in range(dots))


def picks_out(before: Spreads | None, after: Spreads | None) -> bool:
    """Could what was shown before be taken from what would be shown now, and leave so few that
    the room knows who? Whoever came or went between two counts, or now says another side."""
    if before is None or before.everyone is None or after is None or after.everyone is None:
        return False
    pairs = [(before.everyone.people, after.everyone.people)]
    pairs += [
        (before.sides[side].people, after.sides[side].people)
        for side in before.sides.keys() & after.sides.keys()
    ]
    return any(0 < abs(now - then) < FEWEST_SHOWN for then, now in pairs)


def on_one_ballot(tool: Tool | None, item: str) -> tuple[str, ...]:
    """The items that are typed together at the step of `item`."""
    rated = tuple(each.id for each in tool.of_kind("rated")) if tool else ()
    return rated if item in rated and len(rated) <= MOST_LINES else (item,)


def settles_on(tool: Tool | None, item: str) -> str:
    """Where what the room settles is kept: a ladder has one answer, however often it is asked."""
    if tool is None or not tool.of_kind("rung"):
        return item
    rated = [each.id for each in tool.of_kind("rated")]
    return rated[0] if item in rated else item


def say_how_many(number: int) -> str:
    """How many places are in, and nothing else of them."""
    if not number:
        return _("Nobody's place is in yet.")
    return ngettext("{n} place is in.", "{n} places are in.", number).format(n=number)


def say_too_many(number: int, how_many: int | None) -> str:
    """Said kindly, and everything is kept; "" when there is nothing to say."""
    if how_many is None or number <= how_many:
        return ""
    return _(
        "{places} places are in, and {people} people are here."
        " Is one slip typed twice? Everything is kept."
    ).format(places=number, people=how_many)


def _counts(places: Sequence[int], rungs: int) -> tuple[int, ...]:
    counts = [0] * rungs
    for place in places:
        if not 1 <= place <= rungs:
            raise NotARung(str(place), rungs)
        counts[place - 1] += 1
    return tuple(counts)
