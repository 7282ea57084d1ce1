"""What helps me: one sheet at a time, on a laptop that nobody else can see."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app import messages
from app.models.changed import Changed
from app.ui.needs.front import Front, Gathered
from app.ui.needs.kept import Sheet, half_typed, put_by_again
from app.ui.needs.opened import Opened
from app.ui.page import ReadingPage
from app.ui.parts.asking import Ask
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Column
from app.ui.surroundings import Destination, Surroundings
from app.ui.who_can_see import WhoCanSee
from app.words import _
from app.workshops.access import TOOL, Need
from app.workshops.needs import usual_day

if TYPE_CHECKING:
    from app.models.notebook import Notebook

NEW = "new"
"""Stands for the id of a sheet that has none yet."""


class NeedsPage(ReadingPage):
    """In room mode it is made of one sentence, and what was here before is taken apart."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("What helps me"))
        self._turn = 0
        self._group_id = self._wanted = ""
        self._field = ""
        """Which answer had the keyboard when the sheet was last put away."""
        self._own: object = None
        self._not_kept: dict[str, str] = {}
        self._found = Gathered()
        self.front: Front | None = None
        self.opened: Opened | None = None
        self.who = WhoCanSee(surroundings.visibility)
        self.alone = Text(_turn_the_projector_off(), icon="eye")
        self.private = Column(gap=20, widest=900)
        self.top.add(self.who)
        self.content.add(self.alone, self.private)
        surroundings.visibility.changed.connect(self._on_seen_by)
        surroundings.desk.changed.connect(self._on_changed)

    def arrive(self, destination: Destination) -> None:
        self._wanted = self._field = ""
        self.who.show_answer(self.surroundings.visibility.everyone)
        self._show_for_whom()

    def leave(self) -> None:
        """Someone goes elsewhere: what stands here is given, and nothing of it stays behind."""
        if self.opened is not None:
            self.opened.view.settle()
        self._put_away()

    # Who can see

    def _on_seen_by(self, _everyone: bool) -> None:
        self._remember_place()
        self._put_away()
        if self.isVisible():
            self._show_for_whom()

    def _show_for_whom(self) -> None:
        everyone = self.surroundings.visibility.everyone
        self.alone.setVisible(everyone)
        self.private.setVisible(not everyone)
        if everyone:
            self.who.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._read()

    def _remember_place(self) -> None:
        if self.opened is not None:
            self._wanted = self.opened.view.sheet.id or NEW
            self._field = self.opened.view.field_in_use()

    def _put_away(self) -> None:
        """Half-typed words are put by; every word that was shown leaves its widget."""
        self._turn += 1
        self._found = Gathered()
        for part in (self.opened, self.front):
            if part is not None:
                part.put_away()
        self.opened = self.front = None
        self.private.clear()

    # Reading

    def _read(self) -> None:
        """The latest asking wins, and only while nobody else can see."""
        self._turn += 1
        turn, group_id, not_kept = self._turn, self._group_id, self._not_kept
        self.surroundings.desk.ask(
            lambda notebook: _gathered(notebook, group_id, not_kept),
            lambda found: self._take(turn, found),
            owner=self,
        )

    def _take(self, turn: int, found: Gathered) -> None:
        if turn != self._turn or self.surroundings.visibility.everyone:
            return
        self._found, self._group_id = found, found.group_id
        wanted = self._wanted or self._half_typed_one()
        if wanted == NEW:
            self._open(Need(id="", group_id=found.group_id, keep_until=usual_day(self._today())))
        elif found.at(wanted) >= 0:
            self._open(found.needs[found.at(wanted)])
        else:
            self._show_front()

    def _half_typed_one(self) -> str:
        """What was left in the middle is opened again, so that it is not forgotten."""
        here = [need.id for need in self._found.needs if need.id in self._found.half_typed]
        if self._found.group_id in self._found.half_typed:
            return NEW
        return here[0] if here else ""

    def _on_changed(self, changed: Changed) -> None:
        if changed is self._own or not self.isVisible() or not changed.kinds & {"need", "group"}:
            return
        if not self.surroundings.visibility.everyone:
            self._begin_again()

    def _begin_again(self) -> None:
        """The same sheet, as it is now: after an undo, or a change from elsewhere."""
        self._remember_place()
        self._put_away()
        self._read()

    # Showing

    def _show_front(self) -> None:
        self._wanted = ""
        checklist = self.surroundings.tools()[TOOL]
        self.front = front = Front(self._found, checklist, self._today())
        front.chosen.connect(self._choose)
        front.group_chosen.connect(self._choose_group)
        front.slips.clicked.connect(lambda: self._go("packs", "what-helps-me"))
        front.ask_room.clicked.connect(lambda: self._go("start", TOOL))
        self.private.add(front)
        front.new.setFocus(Qt.FocusReason.TabFocusReason)
        self.read_from_the_top()

    def _open(self, need: Need) -> None:
        half = self._found.half_typed.get(need.id or need.group_id, {})
        place = self._found.at(need.id) + 1, len(self._found.needs)
        self.opened = opened = Opened(self.surroundings, Sheet(need, self._not_kept), half, place)
        opened.view.own.connect(self._note_own)
        opened.view.refused.connect(self._refused)
        opened.closed.connect(self._close)
        opened.another.connect(self._another)
        opened.taken_back.connect(self._ask_take_back)
        self.private.add(opened)
        self._give_keyboard(next(iter(half), self._field))

    def _give_keyboard(self, field: str) -> None:
        assert self.opened is not None
        first = self.opened.first if not field else self.opened.view.place_of(field)
        self.give_keyboard(first)
        if not field:
            self.read_from_the_top()

    def _choose(self, need_id: str) -> None:
        self._wanted, self._field = need_id or NEW, ""
        self._put_away()
        self._read()

    def _choose_group(self, group_id: str) -> None:
        self._group_id = group_id
        self._put_away()
        self._read()

    def _close(self) -> None:
        self.leave()
        self._wanted = self._field = ""
        self._read()

    def _another(self) -> None:
        self.leave()
        self._choose("")

    def _go(self, page: str, about: str) -> None:
        self.surroundings.go(Destination(page=page, about=about))

    # Keeping and taking back

    def _note_own(self, changed: object) -> None:
        self._own = changed

    def _refused(self, error: Exception) -> None:
        self.surroundings.say(messages.say(error))

    def _ask_take_back(self) -> None:
        ask = Ask(
            self.window(),
            _("Take this sheet back?"),
            _(
                "All of it goes from this laptop for good, and Undo cannot bring it back. It may "
                "still be on a paper slip, with people who were told, and in backups until those "
                "are replaced."
            ),
            [("no", _("Keep it")), ("yes", _("Take back"))],
        )
        ask.answered.connect(self._answered)
        ask.open()

    def _answered(self, answer: str) -> None:
        if self.opened is None:
            return  # the screens changed while it was asked
        self.window().activateWindow()
        if answer != "yes":
            self.opened.take_back.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        sheet = self.opened.view.sheet
        self._put_away()
        self._wanted = self._field = ""
        self.surroundings.desk.ask(sheet.take_back, self._gone, owner=self)

    def _gone(self, all_gone: bool) -> None:
        words = _("Taken back. The words are gone from this laptop.")
        if not all_gone:
            words = _(
                "Taken back. Nobody can read the words here now. The last traces on the disk go "
                "when there is room on it."
            )
        self.surroundings.say(words)
        if self.isVisible() and not self.surroundings.visibility.everyone:
            self._read()

    def _today(self) -> date:
        return self.surroundings.now().date()


def _gathered(notebook: Notebook, group_id: str, not_kept: dict[str, str]) -> Gathered:
    put_by_again(notebook, not_kept)
    groups = notebook.groups()
    known = [group.id for group in groups]
    here = group_id if group_id in known else next(iter(known), "")
    return Gathered(
        groups=groups,
        group_id=here,
        needs=notebook.needs.entries(here),
        half_typed=half_typed(notebook),
    )


def _turn_the_projector_off() -> str:
    return _("Everyone can see this laptop. Turn the projector off first, then choose Only me.")
