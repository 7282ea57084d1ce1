"""What the wall shows and says, page by page, and what it forgets."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.wall import slide_view
from app.ui.wall.slide_view import SlideView
from app.workshops.back_row import BackRow
from app.workshops.slides import Slide, covered
from tests.ui.wall.pictures import picture_of
from tests.ui.wall.samples import QUESTION, every_slide, notes_slide

CANARY = "a word that someone took back"
MANY = tuple(f"Note number {number} of the afternoon" for number in range(30))


@pytest.fixture
def view(appearance: Appearance, qtbot: QtBot) -> SlideView:
    view = SlideView(appearance)
    qtbot.addWidget(view)
    view.resize(1366, 768)
    return view


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything a screen reader is told as it happens."""
    said: list[str] = []

    def hear(_widget: QWidget, text: str, *, urgent: bool = False) -> None:
        said.append(text)

    monkeypatch.setattr(slide_view, "announce", hear)
    return said


def test_it_begins_covered(view: SlideView) -> None:
    assert view.slide == covered()
    assert view.accessibleName() == "The wall is covered."


def test_a_covered_wall_is_the_same_whatever_was_on_it(view: SlideView) -> None:
    before = picture_of(view)
    for slide in every_slide().values():
        view.show_slide(slide)
        view.show_slide(covered())
        assert picture_of(view) == before


def test_words_that_left_the_wall_are_kept_nowhere_in_it(view: SlideView) -> None:
    view.show_slide(notes_slide(CANARY, *MANY))
    assert CANARY in repr(vars(view))
    view.show_slide(covered())
    assert CANARY not in repr(vars(view))


def test_it_never_takes_the_keyboard_from_the_writer(view: SlideView) -> None:
    assert view.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("name", every_slide())
def test_a_screen_reader_finds_the_sentence_to_read_aloud(name: str, view: SlideView) -> None:
    slide = every_slide()[name]
    view.show_slide(slide)
    found = QAccessible.queryAccessibleInterface(view)
    assert found.role() == QAccessible.Role.StaticText
    assert found.text(QAccessible.Text.Name) == slide.spoken != ""


def test_a_new_slide_is_said(view: SlideView, heard: list[str]) -> None:
    view.show()
    view.show_slide(every_slide()["pause"])
    assert heard == [every_slide()["pause"].spoken]


def test_a_note_that_joins_is_said_alone(view: SlideView, heard: list[str]) -> None:
    view.show()
    view.show_slide(notes_slide("The first"))
    view.show_slide(notes_slide("The first", "The second"))
    assert heard[1:] == ["The second"]


def test_a_note_that_was_put_right_is_said_with_the_others(
    view: SlideView, heard: list[str]
) -> None:
    view.show()
    view.show_slide(notes_slide("The furst"))
    view.show_slide(notes_slide("The first"))
    assert heard[1:] == [notes_slide("The first").spoken]


def test_the_same_slide_again_says_nothing(view: SlideView, heard: list[str]) -> None:
    view.show()
    view.show_slide(notes_slide("The first"))
    view.show_slide(notes_slide("The first"))
    assert len(heard) == 1


def test_a_turned_page_says_which_it_is_and_what_is_on_it(
    view: SlideView, heard: list[str]
) -> None:
    view.show()
    view.show_slide(notes_slide(*MANY))
    view.next_page()
    assert heard[-1].startswith(f"2 of {view.pages}. ")
    assert "Note number" in heard[-1]
    assert view.accessibleDescription() == f"2 of {view.pages}"


def test_a_page_put_on_the_wall_by_its_number_is_said_too(
    view: SlideView, heard: list[str]
) -> None:
    view.show()
    view.show_slide(notes_slide(*MANY))
    view.show_slide(notes_slide(*MANY), 2)
    assert heard[-1].startswith(f"3 of {view.pages}. ")


def test_a_view_that_nobody_sees_says_nothing(view: SlideView, heard: list[str]) -> None:
    view.show_slide(notes_slide(*MANY))
    view.next_page()
    assert heard == []


def test_pages_stop_at_both_ends(view: SlideView) -> None:
    view.show_slide(notes_slide(*MANY))
    view.previous_page()
    assert view.page == 0
    for _ in range(view.pages + 3):
        view.next_page()
    assert view.page == view.pages - 1


def test_the_last_page_can_be_asked_for_and_no_other_page_is_missed(view: SlideView) -> None:
    view.show_slide(notes_slide(*MANY), -1)
    assert view.page == view.pages - 1
    assert MANY[-1] in view.composition.words(view.page)
    view.show_slide(notes_slide(*MANY), 999)
    assert view.page == view.pages - 1


