"""A week after (one of the three imagined sessions): tell people what happened, by keyboard alone.

The organiser opens Home, sees what waits, answers fourteen notes by theme, makes the sheet, marks
them as told, moves one action's date and marks another done, and finds last month's words. Someone
asks for words to be taken back: they are gone from the search, and from the sheet made afterwards.
"""

from __future__ import annotations

import subprocess
from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from tests.ui.afterwards import LOOSE, THEMES, a_week_after
from tests.ui.conftest import OpenWindow
from tests.ui.journeys.hands import CTRL, Hands, page_of

REASON = "The owner decides about the building"
TAKEN_BACK = "The heating clicks"


def test_a_week_after(window: OpenWindow) -> None:
    session_id = window.ask(a_week_after)
    home_says_what_waits(window)
    answer_by_theme(window)
    assert TAKEN_BACK in " ".join(the_sheet(window))
    mark_as_told(window, session_id)
    look_after_the_actions(window, session_id)
    find_last_months_words(window)
    take_back(window, session_id)
    window.go("telling", session_id)
    Hands(window).tab_to("Make the sheet")
    sheet = " ".join(the_sheet(window))
    assert TAKEN_BACK not in sheet
    assert "The tea was ready" in sheet


def home_says_what_waits(window: OpenWindow) -> None:
    """Two sessions of the practice group wait as well; the newest comes first."""
    window.go("home")
    hands = Hands(window)
    hands.tab_to("Tell people what happened")
    hands.press(Qt.Key.Key_Return)
    assert page_of(window).head.facts.text().startswith("4 plus 1 review: the winter programme")
    assert "people can still add something" in page_of(window).head.draft.text()


def answer_by_theme(window: OpenWindow) -> None:
    hands, page = Hands(window), page_of(window)
    for number in ("1", "2", "1"):
        hands.alt(number)
    hands.alt("3")
    hands.enter(REASON)
    hands.alt("2")
    assert page.head.progress.text().startswith("Every note has an answer.")
    assert hands.name == "Make the sheet"


def the_sheet(window: OpenWindow) -> list[str]:
    """Enter on "Make the sheet", save it as it is offered, and read it: its words."""
    hands = Hands(window)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_S, CTRL)
    hands.press(Qt.Key.Key_Return)
    (made,) = window.surroundings.documents.glob("*what-we-said*.pdf")
    told = subprocess.run(["pdftotext", "-raw", made, "-"], capture_output=True, check=True)
    made.unlink()
    window.shell.activateWindow()  # as a desktop does once the question where to save is gone
    words = told.stdout.decode().split()
    for text in (*THEMES["The room"][1], *LOOSE["fpo.q1"]):
        assert text in " ".join(words)
    assert "winter" not in made.name
    return words


def mark_as_told(window: OpenWindow, session_id: str) -> None:
    hands = Hands(window)
    window.go("telling", session_id)
    hands.tab_to("Mark as told")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)  # today, on paper
    assert "people have been told" in page_of(window).head.progress.text()
    session: Any = window.ask(lambda notebook: notebook.session(session_id))
    told = [note.told_on for note in session.contributions if note.visibility == "room"]
    assert told == [window.surroundings.now().date()] * 14


def look_after_the_actions(window: OpenWindow, session_id: str) -> None:
    page, hands = window.go("actions"), Hands(window)
    door = next(k for k, row in page.rows.items() if row.promise.what == "Ask for an easier door")
    page.rows[door].status.setFocus()
    hands.tab_to("Move the date")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.enter("12 December")
    page.rows[door].status.setFocus()
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    assert page.rows[door].status.currentData() == "done"
    assert window.said().startswith("Done. That is 2 promises kept since")
    session: Any = window.ask(lambda notebook: notebook.session(session_id))
    moved = next(action for action in session.actions if action.id == door)
    assert (moved.by_when, moved.status) == (date(2026, 12, 12), "done")


def find_last_months_words(window: OpenWindow) -> None:
    page, hands = window.go("look-back"), Hands(window)
    hands.type("quiet table")
    (found,) = page.list.notes
    assert found.text == "A quiet table by the window"
    assert "13 October 2026" in found.detail


def take_back(window: OpenWindow, session_id: str) -> None:
    """Anybody may; nobody asks why. It reaches the search as well."""
    session: Any = window.ask(lambda notebook: notebook.session(session_id))
    note = next(note for note in session.contributions if note.text == TAKEN_BACK)
    window.ask(lambda notebook: notebook.take_back([note.id]))
    page, hands = window.go("look-back"), Hands(window)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.type("heating clicks")
    assert page.list.notes == ()
    assert "Nothing found" in page.summary.text()
