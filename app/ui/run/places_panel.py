"""Where places come in, and what the room settles once they are shown. In both layouts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.choices import Chooser
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.segmented import Segmented
from app.ui.parts.surfaces import Column
from app.ui.run.action_button import action_button
from app.ui.run.ballot_lines import BallotLines
from app.ui.run.dot_counts import DotCounts
from app.ui.run.not_shared_form import NotSharedForm
from app.ui.run.places_view import PlacesView, Way
from app.ui.run.settle_form import SettleForm
from app.words import _
from app.workshops.session import VIEWS_OF
from app.workshops.sides import view_of_words


class PlacesPanel(Column):
    """Shows a `PlacesView`, and asks for what is done with it by name."""

    way_chosen = Signal(str)
    side_chosen = Signal(str)
    asked = Signal(str)
    """show, again, leave, hand_round, take_out_batch, or only_me_first."""

    def __init__(self, *, compact: bool = False) -> None:
        super().__init__(gap=10)
        self._compact = compact
        self._view: PlacesView | None = None
        self.way = Segmented(_("How do places come in?"), _ways())
        self.side = Chooser(_("Slips from"))
        for side in VIEWS_OF:
            self.side.addItem(view_of_words()[side], side)
        self.lines = BallotLines()
        self.dots = DotCounts()
        self.hand_words = Text(
            _("Each person places themselves alone, and then hands the laptop on.")
        )
        self.buttons = {
            "hand_round": Button(_("Hand the laptop round"), icon="user"),
            "take_out_batch": Button(_("Take out the last line")),
            "show": action_button("places:show"),
            "leave": Button(_("Leave what was shown")),
            "then": action_button("places:then"),
            "again": LinkButton(_("Count again")) if compact else Button(_("Count again")),
        }
        self.other_way = LinkButton(_("One person at a time, or dots"))
        self.earlier = Text(soft=True, icon="history")
        self.settle = SettleForm(self.buttons["again"] if compact else None)
        self.not_shared = NotSharedForm()
        self._lay_out()
        self._listen()

    def show_state(self, view: PlacesView) -> None:
        self._view = view
        self.way.choose(view.way)
        self.side.setCurrentIndex(VIEWS_OF.index(view.side))
        self.lines.show_lines(view)
        self.dots.show_counts(view)
        self.settle.show_settled(view)
        self.earlier.setText(_("Earlier. {said}").format(said=" ".join(view.earlier)))
        if view.not_shared is not None:
            self.not_shared.show_parts(view.not_shared, view.words)
        self._show_parts(self._seen(view))

    def place_for_keyboard(self) -> QWidget:
        """Where the next thing happens."""
        view = self._view
        if view is None:
            return self.buttons["show"]
        if not view.asking:
            return self.settle.place_for_keyboard()
        if view.way == "paper":
            return self.lines.place_for_keyboard()
        return self.buttons["hand_round"] if view.way == "alone" else self.dots.place_for_keyboard()

    def _lay_out(self) -> None:
        self._choices = Flow(self.way, self.side, gap=16)
        beside = {"again"} if self._compact else set[str]()
        buttons = (button for name, button in self.buttons.items() if name not in beside)
        self._deeds = Flow(*buttons, self.other_way, gap=12)
        self.add(self._choices, self.lines, self.dots, self.hand_words, self._deeds)
        self.add(self.earlier, self.settle, self.not_shared)

    def _listen(self) -> None:
        for name, button in self.buttons.items():
            button.clicked.connect(partial(self._press, name))
        self.other_way.clicked.connect(partial(self._press, "only_me_first"))
        self.way.chosen.connect(self._choose_way)
        self.side.activated.connect(lambda _at: self.side_chosen.emit(self.side.currentData()))

    def _press(self, name: str) -> None:
        self.asked.emit(name)

    def _choose_way(self, way: Way) -> None:
        self.way_chosen.emit(way)

    def _seen(self, view: PlacesView) -> dict[QWidget, bool]:
        paper, dots = view.way == "paper", view.way == "dots"
        return {
            self._choices: view.asking and view.alone,
            self._deeds: view.asking or not self._compact,
            self.way: view.asking and view.alone,
            self.side: view.asking and view.alone and view.way != "alone",
            self.lines: view.asking and paper,
            self.dots: view.asking and dots,
            self.hand_words: view.asking and view.way == "alone",
            self.buttons["hand_round"]: view.asking and view.way == "alone",
            self.buttons["take_out_batch"]: view.asking and paper and view.may_undo_batch,
            self.buttons["show"]: view.asking,
            self.buttons["leave"]: view.asking and view.again,
            self.buttons["then"]: view.then is not None and not self._compact,
            self.buttons["again"]: not view.asking,
            self.other_way: view.asking and not view.alone,
            self.earlier: bool(view.earlier) and not (self._compact and view.then is not None),
            self.settle: not view.asking,
            self.not_shared: not view.asking and view.not_shared is not None,
        }

    def _show_parts(self, seen: dict[QWidget, bool]) -> None:
        """What comes is there before what goes is hidden, so that the keyboard has a place."""
        for part in (part for part in seen if seen[part]):
            part.show()
        here = QApplication.focusWidget()
        going = [part for part in seen if not seen[part]]
        if here is not None and any(part is here or part.isAncestorOf(here) for part in going):
            self.place_for_keyboard().setFocus()
        for part in going:
            part.hide()


def _ways() -> list[tuple[str, str]]:
    return [
        ("paper", _("Paper ballots")),
        ("alone", _("One person at a time")),
        ("dots", _("Dots counted")),
    ]
