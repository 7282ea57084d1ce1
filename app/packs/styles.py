"""How a pack looks: the sizes and tints a person chooses between, for clear, large and giant print.

A tint is the colour of the paper, not of the ink: print it and toner lies under every letter. So a
style says which paper to put in the printer, and the tint is drawn on the page only when
`print_tint` asks for it: for the preview, for reading on a screen, or where no coloured paper is to
be had. The web page always shows it on a screen, and prints without it unless asked.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal, cast, get_args

from app.packs.errors import UnknownStyle
from app.words import _

Tint = Literal["white", "cream", "yellow", "blue", "green", "pink"]
Paper = Literal["A4", "Letter", "A5", "A3"]
Font = Literal["atkinson", "opendyslexic"]

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
SIZES = (14.0, 16.0, 18.0, 20.0, 24.0, 28.0, 36.0)
"""In points: clear print, large print from 16, giant print from 24."""
USUAL_PAPER: Paper = "A4"
USUAL_FONT: Font = "atkinson"
EASY_READ = "easy-read"
WIDE = "wide"
ANY_PAPER: tuple[Paper, ...] = ("A4", "Letter", "A5")
"""What any page may be printed on."""
POSTER_PAPER: Paper = "A3"
"""For what hangs on a wall; in a hand it is too large."""
STACK_FROM = 24
"""From this size a line holds too few letters for columns: each row of a table becomes a block."""
_LARGE_FROM, _GIANT_FROM = 16, 24
_SPACING, _WIDE_SPACING = 1.5, 1.8


@dataclass(frozen=True, kw_only=True)
class Style:
    """One way to set a document. `points` is the size of the smallest letters on the page."""

    points: float
    tint: Tint
    paper: Paper = USUAL_PAPER
    font: Font = USUAL_FONT
    wide: bool = False
    """More space between the lines."""
    easy_read: bool = False
    """One idea to a line, each with a picture before it."""
    print_tint: bool = False

    @property
    def name(self) -> str:
        """`large-18-cream`; what goes without saying is left out: `large-18-cream-letter`."""
        kind = EASY_READ if self.easy_read else _kind_of(self.points)
        more = {
            self.paper.lower(): self.paper != USUAL_PAPER,
            self.font: self.font != USUAL_FONT,
            WIDE: self.wide,
        }
        parts = (kind, f"{self.points:g}", self.tint, *(part for part in more if more[part]))
        return "-".join(parts)

    @property
    def label(self) -> str:
        """What people choose it by."""
        kind = EASY_READ if self.easy_read else _kind_of(self.points)
        words = [f"{_kind_words()[kind]} {self.points:g}", tint_words()[self.tint]]
        if self.paper != USUAL_PAPER:
            words.append(self.paper)
        if self.font != USUAL_FONT:
            words.append(font_words()[self.font])
        if self.wide:
            words.append(_("wide lines"))
        return ", ".join(words)

    @property
    def spacing(self) -> float:
        """From one line to the next, in letter sizes."""
        return _WIDE_SPACING if self.wide else _SPACING

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


def font_words() -> Mapping[Font, str]:
    """Each shape of letters by the name people know it by."""
    return {"atkinson": _("Atkinson Hyperlegible"), "opendyslexic": _("OpenDyslexic")}


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
    """Clear, large or giant print, as it is asked for."""
    if points >= _GIANT_FROM:
        return "giant"
    return "large" if points >= _LARGE_FROM else "clear"


def _kind_words() -> Mapping[str, str]:
    return {
        "clear": _("Clear"),
        "large": _("Large"),
        "giant": _("Giant"),
        EASY_READ: _("Easy Read"),
    }


def _styles(*papers: Paper) -> Mapping[str, Style]:
    every = (
        Style(points=points, tint=tint, paper=paper)
        for paper in papers
        for points in SIZES
        for tint in TINT_COLOURS
    )
    return MappingProxyType({style.name: style for style in every})


STYLES: Mapping[str, Style] = _styles(*ANY_PAPER)
POSTER_STYLES: Mapping[str, Style] = _styles(POSTER_PAPER)


def presets() -> Mapping[str, tuple[str, Style]]:
    """Where to begin: what several kinds of advice come to, by name and by what people read.

    They differ, which is why a person chooses between them (UKAAF and RNIB for large print, the
    British Dyslexia Association for tints and space).
    """
    return {
        "ours": (_("Large print, as we make it"), Style(points=18, tint="cream")),
        "clear": (_("Clear print, RNIB"), Style(points=14, tint="white")),
        "ukaaf": (_("Large print, UKAAF"), Style(points=18, tint="white")),
        "giant": (_("Giant print"), Style(points=28, tint="white")),
        "dyslexia": (_("Dyslexia-friendly"), Style(points=14, tint="cream", wide=True)),
        EASY_READ: (_("Easy Read"), Style(points=18, tint="white", easy_read=True)),
    }


def style_named(name: str) -> Style:
    """The style people know by `name`, a poster's too; raises `UnknownStyle`."""
    known = {**STYLES, **POSTER_STYLES}
    if name in known:
        return known[name]
    style = _read(name)
    if style is None or style.name != name:
        raise UnknownStyle(name, tuple(known))
    return style


def _read(name: str) -> Style | None:
    """The style whose name has these parts, in this order; None when it has others."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    part = found.groupdict()
    papers: dict[str, Paper] = {paper.lower(): paper for paper in (*ANY_PAPER, POSTER_PAPER)}
    return Style(
        points=float(part["points"]),
        tint=cast(Tint, part["tint"]),
        paper=papers[part["paper"] or USUAL_PAPER.lower()],
        font=cast(Font, part["font"] or USUAL_FONT),
        wide=bool(part["wide"]),
        easy_read=part["kind"] == EASY_READ,
    )


_NAME = re.compile(
    rf"(?P<kind>clear|large|giant|{EASY_READ})"
    rf"-(?P<points>{'|'.join(f'{size:g}' for size in SIZES)})"
    rf"-(?P<tint>{'|'.join(TINT_COLOURS)})"
    rf"(?:-(?P<paper>{'|'.join(paper.lower() for paper in (*ANY_PAPER, POSTER_PAPER))}))?"
    rf"(?:-(?P<font>{'|'.join(get_args(Font))}))?"
    rf"(?:-(?P<wide>{WIDE}))?"
)
