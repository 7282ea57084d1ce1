"""Our agreement, at the laptop: lines to keep, change, leave out or add, and what was agreed when.

While everyone can see this laptop the page is made from what is for the room, and nothing else.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from app import messages
from app.models.changed import Changed
from app.ui.agreement.choosing import WhichAgreement
from app.ui.agreement.deeds import LineDeeds
from app.ui.agreement.desk_view import DeskView
from app.ui.agreement.half_typed import HalfTyped
from app.ui.agreement.printing import NEWCOMER
from app.ui.agreement.reading import Found, Wanted, found_in
from app.ui.agreement.room import RoomView
from app.ui.agreement.whole_deeds import WholeDeeds
from app.ui.page import ReadingPage
from app.ui.surroundings import Destination, Surroundings
from app.ui.who_can_see import WhoCanSee
from app.words import _
from app.workshops.agreement import RESPECT, Agreement, Line
from app.workshops.dates import NotADate

SHOWS = {"agreement", "incident", "group", "session"}


class AgreementPage(ReadingPage):
    """`about` is the tool's slug; the respect agreement when it is empty."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Our agreement"))
        tools = surroundings.tools()
        self._wanted = Wanted(RESPECT)
        self._found = Found()
        self._turn = 0
        self._just_come = False
        self.who = WhoCanSee(surroundings.visibility)
        self.top.add(self.who)
        self.half_typed = HalfTyped(surroundings.desk, self)
        self.which = WhichAgreement([t for t in tools.values() if t.engine == "agreement"])
        self.room = RoomView()
        self.view = DeskView(self.half_typed)
        self.content.add(self.which, self.room, self.view)
        self.deeds = LineDeeds(self, self.view.pane, self.half_typed)
        self.whole = WholeDeeds(self, self.view, self.half_typed, self.deeds)
        self._listen()

    @property
    def agreement(self) -> Agreement | None:
        return self._found.agreement

    @property
    def wanted(self) -> Wanted:
        return self._wanted

    @property
    def group_id(self) -> str:
        return self._found.group_id

    def today(self) -> date:
        return self.surroundings.now().date()

    def arrive(self, destination: Destination) -> None:
        tool = destination.about or RESPECT
        self._wanted = Wanted(tool, destination.session_id)
        self._just_come = True
        self.who.show_answer(self.surroundings.visibility.everyone)
        self.view.agreed.begin(self.today())
        self._put_away()
        self._read()

    def leave(self) -> None:
        """What is still being typed is kept too."""
        self.view.marks.settle()
        self.half_typed.put_by()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list is about half as tall as the window."""
        super().resizeEvent(event)
        self.view.pane.list.updateGeometry()

    def starters(self, line: Line) -> tuple[str, ...]:
        """Words to fill the line's blank with, or to begin from."""
        tool = self.surroundings.tools()[self._wanted.tool]
        items = {item.id: item for item in tool.items}
        item = items.get(line.item)
        return tuple(_(words) for words in (item.starters if item else ()))

    def take_keyboard_when_shown(self) -> None:
        """Something is about to come that was not there."""
        self._just_come = True

    def take_back_keyboard(self) -> None:
        self.window().activateWindow()
        if self.view.pane.isVisible():
            self.view.pane.take_keyboard()

    # Making it

    def _listen(self) -> None:
        self.which.tools.chosen.connect(self._choose_tool)
        self.which.groups.chosen.connect(self._choose_group)
        self.view.print.wanted.connect(self._print)
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)

    # Reading

    def _read(self) -> None:
        """The latest asking wins."""
        self._turn += 1
        turn, wanted = self._turn, self._wanted
        everyone = self.surroundings.visibility.everyone
        self.surroundings.desk.ask(
            lambda notebook: found_in(notebook, wanted, everyone=everyone),
            lambda found: self._take(turn, found),
            owner=self,
        )

    def _take(self, turn: int, found: Found) -> None:
        if turn == self._turn:
            gone = self._found.agreement is not None and found.agreement is None
            self._just_come = self._just_come or (gone and self._works_on_it())
            self._found = found
            self.half_typed.remember(found.drafts)
            self._show()

    def _on_changed(self, changed: Changed) -> None:
        if self.isVisible() and changed.kinds & SHOWS:
            self._read()

    def _on_seen_by(self, _everyone: bool) -> None:
        """What was here for one person goes at once; the rest is read again."""
        self.view.marks.settle()
        self.half_typed.forget()
        self._put_away()
        if self.isVisible():
            self._just_come = True
            self._read()

    def _put_away(self) -> None:
        self._found = Found()
        self.view.put_away()
        self.view.hide()
        self.room.hide()

    def _choose_tool(self, tool: str) -> None:
        self.leave()
        self._wanted = self._wanted._replace(tool=tool)
        self._read()

    def _choose_group(self, group_id: str) -> None:
        self.leave()
        self._wanted = self._wanted._replace(group_id=group_id)
        self._read()

    # Showing

    def _show(self) -> None:
        everyone, found = self.surroundings.visibility.everyone, self._found
        tool = self.surroundings.tools()[self._wanted.tool]
        self.title.setText(_(tool.title))
        self.which.show_tool(tool.slug)
        self.which.show_groups(found.groups, found.group_id, everyone=everyone)
        if everyone:
            self.room.show_room(found)
        else:
            self.view.show_found(found, self.today())
            self.view.print.show_found(tool, found)
        self.room.setVisible(everyone)
        self.view.setVisible(not everyone)
        if self._just_come:
            self._just_come = False
            self._begin_somewhere(everyone=everyone)

    def _works_on_it(self) -> bool:
        """What is undone may take what has the keyboard with it."""
        now = QApplication.focusWidget()
        return now is not None and self.view.isAncestorOf(now)

    def _begin_somewhere(self, *, everyone: bool) -> None:
        first: QWidget = self.view.begin
        if everyone:
            first = self.room.lines if self._found.room.lines else self.who
        elif self.agreement is not None:
            first = self.view.pane.list if self.agreement.lines else self.view.add_line
        self.give_keyboard(first)
        self.read_from_the_top()

    def _print(self, page: str, about_session: bool) -> None:
        self.leave()
        session_id = self._found.session_id if about_session else ""
        try:
            joined = self.view.editions.read_joined() if page == NEWCOMER else None
        except NotADate as error:
            self.view.editions.ask_again(messages.say(error))
            return
        self.surroundings.go(Destination("packs", session_id, about=page, joined=joined))
