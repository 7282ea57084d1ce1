"""One person at a time on the laptop: between two people there is a screen with nothing on it.

It fills the window, so that nothing of the session is beside it, and it forgets each person's
places the moment they are done.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.scroller import Scroller
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column
from app.ui.scaling_style import scaled
from app.words import _
from app.workshops.place_slides import small_sides_rule
from app.workshops.sentences import aloud, with_capital
from app.workshops.session import VIEWS_OF
from app.workshops.sides import view_of_words

Stage = Literal["between", "side", "item", "done", "paused"]
Asked = tuple[str, str, tuple[tuple[int, str], ...]]
"""What one person places themselves on: its id, the question, and the numbered answers."""


WIDEST = 760
"""Of a place to choose, in pixels at 100 %."""


@dataclass(slots=True)
class Turn:
    """What the person in front of the laptop has chosen so far; kept nowhere."""

    side: str = ""
    places: dict[str, int] = field(default_factory=dict[str, int])
    at: int = 0


class BigButton(Button):
    """A place to choose: large enough to hit with a thumb."""

    least_height = 60


class HandOver(QWidget):
    """`placed` brings one person's side and places; `ended` that everybody has had a turn;
    `carried_on` that a pause is over."""

    placed = Signal(str, dict)
    ended = Signal()
    carried_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[Asked, ...] = ()
        self._before_pause: Stage | None = None
        self._stage: Stage = "between"
        self._turn = Turn()
        self._sent = False
        self._words = ""
        self.page = Column(gap=18, margins=(60, 32, 60, 24))
        self.choices: list[Button] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        self._scroller = Scroller(self.page)
        rows.addWidget(self._scroller)

    @property
    def stage(self) -> Stage:
        return self._stage

    def begin(self, items: tuple[Asked, ...]) -> None:
        """Each item with its question and its answers; nobody sits in front of it yet."""
        self._items = items
        self._go("between")

    def forget(self) -> None:
        """Whoever was in the middle of it: nothing of theirs is kept or shown."""
        self._before_pause = None
        self._go("between")

    def pause(self, paused: bool) -> None:
        """While everyone pauses, nothing of the person in front is shown; they go on from there."""
        if paused and self._before_pause is None:
            self._before_pause = self._stage
            self._go("paused")
        elif not paused and self._before_pause is not None:
            before, self._before_pause = self._before_pause, None
            self._go(before)

    def not_kept(self) -> None:
        """Whoever is in front of it may press Done again."""
        self._sent = False

    def take_keyboard(self) -> None:
        if self.choices:
            self.choices[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever cannot see that the screen has changed is told where they are."""
        super().showEvent(event)
        if not event.spontaneous():
            announce(self, self._words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number chooses the answer with that number."""
        digit = event.text()
        answers = self._items[self._turn.at][2] if self._stage == "item" else ()
        if digit in {str(number) for number, _answer in answers if number <= 9}:
            self._choose(int(digit))
        else:
            super().keyPressEvent(event)

    # Within

    def _go(self, stage: Stage) -> None:
        if stage == "between":
            self._turn, self._sent = Turn(), False
        self._stage = stage
        self.page.clear()
        self.choices = []
        {
            "between": self._show_between,
            "side": self._show_side,
            "item": self._show_item,
            "done": self._show_done,
            "paused": self._show_paused,
        }[stage]()
        self.page.add_stretch()
        QTimer.singleShot(0, self, lambda: self._scroller.verticalScrollBar().setValue(0))
        if self.isVisible():
            self.take_keyboard()

    def _show_between(self) -> None:
        title = _("Hand the laptop to the next person")
        words = _("Nothing of the last person is here. When you are alone with it, begin.")
        begin = self._button(_("Begin"), partial(self._go, "side"), accent=True)
        end = LinkButton(_("Everybody has had a turn"))
        end.clicked.connect(lambda _=False: self.ended.emit())
        rule = Text(small_sides_rule(), icon="info-circle")
        self.page.add(Heading(title, 1), Text(words), rule, Flow(begin), Flow(end))
        self._say(title, words)

    def _show_side(self) -> None:
        title = _("Which side do you see it from?")
        self.page.add(Heading(title, 1), Text(small_sides_rule(), icon="info-circle"))
        words = {**view_of_words(), "": _("I would rather not say")}
        for side in VIEWS_OF:
            self._button(with_capital(words[side]), partial(self._choose_side, side))
        self.page.add(Flow(*self.choices, gap=14))
        self._say(title, small_sides_rule())

    def _show_item(self) -> None:
        _item, question, answers = self._items[self._turn.at]
        self.page.add(Heading(question, 1), Text(_("Nobody sees this.")))
        for number, answer in answers:
            cap = str(number) if number <= 9 else ""
            self._button(answer, partial(self._choose, number), key=cap).setMaximumWidth(
                scaled(WIDEST)
            )
        pass_it = self._button(_("I pass on this"), partial(self._choose, 0))
        places = Column(gap=10)
        places.add(*self.choices[: len(answers)])
        self.page.add(places, Flow(pass_it))
        self._say(question)

    def _show_paused(self) -> None:
        title = _("We are pausing. No rush.")
        words = _("Nothing is lost, and nothing is shown.")
        carry_on = self._button(_("Carry on"), self.carried_on.emit, accent=True)
        self.page.add(Heading(title, 1), Text(words), Flow(carry_on))
        self._say(title, words)

    def _show_done(self) -> None:
        title = _("That is all")
        words = _("Choose Done. Then nothing of it is on the screen.")
        done = self._button(_("Done"), self._finish, accent=True)
        again = self._button(_("Begin again"), partial(self._go, "between"))
        self.page.add(Heading(title, 1), Text(words), Flow(done, again, gap=14))
        self._say(title, words)

    def _choose_side(self, side: str) -> None:
        self._turn = Turn(side)
        self._go("item" if self._items else "done")

    def _choose(self, number: int) -> None:
        """A place, or none for whoever passes."""
        if number:
            self._turn.places[self._items[self._turn.at][0]] = number
        self._turn.at += 1
        self._go("item" if self._turn.at < len(self._items) else "done")

    def _finish(self) -> None:
        """The screen stays until their places are safe, so that Done can be pressed again."""
        side, places = self._turn.side, dict(self._turn.places)
        if not places:
            self._go("between")
        elif not self._sent:
            self._sent = True
            self.placed.emit(side, places)

    def _button(self, words: str, deed: object, *, key: str = "", accent: bool = False) -> Button:
        button = BigButton(words, key=key, accent=accent)
        button.clicked.connect(lambda _checked=False: QTimer.singleShot(0, self, deed))  # type: ignore[call-overload]
        self.choices.append(button)
        return button

    def _say(self, *words: str) -> None:
        self._words = aloud(*words)
        if self.isVisible():
            announce(self, self._words)
