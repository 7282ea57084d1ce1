"""From what came of it to telling people: where the keyboard is, the eyes are too."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.ui.telling.page import TellingPage
from tests.ui.conftest import OpenWindow
from tests.ui.journeys.hands import Hands


def test_in_giant_letters_the_first_note_to_tell_is_in_sight(window: OpenWindow) -> None:
    window.surroundings.appearance.set_scale(200)
    window.go("what-came-of-it")
    hands = Hands(window)
    hands.tab_to("Not yet told")
    hands.press(Qt.Key.Key_Return)
    assert isinstance(window.page, TellingPage)
    assert not hands.at.visibleRegion().isEmpty()
