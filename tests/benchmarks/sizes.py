"""What may not grow with the notes: opening the store, memory, finding, and looking back.

Making the largest store takes about ten minutes of a quiet laptop, and five gigabytes of disk.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.many_notes import make_many_notes
from tests.benchmarks.measured import Measured, take_turns
from tests.benchmarks.windows import run

FEW, MANY = 10_000, 1_000_000
_TIMES = 7
_AIM = 2.0


class Sizes(NamedTuple):
    """The same made-up years, in a small store and in a very large one."""

    folder: Path
    few: Path
    many: Path
    one_group: Path
    """As small as `few`, but all of one group, so that as much is shown of it as of the large one:
    a full year of meetings, and more of them than can be chosen from."""


def make(folder: Path) -> Sizes:
    sizes = Sizes(
        folder,
        few=folder / "few-notes.alongside",
        many=folder / "very-many-notes.alongside",
        one_group=folder / "one-group.alongside",
    )
    make_many_notes(sizes.few, FEW)
    make_many_notes(sizes.many, MANY)
    make_many_notes(sizes.one_group, FEW, groups=1)
    return sizes


def measure(sizes: Sizes) -> list[Measured]:
    opened = take_turns(
        _TIMES, lambda: _opened(sizes, sizes.few), lambda: _opened(sizes, sizes.many)
    )
    return [
        _compared(
            "From starting to Home filled", [[one["filled"] for one in each] for each in opened],
            why="Home reads what is next and what is waiting, by indexes.",
        ),
        _compared(
            "Memory, with the list of sessions open",
            [[one["memory"] for one in each] for each in opened], unit="MB",
            why="A list holds what it shows; the store is read page by page.",
        ),
        _compared(
            "From a letter typed to what it finds", _ran(sizes, "search", sizes.few),
            why="The index keeps the beginnings of words up to four letters, and gives the newest"
            " first by itself; the endings of longer words are looked up in the words there are.",
        ),
        _compared(
            "Opening Our story, a year of weekly meetings", _ran(sizes, "story", sizes.one_group),
            why="The notes of a year lie among those of eleven other groups, on more pages.",
        ),
        _compared(
            "From choosing Then and now to seeing it", _ran(sizes, "compare", sizes.one_group),
            why="The newest sixty meetings are listed, and the notes of the newest twelve are"
            " read, however many there are.",
        ),
    ]  # fmt: skip


def _opened(sizes: Sizes, store: Path) -> dict[str, float]:
    return run(sizes.folder, "our_window", "--store", str(store))


def _ran(sizes: Sizes, program: str, small: Path) -> list[list[float]]:
    return run(sizes.folder, program, str(small), str(sizes.many))


def _compared(what: str, found: Sequence[Sequence[float]], why: str, unit: str = "ms") -> Measured:
    """Theirs is the small store, ours the large one."""
    theirs, ours = found
    return Measured(
        what=f"{what}, among {MANY:,} notes",
        against=f"the same among {FEW:,} notes",
        aim=_AIM,
        unit=unit,
        theirs=theirs,
        ours=ours,
        why=why,
    )
