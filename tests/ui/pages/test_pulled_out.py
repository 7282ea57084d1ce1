"""The stick with the notes is pulled out under the open window, and put back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.journeys.hands import Hands, page_of
from tests.ui.journeys.walk import gathered, go_to, start

ENTER = Qt.Key.Key_Return


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def pulled_out(open_window: OpenAWindow, stick: Path) -> OpenWindow:
    """One note is kept, one is still on the line because the stick has gone."""
    window = open_window(store=stick / "notes.alongside")
    start(window, "me")
    go_to(window, "question", "fpo.q1")
    hands = Hands(window)
    hands.enter("kept before")
    stick.rename(stick.with_name("pulled out"))
    hands.enter("not kept yet")
    return window


def put_back_as_a_new_disk(stick: Path) -> None:
    """What the system makes of it: the same names, none of the files that were open."""
    shutil.copytree(stick.with_name("pulled out"), stick)


def test_what_could_not_be_kept_is_said_and_stays_on_the_line(pulled_out: OpenWindow) -> None:
    assert "has gone from where it was" in pulled_out.said()
    assert page_of(pulled_out).running.session_id
    assert Hands(pulled_out).at.property("plainText") == "not kept yet"


def test_enter_keeps_the_note_once_the_stick_is_back(pulled_out: OpenWindow, stick: Path) -> None:
    put_back_as_a_new_disk(stick)
    Hands(pulled_out).press(ENTER)
    assert gathered(pulled_out)["fpo.q1"] == ["kept before", "not kept yet"]


def test_nothing_new_is_made_while_the_file_itself_is_missing(
    pulled_out: OpenWindow, stick: Path
) -> None:
    stick.mkdir()
    Hands(pulled_out).press(ENTER)
    assert list(stick.iterdir()) == []
    assert "has gone from where it was" in pulled_out.said()
