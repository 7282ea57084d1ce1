"""One action on the page of actions: what, who, by when, and a chooser for how it is going."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from app.ui.parts import lettering
from app.ui.parts.choices import Chooser
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Card, Column
from app.ui.promises.fading import fade_in
from app.ui.promises.moving_date import MovingDate
from app.ui.promises.promise import Promise
from app.ui.promises.why import Why
from app.words import _
from app.workshops.actions import WITH_A_WHY, status_words
from app.workshops.dates import say_date
from app.workshops.session import ACTION_STATUSES


class PromiseRow(Card):
    """Says what was chosen or typed; whoever shows it keeps it in the store."""

    status_chosen = Signal(str, str)
    """The action's id and how it is going."""
    why_given = Signal(str, str)
    """The action's id and a reason that is finished."""
    half_typed = Signal(str, str)
    """The action's id and a reason that is not finished."""
    date_moved = Signal(str, object)
    """The action's id and its new date, or None for no date."""

    def __init__(self, promise: Promise, today: date) -> None:
        super().__init__(gap=4, margins=(24, 16, 20, 16))
        self.promise = promise
        self.status = _status_chooser(promise)
        self.why = Why(promise.why, promise.half_typed, may_write=not promise.for_room)
        self.facts = Text(_facts(promise, today), soft=True)
        self.cheer = Text(_("A promise kept"), icon="star")
        self.date = MovingDate(promise.by_when, today)
        words = Column(
            Text(promise.what, strong=True, size=lettering.NOTE), self.facts, self.cheer, gap=0
        )
        self.add(Flow(words, self.status, gap=16, spread=True), self.date, self.why)
        self.cheer.hide()
        for button in (self.date.open, self.why.change):
            button.setAccessibleDescription(promise.what)
        self.date.setVisible(promise.is_open)
        self.date.moved.connect(lambda day: self.date_moved.emit(promise.id, day))
        self.why.setVisible(promise.status in WITH_A_WHY)
        self.status.activated.connect(self._choose)
        self.why.given.connect(lambda text: self.why_given.emit(promise.id, text))
        self.why.half_typed.connect(lambda text: self.half_typed.emit(promise.id, text))

    def has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def show_promise(self, promise: Promise, today: date) -> None:
        """What is kept of it by now; the row stays where it is."""
        self.promise = promise
        self.facts.setText(_facts(promise, today))
        self.date.show_day(promise.by_when)
        self.date.setVisible(promise.is_open)
        if promise.status != "done":
            self.cheer.hide()

    def cheer_quietly(self, *, motion: bool) -> None:
        """A star and a few words; they only come gently where somebody asked for movement."""
        self.cheer.show()
        if motion:
            fade_in(self.cheer)

    def offer_why(self) -> None:
        """For a date that moved: there is room to say why, and no need to."""
        self.why.show()

    def leave(self) -> None:
        """What is half typed here is put by, and nothing of it is given."""
        self.why.leave()

    def _choose(self, index: int) -> None:
        status = self.status.itemData(index)
        self.status_chosen.emit(self.promise.id, status)
        self.why.setVisible(status in WITH_A_WHY)
        if status in WITH_A_WHY:
            self.why.write()


def _status_chooser(promise: Promise) -> Chooser:
    chooser = Chooser(_("Now"))
    words = status_words()
    for status in ACTION_STATUSES:
        chooser.addItem(words[status], status)
    chooser.setCurrentIndex(ACTION_STATUSES.index(promise.status))
    chooser.setAccessibleDescription(promise.what)
    chooser.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return chooser


def _facts(promise: Promise, today: date) -> str:
    lead = _("Lead: {lead}").format(lead=promise.lead or _("to be asked"))
    help_needed = promise.help_needed
    lines = [
        " · ".join(part for part in (lead, _when(promise, today)) if part),
        _("Help needed: {help}").format(help=help_needed) if help_needed else "",
        promise.where,
    ]
    return "\n".join(line for line in lines if line)


def _when(promise: Promise, today: date) -> str:
    """Kindly: a date that has gone by is only said to have been the date."""
    if promise.by_when is None:
        return _("no date yet") if promise.is_open else ""
    if promise.is_open and promise.by_when < today:
        return _("its date was {day}").format(day=say_date(promise.by_when))
    return _("by {day}").format(day=say_date(promise.by_when))
