"""Type up from paper: sheet by sheet, beside a photo if there is one, then read back and agree."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from app.ui.page import Page
from app.ui.parts.buttons import Button
from app.ui.parts.choices import Chooser
from app.ui.parts.flowing import Columns, Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.scroller import Scroller
from app.ui.parts.surfaces import Card, Column
from app.ui.shell import bind
from app.ui.surroundings import Destination, Surroundings
from app.ui.typing_up.photo_panel import PhotoPanel
from app.ui.typing_up.reading_back import ReadingBack
from app.ui.typing_up.typing_up import TypingUp
from app.ui.typing_up.writing import WritingSheet
from app.words import _, ngettext

PHOTO_WIDTH = 460


class TypingUpPage(Page):
    """For the day after, or for a session held on paper. Only what is for the room is on it."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.typing_up = TypingUp(surroundings)
        self._doing = ""
        """`writing`, `reading` or `ended`."""
        self.title = Heading(_("Type up from paper"), 1)
        self.about = Text(soft=True)
        self.which = Chooser(_("Sheet"))
        self.question = Heading("", 2, size=24)
        self.writing = WritingSheet(self.typing_up)
        self.reading = ReadingBack(self.typing_up)
        self.photo = PhotoPanel(self.typing_up)
        self.ended = self._make_end()
        self._lay_out()
        self._listen()
        self._bind_keys()

    def arrive(self, destination: Destination) -> None:
        self._close_sheets()
        self._doing = "writing"
        self.photo.begin()
        self.main.hide()
        self.typing_up.open(destination.session_id)

    def leave(self) -> None:
        self.typing_up.settle()
        self._close_sheets()

    # What is on it

    def _lay_out(self) -> None:
        self.main = Column(gap=14)
        self.main.add(Flow(self.which), self.question, self.writing, self.reading, self.ended)
        body = Column(self.title, self.about, self.main, gap=14, margins=(40, 28, 32, 32))
        body.add_stretch()
        columns = Columns(body, right=self.photo, right_width=PHOTO_WIDTH, main_width=540)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(Scroller(columns))

    def _make_end(self) -> Column:
        self.counts = Text()
        self.finish = Button("", icon="circle-check", accent=True)
        self.how_was_it = Button(_("How was it? Count the slips"), icon="mood-smile")
        self.to_sheets = Button(_("Back to the sheets"))
        self.to_session = Button(_("Open the session"))
        words = Text(_("What will be done next is written in the session, at the plus one."))
        return Column(
            Card(Heading(_("All the sheets are typed up"), 2), self.counts, words, gap=10),
            Flow(self.finish, self.how_was_it, self.to_session, self.to_sheets, gap=12),
            gap=16,
        )

    def _listen(self) -> None:
        self.typing_up.loaded.connect(self._loaded)
        self.typing_up.refreshed.connect(self._show)
        self.which.activated.connect(self._choose)
        self.writing.done.connect(self._read_back)
        self.writing.skipped.connect(self._next_sheet)
        self.reading.agreed.connect(self._agreed)
        self.reading.more.connect(lambda: self._do("writing"))
        self.to_sheets.clicked.connect(lambda: self._choose(0))
        self.to_session.clicked.connect(lambda: self._go("run"))
        self.how_was_it.clicked.connect(lambda: self._go("feedback"))
        self.finish.clicked.connect(self._finish)
        self.surroundings.visibility.changed.connect(self._on_seen_by)

    def _bind_keys(self) -> None:
        view = self.photo.view
        deeds: dict[str, Callable[[], object]] = {
            "next": self._next,
            "photo_up": lambda: view.move_by(0, -1),
            "photo_down": lambda: view.move_by(0, 1),
            "photo_left": lambda: view.move_by(-1, 0),
            "photo_right": lambda: view.move_by(1, 0),
            "photo_larger": view.larger,
            "photo_smaller": view.smaller,
        }
        for name, deed in deeds.items():
            bind(self, name, deed)

    # Showing

    def _loaded(self) -> None:
        self.which.clear()
        for sheet in self.typing_up.sheets:
            self.which.addItem(sheet.name, sheet.question)
        self.main.show()
        self._do("writing")

    def _do(self, doing: str) -> None:
        self._doing = doing
        self._show()
        if doing == "reading":
            self.reading.begin()
        elif doing == "ended":
            self.finish.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.writing.take_keyboard()

    def _show(self) -> None:
        room, sheet = self.typing_up.room, self.typing_up.sheet
        if room is None or sheet is None:
            return
        if self._doing == "reading" and not self.typing_up.lines:
            self._doing = "writing"  # the last line of it was removed or taken back
            self.writing.take_keyboard()
        self.about.setText(room.title)
        self.which.setCurrentIndex(self.typing_up.at)
        self.question.setText(sheet.title)
        self.question.set_shape(sheet.mark)
        for part in (self.which, self.question):
            part.setVisible(self._doing != "ended")
        self.writing.setVisible(self._doing == "writing")
        self.reading.setVisible(self._doing == "reading")
        self.ended.setVisible(self._doing == "ended")
        self.writing.show_state()
        self.photo.show_state()
        if self._doing == "reading":
            self.reading.show_state()
        self._show_end()

    def _show_end(self) -> None:
        room = self.typing_up.room
        if room is None:
            return
        rows = [
            (sheet.name, len(room.notes_under(sheet.question))) for sheet in self.typing_up.sheets
        ]
        said = [_("{sheet}: {lines}").format(sheet=name, lines=_lines(n)) for name, n in rows]
        self.counts.setText("\n".join(said))
        finished = room.status == "finished"
        words = _("Make the record") if finished else _("Finish the session and make the record")
        self.finish.set_words(words)

    # Doing

    def _choose(self, at: int) -> None:
        self.typing_up.choose(at)
        self._do("writing")

    def _next(self) -> None:
        """What the next thing is: to read a sheet back, to agree it, to begin another."""
        if self._doing == "reading":
            self._agreed()
        elif self._doing == "writing" and self.typing_up.lines:
            self._read_back()
        elif self._doing == "writing":
            self._next_sheet()

    def _read_back(self) -> None:
        self.typing_up.settle()
        self._do("reading")

    def _agreed(self) -> None:
        self.typing_up.agree()
        self._next_sheet()

    def _next_sheet(self) -> None:
        if self.typing_up.is_last:
            self.typing_up.settle()
            self._do("ended")
        else:
            self._choose(self.typing_up.at + 1)

    def _finish(self) -> None:
        room, today = self.typing_up.room, self.surroundings.now().date()
        if room is None:
            return
        if room.status == "finished":
            self._go("packs", "record")
            return
        self.surroundings.desk.ask(
            lambda notebook: notebook.finish(room.id, today),
            lambda _changed: self._go("packs", "record"),
            owner=self,
        )

    def _go(self, page: str, about: str = "") -> None:
        session_id = self.typing_up.session_id
        self.surroundings.go(Destination(page=page, session_id=session_id, about=about))

    def _on_seen_by(self, everyone: bool) -> None:
        if everyone:
            self._close_sheets()
        self._show()

    def _close_sheets(self) -> None:
        """What is open over the page is for one person. Its words are kept as they are."""
        for sheet in self.window().findChildren(QDialog):
            sheet.close()


def _lines(number: int) -> str:
    return ngettext("{n} line", "{n} lines", number).format(n=number) if number else _("nothing")
