"""Cards to hold up, side by side as large as they go, or not at all where the wall is too small."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from app.ui.wall.typesetting import Typesetter
from app.workshops.paging import Piece, Role, reads_from_right
from app.workshops.show_cards import Sign
from app.workshops.slides import CardOnSlide

_BETWEEN = 0.028
"""Of the width of the wall."""
_PADDING, _UNDER_SIGN, _UNDER_WORD, _CUT = 0.42, 0.3, 0.08, 0.6
"""In sizes of notes."""
_TALLEST = 1.05
"""Of its width: a card takes what room there is, up to this."""
_WORDS = (1.4, 1.2, 1.0, 0.85, 0.0)
_NUMBER_TO_SIGN = 1.25
_NUMBERS = (2.4, 2.1, 1.8, 1.5, 1.25, 1.0)
"""From large to small: the first that fits across. Nought is as small as the foot."""


@dataclass(frozen=True, slots=True)
class PlacedCard:
    """The card itself and the sign on it, from the top left of the wall."""

    sign: Sign
    edge: QRectF
    cut: float
    sign_box: QRectF


@dataclass(frozen=True, slots=True)
class CardLine:
    """A line of words on a card, with the top of its line box."""

    text: str
    role: Role
    left: float
    top: float
    width: float
    from_right: bool


@dataclass(frozen=True, slots=True)
class CardColumns:
    """Three cards set for a wall of one size."""

    type: Typesetter
    cards: tuple[CardOnSlide, ...]
    sign: float
    """The side of a sign, in sizes of notes."""
    low: bool = False
    """True when the word stands beside the sign and not under it, where there is little height."""

    def fitted(self) -> CardColumns | None:
        """With the largest words and numbers that go into a card whole; None when none do."""
        for word in _WORDS:
            made = self._with(card=word)
            if all(made._takes(card) for card in self.cards):
                return made if self.low else made._with_numbers()
        return None

    def _takes(self, card: CardOnSlide) -> bool:
        """Its word on one line, and what it means without a word broken."""
        if self.type.widest(card.means, "means") > self._inner_width:
            return False
        return len(self._wrapped(self._word(card), "card")) == 1

    def _with_numbers(self) -> CardColumns | None:
        room = self._inner_width - self._sign_side - self._em(_UNDER_SIGN)
        for number in _NUMBERS:
            made = self._with(number=min(number, self.sign * _NUMBER_TO_SIGN))
            if all(made.type.widest(card.number, "number") <= room for card in self.cards):
                return made
        return None

    def _with(self, **sizes: float) -> CardColumns:
        return replace(self, type=self.type.fitted(replace(self.type.fit, **sizes)))

    @property
    def height(self) -> float:
        """The least that the fullest card needs."""
        return max(self._content_height(card) for card in self.cards) + 2 * self._em(_PADDING)

    def tall(self, room: float) -> float:
        """How high the cards stand where there is room to spare."""
        return max(self.height, min(room, self._width * _TALLEST))

    def pieces(self) -> tuple[Piece, ...]:
        """What the cards say, one after the other, as it is read."""
        return tuple(piece for card in self.cards for piece in self._pieces(card))

    def place(self, top: float, height: float) -> tuple[tuple[PlacedCard, ...], list[CardLine]]:
        placed: list[PlacedCard] = []
        lines: list[CardLine] = []
        for at, card in enumerate(self.cards):
            left = self.type.content.left() + at * (self._width + self._gap)
            edge = QRectF(left, top, self._width, height)
            padding = self._em(_PADDING)
            begins = top + (height - self.height) / 2 + padding
            side = self._sign_side
            sign = QRectF(left + padding, begins + (self._top_row - side) / 2, side, side)
            placed.append(PlacedCard(card.sign, edge, self._em(_CUT), sign))
            lines += self._lines(card, left + padding, begins)
        return tuple(placed), lines

    def _lines(self, card: CardOnSlide, left: float, top: float) -> Iterator[CardLine]:
        """The number beside the sign, the word under it, and what it means."""
        down = top + self._top_row + (0.0 if self.low else self._em(_UNDER_SIGN))
        for piece in self._pieces(card):
            if piece.role == "card" and self.low:
                beside = self._sign_side + self._em(_UNDER_SIGN)
                middle = top + (self._top_row - self.type.line_height("card")) / 2
                room = self._inner_width - beside
                yield CardLine(piece.lines[0], "card", left + beside, middle, room, False)
                continue
            if piece.role == "number":
                beside = self._sign_side + self._em(_UNDER_SIGN)
                middle = top + (self._top_row - self.type.line_height("number")) / 2
                room = self._inner_width - beside
                yield CardLine(piece.lines[0], "number", left + beside, middle, room, False)
                continue
            down += self._em(_UNDER_WORD) if piece.role == "means" else 0.0
            for text in piece.lines:
                yield CardLine(text, piece.role, left, down, self._inner_width, piece.from_right)
                down += self.type.line_height(piece.role)

    def _pieces(self, card: CardOnSlide) -> Iterator[Piece]:
        said: tuple[tuple[str, Role], ...] = (
            ("" if self.low else card.number, "number"),
            (self._word(card), "card"),
            (card.means, "means"),
        )
        for text, role in said:
            if text:
                lines = self._wrapped(text, role)
                yield Piece(role, lines, from_right=reads_from_right(text))

    def _word(self, card: CardOnSlide) -> str:
        return f"{card.number} {card.word.lower()}" if self.low and card.number else card.word

    def _wrapped(self, text: str, role: Role) -> tuple[str, ...]:
        beside = self._sign_side + self._em(_UNDER_SIGN) if self.low and role == "card" else 0.0
        return self.type.wrap_within(text, role, self._inner_width - beside)

    def _content_height(self, card: CardOnSlide) -> float:
        height = self._top_row + (0.0 if self.low else self._em(_UNDER_SIGN))
        for piece in self._pieces(card):
            if piece.role == "means" or (piece.role == "card" and not self.low):
                height += len(piece.lines) * self.type.line_height(piece.role)
        return height + (self._em(_UNDER_WORD) if card.means else 0.0)

    @property
    def _sign_side(self) -> float:
        return self._em(self.sign)

    @property
    def _top_row(self) -> float:
        """The sign, with the number beside it once that is told; or with the word, when low."""
        if self.low:
            return max(self._sign_side, self.type.line_height("card"))
        told = any(card.number for card in self.cards)
        return max(self._sign_side, self.type.line_height("number") if told else 0.0)

    @property
    def _gap(self) -> float:
        return self.type.frame.width() * _BETWEEN

    @property
    def _width(self) -> float:
        between = self._gap * (len(self.cards) - 1)
        return (self.type.content.width() - between) / len(self.cards)

    @property
    def _inner_width(self) -> float:
        return self._width - 2 * self._em(_PADDING)

    def _em(self, sizes: float) -> float:
        return self.type.sizes.body * sizes
