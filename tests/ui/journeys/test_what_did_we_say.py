"""What did we say about transport, what happened, and who still has to be told?

A team that has met for three years asks it, with the keyboard alone: they read the answer, put it
on the wall, and print it large.
"""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.packs.pages.page_kind import Sources
from app.ui.packing.sheet_page import SheetPage
from app.ui.wall.on_the_wall import OnTheWall
from app.workshops.said import WhatWeSaid
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys.hands import CTRL, Hands, page_of
from tests.ui.journeys.three_years import TRANSPORT, three_years
from tests.workshops.making import TODAY, tools

A_MINUTE = 60
SAID = [words for words in TRANSPORT if "transport" in words.lower()]


@pytest.fixture
def team(empty_window: OpenWindow) -> OpenWindow:
    empty_window.ask(three_years)
    return empty_window


def ask(team: OpenWindow) -> Hands:
    hands = Hands(team)
    team.go("look-back")
    hands.type("transport")
    return hands


def test_the_answer_is_read_shown_and_printed_in_five_groups_of_keys(team: OpenWindow) -> None:
    began = time.monotonic()
    hands = ask(team)
    page = page_of(team)
    assert page.summary.text() == f"{len(page.list.notes)} found, newest first"
    hands.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.list
    assert {row.text for row in page.list.notes} >= set(SAID)

    hands.alt("w")
    wall = page.on_the_wall
    assert wall is not None
    assert wall.slide.title == "What we said about “transport”"
    shown = turned_through(hands, wall)
    assert all(any(words in line for line in shown) for words in SAID)
    assert any("Still to be told" in line for line in shown)
    assert not any("in private" in line for line in shown)
    hands.press(Qt.Key.Key_Escape)

    hands.press(Qt.Key.Key_P, CTRL)
    sheet = team.page
    assert isinstance(sheet, SheetPage)
    assert sheet.wanted is not None
    assert "transport" not in sheet.wanted.file.name
    assert sheet.looks.chosen.style.startswith("large-18")
    assert sheet.preview.pages > 0
    assert sheet.output.print.isEnabled()
    assert time.monotonic() - began < A_MINUTE


def turned_through(hands: Hands, wall: OnTheWall) -> list[str]:
    """Every page of every slide, as Page Down brings them."""
    seen: list[str] = []
    for _press in range(200):
        slide, page = wall.slide, wall.shown.page
        seen += [slide.title, *slide.lines, *slide.items]
        hands.press(Qt.Key.Key_PageDown)
        if (wall.slide, wall.shown.page) == (slide, page):
            return seen
    raise AssertionError("Page Down never comes to an end")


def test_the_page_says_it_all_in_words(team: OpenWindow) -> None:
    ask(team)
    page = page_of(team)
    sheet = page.sheet()
    said = team.ask(sheet.read)
    assert isinstance(said, WhatWeSaid)
    assert {answer.note.text for answer in said.answers} >= set(SAID)
    assert 0 < len(said.to_tell) < len(said.answers)
    document = sheet.build(said, Sources(tools=tools(), today=TODAY))
    words = repr(document.blocks)
    for answer in said.answers:
        assert answer.note.text in words
    for wanted in ("Ask again", "Told on ", "Who still has to be told", "by post", "Meeting 1"):
        assert wanted in words
    assert "in private" not in words


def test_words_taken_back_are_not_on_the_page_that_is_made_after(team: OpenWindow) -> None:
    ask(team)
    page = page_of(team)
    sheet = page.sheet()
    before = team.ask(sheet.read)
    gone = before.answers[0].note
    team.ask(lambda notebook: notebook.take_back([gone.id]))
    after = team.ask(sheet.read)
    assert gone.id not in {answer.note.id for answer in after.answers}


def test_coming_back_from_the_page_the_answer_is_still_there(team: OpenWindow) -> None:
    hands = ask(team)
    hands.press(Qt.Key.Key_P, CTRL)
    assert isinstance(team.page, SheetPage)
    hands.tab_to("Go back")
    hands.press(Qt.Key.Key_Space)
    assert page_of(team).field.text() == "transport"
    assert page_of(team).list.notes


def test_a_promise_in_the_answer_shows_no_lead_who_has_not_said_yes(
    open_window: OpenAWindow, team: OpenWindow
) -> None:
    (group,) = team.ask(lambda notebook: notebook.groups())
    session = team.ask(lambda notebook: notebook.sessions(group.id)[0].id)
    whole = team.ask(lambda notebook: notebook.session(session))
    action = whole.actions[0]
    team.ask(lambda n: n.change_action(action.id, lead="Somebody private", agreed=False))
    ask(team)
    assert "Somebody private" not in repr(page_of(team).value.said)
