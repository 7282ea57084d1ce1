"""A run sheet of six forms made in one go, against each of them made alone.

A run sheet should cost no more than its files: one and a half times the slowest of them and the
rest once. What is made in one go here is what `Make all` makes: built, rendered and saved.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from app.packs.making import Order, PackFile, files_of, folder_name, make_file, new_folder
from app.packs.pages.kinds import Sources, pages_for
from app.workshops.room import RoomSession
from app.workshops.run_sheet import Copies
from tests.benchmarks.measured import Measured, take_turns
from tests.benchmarks.pack_story import room_of
from tests.benchmarks.packs import milliseconds
from tests.benchmarks.stores import SHELF, TOOLS

TIMES = 5
NOTES = 24
"""What an ordinary session comes to."""
SIX = (
    Copies("pdf", "large-18-cream", 3),
    Copies("pdf", "easy-read-18-white", 1),
    Copies("html", "large-18-cream", 1),
    Copies("docx", "clear-14-white", 1),
    Copies("epub", "clear-14-white", 1),
    Copies("txt", "clear-14-white", 1),
)
_DAY = date(2026, 3, 7)


def measure(times: int = TIMES) -> Measured:
    room = room_of(NOTES)
    files = files_of(_order(), pages_for(TOOLS))
    theirs, ours = take_turns(
        times,
        lambda: _allowed([_made((file,), room) for file in files]),
        lambda: _made(files, room),
    )
    return Measured(
        what=f"A run sheet of {len(SIX)} forms, made in one go",
        against="its slowest form one and a half times and the rest once, each made alone",
        aim=1.0,
        unit="ms",
        theirs=theirs,
        ours=ours,
        why="The files are made one after another, so that a note typed meanwhile waits for one.",
    )


def _allowed(alone: Sequence[float]) -> float:
    return sum(alone) + max(alone) / 2


def _made(files: Sequence[PackFile], room: RoomSession) -> float:
    sources = Sources(tools=TOOLS, today=_DAY, room=room, points=18.0)
    with tempfile.TemporaryDirectory() as name:
        return milliseconds(lambda: _make_all(files, sources, Path(name)))


def _make_all(files: Sequence[PackFile], sources: Sources, parent: Path) -> None:
    order = _order()
    folder = new_folder(parent, folder_name(order))
    for file in files:
        make_file(file, folder, order.occasion, pages_for(TOOLS), sources, SHELF)


def _order() -> Order:
    return Order(occasion="after", pages=("record", "words"), copies=SIX, day=_DAY)
