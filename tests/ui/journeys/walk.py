"""The first review, from an empty laptop to the printed record and back, by keyboard alone.

A community hall, no internet. Someone starts a review, takes ten notes (two of them for another
question), is asked not to write something down, pauses, has a break, agrees two actions, reads
them back, makes the record, closes the laptop, and opens it again.
"""

from __future__ import annotations

import subprocess

from PySide6.QtCore import Qt

from tests.ui.conftest import OpenWindow
from tests.ui.journeys.hands import CTRL, SHIFT, Hands, page_of

NOTES = {
    "fpo.q1": [
        "We moved the drop-in to Tuesday",
        "We rang everyone first",
        "We tried a quiet room",
    ],
    "fpo.q2": ["Mornings are hard for most of us", "Posters are not read"],
    "fpo.q3": ["The drop-in kept going"],
}
ELSEWHERE = {"fpo.q4": ["The bus stops at four", "The heating breaks"]}
LATER = {"fpo.q3": ["The tea was good"], "fpo.q4": ["Nobody knows the new number"]}
RECORD_STYLE = "large-18-cream"
SECRET = "please do not write that down"
ACTIONS = [("Ring the hall about the heating", "28 November"), ("Ask for a later bus", "")]


def start(window: OpenWindow, who: str) -> None:
    """Home, two questions, and the session runs."""
    hands = Hands(window)
    assert hands.name == "4 plus 1 review"
    hands.press(Qt.Key.Key_Return)
    hands.enter("the Tuesday drop-in")
    chosen = page_of(window).who
    if chosen.value != who:
        hands.press(Qt.Key.Key_Left if who == "me" else Qt.Key.Key_Right)
    assert chosen.value == who
    hands.tab_to("Start")
    hands.press(Qt.Key.Key_Return)
    assert page_of(window).running.step.kind == "welcome"


def go_to(window: OpenWindow, kind: str, question: str = "") -> None:
    """Alt+X until we stand at a step."""
    hands, running = Hands(window), page_of(window).running
    for _turn in range(20):
        step = running.step
        if step.kind == kind and question in ("", step.question):
            return
        hands.alt("x")
    raise AssertionError(f"Alt+X never reaches {kind} {question}")


def gather(window: OpenWindow) -> None:
    """Ten notes by keyboard only, two of them for the fourth question during the first."""
    hands = Hands(window)
    for question, notes in NOTES.items():
        go_to(window, "question", question)
        for note in notes:
            hands.enter(note)
        if question == "fpo.q1":
            for note in ELSEWHERE["fpo.q4"]:
                hands.type(note)
                hands.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    for question, notes in LATER.items():
        go_to(window, "question", question)
        for note in notes:
            hands.enter(note)


def take_back_the_line(window: OpenWindow) -> None:
    """Someone says: don't write that down. The half-typed words go, from the store too."""
    hands = Hands(window)
    hands.type(SECRET)
    session_id = page_of(window).running.session_id
    hands.press(Qt.Key.Key_Backspace, CTRL | SHIFT)
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    assert window.ask(lambda notebook: notebook.draft(session_id, "line")) == ""


def pause_and_carry_on(window: OpenWindow) -> None:
    hands, running = Hands(window), page_of(window).running
    hands.alt("p")
    assert running.slide.kind == "pause"
    hands.tab_to("Carry on")
    hands.press(Qt.Key.Key_Return)
    assert running.slide.kind != "pause"


def make_the_record(window: OpenWindow) -> str:
    """Enter on Save, and Enter on the name it suggests: the words of the 18 pt record."""
    hands = Hands(window)
    hands.press(Qt.Key.Key_S, CTRL)
    hands.press(Qt.Key.Key_Return)
    (made,) = window.surroundings.documents.glob(f"*record-{RECORD_STYLE}.pdf")
    told = subprocess.run(["pdftotext", "-raw", made, "-"], capture_output=True, check=True)
    made.unlink()
    return " ".join(told.stdout.decode().split())


def gathered(window: OpenWindow) -> dict[str, list[str]]:
    """What the store holds under each question."""
    session = window.ask(lambda notebook: notebook.session(page_of(window).running.session_id))
    found: dict[str, list[str]] = {}
    for note in session.contributions:
        found.setdefault(note.question, []).append(note.text)
    return found


def expected() -> dict[str, list[str]]:
    return {
        "fpo.q1": NOTES["fpo.q1"],
        "fpo.q2": NOTES["fpo.q2"],
        "fpo.q3": NOTES["fpo.q3"] + LATER["fpo.q3"],
        "fpo.q4": ELSEWHERE["fpo.q4"] + LATER["fpo.q4"],
    }
