"""What someone who looks something up could miss."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.packs.pages.kinds import pages_for
from app.ui.actions import actions
from app.ui.library import READ_HERE, ToolCard
from app.ui.origins import say_origins
from app.ui.parts.labels import KeyCap
from app.ui.surroundings import Destination
from tests.ui.conftest import OpenWindow
from tests.ui.pages.reading import words_on


def looked_into(window: OpenWindow, slug: str) -> ToolCard:
    card = window.go("library").tools[slug]
    card.look_inside.click()
    return card


def test_everything_in_a_tool_is_there_with_where_it_comes_from(window: OpenWindow) -> None:
    tools = window.surroundings.tools()
    shown = window.go("library").tools
    assert {tool.slug for tool in tools.values() if tool.engine in READ_HERE} == set(shown)
    for slug in shown:
        card = looked_into(window, slug)
        for section in tools[slug].sections:
            assert section.title in words_on(card)
        for item in tools[slug].items:
            said = [label.text() for label in card.cards[item.id].findChildren(QLabel)]
            assert item.text in said
            assert said[-1] == say_origins(item.source)


def test_a_long_tool_is_closed_until_someone_looks_inside(window: OpenWindow) -> None:
    page = window.go("library")
    assert "Buses or trains" not in words_on(page)
    card = looked_into(window, "access-checklist")
    assert "Buses or trains" in words_on(page)
    assert card.look_inside.accessibleName() == "Close: Is it easy to come in and join in?"
    card.look_inside.click()
    assert "Buses or trains" not in words_on(page)
    assert card.look_inside.accessibleName().startswith("Look inside: ")


def test_the_ways_to_join_in_are_open_for_someone_who_came_for_them(window: OpenWindow) -> None:
    page = window.go("library", about="ways-to-join-in")
    card = page.tools["ways-to-join-in"]
    assert card.look_inside.hasFocus()
    assert 0 <= card.mapTo(page, card.rect().topLeft()).y() < card.look_inside.height()
    assert "Write on a sticky note." in words_on(page)
    assert "Buses or trains" not in words_on(page)


def test_a_form_to_rate_by_is_there_with_the_words_it_is_answered_by(window: OpenWindow) -> None:
    cards = looked_into(window, "session-feedback").cards
    said = [label.text() for label in cards["sf.2"].findChildren(QLabel)]
    assert said[:2] == ["Did you feel valued?", "Yes, Mostly, A little, No"]
    assert "Not so good" in words_on(cards["sf.1"])


def test_a_rung_is_called_by_its_name(window: OpenWindow) -> None:
    assert "Co-production" in words_on(looked_into(window, "ladder").cards["lad.r7"])


def test_every_tool_there_can_be_printed(window: OpenWindow, went: list[Destination]) -> None:
    page = window.go("library")
    assert page.tools["session-feedback"].print_it.text() == "Print it to fill in"
    for slug, card in page.tools.items():
        card.print_it.click()
        assert pages_for(window.surroundings.tools())[went[-1].about].tool == slug


def test_every_source_of_every_tool_has_a_name_people_know(window: OpenWindow) -> None:
    """Inventory av.29: show where each idea comes from."""
    for tool in window.surroundings.tools().values():
        for item in tool.items:
            for source in item.source:
                assert not say_origins([source])[:3].isdigit(), f"{item.id}: {source}"


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
