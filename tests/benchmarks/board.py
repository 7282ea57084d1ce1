"""The board of 300 notes: a note is put under a theme, and the board is drawn again.

Run by `boards`, as a program of its own. What it stands against is one painting of the same 300
notes: each note's sheet and its words, once.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.ui.appearance import Appearance
from app.ui.gather.board import GatherBoard
from app.ui.gather.gathering import Shown
from app.ui.lasting import keep_constants
from app.ui.parts import lettering
from app.ui.parts.lettering import Face, laid
from app.ui.parts.notes import paint_note
from app.ui.scaling_style import scaled
from app.workshops.gathered import gathered
from app.workshops.session import Contribution, Theme
from tests.benchmarks.clock import say
from tests.benchmarks.measured import take_turns
from tests.benchmarks.stores import NOTES_IN_THE_LONG_ONE, RESOURCES, a_note

TIMES, THEMES, ROW = 40, 9, 64
_FACE = Face(lettering.NOTE)


def measure() -> tuple[list[float], list[float]]:
    """Milliseconds for each time: painting 300 notes once, and drawing the board again."""
    appearance = _appearance()
    notes, themes = _notes(), _themes()
    board = GatherBoard()
    board.resize(1050, 700)
    board.show()
    boards = cycle([_shown(notes, themes), _shown(_one_more(notes), themes)])

    def again() -> None:
        board.show_board(next(boards))
        QCoreApplication.processEvents()
        for listed in (board.loose, board.themes):
            listed.viewport().repaint()

    again()
    picture = QImage(500, NOTES_IN_THE_LONG_ONE * ROW, QImage.Format.Format_RGB32)
    return take_turns(TIMES, _timed(lambda: _paint(picture, notes, appearance)), _timed(again))


def _timed(work: Callable[[], None]) -> Callable[[], float]:
    def timed() -> float:
        began = time.perf_counter()
        work()
        return (time.perf_counter() - began) * 1000

    return timed


def _paint(picture: QImage, notes: list[Contribution], appearance: Appearance) -> None:
    painter = QPainter(picture)
    theme = appearance.colours
    for place, note in enumerate(notes):
        row = QRect(0, place * ROW, picture.width(), ROW - scaled(8))
        paint_note(painter, row, theme, "tried", chosen=False, lit=False)
        words = laid(note.text, _FACE, picture.width() - scaled(33))
        words.draw(painter, scaled(24), row.top(), theme.colour("ink"))
    painter.end()


def _shown(notes: list[Contribution], themes: list[Theme]) -> Shown:
    return Shown(board=gathered(notes, themes, "q", "tried"), opened="t0", chosen=notes[-1].id)


def _one_more(notes: list[Contribution]) -> list[Contribution]:
    return [replace(notes[0], theme="t0"), *notes[1:]]


def _notes() -> list[Contribution]:
    """Every third is gathered, the others are still loose."""
    chance = random.Random(300)
    return [
        Contribution(
            id=f"n{place}",
            session_id="s",
            question="q",
            text=a_note(chance),
            rank="a",
            theme=f"t{place % THEMES}" if place % 3 == 1 else "",
        )
        for place in range(NOTES_IN_THE_LONG_ONE)
    ]


def _themes() -> list[Theme]:
    return [
        Theme(id=f"t{place}", session_id="s", title=f"Theme number {place}", rank="a")
        for place in range(THEMES)
    ]


def _appearance() -> Appearance:
    Appearance.prepare()
    keep_constants()
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    return Appearance(application, RESOURCES)


if __name__ == "__main__":
    say(measure())
