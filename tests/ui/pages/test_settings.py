"""What could be lost in Settings: an answer, the back row, a backup, or who is looking."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.models import backup
from app.ui.parts.asking import Ask
from app.ui.parts.fields import LineField
from app.ui.preferences import Preferences
from app.ui.settings.metres import read_metres
from tests.ui.conftest import OpenWindow
from tests.ui.pages.reading import words_on


def test_the_size_of_words_is_still_there_next_time(window: OpenWindow, tmp_path: Path) -> None:
    page = window.go("settings")
    page.words.steps.more.click()
    page.words.steps.more.click()
    assert page.words.steps.percent.text() == "125 %"
    assert window.surroundings.appearance.scale == 125
    assert Preferences(tmp_path / "preferences.ini").scale == 125


def test_the_colours_are_still_there_next_time(window: OpenWindow, tmp_path: Path) -> None:
    page = window.go("settings")
    page.words.theme.segment("high-contrast").click()
    assert window.surroundings.appearance.theme == "high-contrast"
    assert Preferences(tmp_path / "preferences.ini").theme == "high-contrast"


def test_a_size_that_can_go_no_further_keeps_the_keyboard(window: OpenWindow) -> None:
    page = window.go("settings")
    page.words.steps.more.setFocus()
    for _press in range(12):
        QTest.keyClick(page.words.steps.more, Qt.Key.Key_Space)
    assert page.words.steps.percent.text() == "250 %"
    assert QApplication.focusWidget() is page.words.steps.more
    assert "as far as it goes" in page.words.steps.more.accessibleDescription()


def test_the_back_row_decides_how_large_the_wall_is(window: OpenWindow, tmp_path: Path) -> None:
    page = window.go("settings")
    _type(page.wall.back_row.picture, "1,5 m")
    _type(page.wall.back_row.seat, "6")
    near = page.wall.result.text()
    assert "dots high" in near
    assert not page.wall.warning.isVisible()
    _type(page.wall.back_row.seat, "12")
    assert page.wall.result.text() != near
    assert page.wall.warning.isVisible()
    kept = Preferences(tmp_path / "preferences.ini").back_row
    assert (kept.picture_height, kept.farthest_seat) == (1.5, 12.0)


@pytest.mark.parametrize("typed", ["far", "-3", "0", "", "8 miles", "1000", "1.2.3"])
def test_a_length_that_is_none_loses_nothing(window: OpenWindow, typed: str) -> None:
    page = window.go("settings")
    before = window.surroundings.preferences.back_row
    _type(page.wall.back_row.seat, typed)
    page.wall.back_row.picture.setFocus()
    assert page.wall.back_row.seat.text() == typed
    assert "The last one it could read still counts." in words_on(page)
    assert window.surroundings.preferences.back_row == before
    _type(page.wall.back_row.seat, "9")
    assert "still counts" not in words_on(page)


def test_a_length_still_being_typed_is_kept_when_someone_goes_elsewhere(
    window: OpenWindow,
) -> None:
    page = window.go("settings")
    page.wall.back_row.seat.setFocus()
    page.wall.back_row.seat.selectAll()
    QTest.keyClicks(page.wall.back_row.seat, "11")
    window.go("home")
    assert window.surroundings.preferences.back_row.farthest_seat == 11


def test_a_screen_that_was_chosen_and_pulled_out_is_still_the_choice(window: OpenWindow) -> None:
    window.surroundings.preferences.wall_screen = "HDMI-9"
    page = window.go("settings")
    assert page.wall.which_screen.currentText() == "HDMI-9, not plugged in now"
    page.wall.which_screen.setCurrentIndex(0)
    page.wall.which_screen.activated.emit(0)
    assert window.surroundings.preferences.wall_screen == ""


def test_words_on_the_wall_are_never_smaller_than_the_back_row_needs(window: OpenWindow) -> None:
    page = window.go("settings")
    page.wall.steps.more.click()
    assert window.surroundings.preferences.wall_scale == 110
    for _press in range(4):
        page.wall.steps.less.click()
    assert window.surroundings.preferences.wall_scale == 100


def test_a_backup_is_made_when_asked_and_said_where(window: OpenWindow) -> None:
    page = window.go("settings")
    before = len(backup.backups_in(backup.folder_of(window.store)))
    page.keeping.back_up.click()
    window.settle()
    assert len(backup.backups_in(backup.folder_of(window.store))) == before + 1
    assert window.said() == "Backed up, and the backup was checked."
    said = words_on(page).replace("\u200b", "")
    assert str(window.store) in said
    assert str(backup.folder_of(window.store)) in said


def test_a_backup_that_cannot_be_made_is_said_and_can_be_tried_again(window: OpenWindow) -> None:
    page = window.go("settings")
    moved = window.store.with_name("moved.alongside")
    window.store.rename(moved)
    page.keeping.back_up.click()
    window.settle()
    assert "has gone from where it was" in window.said()
    assert page.keeping.back_up.isEnabled()
    moved.rename(window.store)


def test_the_room_does_not_read_what_the_file_is_called(window: OpenWindow) -> None:
    page = window.go("settings")
    window.everyone_can_see()
    assert window.store.name not in words_on(page)
    window.everyone_can_see(False)
    assert window.store.name in words_on(page)


def test_only_me_is_never_one_slip_away(window: OpenWindow) -> None:
    page = window.go("settings")
    window.everyone_can_see()
    page.who.segment("me").click()
    ask = window.shell.findChild(Ask)
    assert ask is not None
    QTest.keyClick(ask, Qt.Key.Key_Escape)
    assert window.surroundings.visibility.everyone
    assert page.who.value == "everyone"
    window.settle()
    page.who.segment("me").click()
    ask = window.shell.findChild(Ask)
    assert ask is not None
    ask.button("me").click()
    assert not window.surroundings.visibility.everyone
    assert page.who.value == "me"


@pytest.mark.parametrize(
    ("typed", "metres"),
    [
        ("8", 8.0),
        ("1.2", 1.2),
        ("1,2", 1.2),
        (" 1.25 m", 1.25),
        ("12 metres", 12.0),
        ("3m.", 3.0),
        ("९", 9.0),
    ],
)
def test_a_length_is_read_as_people_write_it(typed: str, metres: float) -> None:
    assert read_metres(typed, 0.2, 20) == metres


def _type(field: LineField, words: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
