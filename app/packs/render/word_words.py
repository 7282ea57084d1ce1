"""Words in a Word file: each run knows its script, so that letters join and turn as they should.

Word sets Arabic and Indic letters by other rules than ours, in a size and a language that are
written down apart (ISO 29500-1, 17.3.2.7 and 17.3.2.30).
"""

import unicodedata
from collections.abc import Iterator

from app.packs.render.typed_text import tidied
from app.packs.render.word_xml import Node, el

RIGHT_TO_LEFT = ("ar", "fa", "he", "ps", "sd", "ug", "ur", "yi")
"""Languages."""
_TURNED = ("R", "AL", "AN")
_INDIC_FONT = "Nirmala UI"
_LANGUAGES = {
    "ARABIC": "ar-SA",
    "HEBREW": "he-IL",
    "SYRIAC": "syr-SY",
    "THAANA": "dv-MV",
    "DEVANAGARI": "hi-IN",
    "BENGALI": "bn-BD",
    "GURMUKHI": "pa-IN",
    "GUJARATI": "gu-IN",
    "ORIYA": "or-IN",
    "TAMIL": "ta-IN",
    "TELUGU": "te-IN",
    "KANNADA": "kn-IN",
    "MALAYALAM": "ml-IN",
    "SINHALA": "si-LK",
    "THAI": "th-TH",
    "LAO": "lo-LA",
    "TIBETAN": "bo-CN",
    "MYANMAR": "my-MM",
    "KHMER": "km-KH",
}
_URDU = frozenset("ٹڈڑںےہھۓ")
_PERSIAN = frozenset("پچژگک")


def is_turned(text: str, *, usually: bool) -> bool:
    """Whether it is read from the right: its first letter says so, as in a web page."""
    for letter in text:
        match unicodedata.bidirectional(letter):
            case "L":
                return False
            case "R" | "AL":
                return True
            case _:
                continue
    return usually


def runs(text: str, language: str, *, foreign: bool = False) -> Iterator[Node]:
    """The typed words; a new line in them stays one. What is `foreign` is not in the document's
    own language, and says so."""
    for place, line in enumerate(tidied(text).strip().split("\n")):
        if place:
            yield el("w:r", el("w:br"))
        for script, part in _by_script(line):
            yield _run(script, part, language) if script or not foreign else _named(part, language)


def plain(text: str) -> Node:
    """A run of our own words or signs, with nothing to work out."""
    return el("w:r", _text(text))


def _named(text: str, language: str) -> Node:
    return el("w:r", el("w:rPr", el("w:lang", val=language)), _text(text))


def _run(script: str, text: str, language: str) -> Node:
    if not script:
        return plain(text)
    turned = any(unicodedata.bidirectional(letter) in _TURNED for letter in text)
    properties = el(
        "w:rPr",
        None if turned else el("w:rFonts", cs=_INDIC_FONT),
        el("w:rtl") if turned else el("w:cs"),
        el("w:lang", bidi=_language_of(script, text, language)),
    )
    return el("w:r", properties, _text(text))


def _text(text: str) -> Node:
    return el("w:t", text=text, xml_space="preserve")


def _language_of(script: str, text: str, language: str) -> str:
    """That of the document where it is written so; else the one its letters are of."""
    if _LANGUAGES.get(script, "").startswith(language.partition("-")[0]):
        return language
    if script == "ARABIC":
        if language.partition("-")[0] in RIGHT_TO_LEFT:
            return language
        if _URDU & set(text):
            return "ur-PK"
        if _PERSIAN & set(text):
            return "fa-IR"
    return _LANGUAGES[script]


def _by_script(line: str) -> Iterator[tuple[str, str]]:
    """Stretches of one script; what belongs to none goes with what stands before it."""
    if line.isascii():
        if line:
            yield "", line
        return
    found, part = "", ""
    for letter in line:
        script = _script(letter, found)
        if script != found and part:
            yield found, part
            part = ""
        found, part = script, part + letter
    yield found, part


def _script(letter: str, before: str) -> str:
    """The name of a script that is set by other rules, "" for one like ours."""
    if letter.isascii():
        return "" if letter.isalnum() else before
    if not unicodedata.category(letter).startswith(("L", "N", "M")):
        return before
    first = unicodedata.name(letter, "UNKNOWN").split()[0].partition("-")[0]
    if first in _LANGUAGES:
        return first
    if unicodedata.bidirectional(letter) in ("R", "AL"):
        return "ARABIC"
    return before if first in ("COMBINING", "EXTENDED") else ""
