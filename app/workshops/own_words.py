"""The group's own words: those it explains, and those it does not use, with what it says instead.

Choosing words is part of sharing power (inventory preferred-words).
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_APOSTROPHES = "'’ʼ"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWord:
    """A word or a few. With a `meaning` it is explained; with `instead` it is not used here."""

    id: str
    word: str
    instead: str = ""
    """What we say in its place."""
    meaning: str = ""


def unwelcome_in(text: str, words: Iterable[OwnWord]) -> tuple[OwnWord, ...]:
    """The words in a text that the group does not use, in the order in which they stand there."""
    return _found(text, (each for each in words if each.instead))


def explained_in(text: str, words: Iterable[OwnWord]) -> tuple[OwnWord, ...]:
    """The words in a text that the group explains, in the order in which they stand there."""
    return _found(text, (each for each in words if each.meaning))


def has_word(text: str, word: str) -> bool:
    """True when the word stands in the text as it is or as one or many, whole, in any letters."""
    return _place(_split(text), _split(word)) is not None


def _found(text: str, words: Iterable[OwnWord]) -> tuple[OwnWord, ...]:
    said = _split(text)
    places = ((_place(said, _split(each.word)), each) for each in words)
    there = [(place, each) for place, each in places if place is not None]
    return tuple(each for _place, each in sorted(there, key=lambda one: one[0]))


def _place(said: Sequence[str], word: Sequence[str]) -> int | None:
    """Where the words of `word` first stand one after another; its last may be one or many."""
    if not word:
        return None
    *before, last = word
    for place in range(len(said) - len(before)):
        end = place + len(before)
        if list(said[place:end]) == before and _singles(said[end]) & _singles(last):
            return place
    return None


def _singles(word: str) -> set[str]:
    """The word, and what it may be many of: carers of carer, boxes of box, bodies of body."""
    found = {word}
    if len(word) > 2 and word.endswith("s") and not word.endswith("ss"):
        found.add(word[:-1])
        if word.endswith("ies"):
            found.add(f"{word[:-3]}y")
        elif word.endswith(("ses", "xes", "zes", "ches", "shes")):
            found.add(word[:-2])
    return found


def _split(text: str) -> list[str]:
    """Its words in small letters, without accents or signs."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = (one for one in letters if not unicodedata.combining(one) and one not in _APOSTROPHES)
    return "".join(one if _is_letter(one) else " " for one in plain).split()


def _is_letter(character: str) -> bool:
    """Vowel signs of Bengali and its like are marks, and part of the word."""
    return character.isalnum() or unicodedata.category(character).startswith("M")
