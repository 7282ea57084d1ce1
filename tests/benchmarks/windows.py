"""How soon the window is there, and what it holds, against a bare one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.clock import CALLED_AT
from tests.benchmarks.measured import Measured, take_turns
from tests.benchmarks.stores import ROOT, make_many_sessions, make_practice_store

TIMES = 9
LAPTOP = Path(__file__).with_name("laptop.json")
"""A screen on which both windows are as large as on a laptop."""
BARE = "a bare PySide6 window, as large"
_PERSONAL = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")

Found = dict[str, float]
Turns = tuple[list[Found], str]
"""What was found in each turn, and which figure of it counts."""

_WHY_FIRST_PAINT = (
    "A bare window is Python and PySide6 being loaded, and little else. Of what ours adds, about"
    " two fifths are the names that Qt's classes and enums have in Python, which PySide6 makes when"
    " a class is first used: those of `Qt` itself, which no layout can do without, are a quarter. A"
    " fifth is our own modules and what they import, and two fifths are making, laying out and"
    " painting rail, headings, buttons and icons in our own fonts. What can wait does: errors'"
    " words, the fonts of other scripts, the store and the packs come after the paint, the"
    " stylesheet is gone through once, no class is compiled, and rubbish is not looked for until"
    " the notes are open."
)
_WHY_FILLED = (
    "After the first paint, nearly all of it is SQLAlchemy being imported, and our modules above"
    " it. Both happen on the worker thread, so the window answers meanwhile. Opening the store and"
    " reading Home from 5,000 sessions take about a quarter of a bare window."
)
_WHY_MEMORY = (
    "Our window with its fonts is about one and a half bare ones; most of the rest is SQLAlchemy,"
    " with the asyncio, ssl and email it imports. A library that other programs have loaded too"
    " counts by its share, which makes a bare window small wherever other programs use Qt; counted"
    " whole, as on a laptop that runs nothing else, is the line after it."
)


def measure(folder: Path) -> list[Measured]:
    """First paint, Home filled, and memory."""
    practice, many = folder / "practice.alongside", folder / "many.alongside"
    make_practice_store(practice)
    bare, first = _by_turns(folder, "practice", "--store", str(practice))
    make_many_sessions(many)
    again, filled = _by_turns(folder, "--store", str(many))
    return [
        _compared(
            "From starting to the first paint: rail, Home's heading, the keyboard ready",
            (bare, "painted"), (first, "painted"), aim=1.6, why=_WHY_FIRST_PAINT,
        ),
        _compared(
            "From starting to Home filled, with 5,000 sessions",
            (again, "painted"), (filled, "filled"), aim=4.0, why=_WHY_FILLED,
        ),
        _compared(
            "Memory, with 5,000 sessions and the list of them open",
            (again, "memory"), (filled, "memory"), aim=2.5, why=_WHY_MEMORY,
        ),
        _compared(
            "The same, with shared libraries counted whole",
            (again, "whole"), (filled, "whole"), aim=2.5, why=_WHY_MEMORY,
        ),
    ]  # fmt: skip


def _compared(what: str, theirs: Turns, ours: Turns, aim: float, why: str) -> Measured:
    """One figure of our window beside the bare one's; those of memory are in megabytes."""
    return Measured(
        what=what,
        against=BARE,
        aim=aim,
        unit="ms" if theirs[1] == "painted" else "MB",
        theirs=_each(*theirs),
        ours=_each(*ours),
        why=why,
    )


def run(folder: Path, program: str, *words: str, screens: Path = LAPTOP) -> Any:
    """What one of these programs says of itself, run with nobody's own settings."""
    platform = f"offscreen:configfile={screens}"
    result = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{program}", *words],
        env=_surroundings(folder, platform) | {CALLED_AT: str(time.monotonic_ns())},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if result.returncode or not result.stdout:
        raise RuntimeError(f"{program} ended with {result.returncode}: {result.stderr}")
    return json.loads(result.stdout.splitlines()[-1])


def _by_turns(folder: Path, *words: str) -> tuple[list[Found], list[Found]]:
    return take_turns(
        TIMES,
        lambda: run(folder, "bare_window"),
        lambda: run(folder, "our_window", *words),
    )


def _each(found: list[Found], name: str) -> list[float]:
    return [one[name] for one in found]


def _surroundings(folder: Path, platform: str) -> dict[str, str]:
    """A home of its own, and compiled modules kept, as they are for everyone who runs it."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    homes = {name: str(folder / "home") for name in _PERSONAL}
    return kept | homes | {"QT_QPA_PLATFORM": platform}
