"""Someone installs Alongside without its source: all it needs is inside what they installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]
UV = ROOT / ".tools" / "bin" / "uv"
# Nothing of the source tree, of this test run or of a display may help the installed command.
UNHELPFUL = ("PYTHONPATH", "QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")


def run(*command: str | Path, where: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in UNHELPFUL}
    return subprocess.run(
        command, cwd=where, env=environment | more, capture_output=True, text=True, encoding="utf-8"
    )


def succeed(*command: str | Path, where: Path, **more: str) -> str:
    done = run(*command, where=where, **more)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    succeed(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, where=ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def alongside(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, in an environment that holds the locked libraries and the wheel alone."""
    folder = tmp_path_factory.mktemp("clean")
    place = {"VIRTUAL_ENV": str(folder / "venv"), "UV_PYTHON_DOWNLOADS": "never"}
    succeed(UV, "venv", "--python", sys.executable, folder / "venv", where=folder)
    install = (UV, "pip", "install", "--require-hashes", "-r", ROOT / "requirements" / "run.txt")
    # Set-up has fetched all this, so the network is asked only where uv's cache was cleared since.
    if run(*install, "--offline", where=folder, **place).returncode != 0:
        succeed(*install, where=folder, **place)
    succeed(UV, "pip", "install", "--offline", "--no-deps", wheel, where=folder, **place)
    return folder / "venv" / "bin" / "alongside"


def test_the_wheel_holds_the_tools_the_fonts_the_migrations_and_the_licences(wheel: Path) -> None:
    inside = set(ZipFile(wheel).namelist())
    for folder, name in (("resources", "app/_resources"), ("migrations", "app/_migrations")):
        kept = [file for file in (ROOT / folder).rglob("*.*") if "__pycache__" not in file.parts]
        expected = {f"{name}/{file.relative_to(ROOT / folder).as_posix()}" for file in kept}
        assert expected - inside == set()
    assert any(file.endswith("licenses/LICENSE") for file in inside)
    assert not any(file.startswith(("tests/", "requirements/")) for file in inside)


def is_pdf(path: Path) -> bool:
    content = path.read_bytes()
    return content.startswith(b"%PDF-") and b"%%EOF" in content[-32:]


def test_the_practice_review_makes_its_packs_without_a_display(
    alongside: Path, tmp_path: Path
) -> None:
    succeed(alongside, "practice", "--no-window", "--out", "made", where=tmp_path)
    packs = list((tmp_path / "made").rglob("*.pdf"))
    assert packs
    assert all(is_pdf(pack) for pack in packs)


def test_a_large_print_record_can_be_made_of_a_session(alongside: Path, tmp_path: Path) -> None:
    store = ("--store", "notes.alongside")
    succeed(alongside, "practice", *store, "--no-window", "--out", "made", where=tmp_path)
    sessions = json.loads(succeed(alongside, "sessions", *store, "--json", where=tmp_path))
    assert sessions
    what = ("--session", sessions[0]["id"], "--page", "record", "--style", "large-18-cream")
    out = ("--form", "pdf", "--out", "record.pdf")
    succeed(alongside, "pack", *store, *what, *out, where=tmp_path)
    assert is_pdf(tmp_path / "record.pdf")
