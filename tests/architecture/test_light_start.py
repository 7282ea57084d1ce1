"""The window is painted before the heavy libraries come (design, 4): nothing may bring them in.

What is measured here is only what gets imported; how fast it is belongs to the benchmarks.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("sqlalchemy", "alembic", "sqlcipher3", "reportlab", "uharfbuzz", "docx")
LIGHT = ("app/__main__.py", "app/bootstrap.py", "app/messages/*.py", "app/ui/**/*.py")
STORE_AT_START = ("app/models/__init__.py", "app/models/changed.py", "app/models/errors.py")


def modules(*patterns: str) -> list[str]:
    files = sorted(file for pattern in patterns for file in ROOT.glob(pattern))
    dotted = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]
    return [name.removesuffix(".__init__") for name in dotted]


def brought_in_by(names: list[str]) -> list[str]:
    """Everything that is loaded in a fresh Python once these are."""
    return found_in_a_fresh_python("sorted(sys.modules)", names)


def read_to_import(names: list[str]) -> list[str]:
    """The files whose lines are kept once these are imported."""
    return found_in_a_fresh_python(
        "[file for file, kept in linecache.cache.items() if len(kept) > 1]", names
    )


def found_in_a_fresh_python(what: str, names: list[str]) -> list[str]:
    program = (
        "import importlib, json, linecache, sys\n"
        "for name in json.loads(sys.argv[1]): importlib.import_module(name)\n"
        f"print(json.dumps({what}))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program, json.dumps(names)], cwd=ROOT, capture_output=True, text=True
    )
    assert loaded.returncode == 0, loaded.stderr
    return json.loads(loaded.stdout)


def test_no_page_brings_the_store_or_the_printer_with_it() -> None:
    loaded = brought_in_by(modules(*LIGHT))
    assert "app.ui.shell" in loaded
    assert [name for name in loaded if name in HEAVY] == []


def test_what_the_window_knows_of_the_store_is_plain_python() -> None:
    loaded = {name.partition(".")[0] for name in brought_in_by(modules(*STORE_AT_START))}
    ours_and_pythons = {"app", "__main__", *sys.stdlib_module_names}
    bare = {name.partition(".")[0] for name in brought_in_by([])}
    assert loaded - bare - ours_and_pythons == set()


def test_a_heavy_import_would_be_noticed() -> None:
    assert "sqlalchemy" in brought_in_by(["app.models.tables"])


def test_before_the_first_paint_no_class_is_written_and_compiled() -> None:
    """A dataclass is, whenever the program starts; what the window is opened with is tuples."""
    loaded = brought_in_by(["app.__main__", "app.ui.opening", "app.ui.home"])
    assert [name for name in loaded if name in ("dataclasses", "app.ui.parts.banner")] == []


def test_nobody_reads_the_source_of_what_is_imported() -> None:
    """PySide6 would, of every module there is, and keep all of it: see docs/decisions/05."""
    read = read_to_import(["app.ui.opening", "app.models.store"])
    assert [file for file in read if "/app/" in file or "/sqlalchemy/" in file] == []


def test_source_that_is_read_would_be_noticed() -> None:
    """When this fails PySide6 has stopped reading it, and `app/ui/own_import.py` can go."""
    assert any("/sqlalchemy/" in file for file in read_to_import(["PySide6.QtCore", "sqlalchemy"]))
