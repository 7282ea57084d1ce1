"""What could be lost of the group's own words: what is half typed, who sees it, the way back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.ui.appearance import Appearance
from app.workshops.own_words import OwnWord
from app.workshops.typed import LIMIT
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenWindow
from tests.ui.journeys.hands import CTRL, Hands, page_of
from tests.ui.pages.reading import words_on

HALF = "half of a wo"


def kept(window: OpenWindow) -> dict[str, tuple[str, str]]:
    found: tuple[OwnWord, ...] = window.ask(
        lambda notebook: notebook.packing.own_words(window.content.group)
    )
    return {each.word: (each.instead, each.meaning) for each in found}


def add(window: OpenWindow, word: str, instead: str = "", meaning: str = "") -> str:
    group = window.content.group
    work = lambda notebook: notebook.packing.add_own_word(group, word, instead, meaning)  # noqa: E731
    return window.ask(work).created[0]


def test_a_word_is_added_changed_and_removed_by_keyboard_and_brought_back(
    window: OpenWindow,
) -> None:
    hands = Hands(window)
    hands.tab_to("Our words")
    hands.press(Qt.Key.Key_Return)
    assert hands.name == "The word, or a few words"
    hands.type("service user")
    hands.press(Qt.Key.Key_Tab)
    hands.enter("member")
    assert kept(window) == {"service user": ("member", "")}
    hands.tab_to("Our words")
    hands.tab_to("Change")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.enter("person")
    assert kept(window) == {"service user": ("person", "")}
    hands.tab_to("Our words")
    hands.tab_to("Remove")
    hands.press(Qt.Key.Key_Return)
    assert kept(window) == {}
    hands.press(Qt.Key.Key_Z, CTRL)
    assert kept(window) == {"service user": ("person", "")}


def test_a_half_typed_word_is_there_again_after_going_elsewhere(window: OpenWindow) -> None:
    page = window.go("our-words")
    Hands(window).type(HALF)
    window.go("home")
    page = window.go("our-words")
    assert page.form.fields["word"].text() == HALF


def test_a_change_left_in_the_middle_is_opened_again(window: OpenWindow) -> None:
    word_id = add(window, "carer", meaning="who helps")
    page = window.go("our-words")
    page.list.asked.emit("change", word_id)
    window.settle()
    Hands(window).type(HALF)
    window.go("home")
    page = window.go("our-words")
    assert page.form.word_id == word_id
    assert HALF in page.form.fields["word"].text()


def test_leaving_a_word_as_it_was_forgets_what_was_typed(window: OpenWindow) -> None:
    word_id = add(window, "carer", meaning="who helps")
    page = window.go("our-words")
    page.list.asked.emit("change", word_id)
    window.settle()
    Hands(window).type(HALF)
    page.form.close_it.click()
    window.settle()
    window.go("home")
    assert window.go("our-words").form.word_id == ""
    assert kept(window) == {"carer": ("", "who helps")}


def test_nothing_half_typed_is_left_when_the_word_is_safe(window: OpenWindow) -> None:
    window.go("our-words")
    hands = Hands(window)
    hands.type("carer")
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Tab)
    hands.enter("someone who helps")
    window.go("home")
    assert not [each for each in window.ask(lambda n: n.drafts()) if each.where[:4] == "own-"]
    assert kept(window) == {"carer": ("", "someone who helps")}


def test_the_room_sees_the_words_but_nothing_half_typed(window: OpenWindow) -> None:
    add(window, "service user", "member")
    window.go("our-words")
    Hands(window).type(HALF)
    window.everyone_can_see()
    page = page_of(window)
    assert "service user" in words_on(page)
    assert HALF not in words_on(page)
    assert HALF not in page.form.fields["word"].text()
    window.everyone_can_see(False)
    assert page.form.fields["word"].text() == HALF


@pytest.mark.parametrize(
    ("word", "instead", "said"),
    [
        ("", "member", "Type the word first."),
        ("carer", "", "Type what you say instead, or below what the word means."),
        ("Service  USER", "friend", "This word is in the list. You can change it there."),
    ],
)
def test_what_cannot_be_kept_is_said_and_stays_typed(
    window: OpenWindow, word: str, instead: str, said: str
) -> None:
    add(window, "service user", "member")
    page: Any = window.go("our-words")
    page.form.fields["word"].set_text(word)
    page.form.fields["instead"].set_text(instead)
    page.form.keep.click()
    window.settle()
    assert said in words_on(page)
    assert page.form.fields["word"].text() == word
    assert kept(window) == {"service user": ("member", "")}


def test_too_long_a_word_is_refused_with_a_sentence(window: OpenWindow) -> None:
    page: Any = window.go("our-words")
    page.form.fields["word"].set_text("x" * (LIMIT + 1))
    page.form.fields["meaning"].set_text("long")
    page.form.keep.click()
    window.settle()
    assert page.form.rows["word"].hint.text()
    assert kept(window) == {}


@pytest.mark.parametrize(("theme", "percent"), [("paper", 100), ("high-contrast", 200)])
def test_nobody_is_kept_out_of_changing_a_word(
    window: OpenWindow, appearance: Appearance, theme: str, percent: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    word_id = add(window, "service user", "member", "a long meaning " * 12)
    page: Any = window.go("our-words")
    page.list.asked.emit("change", word_id)
    window.settle()
    assert faults(page) == []


def test_a_new_laptop_says_what_comes_first(empty_window: OpenWindow) -> None:
    page = empty_window.go("our-words")
    assert "There is no group yet." in words_on(page)
    assert faults(page) == []
