"""Every word shown to a person passes through here, so that all of it can be translated."""

import gettext

_translation: gettext.NullTranslations = gettext.NullTranslations()


def _(text: str) -> str:
    """The text in the person's language; English is the source."""
    return _translation.gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """`one` or `many`, as the person's language counts."""
    return _translation.ngettext(one, many, number)
