"""One page that looks back, before it is given out: how it will look, saved or printed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from app import messages
from app.models.changed import Changed
from app.packs.forms import form_named
from app.packs.making import PackFile
from app.packs.pages.file_names import name_of
from app.packs.styles import style_named
from app.ui.actions import actions
from app.ui.packing.looks import Looks
from app.ui.packing.making import Made, Wanted, make
from app.ui.packing.output import Output
from app.ui.packing.preview import Preview
from app.ui.packing.reading_aloud import ReadingAloud
from app.ui.page import Page
from app.ui.parts.buttons import LinkButton
from app.ui.parts.flowing import Columns
from app.ui.parts.labels import Heading, Text
from app.ui.parts.scroller import Scroller
from app.ui.parts.surfaces import Column
from app.ui.scaling_style import scaled
from app.ui.surroundings import Destination, Sheet, Surroundings
from app.words import _

_AROUND_THE_PAGE = 270
"""What stands above and below the page of a preview, in pixels at 100 %."""


class SheetPage(Page):
    """Made by the worker from what is kept at that moment, as packs are."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.sheet: Sheet | None = None
        self._turn = 0
        self._shown_to_all = False
        self.title = Heading(_("Print it"), 1)
        self.label = Text(strong=True)
        self.looks = Looks()
        self.output = Output(surroundings, alone=True)
        self.preview = Preview(surroundings)
        self.reading = ReadingAloud(surroundings, self.preview.text)
        self.back = LinkButton(_("Go back"), icon="chevron-left")
        self.columns = self._lay_out()
        self._listen()

    def arrive(self, destination: Destination) -> None:
        """Without a page to print, as it was."""
        self.sheet = destination.sheet or self.sheet
        self._shown_to_all = False
        self._name_sheet()
        self._make()
        self.looks.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit_preview)

    @property
    def wanted(self) -> Wanted | None:
        if self.sheet is None:
            return None
        copies, today = self.looks.chosen, self.output.workroom.today
        style, form = style_named(copies.style), form_named(copies.form)
        file = PackFile(
            name=name_of(self.sheet.name, today, style, form),
            pages=(self.sheet.name,),
            form=copies.form,
            style=copies.style,
            copies=1,
        )
        return Wanted(file=file, occasion="since", sheet=self.sheet)

    def _lay_out(self) -> Columns:
        left = Column(self.title, self.label, gap=14, margins=(40, 28, 32, 28))
        left.add(Heading(_("How shall it look?"), 2), self.looks, self.output, self.back)
        left.box.setAlignment(self.back, Qt.AlignmentFlag.AlignLeft)
        left.add_stretch()
        right = Column(self.preview, self.reading, gap=12, margins=(40, 28, 32, 28))
        right.add_stretch()
        columns = Columns(right, left=left, left_width=548, main_width=460)
        columns.stacking.reverse()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(Scroller(columns))
        return columns

    def _listen(self) -> None:
        self.looks.changed.connect(self._make)
        self.back.clicked.connect(self._go_back)
        self.preview.answered.connect(self._answer_preview)
        self.preview.turned.connect(lambda: self.output.set_wanted(self.preview.wanted))
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)
        self.surroundings.appearance.changed.connect(self._fit_preview)
        for name, deed in (
            ("pack:back", lambda: self.preview.turn(-1)),
            ("pack:on", lambda: self.preview.turn(1)),
            ("pack:save", self.output.save.click),
            ("pack:print", self.output.print.click),
        ):
            for key in actions()[name].keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(deed)

    def _name_sheet(self) -> None:
        self.label.setText(self.sheet.label if self.sheet else "")
        self.label.setVisible(self.sheet is not None)

    def _go_back(self) -> None:
        if self.sheet is not None:
            back = Destination(page=self.sheet.back, group_id=self.sheet.group_id, about="back")
            self.surroundings.go(back)
        else:
            self.surroundings.go(Destination(page="look-back"))

    # Showing

    def _make(self) -> None:
        """The latest wish wins."""
        self._turn += 1
        turn, wanted, workroom = self._turn, self.wanted, self.output.workroom
        self.output.set_wanted(wanted)
        if wanted is None:
            self.preview.say_instead(_("Choose on Look back what to print."))
        elif self.surroundings.visibility.everyone and not self._shown_to_all:
            self.preview.say_instead(_everyone_can_see(), _("Show it to everyone"))
        else:
            self.preview.wait_for_pages()
            self.surroundings.desk.ask(
                lambda notebook: make(notebook, wanted, workroom),
                lambda made: self._take(turn, made),
                lambda error: self._refused(turn, error),
                owner=self,
            )

    def _take(self, turn: int, made: Made) -> None:
        if turn == self._turn:
            self._fit_preview()
            self.preview.show_made(made)

    def _refused(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self.preview.say_instead(messages.say(error))

    def _fit_preview(self) -> None:
        beside = not self.columns.stacked
        self.preview.set_highest(self.height() - scaled(_AROUND_THE_PAGE) if beside else 0)

    def _answer_preview(self) -> None:
        if self.sheet is not None and self.surroundings.visibility.everyone:
            self._shown_to_all = True
            self._make()
            self.preview.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.preview.wanted is not None:
            self.output.save_as("html")

    def _on_seen_by(self, _everyone: bool) -> None:
        """What was looked for alone is not for whoever can see this laptop now."""
        self._shown_to_all = False
        self.preview.clear()
        self.sheet = None
        self._name_sheet()
        self._make()

    def _on_changed(self, changed: Changed) -> None:
        if changed.kinds - {"draft", "place", "run_sheet"} and self.isVisible():
            self._make()


def _everyone_can_see() -> str:
    return _(
        "Everyone can see this laptop. What was said is shown here only when you ask for it. You "
        "can save it or print it without showing it."
    )
