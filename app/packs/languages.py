"""Names of the languages that packs are most often asked for in, and of whatever else was chosen.

Each is kept as a tag. British Sign Language is not written, so a pack cannot be in it.
"""

from collections.abc import Mapping

from app.words import _


def languages() -> Mapping[str, str]:
    """By tag, what people call them."""
    return {
        "ar": _("Arabic"),
        "bn": _("Bengali"),
        "fr": _("French"),
        "pl": _("Polish"),
        "pt": _("Portuguese"),
        "pa": _("Punjabi"),
        "ro": _("Romanian"),
        "so": _("Somali"),
        "es": _("Spanish"),
        "uk": _("Ukrainian"),
        "ur": _("Urdu"),
        "cy": _("Welsh"),
    }


def language_name(tag: str) -> str:
    """Its name; of one that we have no name for, the tag in capitals."""
    names = {"en": _("English"), **languages()}
    return names.get(tag) or names.get(tag.partition("-")[0]) or tag.upper()
