"""Hundreds of notes, each of them chosen, read and acted on from the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.parts.buttons import Button
from app.ui.parts.focus import RowRing
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from tests.ui.kit.conftest import Show, picture, settle
from tests.ui.kit.test_words import HOSTILE, interface

ACTIONS = (("park", "Come back to it"), ("move", "Move"), ("back", "Take back"))
NOTES = tuple(ListedNote(str(number), f"Note number {number}", "pleased") for number in range(1, 6))


@pytest.fixture
def notes(show: Show, appearance: Appearance) -> NoteList:
    notes = NoteList("Notes under pleased", ACTIONS)
    notes.set_notes(NOTES)
    show(Button("Before"), notes, Button("After"))
    return notes


def shown_buttons(notes: NoteList) -> list[str]:
    return [words for action, words in ACTIONS if notes.action(action).isVisible()]


def test_each_note_is_a_list_item_that_reads_its_words(notes: NoteList) -> None:
    spoken = interface(notes)
    assert spoken.role() == QAccessible.Role.List
    assert spoken.text(QAccessible.Text.Name) == "Notes under pleased"
    items = [spoken.child(index) for index in range(spoken.childCount())]
    rows = [item for item in items if item.role() == QAccessible.Role.ListItem]
    assert [row.text(QAccessible.Text.Name) for row in rows] == [note.text for note in NOTES]


def test_nothing_is_chosen_until_somebody_chooses(notes: NoteList) -> None:
    assert notes.chosen_id == ""
    assert shown_buttons(notes) == []


def test_up_and_down_choose_and_the_buttons_follow(notes: NoteList, qtbot: QtBot) -> None:
    chosen: list[str] = []
    notes.chosen.connect(chosen.append)
    notes.setFocus()
    qtbot.keyClick(notes, Qt.Key.Key_Down)
    qtbot.keyClick(notes, Qt.Key.Key_Down)
    qtbot.keyClick(notes, Qt.Key.Key_Up)
    settle()
    assert chosen == ["1", "2", "3", "2"]
    assert shown_buttons(notes) == [words for _action, words in ACTIONS]
    row = notes.visualRect(notes.model().index(1, 0))
    bar = notes.action("move").parentWidget()
    assert bar is not None
    assert row.contains(bar.geometry())


def test_tab_goes_to_the_buttons_of_the_chosen_note_and_on(notes: NoteList, qtbot: QtBot) -> None:
    notes.setFocus()
    settle()
    reached = []
    for _ in range(4):
        here = QApplication.focusWidget()
        assert here is not None
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert isinstance(here, Button)
        reached.append(here.words())
    assert reached == ["Come back to it", "Move", "Take back", "After"]


def test_a_button_says_what_and_to_which_note(notes: NoteList, qtbot: QtBot) -> None:
    notes.choose("3")
    settle()
    button = notes.action("back")
    assert interface(button).text(QAccessible.Text.Description) == "Note number 3"
    with qtbot.waitSignal(notes.asked) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["back", "3"]


def test_the_chosen_note_stays_chosen_when_another_is_added(notes: NoteList, qtbot: QtBot) -> None:
    notes.choose("2")
    with qtbot.assertNotEmitted(notes.chosen):
        notes.set_notes((ListedNote("0", "A new first note", "pleased"), *NOTES))
    settle()
    assert notes.chosen_id == "2"
    assert notes.currentIndex().row() == 2


def test_a_note_taken_back_is_no_longer_chosen(notes: NoteList, qtbot: QtBot) -> None:
    notes.choose("2")
    with qtbot.waitSignal(notes.chosen) as said:
        notes.set_notes([note for note in NOTES if note.id != "2"])
    settle()
    assert said.args == [""]
    assert notes.chosen_id == ""
    assert shown_buttons(notes) == []


def test_an_empty_list_keeps_nobody_waiting(notes: NoteList, qtbot: QtBot) -> None:
    notes.set_notes([])
    before = QApplication.focusWidget()
    assert before is not None
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    here = QApplication.focusWidget()
    assert isinstance(here, Button)
    assert here.words() == "After"


def test_page_keys_and_letters_are_left_to_the_window(notes: NoteList, qtbot: QtBot) -> None:
    notes.setFocus()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_N):
        qtbot.keyClick(notes, key)
    assert notes.chosen_id == "1"


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_any_words_can_be_listed(words: str, notes: NoteList) -> None:
    notes.set_notes([ListedNote("1", words, "tried", detail=words[:200])])
    notes.choose("1")
    settle()
    picture(notes)
    assert notes.model().index(0, 0).data() == words


def test_hundreds_of_notes_are_laid_out_once_each(show: Show, appearance: Appearance) -> None:
    """Each arrow key measures only what it changes: nobody waits for the other rows."""
    from app.ui.parts import note_painter

    notes = NoteList("Notes", ACTIONS)
    notes.set_notes([ListedNote(str(n), f"Note {n} " * 6, "tried") for n in range(500)])
    show(notes)
    measured: list[str] = []
    real = note_painter.NotePainter._height

    def counted(self, note: ListedNote, room: int) -> int:
        measured.append(note.id)
        return real(self, note, room)

    note_painter.NotePainter._height = counted  # type: ignore[method-assign]
    try:
        notes.choose("250")
        settle()
    finally:
        note_painter.NotePainter._height = real  # type: ignore[method-assign]
    assert set(measured) == {"250"}
    assert notes.viewport().rect().intersects(notes.visualRect(notes.currentIndex()))


def test_a_long_note_and_its_buttons_never_lie_over_each_other(
    look: Appearance, show: Show
) -> None:
    notes = NoteList("Notes", ACTIONS)
    notes.set_notes([ListedNote("1", "Staff stayed for the hard part, and said so. " * 4)])
    show(notes, width=900, height=1400)
    notes.choose("1")
    settle()
    row = notes.visualRect(notes.currentIndex())
    bar = notes.action("move").parentWidget()
    assert bar is not None
    assert row.contains(bar.geometry())
    assert bar.width() >= bar.sizeHint().width()
    plain = notes.visualRect(notes.currentIndex()).height()
    notes.choose("")
    settle()
    assert notes.visualRect(notes.model().index(0, 0)).height() <= plain


def test_a_list_that_grows_shows_every_note_without_a_bar(look: Appearance, show: Show) -> None:
    notes = NoteList("Notes", ACTIONS, grows=True)
    show(notes, height=200)
    notes.set_notes(NOTES)
    settle()
    last = notes.visualRect(notes.model().index(len(NOTES) - 1, 0))
    assert last.bottom() <= notes.viewport().height()
    assert notes.height() >= last.bottom()


def test_the_ring_stands_round_the_chosen_row(notes: NoteList) -> None:
    notes.setFocus()
    notes.choose("4")
    settle()
    host = notes.parentWidget()
    assert host is not None
    ring = next(ring for ring in host.findChildren(RowRing) if ring.isVisible())
    row = notes.visualRect(notes.currentIndex())
    top = notes.viewport().mapTo(host, row.topLeft())
    assert ring.geometry().contains(top)
    QApplication.focusWidget().clearFocus()  # type: ignore[union-attr]
    settle()
    assert not ring.isVisible()
