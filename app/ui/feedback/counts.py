"""Numbers typed fast from piles of slips: one box for each answer, kept on leaving each box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.ui.parts.fields import NumberField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Column, Row
from app.words import _, ngettext
from app.workshops.feedback import may_be_shown


class CountField(NumberField):
    """Enter keeps the number and goes on, as Tab does; Up adds one slip."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextPrevChild(True)
            event.accept()


class CountRow(Column):
    """One question with a box for each of its answers. `counted` brings all their numbers."""

    counted = Signal(str, tuple)

    def __init__(self, item: str, question: str, answers: Sequence[str]) -> None:
        super().__init__(gap=8, margins=(0, 4, 0, 8))
        self.item, self.question = item, question
        self.fields = [CountField(name=f"{question} {answer}") for answer in answers]
        self.total = Text(soft=True)
        self._kept = (0,) * len(self.fields)
        boxes = [_box(answer, field) for answer, field in zip(answers, self.fields, strict=True)]
        self.add(Text(question, strong=True), Flow(*boxes, self.total, gap=22))
        for field in self.fields:
            field.editingFinished.connect(self.settle)

    @property
    def counts(self) -> tuple[int, ...]:
        return tuple(field.value() for field in self.fields)

    def show_counts(self, counts: tuple[int, ...]) -> None:
        """What is kept; a box that somebody is typing in is left alone."""
        for field, number, kept in zip(self.fields, counts, self._kept, strict=True):
            if not (field.hasFocus() and field.value() != kept):
                field.setValue(number)
        self._kept = counts
        self.total.setText(self.say_total(sum(counts)))

    def settle(self) -> None:
        """Keep what is typed, when it is not what was kept."""
        counts = self.counts
        if counts != self._kept:
            self._kept = counts
            self.total.setText(self.say_total(sum(counts)))
            self.counted.emit(self.item, counts)

    def say_total(self, total: int) -> str:
        if not total:
            return ""
        if not may_be_shown((total,)):
            return _("{n} so far: too few slips to show").format(n=total)
        return ngettext("{n} slip", "{n} slips", total).format(n=total)


class CallsRow(CountRow):
    """How many would like a call: for whoever calls them, so four are no fewer than they are."""

    def say_total(self, total: int) -> str:
        if not total:
            return ""
        return ngettext(
            "{n} person would like a call.", "{n} people would like a call.", total
        ).format(n=total)


def _box(answer: str, field: CountField) -> Row:
    """The answer is no buddy of its box: a screen reader would say it without its question."""
    return Row(Text(answer), field, gap=8)
