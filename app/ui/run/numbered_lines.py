"""A few lines, each with the number that is its key while nothing is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.parts.buttons import Button
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Column, Row
from app.words import _
from app.workshops.sentences import aloud, with_capital

MOST = 4


class NumberButton(Button):
    """As narrow as its number."""

    padding = 17


class NumberedLines(Column):
    """`pressed` brings the number of a line."""

    pressed = Signal(int)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.buttons = tuple(NumberButton(str(number)) for number in range(1, MOST + 1))
        self.texts = tuple(Text(size=19) for _number in self.buttons)
        self.asides = tuple(Text(soft=True) for _number in self.buttons)
        self._rows: list[QWidget] = []
        for number, button in enumerate(self.buttons):
            words = Column(self.texts[number], self.asides[number], gap=2)
            row = Row(gap=14)
            row.add(button)
            row.add(words, stretch=1)
            self._rows.append(row)
            self.add(row)
            button.clicked.connect(lambda _=False, number=number + 1: self.pressed.emit(number))

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Each line with what is to be said of it, or ""."""
        for number, row in enumerate(self._rows):
            shown = number < len(lines)
            row.setVisible(shown)
            if not shown:
                continue
            text, aside = lines[number]
            self.texts[number].setText(text)
            self.asides[number].setText(aside)
            self.asides[number].setVisible(bool(aside))
            name = _("{number}: {words}").format(number=number + 1, words=text)
            self.buttons[number].set_words(str(number + 1), name=aloud(name, with_capital(aside)))
        self.setVisible(bool(lines))
