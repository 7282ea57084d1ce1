"""Looks a page over before it is made: what some readers would stumble on, said and never mended.

People's own words stay as they are. Whoever makes the pack decides what to do about each remark.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from app.packs import easy_read
from app.packs.document import Document
from app.packs.pages.hard_words import words_of
from app.packs.render.reading import title_of
from app.packs.render.scripts import is_settable, script_of
from app.packs.styles import Style
from app.words import _, ngettext
from app.workshops.own_words import OwnWord, unwelcome_in
from app.workshops.sentences_in import sentences_in, words_in

Stumble = Literal["long", "letters", "not-ours", "script", "pages"]

MOST_WORDS = 20
"""In a sentence, outside Easy Read, which allows fewer (standards.md)."""
_LETTERS = re.compile(r"\b[A-Z]{2,}[A-Z0-9+]*\b")
_KNOWN_TO_ALL = frozenset({"OK", "TV", "UK", "PDF", "EPUB", "AM", "PM", "II", "III", "IV"})
_SHOUTED = 3
"""So many words in capitals in one sentence are a way to write, and stand for no others."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at. `said` is the sentence, the word, the name of the letters, or how many
    pages there are."""

    stumble: Stumble
    said: str
    instead: str = ""
    """What the group says in its place, for a word that it does not use."""


def look_over(
    document: Document, style: Style, own: Sequence[OwnWord] = (), pages: int = 0
) -> tuple[Remark, ...]:
    """Everything to look at, each thing once: pages, sentences, letters, words, scripts.
    `pages` is how many it came to; 0 for what has none.

    A picture without words is not among it: no drawing can be made without them.
    """
    text = "\n".join((title_of(document), *map(words_of, document.blocks)))
    found = (
        *_too_many(pages, style),
        *_long(text, _most_words(style)),
        *_unexplained(text),
        *(Remark("not-ours", each.word, each.instead) for each in unwelcome_in(text, own)),
        *(Remark("script", script) for script in _unset(text)),
    )
    return tuple(dict.fromkeys(found))


def counted(remarks: Sequence[Remark], style: Style) -> tuple[str, ...]:
    """How many there are of each, as one short sentence a kind."""
    numbers: Counter[Stumble] = Counter(remark.stumble for remark in remarks)
    most = _most_words(style)
    return tuple(
        words.format(n=number, most=most)
        for words, number in ((_counted(kind, number), number) for kind, number in numbers.items())
    )


def explained(remark: Remark) -> str:
    """The remark as a sentence for whoever makes the pack."""
    words = {
        "long": _("A long sentence: {said}"),
        "letters": _("Nothing on these pages says what {said} means."),
        "not-ours": _("We do not say “{said}” here. We say “{instead}”."),
        "script": _("{said} letters cannot be drawn in a PDF. Word and the web page carry them."),
        "pages": _(
            "This has {said} pages. Easy Read has {most} at most. Leave pages out, or make two "
            "packs."
        ),
    }
    return words[remark.stumble].format(
        said=remark.said, instead=remark.instead, most=easy_read.MOST_PAGES
    )


def _counted(stumble: Stumble, number: int) -> str:
    match stumble:
        case "long":
            return ngettext(
                "{n} sentence over {most} words.", "{n} sentences over {most} words.", number
            )
        case "letters":
            return ngettext(
                "{n} short form nobody explains.", "{n} short forms nobody explains.", number
            )
        case "not-ours":
            return ngettext("{n} word we do not use.", "{n} words we do not use.", number)
        case "script":
            return _("Some letters cannot be drawn in a PDF.")
        case "pages":
            return _("Too many pages for Easy Read.")


def _most_words(style: Style) -> int:
    return easy_read.MOST_WORDS if style.easy_read else MOST_WORDS


def _too_many(pages: int, style: Style) -> Iterator[Remark]:
    if style.easy_read and pages > easy_read.MOST_PAGES:
        yield Remark("pages", str(pages))


def _long(text: str, most: int) -> Iterator[Remark]:
    for sentence in sentences_in(text):
        if words_in(sentence) > most:
            yield Remark("long", sentence)


def _unexplained(text: str) -> Iterator[Remark]:
    for sentence in sentences_in(text):
        found = _LETTERS.findall(sentence)
        if len(found) < _SHOUTED:
            yield from (
                Remark("letters", letters)
                for letters in found
                if letters not in _KNOWN_TO_ALL and not _is_explained(letters, text)
            )


def _is_explained(letters: str, text: str) -> bool:
    """By a line of its own, `NHS: National Health Service`, or in brackets after its words."""
    own_line = re.search(rf"^{re.escape(letters)}: ", text, re.MULTILINE)
    return bool(own_line) or f"({letters})" in text


def _unset(text: str) -> Iterator[str]:
    for letter in dict.fromkeys(text):
        if letter.isalpha() and not is_settable(letter, has_glyph=False):
            yield script_of(letter)
