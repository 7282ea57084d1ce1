"""A first review on one screen that everyone can see."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import Hands, page_of


def two_actions(window: OpenWindow) -> None:
    hands = Hands(window)
    for what, when in walk.ACTIONS:
        hands.enter(what)
        hands.enter(when)


def test_a_first_review_on_one_screen_loses_nothing(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = Hands(window)
    walk.start(window, "everyone")
    running = page_of(window).running
    assert running.slide.kind == "welcome"
    walk.gather(window)
    walk.take_back_the_line(window)
    walk.pause_and_carry_on(window)
    assert walk.gathered(window) == walk.expected()
    walk.go_to(window, "break")
    assert running.slide.kind == "break"
    walk.go_to(window, "plus-one")
    two_actions(window)
    assert [action.what for action in running.session.actions] == [a[0] for a in walk.ACTIONS]
    walk.go_to(window, "read-back")
    assert all(a[0] in running.slide.spoken for a in walk.ACTIONS)
    walk.go_to(window, "thanks")
    hands.tab_to("Finish this session")
    hands.press(Qt.Key.Key_Return)
    record = walk.make_the_record(window)
    assert [
        note for notes in walk.expected().values() for note in notes if note not in record
    ] == []
    assert all(what in record for what, _when in walk.ACTIONS)
    assert walk.SECRET not in record
    session_id = running.session_id
    store = window.store
    window.close()
    again = open_window(store=store)
    session = again.ask(lambda notebook: notebook.session(session_id))
    assert session.status == "finished"
    assert len(session.contributions) == 10
    assert len(session.actions) == 2
    again.go("run", session_id)
    assert page_of(again).running.step.kind == "thanks"
    assert page_of(again).running.wall.covered


def test_esc_covers_the_writing_line_too_and_keeps_what_is_in_it(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = Hands(window)
    walk.start(window, "everyone")
    walk.go_to(window, "question")
    hands.type("half a thought")
    hands.press(Qt.Key.Key_Escape)
    one = page_of(window).one
    assert one.slide_view.slide.kind == "covered"
    assert not one.line.isVisible()
    hands.press(Qt.Key.Key_Escape)
    assert one.slide_view.slide.kind == "covered"
    hands.press(Qt.Key.Key_F5)
    assert one.line.isVisible()
    assert one.line.text() == "half a thought"
    assert hands.at is one.line


def test_looking_up_a_key_does_not_end_the_session(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = Hands(window)
    walk.start(window, "everyone")
    walk.go_to(window, "question")
    hands.type("half a thought")
    hands.press(Qt.Key.Key_F1)
    assert hands.name == "Close"
    hands.press(Qt.Key.Key_Return)
    assert hands.at is page_of(window).one.line
    assert page_of(window).one.line.text() == "half a thought"
