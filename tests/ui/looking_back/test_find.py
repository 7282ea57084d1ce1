"""What someone who looks for old words could lose: the words, the place, or their privacy."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.models.notebook import Notebook
from app.ui.appearance import Appearance
from app.ui.looking_back import find
from app.ui.parts.choices import Chooser
from app.ui.parts.notes import ListedNote
from app.ui.surroundings import Destination
from app.workshops.new import NewAction
from app.workshops.searching import Choices, Filters
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenWindow
from tests.ui.content import WHISPERED
from tests.ui.journeys.hands import Hands
from tests.ui.pages.reading import words_on


@pytest.fixture
def went(window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> list[Destination]:
    """Where somebody was led from here."""
    asked: list[Destination] = []
    go = window.shell.go
    monkeypatch.setattr(
        window.shell, "go", lambda to: go(to) if to.page == "look-back" else asked.append(to)
    )
    return asked


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
    assert action.splitlines() == [
        "Action · 13 October 2026 · 4 plus 1 review: the Tuesday drop-in · Mill Hall",
        "Now: not begun yet. Lead: Front desk. By 3 November 2026.",
    ]
    assert "13 October 2026" in plus_one
    assert concerned.startswith("What are we concerned about?")
    assert page.summary.text() == "3 found, newest first"


def test_the_words_that_were_looked_for_stand_out_in_bold(window: OpenWindow) -> None:
    page = look_for(window, "lift mended")
    (row,) = page.list.notes
    assert [row.text[at : at + long] for at, long in row.strong] == ["lift", "mended"]
    plain = page.list.grab().toImage()
    page.list.set_notes([ListedNote(row.id, row.text, row.token, row.detail)])
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
    monkeypatch.setattr(find, "announce", lambda _widget, words: said.append(words))
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

    def counted(notebook: Notebook, words: str, limit: int = 30, *rest: Any):
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


def test_what_was_looked_for_alone_goes_when_everyone_can_see(window: OpenWindow) -> None:
    page = look_for(window, "organiser")
    assert WHISPERED in [row.text for row in page.list.notes]
    assert "Only you see this" in page.list.notes[0].detail
    page.filters.open.click()
    choose(window, page.filters.told, "")
    window.everyone_can_see()
    assert WHISPERED not in words_on(page)
    assert page.list.notes == ()
    assert page.field.text() == ""
    assert page.filters.chosen == 0


def test_in_the_room_only_what_is_for_the_room_is_found(window: OpenWindow) -> None:
    window.everyone_can_see()
    page = look_for(window, "organiser")
    assert page.list.notes == ()
    page.field.selectAll()
    QTest.keyClicks(page.field, "lift")
    window.settle()
    assert len(page.list.notes) == 3
    assert page.value.filters == Filters(group=window.content.group, room=True)


def test_in_the_room_with_several_groups_nothing_is_looked_in_until_one_is_chosen(
    window: OpenWindow,
) -> None:
    window.ask(lambda notebook: notebook.add_group("Hilltop group"))
    window.everyone_can_see()
    page = window.go("look-back")
    assert not page.field.isVisible()
    assert "Hilltop" not in words_on(page)


def test_a_slip_is_forgiven_and_said(window: OpenWindow) -> None:
    page = look_for(window, "meended")
    assert page.summary.text().startswith("Nothing with “meended”. Showing “mended”. 1 found")
    (row,) = page.list.notes
    assert [row.text[at : at + long] for at, long in row.strong] == ["mended"]


def test_what_came_of_a_note_is_found_too(window: OpenWindow) -> None:
    session = window.ask(lambda notebook: notebook.session(window.content.autumn))
    note = session.contributions[0]
    window.ask(
        lambda notebook: notebook.telling.close([note.id], "cannot", "The warden has the key")
    )
    page = look_for(window, "warden")
    (row,) = page.list.notes
    assert row.text == note.text
    happened = row.detail.splitlines()[1]
    assert happened == "We can't do this. The reason: The warden has the key. Not yet told."


def test_a_promise_and_how_people_were_told_stand_with_the_note(window: OpenWindow) -> None:
    session = window.ask(lambda notebook: notebook.session(window.content.autumn))
    note = next(each for each in session.contributions if "out of order" in each.text)
    new = NewAction(what="Ring the lift firm", came_from=(note.id,))
    window.ask(lambda notebook: notebook.add_action(session.id, new))
    window.ask(lambda notebook: notebook.telling.mark_told([note.id], date(2026, 11, 1), "post"))
    page = look_for(window, "out of order")
    detail = page.list.notes[0].detail.splitlines()
    assert detail[1:] == [
        "Heard. Nothing to tell yet. Told on 1 November 2026, by post.",
        "We agreed: Ring the lift firm. Now: not begun yet.",
    ]


def test_a_search_is_narrowed_and_looks_in_everything_again(window: OpenWindow) -> None:
    page = look_for(window, "lift")
    assert len(page.list.notes) == 3
    page.filters.open.click()
    choose(window, page.filters.kind, "contribution")
    assert len(page.list.notes) == 2
    choose(window, page.filters.question, "fpo.q4")
    assert [row.text for row in page.list.notes] == ["The lift was out of order twice"]
    choose(window, page.filters.told, "yes")
    assert page.list.notes == ()
    page.filters.clear_all.click()
    window.settle()
    assert len(page.list.notes) == 3
    assert not page.filters.clear_all.isVisible()


def test_a_year_can_be_chosen_as_soon_as_something_was_held_in_it(window: OpenWindow) -> None:
    page = look_for(window, "lift")
    years = [page.filters.year.itemText(row) for row in range(page.filters.year.count())]
    assert years == ["any", "2026"]
    window.ask(
        lambda notebook: notebook.change_details(window.content.spring, held_on=date(2025, 4, 1))
    )
    window.settle()
    assert page.filters.year.findData("2025") > 0


def test_without_a_word_a_filter_lists_the_newest(window: OpenWindow) -> None:
    page = window.go("look-back")
    page.filters.open.click()
    choose(window, page.filters.kind, "line")
    assert len(page.list.notes) == 4
    assert page.list.notes[0].detail == "Line of our agreement"


def test_few_seen_from_one_side_are_not_shown_apart(window: OpenWindow) -> None:
    for number in range(3):
        window.ask(
            lambda notebook, number=number: notebook.add_contribution(
                window.content.autumn, "fpo.q1", f"The lift bell {number}", view_of="carer"
            )
        )
    page = look_for(window, "lift")
    page.filters.open.click()
    choose(window, page.filters.side, "carer")
    assert page.list.notes == ()
    assert "not shown apart" in page.summary.text()
    assert "carer" not in " ".join(row.detail for row in page.list.notes)


@pytest.mark.parametrize(
    ("words", "wanted"), [("respect", "agreement"), ("kettle", "run"), ("drop-in", "run")]
)
def test_everything_found_opens_somewhere(
    window: OpenWindow, went: list[Destination], words: str, wanted: str
) -> None:
    page = look_for(window, words)
    QTest.keyClick(page.field, Qt.Key.Key_Down)
    page.list.choose(page.list.notes[-1].id)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert went[-1].page == wanted


def choose(window: OpenWindow, chooser: Chooser, answer: str) -> None:
    """As the arrow keys and Enter do."""
    index = chooser.findData(answer)
    chooser.setCurrentIndex(index)
    chooser.activated.emit(index)
    window.settle()


@pytest.mark.parametrize("tool", ["four-plus-one", "ladder", "progress-tracker"])
def test_large_letters_leave_no_filter_out_of_sight(
    window: OpenWindow, appearance: Appearance, tool: str
) -> None:
    appearance.set_scale(200)
    page = look_for(window, "lift")
    page.filters.offer(Choices(tools=(tool,), years=("2026",)), window.surroundings.tools())
    page.filters.open.click()
    choose(window, page.filters.tool, tool)
    assert page.filters.question.count() > 3
    assert page.body.minimumSizeHint().width() <= page._scroller.viewport().width()


def test_the_keyboard_goes_from_the_field_through_every_filter_to_what_was_found(
    window: OpenWindow,
) -> None:
    page = look_for(window, "lift")
    page.filters.open.click()
    hands = Hands(window)
    for chooser in page.filters.choosers:
        hands.tab_to(chooser.accessibleName())
        assert hands.at is chooser
    hands.press(Qt.Key.Key_Down)
    window.settle()
    hands.tab_to("What was found, newest first")
    assert faults(window.shell) == []
