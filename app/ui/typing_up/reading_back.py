"""Reading a sheet back, line by line and large, until it is agreed that this is what it says."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column
from app.ui.typing_up.typing_up import TypingUp
from app.ui.typing_up.writing import deed_on_line
from app.words import _

LARGE = 30


class ReadingBack(Column):
    """One line at a time. `agreed` says that the sheet is as it was said; `more` goes back."""

    agreed = Signal()
    more = Signal()

    def __init__(self, typing_up: TypingUp) -> None:
        super().__init__(gap=14)
        self.typing_up = typing_up
        self.at = 0
        self._line_id = ""
        self.place = Text(soft=True)
        self.words = Text(size=LARGE)
        self.aloud = Text(soft=True, icon="volume")
        self.on = Button(_("Next line"), icon="chevron-right", accent=True)
        self.back = Button(_("Line before"), icon="chevron-left")
        self.deeds = {
            "change": Button(_("Change")),
            "remove": Button(_("Remove")),
            "take_back": Button(_("Take back")),
        }
        self.agree = Button(_("Agreed"), key="Alt X", icon="check", accent=True)
        self.again = Button(_("Read it again"))
        self.type_more = Button(_("Type more lines"))
        self._lay_out()
        self._listen()

    def begin(self) -> None:
        self.at, self._line_id = 0, ""
        self.show_state()
        self.take_keyboard()

    def take_keyboard(self) -> None:
        at_end = self.at >= len(self.typing_up.lines)
        (self.agree if at_end else self.on).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(self) -> None:
        lines = self.typing_up.lines
        self.at = min(self.at, len(lines))
        reading = self.at < len(lines)
        self.place.setText(self._say_place(len(lines), reading))
        self.words.setText(lines[self.at].text if reading else _("Is it as it was said?"))
        self.aloud.setText(_("Read aloud: “{words}”").format(words=self._spoken()))
        self.aloud.setVisible(reading)
        for part in (self.on, self.deeds_row):
            part.setVisible(reading)
        for part in (self.agree, self.again):
            part.setVisible(not reading)
        self.back.setEnabled(self.at > 0)
        self._announce(lines[self.at].id if reading else "")

    def _say_place(self, number: int, reading: bool) -> str:
        if not reading:
            return _("That is the whole sheet.")
        return _("Line {n} of {all}").format(n=self.at + 1, all=number)

    def _spoken(self) -> str:
        sheet, lines = self.typing_up.sheet, self.typing_up.lines
        if sheet is None or self.at >= len(lines):
            return ""
        return f"{sheet.name}. {lines[self.at].text}"

    def _announce(self, line_id: str) -> None:
        """Once for each line: whoever cannot see it hears it read."""
        if self.isVisible() and (line_id or "end") != self._line_id:
            self._line_id = line_id or "end"
            announce(self, f"{self.place.text()}. {self.words.text()}")

    def _lay_out(self) -> None:
        card = Card(self.place, self.words, gap=10, margins=(30, 24, 30, 28))
        self.deeds_row = Flow(*self.deeds.values(), gap=12)
        self.add(card, self.aloud)
        self.add(Flow(self.on, self.agree, self.back, self.again, gap=12))
        self.add(self.deeds_row, Flow(self.type_more))

    def _listen(self) -> None:
        self.on.clicked.connect(lambda: self._go(1))
        self.back.clicked.connect(lambda: self._go(-1))
        self.again.clicked.connect(self.begin)
        self.agree.clicked.connect(self.agreed)
        self.type_more.clicked.connect(self.more)
        for action, button in self.deeds.items():
            button.clicked.connect(lambda _=False, action=action: self._deed(action))

    def _go(self, way: int) -> None:
        self.at = max(0, self.at + way)
        self.show_state()
        self.take_keyboard()

    def _deed(self, action: str) -> None:
        lines = self.typing_up.lines
        if self.at < len(lines):
            deed_on_line(self, self.typing_up, action, lines[self.at], self.take_keyboard)
            if action == "remove":
                self.on.setFocus(Qt.FocusReason.OtherFocusReason)
