"""A clock that never goes back, so that what came later always sorts later."""

from collections.abc import Callable

Clock = Callable[[], int]
"""Milliseconds since 1970."""

_MOST = 0xFFF
_EPOCH = 1_577_836_800_000
_LATEST = _EPOCH + (1 << 41) - (1 << 36)
"""2020, and 2087: beyond it `as_number` would not fit SQLite's integers, so the clock stops."""


class NotAMoment(ValueError):
    """No clock of ours wrote this: whoever reads it has a damaged store."""


class HybridClock:
    """Time and a count as fixed-width text: `0193a5b2c1d0-000-5f3a9c1e`, the device last.

    It goes on from `last`, the latest time in the log, whatever the computer's clock says.
    """

    def __init__(self, now: Clock, tag: str, last: str = "") -> None:
        self._now = now
        self._tag = tag
        self._time = 0
        self._count = -1
        self.observe(last)

    def observe(self, seen: str) -> None:
        """Never again tick at or before `seen`."""
        if seen:
            time, count = _parts(seen)
            self._time, self._count = max((self._time, self._count), (time, count))

    def tick(self) -> str:
        """The next moment, later than every one before."""
        now = min(max(self._now(), 0), _LATEST)
        if now > self._time:
            self._time, self._count = now, 0
        elif self._count < _MOST:
            self._count += 1
        else:
            self._time, self._count = self._time + 1, 0
        return f"{self._time:012x}-{self._count:03x}-{self._tag}"


def as_number(moment: str) -> int:
    """The moment as an integer in the same order, for places that sort by number."""
    time, count = _parts(moment)
    return ((time - _EPOCH) << 22) + (count << 10) + (int(moment[17:], 16) & 0x3FF)


def time_of(moment: str) -> int:
    """Milliseconds since 1970, as the laptop's clock said that wrote it."""
    return _parts(moment)[0]


def when_of(number: int) -> int:
    """The milliseconds since 1970 of what `as_number` gave."""
    return (number >> 22) + _EPOCH


def _parts(moment: str) -> tuple[int, int]:
    try:
        time, count = int(moment[:12], 16), int(moment[13:16], 16)
    except ValueError:
        raise NotAMoment(moment) from None
    if not 0 <= time < _EPOCH + (1 << 41):
        raise NotAMoment(moment)
    return time, count
