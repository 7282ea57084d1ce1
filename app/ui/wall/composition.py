"""A slide composed for a wall of one size: its pages, and where each word of them stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from app.ui.parts.drawing_painter import SetDrawing
from app.ui.wall.card_columns import CardColumns, PlacedCard
from app.ui.wall.drawn_page import DrawnPage, drawn_page
from app.ui.wall.fits import (
    CARDS,
    LARGEST_OVER_PAGES,
    LIST,
    LOOKED_AT,
    LOW_CARDS,
    NOTES,
    TOGETHER,
    UNDER_DRAWING,
)
from app.ui.wall.typesetting import Fit, Typesetter
from app.words import _
from app.workshops.drawing import Drawing
from app.workshops.paging import Page, Piece, Role, pages
from app.workshops.sentences import aloud
from app.workshops.slides import CardOnSlide, Slide

_WAYS_TO_STAND = ((True, False), (True, True), (False, False), (False, True))
"""With the foot or without it, high or low. Where it must go, the foot is still read aloud."""
_GROWING = frozenset({"notes", "themes", "theme", "actions"})
_POSTER_LINES = 3
_HIGHER_THAN_MIDDLE = 0.42
_MOST_AIR = 0.45
_RULE = 0.0026


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of words with the top of its line box, from the top left of the wall."""

    text: str
    role: Role
    left: float
    top: float
    width: float
    from_right: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Everything on one page."""

    lines: tuple[PlacedLine, ...]
    rules: tuple[QRectF, ...] = ()
    marks: tuple[tuple[QRectF, str], ...] = ()
    """Where a shape stands, and which."""
    cards: tuple[PlacedCard, ...] = ()
    corner: str = ""
    """Which page of how many, when there is more than one."""
    drawn: tuple[QRectF, SetDrawing] | None = None
    """Where a drawing stands."""


@dataclass(frozen=True, slots=True)
class Composition:
    """A slide's pages on a wall of one size."""

    slide: Slide
    type: Typesetter
    pages: tuple[Page, ...]
    columns: CardColumns | None = None
    """Cards that stand side by side, when they are what the slide shows."""
    drawn: DrawnPage | None = None
    """The drawing, when it is one of the pages."""

    def placed(self, number: int) -> Placed:
        """Where everything on a page stands; pages are counted from nought."""
        return _Placing(self, self.pages[number]).place()

    def words(self, number: int) -> str:
        """What a page says, in the order it is read; the parts of cards belong together."""
        page = self.pages[number]
        head, body = ([" ".join(piece.lines) for piece in part] for part in (page.head, page.body))
        if self.slide.cards:
            return " ".join((aloud(*head), *body))
        said = [*head, *body]
        said += [self.drawn.alt] if self.drawn and self.drawn.number == page.number else []
        return aloud(*said, *(" ".join(piece.lines) for piece in page.foot))


def compose(slide: Slide, type_: Typesetter) -> Composition:
    """Set the slide with the largest title that keeps it together; then page on."""
    slide = _as_set(slide)
    type_ = replace(type_, mark_by=_mark_by(slide))
    type_.breaker.begin()
    made = _side_by_side(slide, type_) or _fitted(*_in_rows(slide, type_))
    if slide.drawing:
        made = _with_drawing(made, (slide.drawing, *slide.less)) or made
    if made.drawn is None and len(made.pages) > 1:
        made = _numbered(*_in_rows(slide, type_), made)
    type_.breaker.end()
    return made


def _with_drawing(made: Composition, drawings: tuple[Drawing, ...]) -> Composition | None:
    """The first that finds room, on a page of its own, and then its facts."""
    listed = _numbered(made.slide, made.type, made, more=1)
    for drawing in drawings:
        found = drawn_page(drawing, listed.type, listed.pages, last=made.slide.together)
        if found:
            return replace(listed, pages=found.pages, drawn=found)
    return None


def _side_by_side(slide: Slide, type_: Typesetter) -> Composition | None:
    """Cards in columns under the largest title that leaves them room; None where they have none."""
    if not slide.cards:
        return None
    for shown, low in _WAYS_TO_STAND:
        said = slide if shown else replace(slide, foot="")
        for fit, sign in LOW_CARDS if low else CARDS:
            columns = CardColumns(type_.fitted(fit), slide.cards, sign, low).fitted()
            made = _over_cards(said, columns) if columns else None
            if made:
                return made
    return None


def _over_cards(slide: Slide, columns: CardColumns) -> Composition | None:
    """The words round the cards, as long as all of it keeps to one page."""
    type_ = columns.type
    (page, *more) = pages(slide, type_, type_.page_height)
    used = sum(_height(type_, part) for part in ((*page.head, *page.body), page.foot))
    around = type_.gap("card") + (type_.gap("foot") if page.foot else 0.0)
    lines = len(type_.wrap(slide.title, "title"))
    if more or lines > _POSTER_LINES or type_.breaks_a_word(slide.title, "title"):
        return None
    if used + around + columns.height > type_.page_height:
        return None
    whole = replace(page, body=(*page.body, *columns.pieces()))
    return Composition(slide, type_, (whole,), columns)


