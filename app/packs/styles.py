"""How a pack looks: the sizes and tints a person chooses between, for clear, large and giant print.

A tint is the colour of the paper, not of the ink: print it and toner lies under every letter. So a
style says which paper to put in the printer, and the tint is drawn on the page only when
`print_tint` asks for it: for the preview, for reading on a screen, or where no coloured paper is to
be had. The web page always shows it on a screen, and prints without it unless asked.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from app.packs.errors import UnknownStyle
from app.words import _

Tint = Literal["white", "cream", "yellow", "blue", "green", "pink"]
Paper = Literal["A4", "Letter", "A3"]

TINT_COLOURS: Mapping[Tint, str] = MappingProxyType(
    {
        "white": "#FFFFFF",
        "cream": "#FFF6DC",
        "yellow": "#FFF5B0",
        "blue": "#E6F4FE",
        "green": "#E6F6E0",
        "pink": "#FFEDF3",
    }
)
"""Pale enough that black has 18 to 1 on each, and every mark's own colour 3 to 1."""
USUAL_PAPER: Paper = "A4"
ANY_PAPER: tuple[Paper, ...] = ("A4", "Letter")
"""What any page may be printed on."""
POSTER_PAPER: Paper = "A3"
"""For what hangs on a wall; in a hand it is too large."""
STACK_FROM = 24
"""From this size a line holds too few letters for columns: each row of a table becomes a block."""


@dataclass(frozen=True)
class Style:
    """One way to set a document. `points` is the size of the smallest letters on the page."""

    name: str
    points: float
    tint: Tint
    paper: Paper = USUAL_PAPER
    print_tint: bool = False
    spacing: float = 1.5
    """From one line to the next, in letter sizes."""

    @property
    def label(self) -> str:
        """What people choose it by."""
        words = f"{_kind_of(self.points)} {self.points:g}, {tint_words()[self.tint]}"
        return words if self.paper == USUAL_PAPER else f"{words}, {self.paper}"

    @property
    def paper_advice(self) -> str:
        """Which paper to put in the printer."""
        tint = "white" if self.print_tint else self.tint
        return _paper_advice()[tint].format(size=self.paper)

    @property
    def tint_colour(self) -> str:
        return TINT_COLOURS[self.tint]

    @property
    def stacks_tables(self) -> bool:
        return self.points >= STACK_FROM

    def with_tint(self) -> "Style":
        """The same style with its tint drawn on the page: for a preview, or to read on a screen."""
        return replace(self, print_tint=True)


def tint_words() -> Mapping[Tint, str]:
    """Each colour of paper as people ask for it."""
    return {
        "white": _("white"),
        "cream": _("cream"),
        "yellow": _("pale yellow"),
        "blue": _("pale blue"),
        "green": _("pale green"),
        "pink": _("pale pink"),
    }


def _paper_advice() -> Mapping[Tint, str]:
    """Whole sentences: where the colour stands in them is not the same in every language."""
    return {
        "white": _("Print on matt white paper, {size}, one side only."),
        "cream": _("Print on matt cream paper, {size}, one side only."),
        "yellow": _("Print on matt pale yellow paper, {size}, one side only."),
        "blue": _("Print on matt pale blue paper, {size}, one side only."),
        "green": _("Print on matt pale green paper, {size}, one side only."),
        "pink": _("Print on matt pale pink paper, {size}, one side only."),
    }


def _kind_of(points: float) -> str:
    kinds = {14: _("Clear"), 18: _("Large")}
    return kinds.get(int(points), _("Giant"))


def _styles(*papers: Paper) -> Iterator[Style]:
    for paper in papers:
        for kind, points in _SIZES:
            for tint in TINT_COLOURS:
                yield Style(_named(kind, points, tint, paper), points, tint, paper)


def _named(kind: str, points: float, tint: str, paper: str) -> str:
    """`large-18-cream`; the usual paper goes without saying, `large-18-cream-letter` does not."""
    name = f"{kind}-{points:g}-{tint}"
    return name if paper == USUAL_PAPER else f"{name}-{paper.lower()}"


_SIZES: tuple[tuple[str, float], ...] = (("clear", 14), ("large", 18), ("giant", 24), ("giant", 28))

STYLES: Mapping[str, Style] = MappingProxyType({style.name: style for style in _styles(*ANY_PAPER)})
POSTER_STYLES: Mapping[str, Style] = MappingProxyType(
    {style.name: style for style in _styles(POSTER_PAPER)}
)


def style_named(name: str) -> Style:
    """The style people know by `name`, a poster's too; raises `UnknownStyle`."""
    known = {**STYLES, **POSTER_STYLES}
    try:
        return known[name]
    except KeyError:
        raise UnknownStyle(name, tuple(known)) from None
