"""Columns of people beside a list of places: the rungs of a ladder, or the answers to a question.

Every drawing of places is laid out here, so that a person, a number and a side look the same in
all of them. Heights are reckoned in lines of large letters: a painter that has smaller ones leaves
more air, and one that has larger ones makes the rows higher.
"""

from collections.abc import Iterator
from dataclasses import dataclass
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
_SIGN = 0.045
_AFTER = 0.03
"""Between people and what stands beside them."""
_LARGEST, _SMALLEST = 0.042, 0.014
"""A person's share of the width. With no room for that, people are drawn as bars."""
_FIGURE = 0.94
_ROOM_ABOVE = 0.18
_HAIR, _BAR_LINE = 0.0015, 0.003


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What one side, or one day, says of the places; they are counted from 1."""

    title: str
    spread: Spread | None = None
    here: int | None = None
    goal: int | None = None
    here_words: str = ""
    goal_words: str = ""

    @property
    def heading(self) -> str:
        """ "Carer: 5 people", or the title alone where nobody was counted."""
        if self.spread is None:
            return self.title
        number = people(self.spread.people)
        return _("{side}: {people}").format(side=self.title, people=number)

    @property
    def short_heading(self) -> str:
        """ "Carer 5", over figures of people."""
        if self.spread is None:
            return self.title
        return _("{side} {n}").format(side=self.title, n=self.spread.people)

    def words_at(self, place: int) -> str:
        """What was agreed about a place."""
        said = ((self.here_words, self.here), (self.goal_words, self.goal))
        return ", ".join(words for words, about in said if place == about)

    def people_at(self, place: int) -> int:
        return self.spread.counts[place - 1] if self.spread else 0


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the names and the columns stand; `places` from the top down."""

    places: tuple[int, ...]
    names: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def names_width(self) -> float:
        """What the longest name needs, within its usual share; and room for the longest word."""
        most = _NAMES[min(len(self.columns), len(_NAMES)) - 1]
        whole = max(map(len, self.names))
        word = max(len(word) for name in self.names for word in (name.split() or [""]))
        room = min(most, (whole + 2) / ACROSS)
        return max(room, min(_MOST_FOR_NAMES, (word + 2) / ACROSS))

    @property
    def column_width(self) -> float:
        return (1 - self.names_width) / len(self.columns)

    @property
    def aspect(self) -> float:
        return ACROSS * _LETTER / self._ems

    @property
    def head(self) -> float:
        """The height of the headings, as a share of the drawing's."""
        return self._head_ems / self._ems

    @property
    def row(self) -> float:
        return self._row_ems / self._ems

    @property
    def folds(self) -> tuple[float, ...]:
        return tuple(self.top_of(turn) for turn in range(len(self.places)))

    @property
    def most(self) -> int:
        """The most people in any cell: all are drawn to one measure, so that sides compare."""
        spreads = (column.spread for column in self.columns)
        return max((max(spread.counts) for spread in spreads if spread), default=0)

    @property
    def number_width(self) -> float:
        return (len(str(self.most)) + 1.4) / ACROSS

    @property
    def headings(self) -> tuple[str, ...]:
        """With the word for people, where there is room for it."""
        if self.column_width >= _WIDE:
            return tuple(column.heading for column in self.columns)
        return tuple(column.short_heading for column in self.columns)

    def top_of(self, turn: int) -> float:
        """Where a row begins; they are counted from nought, from the top."""
        return self.head + turn * self.row

    def left_of(self, number: int) -> float:
        return self.names_width + number * self.column_width

    @property
    def _ems(self) -> float:
        return self._head_ems + self._row_ems * len(self.places)

    @property
    def _head_ems(self) -> float:
        room = self.column_width - _GAP
        return max(lines_in(words, room) for words in self.headings) * _PITCH + _PADDING

    @property
    def _row_ems(self) -> float:
        names = max(lines_in(name, self.names_width - _GAP) for name in self.names)
        return max(names, *map(self._lines_of, self.columns)) * _PITCH + _PADDING

    def _lines_of(self, column: Column) -> int:
        room = self.column_width - _GAP - _SIGN
        return max(lines_in(column.words_at(place), room) for place in self.places)


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
        left, width = plan.left_of(number), plan.column_width - _GAP
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
    sign = "circle" if place == column.here else "flag"
    yield Dot(left, top + plan.row * 0.2, _SIGN * 0.8, plan.row * 0.6, sign)
    width = plan.column_width - _GAP - _SIGN
    yield TextBox(left + _SIGN, top, width, plan.row, words, strong=True)


def _people(plan: Plan, number: int, turn: int, count: int) -> Iterator[Drawable]:
    """The number, and a figure for each; or a bar as long as the figures would be."""
    left, top = plan.left_of(number), plan.top_of(turn)
    yield TextBox(left, top, plan.number_width, plan.row, str(count), strong=True)
    left += plan.number_width
    room = plan.column_width - _AFTER - plan.number_width
    step = min(_LARGEST, room / max(1, plan.most))
    top, high = top + plan.row * _ROOM_ABOVE, plan.row * (1 - 2 * _ROOM_ABOVE)
    if step < _SMALLEST:
        yield from _bar(left, top, room * count / plan.most, high)
        return
    for person in range(count):
        yield Dot(left + person * step, top, step * _FIGURE, high)


def _bar(left: float, top: float, width: float, height: float) -> Iterator[Polygon]:
    right, foot = left + width, top + height
    if width > 0:
        yield Polygon(((left, top), (right, top), (right, foot), (left, foot)), "wash", _BAR_LINE)
