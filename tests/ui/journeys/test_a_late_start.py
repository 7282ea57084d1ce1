"""A late start: one mirrored screen, a participant who cannot see, someone who leaves upset.

It is 2:25 and the session was to begin at 2:00. The laptop is the wall. One person hears it through
the laptop's voice. Halfway somebody is upset; the group pauses, has its break early, asks with
cards whether to go on, and moves one question to next time. Words said in the hall are taken back.
Nothing of the pause stands in the record, nobody is hurried, and nothing said is lost.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.models.notebook import Notebook
from app.workshops.content import read_tools
from app.workshops.running_order import new_session
from app.workshops.session import SessionDetails
from tests.ui.conftest import NOW, RESOURCES, OpenAWindow, OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.ears import Ears
from tests.ui.journeys.hands import CTRL, SHIFT, Hands, page_of

LATE = NOW + timedelta(minutes=25)
QUIET, PERSON = "The small room by the kitchen", "The person with the yellow badge"
TOLD = "My neighbour shouted at me in the queue"
"""Said in the hall, and then: please do not keep that."""
ASKED = "Shall we go on?"


def plan(notebook: Notebook) -> str:
    details = SessionDetails(
        title="4 plus 1 review: the Tuesday drop-in",
        about="the Tuesday drop-in",
        held_on=LATE.date(),
        starts=time(14),
        finishes=time(15, 30),
        break_at=time(15),
        quiet_place=QUIET,
        someone_to_talk_to=PERSON,
        how_many=12,
    )
    new = new_session(read_tools(RESOURCES / "tools"), "four-plus-one", details)
    group_id = notebook.add_group("Riverside group").created[0]
    return notebook.start_session(replace(new, group_id=group_id, status="planned")).session_id


@pytest.fixture
def hall(open_window: OpenAWindow) -> OpenWindow:
    def now() -> datetime:
        return LATE

    window = open_window(now=now)
    window.ask(plan)
    window.go("home")
    return window


def test_a_late_start(hall: OpenWindow, ears: Ears) -> None:
    everyone_can_see_and_we_begin(hall, ears)
    see_what_fits(hall)
    gather_and_hear_it(hall, ears)
    take_back_what_was_said(hall)
    somebody_is_upset(hall, ears)
    ask_with_cards(hall, ears)
    move_a_question_to_next_time(hall)
    agree_and_close(hall)
    nothing_but_what_was_said_is_in_the_record(hall)


def everyone_can_see_and_we_begin(hall: OpenWindow, ears: Ears) -> None:
    """Home says counts and no words once everyone can see it; one key opens the session."""
    hands = Hands(hall)
    hands.tab_to("Only me")
    hands.press(Qt.Key.Key_Right)
    assert hall.surroundings.visibility.everyone
    hands.tab_to("Open this session")
    hands.press(Qt.Key.Key_Return)
    running = page_of(hall).running
    assert running.wall.covered
    assert hands.name == "Show"
    ears.since()
    hands.press(Qt.Key.Key_F5)
    assert running.slide.kind == "welcome"
    heard = " ".join(ears.since())
    assert "You can pass on anything. No reason needed." in heard
    assert heard.count("Welcome") == 1


def see_what_fits(hall: OpenWindow) -> None:
    """Clock times and no countdown; nothing is cut unasked."""
    hands = Hands(hall)
    hands.alt("t")
    sheet = hands.sheet
    assert hands.name == "Finish when?"
    assert sheet.finish.text() == "3:30"
    assert "question still to come" in sheet.what_fits.text()
    hands.tab_to("Carry on")
    hands.press(Qt.Key.Key_Return)
    assert all(step.status != "left" for step in page_of(hall).running.session.steps)


def gather_and_hear_it(hall: OpenWindow, ears: Ears) -> None:
    hands = Hands(hall)
    walk.go_to(hall, "question", "fpo.q1")
    ears.since()
    hands.enter("We moved the drop-in to Tuesday")
    assert ears.since() == ["Added. 1 note."]
    assert "We moved the drop-in to Tuesday" in page_of(hall).running.slide.spoken
    hands.type("The bus stops at four")
    hands.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    hands.enter(TOLD)


def take_back_what_was_said(hall: OpenWindow) -> None:
    """Three presses, no reason asked, and the words are in no byte of the file."""
    hands = Hands(hall)
    hands.press(Qt.Key.Key_Backspace, CTRL | SHIFT)
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    assert TOLD not in page_of(hall).running.slide.spoken
    assert hall.ask(lambda notebook: notebook.search("neighbour").found) == ()


def somebody_is_upset(hall: OpenWindow, ears: Ears) -> None:
    """Alt+P at once, half a line kept; where to go is on the wall and is said; then the break."""
    hands, running = Hands(hall), page_of(hall).running
    hands.type("half a thought")
    ears.since()
    hands.alt("p")
    assert running.slide.kind == "pause"
    heard = " ".join(ears.since())
    assert QUIET in heard
    assert PERSON in heard
    hands.tab_to("Have the break now")
    hands.press(Qt.Key.Key_Return)
    assert running.slide.kind == "break"
    assert "Back" in running.slide.spoken


def ask_with_cards(hall: OpenWindow, ears: Ears) -> None:
    """Nobody has to say it aloud, and who cannot see the cards hears what they came to."""
    hands, running = Hands(hall), page_of(hall).running
    hands.alt("k")
    hands.press(Qt.Key.Key_Backtab, SHIFT)
    hands.press(Qt.Key.Key_Backtab, SHIFT)
    assert "What are we asking" in hands.name
    hands.enter(ASKED)
    for _card in range(9):
        hands.press(Qt.Key.Key_Y)
    hands.press(Qt.Key.Key_N)
    ears.since()
    hands.press(Qt.Key.Key_Return)
    assert any("9 yes, 1 no." in words for words in ears.since())
    assert running.slide.title == "9 yes, 1 no."
    hands.tab_to("Close the cards")
    hands.press(Qt.Key.Key_Return)


def move_a_question_to_next_time(hall: OpenWindow) -> None:
    """Back where we were, with the half line; one question waits for next time."""
    hands, running = Hands(hall), page_of(hall).running
    hands.alt("t")
    hands.tab_to("Learned: next time instead")
    hands.press(Qt.Key.Key_Return)
    left = [step.question for step in running.session.steps if step.status == "left"]
    assert left == ["fpo.q2"]
    assert hall.ask(lambda notebook: notebook.draft(running.session_id, "line")) == (
        "half a thought"
    )


def agree_and_close(hall: OpenWindow) -> None:
    hands, running = Hands(hall), page_of(hall).running
    for word in ("Pleased", "Concerned"):
        hands.alt("s")
        hands.tab_to(word)
        hands.press(Qt.Key.Key_Return)
        assert running.step.word == word.lower()
    walk.go_to(hall, "plus-one")
    hands.enter("Ask for a later bus")
    hands.enter("28 November")
    walk.go_to(hall, "thanks")
    hands.tab_to("Finish this session")
    hands.press(Qt.Key.Key_Return)


def nothing_but_what_was_said_is_in_the_record(hall: OpenWindow) -> None:
    record = walk.make_the_record(hall)
    for words in (
        "We moved the drop-in to Tuesday",
        "The bus stops at four",
        "Ask for a later bus",
    ):
        assert words in record
    for words in ("neighbour", "pause", "Pause", "9 yes", "upset", QUIET):
        assert words not in record
    assert not list(Path(hall.surroundings.documents).glob("*neighbour*"))
