"""What a picture or a translation is filed under: a mark that the same words always leave.

It cannot be read back, but whoever guesses the words can see that they were there. So it goes when
they are taken back.
"""

import hashlib
import re
import unicodedata

from app.workshops.sentences_in import sentences_in

_FINGERPRINT = re.compile(r"[0-9a-f]{32}")
_PIECES = re.compile(r"\n+|(?<=[.!?…:;])\s+")
_BULLET = re.compile(r"^\s*(?:[-–—•*]|\d{1,3}[.)])\s+")
_AT_THE_END = " .!?…:;,"


def fingerprint(text: str) -> str:
    """The same for the same words, however they are spaced and whether large or small."""
    return hashlib.sha256(same_words(text).encode(errors="replace")).digest()[:16].hex()


def is_fingerprint(text: str) -> bool:
    return _FINGERPRINT.fullmatch(text) is not None


def same_words(text: str) -> str:
    """Composed, in small letters, one space between words."""
    composed = unicodedata.normalize("NFC", text)
    return unicodedata.normalize("NFC", " ".join(composed.split()).casefold())


def fingerprints_of(text: str) -> frozenset[str]:
    """Of the whole text, its lines and its sentences, each with and without the sign at its end."""
    pieces = {text, *text.splitlines(), *_PIECES.split(text), *sentences_in(text)}
    pieces |= {_BULLET.sub("", piece) for piece in pieces}
    pieces |= {piece.strip(_AT_THE_END) for piece in pieces}
    pieces |= {f"{piece}." for piece in pieces}
    return frozenset(fingerprint(piece) for piece in pieces if piece.strip(_AT_THE_END))