def _in_rows(slide: Slide, type_: Typesetter) -> tuple[Slide, Typesetter]:
    """Cards one under another, as a list of which each has its sign."""
    if not slide.cards:
        return slide, type_
    rows = tuple(_row(card) for card in slide.cards)
    return replace(slide, items=rows), replace(type_, marked_items=True)


def _row(card: CardOnSlide) -> str:
    words = f"{card.number} {card.word.lower()}" if card.number else card.word
    return f"{words}: {card.means}" if card.means else words


def _height(type_: Typesetter, pieces: tuple[Piece, ...]) -> float:
    """From the top of the first to the bottom of the last."""
    return type_.height_of(pieces)


def _numbered(slide: Slide, type_: Typesetter, made: Composition, more: int = 0) -> Composition:
    """The same with page numbers, beside the first words that stay and leave them room."""
    words = page_number(len(made.pages) + more, len(made.pages) + more)
    texts: dict[Role, str] = {"label": slide.label, "title": slide.title, "foot": slide.foot}
    for piece in (*made.pages[0].head[:1], *made.pages[0].foot):
        narrower = made.type.with_corner(words, piece.role)
        if narrower.wrap(texts[piece.role], piece.role) == piece.lines:
            return replace(made, type=narrower)
        beside = _fitted(slide, type_.with_corner(words, piece.role))
        stays = (*beside.pages[0].head[:1], *beside.pages[0].foot)
        broken = beside.type.breaks_a_word(texts[piece.role], piece.role)
        if not broken and any(other.role == piece.role for other in stays):
            return beside
    return _fitted(slide, type_.with_corner(words, None))


def _as_set(slide: Slide) -> Slide:
    """A covered wall whispers, a drawing's facts are a list; all else is set as it comes."""
    if slide.drawing and not slide.items:
        return replace(slide, items=slide.drawing.facts)
    if slide.kind != "covered":
        return slide
    return replace(slide, lines=(), foot=" ".join(slide.lines))


def _mark_by(slide: Slide) -> Role | None:
    """The words that the shape stands beside: between two questions it is the large ones."""
    if not slide.mark:
        return None
    return "title" if slide.kind == "between" or not slide.label.strip() else "label"


def _fitted(slide: Slide, type_: Typesetter) -> Composition:
    """The freest setting on the fewest pages; closing up is only worth it for a single page."""
    if slide.items and slide.kind in _GROWING and not slide.drawing:
        return _in_pages(slide, type_.fitted(_first_on_one_line(slide, type_)))
    if slide.together:
        return _together(slide, type_)
    best: Composition | None = None
    for fit in UNDER_DRAWING if slide.drawing else LIST if slide.items else LOOKED_AT:
        made = _tried(slide, type_.fitted(fit))
        if made and len(made.pages) == 1:
            return made
        if made and _pages_on(fit) and (best is None or len(made.pages) < len(best.pages)):
            best = made
    return best or _in_pages(slide, type_)


def _together(slide: Slide, type_: Typesetter) -> Composition:
    """As large as it goes on one page; else the largest on the fewest pages."""
    for fit in LIST:
        made = _tried(slide, type_.fitted(fit))
        if made and len(made.pages) == 1:
            return made
    all_made = (_in_pages(slide, type_.fitted(fit)) for fit in TOGETHER)
    return min(all_made, key=lambda made: len(made.pages))


def _pages_on(fit: Fit) -> bool:
    """True for a setting that suits a slide of several pages."""
    return fit.title <= LARGEST_OVER_PAGES and not fit.close


def _first_on_one_line(slide: Slide, type_: Typesetter) -> Fit:
    for fit in NOTES:
        if len(type_.fitted(fit).wrap(slide.title, "title")) <= 1:
            return fit
    return NOTES[-1]


def _tried(slide: Slide, type_: Typesetter) -> Composition | None:
    """The slide set so, unless that would break a word or make a title of too many lines."""
    if type_.fit.title > 1.0:
        most = 1 if slide.items else 2 if type_.fit.line > 1.0 else _POSTER_LINES
        broken = type_.breaks_a_word(slide.title, "title")
        if broken or len(type_.wrap(slide.title, "title")) > most:
            return None
    return _in_pages(slide, type_)


def _in_pages(slide: Slide, type_: Typesetter) -> Composition:
    return Composition(slide, type_, pages(slide, type_, type_.page_height))


def page_number(number: int, of: int) -> str:
    return _("{number} of {total}").format(number=number, total=of)


def _number_of(page: Page) -> str:
    return page_number(page.number, page.of)


