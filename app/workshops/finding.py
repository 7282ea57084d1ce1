"""Where in a note the words stand that somebody looked for, as the search index reads words."""

import re
import unicodedata

_WORD = re.compile(r"[\w\u0300-\u036f]+")


def places(text: str, asked: str) -> tuple[tuple[int, int], ...]:
    """The start and length of each word in `text` that was asked for; the last may be half typed.

    Letters count without their accents and whether large or small.
    """
    looked_for = [_plain(word) for word in _WORD.findall(asked)]
    if not looked_for:
        return ()
    *whole, last = looked_for
    return tuple(
        (found.start(), len(found[0]))
        for found in _WORD.finditer(text)
        if _plain(found[0]) in whole or _plain(found[0]).startswith(last)
    )


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
