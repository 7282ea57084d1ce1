"""The parts of the checklist, and the buttons that choose one: how far each is, in words too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from app.ui.access.filled import FilledButton
from app.ui.parts.flowing import Flow
from app.ui.parts.speaking import Role
from app.words import _, ngettext
from app.workshops.access import AccessCheck, unmet
from app.workshops.content import Item, Tool

TO_DO = -1
"""In place of a part's number: every line that needs somebody."""


class PartButtons(Flow):
    """`chosen` brings the number of a part. Each is a button of its own, reached by Tab."""

    chosen = Signal(int)
    spoken_role = Role.Grouping

    def __init__(self, tool: Tool) -> None:
        super().__init__(gap=8)
        self.setAccessibleName(_("Parts of the list"))
        self._tool = tool
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        numbers = (*range(len(tool.sections)), TO_DO)
        self.buttons = {number: self._make(number) for number in numbers}
        self.add(*self.buttons.values())

    def show_check(self, check: AccessCheck, part: int) -> None:
        for number, button in self.buttons.items():
            words, state = self._words(number, check)
            button.set_words(words, name=f"{words}. {state}" if state else words)
            button.setChecked(number == part)

    def _make(self, number: int) -> FilledButton:
        button = FilledButton("")
        button.clicked.connect(lambda: self._choose(number))
        return button

    def _choose(self, number: int) -> None:
        for each, button in self.buttons.items():
            button.setChecked(each == number)
        self.chosen.emit(number)

    def _words(self, number: int, check: AccessCheck) -> tuple[str, str]:
        """What the button says, and what is read out beside it."""
        if number == TO_DO:
            return _("Needs somebody: {n}").format(n=len(unmet(check))), ""
        section = self._tool.sections[number]
        done, every = count_in(section.items, check), len(section.items)
        title = f"{letter_of(number)} {_(section.title)}"
        words = _("{title} {n}/{all}").format(title=title, n=done, all=every)
        return words, _("{n} of {all} looked at").format(n=done, all=every)


def items_of(tool: Tool, part: int, check: AccessCheck) -> tuple[Item, ...]:
    """The lines of a part, or all that need somebody."""
    if part != TO_DO:
        return tool.sections[part].items
    open_ones = {each.item for each in unmet(check)}
    return tuple(item for item in tool.items if item.id in open_ones)


def part_with(tool: Tool, item_id: str) -> int:
    """The part a line is in; the first when there is no such line."""
    found = (
        number
        for number, section in enumerate(tool.sections)
        if any(item.id == item_id for item in section.items)
    )
    return next(found, 0)


def count_in(items: Sequence[Item], check: AccessCheck) -> int:
    """How many of these were looked at."""
    return sum(1 for item in items if (seen := check.at(item.id)) and seen.found)


def letter_of(part: int) -> str:
    return "ABCDEFGHIJ"[part]


def say_unmet_in(items: Sequence[Item], check: AccessCheck) -> str:
    number = len({each.item for each in unmet(check)} & {item.id for item in items})
    words = ngettext("{n} thing needs somebody here", "{n} things need somebody here", number)
    return words.format(n=number) if number else ""
