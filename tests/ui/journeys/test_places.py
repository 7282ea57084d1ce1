"""Placing ourselves on the ladder, by keyboard alone, on one screen and on two."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.workshops.running_order import new_session
from app.workshops.session import SessionDetails
from tests.ui.conftest import TODAY, OpenAWindow, OpenWindow
from tests.ui.journeys.hands import CTRL, Hands, page_of

NOW, WANTED = "lad.q1", "lad.q4"
WHO = pytest.mark.parametrize("who", ["me", "everyone"])


def begin(window: OpenWindow, who: str, tool: str = "ladder", how_many: int | None = None) -> Hands:
    """A session of the ladder at its first place step."""
    details = SessionDetails(title="The ladder", held_on=TODAY, how_many=how_many)
    new = new_session(window.surroundings.tools(), tool, details)

    def start(notebook: Any) -> str:
        group = (
            notebook.groups()[0].id if notebook.groups() else notebook.add_group("Us").created[0]
        )
        return notebook.start_session(replace(new, group_id=group, status="running")).session_id

    session_id = window.ask(start)
    window.everyone_can_see(who == "everyone")
    window.go("run", session_id)
    hands = Hands(window)
    hands.press(Qt.Key.Key_F5)
    go_to(window, NOW if tool == "ladder" else "")
    hands.alt("w")
    return hands


def go_to(window: OpenWindow, question: str) -> None:
    hands, running = Hands(window), page_of(window).running
    for _turn in range(40):
        step = running.step
        if step.question == question or (not question and step.kind == "place"):
            return
        hands.alt("x")
    raise AssertionError(f"Alt+X never reaches {question}")


def panel(window: OpenWindow) -> Any:
    page = page_of(window)
    return page.one.places if page.running.everyone else page.two.view.panel


def slide(window: OpenWindow) -> Any:
    return page_of(window).running.slide


def field(window: OpenWindow, item: str) -> Any:
    return panel(window).lines.rows[item].field


def kept(window: OpenWindow, item: str) -> dict[str, tuple[int, ...]]:
    session_id = page_of(window).running.session_id
    session = window.ask(lambda notebook: notebook.session(session_id))
    return {t.side: t.counts for t in session.tallies if t.item == item}


@WHO
def test_the_rule_is_said_before_anyone_places_themselves(
    open_window: OpenAWindow, who: str
) -> None:
    window = open_window()
    begin(window, who)
    shown = slide(window)
    assert shown.kind == "place"
    assert "fewer than four" in shown.lines[0]
    assert "in private" in shown.lines[1]
    assert shown.spoken.index("fewer than four") < shown.spoken.index("Which rung are we on")
    assert any("Consultation" in item and "survey" in item for item in shown.items)


@WHO
def test_ballots_are_typed_and_shown_only_when_all_are_in(
    open_window: OpenAWindow, who: str
) -> None:
    window = open_window()
    hands = begin(window, who, how_many=6)
    assert hands.at is field(window, NOW)
    hands.enter("3 3 4 9")
    assert "not on the ladder" in window.said()
    assert field(window, NOW).text() == "3 3 4 9"
    hands.press(Qt.Key.Key_A, CTRL)
    before = slide(window)
    hands.enter("3 3 4 2 5 5 5")
    assert hands.at is field(window, WANTED)
    row = panel(window).lines.rows[NOW]
    assert row.how_many.text() == "7 places are in."
    assert "Everything is kept" in row.check.text()
    assert slide(window) == before
    assert kept(window, NOW) == {}
    hands.enter("6666777")
    hands.alt("i")
    assert kept(window, NOW) == {"": (0, 1, 2, 1, 3, 0, 0)}
    assert kept(window, WANTED) == {}
    assert slide(window).kind == "places"
    assert "3 people" in slide(window).spoken
    hands.alt("w")
    assert slide(window).kind == "place"
    hands.alt("w")
    assert slide(window).kind == "places"


def test_numbers_typed_before_everyone_are_seen_as_dots(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = begin(window, "everyone")
    hands.type("3 3")
    assert "3" not in field(window, NOW).displayText()
