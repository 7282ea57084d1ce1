"""What a group does together besides a review: each from Home to its own page, by keyboard alone.

Nobody may get stuck half way, and what was kept is on the record and on the tool's own page.
"""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.packs.pages.kinds import filled_page_of
from tests.ui.conftest import OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import SHIFT, Hands, page_of

ALT = Qt.KeyboardModifier.AltModifier
SCALES = ("right-conditions", "caring", "progress-tracker", "power-check")
AGREEMENTS = ("terms-of-reference", "disagreement-plan")
WHO = pytest.mark.parametrize("who", ["me", "everyone"])
MOST = 60
OURS = "We sit in a ring"
SAID = "The door was open to all"
NEXT = "Ask who is missing"


def begin(window: OpenWindow, tool: str, who: str) -> Hands:
    """From *More to do together* until the session runs."""
    hands, known = Hands(window), window.surroundings.tools()[tool]
    hands.tab_to(known.title)
    hands.press(Qt.Key.Key_Return)
    if known.engine != "agreement":
        hands.enter("this year")
    chosen = page_of(window).who
    if chosen.value != who:
        hands.press(Qt.Key.Key_Left if who == "me" else Qt.Key.Key_Right)
    assert chosen.value == who
    hands.tab_to("Start")
    hands.press(Qt.Key.Key_Return)
    assert page_of(window).running.step.kind == "welcome"
    return hands


def slide(window: OpenWindow) -> Any:
    return page_of(window).running.slide


def place_everyone(window: OpenWindow, hands: Hands) -> list[str]:
    """At each place step nine slips and then where we stand: the items that were asked."""
    running, asked = page_of(window).running, list[str]()
    while running.step.kind in ("place", "question"):
        if running.step.kind == "place":
            hands.enter("1 2 2 2 3 3 3 3 2")
            hands.alt("i")
            assert slide(window).kind == "places"
            assert "9 people" in slide(window).spoken
            asked.append(running.step.question)
        elif running.step.question:
            hands.enter(SAID)
        hands.alt("x")
    return asked


@WHO
@pytest.mark.parametrize("tool", SCALES)
def test_a_scale_goes_from_home_to_its_own_page(
    empty_window: OpenWindow, tool: str, who: str
) -> None:
    window = empty_window
    hands, known = begin(window, tool, who), window.surroundings.tools()[tool]
    walk.go_to(window, "place")
    asked = place_everyone(window, hands)
    rated = [item.id for item in known.of_kind("rated")]
    assert [item for item in asked if item in rated] == rated
    walk.go_to(window, "plus-one")
    hands.enter(NEXT)
    if who == "everyone":
        hands.enter()  # there it is an action at once, with no day yet
    record, own = finish(window, hands, tool)
    for item in known.of_kind("rated"):
        assert item.name in own
    assert own.count("Everyone: 9 people") >= len(rated)
    opened = bool(known.of_kind("open"))
    assert (SAID in own, SAID in record) == (opened, opened)
    assert NEXT in own
    assert NEXT in record


@WHO
@pytest.mark.parametrize("tool", AGREEMENTS)
def test_an_agreement_goes_from_home_to_its_own_page(
    empty_window: OpenWindow, tool: str, who: str
) -> None:
    window = empty_window
    hands = begin(window, tool, who)
    walk.go_to(window, "lines")
    if who == "me":
        hands.alt("w")
    hands.enter(OURS)
    hands.press(Qt.Key.Key_Return)
    for _page in range(MOST):
        if slide(window).foot == "Do we agree?":
            break
        hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Y, SHIFT | ALT)
    hands.alt("y")
    filled = fill_the_gaps(window, hands)
    hands.enter("11")
    hands.alt("y")
    assert slide(window).foot == "11 of us agree."
    record, own = finish(window, hands, tool)
    for words in (OURS, *filled):
        assert words in own
        assert words in record


def fill_the_gaps(window: OpenWindow, hands: Hands) -> list[str]:
    """Each blank that must be filled, by the first way to begin."""
    filled: list[str] = []
    while slide(window).title.endswith("____"):
        hands.press(Qt.Key.Key_1)
        hands.press(Qt.Key.Key_Return)
        assert "____" not in slide(window).title
        filled.append(slide(window).title)
        hands.press(Qt.Key.Key_Return)
    assert filled
    return filled


def finish(window: OpenWindow, hands: Hands, tool: str) -> tuple[str, str]:
    """The words of the record and of the tool's own page."""
    session_id = page_of(window).running.session_id
    walk.go_to(window, "thanks")
    hands.tab_to("Finish this session")
    hands.press(Qt.Key.Key_Return)
    record = words_of(window)
    page = filled_page_of(window.surroundings.tools()[tool])
    window.go("packs", session_id, page)
    return record, words_of(window)


def words_of(window: OpenWindow) -> str:
    hands, packs = Hands(window), page_of(window)
    if window.surroundings.visibility.everyone:
        hands.tab_to("Show it to everyone")
        hands.press(Qt.Key.Key_Return)
    assert packs.preview.pages >= 1
    return " ".join(packs.preview.text.toPlainText().split())
