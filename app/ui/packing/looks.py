"""Which kind of file, and how its pages look."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app.packs.forms import FORMS
from app.packs.styles import (
    ANY_PAPER,
    SIZES,
    Style,
    font_words,
    presets,
    style_named,
    tint_words,
)
from app.ui.packing.how_many import USUAL
from app.ui.parts.choices import Chooser, TickField
from app.ui.parts.flowing import Flow
from app.ui.parts.surfaces import Column
from app.words import _
from app.workshops.run_sheet import Copies
from app.workshops.sentences import with_capital

_NO_LOOK = "clear-14-white"
"""Kept for a form whose readers choose their own letters."""


class Looks(Column):
    """A form, and for one that has a look, where to begin and what to change of it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12)
        self.form = Chooser(_("Form"))
        self.preset = Chooser(_("Begin with"))
        self.letters = Chooser(_("Letters"))
        self.tint = Chooser(_("Paper colour"))
        self.paper_size = Chooser(_("Paper size"))
        self.typeface = Chooser(_("Shape of letters"))
        self.wide = TickField(_("More space between the lines"))
        self.easy_read = TickField(_("Easy Read: a picture beside each sentence"))
        choosers = Flow(self.preset, self.letters, self.tint, self.paper_size, self.typeface)
        self.looks = Column(choosers, self.wide, self.easy_read, gap=4)
        self._offer()
        self.add(self.form, self.looks)
        self.box.setAlignment(self.form, Qt.AlignmentFlag.AlignLeft)
        self._listen()
        self.begin()

    @property
    def chosen(self) -> Copies:
        """One of what is chosen."""
        form = FORMS[self.form.currentData()]
        style = self._style().name if form.styled else _NO_LOOK
        return Copies(form.name, style, 1)

    def begin(self) -> None:
        _choose(self.form, USUAL.form)
        self.show_style(style_named(USUAL.style))
        self._show_looks()

    def show_style(self, style: Style) -> None:
        _choose(self.letters, style.points)
        _choose(self.tint, style.tint)
        _choose(self.paper_size, style.paper)
        _choose(self.typeface, style.font)
        self.wide.setChecked(style.wide)
        self.easy_read.setChecked(style.easy_read)

    def _listen(self) -> None:
        self.form.activated.connect(lambda _index: self._show_looks())
        self.preset.activated.connect(lambda _index: self._follow_preset())
        every = (self.form, self.preset, self.letters, self.tint, self.paper_size, self.typeface)
        for chooser in every:
            chooser.activated.connect(lambda _index: self.changed.emit())
        for tick in (self.wide, self.easy_read):
            tick.clicked.connect(lambda: self.changed.emit())

    def _offer(self) -> None:
        for form in FORMS.values():
            self.form.addItem(form.label, form.name)
        for name, (words, _style) in presets().items():
            self.preset.addItem(words, name)
        for points in SIZES:
            self.letters.addItem(_("{points} pt").format(points=f"{points:g}"), points)
        for tint, words in tint_words().items():
            self.tint.addItem(with_capital(words), tint)
        for paper in ANY_PAPER:
            self.paper_size.addItem(paper, paper)
        for font, words in font_words().items():
            self.typeface.addItem(words, font)

    def _show_looks(self) -> None:
        self.looks.setVisible(FORMS[self.form.currentData()].styled)

    def _follow_preset(self) -> None:
        _words, style = presets()[self.preset.currentData()]
        self.show_style(style)

    def _style(self) -> Style:
        return Style(
            points=self.letters.currentData(),
            tint=self.tint.currentData(),
            paper=self.paper_size.currentData(),
            font=self.typeface.currentData(),
            wide=self.wide.isChecked(),
            easy_read=self.easy_read.isChecked(),
        )


def _choose(chooser: Chooser, answer: object) -> None:
    chooser.setCurrentIndex(max(0, chooser.findData(answer)))
