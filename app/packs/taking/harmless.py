"""Typed words as spreadsheets may have them: never a formula, and nothing a cell cannot hold.

A spreadsheet program takes a cell that begins with = + - @ for something to work out, and so could
be made to fetch or to start something (OWASP, CSV injection). In a workbook a cell says that it is
text. A CSV file cannot: there an apostrophe before the sign makes it text.
"""

import re
from typing import NamedTuple

MOST_IN_A_CELL = 32_767
"""UTF-16 units that a cell of a workbook holds."""

_LEADING = r"[\s\"'“”‘’«»`\u00ad\u200b-\u200f\u2060-\u2069\ufeff]*"
_SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫"
_BEGINS = re.compile(rf"(?:^|(?<=[;\t\r\n]))(?={_LEADING}[{_SIGNS}])")
"""At the start, and where a program that splits at other signs than we do would begin a cell."""
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?")
_STANDS_FOR = "\N{REPLACEMENT CHARACTER}"
_CUT = "…"


class Cell(NamedTuple):
    """Text as a cell holds it."""

    text: str
    cut: bool = False
    """True when the cell was too small for all of it."""
    replaced: bool = False
    """True when a sign that no file may hold became �."""


def for_csv(text: str) -> str:
    """The text with an apostrophe before whatever could be taken for a formula."""
    plain = _LINE_ENDS.sub("\n", _NOT_IN_XML.sub(_STANDS_FOR, text))
    begun_blank = plain[:1] == "\t" or text[:1] == "\r"
    made = _BEGINS.sub("'", plain)
    return f"'{made}" if begun_blank and not made.startswith("'") else made


def for_cell(text: str) -> Cell:
    """The text for a cell of a workbook, cut where a cell ends."""
    plain = _NOT_IN_XML.sub(_STANDS_FOR, _LINE_ENDS.sub("\n", text))
    kept = _shortened(plain)
    return Cell(kept, cut=kept != plain, replaced=bool(_NOT_IN_XML.search(text)))


def begins_like_a_formula(text: str) -> bool:
    return bool(_BEGINS.match(text))


def _shortened(text: str) -> str:
    """An emoji is two units, and is never cut in half."""
    if len(text) * 2 <= MOST_IN_A_CELL or _units(text) <= MOST_IN_A_CELL:
        return text
    kept = text.encode("utf-16-le")[: (MOST_IN_A_CELL - len(_CUT)) * 2]
    return kept.decode("utf-16-le", "ignore") + _CUT


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
