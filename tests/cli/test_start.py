"""Starting as people do: `python -m app` and `alongside`, with or without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import bootstrap, cli
from tests.cli.conftest import SESSIONS

ROOT = Path(__file__).resolve().parents[2]
STARTS = [
    pytest.param([sys.executable, "-m", "app"], id="module"),
    pytest.param([str(Path(sys.executable).with_name("alongside"))], id="script"),
]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(start: list[str], *words: object, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    return subprocess.run(
        [*start, *map(str, words)],
        cwd=ROOT,
        env=environment | more,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@pytest.mark.parametrize("start", STARTS)
def test_both_ways_of_starting_do_the_commands(start: list[str], store: Path) -> None:
    done = run(start, "sessions", "--store", store)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == SESSIONS


def test_a_refusal_reaches_the_shell(tmp_path: Path) -> None:
    done = run([sys.executable, "-m", "app"], "check", "--store", tmp_path / "none.alongside")
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1


def test_wrong_words_reach_the_shell() -> None:
    assert run([sys.executable, "-m", "app"], "dance").returncode == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has no display")
def test_without_a_display_it_says_what_works(tmp_path: Path) -> None:
    done = run([sys.executable, "-m", "app"], "--store", tmp_path / "new.alongside")
    assert done.returncode == 1
    assert "practice --no-window" in done.stderr
    assert not (tmp_path / "new.alongside").exists()


def test_a_reader_that_stops_listening_is_no_trouble(store: Path) -> None:
    command = f'"{sys.executable}" -m app sessions --store "{store}" | head -c 1'
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, text=True
    )
    assert done.stderr == ""


def test_a_plain_terminal_shows_what_it_can(store: Path) -> None:
    done = run(
        [sys.executable, "-m", "app"],
        *("pack", "--page", "poster", "--style", "x", "--form", "pdf", "--out", "x.pdf"),
        PYTHONIOENCODING="ascii",
        PYTHONUTF8="0",
    )
    assert done.returncode == 2
    assert "UnicodeEncodeError" not in done.stderr


def test_the_resources_are_found_where_they_lie() -> None:
    parts = bootstrap.join(cli.read([]))
    assert (parts.resources / "fonts").is_dir()
    assert (parts.migrations / "env.py").is_file()
    assert "four-plus-one" in parts.tools


def test_without_a_word_the_notes_are_in_the_persons_own_folder(someone_elses_home: Path) -> None:
    parts = bootstrap.join(cli.read([]))
    assert parts.store.is_relative_to(someone_elses_home)
    assert parts.store.suffix == ".alongside"
    assert parts.practice_store != parts.store
    parts.open_own().close()
    assert parts.store.exists()
    if os.name == "posix":
        assert parts.store.parent.stat().st_mode & 0o077 == 0


def test_a_named_store_is_the_one_that_opens(tmp_path: Path) -> None:
    named = tmp_path / "ours.alongside"
    own = bootstrap.join(cli.read(["--store", str(named)]))
    assert own.store == named
    assert own.practice_store != named
    practising = bootstrap.join(cli.read(["practice", "--store", str(named)]))
    assert practising.practice_store == named
    assert practising.store != named


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ([], True),
        (["--store", "x"], True),
        (["practice"], True),
        (["practice", "--no-window", "--out", "x"], False),
        (["check", "--store", "x"], False),
    ],
)
def test_only_looking_round_opens_a_window(words: list[str], window: bool) -> None:
    assert cli.wants_window(cli.read(words)) is window


def test_the_practice_group_is_there_the_first_time_and_the_second(
    someone_elses_home: Path,
) -> None:
    parts = bootstrap.join(cli.read(["practice"]))
    for _time in range(2):
        notebook = parts.open_practice()
        assert len(notebook.sessions()) == SESSIONS
        notebook.close()
