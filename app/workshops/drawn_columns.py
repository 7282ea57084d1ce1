"""Columns of people beside a list of places: the rungs of a ladder, or the answers to a question.

Every drawing of places is laid out here, so that a person, a number and a side look the same in
all of them. Heights are reckoned in lines of large letters: a painter that has smaller ones leaves
more air, and one that has larger ones makes the rows higher.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from textwrap import wrap

from app.words import _, ngettext
from app.workshops.drawing import Dot, Drawable, Line, Polygon, TextBox
from app.workshops.placing import Spread

ACROSS = 42
"""Letters across the drawing, at the size its heights are reckoned for."""
_LETTER = 0.5
"""How wide a letter is, in letter sizes; a line is `_PITCH` of them high."""
_PITCH, _PADDING = 1.3, 0.6
_NAMES = (0.46, 0.42, 0.40, 0.34, 0.28)
"""Of the width, at most, for the names: less when more columns stand beside them."""
_MOST_FOR_NAMES = 0.5
"""A longer word is worth more than that."""
_WIDE = 0.34
"""A heading this wide says how many in words."""
_GAP = 0.01
_BOLD, _NUMBER, _FEW = 1.0, 1.4, 3.0
"""Letters: what bold ones need more, and what is left beside a number, and for a few people."""
_SIGN = 0.045
_AFTER = 0.03
"""Between people and what stands beside them."""
_LARGEST, _SMALLEST = 0.042, 0.011
"""A person's share of the width. With no room for that, people are drawn as bars."""
_FIGURE = 0.94
_ROOM_ABOVE = 0.18
_HAIR, _BAR_LINE = 0.0015, 0.003


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What one side, or one day, says of the places; they are counted from 1."""

    title: str
    spread: Spread | None = None
    tells_people: bool = True
    """False where the heading is a day, and not who is counted."""
    here: int | None = None
    goal: int | None = None
    here_words: str = ""
    goal_words: str = ""

    @property
    def heading(self) -> str:
        """ "Carer: 5 people", or the title alone where nobody was counted."""
        if self.spread is None or not self.tells_people:
            return self.title
        number = people(self.spread.people)
        return _("{side}: {people}").format(side=self.title, people=number)

    @property
    def short_heading(self) -> str:
        """ "Carer 5", over figures of people."""
        if self.spread is None or not self.tells_people:
            return self.title
        return _("{side} {n}").format(side=self.title, n=self.spread.people)

    def words_at(self, place: int) -> str:
        """What was agreed about a place."""
        said = ((self.here_words, self.here), (self.goal_words, self.goal))
        return ", ".join(words for words, about in said if place == about)

    def share_at(self, place: int) -> float:
        """How much of a cell's height is for what was agreed: people stand below it."""
        if not self.words_at(place):
            return 0.0
        return 0.5 if self.spread else 1.0

    def people_at(self, place: int) -> int:
        return self.spread.counts[place - 1] if self.spread else 0


