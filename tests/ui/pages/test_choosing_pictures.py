"""What could be lost while pictures are chosen: a choice, the place in the list, or privacy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.packs.document import NO_PICTURE
from app.ui.appearance import Appearance
from app.workshops.fingerprint import fingerprint
from app.workshops.run_sheet import Copies
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenWindow
from tests.ui.content import WHISPERED
from tests.ui.pages.reading import words_on

LIFT = "Ask the hall about the lift"
LOOKS = [("paper", 100), ("paper", 250), ("high-contrast", 200)]


def opened(window: OpenWindow, pages: str = "record") -> Any:
    return window.go("pictures", window.content.autumn, pages)


def name_of(button: Any) -> str:
    return QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)


def row_of(page: Any, sentence: str) -> Any:
    return next(row for row in page.rows if name_of(row).startswith(sentence))


def press(window: OpenWindow, *keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        window.settle()


def look_for(window: OpenWindow, page: Any, words: str) -> None:
    page.which.field.setFocus()
    QTest.keyClicks(page.which.field, words)
    window.settle()


def kept(window: OpenWindow) -> dict[str, str]:
    group = window.content.group
    return dict(window.ask(lambda notebook: notebook.packing.pictures(group)))


def choose_tea(window: OpenWindow, page: Any) -> None:
    row_of(page, LIFT).setFocus()
    press(window, Qt.Key.Key_Return)
    look_for(window, page, "tea")
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Return)


def test_every_sentence_for_the_room_is_there_with_its_picture_said_aloud(
    window: OpenWindow,
) -> None:
    page = opened(window)
    assert name_of(row_of(page, LIFT)) == f"{LIFT} Picture: A lift, found by a word"
    assert row_of(page, LIFT).has_picture
    assert not [row for row in page.rows if WHISPERED in name_of(row)]


def test_a_picture_is_chosen_by_keyboard_alone_and_the_list_is_where_it_was(
    window: OpenWindow,
) -> None:
    page = opened(window)
    choose_tea(window, page)
    assert kept(window) == {fingerprint(LIFT): "tea"}
    assert QApplication.focusWidget() is row_of(page, LIFT)
    assert name_of(row_of(page, LIFT)).endswith("Picture: A hot drink, chosen")


def test_a_choice_can_be_undone_and_left_to_alongside_again(window: OpenWindow) -> None:
    page = opened(window)
    choose_tea(window, page)
    window.ask(lambda notebook: notebook.undo())
    window.settle()
    assert kept(window) == {}
    choose_tea(window, page)
    press(window, Qt.Key.Key_Return)
    page.which.by_itself.setFocus()
    press(window, Qt.Key.Key_Return)
    assert kept(window) == {}
    assert name_of(row_of(page, LIFT)).endswith("A lift, found by a word")


def test_a_sentence_may_need_no_picture(window: OpenWindow) -> None:
    page = opened(window)
    row_of(page, LIFT).setFocus()
    press(window, Qt.Key.Key_Return)
    page.which.none.setFocus()
    press(window, Qt.Key.Key_Return)
    assert kept(window) == {fingerprint(LIFT): NO_PICTURE}
    assert name_of(row_of(page, LIFT)).endswith("No picture, chosen")


def test_esc_goes_back_and_changes_nothing(window: OpenWindow) -> None:
    page = opened(window)
    row_of(page, LIFT).setFocus()
    press(window, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.which.field
    press(window, Qt.Key.Key_Escape)
    assert kept(window) == {}
    assert QApplication.focusWidget() is row_of(page, LIFT)


def test_arrows_go_from_picture_to_picture_and_names_are_said(window: OpenWindow) -> None:
    page = opened(window)
    row_of(page, LIFT).setFocus()
    press(window, Qt.Key.Key_Return)
    assert name_of(page.which.buttons[0]) == "A lift"
    look_for(window, page, "door")
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is page.which.buttons[1]
    press(window, Qt.Key.Key_End, Qt.Key.Key_Home)
    assert QApplication.focusWidget() is page.which.buttons[0]


def test_a_word_without_a_picture_says_so(window: OpenWindow) -> None:
    page = opened(window)
    row_of(page, LIFT).setFocus()
    press(window, Qt.Key.Key_Return)
    look_for(window, page, "zzz")
    assert page.which.buttons == []
    assert "no picture with that word" in page.which.summary.text()


def test_pictures_from_a_folder_of_ones_own_are_offered_and_broken_ones_are_named(
    window: OpenWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "ours"
    folder.mkdir()
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(folder / "Our lift.png"))
    (folder / "broken.jpg").write_bytes(b"nothing")
    page = opened(window)
    page.use_folder(folder)
    window.settle()
    assert page.skipped.text() == "broken.jpg is not used: it is no PNG or JPEG picture."
    assert name_of(row_of(page, LIFT)).endswith("Our lift, found by a word")


def test_while_everyone_can_see_no_sentence_is_on_show(window: OpenWindow) -> None:
    page = opened(window)
    window.everyone_can_see()
    assert LIFT not in words_on(page)
    assert not [row for row in page.rows if row.isVisible()]
    page = opened(window)
    assert LIFT not in words_on(page)


def test_it_becomes_private_in_the_middle_of_choosing(window: OpenWindow) -> None:
    page = opened(window)
    row_of(page, LIFT).setFocus()
    press(window, Qt.Key.Key_Return)
    window.everyone_can_see()
    assert LIFT not in words_on(page)
    assert not page.which.isVisible()


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
def test_nobody_is_kept_out(
    window: OpenWindow, appearance: Appearance, theme: str, percent: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    page = opened(window)
    assert faults(page) == []
    press(window, Qt.Key.Key_Home, Qt.Key.Key_Return)
    assert faults(page) == []


def easy_read_preview(window: OpenWindow) -> Any:
    packs = window.go("packs", window.content.autumn, "record")
    packs.questions.copies.add_copies(Copies("pdf", "easy-read-18-white", 1))
    window.settle()
    return packs


def test_the_way_from_the_preview_and_back_shows_the_chosen_picture(window: OpenWindow) -> None:
    packs = easy_read_preview(window)
    before = packs.preview.current.pdf
    packs.preview.pictures.click()
    window.settle()
    page: Any = window.page
    choose_tea(window, page)
    page.to_packs.click()
    window.settle()
    assert window.page is packs
    packs = easy_read_preview(window)
    assert packs.preview.current.pdf != before


def test_only_easy_read_that_one_person_sees_leads_to_its_pictures(window: OpenWindow) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    assert not packs.preview.pictures.isVisible()
    packs = easy_read_preview(window)
    assert packs.preview.pictures.isVisible()
    window.everyone_can_see()
    assert not packs.preview.pictures.isVisible()
