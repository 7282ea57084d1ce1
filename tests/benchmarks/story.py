"""Somebody opens Our story and goes to a full year; run by `sizes` on two stores."""

from __future__ import annotations

import time

from app.ui.looking_back.timeline import TimelinePage
from tests.benchmarks.window_on import WindowOn, compare_by_turns

YEAR = 2006
"""The first that the groups met: every week of it, in every store."""


class Reader:
    """With Our story open."""

    def __init__(self, window: WindowOn) -> None:
        self._window = window
        self._group = window.ask(lambda notebook: notebook.groups()[0].id)
        self._page = self._go_there()
        self._page.ask_for(YEAR)
        window.settle()

    def __call__(self) -> float:
        """Milliseconds from asking for the page to the painted year."""
        self._window.go("home")
        self._page.draw(None)
        began = time.perf_counter()
        self._go_there().repaint()
        took = (time.perf_counter() - began) * 1000
        assert self._page.value is not None
        assert len(self._page.value.year.of_kind("session")) > 50
        return took

    def _go_there(self) -> TimelinePage:
        page = self._window.go("timeline", self._group)
        assert isinstance(page, TimelinePage)
        return page


if __name__ == "__main__":
    compare_by_turns(Reader)
