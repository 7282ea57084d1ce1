"""Puts a picture character into words, for paper and braille: "[smiling face]" instead of a box."""

import re
import unicodedata

from app.words import _

_JOINER = "\u200d"
_CLUSTER = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"
    "|.(?:[\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]|\u200d.)*",
    re.DOTALL,
)
_SELDOM_SEEN = re.compile("[\u200c-\u200f\u2066-\u2069\ufe00-\ufe0f]")
_TAGS = re.compile("[\U000e0020-\U000e007f]")
_COMPOSES = re.compile("[\u200d\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_KEYCAP = "\u20e3"
_FILLER = re.compile(r"^(?:white|black|heavy) (?:heavy )?|(?: (?:sign|symbol|with variation))+$")


def clusters(text: str) -> list[str]:
    """The characters with what belongs to each: variants, skin tones, joined pictures, flags."""
    return _CLUSTER.findall(text)


def seen(cluster: str) -> str:
    """What of the cluster is to be drawn: marks that only steer are left out."""
    if cluster.endswith(_KEYCAP):
        cluster = cluster[0]
    return _SELDOM_SEEN.sub("", cluster)


def is_composed(cluster: str) -> bool:
    """Several characters that make one picture: no font of ours draws them together."""
    return bool(_COMPOSES.search(cluster, 1))


def is_picture(cluster: str) -> bool:
    """Pictures and signs, told from letters, figures and the punctuation of running text."""
    return unicodedata.category(cluster[0]) in ("So", "Sk", "Co", "Cn") and ord(cluster[0]) > 0xFF


def in_words(cluster: str) -> str:
    """The cluster as words in brackets: "[thumbs up, medium skin tone]", "[flag of Wales]"."""
    return f"[{_flag(cluster) or ', '.join(_names(cluster))}]"


def _names(cluster: str) -> list[str]:
    letters = _TAGS.sub("", seen(cluster)).replace(_JOINER, "")
    return [_name(letter) for letter in letters] or [_name(cluster[0])]


def _name(letter: str) -> str:
    known = _familiar().get(letter)
    if known:
        return known
    name = unicodedata.name(letter, "")
    if not name:
        return _("character {number}").format(number=f"{ord(letter):04X}")
    return _FILLER.sub("", name.lower())


def _flag(cluster: str) -> str:
    if "\U0001f1e6" <= cluster[0] <= "\U0001f1ff":
        code = "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in cluster)
        return _("flag of {country}").format(country=code)
    code = "".join(chr(ord(letter) - 0xE0000) for letter in _TAGS.findall(cluster)).rstrip("\x7f")
    country = _countries().get(code)
    return _("flag of {country}").format(country=country) if country else ""


def _countries() -> dict[str, str]:
    return {"gbeng": _("England"), "gbsct": _("Scotland"), "gbwls": _("Wales")}


def _familiar() -> dict[str, str]:
    """Names people would use, where the standard's own names are strange to hear."""
    return {
        "\u2192": _("arrow right"),
        "\u2190": _("arrow left"),
        "\u2191": _("arrow up"),
        "\u2193": _("arrow down"),
        "\u2705": _("tick"),
        "\u2713": _("tick"),
        "\u2714": _("tick"),
        "\u274c": _("cross"),
        "\u2717": _("cross"),
        "\u2718": _("cross"),
        "\u2764": _("heart"),
        "\u2b50": _("star"),
        "\u2605": _("star"),
        "\u2610": _("tick box"),
        "\u2611": _("tick box, ticked"),
        "\u263a": _("smiling face"),
        "\U0001f64f": _("hands together"),
        "\U0001f600": _("grinning face"),
        "\U0001f3fb": _("light skin tone"),
        "\U0001f3fc": _("medium light skin tone"),
        "\U0001f3fd": _("medium skin tone"),
        "\U0001f3fe": _("medium dark skin tone"),
        "\U0001f3ff": _("dark skin tone"),
        "\ufffd": _("character that could not be read"),
    }
