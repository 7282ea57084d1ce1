"""A first agreement with a projector. Run by test_two_screens, in a program with both screens."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.conftest import OpenAWindow
from tests.ui.journeys import first_agreement as first
from tests.ui.journeys import walk
from tests.ui.journeys.hands import Hands, page_of
from tests.ui.journeys.on_two_screens import on_the_wall


def test_an_agreement_is_made_with_a_projector(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = first.begin(window, "me")
    assert page_of(window).wall.screen().name() == "Projector"
    assert first.ASKED in on_the_wall(window)
    first.talk_about_line_three(window, hands)
    first.leave_out_the_limit(window, hands)
    assert "badly hurt" not in on_the_wall(window)
    first.add_one_of_our_own(window, hands)
    for _page in range(3):
        hands.press(Qt.Key.Key_Return)
    assert "Do we agree?" in on_the_wall(window)
    first.agree(window, hands)
    assert "11 of us agree." in on_the_wall(window)
    window.go("home")
    hands.tab_to("4 plus 1 review")
    walk.start(window, "me")
    walk.go_to(window, "agreement")
    Hands(window).alt("w")
    assert first.OURS in on_the_wall(window)


def test_going_through_the_lines_uncovers_nothing(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = first.begin(window, "me")
    hands.press(Qt.Key.Key_Escape)
    for key in (Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_Return):
        hands.press(key)
        assert page_of(window).wall.covered
