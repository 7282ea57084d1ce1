"""The figures of a page in one style: sizes, spaces and colours, all from the letter size."""

from dataclasses import dataclass

from app.packs.styles import Paper, Style

PAPER_SIZES: dict[Paper, tuple[float, float]] = {
    "A4": (595.276, 841.89),
    "Letter": (612.0, 792.0),
    "A5": (419.528, 595.276),
    "A3": (841.89, 1190.551),
}
INK = "#000000"
"""Pure black: a dark grey is printed as dots, and large letters get rough edges."""
EDGE = "#6B6252"
"""Rules to write on and borders: 5 to 1 and more on every tint."""
FILLS = {
    "paper": "#FFFFFF",
    "wash": "#EFE7D3",
    "ink": INK,
    "tried": "#0072B2",
    "learned": "#A0558B",
    "pleased": "#009E73",
    "concerned": "#D55E00",
    "plus1": INK,
    "yes": "#009E73",
    "no": "#D3392B",
    "speak-up": "#F0E442",
}

_LETTERS_ACROSS = 27.5
"""Letter sizes across a line: about 65 characters, between the 60 and 70 that read best."""
_SPACING_ON_A_POSTER = 1.32
_TITLE_OF_A_POSTER = 1.7
"""In letter sizes."""
_SIDE_MARGIN, _TOP_MARGIN = 51.0, 54.0
_MOST_OF_A_SIDE, _MOST_OF_THE_HEIGHT = 0.086, 0.066
"""Of small paper, that a margin may take."""
_FOOT_BASELINE = 42.0
"""15 mm from the edge: no printer cuts it off."""
_LINE_TO_WRITE_ON = 34.0
"""12 mm, room for large handwriting with a felt-tip."""
_AS_WIDE_AS_A_HAND = 20.0
"""Letters of this size are about as wide as those that people write."""


@dataclass(frozen=True)
class Look:
    """Every length is in points and every one of them grows with the letter size."""

    style: Style
    letters: float = 0.0
    """The letter size where it is not the style's own: on a poster."""
    column: float = 0.0
    """The width of a line where it is not the page's: on a slip."""
    inset: float = 0.0
    """Above and below what is framed, where nothing is set."""
    poster: bool = False
    """Read standing up and from afar: few words in a line, so its lines may stand closer."""

    @property
    def size(self) -> float:
        return float(self.letters or self.style.points)

    @property
    def page(self) -> tuple[float, float]:
        return PAPER_SIZES[self.style.paper]

    @property
    def pitch(self) -> float:
        """From one line of text to the next; also the empty line between paragraphs."""
        spacing = self.style.spacing
        return self.size * (min(spacing, _SPACING_ON_A_POSTER) if self.poster else spacing)

    @property
    def width(self) -> float:
        if self.column:
            return self.column
        across = self.sheet_width if self.poster else _LETTERS_ACROSS * self.size
        return min(self.sheet_width, across)

    @property
    def sheet_width(self) -> float:
        """What may be cut out: wider than a line of small letters."""
        across = self.page[0]
        return across - 2 * min(_SIDE_MARGIN, across * _MOST_OF_A_SIDE)

    @property
    def left(self) -> float:
        return (self.page[0] - self.width) / 2

    @property
    def top(self) -> float:
        return self.page[1] - min(_TOP_MARGIN, self.page[1] * _MOST_OF_THE_HEIGHT)

    @property
    def foot_baseline(self) -> float:
        return _FOOT_BASELINE

    @property
    def foot_rule(self) -> float:
        return self.foot_baseline + self.style.points * 1.15

    @property
    def bottom(self) -> float:
        return self.foot_rule + self.style.points * 1.1

    @property
    def room(self) -> float:
        """The height there is for text on one page, or inside what is framed on it."""
        return self.top - self.bottom - 2 * self.inset

    @property
    def rule(self) -> float:
        """The thickness of borders and outlines."""
        return max(1.25, self.size / 14)

    @property
    def line_to_write_on(self) -> float:
        return max(_LINE_TO_WRITE_ON, self.size * 1.8)

    def lines_by_hand(self, lines: float) -> int:
        """How many lines to write on hold what `lines` of text say."""
        return max(1, round(lines * max(1.0, _AS_WIDE_AS_A_HAND / self.size)))

    def fill(self, name: str) -> str:
        """The colour of a filled shape, "" for none: paper is whatever the page is made of."""
        if name == "paper":
            return self.style.tint_colour if self.style.print_tint else FILLS["paper"]
        return FILLS.get(name, "")

    def heading_size(self, level: int) -> float:
        """Never smaller than the text; less dramatic steps where the text is large already."""
        if self.poster and level == 1:
            return self.size * _TITLE_OF_A_POSTER
        steps = {1: 12.0, 2: 6.0, 3: 2.5}
        return self.size + steps.get(level, 0.0)
