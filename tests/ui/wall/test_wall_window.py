"""One wrong key, or a pulled lead, must never show the room what is not for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.wall.screens import Screens
from app.ui.wall.wall_window import WallWindow
from app.workshops.slides import covered
from tests.ui.two_screens import run_on_two_screens
from tests.ui.wall.pictures import picture_of
from tests.ui.wall.samples import every_slide, notes_slide

HERE = Path(__file__).parent
CANARY = "Words only for this room"


@pytest.fixture
def wall(appearance: Appearance, qtbot: QtBot) -> WallWindow:
    window = WallWindow(appearance)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    return window


def test_it_starts_covered_and_only_a_slide_uncovers_it(wall: WallWindow) -> None:
    assert wall.covered
    wall.show()
    wall.set_larger(150)
    wall.next_page()
    assert wall.covered
    wall.show_slide(every_slide()["question"])
    assert not wall.covered


def test_escape_on_the_wall_covers_and_never_uncovers(wall: WallWindow, qtbot: QtBot) -> None:
    wall.show_slide(notes_slide(CANARY))
    for _ in range(2):
        qtbot.keyClick(wall, Qt.Key.Key_Escape)
        assert wall.covered
        assert wall.view.slide == covered()


def test_a_covered_wall_shows_nothing_of_what_was_there(wall: WallWindow) -> None:
    wall.show()
    plain = picture_of(wall)
    wall.show_slide(notes_slide(CANARY))
    assert picture_of(wall) != plain
    wall.cover()
    assert picture_of(wall) == plain
    assert CANARY not in repr(vars(wall.view))


def test_covering_is_told_once(wall: WallWindow, qtbot: QtBot) -> None:
    wall.show_slide(every_slide()["question"])
    with qtbot.waitSignal(wall.covered_changed) as told:
        wall.cover()
    assert told.args == [True]
    with qtbot.assertNotEmitted(wall.covered_changed):
        wall.cover()


def test_a_covered_slide_counts_as_covering(wall: WallWindow) -> None:
    wall.show_slide(every_slide()["question"])
    wall.show_slide(covered())
    assert wall.covered


def test_a_clicker_works_although_the_wall_has_the_keyboard(wall: WallWindow, qtbot: QtBot) -> None:
    keys: list[tuple[int, str]] = []

    def hear(event: QKeyEvent) -> None:
        keys.append((event.key(), event.text()))

    wall.key_pressed.connect(hear)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_F5, Qt.Key.Key_Escape):
        qtbot.keyClick(wall, key)
    qtbot.keyClicks(wall, ".")
    assert [key for key, _ in keys] == [
        Qt.Key.Key_PageDown,
        Qt.Key.Key_F5,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Period,
    ]
    assert keys[-1][1] == "."


def test_its_title_never_says_what_is_on_it(wall: WallWindow) -> None:
    for slide in (notes_slide(CANARY), *every_slide().values()):
        wall.show_slide(slide)
        assert wall.windowTitle() == "The wall"
        assert wall.accessibleName() == ""


def test_closing_it_covers_it(wall: WallWindow) -> None:
    wall.show_slide(notes_slide(CANARY))
    wall.show()
    wall.close()
    assert wall.covered
    assert not wall.is_open


def test_it_does_not_keep_the_program_running(wall: WallWindow) -> None:
    assert not wall.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_one_screen_alone_is_never_filled_by_the_wall(wall: WallWindow, qtbot: QtBot) -> None:
    screens = Screens()
    wall.follow(screens)
    wall.open()
    assert screens.mirrored
    assert screens.second() is None
    assert not wall.isVisible()
    with qtbot.waitSignal(screens.changed):
        screens.choose("Projector")
    assert not wall.isVisible()


def test_it_takes_and_leaves_a_second_screen() -> None:
    run_on_two_screens(HERE / "on_two_screens.py")
