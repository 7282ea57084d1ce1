"""A review of two thousand notes: each deed costs what it changes, and nobody waits for the rest.

What is counted is work: rows measured, lines broken, slides made, questions put to the store. How
long that takes is a matter for `make bench`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import event

from app.models.notebook import Notebook
from app.ui.parts.note_painter import NotePainter
from app.ui.run import running as running_module
from app.ui.wall import line_breaking
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import CTRL, SHIFT, Hands, page_of

MANY, FEW = 2_000, 5
FIRST = "fpo.q1"


class Work:
    """Counts what is done while `during` lasts."""

    def __init__(self, window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        self._window = window
        self._patch = monkeypatch
        self._done: Counter[str] = Counter()
        self._count(NotePainter, "_height", "rows measured")
        self._count(line_breaking, "_break", "lines broken")
        self._count(running_module, "slide_on", "slides made")
        self._count_questions()

    @contextmanager
    def during(self) -> Iterator[Counter[str]]:
        self._window.settle()
        self._done.clear()
        yield self._done
        self._window.settle()

    def _count(self, place: Any, name: str, what: str) -> None:
        real: Callable[..., Any] = getattr(place, name)

        def counted(*args: Any, **more: Any) -> Any:
            self._done[what] += 1
            return real(*args, **more)

        self._patch.setattr(place, name, counted)

    def _count_questions(self) -> None:
        def count(*_: object) -> None:
            self._done["questions"] += 1

        def listen(notebook: Notebook) -> None:
            event.listen(notebook._store.engine, "before_cursor_execute", count)

        self._window.ask(listen)


def gathered(open_window: OpenAWindow, number: int, folder: Path) -> OpenWindow:
    """A session whose first question has so many notes, and it is open with them on the wall."""
    window = open_window(store=folder / f"{number}.alongside")
    walk.start(window, "me")
    running = page_of(window).running
    session_id = running.session_id
    notes = [f"Note {note} of very many that were said" for note in range(number)]
    window.ask(lambda notebook: notebook.add_slips(session_id, FIRST, notes))
    running.open()
    window.settle()
    walk.go_to(window, "question", FIRST)
    for _question_then_notes in range(2):
        Hands(window).alt("w")
    return window


def work_of_one_note(open_window: OpenAWindow, folder: Path, number: int) -> Counter[str]:
    window = gathered(open_window, number, folder)
    with pytest.MonkeyPatch.context() as patch:
        done = _one_note(window, Work(window, patch))
    assert len(page_of(window).running.notes) == number + 2
    window.close()
    return done


def _one_note(window: OpenWindow, work: Work) -> Counter[str]:
    Hands(window).enter("One to begin with")
    with work.during() as done:
        Hands(window).enter("One more than there were")
    return done


def test_writing_among_two_thousand_is_hardly_more_work_than_among_five(
    open_window: OpenAWindow, tmp_path: Path
) -> None:
    few = work_of_one_note(open_window, tmp_path, FEW)
    many = work_of_one_note(open_window, tmp_path, MANY)
    assert many["questions"] == few["questions"]
    assert many["rows measured"] <= few["rows measured"] + 2
    assert many["lines broken"] <= few["lines broken"] + 2
    assert many["slides made"] == few["slides made"]


def test_two_thousand_notes_are_paged_shown_found_taken_back_and_printed(
    open_window: OpenAWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = gathered(open_window, MANY, tmp_path)
    hands, page, work = Hands(window), page_of(window), Work(window, monkeypatch)
    running = page.running
    assert page.two.view.list.model().rowCount() == MANY
    pages = page.two.wall.miniature.pages
    assert pages > 1
    with work.during() as done:
        for _page in range(3):
            hands.press(Qt.Key.Key_PageDown)
    assert running.wall.page == 3
    assert not done["lines broken"]
    assert not done["rows measured"]
    with work.during() as done:
        hands.press(Qt.Key.Key_Escape)
        hands.press(Qt.Key.Key_F5)
    assert done["slides made"] <= 4
    assert not done["rows measured"]
    (found,) = window.ask(lambda notebook: notebook.search("1234").found)
    assert found.text.startswith("Note 1234 of")
    last = running.notes[-1]
    hands.press(Qt.Key.Key_Backspace, CTRL | SHIFT)
    hands.tab_to("Take back")
    hands.press(Qt.Key.Key_Return)
    assert last.text not in {note.text for note in running.notes}
    assert len(running.notes) == MANY - 1
    window.everyone_can_see()
    running.showing.show()
    hands.alt("n")
    (made,) = window.surroundings.documents.glob("*.html")
    told = made.read_text(encoding="utf-8")
    assert told.count("of very many that were said") == MANY - 1
    assert last.text not in told
