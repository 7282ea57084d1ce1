"""What becomes of typed text before it is kept: tidied once, here, and never again."""

import re
import unicodedata

LIMIT = 20_000
"""Characters in one piece of text: about ten pages."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_NOT_TEXT = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # controls; a tab has become a space by then
    "\ufeff\ufdd0-\ufdef\ufffe\uffff"  # byte-order mark, code points that are never characters
    "\ud800-\udfff"  # halves of a broken emoji
    "\u202a-\u202e]"  # embeddings and overrides; see `tidy`
)
_UNSEEN = frozenset({"Cf", "Zs", "Zl", "Zp", "Cc", "Mn"})


class WrongText(Exception):
    """Typed text that cannot be kept as it is."""


class EmptyText(WrongText):
    """Nothing to see: empty, or only spaces and marks that do not show."""


class TooLong(WrongText):
    """More than `limit` characters; `length` is how many there are."""

    def __init__(self, length: int, limit: int = LIMIT) -> None:
        super().__init__(f"{length} characters, limit {limit}")
        self.length = length
        self.limit = limit


class NotANumber(WrongText):
    """What was typed is not a whole number from 0 to 999."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def read_count(text: str) -> int | None:
    """How many, as a whole number to 999; None when nothing was typed. Raises NotANumber."""
    digits = text.strip()
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 3):
        raise NotANumber(text)
    return int(digits)


def tidy(text: str) -> str:
    """The text with nothing in it that is not text, its spaces kept as they are.

    Composed (NFC), line ends as one kind, tabs as spaces. Direction marks and isolates stay,
    because mixed Arabic and English needs them; embeddings and overrides go, because they
    can run on into words around them or show a line in another order than it is read aloud.
    """
    one_kind = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return unicodedata.normalize("NFC", _NOT_TEXT.sub("", one_kind))


def clean_if_any(text: str) -> str:
    """The text as it is kept, which may be empty. Raises TooLong."""
    kept = tidy(text).strip()
    if len(kept) > LIMIT:
        raise TooLong(len(kept))
    return "" if _is_unseen(kept) else kept


def clean(text: str) -> str:
    """The text as it is kept. Raises EmptyText when there is nothing to see, or TooLong."""
    kept = clean_if_any(text)
    if not kept:
        raise EmptyText
    return kept


def _is_unseen(text: str) -> bool:
    return all(unicodedata.category(character) in _UNSEEN for character in text)
