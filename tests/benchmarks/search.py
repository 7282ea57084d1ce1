"""Somebody types a word into Find, letter by letter; run by `sizes` on two stores."""

from __future__ import annotations

import time

from PySide6.QtTest import QTest

from app.ui.looking_back.find import FindPage
from tests.benchmarks.window_on import WindowOn, compare_by_turns

WORD = "tuesday"


class Searcher:
    """With Find open."""

    def __init__(self, window: WindowOn) -> None:
        self._window = window
        page = window.go("look-back")
        assert isinstance(page, FindPage)
        self._page = page

    def __call__(self) -> float:
        """Milliseconds for a letter, from the key to the painted list, over a whole word."""
        self._page.field.clear()
        self._page.field.textEdited.emit("")
        self._window.settle()
        began = time.perf_counter()
        for letter in WORD:
            QTest.keyClicks(self._page.field, letter)
            self._window.settle()
            self._page.list.viewport().repaint()
        assert self._page.list.notes
        return (time.perf_counter() - began) * 1000 / len(WORD)


if __name__ == "__main__":
    compare_by_turns(Searcher)
