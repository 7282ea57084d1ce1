"""A laptop and a projector. Run by test_wall_window, in a program that begins with both."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.wall.screens import Screens
from app.ui.wall.wall_window import WallWindow
from tests.ui.wall.samples import notes_slide

CANARY = "Words only for this room"


class Leads(Screens):
    """Screens whose leads can be pulled: the platform of tests only tells of it."""

    def __init__(self, laptop: QWidget) -> None:
        self.pulled: set[str] = set()
        super().__init__(laptop, laptop)

    @property
    def all(self) -> list[QScreen]:
        return [screen for screen in super().all if screen.name() not in self.pulled]

    def pull(self, screen: QScreen) -> None:
        self.pulled.add(screen.name())
        application().screenRemoved.emit(screen)

    def plug(self, screen: QScreen) -> None:
        self.pulled.discard(screen.name())
        application().screenAdded.emit(screen)


def application() -> QGuiApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return app


@pytest.fixture
def projector(qapp: QApplication) -> QScreen:
    laptop, projector = qapp.screens()
    assert (laptop.name(), projector.name()) == ("Laptop", "Projector")
    return projector


@pytest.fixture
def laptop(qtbot: QtBot) -> QWidget:
    """The facilitator's window, on the laptop's screen."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def leads(laptop: QWidget) -> Leads:
    return Leads(laptop)


@pytest.fixture
def wall(appearance: Appearance, qtbot: QtBot, leads: Leads) -> WallWindow:
    window = WallWindow(appearance)
    qtbot.addWidget(window)
    window.follow(leads)
    window.open()
    window.show_slide(notes_slide(CANARY))
    return window


def settled(qtbot: QtBot, leads: Leads, change: Callable[[], None]) -> None:
    with qtbot.waitSignal(leads.changed):
        change()


def test_the_wall_fills_the_projector_and_nothing_else(
    wall: WallWindow, leads: Leads, projector: QScreen
) -> None:
    assert leads.second() is projector
    assert not leads.mirrored
    assert wall.screen() is projector
    assert wall.isFullScreen()
    assert wall.geometry() == projector.geometry()
    assert wall.view.grab().size().toTuple() == (1920, 1080)


def test_a_pulled_lead_covers_at_once_and_leaves_no_window_on_the_laptop(
    wall: WallWindow, leads: Leads, projector: QScreen, qtbot: QtBot
) -> None:
    leads.pull(projector)
    assert wall.covered
    assert not wall.isVisible()
    qtbot.waitSignal(leads.changed).wait()
    assert not wall.isVisible()
    assert leads.mirrored


def test_plugged_in_again_the_wall_comes_back_covered(
    wall: WallWindow, leads: Leads, projector: QScreen, qtbot: QtBot
) -> None:
    settled(qtbot, leads, lambda: leads.pull(projector))
    settled(qtbot, leads, lambda: leads.plug(projector))
    assert wall.isVisible()
    assert wall.covered
    assert wall.screen() is projector


def test_a_loose_lead_is_one_change(
    wall: WallWindow, leads: Leads, projector: QScreen, qtbot: QtBot
) -> None:
    told: list[bool] = []
    leads.changed.connect(lambda: told.append(wall.isVisible()))

    def wobble() -> None:
        for _ in range(5):
            leads.pull(projector)
            leads.plug(projector)

    settled(qtbot, leads, wobble)
    qtbot.waitUntil(wall.isVisible)
    assert len(told) == 1
    assert wall.covered


def test_another_resolution_covers(
    wall: WallWindow, leads: Leads, projector: QScreen, qtbot: QtBot
) -> None:
    settled(qtbot, leads, lambda: projector.geometryChanged.emit(QRect(1366, 0, 1024, 768)))
    assert wall.covered
    assert wall.isVisible()


def test_another_primary_screen_covers_and_leaves_the_laptop_alone(
    wall: WallWindow, leads: Leads, projector: QScreen, qtbot: QtBot
) -> None:
    settled(qtbot, leads, lambda: application().primaryScreenChanged.emit(projector))
    assert wall.covered
    assert wall.screen() is projector


def test_a_window_carried_to_the_projector_is_not_covered_by_the_wall(
    wall: WallWindow, leads: Leads, laptop: QWidget, projector: QScreen, qtbot: QtBot
) -> None:
    settled(qtbot, leads, lambda: laptop.setScreen(projector))
    assert wall.covered
    assert leads.second() is not projector
    assert wall.screen() is not laptop.screen()


def test_no_session_no_wall(
    wall: WallWindow, leads: Leads, projector: QScreen, qtbot: QtBot
) -> None:
    wall.leave()
    assert wall.covered
    settled(qtbot, leads, lambda: leads.plug(projector))
    assert not wall.isVisible()


def test_a_chosen_screen_that_is_not_there_is_not_waited_for(
    wall: WallWindow, leads: Leads, projector: QScreen, qtbot: QtBot
) -> None:
    settled(qtbot, leads, lambda: leads.choose("Somewhere else"))
    assert leads.second() is projector
    settled(qtbot, leads, lambda: leads.choose("Projector"))
    assert leads.second() is projector
    assert leads.choices == ["Projector"]
    assert wall.covered


def test_choosing_this_laptops_own_screen_does_not_give_it_to_the_wall(
    wall: WallWindow, leads: Leads, projector: QScreen, qtbot: QtBot
) -> None:
    settled(qtbot, leads, lambda: leads.choose("Laptop"))
    assert leads.second() is projector
