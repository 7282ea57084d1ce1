"""What happened is said aloud and stays in sight; a question is safe to brush away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.parts import speaking
from app.ui.parts.asking import Ask
from app.ui.parts.banner import ICONS, Banner
from app.ui.parts.buttons import Button
from tests.ui.kit.conftest import Show, settle
from tests.ui.kit.test_words import interface

ANSWERS = (("keep", "Keep it"), ("back", "Take it back"))


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    heard: list[tuple[str, str]] = []

    class Ear:
        def __getattr__(self, name: str):
            return getattr(QAccessible, name)

        @staticmethod
        def updateAccessibility(event) -> None:
            heard.append((event.message(), event.politeness().name))

    monkeypatch.setattr(speaking, "QAccessible", Ear())
    return heard


@pytest.mark.parametrize("kind", ICONS)
def test_a_banner_is_said_and_stays_in_sight(
    kind: str, look: Appearance, show: Show, said: list[tuple[str, str]]
) -> None:
    banner = Banner(kind)
    show(banner)
    assert not banner.isVisible()
    banner.say("The screens changed, so the wall is covered.", "Show the wall")
    settle()
    assert banner.isVisible()
    assert banner.button.isVisible()
    assert said == [
        (banner.sentence, "Assertive" if kind == "care" else "Polite"),
    ]
    assert interface(banner).text(QAccessible.Text.Name) == banner.sentence


def test_a_banner_takes_nobodys_keyboard(show: Show, appearance: Appearance) -> None:
    banner, typing = Banner("news"), Button("Here")
    show(banner, typing)
    typing.setFocus()
    banner.say("Plug in, or finish on paper.", "Show me")
    settle()
    assert typing.hasFocus()


def test_a_banner_can_be_answered_and_closed(
    show: Show, appearance: Appearance, qtbot: QtBot
) -> None:
    banner = Banner("news")
    show(banner)
    banner.say("Saved in two places.", "Show me")
    with qtbot.waitSignal(banner.pressed):
        banner.button.click()
    with qtbot.waitSignal(banner.closed):
        banner.dismiss()
    assert not banner.isVisible()


def test_an_unknown_kind_of_banner_is_refused(appearance: Appearance) -> None:
    with pytest.raises(KeyError):
        Banner("celebration")


def asked(show: Show, qtbot: QtBot, **wanted: str) -> tuple[Ask, list[str]]:
    window = show(Button("Behind"))
    ask = Ask(window, "Take back this note?", "It cannot be undone.", ANSWERS, **wanted)
    answers: list[str] = []
    ask.answered.connect(answers.append)
    ask.open()
    qtbot.waitUntil(ask.isActiveWindow)
    return ask, answers


def put_away() -> None:
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_question_begins_on_its_safe_answer(look: Appearance, show: Show, qtbot: QtBot) -> None:
    ask, answers = asked(show, qtbot)
    assert ask.button("keep").hasFocus()
    assert interface(ask).role() == QAccessible.Role.Dialog
    assert interface(ask).text(QAccessible.Text.Name) == "Take back this note?"
    assert interface(ask).text(QAccessible.Text.Description) == "It cannot be undone."
    qtbot.keyClick(ask.button("keep"), Qt.Key.Key_Return)
    assert answers == ["keep"]
    put_away()


@pytest.mark.parametrize("how", ["escape", "close"])
def test_brushing_a_question_away_is_the_safe_answer(
    how: str, show: Show, appearance: Appearance, qtbot: QtBot
) -> None:
    ask, answers = asked(show, qtbot)
    if how == "escape":
        qtbot.keyClick(ask, Qt.Key.Key_Escape)
    else:
        ask.close()
    assert answers == ["keep"]
    put_away()


def test_the_other_answer_is_given_only_by_pressing_it(
    show: Show, appearance: Appearance, qtbot: QtBot
) -> None:
    ask, answers = asked(show, qtbot)
    qtbot.keyClick(ask.button("keep"), Qt.Key.Key_Tab)
    assert ask.button("back").hasFocus()
    qtbot.keyClick(ask.button("back"), Qt.Key.Key_Space)
    assert answers == ["back"]
    put_away()


def test_the_safe_answer_may_be_another_than_the_first(
    show: Show, appearance: Appearance, qtbot: QtBot
) -> None:
    ask, answers = asked(show, qtbot, safe="back")
    assert ask.button("back").hasFocus()
    ask.reject()
    assert answers == ["back"]
    put_away()


def test_asking_holds_nothing_up(show: Show, appearance: Appearance, qtbot: QtBot) -> None:
    ask, answers = asked(show, qtbot)
    assert answers == []
    assert ask.isModal()
    assert QApplication.activeModalWidget() is ask
    ask.reject()
    put_away()
