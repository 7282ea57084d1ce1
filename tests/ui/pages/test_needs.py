"""What could be lost of what helps a person: their words, that they stay theirs, that they go."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.models.notebook import Notebook
from app.ui.appearance import Appearance
from app.ui.surroundings import Destination
from app.workshops.access import TOOL
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys.faults import FAULTS, Laptop
from tests.ui.journeys.hands import Hands, page_of
from tests.ui.pages.reading import words_on

SAID = "A week early, in letters I can read"
NEXT_SPRING = date(2027, 2, 24)
LOOKS = [("paper", 100), ("paper", 250), ("high-contrast", 200)]


def add_one(window: OpenWindow, **fields: object) -> str:
    wanted = {"answers": {"an.2": SAID}, "keep_until": NEXT_SPRING, **fields}
    group = window.content.group
    return window.ask(lambda notebook: notebook.needs.add(group, **wanted)).created[0]


def opened(window: OpenWindow, **fields: object):
    """The view of a sheet that is in the store."""
    add_one(window, **fields)
    window.go("needs")
    Hands(window).tab_to("Open this sheet")
    Hands(window).press(Qt.Key.Key_Return)
    return page_of(window).opened.view


def kept(window: OpenWindow):
    return window.ask(lambda notebook: notebook.needs.entries(window.content.group))


def test_nothing_is_kept_of_a_sheet_that_nobody_wrote_on(window: OpenWindow) -> None:
    window.go("needs")
    Hands(window).press(Qt.Key.Key_Return)
    window.go("home")
    assert kept(window) == ()


def test_two_answers_in_one_breath_are_one_sheet(window: OpenWindow) -> None:
    window.go("needs")
    Hands(window).press(Qt.Key.Key_Return)
    view = page_of(window).opened.view
    for asked in ("an.1", "an.2", "an.6"):
        view.answers[asked].writing.set_text(f"for {asked}")
        view.answers[asked].give()
    window.settle()
    (need,) = kept(window)
    assert dict(need.answers) == {asked: f"for {asked}" for asked in ("an.1", "an.2", "an.6")}
    assert need.keep_until == NEXT_SPRING


def test_a_tick_for_large_letters_is_counted_and_can_be_taken_away(window: OpenWindow) -> None:
    view = opened(window, papers=("braille",))
    assert [form for form, tick in view.papers.items() if tick.isChecked()] == ["braille"]
    view.papers["larger"].click()
    window.settle()
    assert kept(window)[0].papers == ("larger", "braille")
    view.papers["braille"].click()
    window.settle()
    group = window.content.group
    counts = window.ask(lambda notebook: notebook.packing.forms_asked_for(group))
    assert counts == {"larger": 1}
    assert dict(kept(window)[0].answers) == {"an.2": SAID}


def test_going_elsewhere_keeps_the_answer_being_typed(window: OpenWindow) -> None:
    opened(window)
    hands = Hands(window)
    hands.type("Bluebell")
    hands.press(Qt.Key.Key_F1)
    assert kept(window)[0].who == "Bluebell"


def test_a_crash_in_the_middle_of_a_new_sheet_loses_no_word(window: OpenWindow) -> None:
    window.go("needs")
    hands = Hands(window)
    hands.press(Qt.Key.Key_Return)
    hands.enter()
    hands.type(SAID)
    view = page_of(window).opened.view
    view.answers["an.1"]._put_by()
    window.settle()
    view.answers["an.1"].writing.removeEventFilter(view.answers["an.1"])
    page_of(window)._put_away()
    window.go("needs")
    assert page_of(window).opened.view.answers["an.1"].text() == SAID
    assert "Not everything on this sheet was finished." in words_on(page_of(window))
    assert hands.name == "What helps you take part?"


def test_undo_is_seen_on_the_sheet_and_names_no_word(window: OpenWindow) -> None:
    opened(window)
    hands = Hands(window)
    hands.tab_to("Say more about it in your own words")
    hands.enter(", please")
    assert window.shell.undo_name == "change what helps"
    window.shell.undo()
    window.settle()
    assert page_of(window).opened.view.answers["an.2"].text() == SAID
    assert dict(kept(window)[0].answers) == {"an.2": SAID}


def test_a_line_is_found_by_a_word_ticked_and_unticked(window: OpenWindow) -> None:
    view = opened(window, asks_for=("ac.b7",))
    assert [tick.isChecked() for tick in view.picking.ticks.values()] == [True]
    view.picking.field.setText("toil")
    assert list(view.picking.ticks) == ["ac.b7", "ac.b4"]
    view.picking.ticks["ac.b4"].click()
    view.picking.ticks["ac.b7"].click()
    window.settle()
    assert kept(window)[0].asks_for == ("ac.b4",)
    view.picking.field.setText("zebra")
    assert view.picking.found.text().startswith("No other line has these words.")


@pytest.mark.parametrize(
    "typed", ["1 January 2020", "24 November 2026", "25 November 2027", "soon"]
)
def test_a_sheet_is_not_kept_for_ever_nor_until_yesterday(window: OpenWindow, typed: str) -> None:
    view = opened(window)
    until = view.answers["until"]
    until.writing.setFocus()
    until.writing.selectAll()
    Hands(window).enter(typed)
    assert kept(window)[0].keep_until == NEXT_SPRING
    assert until.text() == typed, "what was typed stays to be put right"
    assert "Nothing" not in until.hint.text()
    assert until.hint.text() == until.writing.accessibleDescription()


def test_a_day_left_empty_is_three_months_from_now(window: OpenWindow) -> None:
    view = opened(window, keep_until=date(2027, 11, 1))
    until = view.answers["until"]
    until.writing.setFocus()
    until.writing.selectAll()
    hands = Hands(window)
    hands.press(Qt.Key.Key_Delete)
    hands.press(Qt.Key.Key_Return)
    assert kept(window)[0].keep_until == NEXT_SPRING
    assert until.text() == "24 February 2027"


def test_words_too_long_to_keep_stay_half_typed(window: OpenWindow) -> None:
    view = opened(window)
    long = "word " * 4_001
    view.answers["an.9"].writing.set_text(long)
    view.answers["an.9"].give()
    window.settle()
    assert "too long" in window.said()
    assert dict(kept(window)[0].answers) == {"an.2": SAID}
    (draft,) = window.ask(Notebook.drafts)
    assert draft.text.strip() == long.strip()


def test_no_name_is_on_the_page_until_its_sheet_is_open(window: OpenWindow) -> None:
    add_one(window, who="Bluebell")
    add_one(window, who="Blue sky")
    page = window.go("needs")
    assert "Blue" not in words_on(page)
    page.front.called.setText("blue")
    page.front.called.returnPressed.emit()
    assert page.front.called_row.hint.text().startswith("More than one sheet")
    page.front.called.setText("nobody")
    page.front.called.returnPressed.emit()
    assert page.front.called_row.hint.text() == "No sheet is called that."
    page.front.called.setText("BLUEB")
    page.front.called.returnPressed.emit()
    window.settle()
    assert page.opened.view.answers["who"].text() == "Bluebell"


def test_each_group_has_its_own_sheets(window: OpenWindow) -> None:
    add_one(window, who="Bluebell")
    other = window.ask(lambda notebook: notebook.add_group("The other group")).created[0]
    page = window.go("needs")
    names = [page.front.group.itemData(at) for at in range(page.front.group.count())]
    page.front.group.setCurrentIndex(names.index(other))
    page.front.group.activated.emit(names.index(other))
    window.settle()
    assert page.front.which.count() == 0
    page.front.new.click()
    window.settle()
    page.opened.view.answers["who"].writing.set_text("Harebell")
    page.opened.view.settle()
    window.settle()
    assert [need.who for need in kept(window)] == ["Bluebell"]
    entries = window.ask(lambda notebook: notebook.needs.entries(other))
    assert [need.who for need in entries] == ["Harebell"]


def test_a_question_that_is_open_closes_when_others_can_see(window: OpenWindow) -> None:
    opened(window)
    page = page_of(window)
    page.opened.take_back.click()
    window.settle()
    window.everyone_can_see()
    assert SAID not in words_on(window.shell)
    window.everyone_can_see(False)
    assert len(kept(window)) == 1


def test_slips_are_printed_and_the_room_is_asked_from_here(
    window: OpenWindow, went: list[Destination]
) -> None:
    page = window.go("needs")
    page.front.slips.click()
    page.front.ask_room.click()
    assert went == [
        Destination(page="packs", about="what-helps-me"),
        Destination(page="start", about=TOOL),
    ]


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
def test_nobody_is_kept_out_of_a_sheet(
    window: OpenWindow, appearance: Appearance, theme: str, percent: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    view = opened(window, who="Bluebell", asks_for=("ac.b7",), keep_until=date(2026, 11, 1))
    view.picking.field.setText("paper")
    window.settle()
    assert faults(page_of(window)) == []
    page_of(window)._close()
    window.settle()
    assert faults(page_of(window)) == []


def test_an_answer_the_disk_would_not_take_is_there_when_it_does(
    open_window: OpenAWindow, tmp_path: Path
) -> None:
    """The stick is out, somebody goes on typing, and goes elsewhere: the words come back."""
    (tmp_path / "stick").mkdir()
    window = open_window(store=tmp_path / "stick" / "notes.alongside")
    laptop = Laptop(window)
    window.ask(lambda notebook: notebook.add_group("Us"))
    window.everyone_can_see(False)
    window.go("needs")
    hands = Hands(window)
    hands.press(Qt.Key.Key_Return)
    hands.enter("Bluebell")
    hands.type(SAID)
    moved = next(fault for fault in FAULTS if fault.name == "file moved")
    moved.begin(laptop)
    window.shell.go(Destination(page="help"))
    window.qtbot.waitUntil(lambda: window.desk.idle)
    assert "has gone from where it was" in window.said()
    moved.end(laptop)
    window.go("needs")
    assert page_of(window).opened.view.answers["an.1"].text() == SAID
    hands.enter()
    (need,) = window.ask(lambda notebook: notebook.needs.entries(notebook.groups()[0].id))
    assert dict(need.answers) == {"an.1": SAID}
    assert window.ask(lambda notebook: notebook.drafts()) == ()
