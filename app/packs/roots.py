"""Words without their endings, so that "meetings" finds the picture for "meeting".

Good enough to find pictures by, and no more: what it makes of a word is never shown to anybody.
"""

import re
import unicodedata

_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDINGS = ("ments", "ment", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "ly", "s")
_LEAST = 3
"""Letters that must be left of a word."""
_AS_THEY_ARE = frozenset(
    ("training", "evening", "morning", "number", "paper", "water", "letter", "news", "note", "not")
)


def roots(text: str) -> tuple[str, ...]:
    """The root of each word in a text, in order."""
    plain = unicodedata.normalize("NFC", text.casefold()).replace("’", "'")
    return tuple(root(word) for word in _WORDS.findall(plain))


def root(word: str) -> str:
    """One word without its ending: agree, agreed and agreement all have the same."""
    word = word.removesuffix("'s")
    for whole in (word, word.removesuffix("s")):
        if whole in _AS_THEY_ARE:
            return whole
    ending = next((end for end in _ENDINGS if _can_lose(word, end)), "")
    return _bare(word.removesuffix(ending), ending)


def _can_lose(word: str, ending: str) -> bool:
    if not word.endswith(ending) or (ending == "s" and word.endswith(("ss", "us", "is"))):
        return False
    return len(word) - len(ending) >= _LEAST


def _bare(stem: str, ending: str) -> str:
    """Of "stopped" and "stop", "worries" and "worry", "use" and "using" alike."""
    if ending in ("ies", "ied"):
        return f"{stem}i"
    if ending in ("ing", "ed", "er") and len(stem) > _LEAST and stem[-1] == stem[-2] != "l":
        stem = stem[:-1]
    if stem.endswith("y") and len(stem) > _LEAST:
        return f"{stem[:-1]}i"
    return stem.rstrip("e") if len(stem.rstrip("e")) >= 2 else stem
