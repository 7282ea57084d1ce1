"""How much a session that nobody touches keeps the machine awake."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.measured import Measured
from tests.benchmarks.stores import make_long_session
from tests.benchmarks.walls import SCREENS
from tests.benchmarks.windows import run

_MOST = 0.2
"""Seconds of the processor in a minute."""


def measure(folder: Path) -> Measured:
    store = folder / "idle.alongside"
    session_id = make_long_session(store)
    ours = run(folder, "idle", str(store), session_id, screens=SCREENS)
    return Measured(
        what="The processor's work in a minute of a session that nobody touches, with its wall",
        against=f"{_MOST} seconds",
        aim=1.0,
        unit="s",
        theirs=[_MOST],
        ours=[ours],
        why="Something of ours wakes the machine although nothing happens.",
    )
