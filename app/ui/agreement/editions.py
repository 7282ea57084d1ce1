"""What was agreed when, and what has changed: between two editions, or since somebody joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import Qt

from app import messages
from app.ui.agreement.words import say_changes, say_edition
from app.ui.parts.buttons import Button
from app.ui.parts.choices import Chooser
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.side_by_side import by_itself
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column
from app.words import _, ngettext
from app.workshops.agreement import Agreement, Changes, Edition, Line, changes, changes_since
from app.workshops.dates import NotADate, read_date, say_date

NOW = "now"


class EditionsCard(Card):
    """Each change is a symbol and a word before the line itself."""

    def __init__(self) -> None:
        super().__init__(gap=14, margins=20)
        self._agreement: Agreement | None = None
        self._today = date.min
        self.list = Text()
        self.before, self.after = Chooser(), Chooser()
        self.compare = Button(_("Show what changed"))
        self.joined = LineField()
        self.row = FormRow(_("New since you joined: on which day?"), self.joined, _hint())
        self.since = Button(_("Show what is new"))
        self.title = Text(strong=True)
        self.answer = Column(gap=8)
        choosers = FormRow(_("From"), self.before), FormRow(_("To"), self.after)
        self.choosing = Column(Flow(*choosers, gap=24), Flow(self.compare), gap=10)
        self.newcomer = Column(by_itself(self.row), Flow(self.since), gap=10)
        self.add(Heading(_("What was agreed when"), 2), self.list, self.choosing, self.newcomer)
        self.add(self.title, self.answer)
        self.compare.clicked.connect(self._compare)
        self.since.clicked.connect(self._since)
        self.joined.returnPressed.connect(self._since)

    def read_joined(self) -> date | None:
        """The day somebody joined, if it is given. Raises NotADate."""
        return read_date(self.joined.text(), _a_year_before(self._today))

    def ask_again(self, sentence: str) -> None:
        """Say what is amiss with the day somebody joined, and go there."""
        self.row.set_hint(sentence)
        announce(self.joined, sentence)
        self.joined.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_agreement(self, agreement: Agreement, today: date) -> None:
        if self._agreement is None or agreement.id != self._agreement.id:
            self.joined.clear()
        if agreement != self._agreement:
            self._agreement, self._today = agreement, today
            said = [say_edition(each) for each in agreement.editions]
            self.list.setText("\n".join(reversed(said)) or _("Nothing is agreed yet."))
            self._offer(agreement)
            self._clear()
        self.choosing.setVisible(bool(agreement.editions))
        self.newcomer.setVisible(bool(agreement.editions))

    def _offer(self, agreement: Agreement) -> None:
        offered = list(_offered(agreement.editions))
        for chooser, last in ((self.before, -1), (self.after, len(offered))):
            chosen = chooser.currentData()
            chooser.clear()
            for words, edition_id in offered:
                chooser.addItem(words, edition_id)
            if chooser is self.after:
                chooser.addItem(_("as it is now"), NOW)
            at = chooser.findData(chosen) if chosen else last
            chooser.setCurrentIndex(at if at >= 0 else chooser.count() - 1)

    def _lines(self, chosen: object) -> tuple[Line, ...]:
        assert self._agreement is not None
        if chosen == NOW:
            return self._agreement.kept
        editions = self._agreement.editions
        return next((each.lines for each in editions if each.id == chosen), ())

    def _compare(self) -> None:
        if self._agreement is not None:
            before, after = self.before.currentData(), self.after.currentData()
            title = _("From {before} to {after}").format(
                before=self.before.currentText(), after=self.after.currentText()
            )
            self._show(title, changes(self._lines(before), self._lines(after)))

    def _since(self) -> None:
        if self._agreement is None:
            return
        try:
            day = self.read_joined()
        except NotADate as error:
            self.ask_again(messages.say(error))
            return
        if day is None:
            self.ask_again(_hint())
            return
        self.row.set_hint(_hint())
        title = _("New since {day}").format(day=say_date(day))
        self._show(title, changes_since(self._agreement, day))

    def _show(self, title: str, found: Changes) -> None:
        self._clear()
        self.title.setText(title)
        self.title.show()
        for icon, words in say_changes(found):
            self.answer.add(Text(words, icon=icon))
        if not found:
            self.answer.add(Text(_("Nothing has changed.")))
        self.answer.show()
        announce(self, f"{title}. {_say_how_many(found)}")

    def _clear(self) -> None:
        self.answer.clear()
        self.answer.hide()
        self.title.hide()


def _offered(editions: Sequence[Edition]) -> Iterator[tuple[str, str]]:
    """The day of each, which is not enough where two were agreed on one day."""
    days = [each.on for each in editions]
    for each in editions:
        alone = days.count(each.on) == 1
        yield say_date(each.on) if alone else say_edition(each), each.id


def _say_how_many(found: Changes) -> str:
    number = len(found.added) + len(found.changed) + len(found.left_out)
    if not number:
        return _("Nothing has changed.")
    return ngettext("{n} line is not as it was.", "{n} lines are not as they were.", number).format(
        n=number
    )


def _hint() -> str:
    return _(
        "For example 3 March. You are shown what was added, changed and left out since. The page "
        "for someone new says it too."
    )


def _a_year_before(today: date) -> date:
    """So that a day without its year is the last such day, and not the next."""
    return date(today.year - 1, today.month, min(today.day, 28))
