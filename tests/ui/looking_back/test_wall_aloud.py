"""What somebody who cannot see the wall hears of it: each page, the end, and the cover."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.ui.wall.on_the_wall import OnTheWall
from app.workshops.slides import Slide
from tests.ui.conftest import OpenWindow
from tests.ui.journeys.conftest import ears as ears
from tests.ui.journeys.ears import Ears
from tests.ui.journeys.hands import Hands

SLIDES = (
    Slide(kind="notes", title="What we said", spoken="What we said in June."),
    Slide(kind="notes", title="What we did", spoken="What we did in July."),
)


def test_each_page_of_the_wall_is_heard(window: OpenWindow, ears: Ears) -> None:
    window.go("look-back")
    ears.since()
    wall = OnTheWall(window.surroundings, SLIDES, "Looking back")
    wall.open()
    window.settle()
    assert "What we said in June." in ears.since()[-1]
    hands = Hands(window)
    hands.press(Qt.Key.Key_PageDown)
    assert ears.since() == ["What we did in July."]
    hands.press(Qt.Key.Key_PageDown)
    assert ears.since() == ["There is no page beyond this one."]
    hands.press(Qt.Key.Key_PageUp)
    assert ears.since() == ["What we said in June."]
    hands.press(Qt.Key.Key_Escape)
    assert ears.since() == ["The wall is covered."]
