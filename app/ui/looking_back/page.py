"""What the pages that look back have alike: one group, a way to the others, the wall, paper.

Each reads one frozen value. What is for the room in it stands on the wall and on paper; only Find
shows more on the page, to whoever looks alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from app.models.changed import Changed, Kind
from app.ui.actions import actions
from app.ui.looking_back.ways import Ways
from app.ui.page import ReadingPage
from app.ui.parts.buttons import Button
from app.ui.parts.choices import Chooser
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Card
from app.ui.surroundings import Destination, Sheet, Surroundings
from app.ui.wall.on_the_wall import OnTheWall
from app.ui.who_can_see import WhoCanSee
from app.words import _
from app.workshops.session import Group
from app.workshops.slides import Slide

if TYPE_CHECKING:
    from app.models.notebook import Notebook

T = TypeVar("T")
BY_THE_WAY = "way"
"""Someone came here along the row of ways, and goes on from there."""


class _Whose(NamedTuple):
    groups: tuple[Group, ...]
    group_id: str
    """ "" while nobody has said which."""


class LookingBackPage(ReadingPage, Generic[T]):
    """A subclass says what is read, on the worker, and how it is shown."""

    name = ""
    """Of the page, as the window knows it."""
    kinds: frozenset[Kind] = frozenset({"contribution", "action", "session", "group"})
    """After these changes it is read again."""

    def __init__(self, surroundings: Surroundings) -> None:
        from app.ui.pages import NAMES

        super().__init__(surroundings, _("Look back"))
        self.group_id = ""
        self.value: T | None = None
        """What is shown; None while there is nothing."""
        self.on_the_wall: OnTheWall | None = None
        self._groups: tuple[Group, ...] = ()
        self._turn = 0
        self.who = WhoCanSee(surroundings.visibility)
        self.ways = Ways(self.name, frozenset(NAMES))
        self.group = Chooser(_("Group"))
        self.group_name = Text(strong=True)
        self.wall_button = _button("back:wall", "device-desktop")
        self.print_button = _button("back:print", "printer")
        self.deeds = Flow(self.wall_button, self.print_button, gap=12)
        self.nobody = Card(Text(_no_group_yet()))
        self.top.add(self.who)
        whose = Flow(self.group, self.group_name, self.deeds, gap=16, spread=True)
        self.content.add(self.ways, whose, self.nobody)
        self._wire()

    # What a subclass says

    def read(self, notebook: Notebook, group_id: str) -> T:
        """On the worker thread; what it gives is frozen, and for the room."""
        raise NotImplementedError

    def draw(self, value: T | None) -> None:
        """Show it; None while there is nothing to show."""
        raise NotImplementedError

    def slides(self, value: T) -> tuple[Slide, ...]:
        """None where nothing here belongs on the wall."""
        return ()

    def sheet(self) -> Sheet | None:
        """What is printed; None where nothing is."""
        return None

    def give_focus(self) -> None:
        """To whatever comes first for somebody who has just come."""
        self.ways.box(self.name).setFocus(Qt.FocusReason.OtherFocusReason)

    # Coming and going

    def arrive(self, destination: Destination) -> None:
        self.who.show_answer(self.surroundings.visibility.everyone)
        self.ways.choose(self.name)
        self._ask_whose(destination)
        if destination.about == BY_THE_WAY:
            self.ways.box(self.name).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.give_focus()

    def go(self, page: str, about: str = "") -> None:
        """To another page about this group."""
        self.surroundings.go(Destination(page=page, group_id=self.group_id, about=about))

    def read_again(self) -> None:
        """The latest asking wins."""
        self._turn += 1
        turn, group_id = self._turn, self.group_id
        if not group_id:
            self._take(turn, None)
            return
        self.surroundings.desk.ask(
            lambda notebook: self.read(notebook, group_id),
            lambda value: self._take(turn, value),
            owner=self,
        )

    @property
    def everyone(self) -> bool:
        return self.surroundings.visibility.everyone

    def _wire(self) -> None:
        self.ways.chosen.connect(self._go_along)
        self.group.activated.connect(lambda _index: self._choose_group())
        self.wall_button.clicked.connect(self._put_on_the_wall)
        self.print_button.clicked.connect(self._print)
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)
        pairs = (("back:wall", self.wall_button), ("back:print", self.print_button))
        for name, button in pairs:
            shortcut = QShortcut(QKeySequence(actions()[name].keys[0]), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    def _go_along(self, page: str) -> None:
        """Once the arrow key is done with: Qt gives the keyboard to the box after choosing it, and
        would leave it behind on this page."""
        QTimer.singleShot(0, self, lambda: self.go(page, BY_THE_WAY))

    def _ask_whose(self, destination: Destination) -> None:
        self._turn += 1
        turn, now, everyone = self._turn, self.group_id, self.everyone
        self.surroundings.desk.ask(
            lambda notebook: _whose(notebook, destination, now, everyone=everyone),
            lambda whose: self._take_whose(turn, whose),
            owner=self,
        )

    def _take_whose(self, turn: int, whose: _Whose) -> None:
        if turn == self._turn:
            self._groups, self.group_id = whose
            self._list_groups()
            self.read_again()

    def _take(self, turn: int, value: T | None) -> None:
        if turn != self._turn:
            return
        self.value = value
        self.nobody.setVisible(value is None and not self.group_id)
        self.draw(value)
        self.offer()

    def offer(self) -> None:
        """The wall and paper, where there is something for them."""
        something = self.value is not None
        self.wall_button.setEnabled(something and bool(self.slides(self.value)))  # type: ignore[arg-type]
        self.print_button.setEnabled(something and self.sheet() is not None)

    def _choose_group(self) -> None:
        self.group_id = self.group.currentData()
        self.read_again()

    def _list_groups(self) -> None:
        """In room mode no other group is named."""
        several = len(self._groups) > 1 and not self.everyone
        self.group.blockSignals(True)
        self.group.clear()
        for group in self._groups if several else ():
            self.group.addItem(group.name, group.id)
        self.group.setCurrentIndex(max(0, self.group.findData(self.group_id)))
        self.group.blockSignals(False)
        self.group.setVisible(several)
        named = next((group.name for group in self._groups if group.id == self.group_id), "")
        self.group_name.setText(named)
        self.group_name.setVisible(not several and bool(named))

    # The wall and paper

    def _put_on_the_wall(self) -> None:
        slides = self.slides(self.value) if self.value is not None else ()
        if slides:
            self.on_the_wall = OnTheWall(self.surroundings, slides, _("Looking back"))
            self.on_the_wall.finished.connect(self._off_the_wall)
            self.on_the_wall.open()

    def _off_the_wall(self) -> None:
        self.on_the_wall = None
        self.surroundings.window().activateWindow()

    def _print(self) -> None:
        sheet = self.sheet() if self.value is not None else None
        if sheet is not None:
            self.surroundings.go(Destination(page="sheet", group_id=self.group_id, sheet=sheet))

    # What happens meanwhile

    def _on_seen_by(self, _everyone: bool) -> None:
        """What was here for one person goes at once; the rest is read again."""
        self._turn += 1
        self.value = None
        self.draw(None)
        self.offer()
        self._list_groups()
        if self.isVisible():
            self.read_again()

    def _on_changed(self, changed: Changed) -> None:
        if not self.isVisible() or not changed.kinds & self.kinds:
            return
        if "group" in changed.kinds:
            self._ask_whose(Destination(page=self.name))
        else:
            self.read_again()


def _whose(notebook: Notebook, destination: Destination, now: str, *, everyone: bool) -> _Whose:
    """The group that is asked for, or looked at already, or met last. While everyone can see this
    laptop a group is chosen for nobody: another one's words may not be for this room."""
    groups = notebook.groups()
    known = {group.id for group in groups}
    wanted = destination.group_id or _group_of(notebook, destination.session_id) or now
    if wanted in known:
        return _Whose(groups, wanted)
    if len(groups) == 1:
        return _Whose(groups, groups[0].id)
    newest = () if everyone else notebook.sessions(limit=1)
    return _Whose(groups, newest[0].group_id if newest else "")


def _group_of(notebook: Notebook, session_id: str) -> str:
    return notebook.session(session_id).group.id if session_id else ""


def _button(action: str, icon: str) -> Button:
    known = actions()[action]
    return Button(known.words, key=known.cap, icon=icon)


def _no_group_yet() -> str:
    return _(
        "There is nothing to look back at yet, or nobody has said for which group. Turn the "
        "projector off, choose Only me, and choose the group here."
    )
