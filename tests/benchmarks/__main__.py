"""Measures everything once and writes docs/benchmarks.md: `python -m tests.benchmarks`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.benchmarks import (
    boards,
    great_packs,
    idling,
    packs,
    previews,
    run_sheets,
    sizes,
    walls,
    windows,
)
from tests.benchmarks.page import in_short, written
from tests.benchmarks.stores import ROOT

PAGE = ROOT / "docs" / "benchmarks.md"


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="alongside-bench-") as name:
        folder = Path(name)
        opening, filled, *memory = windows.measure(folder)
        wall, board = walls.measure(folder), boards.measure(folder)
        made = [packs.measure(), *great_packs.measure(folder), run_sheets.measure()]
        made.append(previews.measure(folder))
        found = [opening, filled, wall, board, *made, *memory, idling.measure(folder)]
        found += sizes.measure(sizes.make(folder))
    PAGE.write_text(written(found), encoding="utf-8")
    print(*map(in_short, found), f"Written to {PAGE.relative_to(ROOT)}.", sep="\n")


if __name__ == "__main__":
    main()
