"""The page of a running session: one table of deeds, two layouts, and the wall."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.changed import Changed
from app.ui.actions import actions
from app.ui.gather.deeds import join_board
from app.ui.opening_session import TODAY
from app.ui.page import Page
from app.ui.parts.fields import LineField
from app.ui.parts.speaking import announce
from app.ui.parts.writing import WritingField
from app.ui.run.card_deeds import join
from app.ui.run.care import CareReminder
from app.ui.run.clicker import is_for_clicker
from app.ui.run.counting import CARDS
from app.ui.run.deeds import Deeds
from app.ui.run.one_screen import OneScreen
from app.ui.run.running import Running
from app.ui.run.telling import Telling
from app.ui.run.two_screens import TwoScreens
from app.ui.run.writing import LINE, WHAT
from app.ui.run.writing_line import OneScreenLine
from app.ui.surroundings import Destination, Surroundings
from app.ui.wall.awake import WhileShown
from app.ui.wall.screens import Screens
from app.ui.wall.wall_window import WallWindow
from app.words import _
from app.workshops.slides import Slide

BEGINNINGS = ("start session", "add group", "begin session")
"""What Undo would take away with the session itself."""

FROM_SHEETS = ("show", "back", "on", "pause")
"""What cannot wait until a sheet is closed."""


class RunPage(Page):
    """Opens a session, keeps the keys, and covers the wall whenever anything is in doubt."""

    whole_window = True

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.running: Running | None = None
        self.layouts = QStackedWidget()
        self.two: TwoScreens | None = None
        self.one: OneScreen | None = None
        self._line: OneScreenLine | None = None
        self._telling = Telling(self)
        self._care = CareReminder()
        self._undo = ""
        self._shortcuts: list[QShortcut] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.layouts)
        chosen = surroundings.preferences.wall_screen
        self.screens = Screens(self.window_of_laptop(), chosen=chosen)
        self._home = ""
        """The name of the screen that the facilitator's window was on."""
        self.wall = WallWindow(surroundings.appearance)
        self.wall.view.announces = False
        self.wall.follow(self.screens)
        self._awake = WhileShown(self)
        self._awake.watch(self.wall)
        self.wall.key_pressed.connect(self._key_on_wall)
        self.wall.covered_changed.connect(self._wall_covered)
        self.wall.open_changed.connect(self._wall_came_or_went)
        self.screens.changed.connect(self._screens_changed)
        surroundings.desk.changed.connect(self._on_changed)
        surroundings.preferences.changed.connect(self._show_back_row)

    def arrive(self, destination: Destination) -> None:
        self._put_away()
        how = destination.about
        running = Running(
            self.surroundings, destination.session_id, fresh=how == "fresh", today=how == TODAY
        )
        self.running = running
        self._carried()
        self._suppose_who_can_see()
        self._make_layouts(running)
        running.refreshed.connect(self._show)
        running.loaded.connect(self._ready)
        self._bind_keys()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self.wall.open()
        running.open()

    def leave(self) -> None:
        self._put_away()

    def undo(self) -> None:
        if self._undo:
            undone = _("Undone: {name}.").format(name=_(self._undo))
            self.surroundings.desk.ask(
                lambda notebook: notebook.undo(),
                lambda _changed: announce(self, undone),
                owner=self,
            )

    def help(self) -> None:
        """The keys, on a sheet: nobody leaves a running session to look something up."""
        self.deeds.do("help")

    def may_undo(self, name: str) -> bool:
        """A running session cannot be taken from under the people in it."""
        return name not in BEGINNINGS

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc covers, wherever the keyboard is; what else it closes is not our business."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QWidget):
            return False
        if not isinstance(event, QKeyEvent) or watched is self.wall:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._cover_by_key(watched)
            return False
        return self._did_from_anywhere(watched, event)

    # Layouts

    def _make_layouts(self, running: Running) -> None:
        self.deeds = Deeds(self, running)
        self.two = TwoScreens(running)
        self.one = OneScreen(self.surroundings.appearance)
        self.one.slide_view.announces = False
        self._awake.watch(self.one)
        self._telling = Telling(self)
        self._line = OneScreenLine(running, self.one)
        for board in (self.two.board, self.one.board):
            join_board(board, running, self.deeds.do)
        self.two.asked.connect(self.deeds.do)
        self.one.asked.connect(self.deeds.do)
        for panel in (self.two.cards, self.one.cards):
            panel.asked.connect(self.deeds.do)
            join(panel, running.counting)
        self.one.slide_view.page_changed.connect(lambda page, _of: running.settle_page(page))
        self.layouts.addWidget(self.two)
        self.layouts.addWidget(self.one)
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
        (self.one if self.running.everyone else self.two).take_keyboard()

    def take_back_keyboard(self) -> None:
        """After a sheet has closed: this window again, and the place where things happen."""
        self.window().activateWindow()
        self.take_keyboard()

    def _set_undo(self, name: str) -> None:
        self._undo = name if self.may_undo(name) else ""
        self._show()

    def _on_changed(self, changed: Changed) -> None:
        self._undo = changed.undo if self.may_undo(changed.undo) else ""
        if self.running is not None and changed.initiator is not self.running:
            self._show()

    def _show(self) -> None:
        """Draw everything: the layout in use, and the wall."""
        running, two, one, line = self.running, self.two, self.one, self._line
        if running is None or two is None or one is None or line is None:
            return
        slide = running.slide
        if slide is None:
            return
        layout: QWidget = one if running.everyone else two
        switched = self.layouts.currentWidget() is not layout
        self.layouts.setCurrentWidget(layout)
        self._show_wall()
        if running.everyone:
            one.show_state(slide, line.state(self._undo), running.wall.page)
        else:
            two.show_state(self._undo)
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
            self._put_on_wall(self.running.slide, self.running.wall.page)

    def _put_on_wall(self, slide: Slide, page: int) -> None:
        """Painted at once: the room does not wait until this laptop is laid out again."""
        view = self.wall.view
        before = view.composition, view.page
        self.wall.show_slide(slide, page)
        if view.composition is not before[0] or view.page != before[1]:
            view.repaint()

    def _show_back_row(self) -> None:
        preferences = self.surroundings.preferences
        views = [self.two.wall.miniature] if self.two else []
        views += [self.one.slide_view] if self.one else []
        self.screens.choose(preferences.wall_screen)
        if self.one is not None and (home := self.screens.home()) is not None:
            self.one.slide_view.set_picture_height(home.geometry().height())
        for view in (*views, self.wall):
            view.set_back_row(preferences.back_row)
            view.set_larger(preferences.wall_scale)

    # Screens

    def _suppose_who_can_see(self) -> None:
        alone = self.screens.mirrored or self.screens.second() is None
        self.surroundings.visibility.suppose(alone)

    def _screens_changed(self) -> None:
        """A change of screens covers. Where others may see this laptop now, it is the wall: on
        every page, since a session that somebody has left for a moment still runs."""
        carried = self._carried()
        alone = self.screens.mirrored or self.screens.second() is None
        self._cover()
        if alone or carried:
            self._put_sheets_by()
            self.surroundings.visibility.must_be_everyone()
        if self.running is not None:
            self.surroundings.say(_what_happened(alone=alone, carried=carried))
            self._show()

    def _carried(self) -> bool:
        """Is the facilitator's window on another screen now than when this was last asked?"""
        home = self.screens.home()
        before, self._home = self._home, home.name() if home else ""
        return before != self._home

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

    def _wall_covered(self, covered: bool) -> None:
        """The wall covered itself: Esc was pressed there, or its screen has gone."""
        if covered and self.running is not None:
            self.running.cover()

    def _wall_came_or_went(self, _is_open: bool) -> None:
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
        if event.text() == ".":
            self.deeds.do("toggle_show")
        for shortcut in self._shortcuts:
            if shortcut.key() == QKeySequence(event.keyCombination()):
                shortcut.activated.emit()

    # Keys

    def _did_from_anywhere(self, pressed: QWidget, event: QKeyEvent) -> bool:
        """A clicker's keys, and the pause, also while a sheet has the keyboard."""
        if event.text() == "." and is_for_clicker(pressed):
            self.deeds.do("toggle_show")
            return True
        if QApplication.activeModalWidget() is None:
            return False
        key = QKeySequence(event.keyCombination()).toString()
        for name in FROM_SHEETS:
            if key in actions()[name].keys:
                self.deeds.do(name)
                return True
        return False

    def _bind_keys(self) -> None:
        for name, action in actions().items():
            if action.while_running and name != "cover":
                for key in action.keys:
                    self._bind(key, lambda name=name: self.deeds.do(name))
        for number in range(1, 10):
            self._bind(f"Alt+{number}", lambda number=number: self.deeds.put_elsewhere(number))

    def _bind(self, key: str, deed: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(deed)
        self._shortcuts.append(shortcut)

    # Coming and going

    def _put_away(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        for shortcut in self._shortcuts:
            shortcut.deleteLater()
        self._shortcuts = []
        running, self.running = self.running, None
        self.wall.leave()
        self._put_sheets_by()
        if running is not None:
            running.close()
            running.deleteLater()
        for layout in (self.two, self.one):
            if layout is not None:
                self.layouts.removeWidget(layout)
                layout.deleteLater()
        self.two = self.one = self._line = None

    def window_of_laptop(self) -> QWidget:
        """The facilitator's window, which the wall must never fill."""
        return self.surroundings.window()

    def write_elsewhere(self, question: str) -> None:
        """Make the line a note under a question, in whichever layout is in use."""
        if self.running is None or self.two is None or self._line is None:
            return
        if self.running.everyone:
            self._line.put_in(question)
        elif self.two.view is not None:
            put_in = getattr(self.two.view, "put_in", None)
            if put_in is not None:
                put_in(question)

    def writing_where(self) -> str:
        """Which draft the writing line in use stands for."""
        if self._asks_cards() is not None:
            return CARDS
        if self.running is not None and self.running.everyone and self._line is not None:
            return self._line.where
        step = self.running.step if self.running else None
        return WHAT if step is not None and step.kind == "plus-one" else LINE

    def _asks_cards(self) -> LineField | None:
        """The line that says what the cards are about, while it can be typed in."""
        if self.running is None or self.two is None or self.one is None:
            return None
        question = (self.one if self.running.everyone else self.two).cards.question
        return question if question.isVisible() else None

    def writing_field(self) -> WritingField | LineField | None:
        """The writing line in use, or None where nothing is written."""
        if self.running is None or self.two is None or self.one is None:
            return None
        if (question := self._asks_cards()) is not None:
            return question
        if self.running.everyone:
            return self.one.line if not self.one.line.isHidden() else None
        return getattr(self.two.view, "line", None)


def _what_happened(*, alone: bool, carried: bool) -> str:
    if alone:
        return _("The second screen has gone. Everything is safe, and this laptop is covered.")
    if carried:
        return _("This window is on another screen now. Everything is safe, and it is covered.")
    return _("A screen has come or gone. The wall is covered.")
