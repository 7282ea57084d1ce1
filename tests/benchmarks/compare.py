"""Somebody opens Then and now; run by `sizes` on two stores."""

from __future__ import annotations

import time

from app.ui.looking_back.then_and_now import ThenAndNowPage
from tests.benchmarks.window_on import WindowOn, compare_by_turns


class Comparer:
    """Who has opened it before."""

    def __init__(self, window: WindowOn) -> None:
        self._window = window
        self()

    def __call__(self) -> float:
        """Milliseconds until it is painted."""
        self._window.go("home")
        began = time.perf_counter()
        page = self._window.go("then-and-now")
        page.repaint()
        took = (time.perf_counter() - began) * 1000
        assert isinstance(page, ThenAndNowPage)
        assert page.value is not None
        assert page.value.then is not None
        return took


if __name__ == "__main__":
    compare_by_turns(Comparer)
