"""What could go wrong where a group's record is taken: for the room, for the disk, half-way."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.models.notebook import Notebook
from app.ui.appearance import Appearance
from app.ui.looking_back import making_folder
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenWindow
from tests.ui.pages.reading import words_on

FOLDER = "2026-11-24-our-record"


@pytest.fixture
def page(window: OpenWindow) -> Any:
    return window.go("take-with-you")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    place = tmp_path / "out"
    place.mkdir()
    return place


def begin(page: Any, out: Path) -> None:
    page.making.make_in(out, page.order(), page.meetings())


def make(window: OpenWindow, page: Any, out: Path) -> None:
    begin(page, out)
    window.qtbot.waitUntil(lambda: not page.making.busy, timeout=60_000)
    window.settle()


def test_the_folder_is_made_where_somebody_said(
    window: OpenWindow, page: Any, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.make.click()
    page.making.dialog.fileSelected.emit(str(out))
    page.making.dialog.close()
    window.qtbot.waitUntil(lambda: not page.making.busy, timeout=60_000)
    window.settle()
    assert (out / FOLDER / "index.html").is_file()
    assert (out / FOLDER / "meetings" / "2026-10-13-record.html").is_file()
    assert FOLDER in words_on(page.making.result)
    assert QApplication.focusWidget() is page.making.look
    shown: list[QUrl] = []
    monkeypatch.setattr(making_folder.QDesktopServices, "openUrl", lambda url: shown.append(url))
    page.making.look.click()
    assert [url.toLocalFile() for url in shown] == [str(out / FOLDER)]


def test_all_of_it_works_by_keyboard(window: OpenWindow, page: Any) -> None:
    page.ways.box("take-with-you").setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[Any] = []
    for _tab in range(12):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    wanted = [*page.years.values(), *page.forms.values(), page.for_organiser, page.make]
    places = [reached.index(part) for part in wanted]
    assert places == sorted(places)


def test_what_is_ticked_is_made_and_counted(window: OpenWindow, page: Any, out: Path) -> None:
    before = page.how_many.text()
    page.forms["html"].setChecked(False)
    page.forms["epub"].setChecked(True)
    page.forms["docx"].setChecked(True)
    page.for_organiser.setChecked(True)
    assert page.how_many.text() != before
    make(window, page, out)
    endings = {path.suffix for path in (out / FOLDER / "meetings").iterdir()}
    assert endings == {".epub", ".docx"}
    assert (out / FOLDER / "for-the-organiser").is_dir()
    for tick in page.years.values():
        tick.setChecked(False)
    assert not page.make.isEnabled()
    assert "Tick a year" in page.how_many.text()


def test_cancel_leaves_nothing_and_says_so(
    window: OpenWindow, page: Any, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = making_folder.MakingFolder._added

    def added_and_stopped(making: Any) -> None:
        making.stop.click()
        read(making)

    monkeypatch.setattr(making_folder.MakingFolder, "_added", added_and_stopped)
    make(window, page, out)
    assert list(out.iterdir()) == []
    assert "No folder was made" in words_on(page.making.result)
    assert not page.making.look.isVisible()
    assert page.make.isEnabled()


LEAVES: dict[str, Callable[[Notebook, str], object]] = {
    "taken back": lambda notebook, note: notebook.take_back([note]),
    "removed": lambda notebook, note: notebook.remove(note),
    "made private": lambda nb, note: nb.change_contribution(note, visibility="private"),
}


@pytest.mark.parametrize(
    ("when", "how"), [(1, "taken back"), (3, "taken back"), (3, "removed"), (3, "made private")]
)
def test_words_that_leave_meanwhile_are_not_in_the_folder(
    window: OpenWindow, page: Any, out: Path, monkeypatch: pytest.MonkeyPatch, when: int, how: str
) -> None:
    """After the first meeting was read, or just before all is put together."""
    said = "Said and let go of"
    told = window.ask(lambda nb: nb.add_contribution(window.content.autumn, "fpo.q1", said))
    added = making_folder.MakingFolder._added
    turns: list[int] = []

    def add_and_let_go(making: Any) -> None:
        turns.append(1)
        if len(turns) == when:
            window.desk.ask(lambda notebook: LEAVES[how](notebook, told.created[0]))
        added(making)

    monkeypatch.setattr(making_folder.MakingFolder, "_added", add_and_let_go)
    make(window, page, out)
    assert len(page.meetings()) == 3
    assert [path.name for path in out.iterdir()] == [FOLDER]
    for path in out.rglob("*.*"):
        if path.is_file():
            assert said.encode() not in path.read_bytes()
    assert b"Tuesday" in (out / FOLDER / "data" / "record.json").read_bytes()


def test_a_full_disk_is_said_and_nothing_stays(
    window: OpenWindow, page: Any, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("app.packs.saving._written_beside", full)
    make(window, page, out)
    assert list(out.iterdir()) == []
    assert "The disk is full" in words_on(page.making.result)


def test_while_everyone_can_see_nothing_is_here_but_one_sentence(
    window: OpenWindow, page: Any, out: Path
) -> None:
    make(window, page, out)
    window.everyone_can_see()
    said = words_on(page)
    assert "Turn the projector off" in said
    for hidden in ("Riverside", FOLDER, str(out), "2026", "Make the folder"):
        assert hidden not in said
    assert window.go("take-with-you") is page
    assert "Riverside" not in words_on(page)
    window.everyone_can_see(False)
    assert FOLDER in words_on(page)


def test_a_group_that_has_not_met_is_told_so(empty_window: OpenWindow) -> None:
    empty_window.ask(lambda notebook: notebook.add_group("New group"))
    page = empty_window.go("take-with-you")
    assert "not met yet" in words_on(page)
    assert not page.choices.isVisible()
    assert faults(page) == []


@pytest.mark.parametrize(("theme", "percent"), [("paper", 100), ("high-contrast", 200)])
def test_nobody_is_kept_out_of_what_was_made(
    window: OpenWindow, appearance: Appearance, page: Any, out: Path, theme: str, percent: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    make(window, page, out)
    assert faults(page) == []


def test_each_tick_is_heard_with_its_question(page: Any) -> None:
    asked = {tick.accessibleDescription() for tick in page.years.values()}
    assert asked == {"Which years?"}
    asked = {tick.accessibleDescription() for tick in page.forms.values()}
    assert asked == {"How should each meeting be written?"}
