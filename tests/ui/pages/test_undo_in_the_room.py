"""Undo and Do again in the room: that somebody wrote something private is private too."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.models.changed import Changed
from app.ui import shell
from app.ui.page import PRIVATE
from app.workshops.agreement import RESPECT
from tests.ui.conftest import OpenWindow
from tests.ui.pages.reading import words_on


def _note_what_happened(notebook: Any, group: str) -> Changed:
    return notebook.agreeing.note_incident(group, happened="A door was slammed")


def _leave_a_worry(notebook: Any, group: str) -> Changed:
    made = notebook.agreeing.of_group(group, RESPECT)
    return notebook.agreeing.leave_worry(made.lines[0].id, "Too long")


def _say_what_helps(notebook: Any, group: str) -> Changed:
    return notebook.needs.add(group, answers={"an.1": "A loop"})


WRITTEN = pytest.mark.parametrize(
    "write",
    [_note_what_happened, _leave_a_worry, _say_what_helps],
    ids=lambda write: write.__name__,
)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(shell, "announce", lambda _who, words: said.append(words))
    return said


def write_alone(window: OpenWindow, write: Any) -> str:
    """Somebody writes it where nobody can see; what Undo would be called."""
    window.everyone_can_see(False)
    group = window.content.group
    tool = window.surroundings.tools()[RESPECT]
    window.ask(lambda notebook: notebook.agreeing.begin(group, tool))
    window.ask(lambda notebook: write(notebook, group))
    assert window.shell.undo_name in PRIVATE
    return window.shell.undo_name


@WRITTEN
def test_the_wall_never_says_that_somebody_wrote_something_private(
    window: OpenWindow, write: Any, heard: list[str]
) -> None:
    name = write_alone(window, write)
    window.everyone_can_see()
    page = window.go("run", window.content.autumn)
    page.deeds.do("show")
    window.settle()
    assert name not in words_on(window.shell)
    window.shell.undo()
    page.undo()
    window.settle()
    assert window.shell.undo_name == name
    assert name not in f"{heard} {window.said()}"
    window.everyone_can_see(False)
    assert name in words_on(window.page)


@WRITTEN
def test_nothing_private_is_done_again_before_everyone(
    window: OpenWindow, write: Any, heard: list[str]
) -> None:
    name = write_alone(window, write)
    window.shell.undo()
    window.settle()
    heard.clear()
    window.everyone_can_see()
    window.go("home")
    window.shell.redo()
    window.settle()
    assert window.shell.redo_name == name
    assert name not in f"{heard} {window.said()}"
    assert QApplication.activeModalWidget() is None
