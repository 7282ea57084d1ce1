"""Get ready: everything there is to do before a session, each with what does it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.models.changed import Changed
from app.ui.details import DetailsForm, details_named
from app.ui.getting_ready.access import AskedFor, not_met
from app.ui.getting_ready.row import CheckRow
from app.ui.getting_ready.ticking import tick
from app.ui.getting_ready.trying import try_the_wall
from app.ui.opening_session import open_session
from app.ui.page import ReadingPage
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column
from app.ui.surroundings import Destination, Surroundings
from app.ui.who_can_see import WhoCanSee
from app.words import _
from app.workshops.access import TOOL, Asked
from app.workshops.dates import say_day, say_times
from app.workshops.getting_ready import CheckName, checks, count_ready, is_agreed, words_of
from app.workshops.session import Session

if TYPE_CHECKING:
    from app.models.notebook import Notebook

FORMS: dict[CheckName, tuple[str, ...]] = {
    "when": ("held_on", "starts", "finishes", "place"),
    "quiet-place": ("quiet_place", "someone_to_talk_to"),
}
"""What is typed to get a thing ready."""

IN_THE_ROOM: tuple[CheckName, ...] = ("quiet-place", "wall", "backup")
"""What is done last, where the session will be."""


class GetReadyPage(ReadingPage):
    """Each answer is kept when its field is left; nothing waits for another."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Get ready"))
        self.session: Session | None = None
        self._backed_up = self._just_came = False
        self._asked: tuple[Asked, ...] = ()
        self.who = WhoCanSee(surroundings.visibility)
        self.top.add(self.who)
        self.line = Text(soft=True)
        self.name = Heading("", 2, size=26)
        self.progress = Text(icon="list-check")
        self.open = Button(_("Open this session"), icon="player-play", accent=True)
        self.agreement = Button(_("Our agreement"), icon="heart-handshake")
        self.invitation = Button(_("Print the invitation"), icon="printer")
        self.envelope = Button(_("Print: if the laptop stops"), icon="printer")
        self.try_wall = Button(_("Try the wall"), icon="device-projector")
        self.back_up = Button(_("Back up now"), icon="device-floppy")
        self.where = Text(soft=True)
        self.check_access = Button(_("Open the access check"), icon="accessible")
        self.asked_for = AskedFor()
        self.forms = {name: self._form(fields) for name, fields in FORMS.items()}
        self.rows = {name: self._row(name) for name in words_of()}
        self._lay_out()
        self._listen()

    def arrive(self, destination: Destination) -> None:
        if self.session is not None and self.session.id != destination.session_id:
            self.session = None
        self._just_came = True
        self.where.hide()
        self.who.show_answer(self.surroundings.visibility.everyone)
        self._ask(destination.session_id)

    def leave(self) -> None:
        """What is still being typed is kept too."""
        for form in self.forms.values():
            form.settle()

    # Making it

    def _lay_out(self) -> None:
        head = Card(self.line, self.name, self.progress, gap=8, margins=(30, 24, 30, 24))
        head.add_space(2)
        head.add(Flow(self.open))
        before = [row for name, row in self.rows.items() if name not in IN_THE_ROOM]
        there = [self.rows[name] for name in IN_THE_ROOM]
        self.content.add(head)
        for title, rows in ((_("Before the day"), before), (_("In the room"), there)):
            self.content.add(Heading(title, 2), Column(*rows, gap=16, widest=900))

    def _form(self, fields: tuple[str, ...]) -> DetailsForm:
        details, today = details_named(*fields), self.surroundings.now().date()
        form = DetailsForm(details, today, pairs=len(fields) > 1)
        form.edited.connect(self._keep)
        return form

    def _row(self, name: CheckName) -> CheckRow:
        buttons: dict[CheckName, tuple[Button, ...]] = {
            "agreement": (self.agreement,),
            "access": (self.check_access,),
            "packs": (self.invitation, self.envelope),
            "wall": (self.try_wall,),
            "backup": (self.back_up,),
        }
        parts: tuple[QWidget, ...] = (self.forms[name],) if name in self.forms else ()
        if name in ("access", "backup"):
            parts = (self.asked_for if name == "access" else self.where,)
        row = CheckRow(name, *buttons.get(name, ()), parts=parts)
        row.ticked.connect(lambda done: self._tick(name, done))
        return row

    def _listen(self) -> None:
        self.open.clicked.connect(self._open)
        self.agreement.clicked.connect(self._go_to_agreement)
        self.invitation.clicked.connect(lambda: self._go_to_packs("invitation"))
        self.envelope.clicked.connect(lambda: self._go_to_packs("laptop-stops"))
        self.try_wall.clicked.connect(self._try_wall)
        self.check_access.clicked.connect(self._go_to_access)
        self.back_up.clicked.connect(self._back_up)
        self.surroundings.visibility.changed.connect(lambda _everyone: self._show())
        self.surroundings.desk.changed.connect(self._on_changed)

    # Showing

    def _ask(self, session_id: str) -> None:
        today, tool = self.surroundings.now().date(), self.surroundings.tools()[TOOL]

        def read(notebook: Notebook) -> tuple[Session, bool, tuple[Asked, ...]]:
            session = notebook.session(session_id)
            return session, notebook.home(today).backed_up, not_met(notebook, session, tool)

        self.surroundings.desk.ask(read, lambda found: self._take(*found), owner=self)

    def _take(self, session: Session, backed_up: bool, asked: tuple[Asked, ...]) -> None:
        self.session, self._backed_up = session, backed_up
        self._asked = asked
        self._show()

    def _on_changed(self, changed: Changed) -> None:
        if self.isVisible() and self.session and changed.kinds - {"draft", "place"}:
            self._ask(self.session.id)

    def _show(self) -> None:
        session = self.session
        if session is None:
            return
        everyone = self.surroundings.visibility.everyone
        found = checks(session.details, backed_up=self._backed_up, agreed=is_agreed(session))
        for check in found:
            self.rows[check.name].show_check(check)
            self.rows[check.name].set_room_mode(everyone)
        for form in self.forms.values():
            form.show_values(session.details)
        asked = () if everyone else self._asked
        self.asked_for.show_asked(asked, self.surroundings.tools()[TOOL])
        self._show_head(session, everyone)
        self.progress.setText(count_ready(found))
        if self._just_came:
            self._just_came = False
            for check in found:
                self.rows[check.name].fold(check.done)
            following = (self.rows[check.name] for check in found if not check.done)
            self._begin(next(following, None))

    def _show_head(self, session: Session, everyone: bool) -> None:
        details = session.details
        clock = say_times(details.starts, details.finishes)
        facts = (session.group.name, say_day(details.held_on), clock, details.place)
        line, name = " · ".join(fact for fact in facts if fact), details.title
        if everyone:
            line, name = _("Everyone can see this laptop"), _("A session is ready")
        self.line.setText(line)
        self.name.setText(name)

    def _begin(self, row: CheckRow | None) -> None:
        """The keyboard waits on the next thing to do."""
        self.give_keyboard(self.open if row is None else row.first)

    # Doing it

    def _open(self) -> None:
        session = self.session
        if session is not None:
            open_session(self.surroundings, session.id, session.status, session.details.held_on)

    def _go_to_agreement(self) -> None:
        if self.session is not None:
            self.surroundings.go(Destination(page="agreement", session_id=self.session.id))

    def _go_to_access(self) -> None:
        if self.session is not None:
            self.surroundings.go(Destination(page="access", session_id=self.session.id))

    def _go_to_packs(self, page: str) -> None:
        if self.session is not None:
            where = Destination(page="packs", session_id=self.session.id, about=page)
            self.surroundings.go(where)

    def _keep(self, name: str, value: object) -> None:
        self._change(lambda notebook, id: notebook.change_details(id, **{name: value}))

    def _tick(self, name: CheckName, done: bool) -> None:
        today = self.surroundings.now().date()
        self._change(lambda notebook, id: tick(notebook, id, name, done, today))

    def _change(self, deed: Callable[[Notebook, str], Changed | None]) -> None:
        if self.session is not None:
            session_id = self.session.id
            self.surroundings.desk.ask(lambda notebook: deed(notebook, session_id), owner=self)

    def _try_wall(self) -> None:
        if self.session is not None:
            try_the_wall(self.surroundings, self.session.id, self._back_from_the_wall)

    def _back_from_the_wall(self) -> None:
        if self.isVisible():
            self.try_wall.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_up(self) -> None:
        """Here and now, and where it is: an organiser may want to copy it to a stick."""
        today = self.surroundings.now().date()
        self.surroundings.desk.ask(
            lambda notebook: (notebook.back_up(), notebook.home(today).backed_up),
            lambda made: self._show_backed_up(*made),
            owner=self,
        )

    def _show_backed_up(self, path: Path, backed_up: bool) -> None:
        self._backed_up = backed_up
        words = _("Backed up.")
        if not self.surroundings.visibility.everyone:
            self.where.setText(_("The copy is in {folder}.").format(folder=path.parent))
            self.where.show()
        self.surroundings.say(words)
        self._show()
