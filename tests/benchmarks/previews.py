"""How soon the first page of a pack is seen, against rendering its PDF once."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.measured import Measured
from tests.benchmarks.stores import make_practice_store
from tests.benchmarks.windows import run


def measure(folder: Path) -> Measured:
    store = folder / "preview.alongside"
    make_practice_store(store)
    theirs, ours = run(folder, "preview_page", str(store))
    return Measured(
        what="From choosing the record of an ordinary session to the picture of its first page",
        against="rendering its PDF once",
        aim=2.0,
        unit="ms",
        theirs=theirs,
        ours=ours,
        why=(
            "The session is read, the page is built and looked over, its words are kept as text,"
            " and Qt draws the page."
        ),
    )
