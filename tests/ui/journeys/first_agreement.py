"""A group's first meeting: its agreement made by exception, by keyboard alone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from app.workshops.agreement import RESPECT, Agreement
from tests.ui.conftest import OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import SHIFT, Hands, page_of

ASKED = "Any line you want to talk about?"
WORDS = "What people share stays here."
OURS = "We open a window every hour."
BLANKS = ("ra.settle", "ra.decide", "ra.broken")


def begin(window: OpenWindow, who: str) -> Hands:
    """Home, one question, and on to the lines."""
    hands = Hands(window)
    hands.tab_to("Respect agreement")
    hands.press(Qt.Key.Key_Return)
    chosen = page_of(window).who
    if chosen.value != who:
        hands.press(Qt.Key.Key_Left if who == "me" else Qt.Key.Key_Right)
    assert chosen.value == who
    hands.tab_to("Start")
    hands.press(Qt.Key.Key_Return)
    walk.go_to(window, "lines")
    if who == "me":
        hands.alt("w")
    return hands


def slide(window: OpenWindow) -> Any:
    """What everyone sees."""
    return page_of(window).running.slide


def writing(window: OpenWindow) -> Any:
    """The line to write in, which has the keyboard."""
    field = page_of(window).writing_field()
    assert field.hasFocus()
    return field


def kept(window: OpenWindow) -> Agreement:
    group = page_of(window).running.session.group.id
    found = window.ask(lambda notebook: notebook.agreeing.of_group(group, RESPECT))
    assert found is not None
    return found


def line(window: OpenWindow, item: str) -> Any:
    return next(each for each in kept(window).lines if each.item == item)


def talk_about_line_three(window: OpenWindow, hands: Hands) -> None:
    """Open it, count cards about it, change its words; nothing of the count stays."""
    hands.press(Qt.Key.Key_3)
    assert slide(window).kind == "line"
    assert slide(window).title.startswith("What people share stays here")
    hands.alt("k")
    hands.enter("12")
    assert slide(window).kind == "cards"
    assert slide(window).title.startswith("What people share stays here")
    for key in (Qt.Key.Key_Y, Qt.Key.Key_Y, Qt.Key.Key_N):
        hands.press(key)
    hands.press(Qt.Key.Key_Return)
    assert slide(window).title == "2 yes, 1 no."
    hands.tab_to("Close the cards")
    hands.press(Qt.Key.Key_Return)
    assert slide(window).kind == "line"
    hands.alt("c")
    assert writing(window).text().startswith("What people share stays here")
    writing(window).selectAll()
    hands.enter(WORDS)
    assert slide(window).title == WORDS
    hands.press(Qt.Key.Key_Return)
    assert slide(window).items[2] == f"3. {WORDS}"


def leave_out_the_limit(window: OpenWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_4)
    hands.alt("o")
    assert line(window, "ra.limit").status == "left out"
    assert "badly hurt" not in " ".join(slide(window).items)
    assert "nobody can promise" in buttons(window).warning.text()


def add_one_of_our_own(window: OpenWindow, hands: Hands) -> None:
    hands.enter(OURS)
    assert slide(window).title == OURS
    hands.press(Qt.Key.Key_Return)
    assert slide(window).title == ASKED


def fill_the_gaps(window: OpenWindow, hands: Hands) -> None:
    """Agreed says which is blank, and goes there; each has ways to begin."""
    hands.alt("y")
    for item in BLANKS:
        assert slide(window).title.endswith("____")
        hands.press(Qt.Key.Key_1)
        hands.press(Qt.Key.Key_Return)
        assert "____" not in slide(window).title
        assert line(window, item).fill
        hands.press(Qt.Key.Key_Return)


def agree(window: OpenWindow, hands: Hands) -> None:
    """So far, with gaps; and then all of it, with how many of us do."""
    hands.press(Qt.Key.Key_Y, SHIFT | Qt.KeyboardModifier.AltModifier)
    assert slide(window).title == "Our agreement so far"
    assert [edition.so_far for edition in kept(window).editions] == [True]
    fill_the_gaps(window, hands)
    hands.enter("11")
    hands.alt("y")
    assert (slide(window).title, slide(window).foot) == ("Our agreement", "11 of us agree.")
    assert [edition.so_far for edition in kept(window).editions] == [True, False]


def buttons(window: OpenWindow) -> Any:
    page = page_of(window)
    return page.one.agreeing if page.running.everyone else page.two.view.buttons
