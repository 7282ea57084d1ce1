"""The files as they will be, page by page: pictures to look at, or the same words to read."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit

from app import messages
from app.packs.errors import PackError
from app.packs.styles import style_named
from app.ui.packing.making import LIKE_PAPER, Made, Picture, Wanted, picture_of
from app.ui.packing.page_view import PageView
from app.ui.packing.remarks import Remarks
from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column, Row
from app.ui.scaling_style import scaled
from app.ui.surroundings import Destination, Surroundings
from app.words import _

_A_MOMENT = 120
"""Milliseconds before it is worth saying that the pages are being made."""


class Preview(Column):
    """Shows each `Made` after the other; the pictures of their pages are drawn by the worker, as
    they are turned to."""

    answered = Signal()
    """Someone pressed the button below a sentence that stands in place of the pages."""
    turned = Signal()
    """Another file may be the one that is looked at."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(gap=12)
        self._desk = surroundings.desk
        self._surroundings = surroundings
        self._made: list[Made] = []
        self._page = 0
        self._turn = 0
        self._more_to_come = False
        self._as_text = False
        self.heading = Heading(_("Preview"), 2, size=17)
        self.style_words = Text(soft=True)
        self.like = Text(soft=True)
        self.number = Text(soft=True)
        self.view = PageView()
        self.text = _reading_field()
        self.sentence = Text()
        self.answer = Button()
        self._instead = Card(self.sentence, self.answer, gap=16)
        self._instead.box.setAlignment(self.answer, Qt.AlignmentFlag.AlignLeft)
        self.back = Button(_("Page back"), icon="chevron-left")
        self.on = Button(_("Page on"), icon="chevron-right")
        self.toggle = LinkButton(icon="file-text")
        self.remarks = Remarks()
        self.pictures = Button(_("Choose pictures"))
        self._soon = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._redraw_soon = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._listen()
        self.clear()

    @property
    def page(self) -> int:
        """Which page is shown, from 0."""
        return self._page

    @property
    def pages(self) -> int:
        return sum(made.pages for made in self._made)

    @property
    def current(self) -> Made | None:
        """The file that the shown page is of; the first while none has pages."""
        return self._place()[0] if self._made else None

    @property
    def wanted(self) -> Wanted | None:
        return self.current.wanted if self.current else None

    def wait_for_pages(self) -> None:
        """Something else was chosen: what is shown now no longer counts."""
        self._made = []
        self._turn += 1
        self._soon.start()

    def show_made(self, made: Made, *, more_to_come: bool = False) -> None:
        """The first file; others may follow with `add_made`."""
        self._made = []
        self._set_sentence("", "")
        self.add_made(made, more_to_come=more_to_come)

    def add_made(self, made: Made, *, more_to_come: bool = False) -> None:
        """One more file, after those that are shown."""
        self._soon.stop()
        self._more_to_come = more_to_come
        first = not self._made
        self._made.append(made)
        if not more_to_come:
            self._page = min(self._page, max(0, self.pages - 1))
        self.text.setPlainText("\n\n".join(each.text.strip("\n") for each in self._made))
        if made.trouble is not None:
            self._say_trouble(made.trouble)
        if first or self._page >= self.pages - made.pages:
            self._draw()
        self._show_parts()

    def say_instead(self, sentence: str, button: str = "") -> None:
        """A sentence in place of the pages, with a button if there is something to do."""
        self.clear()
        self._set_sentence(sentence, button)
        self._show_parts()

    def clear(self) -> None:
        self._soon.stop()
        self._made = []
        self._more_to_come = False
        self._turn += 1
        self._page = 0
        self.view.clear()
        self.text.clear()
        self.style_words.setText("")
        self._set_sentence("", "")
        self._show_parts()

    def turn(self, way: int) -> None:
        """On (1) or back (-1); never past the ends."""
        page = max(0, min(self.pages - 1, self._page + way))
        if page != self._page:
            self._page = page
            self._draw()
            self._show_parts()
        elif self.pages:
            announce(self, _("There is no page beyond this one."))

    def set_highest(self, pixels: int) -> None:
        """How high the page may be, so that it is all in sight; 0 for as high as it likes."""
        self.view.set_highest(pixels)
        self.text.setMinimumHeight(max(scaled(240), pixels or scaled(480)))

    def _lay_out(self) -> None:
        self.add(Flow(Row(self.heading, self.style_words, gap=6), self.number, spread=True))
        self.add(self.like, self._instead, self.view, self.text)
        self.add(Flow(self.back, self.on, self.toggle, self.pictures, gap=12), self.remarks)
        self.add_stretch()

    def _listen(self) -> None:
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on.clicked.connect(lambda: self.turn(1))
        self.view.resized.connect(self._redraw_soon.start)
        self._redraw_soon.timeout.connect(self._draw)
        self.toggle.clicked.connect(self._toggle)
        self.pictures.clicked.connect(self._choose_pictures)
        self.answer.clicked.connect(self.answered)
        self._soon.timeout.connect(self._say_making)

    def _say_making(self) -> None:
        self.view.clear()
        self.number.setText(_("Making the pages"))

    def _toggle(self) -> None:
        self._as_text = not self._as_text
        self._show_parts()

    def _place(self) -> tuple[Made, int]:
        """Which file the shown page is of, and which page of it."""
        page = self._page
        for made in self._made:
            if page < made.pages:
                return made, page
            page -= made.pages
        return self._made[0], 0

    def _draw(self) -> None:
        """Ask for a picture of this page, as large as it is shown. The latest asking wins."""
        if not self._made or not self.pages:
            return
        self._turn += 1
        made, page = self._place()
        turn, pdf, size = self._turn, made.pdf, self.view.wanted_size
        self._desk.ask(
            lambda _notebook: picture_of(pdf, page, size),
            lambda picture: self._take(turn, picture),
            owner=self,
        )

    def _take(self, turn: int, picture: Picture) -> None:
        if turn != self._turn:
            return
        name = _("Preview, {page}").format(page=self._which())
        before = self.view.spoken_name()
        self.view.show_page(picture.image, name, picture.text)
        if before != name:
            announce(self, self._which())

    def _which(self) -> str:
        return _("page {number} of {all}").format(number=self._page + 1, all=self.pages)

    def _set_sentence(self, sentence: str, button: str) -> None:
        self.sentence.setText(sentence)
        self.answer.set_words(button)
        self.answer.setVisible(bool(button))

    def _say_trouble(self, trouble: PackError) -> None:
        works = "html" in getattr(trouble, "works", ())
        self._set_sentence(messages.say(trouble), _("Save it as a web page") if works else "")

    def _show_parts(self) -> None:
        instead = bool(self.sentence.text())
        drawn = bool(self.pages)
        reading = bool(self._made) and (self._as_text or not drawn)
        self._name_file()
        self._instead.setVisible(instead)
        self.text.setVisible(reading)
        self.view.setVisible(not reading and not instead)
        self.number.setText(self._which() if drawn and not reading else "")
        self.toggle.set_words(_("See the pages") if reading else _("Read it as plain text"))
        self.toggle.setVisible(drawn)
        for button in (self.back, self.on):
            button.setVisible(not reading and not instead)
            button.setEnabled(self.pages > 1)
        self.pictures.setVisible(drawn and self._has_pictures)
        self.turned.emit()

    @property
    def _has_pictures(self) -> bool:
        """Easy Read of a session has them, and whoever alone sees this laptop chooses them."""
        wanted = self.wanted
        if wanted is None or not wanted.session_id or self._surroundings.visibility.everyone:
            return False
        return style_named(wanted.file.style).easy_read

    def _choose_pictures(self) -> None:
        if self.wanted is not None:
            pages = " ".join(self.wanted.file.pages)
            session_id = self.wanted.session_id
            self._surroundings.go(Destination(page="pictures", session_id=session_id, about=pages))

    def _name_file(self) -> None:
        """Its form and style, and how near the picture comes to it."""
        made = self.current
        self.style_words.setText(
            _("· {style}").format(style=made.wanted.file.label) if made else ""
        )
        said = _likeness(made.wanted.file.form) if made and not made.trouble else ""
        self.remarks.show_remarks(*((made.remarks, made.style) if made else ((), None)))
        self.like.setText(said)
        self.like.setVisible(bool(said))


def _likeness(form: str) -> str:
    """What the picture, or the text, is of a form that is not paper."""
    if form == "pdf":
        return ""
    if form in LIKE_PAPER:
        return _("It looks much like this. Whoever opens it can change how it looks.")
    return {
        "txt": _("It says this, in any letters that its reader has chosen."),
        "wav": _("It is read aloud, and says this."),
    }.get(form, _("This is braille in the letters that an embosser reads."))


def _reading_field() -> QPlainTextEdit:
    field = QPlainTextEdit(readOnly=True)
    field.setAccessibleName(_("The pages as plain text"))
    field.setTabChangesFocus(True)
    return field
