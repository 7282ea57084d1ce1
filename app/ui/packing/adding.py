"""Another form for the run sheet: which kind of file, and how its pages look."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.packs.forms import FORMS
from app.packs.styles import ANY_PAPER, STYLES, Style, style_named, tint_words
from app.ui.packing.how_many import USUAL
from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.choices import Chooser
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading
from app.ui.parts.surfaces import Card
from app.words import _
from app.workshops.run_sheet import Copies
from app.workshops.sentences import with_capital


class AddForm(Card):
    """Opens below the rows, and closes once something was added; Esc closes it too."""

    added = Signal(object)
    """`Copies` of what was chosen: one."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12, margins=16)
        self.form = Chooser(_("Form"))
        self.letters = Chooser(_("Letters"))
        self.tint = Chooser(_("Paper colour"))
        self.paper_size = Chooser(_("Paper size"))
        self.put = Button(_("Add it"))
        self.close_it = LinkButton(_("Not now"))
        self.look = Flow(self.letters, self.tint, self.paper_size)
        self._offer()
        self.add(Heading(_("Add another form"), 3), self.form, self.look)
        self.add(Flow(self.put, self.close_it, gap=16))
        self.box.setAlignment(self.form, Qt.AlignmentFlag.AlignLeft)
        self.form.activated.connect(lambda _index: self._show_looks())
        self.put.clicked.connect(self._give)
        self.close_it.clicked.connect(self.closed)
        self.begin(USUAL)
        self.hide()

    @property
    def chosen(self) -> Copies:
        form = FORMS[self.form.currentData()]
        style = self._style().name if form.styled else USUAL.style
        return Copies(form.name, style, 1)

    def begin(self, like: Copies) -> None:
        """Begin where somebody is: with what they look at now."""
        style = style_named(like.style)
        _choose(self.form, like.form)
        _choose(self.letters, style.points)
        _choose(self.tint, style.tint)
        _choose(self.paper_size, style.paper)
        self._show_looks()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _offer(self) -> None:
        for form in FORMS.values():
            self.form.addItem(form.label, form.name)
        for points in sorted({style.points for style in STYLES.values()}):
            self.letters.addItem(_("{points} pt").format(points=f"{points:g}"), points)
        for tint, words in tint_words().items():
            self.tint.addItem(with_capital(words), tint)
        for paper in ANY_PAPER:
            self.paper_size.addItem(paper, paper)

    def _show_looks(self) -> None:
        self.look.setVisible(FORMS[self.form.currentData()].styled)

    def _style(self) -> Style:
        return next(
            style
            for style in STYLES.values()
            if style.points == self.letters.currentData()
            and style.tint == self.tint.currentData()
            and style.paper == self.paper_size.currentData()
        )

    def _give(self) -> None:
        self.added.emit(self.chosen)


def _choose(chooser: Chooser, answer: object) -> None:
    chooser.setCurrentIndex(max(0, chooser.findData(answer)))
