"""Alongside opened twice: the second says so plainly, and nobody's notes are harmed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.models.check import check_file
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import Hands

ROOT = Path(__file__).parents[3]
LOCK_OF_ANOTHER_LAPTOP = '{"process": 4321, "machine": "another-laptop"}'


class Copy:
    """Another Alongside, with a window of its own."""

    def __init__(self, store: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.second_copy", "--store", str(store)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.words = self._hear()

    def press_try_again(self) -> None:
        self._say("again")
        self.words = self._hear()

    def close(self) -> None:
        if self.process.poll() is None:
            self._say("close")
            self.process.wait(timeout=60)

    def _say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def _hear(self) -> str:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())


@pytest.fixture
def open_copy() -> Iterator[Callable[[Path], Copy]]:
    opened: list[Copy] = []

    def open_one(store: Path) -> Copy:
        opened.append(Copy(store))
        return opened[-1]

    yield open_one
    for copy in opened:
        if copy.process.poll() is None:
            copy.process.kill()
        copy.process.communicate()


OpenACopy = Callable[[Path], Copy]


@pytest.fixture
def first(open_window: OpenAWindow) -> OpenWindow:
    """Somebody is in the middle of a session."""
    window = open_window()
    walk.start(window, "me")
    walk.go_to(window, "question", "fpo.q1")
    Hands(window).enter("said before")
    return window


def by_its_name(store: Path) -> Path:
    return store


def by_a_link(store: Path) -> Path:
    link = store.with_name("on the desktop.alongside")
    link.symlink_to(store)
    return link


def by_the_folders_other_name(store: Path) -> Path:
    folder = store.parent.with_name(f"{store.parent.name} of ours")
    folder.symlink_to(store.parent, target_is_directory=True)
    return folder / store.name


def as_a_network_would_spell_it(store: Path) -> Path:
    return Path(f"/{store.parent}/../{store.parent.name}/{store.name}")


@pytest.mark.parametrize(
    "reached",
    [by_its_name, by_a_link, by_the_folders_other_name, as_a_network_would_spell_it],
)
def test_the_second_says_so_and_opens_once_the_first_is_closed(
    first: OpenWindow, open_copy: OpenACopy, reached: Callable[[Path], Path]
) -> None:
    second = open_copy(reached(first.store))
    assert "Your notes are not open" in second.words
    assert "“notes.alongside” is already open in another window here." in second.words
    assert "no one's notes are lost" in second.words
    assert "Carry on in that window" in second.words
    assert "Welcome" not in second.words
    second.press_try_again()
    assert "is already open" in second.words
    Hands(first).enter("said while a second copy stands by")
    assert walk.gathered(first) == {"fpo.q1": ["said before", "said while a second copy stands by"]}
    first.close()
    second.press_try_again()
    assert "Your notes are not open" not in second.words
    assert "Carry on" in second.words
    second.close()
    assert second.process.returncode == 0
    assert check_file(first.store).sound


def test_what_a_crash_has_left_locks_nobody_out(
    open_copy: OpenACopy, open_window: OpenAWindow, tmp_path: Path
) -> None:
    store = tmp_path / "notes.alongside"
    crashed = open_copy(store)
    assert "Welcome" in crashed.words
    crashed.process.kill()
    crashed.process.wait()
    assert store.with_name("notes.alongside.lock").exists()
    window = open_window(store=store)
    walk.start(window, "me")


def test_a_lock_that_came_with_a_copied_folder_locks_nobody_out(
    open_window: OpenAWindow, tmp_path: Path
) -> None:
    store = tmp_path / "notes.alongside"
    store.with_name("notes.alongside.lock").write_text(LOCK_OF_ANOTHER_LAPTOP)
    window = open_window(store=store)
    walk.start(window, "me")
    window.close()
    assert not store.with_name("notes.alongside.lock").exists()


def test_two_groups_notes_are_open_side_by_side(
    first: OpenWindow, open_copy: OpenACopy, tmp_path: Path
) -> None:
    other = tmp_path / "the other group.alongside"
    second = open_copy(other)
    assert "Welcome" in second.words
    Hands(first).enter("said in the first")
    second.close()
    assert walk.gathered(first) == {"fpo.q1": ["said before", "said in the first"]}
    assert check_file(other).sound
