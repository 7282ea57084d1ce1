"""The rooms stay apart: the law in pyproject.toml holds, and would notice if it did not."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = Path(sys.executable).with_name("lint-imports")

BREACHES = {
    "the wall reaching into the store": ("app/ui/__init__.py", "import sqlalchemy.engine"),
    "a window opened by the store": ("app/models/__init__.py", "from PySide6 import QtWidgets"),
    "a document drawn by the window": ("app/ui/__init__.py", "from reportlab import platypus"),
    "a pack that reads the store": ("app/packs/__init__.py", "import app.models"),
    "a workshop that knows a pack": ("app/workshops/__init__.py", "import app.packs"),
    "words that know a workshop": ("app/words.py", "import app.workshops"),
    "a store that knows the window": ("app/models/__init__.py", "import app.ui"),
    "a start that runs a migration": ("app/words.py", "import migrations"),
    "a migration that opens a window": ("migrations/__init__.py", "import app.ui"),
    "a room with no place in the house": ("app/shed.py", ""),
}


def the_law_holds(root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINT, "--no-cache"], cwd=root, capture_output=True, text=True, encoding="utf-8"
    )


def test_every_room_keeps_to_the_law() -> None:
    verdict = the_law_holds(ROOT)
    assert verdict.returncode == 0, verdict.stdout + verdict.stderr


@pytest.mark.parametrize("breach", BREACHES)
def test_the_law_notices(breach: str, tmp_path: Path) -> None:
    where, line = BREACHES[breach]
    copy_of_the_house(tmp_path)
    with (tmp_path / where).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    verdict = the_law_holds(tmp_path)
    assert verdict.returncode == 1, verdict.stdout + verdict.stderr
    assert "BROKEN" in verdict.stdout


def copy_of_the_house(folder: Path) -> None:
    """Only the empty rooms: the real ones are measured by the test above."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    for room in ("app", "app/models", "app/packs", "app/ui", "app/workshops", "migrations"):
        (folder / room).mkdir()
        (folder / room / "__init__.py").touch()
    (folder / "app" / "words.py").touch()
