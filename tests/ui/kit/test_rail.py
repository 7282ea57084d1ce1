"""Anybody can tell where they are, and go elsewhere, without sight and without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.parts.rail import Rail, RailItem
from tests.ui.kit.conftest import Show, picture, settle
from tests.ui.kit.test_words import interface


def name_of(item: RailItem) -> str:
    return interface(item).text(QAccessible.Text.Name)


@pytest.fixture
def rail() -> Rail:
    rail = Rail("Today")
    rail.add_item(RailItem("Welcome", icon="heart"))
    rail.add_item(RailItem("Pleased", shape="pleased", count="3", spoken_count="3 notes"))
    rail.add_item(RailItem("Break", icon="coffee", note="3:00"))
    return rail


def test_an_item_says_its_count_and_that_we_are_here(rail: Rail, show: Show) -> None:
    show(rail)
    pleased = rail.items[1]
    assert name_of(pleased) == "Pleased, 3 notes"
    rail.choose(pleased)
    assert name_of(pleased) == "Pleased, 3 notes, now"
    pleased.set_count("4", "4 notes")
    assert name_of(pleased) == "Pleased, 4 notes, now"
    rail.choose(rail.items[2])
    assert name_of(pleased) == "Pleased, 4 notes"
    assert name_of(rail.items[2]) == "Break, 3:00, now"


def test_a_visited_step_shows_a_tick_and_says_so(rail: Rail, show: Show, look: Appearance) -> None:
    show(rail)
    welcome = rail.items[0]
    before = picture(welcome)
    welcome.set_visited(True)
    assert picture(welcome) != before
    assert name_of(welcome) == "Welcome, done"


def test_the_place_where_we_are_looks_different_from_the_rest(
    rail: Rail, show: Show, look: Appearance
) -> None:
    show(rail)
    rail.items[0].clearFocus()
    before = picture(rail.items[0])
    rail.choose(rail.items[0])
    assert picture(rail.items[0]) != before
    bar = picture(rail.items[0]).pixelColor(1, rail.items[0].height() // 2)
    assert bar == look.colour("accent")


def test_arrow_keys_move_the_keyboard_and_stop_at_the_ends(
    rail: Rail, show: Show, qtbot: QtBot
) -> None:
    show(rail)
    first, second, last = rail.items
    first.setFocus()
    for key, expected in (
        (Qt.Key.Key_Up, first),
        (Qt.Key.Key_Down, second),
        (Qt.Key.Key_End, last),
        (Qt.Key.Key_Down, last),
        (Qt.Key.Key_Home, first),
    ):
        qtbot.keyClick(next(item for item in rail.items if item.hasFocus()), key)
        assert expected.hasFocus()


def test_moving_goes_nowhere_until_it_is_pressed(rail: Rail, show: Show, qtbot: QtBot) -> None:
    show(rail)
    gone: list[object] = []
    rail.chosen.connect(gone.append)
    rail.items[0].setFocus()
    qtbot.keyClick(rail.items[0], Qt.Key.Key_Down)
    assert gone == []
    qtbot.keyClick(rail.items[1], Qt.Key.Key_Return)
    assert gone == [rail.items[1]]
    assert not rail.items[1].isChecked(), "its owner decides when we are there"


def test_arrow_keys_pass_over_what_cannot_be_used(rail: Rail, show: Show, qtbot: QtBot) -> None:
    show(rail)
    rail.items[1].setEnabled(False)
    rail.items[0].setFocus()
    qtbot.keyClick(rail.items[0], Qt.Key.Key_Down)
    assert rail.items[2].hasFocus()


def test_the_rail_has_a_name_and_can_be_filled_again(rail: Rail, show: Show) -> None:
    show(rail)
    assert interface(rail).role() == QAccessible.Role.Grouping
    assert interface(rail).text(QAccessible.Text.Name) == "Today"
    rail.clear()
    settle()
    assert rail.items == []
    rail.add_item(RailItem("Thanks"))
    assert len(rail.items) == 1
