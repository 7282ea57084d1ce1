"""Dots on a paper ladder: a number for each rung, from the side that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.feedback.counts import CountField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Column, Row
from app.ui.run.places_view import PlacesView
from app.words import _

MOST = 200


class DotCounts(Column):
    """`counted` brings the item and all its numbers, whenever one of them is left."""

    counted = Signal(str, tuple)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.question = Text(strong=True)
        self.how = Text(_("How many dots on each, counted from the paper."), soft=True)
        self.how_many = Text(soft=True)
        self.fields: list[CountField] = []
        self._first: CountField | None = None
        self._item = ""
        self._kept: tuple[int, ...] = ()
        self._answers: tuple[tuple[int, str], ...] = ()
        self._holder = Column()
        self.add(self.question, self.how, self._holder, self.how_many)

    def show_counts(self, view: PlacesView) -> None:
        """A box that somebody is typing in is left alone."""
        line = view.lines[0]
        if (line.item, line.answers) != (self._item, self._answers):
            self._make(line.item, line.answers)
        self.question.setText(line.question)
        self.how_many.setText(line.check or line.how_many)
        for field, number, kept in zip(self.fields, view.dots, self._kept, strict=False):
            field.setReadOnly(view.locked)
            if not (field.hasFocus() and field.value() != kept):
                field.setValue(number)
        self._kept = view.dots

    def settle(self) -> None:
        counts = tuple(field.value() for field in self.fields)
        if counts != self._kept and self._item:
            self._kept = counts
            self.counted.emit(self._item, counts)

    def place_for_keyboard(self) -> QWidget:
        return self._first or self

    def _make(self, item: str, answers: tuple[tuple[int, str], ...]) -> None:
        """A box for each answer as they are drawn; `fields` are in the order of their numbers."""
        self._holder.clear()
        boxes: list[QWidget] = []
        self._item, self._answers, self._kept = item, answers, (0,) * len(answers)
        made: dict[int, CountField] = {}
        for number, answer in answers:
            words = _("{number} {answer}").format(number=number, answer=answer)
            field = CountField(0, MOST, name=words)
            field.editingFinished.connect(self.settle)
            made[number] = field
            boxes.append(Row(Text(words), field, gap=8))
        self.fields = [made[number] for number in sorted(made)]
        self._first = next(iter(made.values()), None)
        self._holder.add(Flow(*boxes, gap=20))
