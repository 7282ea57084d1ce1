"""The ladder as a drawing: seven rungs on three levels, who stands where, and where we want to be.

Made once, and shown on the laptop, on the wall and in every pack; each time with the same facts.
"""

from dataclasses import dataclass

from app.words import _, ngettext
from app.workshops.content import Item, Tool
from app.workshops.drawing import Drawable, Drawing, Fill, Line, Polygon, TextBox, outline_of
from app.workshops.placing import Spread
from app.workshops.sentences import with_capital

ASPECT = 1.05
_LEFT, _RIGHT = 0.04, 0.5
"""Where the two rails stand."""
_BESIDE = 0.54
"""Where what stands beside the ladder begins."""
_RAIL, _RUNG = 0.012, 0.006
_TOP, _FOOT = 0.02, 0.98
_DOT = 0.03
_BANDS: tuple[Fill, ...] = ("wash", "paper")
_MOST_DOTS = 12
"""More people than this on one rung are said by their number alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """What there is to see on a ladder: nothing, for one to be filled in by hand."""

    spread: Spread | None = None
    agreed: int | None = None
    """The rung, from 1, that the group agreed it is on."""
    goal: int | None = None


BLANK_LADDER = Places()


def ladder_drawing(tool: Tool, places: Places = BLANK_LADDER) -> Drawing:
    """The ladder of a tool with rungs, the highest at the top."""
    rungs = tool.of_kind("rung")
    shapes: list[Drawable] = [*_levels(tool, rungs, named=places == BLANK_LADDER)]
    shapes += [_rail(_LEFT), _rail(_RIGHT)]
    for number, rung in enumerate(rungs, 1):
        shapes += _rung(number, rung, len(rungs))
        shapes += _beside(number, len(rungs), places)
    return Drawing(ASPECT, tuple(shapes), alt=_alt(rungs, places), facts=facts(tool, places))


def facts(tool: Tool, places: Places = BLANK_LADDER) -> tuple[str, ...]:
    """What the drawing shows, rung by rung from the top, for those who cannot see it."""
    rungs = list(enumerate(tool.of_kind("rung"), 1))
    return tuple(
        _fact(tool, number, rung, _said_beside(number, places)) for number, rung in reversed(rungs)
    )


def _fact(tool: Tool, number: int, rung: Item, beside: tuple[str, ...]) -> str:
    level = with_capital(_(tool.item(rung.level).word)) if rung.level else ""
    name = _("{number} {rung}").format(number=number, rung=_(rung.word))
    told = " ".join(f"{part}." for part in (level, *beside) if part)
    return _("{rung}. {told}").format(rung=name, told=told).strip()


def _said_beside(number: int, places: Places) -> tuple[str, ...]:
    said: list[str] = []
    if places.spread is not None:
        people = places.spread.counts[number - 1]
        said.append(_people(people) if people else _("Nobody"))
    if number == places.agreed:
        said.append(_("We are here"))
    if number == places.goal:
        said.append(_("We want to be here"))
    return tuple(said)


def _people(number: int) -> str:
    return ngettext("{n} person", "{n} people", number).format(n=number)


def _alt(rungs: tuple[Item, ...], places: Places) -> str:
    parts = [_("A ladder with {n} rungs.").format(n=len(rungs))]
    if places.agreed:
        name = _(rungs[places.agreed - 1].word)
        parts.append(_("We are on rung {n}, {rung}.").format(n=places.agreed, rung=name))
    if places.goal:
        name = _(rungs[places.goal - 1].word)
        parts.append(_("We want to be on rung {n}, {rung}.").format(n=places.goal, rung=name))
    if places == BLANK_LADDER:
        parts.append(
            _("From {lowest} at the foot to {highest} at the top.").format(
                lowest=_(rungs[0].word), highest=_(rungs[-1].word)
            )
        )
    return " ".join(parts)


def _height(rungs: int) -> float:
    return (_FOOT - _TOP) / rungs


def _top_of(number: int, rungs: int) -> float:
    return _FOOT - number * _height(rungs)


def _rail(x: float) -> Line:
    return Line((x, _TOP), (x, _FOOT), _RAIL)


def _rung(number: int, rung: Item, rungs: int) -> tuple[Drawable, ...]:
    """The words stand on their rung, between the rails."""
    top, high = _top_of(number, rungs), _height(rungs)
    words = _("{number} {rung}").format(number=number, rung=_(rung.word))
    return (
        TextBox(_LEFT + 0.02, top, _RIGHT - _LEFT - 0.04, high, words, strong=True, centred=True),
        Line((_LEFT, top + high), (_RIGHT, top + high), _RUNG),
    )


def _levels(tool: Tool, rungs: tuple[Item, ...], *, named: bool) -> list[Drawable]:
    """A band behind the rungs of each level, named where there is room for people's dots."""
    shapes: list[Drawable] = []
    for turn, level in enumerate(tool.of_kind("level")):
        numbers = [number for number, rung in enumerate(rungs, 1) if rung.level == level.id]
        top, foot = _top_of(max(numbers), len(rungs)), _top_of(min(numbers) - 1, len(rungs))
        corners = ((0.0, top), (1.0, top), (1.0, foot), (0.0, foot))
        shapes.append(Polygon(corners, _BANDS[turn % len(_BANDS)], weight=0.002))
        if named:
            words, high = with_capital(_(level.word)), _height(len(rungs)) / 2
            shapes.append(TextBox(_BESIDE, top, 1 - _BESIDE, high, words, strong=True))
    return shapes


def _beside(number: int, rungs: int, places: Places) -> list[Drawable]:
    top, high = _top_of(number, rungs), _height(rungs)
    people = places.spread.counts[number - 1] if places.spread is not None else 0
    shapes: list[Drawable] = []
    if 0 < people <= _MOST_DOTS:
        shapes += [_dot(turn, top + high * 0.18) for turn in range(people)]
    said = ", ".join(part for part in _said_beside(number, places) if part != _("Nobody"))
    if said:
        shapes.append(TextBox(_BESIDE, top + high * 0.34, 1 - _BESIDE, high * 0.62, said))
    return shapes


def _dot(turn: int, y: float) -> Polygon:
    left = _BESIDE + turn * _DOT * 1.15
    ring = outline_of("circle")
    points = tuple((left + x * _DOT, y + (v - 0.5) * _DOT * ASPECT) for x, v in ring[::6])
    return Polygon(points, "tried", weight=0.002)
