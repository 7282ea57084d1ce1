"""Our story, a full year of weekly meetings: in a large store, against the same in a small one."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.many_notes import make_many_notes
from tests.benchmarks.measured import Measured
from tests.benchmarks.windows import run

FEW, MANY = 10_000, 100_000


def measure(folder: Path) -> Measured:
    """One group in the small store, so that both have the same full year to open."""
    few, many = folder / "one-group.alongside", folder / "twelve-groups.alongside"
    make_many_notes(few, FEW, groups=1)
    make_many_notes(many, MANY)
    theirs, ours = run(folder, "story", str(few), str(many))
    return Measured(
        what=f"Opening Our story, a year of weekly meetings, among {MANY:,} notes",
        against=f"the same among {FEW:,} notes",
        aim=2.0,
        unit="ms",
        theirs=theirs,
        ours=ours,
        why="The notes of a year lie among those of eleven other groups, on more pages.",
    )
