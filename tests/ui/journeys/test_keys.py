"""docs/keys.md is true: each of the ten commonest things takes the keys that are written there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.afterwards import a_week_after
from tests.ui.conftest import OpenWindow
from tests.ui.journeys.hands import ALT, CTRL, NONE, Hands, page_of
from tests.ui.journeys.walk import go_to

KEYS = Path(__file__).parents[3] / "docs" / "keys.md"
_NAMES = {"Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Down": Qt.Key.Key_Down}
_HELD = {"Alt": ALT, "Ctrl": CTRL}


def written() -> dict[str, tuple[list[str], int]]:
    """By thing, its keys and how many presses are promised."""
    rows = [line.strip("| ").split(" | ") for line in KEYS.read_text().splitlines()]
    return {row[0]: (row[1].split(", "), int(row[2])) for row in rows if row[-1].isdigit()}


def running(window: OpenWindow) -> Hands:
    """A session, at its first question, with a laptop that only we can see."""
    window.surroundings.visibility.choose(False)
    window.go("run", window.content.autumn)
    go_to(window, "question", "fpo.q1")
    return Hands(window)


def _open_next(window: OpenWindow) -> Callable[[], bool]:
    window.go("home")
    return lambda: page_of(window).running.session_id == window.content.planned


def _add(question: str) -> Callable[[OpenWindow], Callable[[], bool]]:
    def ready(window: OpenWindow) -> Callable[[], bool]:
        running(window).type("A note of ours")

        def added() -> bool:
            session = window.ask(lambda notebook: notebook.session(window.content.autumn))
            return "A note of ours" in [note.text for note in session.notes_under(question)]

        return added

    return ready


def _wall(window: OpenWindow) -> Callable[[], bool]:
    running(window)
    run = page_of(window).running
    return lambda: not run.wall.covered and run.slide.kind == "question"


def _cover(window: OpenWindow) -> Callable[[], bool]:
    running(window).alt("w")
    run = page_of(window).running
    assert not run.wall.covered
    return lambda: run.wall.covered


def _next(window: OpenWindow) -> Callable[[], bool]:
    running(window)
    run = page_of(window).running
    return lambda: run.step.question == "fpo.q2"


def _pause(window: OpenWindow) -> Callable[[], bool]:
    running(window)
    run = page_of(window).running
    return lambda: run.slide.kind == "pause"


def _undo(window: OpenWindow) -> Callable[[], bool]:
    added = _add("fpo.q1")(window)
    Hands(window).press(Qt.Key.Key_Return)
    assert added()
    return lambda: not added()


def _tell(window: OpenWindow) -> Callable[[], bool]:
    window.ask(a_week_after)
    page = window.go("telling")
    return lambda: page.cards[0].is_answered


def _find(window: OpenWindow) -> Callable[[], bool]:
    window.go("look-back")
    Hands(window).type("kettle")
    return lambda: page_of(window).running.session_id == window.content.autumn


READY = {
    "Open the next session, from Home": _open_next,
    "Add a note": _add("fpo.q1"),
    "Add the line under another question": _add("fpo.q2"),
    "Put this step on the wall": _wall,
    "Cover the wall": _cover,
    "Go to the next step": _next,
    "Pause and care": _pause,
    "Undo the last thing": _undo,
    "Say what happened to all the notes of a theme": _tell,
    "Open the session of what a search found": _find,
}


def test_ten_things_are_written_down_with_one_or_two_keys_each() -> None:
    things = written()
    assert list(things) == list(READY)
    for keys, presses in things.values():
        assert len(keys) == presses
        assert presses in (1, 2)


@pytest.mark.parametrize("thing", READY)
def test_the_keys_that_are_written_down_do_it(window: OpenWindow, thing: str) -> None:
    happened = READY[thing](window)
    hands = Hands(window)
    for key in written()[thing][0]:
        *held, last = key.split(" ")
        pressed = _NAMES.get(last) or Qt.Key[f"Key_{last}"]
        hands.press(pressed, _HELD[held[0]] if held else NONE)
    assert happened()
