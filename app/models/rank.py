"""Places in an order as text: a thing can be put between two others without touching them.

What another program wrote may be any text at all: something can still be put after it.
"""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_WIDTH = 4
_FIRST = "U000"


class NoRoom(ValueError):
    """Nothing can be put between these two ranks: the order has to be written anew."""


def between(before: str, after: str) -> str:
    """A rank that sorts after `before` and before `after`; "" is the open end. Raises NoRoom,
    which an open end after it never does.

    Putting at an end counts up or down in the first four letters (seven million times);
    putting in the middle halves the way.
    """
    if after and (before >= after or (before + after).strip(_DIGITS)):
        raise NoRoom
    if not before and not after:
        return _FIRST
    if not after:
        return _next(before)
    if not before:
        return _previous(after)
    return _midway(before, after)


def ranks(count: int, before: str = "") -> list[str]:
    """`count` ranks in order, all after `before`."""
    made: list[str] = []
    for _ in range(count):
        before = between(before, "")
        made.append(before)
    return made


def _next(rank: str) -> str:
    """Letters that are not ours are left as they are: it counts up in what follows them."""
    foreign = rank.rstrip(_DIGITS)
    ours = rank[len(foreign) :]
    if not ours:
        return foreign + _FIRST
    number = _number(ours[:_WIDTH]) + 1
    return foreign + (_text(number) if number < _BASE**_WIDTH else _midway(ours, ""))


def _previous(rank: str) -> str:
    number = _number(rank[:_WIDTH])
    if number > 1:
        return _text(number - 1)
    return _midway("", rank)


def _midway(before: str, after: str) -> str:
    """Halfway between two endless fractions; the result never ends in the lowest digit."""
    made = ""
    place = 0
    bounded = bool(after)
    while True:
        low = _digit(before, place, 0)
        high = _digit(after, place, 0) if bounded else _BASE
        if high - low > 1:
            return made + _DIGITS[(low + high) // 2]
        made += _DIGITS[low]
        bounded = bounded and high == low
        place += 1
        if bounded and place >= len(after):
            raise NoRoom


def _digit(rank: str, place: int, beyond: int) -> int:
    return _DIGITS.index(rank[place]) if place < len(rank) else beyond


def _number(head: str) -> int:
    number = 0
    for letter in head.ljust(_WIDTH, _DIGITS[0]):
        number = number * _BASE + _DIGITS.index(letter)
    return number


def _text(number: int) -> str:
    letters = ""
    for _ in range(_WIDTH):
        number, digit = divmod(number, _BASE)
        letters = _DIGITS[digit] + letters
    return letters
