"""What someone who looks something up could miss."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.packs.pages.kinds import pages_for
from app.ui.actions import actions
from app.ui.origins import say_origins
from app.ui.parts.labels import KeyCap
from app.ui.surroundings import Destination
from tests.ui.conftest import OpenWindow
from tests.ui.pages.reading import words_on


def test_every_card_is_there_with_where_it_comes_from(window: OpenWindow) -> None:
    page = window.go("library")
    tools = [tool for tool in window.surroundings.tools().values() if tool.engine == "cards"]
    assert tools
    for tool in tools:
        for item in tool.items:
            said = [label.text() for label in page.cards[item.id].findChildren(QLabel)]
            assert said == [item.text, say_origins(item.source)]


def test_a_form_to_rate_by_is_there_with_the_words_it_is_answered_by(window: OpenWindow) -> None:
    page = window.go("library")
    said = [label.text() for label in page.cards["sf.2"].findChildren(QLabel)]
    assert said[:2] == ["Did you feel valued?", "Yes, Mostly, A little, No"]
    assert "Not so good" in words_on(page.cards["sf.1"])


def test_a_form_to_rate_by_can_be_printed(window: OpenWindow, went: list[Destination]) -> None:
    page = window.go("library")
    form = page.print_these["session-feedback"]
    assert form.text() == "Print it to fill in"
    form.click()
    (to,) = went
    assert pages_for(window.surroundings.tools())[to.about].tool == "session-feedback"


def test_every_source_of_every_tool_has_a_name_people_know(window: OpenWindow) -> None:
    """Inventory av.29: show where each idea comes from."""
    for tool in window.surroundings.tools().values():
        for item in tool.items:
            for source in item.source:
                assert not say_origins([source])[:3].isdigit(), f"{item.id}: {source}"


def test_the_cards_can_be_printed(window: OpenWindow, went: list[Destination]) -> None:
    page = window.go("library")
    page.print_these["ways-to-join-in"].click()
    assert went == [Destination(page="packs", about="cards")]


def test_a_long_page_is_read_by_the_keyboard_alone(window: OpenWindow) -> None:
    page = window.go("help")
    assert page.scroller.hasFocus()
    bar = page.scroller.verticalScrollBar()
    QTest.keyClick(page.scroller, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(page.scroller, Qt.Key.Key_End)
    window.go("home")
    assert window.go("help").scroller.verticalScrollBar().value() == 0


def test_every_key_is_in_help_with_what_it_does(window: OpenWindow) -> None:
    page = window.go("help")
    caps = {cap.accessibleName() for cap in page.findChildren(KeyCap)}
    said = words_on(page)
    for action in actions().values():
        assert action.cap in caps
        assert action.help in said


def test_help_says_what_can_be_relied_on(window: OpenWindow) -> None:
    said = words_on(window.go("help"))
    assert "sends nothing anywhere" in said
    assert "Taken back means gone" in said
    assert "It cannot reach a sheet that was already printed" in said


def test_those_whose_work_this_stands_on_are_named(window: OpenWindow) -> None:
    said = words_on(window.go("help"))
    for name in ("Helen Sanderson Associates", "Atkinson Hyperlegible", "Tabler", "MIT licence"):
        assert name in said


def test_nothing_in_help_or_library_opens_a_network(window: OpenWindow) -> None:
    for name in ("help", "library"):
        labels = window.go(name).findChildren(QLabel)
        assert not any(label.openExternalLinks() for label in labels)
        assert all(_is_plain(label) for label in labels)


def _is_plain(label: QWidget) -> bool:
    return isinstance(label, QLabel) and label.textFormat() == Qt.TextFormat.PlainText
