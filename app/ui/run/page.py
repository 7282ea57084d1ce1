"""The page of a running session: one table of deeds, two layouts, and the wall."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.changed import Changed
from app.ui.gather.deeds import join_board
from app.ui.opening_session import TODAY
from app.ui.page import Page
from app.ui.parts.fields import LineField
from app.ui.parts.speaking import announce
from app.ui.parts.writing import WritingField
from app.ui.run.card_deeds import join
from app.ui.run.care import CareReminder
from app.ui.run.deeds import Deeds
from app.ui.run.hand_over import HandOver
from app.ui.run.keys import RunKeys
from app.ui.run.line_in_use import LineInUse
from app.ui.run.one_screen import OneScreen
from app.ui.run.place_deeds import join_hand_over, join_places
from app.ui.run.running import Running
from app.ui.run.second_screen import SecondScreen
from app.ui.run.telling import Telling
from app.ui.run.two_screens import TwoScreens
from app.ui.run.writing_line import OneScreenLine
from app.ui.surroundings import Destination, Surroundings
from app.words import _

BEGINNINGS = ("start session", "add group", "begin session")
"""What Undo would take away with the session itself."""


class RunPage(Page):
    """Opens a session, draws it and its wall, and covers whenever anything is in doubt."""

    whole_window = True

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.running: Running | None = None
        self.layouts = QStackedWidget()
        self.two: TwoScreens | None = None
        self.one: OneScreen | None = None
        self.hand_over: HandOver | None = None
        self._one_line: OneScreenLine | None = None
        self._line: LineInUse | None = None
        self._keys: RunKeys | None = None
        self._telling = Telling(self)
        self._care = CareReminder()
        self._undo = ""
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.layouts)
        self.second = SecondScreen(surroundings, self)
        self.wall = self.second.wall
        self.second.key_pressed.connect(self._key_on_wall)
        self.second.covered.connect(self._cover)
        self.second.came_or_went.connect(self._wall_came_or_went)
        self.second.screens_changed.connect(self._screens_changed)
        surroundings.desk.changed.connect(self._on_changed)
        surroundings.preferences.changed.connect(self._show_back_row)

    def arrive(self, destination: Destination) -> None:
        self._put_away()
        how = destination.about
        running = Running(
            self.surroundings, destination.session_id, fresh=how == "fresh", today=how == TODAY
        )
        self.running = running
        self.second.begin()
        self._make_layouts(running)
        running.refreshed.connect(self._show)
        running.loaded.connect(self._ready)
        self._keys = RunKeys(self, self.wall, self.deeds)
        self._keys.escaped.connect(self._cover_by_key)
        self.wall.open()
        running.open()

    def leave(self) -> None:
        self._put_away()

    @property
    def undo_name(self) -> str:
        """What Undo would undo, where it may be said and done here; else ""."""
        return self._undo if self.may_undo(self._undo) else ""

    def undo(self) -> None:
        if self.undo_name:
            undone = _("Undone: {name}.").format(name=_(self.undo_name))
            self.surroundings.desk.ask(
                lambda notebook: notebook.undo(),
                lambda _changed: announce(self, undone),
                owner=self,
            )

    def help(self) -> None:
        """The keys, on a sheet: nobody leaves a running session to look something up."""
        self.deeds.do("help")

    def may_undo(self, name: str) -> bool:
        """A running session cannot be taken from under the people in it, and whoever has the
        laptop for their own places undoes nothing of it."""
        handing = self.running is not None and self.running.placing.handing
        return super().may_undo(name) and name not in BEGINNINGS and not handing

    # Layouts

    def _make_layouts(self, running: Running) -> None:
        self.two = TwoScreens(running)
        self.one = OneScreen(self.surroundings.appearance)
        self.one.slide_view.announces = False
        self.second.awake.watch(self.one)
        self._telling = Telling(self)
        self._one_line = OneScreenLine(running, self.one)
        self._line = LineInUse(running, self.two, self.one, self._one_line)
        self.deeds = Deeds(self, running, self._line)
        for board in (self.two.board, self.one.board):
            join_board(board, running, self.deeds.do)
        self.two.asked.connect(self.deeds.do)
        self.one.asked.connect(self.deeds.do)
        for panel in (self.two.cards, self.one.cards):
            panel.asked.connect(self.deeds.do)
            join(panel, running.counting)
        self.one.slide_view.page_changed.connect(
            lambda page, _of: running.showing.settle_page(page)
        )
        self.layouts.addWidget(self.two)
        self.layouts.addWidget(self.one)
        join_places(self.one.places, running, self.deeds.do)
        self.hand_over = HandOver()
        join_hand_over(self.hand_over, running.placing, self.deeds.do)
        self.layouts.addWidget(self.hand_over)
        self._show_back_row()

    def _ready(self) -> None:
        self.surroundings.desk.ask(
            lambda notebook: notebook.undo_name(), self._set_undo, owner=self
        )
        self._show()
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to where the next thing happens."""
        if self.running is None or self.two is None or self.one is None:
            return
        if self.running.placing.handing and self.hand_over is not None:
            self.hand_over.take_keyboard()
        else:
            (self.one if self.running.everyone else self.two).take_keyboard()

    def take_back_keyboard(self) -> None:
        """After a sheet has closed: this window again, and the place where things happen."""
        self.window().activateWindow()
        self.take_keyboard()

    def _set_undo(self, name: str) -> None:
        self._undo = name
        self._show()

    def _on_changed(self, changed: Changed) -> None:
        self._undo = changed.undo
        if self.running is not None and changed.initiator is not self.running:
            self._show()

    def _show(self) -> None:
        """Draw everything: the layout in use, and the wall."""
        running, two, one, line = self.running, self.two, self.one, self._one_line
        if running is None or two is None or one is None or line is None:
            return
        slide = running.slide
        if slide is None:
            return
        layout: QWidget = one if running.everyone else two
        if running.placing.handing and self.hand_over is not None:
            layout = self.hand_over
            self.hand_over.pause(running.wall.over == "pause")
        switched = self.layouts.currentWidget() is not layout
        self.layouts.setCurrentWidget(layout)
        self._show_wall()
        if running.everyone:
            one.show_state(slide, line.state(self.undo_name), running.wall.page)
        else:
            two.show_state(self.undo_name)
        moved = line.moved()
        if switched or moved:
            self.take_keyboard()
        self._telling.tell(running, one.slide_view if running.everyone else two.wall.miniature)
        self._care.look(running)

    def _show_wall(self) -> None:
        """The second screen shows the slide and nothing else; the window finds its own place."""
        if self.two is not None and self.wall.is_open:
            self.two.wall.follow(self.wall.view)
        if self.running is not None and self.running.slide is not None:
            if not self.running.wall.covered and not self.wall.is_open:
                self.wall.open()
            self.second.show(self.running.slide, self.running.wall.page)

    def _show_back_row(self) -> None:
        views = [self.two.wall.miniature] if self.two else []
        views += [self.one.slide_view] if self.one else []
        self.second.show_back_row(*views)
        if self.one is not None and (home := self.second.screens.home()) is not None:
            self.one.slide_view.set_picture_height(home.geometry().height())

    # Screens

    def _screens_changed(self, what_happened: str, others_may_see: bool) -> None:
        """A change of screens covers. Where others may see this laptop now, it is the wall: on
        every page, since a session that somebody has left for a moment still runs."""
        self._cover()
        if self.running is not None:
            self.running.placing.stop_handing()
        if others_may_see:
            self._put_sheets_by()
            self.surroundings.visibility.must_be_everyone()
        if self.running is not None:
            self.surroundings.say(what_happened)
            self._show()

    def _put_sheets_by(self) -> None:
        """What is open over the page was for one person. Its words are kept as they are."""
        for sheet in self.window().findChildren(QDialog):
            sheet.close()

    def _cover_by_key(self, pressed: QWidget) -> None:
        """Whoever cannot see the cover and presses again to be sure is told again."""
        covered = self.running is not None and self.running.wall.covered
        self._cover()
        if covered and pressed is QApplication.focusWidget():
            announce(self, _("The wall is covered."))

    def _cover(self) -> None:
        self.wall.cover()
        if self.running is not None:
            self.running.cover()

    def _wall_came_or_went(self) -> None:
        """Some desktops hand the keyboard to any new window; it belongs to the facilitator."""
        QTimer.singleShot(0, self, self._keep_keyboard)

    def _keep_keyboard(self) -> None:
        if self.running is not None:
            (QApplication.activeModalWidget() or self.window()).activateWindow()

    def _key_on_wall(self, event: QKeyEvent) -> None:
        """Keys pressed while the wall has the focus belong here."""
        self._keep_keyboard()
        if QApplication.activeModalWidget() is None:
            self.take_keyboard()
        if self._keys is not None:
            self._keys.press_on_wall(event)

    # Coming and going

    def _put_away(self) -> None:
        keys, self._keys = self._keys, None
        if keys is not None:
            keys.close()
        running, self.running = self.running, None
        self.wall.leave()
        self._put_sheets_by()
        if self.two is not None and self.two.view is not None:
            self.two.view.settle()
        if self.one is not None:
            self.one.places.settle.settle()
        if running is not None:
            running.close()
            running.deleteLater()
        for layout in (self.two, self.one, self.hand_over):
            if layout is not None:
                self.layouts.removeWidget(layout)
                layout.deleteLater()
        self.two = self.one = self._one_line = self._line = self.hand_over = None

    def writing_field(self) -> WritingField | LineField | None:
        """The writing line in use, or None where nothing is written."""
        return self._line.field if self._line is not None else None
