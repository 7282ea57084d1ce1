"""What could be lost between the paper and the notes: a line, a photo, or that it stays private."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.appearance import Appearance
from app.workshops.session import Session
from app.workshops.sheets import BLANK
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenWindow
from tests.ui.content import WHISPERED
from tests.ui.journeys.hands import ALT, Hands, page_of
from tests.ui.pages.reading import words_on
from tests.ui.typing_up.pictures import WHERE, flip_chart, from_a_phone, png_that_says, put

LOOKS = [("paper", 100), ("paper", 250), ("high-contrast", 200)]


def open_page(window: OpenWindow) -> Any:
    return window.go("typing-up", window.content.planned)


def session(window: OpenWindow) -> Session:
    return window.ask(lambda notebook: notebook.session(window.content.planned))


def texts(window: OpenWindow, question: str = "fpo.q1") -> list[str]:
    return [note.text for note in session(window).notes_under(question)]


def test_each_enter_is_a_note_that_came_on_paper(window: OpenWindow) -> None:
    page = open_page(window)
    hands = Hands(window)
    assert hands.name == "Tried: one line"
    hands.enter("We rang everyone first")
    hands.enter("Posters by the till")
    assert texts(window) == ["We rang everyone first", "Posters by the till"]
    assert {note.way_in for note in session(window).contributions} == {"note"}
    assert page.writing.line.text() == ""


def test_a_half_typed_line_stays_on_its_own_sheet(window: OpenWindow) -> None:
    page = open_page(window)
    hands = Hands(window)
    hands.type("We rang ev")
    hands.alt("x")
    assert hands.name == "Learned: one line"
    assert page.writing.line.text() == ""
    hands.type("Mornings")
    window.go("home")
    page = open_page(window)
    assert page.writing.line.text() == "We rang ev"
    page.which.setCurrentIndex(1)
    page.which.activated.emit(1)
    assert page.writing.line.text() == "Mornings"
    Hands(window).enter(" are hard")
    assert texts(window, "fpo.q2") == ["Mornings are hard"]
    assert [d.text for d in window.ask(lambda n: n.drafts(window.content.planned))] == [
        "We rang ev"
    ]


def test_a_line_that_could_not_be_kept_stays_in_the_field(window: OpenWindow) -> None:
    page = open_page(window)
    page.writing.line.insertPlainText("x" * 20_001)
    Hands(window).enter()
    assert texts(window) == []
    assert len(page.writing.line.text()) == 20_001
    assert "too long" in window.said()


def test_a_sheet_without_a_question_is_kept_as_other_notes(window: OpenWindow) -> None:
    page = open_page(window)
    last = len(page.typing_up.sheets) - 1
    page._choose(last)
    Hands(window).enter("Thank the caretaker")
    assert texts(window, BLANK) == ["Thank the caretaker"]


def test_reading_back_goes_line_by_line_and_agreeing_goes_on(window: OpenWindow) -> None:
    page = open_page(window)
    hands = Hands(window)
    for line in ("Soup", "Bread"):
        hands.enter(line)
    hands.alt("x")
    assert (page.reading.place.text(), page.reading.words.text()) == ("Line 1 of 2", "Soup")
    assert "Read aloud: “Tried. Soup”" in words_on(page)
    hands.press(Qt.Key.Key_Return)
    assert page.reading.words.text() == "Bread"
    hands.press(Qt.Key.Key_Return)
    assert hands.name == "Agreed"
    hands.press(Qt.Key.Key_Return)
    assert hands.name == "Learned: one line"
    tried, learned = [s for s in session(window).steps if s.question in ("fpo.q1", "fpo.q2")]
    assert (tried.status, learned.status) == ("visited", "waiting")


def test_a_line_is_put_right_while_it_is_read_back(window: OpenWindow) -> None:
    page = open_page(window)
    hands = Hands(window)
    for line in ("Soop", "Bread", "A name"):
        hands.enter(line)
    hands.alt("x")
    hands.tab_to("Change")
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.enter("Soup")
    assert page.reading.words.text() == "Soup"
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Remove")
    hands.press(Qt.Key.Key_Space)
    assert page.reading.words.text() == "A name"
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Space)
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    assert texts(window) == ["Soup"]
    assert page.reading.agree.isVisible()


def test_taking_the_only_line_back_leaves_a_place_to_type(window: OpenWindow) -> None:
    page = open_page(window)
    hands = Hands(window)
    hands.enter("A name")
    page.writing.list.choose(page.writing.list.notes[0].id)
    page.writing.list.asked.emit("take_back", page.writing.list.chosen_id)
    window.settle()
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    assert texts(window) == []
    assert hands.name == "Tried: one line"
    assert b"A name" not in window.store.read_bytes()


def test_undo_takes_the_last_line_from_the_page_too(window: OpenWindow) -> None:
    page = open_page(window)
    Hands(window).enter("Soup")
    window.shell.undo()
    window.settle()
    assert page.writing.list.notes == ()


def test_only_what_is_for_the_room_is_ever_on_it(window: OpenWindow) -> None:
    page = window.go("typing-up", window.content.autumn)
    for at in range(len(page.typing_up.sheets)):
        page._choose(at)
        assert WHISPERED not in words_on(page)


# Photos


def photo(window: OpenWindow, tmp_path: Path, page: Any) -> None:
    page.photo.open_file(put(tmp_path, "chart.jpg", from_a_phone(flip_chart())))
    window.settle()
    assert page.photo.view.isVisible()


def test_nothing_of_a_photo_is_kept_unless_somebody_says_so(
    window: OpenWindow, tmp_path: Path
) -> None:
    page = open_page(window)
    before = window.store.stat().st_size
    photo(window, tmp_path, page)
    page.writing.take_keyboard()
    Hands(window).enter("Soup")
    window.go("home")
    assert session(window).photos == ()
    assert window.store.stat().st_size - before < 100_000
    assert not open_page(window).photo.view.isVisible()


def test_a_photo_is_kept_without_where_it_was_taken_and_seen_again(
    window: OpenWindow, tmp_path: Path
) -> None:
    page = open_page(window)
    photo(window, tmp_path, page)
    page.photo.keep.click()
    window.settle()
    (kept,) = session(window).photos
    assert kept.question == "fpo.q1"
    content = window.ask(lambda notebook: notebook.photos.picture(kept.id))
    assert WHERE not in content
    page = open_page(window)
    (look,) = page.photo.looks
    assert look.text() == "Kept photo 1: Tried"
    look.click()
    window.settle()
    assert page.photo.view.isVisible()
    assert not page.photo.keep.isVisible()


def test_a_kept_photo_is_taken_back_for_good(window: OpenWindow, tmp_path: Path) -> None:
    page = open_page(window)
    photo(window, tmp_path, page)
    page.photo.keep.click()
    window.settle()
    page.photo._ask_take_back(session(window).photos[0].id)
    hands = Hands(window)
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    assert session(window).photos == ()
    assert page.photo.looks == []
    assert not page.photo.view.isVisible()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("words.jpg", b"words", "cannot read “words.jpg” as a photo"),
        ("bomb.png", png_that_says(60_000, 60_000), "too large to open"),
    ],
    ids=["words", "bomb"],
)
def test_a_file_that_is_no_photo_is_a_sentence_and_the_line_stays(
    window: OpenWindow, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    page = open_page(window)
    Hands(window).type("half a li")
    page.photo.open_file(put(tmp_path, name, content))
    window.settle()
    assert words in window.said()
    assert "Your notes are safe" in window.said()
    assert page.writing.line.text() == "half a li"
    assert not page.photo.view.isVisible()


def test_the_photo_is_moved_and_zoomed_from_the_writing_line(
    window: OpenWindow, tmp_path: Path
) -> None:
    page = open_page(window)
    photo(window, tmp_path, page)
    page.writing.take_keyboard()
    hands, view = Hands(window), page.photo.view
    for _press in range(4):
        hands.press(Qt.Key.Key_Plus, ALT)
    assert view.zoom > 3
    hands.press(Qt.Key.Key_Up, ALT)
    hands.press(Qt.Key.Key_Left, ALT)
    assert (view.middle.x() < 0.5, view.middle.y() < 0.5) == (True, True)
    for _press in range(40):
        hands.press(Qt.Key.Key_Down, ALT)
    assert 0.5 < view.middle.y() < 1
    hands.press(Qt.Key.Key_Minus, ALT)
    assert page.writing.line.text() == ""
    view.setFocus()
    hands.type("0")
    assert view.zoom == 1
    hands.type("+")
    hands.press(Qt.Key.Key_Right)
    assert view.middle.x() > 0.5
    hands.press(Qt.Key.Key_Tab)
    assert hands.at is not view


def test_a_photo_is_turned_a_quarter(window: OpenWindow, tmp_path: Path) -> None:
    page = open_page(window)
    photo(window, tmp_path, page)
    before = page.photo.view.image.size()
    page.photo.view.turn()
    assert page.photo.view.image.size() == before.transposed()


def test_no_photo_and_no_folder_is_shown_while_everyone_can_see(
    window: OpenWindow, tmp_path: Path
) -> None:
    page = open_page(window)
    photo(window, tmp_path, page)
    page.photo.ask_for_file()
    window.settle()
    assert QApplication.activeModalWidget() is not None
    window.everyone_can_see()
    assert QApplication.activeModalWidget() is None
    assert not page.photo.view.isVisible()
    page.photo.ask_for_file()
    assert QApplication.activeModalWidget() is None
    assert "Turn the projector off first" in window.said()
    page.photo.open_file(put(tmp_path, "late.jpg", from_a_phone(flip_chart())))
    window.settle()
    assert not page.photo.view.isVisible()


# Ways here


def test_a_running_session_leads_here_and_back(window: OpenWindow) -> None:
    window.go("run", window.content.planned)
    window.everyone_can_see(False)
    Hands(window).alt("u")
    page = page_of(window)
    assert page.title.text() == "Type up from paper"
    page._do("ended")
    page.to_session.click()
    window.settle()
    assert page_of(window).running.session_id == window.content.planned


def test_the_list_of_sessions_leads_here(window: OpenWindow) -> None:
    page = window.go("sessions")
    page.list.choose(window.content.planned)
    page.list.action("paper").click()
    window.settle()
    assert page_of(window).typing_up.session_id == window.content.planned


def test_home_leads_here_once_a_session_has_begun(window: OpenWindow) -> None:
    window.ask(lambda notebook: notebook.begin(window.content.planned))
    home = window.go("home")
    assert home.card.paper.isVisible()
    home.card.paper.click()
    window.settle()
    assert page_of(window).typing_up.session_id == window.content.planned


def test_a_session_held_on_paper_begins_here(empty_window: OpenWindow) -> None:
    page = empty_window.go("start")
    Hands(empty_window).type("the winter")
    page.on_paper.click()
    empty_window.settle()
    Hands(empty_window).enter("We kept the door open")
    (one,) = empty_window.ask(lambda notebook: notebook.sessions())
    kept = empty_window.ask(lambda notebook: notebook.session(one.id))
    assert [note.text for note in kept.contributions] == ["We kept the door open"]
    assert kept.details.about == "the winter"


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
def test_nobody_is_kept_out(
    window: OpenWindow, appearance: Appearance, tmp_path: Path, theme: str, percent: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    page = open_page(window)
    photo(window, tmp_path, page)
    page.photo.keep.click()
    page.writing.take_keyboard()
    Hands(window).enter("Soup")
    page.writing.list.setFocus()
    assert faults(page) == []
    for doing in ("reading", "ended"):
        page._do(doing)
        window.settle()
        assert faults(page) == []
    window.everyone_can_see()
    assert faults(page) == []
