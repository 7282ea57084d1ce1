"""What people ask for in private: typed up by one person, taken apart when a projector comes.

An organiser types three slips. Somebody plugs the projector in while the third is half typed. Later
one person takes theirs back, another's day goes by, and all the while the numbers are right.
"""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.workshops.access import how_many_ask
from tests.ui.conftest import NOW, OpenAWindow, OpenWindow
from tests.ui.journeys.hands import Hands, page_of
from tests.ui.pages.reading import words_on

CALLED, HELPS = "the one in the blue coat", "a seat where I can see faces"
HALF = "please ring my neighbour if"
FIRST = {
    "What shall we call you?": CALLED,
    "What helps you take part?": HELPS,
}


def test_three_slips_a_projector_and_one_taken_back(
    empty_window: OpenWindow, open_window: OpenAWindow
) -> None:
    window, hands = empty_window, Hands(empty_window)
    window.go("needs")
    type_three(window, hands)
    plug_in_the_projector(window)
    unplug_it_and_go_on(window, hands)
    take_one_back(window, hands)
    window.close()
    months_later(open_window(store=window.store, now=lambda: NOW + timedelta(days=120)))


def type_three(window: OpenWindow, hands: Hands) -> None:
    """The first two say that a loop must be there, and the third is left half typed."""
    assert hands.name == "Type up a slip"
    hands.press(Qt.Key.Key_Return)
    for asked, said in FIRST.items():
        assert hands.name == asked
        hands.enter(said)
    tick_the_loop(hands)
    hands.tab_to("The people who run our meetings")
    hands.press(Qt.Key.Key_Space)
    another(hands)
    hands.enter()
    hands.enter("Softer light")
    tick_the_loop(hands)
    assert counts(window) == {"ac.b7": 2}
    another(hands)
    hands.tab_to("If you feel unwell or upset, what should we do? Whom should we call?")
    hands.type(HALF)


def tick_the_loop(hands: Hands) -> None:
    assert hands.name == "What must be there"
    hands.enter("loop")
    assert hands.name == "A hearing loop is there and someone has tested it."
    hands.press(Qt.Key.Key_Space)


def another(hands: Hands) -> None:
    hands.tab_to("Type up another slip")
    hands.press(Qt.Key.Key_Return)
    assert hands.name == "What shall we call you?"


def plug_in_the_projector(window: OpenWindow) -> None:
    """Nothing that anyone said is on the window, nor in what a screen reader may be told of it."""
    window.surroundings.visibility.must_be_everyone()
    window.settle()
    page = page_of(window)
    assert "Turn the projector off first, then choose Only me." in words_on(page)
    for words in (HALF, CALLED, HELPS, "Softer light", "hearing loop", "1 of"):
        assert words not in everything_in(window.shell)
    assert window.shell.windowTitle() == "Alongside"
    assert page.who.hasFocus() or page.isAncestorOf(window.shell.focusWidget())


def unplug_it_and_go_on(window: OpenWindow, hands: Hands) -> None:
    """The half-typed words wait where they were; Enter makes a third sheet of them."""
    window.everyone_can_see(False)
    assert hands.name.startswith("If you feel unwell")
    assert page_of(window).opened.view.answers["an.7"].text() == HALF
    hands.enter(" I go quiet")
    third = entries(window)[2]
    assert dict(third.answers) == {"an.7": f"{HALF} I go quiet"}
    assert window.ask(lambda notebook: notebook.drafts()) == ()


def take_one_back(window: OpenWindow, hands: Hands) -> None:
    """It goes for good, says what it cannot reach, and the number goes down."""
    hands.tab_to("Close this sheet")
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Or find a sheet by what the person is called")
    assert CALLED not in everything_in(window.shell)
    hands.enter("the one in")
    assert page_of(window).opened.view.answers["who"].text() == CALLED
    hands.tab_to("Take this sheet back")
    hands.press(Qt.Key.Key_Return)
    assert "paper slip" in hands.sheet.accessibleDescription()
    assert hands.name == "Keep it"
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    assert [need.who for need in entries(window)] == ["", ""]
    assert counts(window) == {"ac.b7": 1}
    for kept in window.store.parent.glob(f"{window.store.name}*"):
        assert kept.is_dir() or CALLED.encode() not in kept.read_bytes()
    assert window.shell.undo_name != "take back"


def months_later(window: OpenWindow) -> None:
    """Home says how many, and only to one person; asked again, a sheet is kept three months on."""
    hands = Hands(window)
    window.everyone_can_see()
    assert "past the day" not in words_on(page_of(window))
    window.everyone_can_see(False)
    assert "2 What helps me sheets are past the day" in words_on(page_of(window))
    hands.tab_to("Ask, or take back")
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Open this sheet")
    hands.press(Qt.Key.Key_Return)
    assert hands.name == "Keep it three more months"
    hands.press(Qt.Key.Key_Return)
    assert sorted(need.keep_until or date.min for need in entries(window)) == [
        date(2027, 2, 24),
        date(2027, 6, 24),
    ]
    assert "1 What helps me sheet is past the day" in words_on(window.go("home"))


def entries(window: OpenWindow):
    return window.ask(
        lambda notebook: tuple(
            need for group in notebook.groups() for need in notebook.needs.entries(group.id)
        )
    )


def counts(window: OpenWindow) -> dict[str, int]:
    return dict(how_many_ask(entries(window)))


def everything_in(root: QWidget) -> str:
    """All that any part of the window holds, on show or not."""
    return "\n".join(words_on(each) for each in (root, *root.findChildren(QWidget)))


def test_the_room_is_asked_six_big_questions_and_nobody_has_to_answer_there(
    window: OpenWindow,
) -> None:
    """From the private page to a session; what is said in the room is a note like any other."""
    window.go("needs")
    hands = Hands(window)
    hands.tab_to("Ask the room: please tell us")
    hands.press(Qt.Key.Key_Return)
    hands.tab_to("Start")
    hands.press(Qt.Key.Key_Return)
    running = page_of(window).running
    asked: list[str] = []
    while running.step.kind != "plus-one":
        assert "look back" not in " ".join(running.slide.lines)
        if running.slide.kind == "question" and running.step.title not in asked:
            asked.append(running.step.title)
            assert "fill in a slip in private" in " ".join(running.slide.lines)
            assert "fill in a slip in private" in running.slide.spoken
            hands.enter("A lift home")
        hands.alt("x")
    assert len(asked) == 6
    assert asked[0] == "What would help you get here, and home again?"
    assert asked[-1] == "What else would help you?"
    assert len(running.session.contributions) == 6
