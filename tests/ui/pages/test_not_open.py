"""Home, when the notes cannot be opened: never like a new laptop's, and always with a way on."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from shiboken6 import Shiboken

from app.models.backup import back_up, folder_of
from app.models.errors import StoreError
from app.models.lock import StoreLock
from app.models.notebook import Notebook
from tests.ui import conftest
from tests.ui.conftest import Content, OpenAWindow, OpenWindow
from tests.ui.journeys.hands import Hands
from tests.ui.pages.reading import words_on

Template = tuple[Path, Content]
OpenOn = Callable[[Path], OpenWindow]


@pytest.fixture
def store(tmp_path: Path, practice_store: Template) -> Path:
    return Path(shutil.copyfile(practice_store[0], tmp_path / "notes.alongside"))


@pytest.fixture
def open_on(open_window: OpenAWindow) -> Iterator[OpenOn]:
    """Opens the window on notes that cannot be opened."""
    opened: list[OpenWindow] = []

    def open_one(store: Path) -> OpenWindow:
        with pytest.raises(StoreError):
            open_window(store=store)
        window = conftest._open[-1]
        opened.append(window)
        window.qtbot.waitUntil(lambda: "Your notes are not open" in words_on(window.page))
        return window

    yield open_one
    for window in opened:
        window.close()


def damage(store: Path) -> None:
    store.write_bytes(store.read_bytes()[:50_000])


def press(window: OpenWindow, start: str) -> None:
    buttons = window.page.findChildren(QPushButton)
    (button,) = [one for one in buttons if one.text().startswith(start) and one.isVisible()]
    button.click()
    window.settle()


def test_home_says_why_what_is_safe_and_what_to_do(open_on: OpenOn, store: Path) -> None:
    damage(store)
    words = words_on(open_on(store).page)
    assert "cannot be read" in words
    assert "no worse than before" in words
    assert "Welcome" not in words


def test_the_keyboard_waits_on_the_way_on_each_time(open_on: OpenOn, store: Path) -> None:
    damage(store)
    window = open_on(store)
    for _turn in range(2):
        window.qtbot.waitUntil(lambda: Hands(window).name == "Try again")
        first = Hands(window).at
        assert isinstance(first, QPushButton)
        first.click()
        window.qtbot.waitUntil(lambda first=first: not Shiboken.isValid(first))


def test_a_damaged_store_is_mended_from_the_newest_backup(open_on: OpenOn, store: Path) -> None:
    back_up(store, folder_of(store), datetime(2026, 11, 20, 9, 30))
    damage(store)
    window = open_on(store)
    press(window, "Bring back the backup from 20 November 2026, 9:30")
    assert len(window.ask(lambda notebook: notebook.sessions())) == 3
    assert "Your notes are not open" not in words_on(window.page)
    assert len(list(store.parent.glob("*-set-aside-*"))) == 1


def test_notes_that_are_open_elsewhere_open_here_once_they_are_closed_there(
    open_on: OpenOn, store: Path
) -> None:
    with StoreLock(store):
        window = open_on(store)
        assert "already open" in words_on(window.page)
    press(window, "Try again")
    assert "Your notes are not open" not in words_on(window.page)
    assert window.shell.undo_name


def test_notes_that_can_only_be_read_say_so_before_anyone_has_typed(
    open_window: OpenAWindow, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Notebook, "read_only", True)
    assert "nothing can be added where they are kept" in words_on(open_window(store=store).page)


def test_notes_that_are_gone_while_their_backups_are_there_are_not_taken_for_new(
    open_on: OpenOn, store: Path
) -> None:
    back_up(store, folder_of(store), datetime(2026, 11, 20, 9, 30))
    whole = store.stat().st_size
    store.unlink()
    window = open_on(store)
    press(window, "Bring back the backup")
    window.settle()
    assert store.stat().st_size >= whole / 2
    assert window.ask(lambda notebook: notebook.sessions())


def test_somebody_who_took_their_notes_away_may_begin_anew_and_keeps_the_backups(
    open_on: OpenOn, store: Path
) -> None:
    kept = back_up(store, folder_of(store), datetime(2026, 11, 20, 9, 30))
    store.unlink()
    window = open_on(store)
    press(window, "Begin with empty notes")
    window.settle()
    assert window.ask(lambda notebook: notebook.sessions()) == ()
    assert list(store.parent.glob(f"*backups-until-*/{kept.name}"))
