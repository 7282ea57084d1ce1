"""What someone who looks for old words could lose: the words, the place, or their privacy."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.models.notebook import Notebook
from app.ui import look_back
from app.ui.surroundings import Destination
from tests.ui.conftest import OpenWindow
from tests.ui.content import WHISPERED
from tests.ui.pages.reading import words_on


def look_for(window: OpenWindow, words: str):
    page = window.go("look-back")
    QTest.keyClicks(page.field, words)
    window.settle()
    return page


def test_each_letter_finds_notes_and_actions_newest_first(window: OpenWindow) -> None:
    page = look_for(window, "lif")
    assert [row.text for row in page.list.notes] == [
        "Ask the hall when the lift will be mended",
        "Ask the hall about the lift",
        "The lift was out of order twice",
    ]
    action, plus_one, concerned = (row.detail for row in page.list.notes)
    assert action == "Action · 13 October 2026 · 4 plus 1 review: the Tuesday drop-in"
    assert "13 October 2026" in plus_one
    assert concerned.startswith("What are we concerned about?")
    assert page.summary.text() == "3 found, newest first"


def test_the_words_that_were_looked_for_stand_out_in_bold(window: OpenWindow) -> None:
    page = look_for(window, "lift mended")
    (row,) = page.list.notes
    assert [row.text[at : at + long] for at, long in row.strong] == ["lift", "mended"]
    plain = page.list.grab().toImage()
    page.list.set_notes([look_back.ListedNote(row.id, row.text, row.token, row.detail)])
    window.settle()
    assert page.list.grab().toImage() != plain


def test_what_was_found_opens_its_session_by_three_keys(
    window: OpenWindow, went: list[Destination]
) -> None:
    page = look_for(window, "kettle")
    QTest.keyClick(page.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.list
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert went == [Destination(page="run", session_id=window.content.autumn)]


def test_the_number_is_said_once_typing_stops(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(look_back, "announce", lambda _widget, words: said.append(words))
    window.go("look-back")._soon.setInterval(3_600_000)
    page = look_for(window, "tuesday")
    assert said == []
    page._soon.timeout.emit()
    assert said == ["4 found, newest first"]


def test_a_later_letter_takes_the_place_of_an_earlier_search(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However fast somebody types, the worker never has more than one search waiting."""
    page = window.go("look-back")
    asked: list[str] = []
    search = Notebook.search

    def counted(notebook: Notebook, words: str, limit: int = 30, *rest: object):
        asked.append(words)
        return search(notebook, words, limit, *rest)

    monkeypatch.setattr(Notebook, "search", counted)
    QTest.keyClicks(page.field, "tuesday drop")
    window.settle()
    assert asked[-1] == "tuesday drop"
    assert len(asked) <= 2
    assert page.list.notes


def test_words_that_were_taken_back_are_not_found(window: OpenWindow) -> None:
    page = look_for(window, "kettle")
    (row,) = page.list.notes
    window.ask(lambda notebook: notebook.take_back([row.id]))
    window.settle()
    assert page.list.notes == ()
    assert "Nothing found" in page.summary.text()


def test_a_page_with_nothing_typed_says_what_it_finds(window: OpenWindow) -> None:
    page = window.go("look-back")
    assert "what people said" in words_on(page)
    QTest.keyClicks(page.field, "zz")
    window.settle()
    assert "what people said" not in words_on(page)
    page.field.clear()
    page.field.textEdited.emit("")
    window.settle()
    assert "what people said" in words_on(page)
    assert not page.list.isVisible()


def test_nothing_is_looked_for_while_everyone_can_see(window: OpenWindow) -> None:
    page = look_for(window, "organiser")
    assert WHISPERED in [row.text for row in page.list.notes]
    assert "Only you see this" in page.list.notes[0].detail
    window.everyone_can_see()
    said = words_on(page)
    assert WHISPERED not in said
    assert page.list.notes == ()
    assert page.field.text() == ""
    assert not page.field.isVisible()
    assert look_back._turn_the_projector_off() in said
    window.everyone_can_see(False)
    assert page.field.isVisible()


def test_what_came_of_a_note_is_found_too(window: OpenWindow) -> None:
    session = window.ask(lambda notebook: notebook.session(window.content.autumn))
    note = session.contributions[0]
    window.ask(
        lambda notebook: notebook.telling.close([note.id], "cannot", "The warden has the key")
    )
    page = look_for(window, "warden")
    assert page.list.notes[0].text == note.text
    assert page.list.notes[0].detail.startswith("The warden has the key\n")
