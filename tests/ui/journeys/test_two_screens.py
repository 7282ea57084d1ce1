"""A first review with a projector. The platform is chosen when a program starts, so two screens
need a program of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SCREENS = HERE.parent / "wall" / "two.json"


def test_a_review_with_a_projector_keeps_its_promises() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            HERE / "on_two_screens.py",
        ],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={SCREENS}"},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
        cwd=HERE.parents[2],
    )
    assert told.returncode == 0, told.stdout + told.stderr
    assert " passed" in told.stdout
