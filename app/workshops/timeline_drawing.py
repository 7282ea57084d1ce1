"""A group's year as a line of months, with a mark for each thing: its shape and its word say which.

Nothing that anybody typed is in it. What there is in a month stands in that month, side by side;
where a month has more than finds room, that row has bars as high as their number.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.words import _
from app.workshops.dates import month_names
from app.workshops.drawing import Dot, Drawable, Drawing, Fill, Line, Polygon, TextBox
from app.workshops.timeline import UNDATED, EntryKind, Year
from app.workshops.timeline_words import say_story

ACROSS = 42
"""Letters across the drawing, at the size its heights are reckoned for."""
_LETTER, _PITCH, _PADDING = 0.5, 1.3, 0.7
"""In letter sizes: how wide a letter is, how high a line, and the air above and below."""
_MONTHS = 12
_QUARTERS = (0, 3, 6, 9)
_SIGN, _AFTER_SIGN = 0.03, 0.015
_MOST_NAME = 0.34
_GIANT, _TWO_LINES = 1.6, 0.68
"""Of the letters of a word, or of a name: the room that is kept for it."""
_LARGEST = 0.034
"""A mark's share of the width, where a month has few."""
_MOST_SIDE_BY_SIDE = 5
_FIGURE = 0.8
_BAR_EMS, _BAR, _HIGHEST = 2.4, 0.44, 0.9
_LINE, _TICK, _HAIR = 0.005, 0.003, 0.0012
_DARK = ("ink", "plus1")
"""A bar of these would shout: it is an outline, with a quiet fill."""
_AXIS_EMS = 0.55


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of thing, in a row of its own."""

    kind: EntryKind
    name: str
    shape: str
    fill: Fill
    months: tuple[int, ...]
    """How many in each of the twelve months."""

    @property
    def number(self) -> int:
        return sum(self.months)

    @property
    def most(self) -> int:
        return max(self.months)

    @property
    def heading(self) -> str:
        return _("{name} {n}").format(name=self.name, n=self.number)

    @property
    def has_bars(self) -> bool:
        return self.most > _MOST_SIDE_BY_SIDE


SHAPES: dict[EntryKind, tuple[str, Fill]] = {
    "agreement": ("sheet", "paper"),
    "settled": ("stairs", "ink"),
    "session": ("circle", "ink"),
    "pleased": ("triangle", "pleased"),
    "kept": ("star", "plus1"),
    "changed": ("turn", "paper"),
    "promised": ("star", "paper"),
    "told": ("speech", "paper"),
    "checked": ("house", "paper"),
}
"""The shape of each kind, and what fills it; those of questions are the same everywhere."""
_ABOVE: tuple[EntryKind, ...] = ("agreement", "settled")
_BELOW: tuple[EntryKind, ...] = ("pleased", "kept", "told", "checked")


def lane_names() -> dict[EntryKind, str]:
    return {
        "agreement": _("Agreed"),
        "settled": _("Where we are"),
        "session": _("Meetings"),
        "pleased": _("Pleased"),
        "kept": _("Promises kept"),
        "told": _("Told back"),
        "checked": _("Places checked"),
    }


def timeline_drawing(year: Year, *, only: Sequence[EntryKind] = ()) -> Drawing | None:
    """The year, a row for each kind there is; of `only` some kinds, where there is little room.
    None for a year with nothing that has a day."""
    kinds = only or (*_ABOVE, "session", *_BELOW)
    lanes = [lane for lane in (_lane(year, kind) for kind in kinds) if _is_drawn(lane)]
    if year.year == UNDATED or not any(lane.number for lane in lanes):
        return None
    plan = _Plan(tuple(lanes))
    return Drawing(plan.aspect, tuple(_drawn(plan)), _alt(year), facts(year), plan.folds)


def facts(year: Year) -> tuple[str, ...]:
    """Kind by kind: how many, and in which months; then what is told but not drawn."""
    lanes = [_lane(year, kind) for kind in (*_ABOVE, "session", *_BELOW)]
    return (*(_fact(lane) for lane in lanes if lane.number), *_told_only(year))


def less(year: Year) -> tuple[Drawing, ...]:
    """With fewer rows, for where all of them find no room."""
    fewer: tuple[tuple[EntryKind, ...], ...] = (
        ("agreement", "settled", "session", "kept"),
        ("session", "kept"),
        ("session",),
    )
    drawn = (timeline_drawing(year, only=kinds) for kinds in fewer)
    return tuple(drawing for drawing in drawn if drawing)


def _lane(year: Year, kind: EntryKind) -> Lane:
    found = Counter(entry.day.month for entry in year.of_kind(kind) if entry.day)
    months = tuple(found[month] for month in range(1, _MONTHS + 1))
    return Lane(kind, lane_names()[kind], *SHAPES[kind], months)


def _is_drawn(lane: Lane) -> bool:
    return lane.number > 0 or lane.kind == "session"


def _fact(lane: Lane) -> str:
    """ "Meetings: 3. January, March (2)." A bare number beside a month would be read as a day."""
    months = ", ".join(
        _("{month} ({n})").format(month=name, n=number) if number > 1 else name
        for name, number in zip(month_names(), lane.months, strict=True)
        if number
    )
    return _("{kind}: {n}. {months}.").format(kind=lane.name, n=lane.number, months=months)


def _told_only(year: Year) -> Iterator[str]:
    open_still, changed = len(year.of_kind("promised")), len(year.of_kind("changed"))
    if open_still:
        yield _("Promised, and not kept this year: {n}.").format(n=open_still)
    if changed:
        yield _("Promises changed or dropped: {n}.").format(n=changed)
    undated = sum(entry.day is None for entry in year.entries)
    if undated:
        yield _("Without a day: {n}.").format(n=undated)


def _alt(year: Year) -> str:
    counted = (_lane(year, kind) for kind in ("session", *_ABOVE, *_BELOW))
    said = (
        _("{kind}: {n}").format(kind=lane.name, n=lane.number) for lane in counted if lane.number
    )
    return " ".join(
        f"{sentence}." for sentence in (say_story(year), _("A line of twelve months"), *said)
    )


@dataclass(frozen=True)
class _Plan:
    """Where the rows stand; the line itself belongs to the row of meetings."""

    lanes: tuple[Lane, ...]

    @cached_property
    def name_width(self) -> float:
        """About two lines for the longest name, and room for the longest word in giant print."""
        longest = max(len(lane.heading) for lane in self.lanes)
        word = max(len(word) for lane in self.lanes for word in lane.heading.split())
        return min(_MOST_NAME, max(word * _GIANT, longest * _TWO_LINES) / ACROSS)

    @cached_property
    def left(self) -> float:
        """Where January begins."""
        return _SIGN + _AFTER_SIGN + self.name_width

    @cached_property
    def month(self) -> float:
        return (1 - self.left) / _MONTHS

    @cached_property
    def heights(self) -> tuple[float, ...]:
        """Of the rows, in letter sizes; below the row of meetings stand the names of months."""
        return tuple(
            self._row(lane) + (_PITCH + _AXIS_EMS if lane.kind == "session" else 0.0)
            for lane in self.lanes
        )

    @cached_property
    def aspect(self) -> float:
        return ACROSS * _LETTER / self._whole

    @cached_property
    def folds(self) -> tuple[float, ...]:
        """Each row begins at one; so does what stands below the line."""
        cuts: list[float] = []
        for lane in self.lanes:
            top, foot = self.place(lane)
            cuts += [top, foot] if lane.kind == "session" else [top]
        return tuple(cut for cut in dict.fromkeys(cuts) if 0.0 < cut < 1.0)

    def place(self, lane: Lane) -> tuple[float, float]:
        """From the top of a row to its foot, without the names of the months."""
        number, whole = self.lanes.index(lane), self._whole
        top = sum(self.heights[:number])
        return top / whole, (top + self._row(lane)) / whole

    @cached_property
    def names_of_months(self) -> tuple[float, float]:
        """Their top and their height."""
        meetings = next(lane for lane in self.lanes if lane.kind == "session")
        foot = self.place(meetings)[1]
        return foot + _AXIS_EMS / 2 / self._whole, _PITCH / self._whole

    def at(self, month: float) -> float:
        return min(1.0, self.left + month * self.month)

    @cached_property
    def _whole(self) -> float:
        return sum(self.heights)

    def _row(self, lane: Lane) -> float:
        """One line of words; a painter whose letters need more makes the row higher."""
        return (_BAR_EMS if lane.has_bars else _PITCH) + _PADDING


def _drawn(plan: _Plan) -> Iterator[Drawable]:
    yield from _quarters(plan)
    for lane in plan.lanes:
        top, foot = plan.place(lane)
        yield from _named(plan, lane, top, foot)
        if lane.kind == "session":
            yield from _line(plan, foot if lane.has_bars else (top + foot) / 2)
        for month, number in enumerate(lane.months):
            if number and lane.has_bars:
                yield _bar(plan, lane, month, (top, foot))
            elif number:
                yield from _marks(plan, lane, month, (top, foot))


def _named(plan: _Plan, lane: Lane, top: float, foot: float) -> Iterator[Drawable]:
    """The shape that stands for it, its word, and how many."""
    yield Dot(0.0, top, _SIGN, foot - top, lane.shape, lane.fill)
    left = _SIGN + _AFTER_SIGN
    yield TextBox(left, top, plan.name_width, foot - top, lane.heading, strong=True)


def _quarters(plan: _Plan) -> Iterator[Drawable]:
    """A thin line down the drawing where each quarter of the year begins, and its first month."""
    top, high = plan.names_of_months
    for month in _QUARTERS:
        x = plan.at(month)
        yield Line((x, 0.0), (x, top), _HAIR)
        if plan.lanes[-1].kind != "session":
            yield Line((x, top + high), (x, 1.0), _HAIR)
        words = month_names()[month][:3]
        yield TextBox(x, top, 3 * plan.month, high, words)


def _line(plan: _Plan, y: float) -> Iterator[Line]:
    """The year itself; a short stroke begins each month."""
    yield Line((plan.left, y), (1.0, y), _LINE)
    foot = plan.names_of_months[0]
    for month in range(_MONTHS + 1):
        x = plan.at(month)
        yield Line((x, y), (x, y + (foot - y) * 0.5), _TICK)


def _marks(plan: _Plan, lane: Lane, month: int, row: tuple[float, float]) -> Iterator[Dot]:
    """Side by side in the middle of their month, all of a row as large as each other."""
    step = min(_LARGEST, plan.month / lane.most)
    number = lane.months[month]
    begins = plan.at(month + 0.5) - step * number / 2
    for turn in range(number):
        left = begins + turn * step + step * (1 - _FIGURE) / 2
        yield Dot(left, row[0], step * _FIGURE, row[1] - row[0], lane.shape, lane.fill)


def _bar(plan: _Plan, lane: Lane, month: int, row: tuple[float, float]) -> Polygon:
    """As high as its number, against the month that has most."""
    high = (row[1] - row[0]) * _HIGHEST * lane.months[month] / lane.most
    left, right = plan.at(month + (1 - _BAR) / 2), plan.at(month + (1 + _BAR) / 2)
    top, foot = row[1] - high, row[1]
    corners = ((left, top), (right, top), (right, foot), (left, foot))
    return Polygon(corners, "wash" if lane.fill in _DARK else lane.fill, _TICK)
