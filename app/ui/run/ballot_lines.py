"""Paper ballots typed as one line: `3 3 4 2 5`, and only how many are in is shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.parts.buttons import InlineButton
from app.ui.parts.fields import LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Column
from app.ui.run.places_view import BallotLine, PlacesView
from app.ui.scaling_style import scaled
from app.words import _


class BallotField(LineField):
    """One line of numbers. While everyone can see it, they are typed as dots."""

    def rescale(self) -> None:
        super().rescale()
        self.setMinimumWidth(scaled(260))

    def hide_numbers(self, hidden: bool) -> None:
        mode = QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal
        if self.echoMode() != mode:
            self.setEchoMode(mode)


class BallotRow(Column):
    """One rated item with its line, and how many places are in."""

    def __init__(self, line: BallotLine) -> None:
        super().__init__(gap=6)
        self.question = Text(line.question, strong=True)
        self.field = BallotField(name=line.question)
        self.take_out = InlineButton(_("Take these out"))
        self.how_many = Text(soft=True)
        self.add(self.question, self.field, Flow(self.how_many, self.take_out, gap=12))

    def show_line(self, line: BallotLine, view: PlacesView) -> None:
        hint = _("The numbers on the slips, like 3 3 4 2 5. Enter adds them.")
        self.field.hide_numbers(not view.alone)
        self.field.setReadOnly(view.locked)
        if self.field.text() != line.typed:
            self.field.setText(line.typed)
        self.how_many.setText(line.how_many)
        said = (hint, line.how_many, line.check)
        self.field.setAccessibleDescription(" ".join(part for part in said if part))
        self.take_out.setVisible(view.alone and line.people > 0)
        self.take_out.setAccessibleDescription(line.question)


class BallotLines(Column):
    """A line for each item of a ballot, side by side. Enter goes from one to the next."""

    typed = Signal(str, str)
    entered = Signal(str)
    take_out = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=6)
        self.rows: dict[str, BallotRow] = {}
        self.how = Text(
            _("Type the numbers on the slips as one line, like 3 3 4 2 5. Enter adds them."),
            soft=True,
        )
        self._holder = Column()
        self.check = Text(icon="info-circle")
        self.add(self.how, self._holder, self.check)

    def show_lines(self, view: PlacesView) -> None:
        if [line.item for line in view.lines] != list(self.rows):
            self._make(view.lines)
        for line in view.lines:
            self.rows[line.item].show_line(line, view)
        here = (line for line in view.lines if line.item == view.item)
        self.check.setText(next(here).check)
        self.check.setVisible(bool(self.check.text()))

    def place_for_keyboard(self) -> QWidget:
        return next((row.field for row in self.rows.values()), self)

    def line_in_use(self) -> tuple[str, LineField] | None:
        """The one that has the keyboard, with its item."""
        found = ((item, row.field) for item, row in self.rows.items() if row.field.hasFocus())
        return next(found, None)

    def go_on(self, item: str) -> None:
        """After a batch: the same slips say something of the other item too."""
        items = list(self.rows)
        after = items[(items.index(item) + 1) % len(items)]
        self.rows[after].field.setFocus()

    def _make(self, lines: tuple[BallotLine, ...]) -> None:
        focused = self.line_in_use()
        self._holder.clear()
        self.rows = {}
        for line in lines:
            row = self.rows[line.item] = BallotRow(line)
            row.field.textEdited.connect(partial(self.typed.emit, line.item))
            row.field.returnPressed.connect(partial(self.entered.emit, line.item))
            row.take_out.clicked.connect(partial(self._take_out, line.item))
        self._holder.add(Flow(*self.rows.values(), gap=24, equal=True, top=True))
        if focused is not None:
            self.place_for_keyboard().setFocus()

    def _take_out(self, item: str) -> None:
        self.take_out.emit(item)
