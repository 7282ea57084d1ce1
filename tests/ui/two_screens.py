"""The platform is chosen when a program starts, so two screens need a program of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SCREENS = HERE / "wall" / "two.json"


def run_on_two_screens(tests: Path) -> None:
    """Run a file of tests in a program that begins with a laptop and a projector."""
    told = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", tests],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={SCREENS}"},
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
        cwd=HERE.parents[1],
    )
    assert told.returncode == 0, told.stdout + told.stderr
    assert " passed" in told.stdout
