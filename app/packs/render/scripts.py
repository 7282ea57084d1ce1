"""Knows which writing a PDF of ours sets right, so that nobody is handed letters in disorder."""

import unicodedata

_LETTERS = ("Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd")
_RIGHT_TO_LEFT = ("R", "AL", "AN")
_SET_RIGHT = ("LATIN", "GREEK", "CYRILLIC", "COMBINING", "MODIFIER")
_OURS = ("LATIN", "COMBINING", "MODIFIER", "VARIATION", "FEMININE", "MASCULINE", "MICRO")
_SHAPED_THOUGH_IN_OUR_FONTS = ("DEVANAGARI", "VEDIC")
_PEOPLES_NAMES = {
    "CJK": "Chinese",
    "BOPOMOFO": "Chinese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "KATAKANA-HIRAGANA": "Japanese",
    "HANGUL": "Korean",
    "ARABIC-INDIC": "Arabic",
    "EXTENDED": "Arabic",
}


def is_settable(letter: str, has_glyph: bool) -> bool:
    """Whether the letter may stand on a PDF page: no joining, reordering or turning round needed.

    A sign that is no letter always may: where no font has it, it is put into words.
    """
    if unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT:
        return False
    if unicodedata.category(letter) not in _LETTERS:
        return True
    first = _first_word(letter)
    return first not in _SHAPED_THOUGH_IN_OUR_FONTS if has_glyph else first in _SET_RIGHT


def is_of_another_script(letter: str) -> bool:
    """Whether it takes more than our own alphabet, and its accents, to read the letter."""
    return unicodedata.category(letter) in (*_LETTERS, "Me", "Nd", "Nl") and (
        not letter.isascii() and _first_word(letter) not in _OURS
    )


def script_of(letter: str) -> str:
    """The name of the letter's script, in English: "Arabic", "Bengali", "Chinese"."""
    first = _first_word(letter)
    return _PEOPLES_NAMES.get(first, first.title())


def _first_word(letter: str) -> str:
    """The standard names a letter after its script: "BENGALI LETTER KA"."""
    return unicodedata.name(letter, "UNKNOWN").split()[0]
