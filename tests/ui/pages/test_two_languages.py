"""What could be lost of a second language: what is typed, which words it is for, who sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.ui.appearance import Appearance
from app.workshops.fingerprint import fingerprint
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenWindow
from tests.ui.journeys.hands import CTRL, Hands, page_of
from tests.ui.pages.reading import words_on

WELSH = "Yr hyn a ddywedom"


def begin(window: OpenWindow, language: str = "cy") -> Any:
    group = window.content.group
    window.ask(lambda notebook: notebook.packing.choose_language(group, language))
    return window.go("two-languages", window.content.autumn)


def kept(window: OpenWindow, language: str = "cy") -> Mapping[str, str]:
    group = window.content.group
    return window.ask(lambda notebook: notebook.packing.translations(group, language))


def first(page: Any) -> Any:
    return next(iter(page.rows.values()))


def test_a_language_is_chosen_and_lines_are_typed_by_keyboard(window: OpenWindow) -> None:
    page = window.go("two-languages", window.content.autumn)
    assert "Choose a second language to begin." in words_on(page)
    page.which.language.setCurrentIndex(page.which.language.findData("cy"))
    page.which.language.activated.emit(page.which.language.currentIndex())
    window.settle()
    texts = list(page.rows)
    hands = Hands(window)
    hands.tab_to(f"In Welsh: {texts[0]}")
    hands.enter(WELSH)
    assert hands.name == f"In Welsh: {texts[1]}"
    assert kept(window) == {fingerprint(texts[0]): WELSH}
    assert f"1 of {len(texts)} said in Welsh" in words_on(page)
    hands.type("Yr ail")
    hands.press(Qt.Key.Key_Tab)
    assert kept(window)[fingerprint(texts[1])] == "Yr ail"
    assert not window.ask(lambda notebook: notebook.drafts())


def test_going_elsewhere_in_the_middle_of_a_line_keeps_it(window: OpenWindow) -> None:
    page = begin(window)
    text = first(page).text
    first(page).field.setFocus(Qt.FocusReason.TabFocusReason)
    Hands(window).type(WELSH)
    window.go("home")
    assert kept(window) == {fingerprint(text): WELSH}


def test_undo_takes_a_line_out_again_and_it_stays_out(window: OpenWindow) -> None:
    page = begin(window)
    row = first(page)
    row.field.setFocus(Qt.FocusReason.TabFocusReason)
    Hands(window).enter(WELSH)
    Hands(window).press(Qt.Key.Key_Z, CTRL)
    assert kept(window) == {}
    assert first(page).field.text() == ""
    window.go("home")
    assert kept(window) == {}


def test_the_room_sees_nothing_of_what_was_said_or_typed(window: OpenWindow) -> None:
    page = begin(window)
    texts = list(page.rows)
    first(page).field.setFocus(Qt.FocusReason.TabFocusReason)
    Hands(window).type(WELSH)
    window.everyone_can_see()
    shown = words_on(page_of(window))
    assert WELSH not in shown
    assert not [text for text in texts if f"In Welsh: {text}" in shown]
    assert page.rows == {}
    window.everyone_can_see(False)
    assert first(page).field.text() == WELSH


def test_two_languages_do_not_mix(window: OpenWindow) -> None:
    page = begin(window)
    first(page).field.setFocus(Qt.FocusReason.TabFocusReason)
    Hands(window).enter(WELSH)
    page = begin(window, "pl")
    assert first(page).field.text() == ""
    assert first(begin(window)).field.text() == WELSH


def test_a_language_we_do_not_know_is_refused_with_a_sentence(window: OpenWindow) -> None:
    page = begin(window)
    page.which.language.setCurrentIndex(page.which.language.findData("another"))
    page.which.language.activated.emit(page.which.language.currentIndex())
    page.which.tag.setText("Welsh, please")
    page.which.use.click()
    window.settle()
    assert "does not know that as a language" in words_on(page)
    page.which.tag.setText("fa")
    page.which.use.click()
    window.settle()
    assert window.ask(lambda n: n.packing.second_language(window.content.group)) == "fa"


@pytest.mark.parametrize(
    ("theme", "percent"), [("paper", 100), ("paper", 200), ("high-contrast", 200)]
)
def test_nobody_is_kept_out_of_typing_the_second_language(
    window: OpenWindow, appearance: Appearance, theme: str, percent: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    page = begin(window)
    first(page).field.setFocus(Qt.FocusReason.TabFocusReason)
    Hands(window).enter(WELSH)
    assert window.shell.width() == 1366
    assert faults(page) == []


def test_a_new_laptop_says_that_a_session_comes_first(empty_window: OpenWindow) -> None:
    page = empty_window.go("two-languages")
    assert "There are no sessions yet." in words_on(page)
    assert faults(page) == []


def test_a_pack_is_made_in_both_languages_when_somebody_ticks_it(window: OpenWindow) -> None:
    page = begin(window)
    first(page).field.setFocus(Qt.FocusReason.TabFocusReason)
    Hands(window).enter(WELSH)
    packs = window.go("packs", window.content.autumn, "record")
    assert packs.questions.two.accessibleName() == "In English and Welsh, side by side"
    assert not packs.wanted[0].file.language
    packs.questions.two.click()
    window.settle()
    assert packs.wanted[0].file.language == "cy"
    assert "-and-cy" in packs.wanted[0].file.name
    assert any(WELSH in made.text for made in packs._ready.values())
    window.everyone_can_see()
    assert not packs.questions.two.isVisible()
    assert not packs.wanted[0].file.language


def test_the_packs_page_leads_to_both(window: OpenWindow) -> None:
    hands = Hands(window)
    window.go("packs", window.content.autumn)
    hands.tab_to("In two languages")
    hands.press(Qt.Key.Key_Return)
    assert window.page is window.go("two-languages")
