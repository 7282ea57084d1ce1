"""The ladder as a drawing: seven rungs on three levels, who stands where, and where we want to be.

Made once, and shown on the laptop, on the wall and in every pack; each time with the same facts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from app.words import _
from app.workshops.content import Item, Tool
from app.workshops.drawing import Drawable, Drawing, Fill, Line, Polygon, TextBox
from app.workshops.drawn_columns import Column, Plan, drawn, people_or_nobody
from app.workshops.placing import Spread, Spreads
from app.workshops.sentences import with_capital
from app.workshops.spread_drawing import columns_of, hidden_said

ASPECT = 1.05
_LEFT, _RIGHT = 0.04, 0.5
"""Where the two rails of an empty ladder stand."""
_BESIDE = 0.54
"""Where the names of its levels begin."""
_RAIL, _RUNG = 0.01, 0.006
_TOP, _FOOT = 0.02, 0.98
_INSIDE = 0.012
"""The rails of a ladder with columns beside it, from either end of the names."""
_BANDS: tuple[Fill, ...] = ("wash", "paper")


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """What there is to see on a ladder: nothing, for one to be filled in by hand."""

    spread: Spread | None = None
    agreed: int | None = None
    """The rung, from 1, that the group agreed it is on."""
    goal: int | None = None
    sides: Mapping[str, Spread] = field(default_factory=lambda: MappingProxyType({}))
    """Only sides that may be shown, as `placing.spreads` gives them."""
    some_hidden: bool = False


BLANK_LADDER = Places()


def places_of(spreads: Spreads, *, agreed: int | None = None, goal: int | None = None) -> Places:
    """What may be shown of all ballots, with what was agreed of them."""
    return Places(
        spread=spreads.everyone,
        agreed=agreed,
        goal=goal,
        sides=spreads.sides,
        some_hidden=spreads.everyone is not None and spreads.some_hidden,
    )


def ladder_drawing(tool: Tool, places: Places = BLANK_LADDER) -> Drawing:
    """The ladder of a tool with rungs, the highest at the top; sides stand next to each other."""
    columns = _columns(places)
    alt = _alt(tool.of_kind("rung"), places)
    if not columns:
        return _empty(tool, alt)
    plan = ladder_plan(tool, columns)
    shapes = (*ladder_beside(tool, plan), *drawn(plan))
    return Drawing(plan.aspect, shapes, alt, facts=facts(tool, places), folds=plan.folds)


def ladder_plan(tool: Tool, columns: Sequence[Column]) -> Plan:
    """The rungs as rows, the highest at the top, with columns beside them."""
    rungs = tool.of_kind("rung")
    numbers = tuple(range(len(rungs), 0, -1))
    names = tuple(numbered(number, rungs[number - 1]) for number in numbers)
    return Plan(numbers, names, tuple(columns))


def ladder_beside(tool: Tool, plan: Plan) -> tuple[Drawable, ...]:
    """The bands of the levels, and on them the ladder itself, at the left of its columns."""
    return (*_bands(tool, plan), *_rails(plan), *_names(plan))


def numbered(number: int, rung: Item) -> str:
    return _("{number} {rung}").format(number=number, rung=_(rung.word))


def facts(tool: Tool, places: Places = BLANK_LADDER) -> tuple[str, ...]:
    """What the drawing shows, rung by rung from the top, for those who cannot see it."""
    rungs = list(enumerate(tool.of_kind("rung"), 1))
    columns = _columns(places)
    told = tuple(_fact(tool, number, rung, places) for number, rung in reversed(rungs))
    totals = " ".join(f"{column.heading}." for column in columns if column.spread)
    hidden = (hidden_said(),) if places.some_hidden else ()
    return (*told, *((totals,) if totals else ()), *hidden)


def _columns(places: Places) -> tuple[Column, ...]:
    """Everyone, the sides, and what was agreed in the end."""
    columns = () if places.spread is None else columns_of(places.spread, places.sides)
    if places.agreed is None and places.goal is None:
        return columns
    agreed = Column(
        title=_("Agreed"),
        here=places.agreed,
        goal=places.goal,
        here_words=_("Here"),
        goal_words=_("Goal"),
    )
    return (*columns, agreed)


def _fact(tool: Tool, number: int, rung: Item, places: Places) -> str:
    level = with_capital(_(tool.item(rung.level).word)) if rung.level else ""
    parts = (level, *_people_on(number, places), *_agreed_on(number, places))
    told = " ".join(f"{part}." for part in parts if part)
    return _("{rung}. {told}").format(rung=numbered(number, rung), told=told).strip()


def _people_on(number: int, places: Places) -> tuple[str, ...]:
    """Everyone on a rung, and then side by side."""
    if places.spread is None:
        return ()
    everyone, *sides = columns_of(places.spread, places.sides)
    if not everyone.people_at(number):
        return (_("Nobody"),)
    return (
        with_capital(people_or_nobody(everyone.people_at(number))),
        *(
            _("{side}: {people}").format(
                side=side.title, people=people_or_nobody(side.people_at(number))
            )
            for side in sides
        ),
    )


def _agreed_on(number: int, places: Places) -> tuple[str, ...]:
    here = (_("We are here"),) if number == places.agreed else ()
    return (*here, _("We want to be here")) if number == places.goal else here


def _alt(rungs: tuple[Item, ...], places: Places) -> str:
    parts = [_("A ladder with {n} rungs.").format(n=len(rungs))]
    if places.spread is not None:
        parts.append(_("It shows how many people stand on each."))
    if places.agreed:
        name = _(rungs[places.agreed - 1].word)
        parts.append(_("We are on rung {n}, {rung}.").format(n=places.agreed, rung=name))
    if places.goal:
        name = _(rungs[places.goal - 1].word)
        parts.append(_("We want to be on rung {n}, {rung}.").format(n=places.goal, rung=name))
    if len(parts) == 1:
        parts.append(
            _("From {lowest} at the foot to {highest} at the top.").format(
                lowest=_(rungs[0].word), highest=_(rungs[-1].word)
            )
        )
    return " ".join(parts)


def _bands(tool: Tool, plan: Plan) -> list[Polygon]:
    """A band behind the rungs of each level."""
    shapes: list[Polygon] = []
    rungs = tool.of_kind("rung")
    for turn, level in enumerate(tool.of_kind("level")):
        rows = [row for row, at in enumerate(plan.places) if rungs[at - 1].level == level.id]
        top, foot = plan.top_of(min(rows)), min(1.0, plan.top_of(max(rows) + 1))
        shapes.append(_band(top, foot, turn))
    return shapes


def _band(top: float, foot: float, turn: int) -> Polygon:
    corners = ((0.0, top), (1.0, top), (1.0, foot), (0.0, foot))
    return Polygon(corners, _BANDS[turn % len(_BANDS)], weight=0.002)


def _rails(plan: Plan) -> list[Line]:
    left, right = _INSIDE, plan.names_width - 2 * _INSIDE
    rails = [Line((x, plan.head), (x, 1.0), _RAIL) for x in (left, right)]
    feet = (min(1.0, plan.top_of(row + 1)) for row in range(len(plan.places) - 1))
    return [*rails, *(Line((left, y), (right, y), _RUNG) for y in feet)]


def _names(plan: Plan) -> list[TextBox]:
    """The words stand on their rung, between the rails."""
    left, width = 2 * _INSIDE, plan.names_width - 5 * _INSIDE
    return [
        TextBox(left, plan.top_of(row), width, plan.row, name, strong=True)
        for row, name in enumerate(plan.names)
    ]


def _empty(tool: Tool, alt: str) -> Drawing:
    """A ladder to stand before and to mark: its levels named, its rungs far apart."""
    rungs = tool.of_kind("rung")
    shapes: list[Drawable] = [*_levels(tool, rungs), _rail(_LEFT), _rail(_RIGHT)]
    for number, rung in enumerate(rungs, 1):
        shapes += _rung(number, rung, len(rungs))
    folds = tuple(_top_of(number, len(rungs)) for number in range(len(rungs), -1, -1))
    return Drawing(ASPECT, tuple(shapes), alt, facts=facts(tool), folds=folds)


def _height(rungs: int) -> float:
    return (_FOOT - _TOP) / rungs


def _top_of(number: int, rungs: int) -> float:
    return _FOOT - number * _height(rungs)


def _rail(x: float) -> Line:
    return Line((x, _TOP), (x, _FOOT), _RAIL)


def _rung(number: int, rung: Item, rungs: int) -> tuple[Drawable, ...]:
    """The words stand on their rung, between the rails."""
    top, high = _top_of(number, rungs), _height(rungs)
    width = _RIGHT - _LEFT - 0.04
    return (
        TextBox(_LEFT + 0.02, top, width, high, numbered(number, rung), strong=True, centred=True),
        Line((_LEFT, top + high), (_RIGHT, top + high), _RUNG),
    )


def _levels(tool: Tool, rungs: tuple[Item, ...]) -> list[Drawable]:
    """A band behind the rungs of each level, with its name beside the ladder."""
    shapes: list[Drawable] = []
    for turn, level in enumerate(tool.of_kind("level")):
        numbers = [number for number, rung in enumerate(rungs, 1) if rung.level == level.id]
        top, foot = _top_of(max(numbers), len(rungs)), _top_of(min(numbers) - 1, len(rungs))
        words, high = with_capital(_(level.word)), _height(len(rungs))
        shapes += [
            _band(top, foot, turn),
            TextBox(_BESIDE, top, 1 - _BESIDE, high, words, strong=True),
        ]
    return shapes
