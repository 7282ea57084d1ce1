"""What somebody without a mouse, or without sight, could lose on the way to eight forms."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.packs.making import MadeFile
from app.ui.appearance import Appearance
from app.ui.packing import making_all
from app.workshops.run_sheet import Copies
from tests.ui.conftest import OpenWindow
from tests.ui.journeys.ears import Ears
from tests.ui.journeys.hands import CTRL, SHIFT, Hands

EIGHT = (
    Copies("pdf", "clear-14-white", 6),
    Copies("pdf", "large-18-cream", 3),
    Copies("pdf", "easy-read-18-white", 1),
    Copies("docx", "clear-14-white", 1),
    Copies("html", "large-18-cream", 1),
    Copies("epub", "clear-14-white", 1),
    Copies("txt", "clear-14-white", 1),
    Copies("pdf", "giant-28-white", 2),
)
CHOSEN = "Large 18, cream, PDF: 3 copies"


@pytest.fixture
def packs(window: OpenWindow) -> Any:
    window.ask(lambda nb: nb.packing.keep_copies(window.content.group, EIGHT))
    window.ask(lambda nb: nb.packing.keep_pages(window.content.group, "after", ("record",)))
    return window.go("packs", window.content.autumn)


def _kept(window: OpenWindow) -> Any:
    sheet = window.ask(lambda nb: nb.packing.run_sheet(window.content.group))
    assert sheet is not None
    return sheet


# Choosing a form


def test_tab_goes_past_the_forms_and_leaves_the_preview_as_it_is(
    window: OpenWindow, packs: Any
) -> None:
    hands, passed = Hands(window), []
    hands.tab_to(CHOSEN)
    for _stop in range(20):
        passed.append(hands.name)
        hands.press(Qt.Key.Key_Tab)
        assert packs.preview.style_words.text() == "· Large 18, cream"
    assert passed[:4] == [
        CHOSEN,
        "Large 18, cream, PDF: how many",
        "Remove: Large 18, cream, PDF",
        "Add another form",
    ]
    assert "Make them all" in passed


def test_up_and_down_choose_the_form_that_is_shown_and_given_out(
    window: OpenWindow, packs: Any
) -> None:
    hands, heard = Hands(window), []
    hands.tab_to(CHOSEN)
    hands.press(Qt.Key.Key_Up)
    for _row in EIGHT:
        heard.append(hands.name)
        hands.press(Qt.Key.Key_Down)
    assert heard[0] == "Clear 14, white, PDF: 6 copies"
    assert heard[3] == "Word, Clear 14, white: 1 copy"
    assert len(set(heard)) == len(EIGHT)
    assert packs.preview.style_words.text() == "· Giant 28, white"
    assert packs.wanted[0].file.style == "giant-28-white"
    hands.press(Qt.Key.Key_S, CTRL)
    suggested = packs.output.dialog.selectedFiles()[0]
    packs.output.dialog.reject()
    window.settle()
    assert suggested.endswith("record-giant-28-white.pdf")


def test_how_many_is_typed_on_the_form_itself(window: OpenWindow, packs: Any) -> None:
    hands = Hands(window)
    hands.tab_to(CHOSEN)
    hands.type("1")
    hands.type("2")
    assert hands.name == "Large 18, cream, PDF: how many"
    hands.press(Qt.Key.Key_Return)
    assert hands.name == "Large 18, cream, PDF: 12 copies"
    hands.press(Qt.Key.Key_Down)
    hands.enter("4")
    assert Copies("pdf", "large-18-cream", 12) in _kept(window).copies
    assert Copies("pdf", "easy-read-18-white", 4) in _kept(window).copies
    assert not packs.output.making.busy


def test_a_click_into_any_number_chooses_its_form(window: OpenWindow, packs: Any) -> None:
    number = packs.questions.copies.rows["pdf", "giant-28-white"].number
    QTest.mouseClick(number.lineEdit(), Qt.MouseButton.LeftButton)
    window.settle()
    assert Hands(window).at is number
    assert packs.preview.style_words.text() == "· Giant 28, white"


def test_when_the_last_form_goes_the_keyboard_is_where_another_is_added(
    window: OpenWindow, packs: Any, ears: Ears
) -> None:
    hands = Hands(window)
    hands.tab_to("Remove: Large 18, cream, PDF")
    for _row in EIGHT:
        hands.press(Qt.Key.Key_Space)
    assert not packs.questions.copies.rows
    assert hands.name == "Add another form"
    assert "Large 18, cream, PDF is not in the pack." in ears.since()
    assert not packs.output.all.isEnabled()


def test_a_form_that_nobody_needs_today_can_still_be_looked_at(
    window: OpenWindow, packs: Any
) -> None:
    hands = Hands(window)
    hands.tab_to(CHOSEN)
    hands.enter("0")
    assert hands.name == "Large 18, cream, PDF: 0 copies"
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Up)
    assert packs.preview.style_words.text() == "· Large 18, cream"
    assert packs.preview.pages


# Pages


def test_pages_that_are_not_wanted_are_folded_away_and_opened_by_keyboard(
    window: OpenWindow, packs: Any
) -> None:
    pages, hands = packs.questions.pages, Hands(window)
    assert [name for name, row in pages.rows.items() if row.isVisible()] == ["record"]
    hands.tab_to(pages.more.text())
    hands.press(Qt.Key.Key_Space)
    assert all(row.isVisible() for row in pages.rows.values())
    assert hands.at in [row.tick for row in pages.rows.values()]
    packs.questions.occasion.box("room").click()
    packs.questions.occasion.box("after").click()
    window.settle()
    assert all(row.isVisible() for row in pages.rows.values()), "it is remembered"
    hands.tab_to("Only the ticked pages")
    hands.press(Qt.Key.Key_Space)
    assert [name for name, row in pages.rows.items() if row.isVisible()] == ["record"]
    assert hands.at is pages.more


def test_a_page_that_is_unticked_does_not_go_from_under_the_keyboard(
    window: OpenWindow, packs: Any
) -> None:
    hands = Hands(window)
    hands.tab_to("What we said and what we will do")
    hands.press(Qt.Key.Key_Space)
    assert not packs.questions.pages.ticked
    assert hands.name == "What we said and what we will do"
    hands.press(Qt.Key.Key_Space)
    assert packs.questions.pages.ticked == ("record",)


# Making them all


def test_what_makes_them_all_is_in_sight_however_many_forms_there_are(
    window: OpenWindow, packs: Any
) -> None:
    button = packs.output.all
    foot = button.mapTo(window.shell, QPoint(0, button.height())).y()
    assert foot <= window.shell.height()
    assert button.visibleRegion().boundingRect() == button.rect()


def test_in_large_letters_it_stands_in_its_place_on_the_page(
    window: OpenWindow, appearance: Appearance, packs: Any
) -> None:
    appearance.set_scale(200)
    window.settle()
    assert packs.output.isAncestorOf(packs.output.all)
    hands = Hands(window)
    hands.tab_to("Make them all")
    assert not packs.output.all.visibleRegion().isEmpty()
    appearance.set_scale(100)
    window.settle()
    assert not packs.output.isAncestorOf(packs.output.all)
    assert hands.at is packs.output.all, "the keyboard moves with it"


def test_one_key_makes_them_all_from_anywhere(window: OpenWindow, packs: Any, ears: Ears) -> None:
    packs.output.making.folder = window.surroundings.documents
    hands = Hands(window)
    hands.tab_to(CHOSEN)
    hands.type("5")
    ears.since()
    hands.press(Qt.Key.Key_Return, CTRL)
    window.settle()
    heard = ears.since()
    assert "1 of 8: Clear 14, white" in heard
    assert "8 files were made." in heard
    assert Copies("pdf", "large-18-cream", 5) in _kept(window).copies
    assert packs.output.making.result.isVisible()
    assert not packs.output.making.result.visibleRegion().isEmpty(), "and it is in sight"
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Tab, SHIFT)


@pytest.mark.parametrize(
    ("missing", "said"),
    [("page", "Tick a page first."), ("number", "Say how many"), ("alone", "How many of each is")],
)
def test_the_key_says_why_nothing_can_be_made(
    window: OpenWindow, packs: Any, missing: str, said: str
) -> None:
    if missing == "page":
        packs.questions.pages.rows["record"].tick.click()
    elif missing == "number":
        for row in packs.questions.copies.rows.values():
            row.number.setValue(0)
    else:
        window.everyone_can_see()
    window.settle()
    packs.questions.session.setFocus()
    Hands(window).press(Qt.Key.Key_Return, CTRL)
    assert said in window.said()
    assert packs.output.dialog is None
    assert packs.output.making.dialog is None


def test_cancel_leaves_the_keyboard_where_the_folder_is_opened(
    window: OpenWindow, packs: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    making, put_in = packs.output.making, making_all.put_in
    waited: list[object] = []

    def put_one(*given: Any) -> MadeFile:
        made = put_in(*given)
        waited.append(made)
        return made

    monkeypatch.setattr(making_all, "put_in", put_one)
    making.folder = window.surroundings.documents
    packs.output.all.click()
    window.ask(lambda _notebook: None)
    making.stop.setFocus()
    Hands(window).press(Qt.Key.Key_Space)
    window.settle()
    assert 0 < len(waited) < len(EIGHT)
    assert Hands(window).at is making.look


# In two languages


def test_two_languages_are_remembered_until_somebody_unticks_them(
    window: OpenWindow, packs: Any
) -> None:
    group = window.content.group
    window.ask(lambda nb: nb.packing.choose_language(group, "cy"))
    packs = window.go("packs", window.content.autumn)
    assert not packs.questions.two.isChecked()
    packs.questions.two.click()
    window.settle()
    window.go("home")
    packs = window.go("packs", window.content.autumn)
    assert packs.questions.two.isChecked()
    assert packs.wanted[0].file.language == "cy"
    window.everyone_can_see()
    assert not packs.questions.two.isVisible()
    window.everyone_can_see(False)
    assert packs.questions.two.isChecked()
    packs.questions.two.click()
    window.settle()
    assert not _kept(window).two_languages


# What is worth a second look


def test_easy_read_of_too_many_pages_is_told(window: OpenWindow, packs: Any) -> None:
    def say_much(notebook: Any) -> None:
        for number in range(60):
            said = f"Point {number}. It was good. We liked it."
            notebook.add_contribution(window.content.autumn, "fpo.q1", said)

    window.ask(say_much)
    packs.questions.copies.look_at(EIGHT[2])
    window.settle()
    assert packs.preview.pages > 24
    assert "Too many pages for Easy Read." in packs.preview.remarks.summed_up.text()
    packs.questions.copies.look_at(EIGHT[1])
    window.settle()
    assert "Easy Read" not in packs.preview.remarks.summed_up.text()
