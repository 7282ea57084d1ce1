"""docs/benchmarks.md: what a run found, said plainly."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable

from PySide6.QtCore import qVersion

from tests.benchmarks.measured import Measured

_HEAD = """# How fast it is

Written by `make bench`; change the programs in `tests/benchmarks/`, not this page.

A number of milliseconds says more about a machine than about a program. So each thing is measured
against the least it could be, in the same run and taking turns, and what counts is how many times
as long ours takes: in the middle of all turns, and at its quickest, which is what a machine that
does nothing else would show. Every one of them is the real program on a real store.
"""


def written(found: Iterable[Measured]) -> str:
    """The whole page."""
    rows = list(found)
    missed = [row for row in rows if not row.met]
    table = [_TABLE_HEAD, *map(_row, rows)]
    parts = [_HEAD, "\n".join(table), _machine(rows), *_reasons(missed)]
    return "\n".join(f"{part.strip()}\n" for part in parts)


def in_short(row: Measured) -> str:
    """One line for the terminal."""
    met = "met" if row.met else "NOT MET"
    return f"{row.ratio:5.2f} × (quickest {row.quickest:.2f}), aim {row.aim}: {met}. {row.what}"


_TABLE_HEAD = """| what | against | middle | quickest | aim | met |
|---|---|---|---|---|---|"""


def _row(row: Measured) -> str:
    cells = (
        row.what,
        row.against,
        f"{row.ratio:.2f} ×",
        f"{row.quickest:.2f} ×",
        f"≤ {row.aim} ×",
        "yes" if row.met else "**no**",
    )
    return f"| {' | '.join(cells)} |"


def _machine(rows: list[Measured]) -> str:
    turns = ", ".join(str(count) for count in sorted({len(row.ours) for row in rows}))
    busy = os.getloadavg()[0] > (os.cpu_count() or 1)
    alone = " It was busy with other things as well, so the figures wobble." if busy else ""
    return (
        f"Measured on {platform.system()} with {os.cpu_count()} cores, Python"
        f" {platform.python_version()} and Qt {qVersion()}, without a display; {turns} turns of"
        f" each.{alone}"
    )


def _reasons(missed: list[Measured]) -> list[str]:
    if not missed:
        return ["All aims are met."]
    return ["## What is not met, and why", *(f"**{row.what}.** {row.why}" for row in missed)]
