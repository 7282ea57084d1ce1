"""Somebody wants their words back: what else may say the same is named, and goes when asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.ui.parts.asking import Ask
from app.workshops.new import NewAction
from app.workshops.session import Session
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import CTRL, SHIFT, Hands, page_of


@pytest.fixture
def window(open_window: OpenAWindow) -> OpenWindow:
    """A review in which soup was said twice, merged, gathered under a theme, and led to more."""
    window = open_window()
    walk.start(window, "me")
    walk.go_to(window, "question", "fpo.q1")
    hands = Hands(window)
    hands.enter("I come for the soup")
    hands.enter("Soup is good")
    session_id = page_of(window).running.session_id
    other, soup = [note.id for note in kept(window).contributions]
    window.ask(
        lambda notebook: (
            notebook.gathering.add_theme(session_id, "Soup", "fpo.q1", (soup,)),
            notebook.gathering.merge((other,), soup),
            notebook.add_action(session_id, NewAction(what="More soup", came_from=(soup,))),
        )
    )
    page_of(window).running.open()
    window.settle()
    return window


def kept(window: OpenWindow) -> Session:
    session_id = page_of(window).running.session_id
    return window.ask(lambda notebook: notebook.session(session_id))


def asked(window: OpenWindow) -> str:
    Hands(window).press(Qt.Key.Key_Backspace, CTRL | SHIFT)
    (ask,) = window.shell.findChildren(Ask)
    return ask.accessibleDescription()


def test_all_that_may_say_the_same_is_named_without_a_word_of_it(window: OpenWindow) -> None:
    sentence = asked(window)
    assert "An action that grew out of it may say the same." in sentence
    assert "The words of its theme may say the same." in sentence
    assert "1 other note says the same, and stays." in sentence
    assert "photo" not in sentence
    assert "oup" not in sentence


def test_its_theme_goes_with_it_when_that_is_chosen(window: OpenWindow) -> None:
    asked(window)
    hands = Hands(window)
    hands.tab_to("Take back, and its theme")
    hands.press(Qt.Key.Key_Return)
    session = kept(window)
    assert session.themes == ()
    assert [note.text for note in session.contributions] == ["I come for the soup"]


def test_its_theme_stays_when_the_words_alone_are_taken_back(window: OpenWindow) -> None:
    asked(window)
    hands = Hands(window)
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    assert [theme.title for theme in kept(window).themes] == ["Soup"]


def test_a_note_that_nothing_grew_out_of_is_asked_about_plainly(window: OpenWindow) -> None:
    Hands(window).enter("The hall is warm")
    sentence = asked(window)
    assert "may say the same" not in sentence
    assert "and stay" not in sentence
