"""Words as a search reads them: without accents, with their endings, and with a small slip."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LONGEST = 40
"""Letters of the longest word that is known by its letters; nobody says longer ones."""
FEWEST_FOR_A_SLIP = 4
"""Letters of the shortest word in which one wrong letter still leaves it to be known."""
_MOST_WORDS = 20

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_MARKS = re.compile("[\u0300-\u036f]")
_VOWELS = frozenset("aeiouwy")


@dataclass(frozen=True, slots=True)
class Sought:
    """One word somebody typed, and the words it finds."""

    typed: str
    words: frozenset[str] = frozenset()
    """The words it stands for, folded: itself and its other endings."""
    beginning: str = ""
    """Any word that begins like this is found too."""
    instead: str = ""
    """The word that was looked for in its place, when it was nowhere itself."""

    def is_in(self, word: str) -> bool:
        """True when this folded word is one that it finds."""
        return word in self.words or bool(self.beginning and word.startswith(self.beginning))


def fold(word: str) -> str:
    """As the index keeps it: small letters without their accents."""
    if word.isascii():
        return word.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", _MARKS.sub("", bare.lower()))


def words_in(text: str) -> list[str]:
    """Its words, folded, in their order."""
    return [fold(word) for word in _WORD.findall(text)]


def typed_words(asked: str) -> tuple[str, ...]:
    """The words to look for, as they were typed; nobody needs more than twenty. An accent without
    its letter is no word."""
    return tuple(word for word in _WORD.findall(asked)[:_MOST_WORDS] if fold(word))


def known_words(texts: Iterable[str]) -> set[str]:
    """The words of these texts that are known by their letters."""
    return {word for text in texts for word in words_in(text) if 0 < len(word) <= LONGEST}


def places(text: str, sought: Sequence[Sought]) -> tuple[tuple[int, int], ...]:
    """The start and length of each word in `text` that was looked for."""
    return tuple(
        (found.start(), len(found[0]))
        for found in (_WORD.finditer(text) if sought else ())
        if any(each.is_in(word) for word in (fold(found[0]),) for each in sought)
    )


# Endings


def forms(word: str) -> set[str]:
    """The word and what it is with another ending: meet, meets, meeting, meetings.

    Some are no words at all; they are only looked for among the words there are.
    """
    return {form for base in _bases(word) for form in _with_endings(base)} | {word}


def _bases(word: str) -> set[str]:
    """What may be left when an ending is taken off."""
    found = {word}
    if word.endswith("s") and not word.endswith("ss"):
        found.add(word[:-1])
        if word.endswith("es"):
            found.add(word[:-2])
    if word.endswith("ies"):
        found.add(f"{word[:-3]}y")
    if word.endswith("ings"):
        found |= _before(word[:-4])
    for ending in ("ing", "ed"):
        if word.endswith(ending):
            found |= _before(word[: -len(ending)])
    if word.endswith("ied"):
        found.add(f"{word[:-3]}y")
    return {base for base in found if len(base) > 2 and not _VOWELS.isdisjoint(base)}


def _before(rest: str) -> set[str]:
    """What stood before -ing or -ed: meet, mak(e), stop(p)."""
    found = {rest, f"{rest}e"}
    if rest[-2:-1] == rest[-1:]:
        found.add(rest[:-1])
    return found


def _with_endings(base: str) -> set[str]:
    found = {base, f"{base}s", f"{base}es", f"{base}ed", f"{base}ing", f"{base}ings"}
    last = base[-1]
    if last == "y":
        found |= {f"{base[:-1]}ies", f"{base[:-1]}ied"}
    elif last == "e":
        found |= {f"{base}d", f"{base[:-1]}ing", f"{base[:-1]}ings"}
    elif last not in _VOWELS:
        found |= {f"{base}{last}ed", f"{base}{last}ing"}
    return found


# Slips


def untouched(word: str) -> tuple[str, str]:
    """A beginning and an end of the word: one slip leaves at least one of them as it is.

    A slip is a letter wrong, missing or too many, or two neighbours the wrong way round: it lies
    before the middle or after it, never on both sides.
    """
    part = (len(word) - 1) // 2
    return word[:part], word[len(word) - part :]


def is_a_slip_of(typed: str, word: str) -> bool:
    """True when one slip makes the one of the other."""
    if typed == word or abs(len(typed) - len(word)) > 1:
        return False
    short, long = sorted((typed, word), key=len)
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = typed[at : at + 2] == word[at : at + 2][::-1]
    return typed[at + 1 :] == word[at + 1 :] or (swapped and typed[at + 2 :] == word[at + 2 :])
