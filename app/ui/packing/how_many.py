"""How many of each form: a row for each, and the one that is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QWidget

from app.packs.making import can_be_made, label_of
from app.ui.parts.buttons import IconButton, QuietIconButton
from app.ui.parts.choices import RadioField
from app.ui.parts.fields import NumberField
from app.ui.parts.flowing import Flow
from app.ui.parts.painting import CONTROL, paint_left_bar, paint_panel
from app.ui.parts.speaking import Role, announce
from app.ui.parts.surfaces import Column, Row
from app.ui.scaling_style import scaled
from app.ui.tokens import theme_of
from app.words import _, ngettext
from app.workshops.run_sheet import MOST_COPIES, Copies

USUAL = Copies("pdf", "large-18-cream", 1)
"""What is looked at before anybody has chosen."""
_BAR, _WIDEST_NAME = 6, 240


def spoken(copies: Copies) -> str:
    """With the kind of file, which goes without saying where it is seen."""
    label = label_of(copies.form, copies.style)
    return _("{look}, PDF").format(look=label) if copies.form == "pdf" else label


class FormField(RadioField):
    """Long words go on below, so that the numbers of all rows stand under one another."""

    def sizeHint(self) -> QSize:
        width = min(super().sizeHint().width(), scaled(_WIDEST_NAME))
        return QSize(width, self.heightForWidth(width))


class CopiesRow(Row):
    """One form of several to look at, how many of it, and a way to let it go."""

    def __init__(self, copies: Copies) -> None:
        super().__init__(gap=4, margins=(6, 0, 0, 0))
        self.form, self.style_name = copies.form, copies.style
        name = spoken(copies)
        self._spoken = name
        self.choice = FormField(label_of(copies.form, copies.style))
        self.choice.setAccessibleDescription(_("The preview shows the chosen form."))
        self.fewer = IconButton("minus", _("One fewer: {form}").format(form=name))
        self.number = NumberField(0, MOST_COPIES, name=_("{form}: how many").format(form=name))
        self.more = IconButton("plus", _("One more: {form}").format(form=name))
        self.remove = QuietIconButton("trash", _("Remove: {form}").format(form=name))
        self.number.setValue(copies.count)
        self.number.setKeyboardTracking(False)
        for button in (self.fewer, self.more):  # Up and Down do the same in the number
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fewer.clicked.connect(self.number.stepDown)
        self.more.clicked.connect(self.number.stepUp)
        self.number.valueChanged.connect(lambda _number: self._name_choice())
        buttons = Row(self.fewer, self.number, self.more, self.remove, gap=4)
        self.add(Flow(self.choice, buttons, gap=8, spread=True), stretch=1)
        self._looked_at = False
        self._name_choice()
        self.look_at(False)

    @property
    def copies(self) -> Copies:
        return Copies(self.form, self.style_name, self.number.value())

    @property
    def controls(self) -> tuple[QWidget, ...]:
        return self.choice, self.number, self.remove

    @property
    def typed(self) -> QWidget:
        """Where a click into the number arrives."""
        return self.number.lineEdit()

    @property
    def watched(self) -> tuple[QWidget, ...]:
        return (*self.controls, self.typed)

    def look_at(self, looked_at: bool) -> None:
        """Tab stops at the row that is looked at; arrow keys, and clicks, choose another."""
        stop, pressed = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        self.choice.setFocusPolicy(stop if looked_at else pressed)
        for control in (self.number, self.remove):
            control.setFocusPolicy(stop if looked_at else Qt.FocusPolicy.NoFocus)
        if looked_at != self._looked_at:
            self._looked_at = looked_at
            self.update()
        if looked_at:
            self.choice.setChecked(True)

    def take_digit(self, event: QKeyEvent) -> None:
        """In place of the number that was there; the keyboard goes with it."""
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.number.selectAll()
        QApplication.sendEvent(self.number, event)

    def _name_choice(self) -> None:
        """Whoever listens hears the whole run sheet by going through its rows."""
        count = self.number.value()
        said = ngettext("{form}: {n} copy", "{form}: {n} copies", count)
        self.choice.setAccessibleName(said.format(form=self._spoken, n=count))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._looked_at:
            return
        theme = theme_of(self.palette())
        painter = QPainter(self)
        paint_panel(painter, self.rect(), theme.colour("wash"), radius=CONTROL)
        paint_left_bar(painter, self.rect(), theme.colour("accent"), _BAR)
        painter.end()


class HowMany(Column):
    """The rows of the run sheet: one of them is chosen, and the preview shows it.

    Up and Down choose, a number typed there is how many, and Enter brings back to the choosing.
    """

    changed = Signal()
    looked_at = Signal()
    emptied = Signal()
    """The last row has gone, and the keyboard with it."""
    spoken_role = Role.Grouping

    def __init__(self) -> None:
        super().__init__(gap=4)
        self.setAccessibleName(_("How many of each?"))
        self._group = QButtonGroup(self)
        self._rows: list[CopiesRow] = []
        self._unknown: tuple[Copies, ...] = ()
        self._current: tuple[str, str] = (USUAL.form, USUAL.style)

    @property
    def rows(self) -> Mapping[tuple[str, str], CopiesRow]:
        return {(row.form, row.style_name): row for row in self._rows}

    @property
    def copies(self) -> tuple[Copies, ...]:
        return tuple(row.copies for row in self._rows)

    @property
    def to_keep(self) -> tuple[Copies, ...]:
        """With what only a newer Alongside can make: it stays kept."""
        return (*self.copies, *self._unknown)

    @property
    def current(self) -> Copies:
        """The form that is looked at; the usual one while there is no row."""
        row = self.rows.get(self._current)
        return row.copies if row else USUAL

    def show_copies(self, copies: Iterable[Copies]) -> None:
        """These rows; those that are there already keep the keyboard."""
        wanted = tuple(copies)
        known = tuple(each for each in wanted if can_be_made(each))
        self._unknown = tuple(each for each in wanted if not can_be_made(each))
        if [(each.form, each.style) for each in known] != list(self.rows):
            self._make_rows(known)
        for row, each in zip(self._rows, known, strict=True):
            if row.copies.count != each.count:
                row.number.blockSignals(True)
                row.number.setValue(each.count)
                row.number.blockSignals(False)
        self._choose_current()

    def add_copies(self, copies: Copies) -> None:
        """One more row, or one more of a row that is there; it has the keyboard."""
        there = self.rows.get((copies.form, copies.style))
        if there is None:
            there = self._made(copies)
            self._rows.append(there)
            self.add(there)
        else:
            there.number.setValue(there.number.value() + copies.count)
        self.look_at(copies)
        self.changed.emit()

    def look_at(self, copies: Copies) -> None:
        self._current = (copies.form, copies.style)
        self._choose_current()
        self.looked_at.emit()

    def take_typed(self) -> None:
        """A number that is still being typed counts as it stands."""
        for row in self._rows:
            row.number.interpretText()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        row = next((row for row in self._rows if watched in row.watched), None)
        if row is None:
            return False
        if event.type() == QEvent.Type.MouseButtonPress and watched is row.typed:
            self.look_at(row.copies)
            row.number.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.type() == QEvent.Type.FocusIn and (row.form, row.style_name) != self._current:
            self.look_at(row.copies)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._took_key(row, watched, event)
        return False

    def _took_key(self, row: CopiesRow, watched: QObject, event: QKeyEvent) -> bool:
        if watched is row.choice and event.text().isdecimal():
            row.take_digit(event)
            return True
        if watched is row.number and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            row.number.interpretText()
            row.choice.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _make_rows(self, copies: Iterable[Copies]) -> None:
        self.clear()
        self._rows = [self._made(each) for each in copies]
        self.add(*self._rows)

    def _made(self, copies: Copies) -> CopiesRow:
        row = CopiesRow(copies)
        self._group.addButton(row.choice)
        for control in row.watched:
            control.installEventFilter(self)
        row.number.valueChanged.connect(lambda _number: self.changed.emit())
        for button in (row.fewer, row.more):
            button.clicked.connect(lambda: self.look_at(row.copies))
        row.remove.clicked.connect(lambda: self._remove(row))
        return row

    def _remove(self, row: CopiesRow) -> None:
        """The keyboard goes to the row that takes its place, or to the one before."""
        place = self._rows.index(row)
        self._rows.remove(row)
        self.box.removeWidget(row)
        row.hide()
        row.deleteLater()
        if self._rows:
            heir = self._rows[min(place, len(self._rows) - 1)]
            self.look_at(heir.copies)
            heir.remove.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()
        announce(self, _("{form} is not in the pack.").format(form=spoken(row.copies)))
        self.changed.emit()

    def _choose_current(self) -> None:
        if self._rows and self._current not in self.rows:
            usual = (USUAL.form, USUAL.style)
            first = self._rows[0]
            self._current = usual if usual in self.rows else (first.form, first.style_name)
        for key, row in self.rows.items():
            row.look_at(key == self._current)
