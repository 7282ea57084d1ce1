"""A laptop that is about to stop says so to whoever runs the session, and never on the wall."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from app.ui.appearance import Appearance
from app.ui.battery.charge import Charge
from app.ui.battery.line import BatteryLine, mind_the_battery
from app.ui.battery.watch import OFTEN, SELDOM
from app.ui.parts import banner
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import Hands, page_of

MINE = "About 40 minutes left. Plug in, or finish on paper. Everything so far is safe."
EVERYONES = "This laptop needs to be plugged in. Everything so far is safe."


class Battery:
    """In a test's hands; `line` is what the window makes of it."""

    def __init__(self, window: OpenWindow) -> None:
        self._window = window
        self.charge: Charge | None = None
        self.looks = 0
        self.line: BatteryLine = mind_the_battery(window.shell, self._read)
        self._seen()

    def is_at(self, percent: int, minutes: int | None = None, *, draining: bool = True) -> None:
        self.charge = Charge(percent, draining, minutes)
        self.look()

    def look(self) -> None:
        with self._window.qtbot.waitSignal(self.line.watch.looked):
            self.line.watch.look()
        self._window.settle()

    def _seen(self) -> None:
        self._window.qtbot.waitUntil(lambda: self.looks > 0)
        self._window.settle()

    def _read(self) -> Charge | None:
        self.looks += 1
        return self.charge


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    monkeypatch.setattr(banner, "announce", lambda _who, words, **_how: heard.append(words))
    return heard


@pytest.fixture
def battery(empty_window: OpenWindow, said: list[str]) -> Battery:
    return Battery(empty_window)


def test_nothing_is_said_while_there_is_enough_or_no_battery_at_all(battery: Battery) -> None:
    assert not battery.line.isVisible()
    battery.is_at(30, 50)
    assert not battery.line.isVisible()
    battery.is_at(20, 30, draining=False)
    assert not battery.line.isVisible()


def test_below_thirty_per_cent_it_says_how_long_what_to_do_and_what_is_safe(
    battery: Battery, said: list[str]
) -> None:
    battery.is_at(29, 44)
    assert battery.line.isVisible()
    assert battery.line.sentence == MINE
    assert said == [MINE]


def test_it_is_read_aloud_once_and_once_more_when_it_is_nearly_empty(
    battery: Battery, said: list[str]
) -> None:
    for percent, minutes in ((29, 44), (28, 42), (27, 38), (30, 40), (28, 37)):
        battery.is_at(percent, minutes)
    assert said == [MINE]
    assert battery.line.sentence.startswith("About 35 minutes left.")
    battery.is_at(9, 12)
    battery.is_at(8, 11)
    assert len(said) == 2


def test_closed_it_stays_away_until_it_is_nearly_empty(battery: Battery) -> None:
    battery.is_at(25, 40)
    battery.line.dismiss()
    battery.is_at(24, 38)
    assert not battery.line.isVisible()
    battery.is_at(9)
    assert battery.line.isVisible()


def test_plugged_in_it_goes_and_is_said_anew_the_next_time(
    battery: Battery, said: list[str]
) -> None:
    battery.is_at(25, 40)
    battery.is_at(25, draining=False)
    assert not battery.line.isVisible()
    battery.is_at(25, 40)
    assert said == [MINE, MINE]


def test_everyone_sees_no_number_that_a_room_would_take_for_a_countdown(
    empty_window: OpenWindow, battery: Battery, said: list[str]
) -> None:
    battery.is_at(25, 40)
    empty_window.everyone_can_see()
    assert battery.line.sentence == EVERYONES
    empty_window.everyone_can_see(False)
    assert battery.line.sentence == MINE
    assert said == [MINE]


@pytest.mark.parametrize("who", ["me", "everyone"])
def test_a_running_session_is_told_below_its_page_and_the_wall_is_not(
    empty_window: OpenWindow, battery: Battery, who: str
) -> None:
    walk.start(empty_window, who)
    walk.go_to(empty_window, "question")
    hands = Hands(empty_window)
    hands.type("half a thought")
    battery.is_at(25, 40)
    page = page_of(empty_window)
    assert battery.line.isVisible()
    assert not page.isAncestorOf(battery.line)
    on_the_wall = {word.text() for word in page.wall.findChildren(QLabel)}
    assert battery.line.sentence not in on_the_wall
    slides = page.wall.view.slide, page.one.slide_view.slide
    assert not any("plug" in str(slide).lower() for slide in slides)
    assert hands.at is page.writing_field()
    hands.press(Qt.Key.Key_Return)
    assert walk.gathered(empty_window) == {"fpo.q1": ["half a thought"]}
    assert battery.line.isVisible()


def test_a_full_battery_is_looked_at_seldom_and_no_battery_never(battery: Battery) -> None:
    assert battery.line.watch.waits == 0
    battery.is_at(80, 200)
    assert battery.line.watch.waits == SELDOM
    battery.is_at(39, 60)
    assert battery.line.watch.waits == OFTEN


def test_nobody_looks_while_the_window_is_hidden(
    empty_window: OpenWindow, battery: Battery
) -> None:
    battery.is_at(25, 40)
    for away in (empty_window.shell.hide, empty_window.shell.showMinimized):
        away()
        empty_window.settle()
        assert battery.line.watch.waits == 0
        looks = battery.looks
        empty_window.shell.showNormal()
        empty_window.qtbot.waitUntil(lambda looks=looks: battery.looks > looks)
        empty_window.qtbot.waitUntil(lambda: battery.line.watch.waits == OFTEN)


@pytest.mark.parametrize(("theme", "scale"), [("paper", 100), ("high-contrast", 200)])
@pytest.mark.parametrize("who", ["me", "everyone"])
def test_it_keeps_nobody_out(
    empty_window: OpenWindow,
    battery: Battery,
    appearance: Appearance,
    who: str,
    theme: str,
    scale: int,
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(scale)
    walk.start(empty_window, who)
    walk.go_to(empty_window, "question")
    battery.is_at(25, 40)
    assert faults(empty_window.shell) == []
    told = QAccessible.queryAccessibleInterface(battery.line)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == battery.line.sentence


def test_what_is_being_written_stays_in_view_above_it(
    empty_window: OpenWindow, battery: Battery, appearance: Appearance
) -> None:
    appearance.set_scale(200)
    walk.start(empty_window, "me")
    walk.go_to(empty_window, "question")
    battery.is_at(25, 40)
    line = page_of(empty_window).writing_field()
    assert line.visibleRegion().boundingRect().height() == line.height()
