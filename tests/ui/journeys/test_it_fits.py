"""A small laptop in a hall: what is wanted in a hurry is in sight, without scrolling."""

from __future__ import annotations

from app.ui.appearance import Appearance
from tests.ui.conftest import OpenAWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import page_of

BAR_AT_MOST = 0.3
"""Of the window, so that the slide above the writing line is read from the back row."""
PRACTICE_LINE = 53
"""How tall it is, in pixels at 100 %."""


def test_everything_about_the_wall_is_in_sight(open_window: OpenAWindow) -> None:
    """Also below the line that the practice group has across the window."""
    window = open_window()
    walk.start(window, "me")
    two = page_of(window).two
    room = two._scroller.viewport().height() - PRACTICE_LINE
    for side in (two.wall, two.today):
        assert side.heightForWidth(side.width()) <= room


def test_the_room_keeps_its_slide(open_window: OpenAWindow) -> None:
    window = open_window()
    walk.start(window, "everyone")
    walk.go_to(window, "question")
    one = page_of(window).one
    under = one.height() - one.slide_view.height()
    assert under <= BAR_AT_MOST * one.height()
    for name, button in one.buttons.items():
        if button.isVisible():
            assert not button.visibleRegion().isEmpty(), name


def test_large_letters_leave_the_line_itself_in_sight(
    open_window: OpenAWindow, appearance: Appearance
) -> None:
    window = open_window()
    walk.start(window, "everyone")
    walk.go_to(window, "question")
    appearance.set_scale(200)
    window.settle()
    line = page_of(window).one.line
    assert line.visibleRegion().boundingRect().height() == line.height()
