"""Everything that can be done while a session runs, by the names in the one table of actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from app.ui.gather.deeds import gather_deeds
from app.ui.parts.speaking import announce
from app.ui.run import slip_drafts
from app.ui.run.agree_deeds import agree_deeds
from app.ui.run.asking import MoveSheet, SlipsSheet, StepsSheet, WriteSheet
from app.ui.run.card_deeds import card_deeds
from app.ui.run.keys_sheet import KeysSheet
from app.ui.run.line_in_use import LineInUse
from app.ui.run.part_sheet import PartSheet
from app.ui.run.place_deeds import place_deeds
from app.ui.run.running import Running
from app.ui.run.so_far import ask_where, save_in_documents
from app.ui.run.taking_back import TakingBack
from app.ui.run.time_sheet import TimeSheet
from app.ui.surroundings import Destination
from app.ui.who_can_see import ask_to_be_private
from app.words import _
from app.workshops.session import Action, Contribution

if TYPE_CHECKING:
    from app.ui.run.page import RunPage

SLIPS = "slips:"
WALL_SIZES = (100, 110, 125, 150, 175, 200)


WHILE_COVERED = (
    "show",
    "wall",
    "toggle_show",
    "cover",
    "pause",
    "agreement",
    "help",
    "home",
)
"""What is open while this laptop is covered and everyone can see it."""


WRITING = (
    "slips",
    "note:change",
    "note:park",
    "action:change",
    "gather:rename",
    "gather:dots",
    "cards:meanings",
    "agree:worry",
)
"""What opens a place to write, and waits while pens are down."""


WHILE_HANDING = (
    "cover",
    "pause",
    "carry_on",
    "show",
    "toggle_show",
    "back",
    "on",
    "agreement",
)
"""What is open while the laptop goes from one person to the next: only the wall."""

PART = "part:take_back:"
"""Takes back a part that is not shared, by its id."""

CHANGE_PART = "part:change:"


class Deeds:
    """Buttons and keys ask for a deed by its name; here is what each one does."""

    def __init__(self, page: RunPage, running: Running, line: LineInUse) -> None:
        self._page, self._running, self._line = page, running, line
        self._surroundings = page.surroundings
        self._taking_back = TakingBack(page, running, line)
        self._deeds: dict[str, Callable[[], object]] = {
            "cover": running.cover,
            "wall": self._wall,
            "show": running.showing.show,
            "toggle_show": running.showing.toggle_show,
            "agreement": running.showing.show_agreement,
            "pause": running.showing.pause,
            "carry_on": running.showing.carry_on,
            "break_now": lambda: running.go_to_kind("break"),
            "finish_gently": lambda: running.go_to_kind("read-back"),
            "pens": running.showing.pens_down,
            "back": lambda: running.showing.turn_page(-1),
            "on": lambda: running.showing.turn_page(1),
            "next": running.go_on,
            "steps": self._steps,
            "help": lambda: self._open(KeysSheet(page)),
            "time": self._time,
            "slips": self._slips,
            "type_up": lambda: self._go_with_session("typing-up"),
            "so_far": self._so_far,
            "take_back": self._take_back,
            "undo": page.undo,
            "home": lambda: self._surroundings.go(Destination(page="home")),
            "only_me": self._only_me,
            "finish": self._finish,
            "feedback": lambda: self._go_with_session("feedback"),
            "leave_them": self._leave_them,
            "open_plus_one": running.open_plus_one,
            **gather_deeds(page, running, self._open),
            "wall_larger": lambda: self._resize_wall(1),
            "wall_smaller": lambda: self._resize_wall(-1),
            "note:change": self._change_note,
            "note:park": self._park,
            "note:move": self._move,
            "note:remove": self._remove,
            "note:take_back": self._take_back,
            "action:change": self._change_action,
            "action:remove": self._remove_action,
            "action:take_back": self._take_back,
            **place_deeds(running, lambda: self._surroundings.say(only_me_first())),
            **agree_deeds(page, running, self._open, only_me_first()),
            **card_deeds(page, running, self._open, self._taking_back.count),
        }

    def do(self, name: str) -> None:
        """Do it. KeyError when the table names something nobody can do."""
        if name.startswith(PART):
            self._taking_back.part(name.removeprefix(PART))
            return
        if name.startswith(CHANGE_PART):
            self._change_part(name.removeprefix(CHANGE_PART))
            return
        deed = self._deeds[name]
        if self._running.placing.handing and name not in WHILE_HANDING:
            self._surroundings.say(_("The laptop goes round. End that first."))
        elif self._covered_room(name):
            self._surroundings.say(_("This laptop is covered. Show it first, with F5."))
        elif name in WRITING and self._running.wall.locked:
            self._surroundings.say(_("Pens are down. Put them up first."))
        else:
            deed()

    def put_elsewhere(self, number: int) -> None:
        """Alt and a number: add this line under another question of today."""
        questions = self._running.questions
        if number > len(questions) or self._covered_room("note"):
            return
        if self._running.gathering.is_open:
            self._running.gathering.move_to(questions[number - 1].question)
        else:
            self._line.put_in(questions[number - 1].question)

    def _covered_room(self, name: str) -> bool:
        """While this laptop is covered, only showing it again and pausing are open."""
        if not (self._running.everyone and self._running.wall.covered):
            return False
        return name not in WHILE_COVERED

    def _wall(self) -> None:
        if self._running.everyone and self._running.wall.covered:
            self._running.showing.show()
        elif self._running.gathering.is_open:
            self._running.gathering.step_wall()
        else:
            self._running.showing.put_on_wall()

    def _only_me(self) -> None:
        if self._running.everyone:
            ask = ask_to_be_private(self._page, self._answer_only_me)
            ask.finished.connect(lambda _result: self._page.take_back_keyboard())
        else:
            self._surroundings.visibility.choose(False)

    def _answer_only_me(self, only_me: bool) -> None:
        if only_me:
            self._surroundings.visibility.choose(False)
        self._running.refreshed.emit()

    def _resize_wall(self, way: int) -> None:
        preferences = self._surroundings.preferences
        at = min(range(len(WALL_SIZES)), key=lambda i: abs(WALL_SIZES[i] - preferences.wall_scale))
        preferences.wall_scale = WALL_SIZES[max(0, min(len(WALL_SIZES) - 1, at + way))]
        words = _("Words on the wall: {size} %").format(size=preferences.wall_scale)
        announce(self._page, words)
        self._running.refreshed.emit()

    # Sheets

    def _steps(self) -> None:
        session = self._running.session
        if session is None:
            return
        if not self._running.everyone and self._page.two is not None:
            self._page.two.today.take_keyboard()
            return
        self._open(
            StepsSheet(self._page, session.steps, self._running.step_id, self._running.go_to)
        )

    def _time(self) -> None:
        self._open(TimeSheet(self._page, self._running, self._running.leave_for_today))

    def _slips(self) -> None:
        step = self._running.writing_in
        if step is None or step.kind != "question":
            self._surroundings.say(_("Go to a question first. Slips are typed under a question."))
            return
        if self._running.everyone:
            self._surroundings.say(only_me_first())
            return
        where, session_id = SLIPS + step.question, self._running.session_id
        self._surroundings.desk.ask(
            lambda notebook: slip_drafts.begun(notebook, session_id, where),
            lambda begun: self._open_slips(step.title, step.question, where, begun),
            owner=self._page,
        )

    def _open_slips(self, title: str, question: str, where: str, begun: Sequence[str]) -> None:
        if self._running.everyone:
            return  # the screens changed while they were being fetched
        session_id, desk = self._running.session_id, self._surroundings.desk

        def keep(slips: Sequence[str]) -> None:
            kept = tuple(slips)
            desk.ask(lambda notebook: slip_drafts.keep(notebook, session_id, where, kept))

        def put_in(slips: Sequence[str]) -> None:
            self._running.writing.add_slips(slips, question, lambda: keep(()))

        self._open(SlipsSheet(self._page, title, begun, keep, put_in))

    def _so_far(self) -> None:
        """Everyone need not see which files are on this laptop."""
        if self._running.everyone:
            save_in_documents(self._running)
        else:
            self._open(ask_where(self._page, self._running))

    def _open(self, sheet: QDialog) -> None:
        sheet.finished.connect(lambda _result: self._page.take_back_keyboard())
        sheet.open()

    # Notes and actions

    def _note(self) -> Contribution | None:
        """The chosen note, else the last one here."""
        notes = self._running.notes
        chosen = [note for note in notes if note.id == self._running.chosen_note]
        return chosen[0] if chosen else (notes[-1] if notes else None)

    def _action(self) -> Action | None:
        session = self._running.session
        actions = session.actions if session else ()
        chosen = [action for action in actions if action.id == self._running.chosen_note]
        return chosen[0] if chosen else None

    def _change_note(self) -> None:
        if (note := self._note()) is None:
            return
        draft = f"change:{note.id}"
        self._open(
            WriteSheet(
                self._page,
                _("Change this note"),
                _("In their words"),
                note.text,
                _("Keep it"),
                lambda text: self._running.change(
                    lambda notebook: notebook.change_contribution(note.id, text=text), draft
                ),
                self._running.writing,
                draft,
                (_("Remove it"), self._remove),
            )
        )

    def _park(self) -> None:
        if (note := self._note()) is None:
            return
        if note.status == "parked":
            self._running.change(lambda notebook: notebook.bring_back(note.id))
            return
        if self._running.everyone:  # why is not for the room
            self._running.change(lambda notebook: notebook.park(note.id, ""))
            return
        draft = f"reason:{note.id}"
        self._open(
            WriteSheet(
                self._page,
                _("Come back to it"),
                _("Why, if you like"),
                "",
                _("Set it aside"),
                lambda why: self._running.change(
                    lambda notebook: notebook.park(note.id, why), draft
                ),
                self._running.writing,
                draft,
            )
        )

    def _move(self) -> None:
        if (note := self._note()) is None:
            return
        self._open(
            MoveSheet(
                self._page,
                self._running.questions,
                note.question,
                lambda to: self._running.change(
                    lambda notebook: notebook.move_contribution(note.id, to)
                ),
            )
        )

    def _change_part(self, part_id: str) -> None:
        session = self._running.session
        parts = session.not_shared if session else ()
        found = next((part for part in parts if part.id == part_id), None)
        if self._running.wall.locked:
            self._surroundings.say(_("Pens are down. Put them up first."))
        elif found is not None:
            self._open(PartSheet(self._page, found, self._running))

    def _remove(self) -> None:
        if (note := self._note()) is not None:
            self._running.change(lambda notebook: notebook.remove(note.id))
            self._surroundings.say(_("Removed. Undo brings it back."))

    def _change_action(self) -> None:
        if (action := self._action()) is None:
            return
        draft = f"change:{action.id}"
        self._open(
            WriteSheet(
                self._page,
                _("Change this action"),
                _("What will be done?"),
                action.what,
                _("Keep it"),
                lambda text: self._running.change(
                    lambda notebook: notebook.change_action(action.id, what=text), draft
                ),
                self._running.writing,
                draft,
            )
        )

    def _remove_action(self) -> None:
        if (action := self._action()) is not None:
            self._running.change(lambda notebook: notebook.remove_action(action.id))
            self._surroundings.say(_("Removed. Undo brings it back."))

    def _take_back(self) -> None:
        theme, line = self._running.gathering.chosen_theme, self._running.agreeing.alone.line
        self._taking_back.line_or(line or theme or self._action() or self._note())

    def _go_with_session(self, page: str) -> None:
        session_id = self._running.session_id
        self._surroundings.go(Destination(page=page, session_id=session_id))

    def _leave_them(self) -> None:
        for step in self._running.questions:
            if step.status == "waiting":
                self._running.leave_for_today(step.id)

    def _finish(self) -> None:
        """The session is over; its record is the next thing."""
        session = self._running.session
        if session is None:
            return
        session_id, today = session.id, self._surroundings.now().date()
        to_record = Destination(page="packs", session_id=session_id, about="record")
        if session.status == "finished":
            self._surroundings.go(to_record)
            return
        self._surroundings.desk.ask(
            lambda notebook: notebook.finish(session_id, today),
            lambda _changed: self._finished(to_record),
            owner=self._page,
        )

    def _finished(self, to_record: Destination) -> None:
        self._surroundings.go(to_record)
        announce(self._surroundings.window(), _("The session is finished. Now its record."))


def only_me_first() -> str:
    return _("Everyone can see this laptop. Turn the projector off first, then choose Only me.")
