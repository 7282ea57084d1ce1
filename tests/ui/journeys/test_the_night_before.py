"""The night before: an organiser alone at a kitchen table plans tomorrow, by keyboard alone.

They plan the session, say when and where, print the invitation and the envelope for a laptop that
stops, write down a quiet place and someone to talk to, back up, try the wall, and close the laptop.
Next day Home says "Today", and one key opens the session.
"""

from __future__ import annotations

import subprocess
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import NOW, OpenAWindow, OpenWindow
from tests.ui.journeys.hands import CTRL, Hands, page_of
from tests.ui.pages.reading import words_on

PLACE = "The upstairs room"
QUIET = "The small room by the kitchen"
PERSON = "The person with the yellow badge"


def plan_tomorrow(window: OpenWindow) -> None:
    hands = Hands(window)
    assert hands.name == "4 plus 1 review"
    hands.press(Qt.Key.Key_Return)
    hands.type("the Tuesday drop-in")
    hands.tab_to("Plan it for another day")
    hands.press(Qt.Key.Key_Return)
    assert hands.name == "Which day?"
    hands.enter("25 November")
    assert page_of(window).title.text() == "Get ready"


def say_when_and_where(window: OpenWindow) -> None:
    """The keyboard is there already: it is the first thing still to do."""
    hands = Hands(window)
    assert hands.name == "Which day?"
    assert page_of(window).forms["when"].rows["held_on"].field.text() == "25 November 2026"
    for field, words in (("Start", "2"), ("Finish", "4"), ("Where?", PLACE)):
        hands.tab_to(field)
        hands.type(words)
    hands.press(Qt.Key.Key_Tab)
    assert "Wednesday 25 November · 2:00 to 4:00 · The upstairs room" in words_on(window.page)
    assert mark(window, "When and where") == "ready"
    assert mark(window, "Agreement") == "not yet", "nobody has agreed on anything"


def tick_what_only_they_know(window: OpenWindow) -> None:
    hands = Hands(window)
    for words in (
        "The place is checked, and we asked what helps",
        "The pay page is out",
        "Catch-up is offered",
    ):
        hands.tab_to(words)
        hands.press(Qt.Key.Key_Space)
    for thing in ("Access check", "Pay page", "Catch-up offered"):
        assert mark(window, thing) == "ready"
    assert mark(window, "Papers out") == "not yet"


def save_a_pack(window: OpenWindow, button: str, name: str) -> str:
    """From Get ready to the page, Enter on Save, Enter on the name it suggests: its words."""
    hands = Hands(window)
    hands.tab_to(button)
    hands.press(Qt.Key.Key_Return)
    assert page_of(window).questions.page == name
    assert page_of(window).questions.occasion.value == "before"
    hands.press(Qt.Key.Key_S, CTRL)
    hands.press(Qt.Key.Key_Return)
    assert window.said().startswith("Saved as ")
    (made,) = window.surroundings.documents.glob(f"*{name}*.pdf")
    told = subprocess.run(["pdftotext", "-raw", made, "-"], capture_output=True, check=True)
    return " ".join(told.stdout.decode().split())


def back_to_get_ready(window: OpenWindow) -> None:
    hands = Hands(window)
    hands.tab_to("Home")
    hands.press(Qt.Key.Key_Space)
    hands.tab_to("Get ready")
    hands.press(Qt.Key.Key_Return)


def name_a_quiet_place(window: OpenWindow) -> None:
    hands = Hands(window)
    hands.tab_to("Quiet place")
    hands.type(QUIET)
    hands.tab_to("Someone to talk to")
    assert mark(window, "Quiet place") == "not yet"
    hands.type(PERSON)
    hands.press(Qt.Key.Key_Tab)
    assert mark(window, "Quiet place") == "ready"


def back_up(window: OpenWindow) -> None:
    hands = Hands(window)
    hands.tab_to("Back up now")
    hands.press(Qt.Key.Key_Return)
    assert window.said() == "Backed up."
    folder = window.store.with_name(window.store.name + "-backups")
    assert str(folder) in words_on(window.page)
    assert list(folder.glob("*.alongside"))
    assert mark(window, "Back up") == "ready"


def try_the_wall(window: OpenWindow) -> None:
    """Nothing typed is on it, it says how to come back, and it comes back to the same place."""
    hands = Hands(window)
    hands.tab_to("Try the wall")
    hands.press(Qt.Key.Key_Return)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    assert sheet.isFullScreen()
    assert "What have we tried?" in hands.sheet.view.slide.title
    said = words_on(sheet)
    assert "One screen: everyone sees this laptop." in said
    assert "Press Esc, or any key, to come back." in said
    assert not any(typed in said for typed in ("drop-in", PLACE, QUIET, PERSON))
    hands.press(Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    assert hands.name == "Try the wall"
    assert mark(window, "Try the wall") == "ready"
    assert mark(window, "Back up") == "ready"


def mark(window: OpenWindow, thing: str) -> str:
    """What a screen reader says of a mark on the page."""
    said = words_on(window.page).splitlines()
    (state,) = {words.partition(": ")[2] for words in said if words.startswith(f"{thing}: ")}
    return state


def test_the_night_before_and_the_day(open_window: OpenAWindow) -> None:
    window = open_window()
    plan_tomorrow(window)
    say_when_and_where(window)
    tick_what_only_they_know(window)
    invitation = save_a_pack(window, "Print the invitation", "invitation")
    assert PLACE in invitation
    assert "25 November" in invitation
    assert "2:00" in invitation
    back_to_get_ready(window)
    assert mark(window, "Print packs") == "ready"
    envelope = save_a_pack(window, "Print: if the laptop stops", "laptop-stops")
    assert "What have we tried?" in envelope
    back_to_get_ready(window)
    name_a_quiet_place(window)
    back_up(window)
    try_the_wall(window)
    assert "8 of 10 things ready" in words_on(window.page)
    store = window.store
    window.close()

    the_day = open_window(store=store, now=next_day)
    hands = Hands(the_day)
    home = page_of(the_day)
    assert home.title.text() == "Today"
    said = words_on(home)
    assert "4 plus 1 review: the Tuesday drop-in" in said
    assert "Wednesday 2:00 to 4:00 · The upstairs room" in said
    assert "Agreement: not yet" in said.splitlines()
    for thing in ("Print packs", "Quiet place", "Back up"):
        assert f"{thing}: ready" in said.splitlines()
    assert hands.name == "Open this session"
    hands.press(Qt.Key.Key_Return)
    running = page_of(the_day).running
    assert running.step.kind == "welcome"
    assert running.session.status == "running"
    assert running.wall.covered
    hands.press(Qt.Key.Key_F5)
    assert running.slide.title == "Welcome"
    hands.alt("p")
    assert any(QUIET in line for line in running.slide.lines)
    assert any(PERSON in line for line in running.slide.lines)


def next_day() -> datetime:
    return NOW + timedelta(days=1)