class _Placing:
    """Goes down a page and says where each thing stands."""

    def __init__(self, composition: Composition, page: Page) -> None:
        self._composition = composition
        self._slide = composition.slide
        self._type = composition.type
        self._page = page
        self._alone = len(composition.pages) == 1
        self._columns = composition.columns
        self._rules: list[QRectF] = []
        self._marks: list[tuple[QRectF, str]] = []

    def place(self) -> Placed:
        if self._columns is not None:
            return self._place_cards(self._columns)
        content, page = self._type.content, self._page
        upper = (*page.head, *page.body)
        foot_top = content.top() + self._type.page_height - self._height(page.foot)
        slack = foot_top - content.top() - self._height(upper) - self._above(page.foot)
        air = self._air(upper, slack)
        top = content.top() + self._lift(slack - air * (len(upper) - 1))
        lines = (*self._down(upper, top, air), *self._down(page.foot, foot_top))
        found = self._composition.drawn
        corner = "" if self._alone or (found and found.bare_on(page)) else _number_of(page)
        return Placed(
            lines, tuple(self._rules), tuple(self._marks), corner=corner, drawn=self._drawn()
        )

    def _drawn(self) -> tuple[QRectF, SetDrawing] | None:
        found = self._composition.drawn
        here = found is not None and found.number == self._page.number
        return (found.place, found.drawing) if found and here else None

    def _place_cards(self, columns: CardColumns) -> Placed:
        """What is asked at the top, the foot at the bottom, and the cards between them."""
        content, page = self._type.content, self._page
        own = len(columns.pieces())
        upper = (*page.head, *page.body[: len(page.body) - own])
        foot_top = content.bottom() - self._height(page.foot)
        top = content.top() + self._height(upper) + self._type.gap("card")
        room = foot_top - self._above(page.foot) - top
        tall = columns.tall(room)
        top += (room - tall) * _HIGHER_THAN_MIDDLE
        cards, words = columns.place(top, tall)
        lines = (
            *self._down(upper, content.top()),
            *(PlacedLine(w.text, w.role, w.left, w.top, w.width, w.from_right) for w in words),
            *self._down(page.foot, foot_top),
        )
        return Placed(lines, (), tuple(self._marks), cards)

    def _air(self, upper: tuple[Piece, ...], slack: float) -> float:
        """Room to breathe between the blocks of a slide that is looked at."""
        if not self._alone or self._slide.items or len(upper) < 2:
            return 0.0
        gaps = len(upper) if self._page.foot else len(upper) - 1
        return max(0.0, min(slack / gaps, self._type.sizes.body * _MOST_AIR))

    def _lift(self, slack: float) -> float:
        """A few words with nothing above them stand a little above the middle."""
        if not self._alone or self._slide.items or self._slide.label:
            return 0.0
        return max(0.0, slack) * _HIGHER_THAN_MIDDLE

    def _height(self, pieces: tuple[Piece, ...]) -> float:
        return _height(self._type, pieces)

    def _above(self, pieces: tuple[Piece, ...]) -> float:
        return self._type.gap(pieces[0].role) if pieces else 0.0

    def _down(
        self, pieces: tuple[Piece, ...], top: float, air: float = 0.0
    ) -> Iterator[PlacedLine]:
        for index, piece in enumerate(pieces):
            top += self._type.gap(piece.role) + air if index else 0.0
            self._notice_mark(piece, top)
            for text in piece.lines:
                yield self._line(piece, text, top)
                top += self._type.line_height(piece.role)
            self._rule_under(piece, top)

    def _line(self, piece: Piece, text: str, top: float) -> PlacedLine:
        left = self._type.content.left() + self._type.indent(piece.role)
        width = self._type.content.right() - left
        return PlacedLine(text, piece.role, left, top, width, piece.from_right)

    def _notice_mark(self, piece: Piece, top: float) -> None:
        mark = self._mark_of(piece) if piece.begins else ""
        if mark:
            side = self._type.mark_side_by(piece.role)
            middle = top + self._type.line_height(piece.role) / 2
            box = QRectF(self._type.content.left(), middle - side / 2, side, side)
            self._marks.append((box, mark))

    def _mark_of(self, piece: Piece) -> str:
        """The shape that stands beside these words, if any."""
        if piece.role == self._type.mark_by:
            return self._slide.mark
        if piece.role == "item" and self._type.marked_items:
            begun = "".join(piece.lines).replace(" ", "")
            rows = zip(self._slide.items, self._slide.cards, strict=True)
            return next(
                (card.sign for text, card in rows if text.replace(" ", "").startswith(begun)), ""
            )
        return ""

    def _rule_under(self, piece: Piece, bottom: float) -> None:
        if piece.role == "item" and piece.ends:
            content = self._type.content
            thick = max(1.0, round(self._type.frame.height() * _RULE))
            middle = bottom + self._type.gap("item") / 2
            self._rules.append(QRectF(content.left(), middle, content.width(), thick))
