"""How many people agree, initials of those who wish, and when the lines are looked at again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal

from app import messages
from app.ui.agreement.half_typed import HalfTyped
from app.ui.parts.buttons import Button
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading
from app.ui.parts.side_by_side import by_itself, side_by_side
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column
from app.words import _
from app.workshops.agreement import Agreement
from app.workshops.dates import NotADate, read_date, say_date
from app.workshops.reviewing import has_gone, latest_review, say_review
from app.workshops.typed import NotANumber, read_count

COUNT, INITIALS, REVIEW = "how_many", "initials", "review_on"


class MarksCard(Card):
    """Each answer is kept when its field is left; one that cannot be read stays half typed."""

    kept = Signal(str, object)
    """A field of the agreement and its value."""

    def __init__(self, half_typed: HalfTyped) -> None:
        super().__init__(gap=16, margins=20)
        self._half_typed = half_typed
        self._agreement: Agreement | None = None
        self._here: int | None = None
        self._today = date.min
        self.fields = {name: LineField() for name in (COUNT, INITIALS, REVIEW)}
        self.rows = {name: FormRow(words, self.fields[name]) for name, words in _labels().items()}
        self.anyway = Button(_("Keep that day anyway"))
        self.suggest = Button("", icon="calendar-event")
        review = Column(
            by_itself(self.rows[REVIEW]), Flow(self.suggest, self.anyway, gap=12), gap=10
        )
        self.add(Heading(_("Who agrees, and until when?"), 2))
        self.add(side_by_side(self.rows[COUNT], self.rows[INITIALS]), review)
        self.anyway.hide()
        self._listen()

    def show_agreement(self, agreement: Agreement, here: int | None, today: date) -> None:
        """What is kept, or half typed, except in a field that someone is typing in."""
        if self._agreement is None or self._agreement.id != agreement.id:
            for field in self.fields.values():
                field.clear()
        self._agreement, self._here, self._today = agreement, here, today
        for name, field in self.fields.items():
            kept = _said(agreement, name)
            if not field.hasFocus():
                field.setText(self._half_typed.draft(self.where(name)) or kept)
        self._say_about()

    def settle(self) -> None:
        """Keep what is still being typed, as leaving its field would."""
        for name in self.fields:
            self._keep(name)

    def _listen(self) -> None:
        for name, field in self.fields.items():
            field.editingFinished.connect(lambda name=name: self._keep(name))
            field.textEdited.connect(
                lambda text, name=name: self._half_typed.type(self.where(name), text)
            )
        self.suggest.clicked.connect(self._take_suggestion)
        self.anyway.clicked.connect(lambda: self._keep(REVIEW, anyway=True))

    def where(self, name: str) -> str:
        """The place of its half-typed words, which go when it is kept and not before."""
        return f"{name}:{self._agreement.id if self._agreement else ''}"

    def _keep(self, name: str, *, anyway: bool = False) -> None:
        agreement = self._agreement
        if agreement is None:
            return
        if self.fields[name].text() == _said(agreement, name):
            self._as_it_was(name)
            return
        try:
            value = self._read(name)
        except (NotADate, NotANumber) as error:
            self._tell(name, messages.say(error))
            return
        if name == REVIEW and has_gone(value, self._today) and not anyway:  # type: ignore[arg-type]
            self._ask_about_the_past()
        elif value != getattr(agreement, name):
            self.kept.emit(name, value)

    def _as_it_was(self, name: str) -> None:
        if self._half_typed.draft(self.where(name)):
            self._half_typed.take_back(self.where(name))
            self._say_about()

    def _read(self, name: str) -> object:
        text = self.fields[name].text()
        read: dict[str, Callable[[], object]] = {
            COUNT: lambda: read_count(text),
            INITIALS: lambda: tuple(text.replace(",", " ").replace(";", " ").split()),
            REVIEW: lambda: read_date(text, self._today),
        }
        return read[name]()

    def _ask_about_the_past(self) -> None:
        """Nothing is refused: a day that has gone by is kept when they say so."""
        self.anyway.show()
        self._tell(REVIEW, _past_day())
        if self.fields[REVIEW].hasFocus():
            self.anyway.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_suggestion(self) -> None:
        self.fields[REVIEW].setText(say_date(latest_review(self._today)))
        self._keep(REVIEW)

    def _tell(self, name: str, sentence: str) -> None:
        if self.rows[name].hint.text() != sentence:
            self.rows[name].set_hint(sentence)
            announce(self.fields[name], sentence)

    def _say_about(self) -> None:
        agreement = self._agreement
        if agreement is None:
            return
        self.rows[COUNT].set_hint(_about_count(agreement.how_many, self._here))
        self.rows[INITIALS].set_hint(_("Only of those who wish. Only you see them here."))
        self.rows[REVIEW].set_hint(say_review(agreement.review_on, self._today))
        if not self.anyway.hasFocus() or has_gone(agreement.review_on, self._today):
            self.anyway.hide()
        day = latest_review(self._today)
        self.suggest.set_words(_("Put in {day}").format(day=say_date(day)))
        self.suggest.setVisible(agreement.review_on != day)


def _labels() -> dict[str, str]:
    return {
        COUNT: _("How many people agree?"),
        INITIALS: _("Initials, if they wish"),
        REVIEW: _("When do you look at it again?"),
    }


def _said(agreement: Agreement, name: str) -> str:
    if name == COUNT:
        return "" if agreement.how_many is None else str(agreement.how_many)
    if name == INITIALS:
        return ", ".join(agreement.initials)
    return say_date(agreement.review_on)


def _about_count(agree: int | None, here: int | None) -> str:
    if agree is not None and here is not None and agree > here:
        return _(
            "{agree} agree, and {here} were counted at the session. Did more people come later? "
            "The number is kept as you wrote it."
        ).format(agree=agree, here=here)
    return _("Count the hands or the cards. Nobody has to say how they chose.")


def _past_day() -> str:
    return _(
        "That day has gone by. Choose a day to come, or keep that day anyway: "
        "then it is time to look at the lines now."
    )
