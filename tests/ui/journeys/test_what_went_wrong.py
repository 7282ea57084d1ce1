"""What goes wrong is said, nothing typed is lost, and the saying ends when things go right."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt

from app.ui.opening import _say_what_nobody_foresaw
from app.workshops.typed import LIMIT
from tests.ui.conftest import OpenAWindow
from tests.ui.journeys import walk
from tests.ui.journeys.hands import Hands, page_of


def test_a_note_too_long_stays_on_the_line_until_it_is_shortened(open_window: OpenAWindow) -> None:
    window = open_window()
    hands = Hands(window)
    walk.start(window, "everyone")
    walk.go_to(window, "question")
    line = page_of(window).one.line
    line.setPlainText("x" * (LIMIT + 1))
    hands.press(Qt.Key.Key_Return)
    assert "too long" in window.said()
    assert window.shell._banner.isVisible()
    assert len(line.text()) == LIMIT + 1
    line.setPlainText("short")
    hands.press(Qt.Key.Key_Return)
    assert walk.gathered(window) == {"fpo.q1": ["short"]}
    assert not window.shell._banner.isVisible()


def test_what_nobody_foresaw_is_said_without_anybodys_words(
    open_window: OpenAWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    window = open_window()
    words = " ".join(("somebody's", "own", "words"))
    try:
        raise RuntimeError(words)
    except RuntimeError:
        _say_what_nobody_foresaw(window.shell, *sys.exc_info())  # type: ignore[arg-type]
    assert words not in window.said() + capsys.readouterr().err
    assert window.said()
