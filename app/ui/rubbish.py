"""Collects Python's rubbish in the window's own thread, and nowhere else.

Python collects in whichever thread happens to need memory. Had that been the worker, it would
sometimes have destroyed a part of the window there, and Qt stops the program when that happens.
"""

from __future__ import annotations

import gc


def collect_only_when_asked() -> None:
    """From now on `collect_if_due` is the only collector."""
    gc.disable()


def collect_as_usual() -> None:
    gc.enable()


def collect_if_due() -> None:
    """What Python would have collected by now. Call it in the window's thread."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
