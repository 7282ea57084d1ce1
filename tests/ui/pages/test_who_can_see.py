"""What could be shown by mistake when someone says, from any page, that only they can see."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.parts.asking import Ask
from tests.ui.conftest import OpenWindow
from tests.ui.pages.reading import words_on

PAGES = ("home", "start", "settings", "needs")


@pytest.mark.parametrize("page", PAGES)
def test_leaving_room_mode_is_always_confirmed(window: OpenWindow, page: str) -> None:
    window.everyone_can_see()
    who = window.go(page).who
    who.segment("me").click()
    assert window.surroundings.visibility.everyone
    assert who.everyone
    _answer(window, "stay")
    assert window.surroundings.visibility.everyone
    assert who.everyone


@pytest.mark.parametrize("page", PAGES)
def test_once_confirmed_every_page_says_only_me(window: OpenWindow, page: str) -> None:
    window.everyone_can_see()
    window.go(page).who.segment("me").click()
    _answer(window, "me")
    assert not window.surroundings.visibility.everyone
    assert not any(window.go(each).who.everyone for each in ("home", "settings"))


def test_starting_is_what_tells_the_room(window: OpenWindow) -> None:
    """The answer on the page of starting counts when the session starts, not before."""
    who = window.go("start").who
    who.segment("everyone").click()
    assert who.everyone
    assert not window.surroundings.visibility.everyone


LAPTOP = QRect(0, 0, 1366, 768)
BESIDE = QRect(1366, 0, 1920, 1080)
Plug = Callable[[QRect], None]


@pytest.fixture
def plug(window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> Plug:
    """The projector's lead: its screen comes at a place; where the laptop is, it is mirrored."""

    def plug_in(place: QRect) -> None:
        screens = {"Laptop": LAPTOP, "Projector": place}
        monkeypatch.setattr("app.ui.visibility._screens", lambda: screens)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.emit(application.primaryScreen())
        window.settle()

    return plug_in


def test_a_mirrored_projector_is_noticed_before_any_session_was_opened(
    window: OpenWindow, plug: Plug
) -> None:
    page = window.go("look-back")
    QTest.keyClicks(page.field, "lift")
    window.settle()
    assert "lift" in words_on(page).lower()
    plug(LAPTOP)
    assert window.surroundings.visibility.everyone
    assert "lift" not in words_on(page).lower()


def test_a_mirrored_projector_closes_what_was_open_for_one_person(
    window: OpenWindow, plug: Plug
) -> None:
    page = window.go("feedback", window.content.autumn)
    page.type_up.click()
    window.settle()
    assert QApplication.activeModalWidget() is not None
    plug(LAPTOP)
    assert QApplication.activeModalWidget() is None
    assert not page.form.isVisible()


def test_where_a_pack_is_saved_is_not_shown_to_the_room(window: OpenWindow, plug: Plug) -> None:
    page = window.go("packs", window.content.autumn, "record")
    page.output.save.click()
    window.settle()
    assert QApplication.activeModalWidget() is not None
    plug(LAPTOP)
    assert QApplication.activeModalWidget() is None


def test_a_projector_beside_the_laptop_leaves_it_private(window: OpenWindow, plug: Plug) -> None:
    plug(BESIDE)
    assert not window.surroundings.visibility.everyone


def test_a_screen_that_slept_and_woke_is_no_change(window: OpenWindow) -> None:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.screenRemoved.emit(application.primaryScreen())
    application.screenAdded.emit(application.primaryScreen())
    window.settle()
    assert not window.surroundings.visibility.everyone


def _answer(window: OpenWindow, choice: str) -> None:
    ask = window.shell.findChild(Ask)
    assert ask is not None
    ask.button(choice).click()
    window.settle()
