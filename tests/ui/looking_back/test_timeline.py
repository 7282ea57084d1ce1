"""Our story: a year drawn and told, opened, projected and printed by keyboard; nothing private."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.models.notebook import Notebook
from app.ui.looking_back.timeline import TimelinePage
from app.ui.packing.sheet_page import SheetPage
from app.workshops.content import read_tools
from tests.accessibility.walker import faults
from tests.models.years import PRIVATE, Past, a_year, hold
from tests.ui.conftest import OpenWindow
from tests.ui.content import RESOURCES
from tests.ui.journeys.hands import ALT, CTRL, Hands

TOOLS = read_tools(RESOURCES / "tools")


@pytest.fixture
def past(empty_window: OpenWindow) -> Past:
    """This year and the one before."""

    def two_years(notebook: Notebook) -> Past:
        found = a_year(notebook, TOOLS)
        hold(notebook, TOOLS, found.group, date(2025, 10, 7), "How we began")
        hold(notebook, TOOLS, found.group, date(2025, 12, 2), "Before the winter")
        return found

    return empty_window.ask(two_years)


@pytest.fixture
def page(empty_window: OpenWindow, past: Past) -> TimelinePage:
    return empty_window.go("timeline")


def rows(page: TimelinePage) -> list[str]:
    return [note.text for note in page.list.notes]


def everything_said(widget: QWidget) -> str:
    """All words that any part of it shows or tells a screen reader."""
    found = [widget, *widget.findChildren(QWidget)]
    said = [f"{each.accessibleName()} {each.accessibleDescription()}" for each in found]
    said += [text() for each in found if callable(text := getattr(each, "text", None))]
    if isinstance(widget, TimelinePage):
        said += [f"{n.text} {n.detail} {n.spoken}" for n in widget.list.notes]
    return " ".join(map(str, said))


def test_the_newest_year_is_drawn_and_told_in_order(page: TimelinePage) -> None:
    assert page.heading.text() == "Our story, 2026"
    assert page.view.accessibleName().startswith("Our story, 2026.")
    assert [note.text for note in page.list.notes if note.heading] == [
        *("January", "March", "April", "June", "July", "September", "November")
    ]
    assert rows(page)[3:5] == ["Looking back, month 1", "Our respect agreement"]
    assert "Meetings: 7" in page.view.accessibleDescription()


def test_nothing_private_is_on_the_page_its_slides_or_its_paper(page: TimelinePage) -> None:
    assert PRIVATE not in everything_said(page)
    assert page.value is not None
    assert PRIVATE not in repr(page.slides(page.value))
    assert PRIVATE not in repr(page.value)


def test_everything_on_it_can_be_reached_and_has_a_name(
    page: TimelinePage, empty_window: OpenWindow
) -> None:
    assert faults(page) == []


def go_to_our_story(hands: Hands, window: OpenWindow) -> TimelinePage:
    """From Home, along the rail and the row of ways."""
    hands.tab_to("Look back")
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Find")
    for _way in range(6):
        if isinstance(window.page, TimelinePage):
            return window.page
        hands.press(Qt.Key.Key_Right)
    raise AssertionError("no arrow leads to Our story")


def test_from_home_to_last_year_a_meeting_and_back_the_wall_and_paper(
    empty_window: OpenWindow, past: Past
) -> None:
    hands = Hands(empty_window)
    empty_window.go("home")
    page = go_to_our_story(hands, empty_window)
    hands.press(Qt.Key.Key_Left, ALT)
    assert page.heading.text() == "Our story, 2025"
    assert page.year.currentText() == "2025"
    hands.tab_to("Our story in words, in order")
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert empty_window.page is not page
    assert hands.name == "Show"  # a meeting opens covered, where everyone may see
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Home")
    hands.press(Qt.Key.Key_Return)
    page = go_to_our_story(hands, empty_window)
    assert page.heading.text() == "Our story, 2025"
    hands.press(Qt.Key.Key_W, ALT)
    wall = page.on_the_wall
    assert wall is not None
    assert wall.slide.title == "Our story, 2025"
    assert wall.slide.drawing is not None
    for _page in range(12):
        QTest.keyClick(QApplication.focusWidget() or wall, Qt.Key.Key_PageDown)
    assert wall.slide.title == "December 2025"
    QTest.keyClick(QApplication.focusWidget() or wall, Qt.Key.Key_Escape)
    empty_window.settle()
    hands.press(Qt.Key.Key_P, CTRL)
    sheet = empty_window.page
    assert isinstance(sheet, SheetPage)
    hands.tab_to("Show it to everyone")  # a meeting that is open on one screen is for everyone
    hands.press(Qt.Key.Key_Return)
    words = sheet.preview.text.toPlainText()
    assert "How we began" in words
    assert PRIVATE not in words
    assert sheet.preview.pages >= 1


def test_years_go_by_key_and_end_where_they_end(
    page: TimelinePage, empty_window: OpenWindow
) -> None:
    hands = Hands(empty_window)
    assert not page.later.isEnabled()
    hands.press(Qt.Key.Key_Left, ALT)
    assert rows(page) == ["October", "How we began", "December", "Before the winter"]
    assert not page.earlier.isEnabled()
    hands.press(Qt.Key.Key_Left, ALT)
    assert empty_window.said() == "There is no year further that way."
    assert page.heading.text() == "Our story, 2025"
    hands.press(Qt.Key.Key_Right, ALT)
    assert page.heading.text() == "Our story, 2026"


def test_an_empty_group_is_told_so_and_nothing_is_offered(empty_window: OpenWindow) -> None:
    empty_window.ask(lambda notebook: notebook.add_group("Hillside"))
    page = empty_window.go("timeline")
    assert not page.nothing.isHidden()
    assert page.drawn.isHidden()
    assert page.turning.isHidden()
    assert not page.wall_button.isEnabled()
    assert not page.print_button.isEnabled()
    assert faults(page) == []


def test_what_is_taken_back_goes_from_the_page_at_once(
    page: TimelinePage, empty_window: OpenWindow, past: Past
) -> None:
    assert "Ask the hall about the lift" in rows(page)
    empty_window.ask(lambda notebook: notebook.take_back([past.kept]))
    empty_window.settle()
    assert "Ask the hall about the lift" not in rows(page)


def test_the_next_group_begins_at_its_newest_year(
    page: TimelinePage, empty_window: OpenWindow
) -> None:
    def another(notebook: Notebook) -> str:
        group = notebook.add_group("Hillside").created[0]
        for year in (2024, 2025, 2027):
            hold(notebook, TOOLS, group, date(year, 5, 5), f"Hillside in {year}")
        return group

    other = empty_window.ask(another)
    Hands(empty_window).press(Qt.Key.Key_Left, ALT)
    assert page.heading.text() == "Our story, 2025"
    page = empty_window.go("timeline")
    page.group.setCurrentIndex(page.group.findData(other))
    page.group.activated.emit(page.group.currentIndex())
    empty_window.settle()
    assert page.heading.text() == "Our story, 2027"


def test_while_everyone_can_see_only_this_group_is_there(
    page: TimelinePage, empty_window: OpenWindow
) -> None:
    empty_window.ask(lambda notebook: notebook.add_group("Hillside"))
    empty_window.everyone_can_see()
    assert "Hillside" not in everything_said(page)
    assert rows(page)
    assert PRIVATE not in everything_said(page)


def test_the_row_that_down_goes_to_is_in_sight(
    page: TimelinePage, empty_window: OpenWindow
) -> None:
    hands = Hands(empty_window)
    hands.tab_to("Our story in words, in order")
    for key in (Qt.Key.Key_Down,) * 6 + (Qt.Key.Key_Up,) * 5:
        hands.press(key)
        row = page.list.visualRect(page.list.currentIndex())
        assert page.list.viewport().visibleRegion().boundingRect().contains(row)
