"""Saying that it is agreed: what still holds it back, and an edition of the lines as they are."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from app import messages
from app.ui.agreement.words import say_waiting
from app.ui.parts.buttons import Button
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.side_by_side import by_itself
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column
from app.words import _, ngettext
from app.workshops.agreement import Agreement, still_blank
from app.workshops.dates import NotADate, read_date, say_date


class AgreedCard(Card):
    """Both buttons can always be pressed; one that cannot be done says why."""

    agreed = Signal(object, bool)
    """The day, and whether it is only so far."""

    def __init__(self) -> None:
        super().__init__(gap=12, margins=20)
        self._today = date.min
        self.waiting = Text(icon="circle")
        self.blank = Text(icon="edit")
        self.day = LineField()
        self.row = FormRow(_("On which day did you agree?"), self.day)
        self.agree = Button(_("Agreed"), icon="check", accent=True)
        self.so_far = Button(_("Agreed so far"))
        self.difference = Text(_so_far(), soft=True)
        self.add(Heading(_("Do you agree?"), 2), Column(self.waiting, self.blank, gap=4))
        self.add(by_itself(self.row), Flow(self.agree, self.so_far, gap=12), self.difference)
        self.so_far.setAccessibleDescription(self.difference.text())
        self.agree.clicked.connect(lambda: self._give(so_far=False))
        self.so_far.clicked.connect(lambda: self._give(so_far=True))

    def begin(self, today: date) -> None:
        self._today = today
        self.day.setText(say_date(today))
        self.row.set_hint("")

    def show_agreement(self, agreement: Agreement) -> None:
        blank = {line.id for line in still_blank(agreement)}
        numbers = [n for n, line in enumerate(agreement.lines, start=1) if line.id in blank]
        _show(self.waiting, say_waiting(len(agreement.waiting)))
        _show(self.blank, _say_blank(numbers))
        self.agree.setAccessibleDescription(self.blank.text())

    def _give(self, *, so_far: bool) -> None:
        try:
            day = read_date(self.day.text(), _a_year_before(self._today))
        except NotADate as error:
            self.row.set_hint(messages.say(error))
            announce(self.day, self.row.hint.text())
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.row.set_hint("")
        self.agreed.emit(day or self._today, so_far)


def _show(text: Text, words: str) -> None:
    text.setText(words)
    text.setVisible(bool(words))


def _say_blank(numbers: list[int]) -> str:
    if not numbers:
        return ""
    words = ngettext(
        "Line {which} must be filled in before you can say Agreed.",
        "Lines {which} must be filled in before you can say Agreed.",
        len(numbers),
    )
    return words.format(which=_listed(numbers))


def _listed(numbers: list[int]) -> str:
    said = [str(number) for number in numbers]
    if len(said) == 1:
        return said[0]
    return _("{some} and {last}").format(some=", ".join(said[:-1]), last=said[-1])


def _so_far() -> str:
    return _(
        "Agreed so far can always be chosen. What is not filled in yet prints as "
        "“still to settle, by ____”."
    )


def _a_year_before(today: date) -> date:
    """So that a day without its year is the last such day, and not the next."""
    return date(today.year - 1, today.month, min(today.day, 28))
