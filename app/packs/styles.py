"""How a pack looks: the sizes and tints a person chooses between, for clear, large and giant print.

A tint is the colour of the paper, not of the ink: print it and toner lies under every letter. So a
style says which paper to put in the printer, and the tint is drawn on the page only when
`print_tint` asks for it: for the preview, for reading on a screen, or where no coloured paper is to
be had. The web page always shows it on a screen, and prints without it unless asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from app.packs.errors import UnknownStyle
from app.words import _

Tint = Literal["white", "cream"]
Paper = Literal["A4"]

TINT_COLOURS: Mapping[str, str] = MappingProxyType({"white": "#FFFFFF", "cream": "#FFF6DC"})
STACK_FROM = 24
"""From this size a line holds too few letters for columns: each row of a table becomes a block."""


@dataclass(frozen=True)
class Style:
    """One way to set a document. `points` is the size of the smallest letters on the page."""

    name: str
    points: float
    tint: Tint
    paper: Paper = "A4"
    print_tint: bool = False
    spacing: float = 1.5
    """From one line to the next, in letter sizes."""

    @property
    def label(self) -> str:
        """What people choose it by."""
        return _labels().get(self.name, self.name)

    @property
    def paper_advice(self) -> str:
        """Which paper to put in the printer."""
        if self.tint == "cream" and not self.print_tint:
            return _("Print on matt cream paper, one side only.")
        return _("Print on matt white paper, one side only.")

    @property
    def tint_colour(self) -> str:
        return TINT_COLOURS[self.tint]

    @property
    def stacks_tables(self) -> bool:
        return self.points >= STACK_FROM

    def with_tint(self) -> "Style":
        """The same style with its tint drawn on the page: for a preview, or to read on a screen."""
        return replace(self, print_tint=True)


def _labels() -> dict[str, str]:
    return {
        "clear-14-white": _("Clear 14, white"),
        "clear-14-cream": _("Clear 14, cream"),
        "large-18-white": _("Large 18, white"),
        "large-18-cream": _("Large 18, cream"),
        "giant-24-white": _("Giant 24, white"),
        "giant-24-cream": _("Giant 24, cream"),
        "giant-28-white": _("Giant 28, white"),
        "giant-28-cream": _("Giant 28, cream"),
    }


_SIZES: tuple[tuple[str, float], ...] = (("clear", 14), ("large", 18), ("giant", 24), ("giant", 28))
_TINTS: tuple[Tint, ...] = ("white", "cream")

STYLES: Mapping[str, Style] = MappingProxyType(
    {
        style.name: style
        for kind, points in _SIZES
        for tint in _TINTS
        for style in [Style(f"{kind}-{points:g}-{tint}", points, tint)]
    }
)


def style_named(name: str) -> Style:
    """The style people know by `name`; raises `UnknownStyle`."""
    try:
        return STYLES[name]
    except KeyError:
        raise UnknownStyle(name, tuple(STYLES)) from None
