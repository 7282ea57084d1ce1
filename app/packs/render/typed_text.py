"""Makes typed text safe to set: no character breaks a file, and none that is seen is lost."""

import re
import unicodedata

_NEW_LINES = {0x0B: "\n", 0x0C: "\n", 0x0D: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n\n"}
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_UNSEEN = (0x00AD, 0x200B, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0xFFF9, 0xFFFC))
_NOT_TEXT = (*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF)

_TIDY: dict[int, str | None] = (
    dict.fromkeys([*_CONTROLS, *_UNSEEN])
    | dict.fromkeys(_NOT_TEXT, "\ufffd")
    | {0x09: " ", 0x0A: "\n"}
    | _NEW_LINES
)
_FANCY_LETTERS = re.compile("[\U0001d400-\U0001d7ff\uff01-\uff5e]+")
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
_EMPTY_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def tidied(text: str) -> str:
    """The text with one kind of new line, composed accents, and no characters that only steer.

    Control characters, soft hyphens, zero-width spaces and marks that turn the order of letters
    round draw nothing and are left out. Half a surrogate pair becomes the replacement character.
    Letters from mathematics, used as decoration, are read out one by one: they become plain.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_TIDY))
    return _FANCY_LETTERS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def one_line(text: str) -> str:
    """For headings, titles and labels: all on one line, single spaces."""
    return _SPACES.sub(" ", tidied(text)).strip()


def paragraphs(text: str) -> tuple[str, ...]:
    """The text parted at its empty lines; single new lines stay inside."""
    parts = (part.strip() for part in _EMPTY_LINES.split(tidied(text)))
    return tuple(part for part in parts if part)
