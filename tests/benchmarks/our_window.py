"""The whole program, from its first line, with somebody watching the clock.

It is run with the words that are typed after `alongside`. The watch comes in where the program asks
for its window, and not before: what the program imports, when and how, is part of what is measured.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from app.__main__ import main
from app.bootstrap import Parts

if TYPE_CHECKING:
    from app.ui.opening import WindowParts

_for_window = Parts.for_window


def _watched(self: Parts, *, practising: bool) -> WindowParts:
    from tests.benchmarks import watch

    watch.begin()
    return _for_window(self, practising=practising)


if __name__ == "__main__":
    Parts.for_window = _watched
    sys.exit(main())
