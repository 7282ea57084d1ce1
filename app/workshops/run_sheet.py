"""The run sheet of a group: how many copies of which form, and which pages go into a pack.

It says numbers and never whose: the whole sheet may lie on a table.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.workshops.occasions import OCCASIONS

FORM_NAMES: tuple[str, ...] = (
    *("pdf", "html", "docx", "epub", "txt"),
    *("brf", "brf-1", "brf-cy"),
    "wav",
)
"""Every form there may be; which of them can be made here, packs knows."""

MOST_COPIES = 999
IF_NOBODY_KNOWS = 6
"""How many people a first run sheet is for when the session does not say."""

_CLEAR, _LARGE, _EASY_READ = "clear-14-white", "large-18-cream", "easy-read-18-white"
_COLOURED = "clear-14-cream"
_SPARE = 3
"""Large copies where nobody has been asked yet: somebody has always left their glasses at home."""
_A_NAME = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_LONGEST = 100


class WrongCopies(ValueError):
    """No form or style by such a name, or no whole number from 0 to 999 of them."""


class WrongPages(ValueError):
    """Pages for an occasion that there is not, or no name of a page."""


@dataclass(frozen=True, slots=True)
class Copies:
    """So many of one form in one style: `Copies("pdf", "large-18-cream", 3)`."""

    form: str
    style: str
    count: int


@dataclass(frozen=True, slots=True)
class RunSheet:
    copies: tuple[Copies, ...] = ()
    """Empty until somebody has said: then `wanted_from` knows where to begin."""
    pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """In the order they are handed out, by occasion; an occasion nobody chose for is not here."""
    two_languages: bool = False
    """Packs are in the group's second language as well, when it has one."""


def can_stand(copies: Copies) -> bool:
    """True for a form there may be, in something that may be a style, from 0 to 999 times."""
    return copies.form in FORM_NAMES and is_name(copies.style) and _is_count(copies.count)


def is_name(name: object) -> bool:
    """True for what may be the name of a page or a style, whether there is one or not."""
    return isinstance(name, str) and len(name) <= _LONGEST and bool(_A_NAME.fullmatch(name))


def merged(copies: Iterable[Copies]) -> tuple[Copies, ...]:
    """Each form and style once, where it first stood. Raises WrongCopies."""
    counts: dict[tuple[str, str], int] = {}
    for each in copies:
        if not can_stand(each):
            raise WrongCopies
        which = each.form, each.style
        counts[which] = counts.get(which, 0) + each.count
    if any(count > MOST_COPIES for count in counts.values()):
        raise WrongCopies
    return tuple(Copies(form, style, count) for (form, style), count in counts.items())


def pages_for(occasion: str, pages: Sequence[str]) -> tuple[str, ...]:
    """Each page once, where it first stood. Raises WrongPages."""
    if occasion not in OCCASIONS or not all(map(is_name, pages)):
        raise WrongPages
    return tuple(dict.fromkeys(pages))


def wanted_from(papers: Mapping[str, int], here: int) -> tuple[Copies, ...]:
    """A first run sheet, from how many people asked for papers in which form (`papers_asked_for`),
    and how many come; 0 when nobody knows.

    Nobody goes without: who asked for two things may be one person or two, so both are made.
    """
    asked = {name: max(0, number) for name, number in papers.items()}
    here = min(here, MOST_COPIES) if here > 0 else IF_NOBODY_KNOWS
    if not any(asked.values()):
        rows = (("pdf", _CLEAR, here), ("pdf", _LARGE, _SPARE))
        rows = (*rows, ("pdf", _EASY_READ, 1), ("docx", _CLEAR, 1))
    else:
        in_place_of_clear = max(asked.get(name, 0) for name in ("larger", "easy-read", "braille"))
        rows = (
            ("pdf", _CLEAR, max(1, here - in_place_of_clear)),
            *((form, style, asked.get(name, 0)) for name, form, style in _MADE_FOR),
        )
    return tuple(
        Copies(form, style, min(count, MOST_COPIES)) for form, style, count in rows if count
    )


_MADE_FOR: tuple[tuple[str, str, str], ...] = (
    ("larger", "pdf", _LARGE),
    ("coloured", "pdf", _COLOURED),
    ("easy-read", "pdf", _EASY_READ),
    ("file", "docx", _CLEAR),
    ("braille", "brf", _CLEAR),
    ("read-aloud", "wav", _CLEAR),
)
"""What is made for each tick. Another language is none: the second language has a place of its
own."""


def _is_count(count: object) -> bool:
    return isinstance(count, int) and not isinstance(count, bool) and 0 <= count <= MOST_COPIES
