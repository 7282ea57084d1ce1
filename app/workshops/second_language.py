"""The second language a group's packs are in, as a tag that a page can carry: `cy`, `pt-BR`."""

import re

_TAG = re.compile(r"([a-z]{2,3})((?:-[a-z0-9]{1,8}){0,3})")


class NotALanguage(ValueError):
    """What was chosen is not the tag of a language."""


def language_tag(text: str) -> str:
    """The tag as it is kept; "" is none. Raises NotALanguage."""
    tag = text.strip().replace("_", "-").lower()
    found = _TAG.fullmatch(tag)
    if tag and not found:
        raise NotALanguage
    return tag if not found else found[1] + "".join(map(_part, found[2].split("-")[1:]))


def _part(part: str) -> str:
    """A country in capitals, a script with one."""
    return f"-{part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part}"
