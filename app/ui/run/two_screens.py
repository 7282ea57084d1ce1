"""Run with a wall of its own: the facilitator's layout, which nobody else sees."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.gather.board import GatherBoard
from app.ui.parts.flowing import Columns
from app.ui.parts.scroller import Scroller
from app.ui.parts.surfaces import Column, Panel
from app.ui.run.cards_panel import CardsPanel
from app.ui.run.footer import Footer
from app.ui.run.running import Running
from app.ui.run.today import Today
from app.ui.run.wall_panel import PauseCard, WallPanel
from app.ui.scaling_style import scaled
from app.ui.steps.plain import make_step_view
from app.ui.steps.step_view import StepView

PANEL = 330
"""How wide the side about the wall is, in pixels at 100 %: two things stand beside each other."""


class TwoScreens(QWidget):
    """Today's steps, the step that is open, and the wall in miniature."""

    asked = Signal(str)

    def __init__(self, running: Running) -> None:
        super().__init__()
        self.running = running
        self.today = Today(running)
        self.wall = WallPanel(running)
        self.footer = Footer(running)
        self.pause = PauseCard(private=True)
        self.cards = CardsPanel()
        self._cards = Panel(
            self.cards, fill="wash", lines=("top", "bottom"), margins=(34, 16, 34, 16)
        )
        self.main = Column(gap=0)
        self.board = GatherBoard()
        self.main.add(self.pause, self._cards)
        self.main.add(self.board, stretch=1)
        self.board.hide()
        self.view: StepView | None = None
        self._views: dict[str, StepView] = {}
        self._lay_out()
        self.today.went_to.connect(running.go_to)
        for part in (self.today, self.wall, self.footer, self.pause):
            part.asked.connect(self.asked)

    def show_state(self, undo_name: str) -> None:
        """Draw everything as it is now."""
        self.today.show_steps()
        self.wall.show_wall()
        self.footer.show_state(undo_name)
        self._show_step()
        self._show_board()
        self._show_pause()
        self._show_cards()

    def take_keyboard(self) -> None:
        asked = self.running.wall.over == "pause" or self.running.counting.view is not None
        if self.running.gathering.is_open and not asked:
            self.board.take_keyboard()
            return
        place = self.view.place_for_keyboard() if self.view else None
        if self.running.wall.over == "pause":
            place = self.pause.choices["carry_on"]
        elif self.running.counting.view is not None:
            place = self.cards.place_for_keyboard()
        (place or self.footer.next).setFocus()

    def _lay_out(self) -> None:
        columns = Columns(self.main, self.today, self.wall, right_width=PANEL)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._scroller = Scroller(columns)
        rows.addWidget(self._scroller, 1)
        rows.addWidget(self.footer)

    def _show_board(self) -> None:
        """While notes are gathered the board has the room of the steps and of the question."""
        shown = self.running.gathering.shown
        if shown is not None:
            self.board.show_board(shown)
        self.board.setVisible(shown is not None)
        self.today.setVisible(shown is None)
        if self.view is not None:
            self.view.setVisible(shown is None)

    def _show_pause(self) -> None:
        """The keyboard goes to the ways on, and from them back to the writing."""
        pausing = self.running.wall.over == "pause"
        if pausing is not self.pause.isHidden():
            return
        if pausing:
            self.pause.show()
            QTimer.singleShot(0, self, self._to_the_top)  # once it is laid out
        if self.isVisible():
            self.take_keyboard()
        self.pause.setVisible(pausing)

    def _show_cards(self) -> None:
        """The keyboard goes to the counting, and from it back to the writing."""
        view = self.running.counting.view
        if view is not None:
            self.cards.show_state(view)
        if (view is None) is self._cards.isHidden():
            return
        if view is not None:
            self._cards.show()
            QTimer.singleShot(0, self, self._to_the_top)
        if self.isVisible():
            self.take_keyboard()
        self._cards.setVisible(view is not None)

    def _from_the_top(self) -> None:
        """A step is read from its question on, as far as the line to write in allows."""
        self._scroller.verticalScrollBar().setValue(0)
        here = QApplication.focusWidget()
        if here is not None and self._scroller.isAncestorOf(here):
            self._scroller.ensureWidgetVisible(here, 0, scaled(16))

    def _to_the_top(self) -> None:
        """At large sizes the words of a pause would be above its buttons, out of sight."""
        self._scroller.verticalScrollBar().setValue(0)

    def _show_step(self) -> None:
        step = self.running.step
        if step is None:
            return
        view = self._view_of(step.kind)
        came = view is not self.view or view.step_id != step.id
        before, self.view = self.view, view
        view.show_step(step)
        view.show()
        if came:
            QTimer.singleShot(0, self, self._from_the_top)
        if came and self.isVisible():
            self.take_keyboard()
        if before is not None and before is not view:
            before.settle()
            before.hide()

    def _view_of(self, kind: str) -> StepView:
        if kind not in self._views:
            view = make_step_view(kind, self.running)
            view.asked.connect(self.asked)
            self._views[kind] = view
            self.main.add(view, stretch=1)
        return self._views[kind]
