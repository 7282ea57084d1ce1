"""Which lines of the access checklist must hold for this person: found by a word, and ticked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.ui.parts.choices import TickField
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.labels import Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column
from app.words import _, ngettext
from app.workshops.content import Item, Tool
from app.workshops.needs import lines_with

AT_MOST = 8
"""Lines offered at once; more words find fewer."""
_A_BREATH = 700
"""Milliseconds after the last letter before the number of lines is said aloud."""


class Picking(Column):
    """What is ticked stands first; below it, what the words find. A tick moves nothing."""

    picked = Signal(object)
    """Ids of the lines, in the list's order."""
    entered = Signal()
    """After Enter, when there is nothing new to tick."""

    def __init__(self, checklist: Tool, asks_for: Sequence[str]) -> None:
        super().__init__(gap=8)
        self._tool = checklist
        self._chosen = set(asks_for)
        self.ticks: dict[str, TickField] = {}
        self.field = LineField()
        self.found = Text(soft=True)
        self._lines = Column(gap=0)
        self._soon = QTimer(self, singleShot=True, interval=_A_BREATH)
        self._soon.timeout.connect(lambda: announce(self.found, self.found.text()))
        self.add(FormRow(_("What must be there"), self.field, _hint()), self._lines, self.found)
        self.field.textChanged.connect(lambda _text: self._offer())
        self.field.returnPressed.connect(self._enter)
        self._show(())
        self.found.hide()

    def take_keyboard(self) -> None:
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def put_away(self) -> None:
        """Nothing is left to see, nor to say."""
        self._soon.stop()
        self._chosen = set()
        self.field.clear()
        self._lines.clear()
        self.ticks = {}

    def _offer(self) -> None:
        words = self.field.text()
        found = [item for item in lines_with(self._tool, words) if item.id not in self._chosen]
        self._show(found[:AT_MOST])
        self.found.setText(_say(len(found)))
        self.found.setVisible(bool(words.strip()))
        self._soon.start()

    def _show(self, found: Sequence[Item]) -> None:
        self._lines.clear()
        self.ticks = {}
        for item in (*self._ticked(), *found):
            tick = self.ticks[item.id] = TickField(_(item.text))
            tick.setChecked(item.id in self._chosen)
            tick.toggled.connect(lambda on, id=item.id: self._tick(id, on))
            self._lines.add(tick)
        self._lines.setVisible(bool(self.ticks))
        for before, after in pairwise((self.field, *self.ticks.values())):
            QWidget.setTabOrder(before, after)  # drawn anew, while somebody types above them

    def _enter(self) -> None:
        """On to what the words found, if they found anything."""
        new = [tick for item, tick in self.ticks.items() if item not in self._chosen]
        if new:
            new[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.entered.emit()

    def _ticked(self) -> list[Item]:
        return [item for item in self._tool.of_kind("check") if item.id in self._chosen]

    def _tick(self, item: str, on: bool) -> None:
        self._chosen = self._chosen | {item} if on else self._chosen - {item}
        self.picked.emit(tuple(each.id for each in self._ticked()))


def _hint() -> str:
    return _(
        "Type a word to find a line of the access checklist: loop, toilet, travel, papers. "
        "Tick what must be there. Others only see how many people asked."
    )


def _say(number: int) -> str:
    if not number:
        return _("No other line has these words. Write it above, in their own words.")
    if number > AT_MOST:
        return _("{n} lines. More words find fewer.").format(n=number)
    return ngettext("{n} line to tick", "{n} lines to tick", number).format(n=number)
