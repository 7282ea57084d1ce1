"""The window: a rail of places to go, and the page that is open. It only navigates."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.changed import Changed
from app.ui.actions import actions
from app.ui.page import Page
from app.ui.pages import LOOKING_BACK, make_page
from app.ui.parts.buttons import LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.rail import Rail, RailItem
from app.ui.parts.scroller import Scroller
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column, Panel
from app.ui.parts.tab_order import in_reading_order, set_order
from app.ui.surroundings import Destination, Surroundings
from app.words import _

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.ui.parts.banner import Banner

RAIL_WIDTH = 196


class Shell(QMainWindow):
    """Knows which pages there are and which one is open, and nothing of what they show."""

    painted = Signal()
    """Once: the window with its rail and heading can be seen."""

    def __init__(self, surroundings: Callable[[Shell], Surroundings]) -> None:
        super().__init__()
        self.setWindowTitle("Alongside")
        self.resize(1366, 768)
        self.surroundings = surroundings(self)
        self._pages: dict[str, Page] = {}
        self._items: dict[str, RailItem] = {}
        self.undo_name = self.redo_name = ""
        self._in_order: list[QWidget] = []
        self._ordering = QTimer(self, singleShot=True, interval=0)
        self._ordering.timeout.connect(self._order_tabs)
        self._telling: str | None = None
        """What went wrong, while the window still says so."""
        self._stack = QStackedWidget()
        self._practice = self._make_practice_line()
        self._rail_panel = self._make_rail()
        self._lay_out()
        self._bind_keys()
        self._listen()
        self.go(Destination(page="home"))

    def go(self, destination: Destination) -> None:
        """Open a page."""
        before = self._stack.currentWidget()
        if isinstance(before, Page):
            before.leave()
        page = self._page(destination.page)
        self._stack.setCurrentWidget(page)
        self._rail_panel.setVisible(not page.whole_window)
        place = "look-back" if destination.page in LOOKING_BACK else destination.page
        self._rail.choose(self._items.get(place))
        page.arrive(destination)

    def say(self, sentence: str) -> None:
        """A sentence at the foot of the window, which stays until it is closed."""
        self._banner.say(sentence)
        self._order_tabs_soon()

    def lay_at_foot(self, line: QWidget) -> None:
        """A line that stands below every page."""
        self._column.insertWidget(self._column.indexOf(self._stack) + 1, line)

    def set_practising(self, practising: bool) -> None:
        """In the practice group a line at the top says so on every page."""
        self._practice.setVisible(practising)

    @property
    def page(self) -> Page:
        """The page that is open."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def undo(self) -> None:
        if self.undo_name and self.page.may_undo(self.undo_name):
            told = _("Undone: {name}.").format(name=_(self.undo_name))
            self._ask_and_tell(lambda notebook: notebook.undo(), told)
        else:
            self.say(_("There is nothing to undo."))

    def redo(self) -> None:
        if self.redo_name and self.page.may_undo(self.redo_name):
            told = _("Done again: {name}.").format(name=_(self.redo_name))
            self._ask_and_tell(lambda notebook: notebook.redo(), told)
        else:
            self.say(_("There is nothing to do again."))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved already; the page only puts its wall away."""
        self.page.leave()
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.painted.emit)  # the painting itself comes next
        return False

    def _lay_out(self) -> None:
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self._column = column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._practice)
        column.addWidget(self._stack, 1)
        across.addWidget(self._rail_panel)
        across.addLayout(column, 1)
        self.setCentralWidget(middle)
        middle.installEventFilter(self)

    @cached_property
    def _banner(self) -> Banner:
        """Made when there is first something to say: the window is painted without it."""
        from app.ui.parts.banner import Banner

        banner = Banner()
        self._column.addWidget(banner)
        return banner

    def _make_practice_line(self) -> QWidget:
        words = Text(
            _("This is the practice group. Everything in it is made up."), icon="info-circle"
        )
        back = LinkButton(_("Back to our own notes"))
        back.clicked.connect(lambda: self.surroundings.go(Destination(page="our-notes")))
        line = Panel(
            Flow(words, back, gap=16, spread=True),
            fill="wash",
            lines=("bottom",),
            margins=(26, 4, 24, 4),
        )
        line.hide()
        return line

    def _make_rail(self) -> QWidget:
        self._rail = Rail(_("Where to go"))
        brand = Heading("Alongside", 3, size=19)
        brand.icon = "users-group"
        head = Column(brand, margins=(13, 0, 0, 0))
        inside = Column(head, gap=20, margins=(12, 26, 12, 16))
        inside.add(self._rail, stretch=1)
        for place, words, icon in rail_places():
            if place == "settings":
                self._rail.add_stretch()
            item = RailItem(words, icon=icon, key="F1" if place == "help" else "")
            self._items[place] = item
            self._rail.add_item(item)
            item.clicked.connect(lambda _=False, page=place: self.go(Destination(page=page)))
        scroller = Scroller(inside)
        return Panel(scroller, lines=("right",), gap=0, width=RAIL_WIDTH)

    def _bind_keys(self) -> None:
        appearance = self.surroundings.appearance
        deeds: dict[str, Callable[[], object]] = {
            "undo": self.undo,
            "redo": self.redo,
            "larger": appearance.larger,
            "smaller": appearance.smaller,
            "normal": appearance.normal,
            "help": lambda: self.page.help(),
            "leave": self.close,
        }
        for name, deed in deeds.items():
            bind(self, name, deed)
        appearance.changed.connect(self._remember_scale)

    def _put_sheets_by(self, everyone: bool) -> None:
        """What is open over a page was for one person. Its words are kept as they are."""
        for sheet in self.findChildren(QDialog) if everyone else ():
            sheet.close()

    def _remember_scale(self) -> None:
        preferences, appearance = self.surroundings.preferences, self.surroundings.appearance
        if preferences.scale != appearance.scale:
            preferences.scale = appearance.scale
        if preferences.theme != appearance.theme:
            preferences.theme = appearance.theme

    def _listen(self) -> None:
        desk = self.surroundings.desk
        desk.trouble.connect(self.tell)
        desk.changed.connect(self._on_changed)
        self.surroundings.visibility.changed.connect(self._put_sheets_by)
        desk.opened.connect(self._ask_what_undo_would_do)
        desk.opened.connect(self._look_after_the_notes)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._order_tabs_soon)

    def _order_tabs_soon(self) -> None:
        """Takes no arguments: what had the keyboard before may be gone, and must not be touched."""
        self._ordering.start()

    def _order_tabs(self) -> None:
        """The page as it is read, and then what stands at the foot."""
        stack = self._column.indexOf(self._stack)
        below = [self._column.itemAt(at) for at in range(stack + 1, self._column.count())]
        lines = [item.widget() for item in below if item is not None]
        roots = [self.page, *lines]
        controls = [each for root in roots for each in in_reading_order(root)]
        if controls != self._in_order:
            self._in_order = controls
            set_order(controls, in_reading_order(self._rail_panel))

    def _ask_and_tell(self, deed: Callable[[Notebook], Changed], told: str) -> None:
        """What can be seen to change must be heard to change too."""
        self.surroundings.desk.ask(deed, lambda _changed: announce(self, told), owner=self)

    def tell(self, error: BaseException) -> None:
        """Say what went wrong, until something goes right again."""
        # What every error would say is much to read, and the window is painted without it.
        from app import messages

        self.say(messages.say(error))
        self._telling = self._banner.sentence

    def _ask_what_undo_would_do(self) -> None:
        self.surroundings.desk.ask(
            lambda notebook: (notebook.undo_name(), notebook.redo_name()),
            self._set_undo_names,
            owner=self,
        )

    def _look_after_the_notes(self) -> None:
        """Back up what is new since the last time, behind the page that is already there."""
        self.surroundings.desk.ask(_looked_after, self._say_if_not_backed_up, owner=self)

    def _say_if_not_backed_up(self, problem: Exception | None) -> None:
        if problem is not None:
            self.tell(problem)

    def _set_undo_names(self, names: tuple[str, str]) -> None:
        self.undo_name, self.redo_name = names

    def _on_changed(self, changed: Changed) -> None:
        self.undo_name, self.redo_name = changed.undo, changed.redo
        settled = changed.kinds - {"draft", "place"}
        if settled and self._telling and self._banner.sentence == self._telling:
            self._banner.dismiss()

    def _page(self, name: str) -> Page:
        if name not in self._pages:
            page = make_page(name, self.surroundings)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]


def rail_places() -> tuple[tuple[str, str, str], ...]:
    """The places on the rail: page, words, icon."""
    return (
        ("home", _("Home"), "home"),
        ("sessions", _("Sessions"), "calendar-event"),
        ("actions", _("Actions"), "checklist"),
        ("look-back", _("Look back"), "history"),
        ("packs", _("Packs"), "printer"),
        ("library", _("Library"), "books"),
        ("settings", _("Settings"), "settings"),
        ("help", _("Help"), "help-circle"),
    )


def bind(owner: QWidget, name: str, deed: Callable[[], object]) -> list[QShortcut]:
    """Let every key of an action do `deed` while `owner`'s window is the one in use."""
    made: list[QShortcut] = []
    for key in actions()[name].keys:
        shortcut = QShortcut(QKeySequence(key), owner)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(deed)
        shortcut.activatedAmbiguously.connect(deed)
        made.append(shortcut)
    return made


def _looked_after(notebook: Notebook) -> Exception | None:
    notebook.look_after()
    return notebook.backup_problem
