"""What a group could miss when a tool is added as one file: to find it, run it, print it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.packs.pages.kinds import pages_for
from app.ui.home import HAS_A_TILE
from app.workshops.content import read_tools
from app.workshops.room import room_view
from app.workshops.slides import slide_for
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.content import RESOURCES
from tests.ui.pages.reading import words_on

SMALL_TOOLS = Path(__file__).parents[2] / "small_tools"
BLANK = {
    "one-good-thing-blank": ("What was good today?", "What made it possible?"),
    "lending-list-blank": ("What was lent?", "When does it come back?"),
    "how-warm-blank": ("How warm is it where you sit?", "Just right", "What would help?"),
    "warm-words-blank": ("I am glad you came.", "Take all the time you need."),
}


@pytest.fixture
def window(open_window: OpenAWindow, tmp_path: Path) -> OpenWindow:
    """A window with one more tool for each engine that is built."""
    folder = tmp_path / "tools"
    shutil.copytree(RESOURCES / "tools", folder)
    shutil.copytree(SMALL_TOOLS, folder, dirs_exist_ok=True)
    return open_window(tools_in=folder)


def test_it_can_be_started_from_home(window: OpenWindow) -> None:
    window.go("home").other_tools["one-good-thing"].click()
    window.settle()
    assert "Start: One good thing" in words_on(window.page)


def test_only_what_can_be_run_is_offered_to_be_started(window: OpenWindow) -> None:
    offered = window.go("home").other_tools.keys()
    assert offered >= {"one-good-thing", "how-warm"}
    assert offered.isdisjoint({"warm-words", "lending-list", "session-feedback", "session-plan"})
    assert offered.isdisjoint(HAS_A_TILE)


def test_the_usual_review_is_started_after_another_tool(window: OpenWindow) -> None:
    window.go("start", about="one-good-thing")
    assert window.go("start").title.text() == "Start a 4 plus 1 review"


def test_its_notes_are_kept_shown_found_and_undone(window: OpenWindow) -> None:
    session_id = _start(window)
    session = window.ask(lambda notebook: notebook.session(session_id))
    assert session.tool == "one-good-thing"
    assert session.details.title == "One good thing: the kitchen"
    asked = [step for step in session.steps if step.question]
    assert [(step.title, step.prompt) for step in asked] == [
        ("What was good today?", "It can be very small."),
        ("What made it possible?", ""),
    ]
    window.ask(lambda notebook: notebook.add_contribution(session_id, "og.q1", "Warm soup"))
    session = window.ask(lambda notebook: notebook.session(session_id))
    assert slide_for(room_view(session), asked[0].id).title == "What was good today?"
    assert slide_for(room_view(session), asked[0].id, notes=True).items == ("Warm soup",)
    assert [found.text for found in window.ask(lambda notebook: notebook.search("soup").found)] == [
        "Warm soup"
    ]
    window.ask(lambda notebook: notebook.undo())
    assert window.ask(lambda notebook: notebook.session(session_id)).contributions == ()


def test_its_questions_can_be_gone_to_while_it_runs(window: OpenWindow) -> None:
    _start(window)
    assert "Good" in words_on(window.page)
    assert "Possible" in words_on(window.page)


@pytest.mark.parametrize("page", BLANK)
def test_its_blank_page_is_offered_and_holds_all_of_it(window: OpenWindow, page: str) -> None:
    packs = window.go("packs", about=page)
    assert packs.questions.page == page
    text = packs.preview.text.toPlainText()
    assert all(words in text for words in BLANK[page])


def test_its_filled_pages_hold_what_was_said(window: OpenWindow) -> None:
    session_id = _start(window)
    window.ask(lambda notebook: notebook.add_contribution(session_id, "og.q1", "Warm soup"))
    for page in ("record", "notes-so-far"):
        packs = window.go("packs", session_id, page)
        window.everyone_can_see(False)
        assert "Warm soup" in packs.preview.text.toPlainText()


def test_its_cards_are_in_the_library_and_print_themselves(window: OpenWindow) -> None:
    library = window.go("library", about="warm-words")
    assert "I am glad you came." in words_on(library)
    library.tools["warm-words"].print_it.click()
    assert window.go("packs").questions.page == "warm-words-blank"


def test_no_page_of_one_tool_takes_the_place_of_anothers() -> None:
    tools = read_tools(RESOURCES / "tools") | read_tools(SMALL_TOOLS)
    labels = [page.label for page in pages_for(tools).values()]
    assert len(set(labels)) == len(labels)


def _start(window: OpenWindow) -> str:
    page = window.go("start", about="one-good-thing")
    QTest.keyClicks(page.about, "the kitchen")
    page.who.segment("me").click()
    QTest.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    window.settle()
    return window.ask(lambda notebook: notebook.sessions())[0].id
