"""The wall's typography: which font, how much room, and where lines end, for each kind of words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from app.ui.wall.line_breaking import LineBreaker, widest_word
from app.ui.wall.type_sizes import BOTTOM, READING_LEADING, SIDE, TOP, TypeSizes, at_pixels
from app.workshops.paging import Pieces, Role

_READING_EMS = 36
"""About 80 letters."""
_LEADING: dict[Role, float] = {
    "label": 1.25,
    "title": 1.14,
    "line": READING_LEADING,
    "head": 1.25,
    "item": READING_LEADING,
    "foot": 1.3,
    "card": 1.2,
    "number": 1.1,
    "means": 1.24,
}
_GAP: dict[Role, float] = {
    "label": 0.4,
    "title": 0.42,
    "line": 0.36,
    "head": 0.7,
    "item": 0.5,
    "foot": 0.5,
    "card": 0.6,
    "number": 0.0,
    "means": 0.0,
}
"""In sizes of notes, so that the spaces of a slide stay in step."""
_CLOSE_LEADING, _CLOSE_GAP = 1.24, 0.65
_BOLD = frozenset({"label", "title", "head", "card", "number"})
_SMALL = frozenset({"label", "foot", "means"})
_EVEN = frozenset({"title", "line", "foot", "means"})
_MARK: dict[Role, float] = {"label": 1.12, "title": 0.86, "item": 1.0}
_MARK_GAP = 0.38
"""The shape and the space after it, in sizes of the word beside it."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How freely a slide is set. Letters never go below what the back row can read; spaces may
    close up."""

    title: float = 1.0
    line: float = 1.0
    """Sizes of the title and of sentences, in sizes of notes."""
    item: float = 1.0
    """Size of what is listed, and of headings in it; less than 1 only where a list is taken in
    together."""
    card: float = 1.0
    number: float = 1.0
    """Sizes of the word and the number on a card that stands beside others."""
    close: bool = False
    """True when lines stand closer, to keep a slide on one page."""


@dataclass(frozen=True, slots=True)
class _Style:
    """How words of one kind are set."""

    font: QFont
    key: str
    width: int
    line_height: float
    gap: float


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets words on a wall of one size: the `Measure` that paging asks."""

    frame: QSizeF
    sizes: TypeSizes
    family: QFont
    breaker: LineBreaker
    fit: Fit = field(default_factory=Fit)
    corner: float = 0.0
    """Width kept free for the page number, beside `corner_by`."""
    corner_by: Role | None = None
    """The words that the page number stands beside; None is a row of its own."""
    mark_by: Role | None = None
    """The words that the shape stands beside."""
    marked_items: bool = False
    """True when every item has a shape of its own."""
    _styles: dict[Role, _Style] = field(default_factory=dict, init=False, compare=False)

    @property
    def content(self) -> QRectF:
        """Where words may stand; the rest is margin."""
        side, top = self.frame.width() * SIDE, self.frame.height() * TOP
        bottom = self.frame.height() * BOTTOM
        return QRectF(side, top, self.frame.width() - 2 * side, self.frame.height() - top - bottom)

    @property
    def page_height(self) -> float:
        """How much of the content a page may fill."""
        row = self.gap("foot") + self.line_height("foot")
        own_row = self.corner and self.corner_by is None
        return self.content.height() - (row if own_row else 0.0)

    def mark_side_by(self, role: Role) -> float:
        """How large the shape is that stands beside words of this kind."""
        return self._pixels(role) * _MARK[role]

    @property
    def small(self) -> QFont:
        return self.font("foot")

    def fitted(self, fit: Fit) -> Typesetter:
        return replace(self, fit=fit)

    def with_corner(self, words: str, by: Role | None) -> Typesetter:
        """The same, with room kept for a page number."""
        wide = QFontMetricsF(self.small).horizontalAdvance(words) + self.sizes.body
        return replace(self, corner=wide, corner_by=by)

    def font(self, role: Role) -> QFont:
        return self._style(role).font

    def wrap(self, text: str, role: Role) -> tuple[str, ...]:
        style = self._style(role)
        return self.breaker.lines(text, style.font, style.key, style.width, even=role in _EVEN)

    def line_height(self, role: Role) -> float:
        return self._style(role).line_height

    def gap(self, role: Role) -> float:
        return self._style(role).gap

    def height_of(self, pieces: Pieces) -> float:
        """From the top of the first to the bottom of the last."""
        heights = (
            self.gap(piece.role) + len(piece.lines) * self.line_height(piece.role)
            for piece in pieces
        )
        return sum(heights) - (self.gap(pieces[0].role) if pieces else 0.0)

    def indent(self, role: Role) -> float:
        """How far from the left margin the words begin."""
        if role != self.mark_by and not (role == "item" and self.marked_items):
            return 0.0
        return self.mark_side_by(role) + self._pixels(role) * _MARK_GAP

    def wrap_within(self, text: str, role: Role, width: float) -> tuple[str, ...]:
        """The text in lines for a part of the wall."""
        style = self._style(role)
        room = max(1, int(width))
        return self.breaker.lines(text, style.font, style.key, room, even=role in _EVEN)

    def breaks_a_word(self, text: str, role: Role) -> bool:
        return self.widest(text, role) > self._style(role).width

    def widest(self, text: str, role: Role) -> float:
        """How wide its widest word is."""
        return widest_word(text, self._style(role).font)

    def _style(self, role: Role) -> _Style:
        if role not in self._styles:
            pixels, close = self._pixels(role), self.fit.close
            weight = QFont.Weight.Bold if role in _BOLD else QFont.Weight.Normal
            font = at_pixels(self.family, pixels, weight)
            leading = min(_LEADING[role], _CLOSE_LEADING) if close else _LEADING[role]
            gap = self.sizes.body * _GAP[role] * (_CLOSE_GAP if close else 1.0)
            width = self._width(role, pixels)
            self._styles[role] = _Style(font, font.key(), width, pixels * leading, gap)
        return self._styles[role]

    def _width(self, role: Role, pixels: int) -> int:
        """Room for a line, in whole pixels."""
        room = self.content.width() - self.indent(role)
        if role == self.corner_by:
            room -= self.corner
        return max(1, int(min(room, pixels * _READING_EMS)))

    def _pixels(self, role: Role) -> int:
        if role in _SMALL:
            return self.sizes.small
        if role == "card":
            return max(self.sizes.small, round(self.sizes.body * self.fit.card))
        fit = self.fit
        scales = {
            "title": fit.title,
            "line": fit.line,
            "head": fit.item,
            "item": fit.item,
            "number": fit.number,
        }
        return max(self.sizes.small, round(self.sizes.body * scales.get(role, 1.0)))
