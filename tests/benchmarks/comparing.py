"""From choosing Then and now to seeing it: in a large store, against one a tenth of its size."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.many_notes import make_many_notes
from tests.benchmarks.measured import Measured
from tests.benchmarks.windows import run

FEW, MANY = 10_000, 100_000


def measure(folder: Path) -> Measured:
    few, many = folder / "compared-few.alongside", folder / "compared-many.alongside"
    make_many_notes(few, FEW)
    make_many_notes(many, MANY)
    theirs, ours = run(folder, "compare", str(few), str(many))
    return Measured(
        what=f"From choosing Then and now to seeing it, among {MANY:,} notes",
        against=f"the same among {FEW:,} notes",
        aim=2.0,
        unit="ms",
        theirs=theirs,
        ours=ours,
        why=(
            "The newest sixty meetings are listed, and the notes of the newest twelve are read,"
            " however many there are."
        ),
    )
