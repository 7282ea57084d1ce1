"""How soon the board is drawn again, against painting its notes once."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.measured import Measured
from tests.benchmarks.stores import NOTES_IN_THE_LONG_ONE
from tests.benchmarks.windows import run


def measure(folder: Path) -> Measured:
    theirs, ours = run(folder, "board")
    return Measured(
        what=f"The theme board of {NOTES_IN_THE_LONG_ONE} notes drawn again after one has moved",
        against="painting the same notes once",
        aim=2.0,
        unit="ms",
        theirs=theirs,
        ours=ours,
        why="Both lists are filled anew, and each row is asked how tall it is.",
    )
