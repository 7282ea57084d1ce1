"""After the sheet was given out: on which day, and how, people were told."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from app import messages
from app.ui.parts.buttons import Button
from app.ui.parts.choices import Chooser
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card
from app.words import _
from app.workshops.dates import NotADate, read_date, say_date
from app.workshops.session import WAYS_OF_TELLING
from app.workshops.telling import ways_of_telling


class ToldCard(Card):
    """`told` brings the day and one of WAYS_OF_TELLING."""

    told = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(gap=12, margins=(24, 18, 24, 20))
        self._today = date.min
        self.day = LineField()
        self.row = FormRow(_("On which day were people told?"), self.day)
        self.how = Chooser(_("How"))
        self.mark = Button(_("Mark as told"), icon="check")
        words = ways_of_telling()
        for way in WAYS_OF_TELLING:
            self.how.addItem(words[way], way)
        self.add(Heading(_("Was the sheet given out?"), 2), self.row)
        self.add(Flow(self.how, self.mark, gap=12))
        self.mark.clicked.connect(self._mark)
        self.day.returnPressed.connect(self._mark)

    def ask(self, today: date) -> None:
        self._today = today
        self.day.setText(say_date(today))
        self.row.set_hint("")
        self.show()
        self.day.setFocus(Qt.FocusReason.TabFocusReason)

    def _mark(self) -> None:
        try:
            day = read_date(self.day.text(), _a_year_before(self._today))
        except NotADate as error:
            self.row.set_hint(messages.say(error))
            announce(self.day, self.row.hint.text())
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.told.emit(day or self._today, self.how.currentData())


def _a_year_before(today: date) -> date:
    """So that a day without its year is the last such day, and not the next."""
    return date(today.year - 1, today.month, min(today.day, 28))
