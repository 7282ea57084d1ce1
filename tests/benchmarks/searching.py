"""From a letter typed to what it finds: among a million notes, against the same among 10,000.

Making the larger store takes about ten minutes of a quiet laptop, and five gigabytes of disk.
"""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.many_notes import make_many_notes
from tests.benchmarks.measured import Measured
from tests.benchmarks.windows import run

FEW, MANY = 10_000, 1_000_000


def measure(folder: Path) -> Measured:
    few, many = folder / "few.alongside", folder / "very-many.alongside"
    make_many_notes(few, FEW)
    make_many_notes(many, MANY)
    theirs, ours = run(folder, "search", str(few), str(many))
    return Measured(
        what=f"From a letter typed to what it finds, among {MANY:,} notes",
        against=f"the same among {FEW:,} notes",
        aim=2.0,
        unit="ms",
        theirs=theirs,
        ours=ours,
        why=(
            "The index keeps the beginnings of words up to four letters, and gives the newest"
            " first by itself; the endings of longer words are looked up in the words there are."
        ),
    )
