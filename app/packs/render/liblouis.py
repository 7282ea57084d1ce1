"""Words into braille cells, by liblouis: its program `lou_translate`, where it is installed.

The cells come as braille ASCII, the 64 letters that every embosser and braille display knows.
"""

import re
import shutil
import unicodedata
from collections.abc import Mapping, Sequence
from functools import partial
from textwrap import wrap

from app.packs.errors import BrailleNotInstalled, CannotSetScript, ProgramFailed
from app.packs.forms import FORMS
from app.packs.render.programs import run
from app.packs.render.scripts import is_of_another_script, script_of
from app.packs.render.symbols import in_words

PROGRAM = "lou_translate"
TABLES: Mapping[str, str] = {
    "brf": "en-ueb-g2.ctb",
    "brf-1": "en-ueb-g1.ctb",
    "brf-cy": "cy-cy-g1.utb",
}
_CELLS = "en-us-brf.dis"
_LONGEST = 400
"""Letters in a line. The program's own lines end at 2,000 cells, and a letter may need nine."""
_SECONDS = 60.0
_NOT_KNOWN = re.compile(r"'\\[XYZ][0-9A-J]")
"""What liblouis gives for a letter that it does not know: the letter's number, in signs."""
_STAND_INS = {"\u2022": "-", "\u2010": "-", "\u2011": "-", "\u2043": "-"}

_LIKE_A_SHORTFORM = re.compile(r"\b([FfYy][Rr])([Ss])\b")
"""For liblouis FRS and yrs, which people write for short, are the short forms of friends and yours:
the sign that says "letters, and nothing short" is missing (UEB 5.7.2, 10.9)."""
_MARKED = re.compile(r"(,*)(FR|YR)QZS")


def is_installed() -> bool:
    return shutil.which(PROGRAM) is not None


def in_cells(lines: Sequence[str], form: str) -> list[str]:
    """Each line in braille ASCII, its words parted by single spaces.

    Raises `BrailleNotInstalled`, `ProgramFailed`, and `CannotSetScript` when there are letters that
    the braille of this form has no signs for.
    """
    translate = partial(_translated, form=form)
    letters = {letter for line in lines for letter in line if not letter.isascii()}
    known = _known(letters, translate)
    signs = str.maketrans({letter: _written(letter, known, form) for letter in letters})
    pieces = [
        wrap(_marked(line.translate(signs)), _LONGEST, break_on_hyphens=False) for line in lines
    ]
    cells = iter(translate([piece for line in pieces for piece in line]))
    return [_unmarked(" ".join(next(cells) for _ in line)) for line in pieces]


def _marked(line: str) -> str:
    """Letters that look like a short form carry two more through the program."""
    return _LIKE_A_SHORTFORM.sub(_with_mark, line)


def _with_mark(found: re.Match[str]) -> str:
    start, end = found.groups()
    alike = end.isupper() == start[1].isupper()
    return start + ("QZ" if end.isupper() else "qz") + end if alike else found[0]


def _unmarked(cells: str) -> str:
    return " ".join(_MARKED.sub(r";\1\2S", cells).split())


def _known(letters: set[str], translate: partial[list[str]]) -> set[str]:
    """Those of the letters, and of what they are made of, that have signs in this braille."""
    parts = {part for letter in letters for way in _ways(letter) for part in way}
    asked = sorted(part for part in parts if part.isprintable() and not part.isspace())
    return {
        letter
        for letter, cells in zip(asked, translate(asked), strict=True)
        if cells.strip() and not _NOT_KNOWN.search(cells)
    }


def _ways(letter: str) -> tuple[str, ...]:
    """As it stands, or as the letters and accents it is made of."""
    return letter, *(unicodedata.normalize(form, letter) for form in ("NFD", "NFKD"))


def _written(letter: str, known: set[str], form: str) -> str:
    if not letter.isprintable():
        return " " if letter.isspace() else ""
    for way in _ways(letter):
        if all(part in known or part.isascii() for part in way):
            return way
    if letter in _STAND_INS:
        return _STAND_INS[letter]
    if is_of_another_script(letter):
        works = tuple(name for name in ("docx", "html", "txt") if name in FORMS)
        raise CannotSetScript(script_of(letter), form, works)
    return "" if _only_steers(letter) else in_words(letter)


def _only_steers(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("VARIATION SELECTOR")


def _translated(lines: Sequence[str], form: str) -> list[str]:
    """All at once. To the program a backslash begins the number of a letter: two are one."""
    program = shutil.which(PROGRAM)
    if program is None:
        raise BrailleNotInstalled
    if not lines:
        return []
    words = "".join(line.replace("\\", "\\\\") + "\n" for line in lines)
    told = run([program, "--forward", f"{_CELLS},{TABLES[form]}"], words, _SECONDS)
    cells = told.decode("utf-8", "replace").removesuffix("\n").split("\n")
    if len(cells) != len(lines):
        raise ProgramFailed
    return cells
