"""A group's first two meetings with nothing but this program.

Before the first, an organiser walks round the hall and types up two slips about what helps. At the
first the group makes its agreement, places itself on the ladder and promises one thing. The poster
and the result are printed. The second opens with the agreement and with what came of last time.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.ui.appearance import Appearance
from tests.ui.conftest import OpenWindow
from tests.ui.journeys import first_agreement as first
from tests.ui.journeys import test_access_check as access
from tests.ui.journeys import test_places as ladder
from tests.ui.journeys import test_what_helps_me as helps
from tests.ui.journeys import walk
from tests.ui.journeys.hands import CTRL, SHIFT, Hands, page_of
from tests.ui.pages.reading import words_on

ALT_SHIFT = SHIFT | Qt.KeyboardModifier.AltModifier
PRIVATE = (helps.CALLED, helps.HELPS)
PROMISE = "Show us the poster before it is printed"


@pytest.mark.parametrize("who", ["me", "everyone"])
def test_two_meetings_are_held_with_nothing_else(
    empty_window: OpenWindow, appearance: Appearance, who: str
) -> None:
    window = empty_window
    the_hall_is_walked_round(window)
    two_say_what_helps_them(window)
    the_hall_does_not_have_what_two_asked_for(window)
    ladder_session = the_first_meeting(window, who)
    what_is_printed(window, ladder_session)
    the_second_meeting(window, who)


def the_hall_is_walked_round(window: OpenWindow) -> None:
    hands = access.add_the_hall(window)
    access.walk_two_parts(hands, window)
    assert access.only_check(window).at("ac.b7") is not None


def two_say_what_helps_them(window: OpenWindow) -> None:
    window.go("needs")
    hands = Hands(window)
    hands.press(Qt.Key.Key_Return)
    for said in helps.FIRST.values():
        hands.enter(said)
    helps.tick_the_loop(hands)
    helps.another(hands)
    hands.enter()
    hands.enter("Softer light")
    helps.tick_the_loop(hands)
    assert helps.counts(window) == {"ac.b7": 2}


def the_hall_does_not_have_what_two_asked_for(window: OpenWindow) -> None:
    page = window.go("access", about=f"{access.only_check(window).id}:ac.b7")
    assert "2 people asked for this" in words_on(page)
    window.everyone_can_see()
    assert "asked for this" not in words_on(page)
    window.everyone_can_see(False)


def the_first_meeting(window: OpenWindow, who: str) -> str:
    """On the ladder; its opening step is where the agreement is made."""
    window.go("home")
    hands = Hands(window)
    hands.tab_to("Ladder")
    hands.press(Qt.Key.Key_Return)
    hands.enter("the Tuesday drop-in")
    chosen = page_of(window).who
    if chosen.value != who:
        hands.press(Qt.Key.Key_Left if who == "me" else Qt.Key.Key_Right)
    hands.tab_to("Start")
    hands.press(Qt.Key.Key_Return)
    make_the_agreement(window, hands)
    place_ourselves(window, hands)
    promise_one_thing(window, hands)
    running = page_of(window).running
    assert not any(words in repr(running.slide) for words in PRIVATE)
    return running.session_id


def make_the_agreement(window: OpenWindow, hands: Hands) -> None:
    walk.go_to(window, "agreement")
    if not page_of(window).running.everyone:
        hands.alt("w")
    hands.alt("c")
    assert first.slide(window).title == first.ASKED
    first.talk_about_line_three(window, hands)
    first.add_one_of_our_own(window, hands)
    hands.press(Qt.Key.Key_Y, ALT_SHIFT)
    assert first.slide(window).title == "Our agreement so far"
    assert first.OURS in first.slide(window).items


def place_ourselves(window: OpenWindow, hands: Hands) -> None:
    ladder.go_to(window, ladder.NOW)
    hands.enter("3 3 4 2 5")
    hands.enter("5 5 6 6 7")
    hands.alt("i")
    assert ladder.kept(window, ladder.NOW) == {"": (0, 1, 2, 1, 1, 0, 0)}
    assert ladder.slide(window).drawing is not None
    if page_of(window).running.everyone:
        hands.tab_to("Settle")
        hands.press(Qt.Key.Key_Return)
    ladder.settle(window, hands)
    assert "We are here: 3 Informing." in ladder.slide(window).spoken


def promise_one_thing(window: OpenWindow, hands: Hands) -> None:
    running = page_of(window).running
    for step in running.questions:
        window.ask(lambda notebook, step=step: notebook.leave(step.id))
    window.settle()
    walk.go_to(window, "plus-one")
    if not running.everyone:
        hands.alt("w")
    assert hands.name.startswith("What will be done?")
    hands.enter(PROMISE)
    if running.everyone:
        assert hands.name == "By when? Enter leaves it open."
        hands.press(Qt.Key.Key_Return)
    session = window.ask(lambda notebook: notebook.session(running.session_id))
    assert [action.what for action in session.actions] == [PROMISE]


def what_is_printed(window: OpenWindow, session_id: str) -> None:
    """The poster and the result, with nothing that was said in private."""
    window.everyone_can_see(False)
    for page in ("agreement", "where-we-are"):
        window.go("packs", session_id, page)
        words = saved(window, page)
        assert not any(private in words for private in PRIVATE)
        assert first.OURS in words or page != "agreement"
        assert "Informing" in words or page != "where-we-are"


def saved(window: OpenWindow, page: str) -> str:
    hands = Hands(window)
    hands.press(Qt.Key.Key_S, CTRL)
    hands.press(Qt.Key.Key_Return)
    (made,) = window.surroundings.documents.glob("*.pdf")
    told = subprocess.run(["pdftotext", "-raw", Path(made), "-"], capture_output=True, check=True)
    made.unlink()
    return " ".join(told.stdout.decode().split())


def the_second_meeting(window: OpenWindow, who: str) -> None:
    window.go("home")
    hands = Hands(window)
    hands.tab_to("4 plus 1 review")
    walk.start(window, who)
    walk.go_to(window, "agreement")
    hands.alt("w")
    assert first.slide(window).title == "Our agreement so far"
    assert first.OURS in first.slide(window).items
    walk.go_to(window, "last-time")
    hands.alt("w")
    assert PROMISE in " ".join(first.slide(window).items)
