"""Nothing typed is lost, nothing typed runs, and the writing line keeps nobody in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.parts.buttons import Button
from app.ui.parts.writing import WritingField
from tests.ui.kit.conftest import Show, picture, settle
from tests.ui.kit.test_words import HOSTILE, interface


@pytest.fixture
def field(show: Show, appearance: Appearance) -> WritingField:
    field = WritingField("Write under pleased", "Write it in their words")
    field.window_of_test = show(Button("Before"), field, Button("After"))  # type: ignore[attr-defined]
    field.setFocus()
    return field


def test_its_name_is_not_its_placeholder(field: WritingField) -> None:
    assert interface(field).text(QAccessible.Text.Name) == "Write under pleased"
    assert interface(field).role() == QAccessible.Role.EditableText


def test_enter_says_the_words_and_keeps_them_until_they_are_safe(
    field: WritingField, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field, "The new room is quieter")
    with qtbot.waitSignal(field.entered) as said:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said.args == ["The new room is quieter"]
    assert field.text() == "The new room is quieter"
    field.clear()
    assert field.text() == ""


def test_the_other_enter_key_adds_too(field: WritingField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)


def test_shift_and_enter_begin_a_new_line(field: WritingField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "one")
    with qtbot.assertNotEmitted(field.entered):
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(field, "two")
    assert field.text() == "one\ntwo"


def test_tab_moves_on_and_back(field: WritingField, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), Button)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert field.hasFocus()
    assert field.text() == ""


def test_only_a_persons_typing_is_a_draft(field: WritingField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.text_edited):
        field.set_text("from yesterday")
    with qtbot.waitSignal(field.text_edited) as said:
        qtbot.keyClicks(field, "!")
    assert said.args == ["from yesterday!"]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_pasted_comes_in_as_plain_words(words: str, field: WritingField) -> None:
    pasted = QMimeData()
    pasted.setHtml(f"<h1>{words}</h1>")
    pasted.setText(words)
    field.insertFromMimeData(pasted)
    expected = words.replace("\0", "").replace("\x07", "")
    assert field.text() == expected


def test_pasted_pictures_and_files_are_nothing_to_it(field: WritingField) -> None:
    pasted = QMimeData()
    pasted.setImageData(picture(field))
    field.insertFromMimeData(pasted)
    assert field.text() == ""


def test_it_grows_with_what_is_written_and_not_for_ever(
    field: WritingField, qtbot: QtBot, appearance: Appearance
) -> None:
    low = field.height()
    field.set_text("one\ntwo\nthree\nfour")
    settle()
    grown = field.height()
    assert grown > low
    field.set_text("line\n" * 200)
    settle()
    assert grown < field.height() < 300
    field.clear()
    settle()
    assert field.height() == low


def test_pens_down_takes_no_typing_says_why_and_keeps_the_words(
    field: WritingField, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field, "half a sent")
    before = picture(field)
    field.lock("We are not writing this down")
    assert field.locked
    assert picture(field) != before
    said = interface(field).text(QAccessible.Text.Description)
    assert said == "We are not writing this down"
    with qtbot.assertNotEmitted(field.entered):
        qtbot.keyClicks(field, "secret")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    pasted = QMimeData()
    pasted.setText("secret")
    field.insertFromMimeData(pasted)
    assert field.hasFocus()
    field.unlock()
    assert field.text() == "half a sent"
    qtbot.keyClicks(field, "ence")
    assert field.text() == "half a sentence"


def test_what_was_being_written_cannot_be_read_while_pens_are_down(
    field: WritingField, qtbot: QtBot
) -> None:
    field.lock("We are not writing this down")
    empty = picture(field)
    field.unlock()
    qtbot.keyClicks(field, "half a sentence")
    field.lock("We are not writing this down")
    assert picture(field) == empty


def test_undo_belongs_to_the_window_when_there_is_nothing_to_undo_here(
    field: WritingField, qtbot: QtBot
) -> None:
    undone: list[int] = []
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), field.window())
    shortcut.activated.connect(lambda: undone.append(1))
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    assert field.text() == ""


def test_a_clickers_keys_reach_the_wall(field: WritingField, qtbot: QtBot) -> None:
    pages: list[str] = []
    for key, name in (("PgDown", "on"), ("PgUp", "back")):
        shortcut = QShortcut(QKeySequence(key), field.window())
        shortcut.activated.connect(lambda name=name: pages.append(name))
    qtbot.keyClick(field, Qt.Key.Key_PageDown)
    qtbot.keyClick(field, Qt.Key.Key_PageUp)
    assert pages == ["on", "back"]


def test_it_is_readable_in_every_look(look: Appearance, show: Show) -> None:
    field = WritingField("Write", "Write it in their words")
    show(field, width=1200)
    empty = picture(field)
    field.set_text("The new room is quieter")
    assert picture(field) != empty
    assert field.height() >= 44 * look.em() / 17


@pytest.mark.parametrize("percent", [80, 100, 150, 200, 250])
def test_a_field_that_has_grown_shows_its_first_line(
    qtbot: QtBot, appearance: Appearance, percent: int
) -> None:
    appearance.set_scale(percent)
    field = WritingField("Our agreement", most_lines=12)
    qtbot.addWidget(field)
    field.show()
    for lines in range(1, 10):
        field.set_text("\n".join(f"Line number {line}" for line in range(lines)))
        QApplication.processEvents()
        bar = field.verticalScrollBar()
        assert (bar.value(), bar.maximum()) == (0, 0), lines
