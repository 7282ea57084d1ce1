"""How soon a note is on the wall, against the least that could be done for it."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.measured import Measured
from tests.benchmarks.stores import NOTES_IN_THE_LONG_ONE, ROOT, make_long_session
from tests.benchmarks.windows import run

SCREENS = ROOT / "tests" / "ui" / "wall" / "two.json"


def measure(folder: Path) -> Measured:
    store = folder / "long.alongside"
    session_id = make_long_session(store)
    theirs, ours = run(folder, "wall", str(store), session_id, screens=SCREENS)
    return Measured(
        what=f"From Enter to durable and painted on the wall, {NOTES_IN_THE_LONG_ONE} notes there",
        against="one raw SQLite commit with the same settings, and one repaint of the same wall",
        aim=3.0,
        unit="ms",
        theirs=theirs,
        ours=ours,
        why=(
            "The session is read again after each note, and all its notes are set anew for the"
            " wall, so that what is shown can never differ from what is kept."
        ),
    )