def test_pages_are_told_when_they_change(view: SlideView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.page_changed) as told:
        view.show_slide(notes_slide(*MANY))
    assert told.args == [0, view.pages]
    with qtbot.waitSignal(view.page_changed) as told:
        view.next_page()
    assert told.args == [1, view.pages]
    with qtbot.assertNotEmitted(view.page_changed):
        view.show_slide(view.slide, 1)


def test_larger_letters_page_on(view: SlideView) -> None:
    view.show_slide(notes_slide(*MANY))
    usual = view.pages
    view.set_larger(200)
    assert view.pages > usual
    view.set_larger(10)
    assert view.pages == usual


def test_a_farther_seat_pages_on(view: SlideView) -> None:
    view.show_slide(notes_slide(*MANY))
    usual = view.pages
    view.set_back_row(BackRow(farthest_seat=14))
    assert view.pages > usual


def test_the_page_stays_within_the_pages_when_the_room_grows(view: SlideView) -> None:
    view.set_back_row(BackRow(farthest_seat=14))
    view.show_slide(notes_slide(*MANY), -1)
    view.set_back_row(BackRow(farthest_seat=2))
    assert view.page == view.pages - 1


def test_the_laptops_own_text_size_leaves_the_wall_alone(
    view: SlideView, appearance: Appearance
) -> None:
    view.show_slide(notes_slide(*MANY))
    before = picture_of(view)
    appearance.set_scale(200)
    view.recompose()
    assert picture_of(view) == before


def test_the_theme_changes_live(view: SlideView, appearance: Appearance) -> None:
    view.show_slide(every_slide()["question"])
    before = picture_of(view)
    appearance.set_theme("high-contrast")
    after = picture_of(view)
    assert after.pixelColor(1, 1) == appearance.colour("paper")
    assert after != before


def test_the_question_stays_above_its_notes_on_every_page(view: SlideView) -> None:
    view.show_slide(notes_slide(*MANY))
    assert all(QUESTION in view.composition.words(page) for page in range(view.pages))


def test_a_long_title_is_read_once_and_the_shape_and_word_stay(view: SlideView) -> None:
    view.show_slide(replace(notes_slide(*MANY), title="Why is that so? " * 20))
    words = [view.composition.words(page) for page in range(view.pages)]
    assert all(said.startswith("Concerned") for said in words)
    assert "Why" not in words[-1]


def test_all_four_questions_stand_together(view: SlideView) -> None:
    view.show_slide(Slide(kind="overview", title="Today's questions", items=(QUESTION,) * 4))
    assert view.pages == 1


def test_a_title_does_not_move_when_notes_arrive(view: SlideView) -> None:
    view.show_slide(notes_slide("One"))
    before = [line for line in view.composition.placed(0).lines if line.role == "title"]
    view.show_slide(notes_slide("One", *MANY))
    assert before == [line for line in view.composition.placed(0).lines if line.role == "title"]


def lines_of(view: SlideView, role: str = "item") -> list[str]:
    placed = [view.composition.placed(page) for page in range(view.pages)]
    return [line.text for page in placed for line in page.lines if line.role == role]


def test_a_word_with_a_hyphen_stays_whole(view: SlideView) -> None:
    texts = (f"{'i' * letters} the drop-in kept going" for letters in range(1, 60))
    view.show_slide(notes_slide(*texts))
    assert not any(line.endswith("drop-") for line in lines_of(view))


def test_a_note_of_two_pages_leaves_no_line_alone(view: SlideView) -> None:
    for words in range(20, 60):
        view.show_slide(notes_slide("word " * words))
        parts = [len(piece.lines) for page in view.composition.pages for piece in page.body]
        assert max(parts) - min(parts) <= 1


def test_arabic_is_read_from_the_right_on_every_line_and_page(view: SlideView) -> None:
    view.show_slide(notes_slide("كان اليوم المفتوح جيدا Mill Hall " * 12))
    items = [line for page in range(view.pages) for line in view.composition.placed(page).lines]
    assert {line.from_right for line in items if line.role == "item"} == {True}
    assert {line.from_right for line in items if line.role == "title"} == {False}


def test_words_after_an_emoji_are_not_shifted(view: SlideView) -> None:
    text = "🎉👍🏽 thank you 🎉🎉 everyone who came and stayed to the very end of it"
    view.show_slide(notes_slide(text))
    assert text in view.composition.words(0)