@dataclass(frozen=True)
class Plan:
    """Where the names and the columns stand; `places` from the top down. Each measure is worked out
    once: every cell asks for all of them."""

    places: tuple[int, ...]
    names: tuple[str, ...]
    columns: tuple[Column, ...]

    @cached_property
    def names_width(self) -> float:
        """What the longest name needs, within its usual share; and room for the longest word."""
        most = _NAMES[min(len(self.columns), len(_NAMES)) - 1]
        whole = max(map(len, self.names))
        word = max(len(word) for name in self.names for word in (name.split() or [""]))
        room = min(most, (whole + 2) / ACROSS)
        return max(room, min(_MOST_FOR_NAMES, (word + 2) / ACROSS))

    @cached_property
    def widths(self) -> tuple[float, ...]:
        """Of the columns, each with what its longest word needs and a like share of the rest."""
        room = 1 - self.names_width
        needs = [self._letters_of(column) / ACROSS for column in self.columns]
        spare = room - sum(needs)
        if spare < 0:
            return tuple(room * need / sum(needs) for need in needs)
        return tuple(need + spare / len(needs) for need in needs)

    def _letters_of(self, column: Column) -> float:
        """About how wide the widest thing in a column is that cannot be broken."""
        heading = max(map(len, column.short_heading.split()), default=0)
        agreed = max(len(column.here_words), len(column.goal_words)) + _SIGN * ACROSS
        number = len(str(self.most)) + _NUMBER + _FEW if column.spread else 0
        return _BOLD + max(heading, agreed if column.here or column.goal else 0, number)

    @cached_property
    def aspect(self) -> float:
        return ACROSS * _LETTER / self._ems

    @cached_property
    def head(self) -> float:
        """The height of the headings, as a share of the drawing's."""
        return self._head_ems / self._ems

    @cached_property
    def row(self) -> float:
        return self._row_ems / self._ems

    @cached_property
    def folds(self) -> tuple[float, ...]:
        return tuple(self.top_of(turn) for turn in range(len(self.places)))

    @cached_property
    def most(self) -> int:
        """The most people in any cell: all are drawn to one measure, so that sides compare."""
        spreads = (column.spread for column in self.columns)
        return max((max(spread.counts) for spread in spreads if spread), default=0)

    @cached_property
    def number_width(self) -> float:
        return (len(str(self.most)) + _NUMBER) / ACROSS

    @cached_property
    def room_for_people(self) -> float:
        """Beside the number, in the narrowest of the columns that have people."""
        counted = (
            width for column, width in zip(self.columns, self.widths, strict=True) if column.spread
        )
        return min(counted) - _AFTER - self.number_width

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """With the word for people, where there is room for it."""
        if min(self.widths) >= _WIDE:
            return tuple(column.heading for column in self.columns)
        return tuple(column.short_heading for column in self.columns)

    def top_of(self, turn: int) -> float:
        """Where a row begins; they are counted from nought, from the top."""
        return self.head + turn * self.row

    def left_of(self, number: int) -> float:
        return self.names_width + sum(self.widths[:number])

    @cached_property
    def _ems(self) -> float:
        return self._head_ems + self._row_ems * len(self.places)

    @cached_property
    def _head_ems(self) -> float:
        lines = map(lines_in, self.headings, (width - _GAP for width in self.widths))
        return max(lines) * _PITCH + _PADDING

    @cached_property
    def _row_ems(self) -> float:
        names = max(lines_in(name, self.names_width - _GAP) for name in self.names)
        cells = map(self._lines_of, self.columns, self.widths)
        return max(names, *cells) * _PITCH + _PADDING

    def _lines_of(self, column: Column, width: float) -> int:
        room = width - _GAP - _SIGN
        both = 1 if column.spread and (column.here or column.goal) else 0
        return both + max(lines_in(column.words_at(place), room) for place in self.places)


def lines_in(words: str, width: float) -> int:
    """About how many lines the words take in a share of the width."""
    return max(1, len(wrap(words, max(1, int(width * ACROSS)))))


def people(number: int) -> str:
    """The number with its word."""
    return ngettext("{n} person", "{n} people", number).format(n=number)


def people_or_nobody(number: int) -> str:
    return people(number) if number else _("nobody")


def drawn(plan: Plan) -> Iterator[Drawable]:
    """The headings and the cells; whoever asks draws the names."""
    for number, column in enumerate(plan.columns):
        left, width = plan.left_of(number), plan.widths[number] - _GAP
        yield TextBox(left, 0.0, width, plan.head, plan.headings[number], strong=True)
        for turn, place in enumerate(plan.places):
            yield from _agreed(plan, number, turn, place)
            if column.spread:
                yield from _people(plan, number, turn, column.people_at(place))


def rules(plan: Plan) -> Iterator[Line]:
    """A line above each row and under the last, from one edge to the other."""
    for turn in range(len(plan.places) + 1):
        y = min(plan.top_of(turn), 1.0)
        yield Line((0.0, y), (1.0, y), _HAIR)


def _agreed(plan: Plan, number: int, turn: int, place: int) -> Iterator[Drawable]:
    """What was agreed, with its sign: a full circle is where we are, a flag where we want to be."""
    column, words = plan.columns[number], plan.columns[number].words_at(place)
    if not words:
        return
    left, top = plan.left_of(number), plan.top_of(turn)
    high = plan.row * column.share_at(place)
    sign = "circle" if place == column.here else "flag"
    yield Dot(left, top + high * 0.2, _SIGN * 0.8, high * 0.6, sign)
    width = plan.widths[number] - _GAP - _SIGN
    yield TextBox(left + _SIGN, top, width, high, words, strong=True)


def _people(plan: Plan, number: int, turn: int, count: int) -> Iterator[Drawable]:
    """The number, and a figure for each; or a bar as long as the figures would be."""
    taken = plan.row * plan.columns[number].share_at(plan.places[turn])
    left, top, high = plan.left_of(number), plan.top_of(turn) + taken, plan.row - taken
    yield TextBox(left, top, plan.number_width, high, str(count), strong=True)
    left += plan.number_width
    room = plan.room_for_people
    step = min(_LARGEST, room / max(1, plan.most))
    top, high = top + high * _ROOM_ABOVE, high * (1 - 2 * _ROOM_ABOVE)
    if step < _SMALLEST:
        yield from _bar(left, top, room * count / plan.most, high)
        return
    for person in range(count):
        yield Dot(left + person * step, top, step * _FIGURE, high)


def _bar(left: float, top: float, width: float, height: float) -> Iterator[Polygon]:
    right, foot = left + width, top + height
    if width > 0:
        yield Polygon(((left, top), (right, top), (right, foot), (left, foot)), "ink", _BAR_LINE)
