"""The plus one: it opens when the four have been visited, and what is agreed becomes actions."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import messages
from app.ui.parts.buttons import Button
from app.ui.parts.choices import TickField
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.surfaces import Card, Column
from app.ui.parts.writing import WritingField
from app.ui.run.running import Running
from app.ui.run.writing import HELP, LEAD, WHAT, WHEN
from app.ui.steps.step_view import StepView
from app.words import _, ngettext
from app.workshops.actions import say_action
from app.workshops.dates import NotADate, read_date
from app.workshops.new import NewAction
from app.workshops.room import room_view
from app.workshops.session import Step


class PlusOneStep(StepView):
    """An action form, the actions so far, and what people were pleased and concerned about."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self.gate_words = Text(icon="lock")
        self.leave_them = Button(_("Leave them for today"))
        self.open_anyway = Button(_("Open it now anyway"))
        self.gate = Card(self.gate_words, Flow(self.leave_them, self.open_anyway, gap=12))
        self.line = WritingField(_("What will be done?"), _("Small and clear"))
        self.by_when = LineField()
        self.shown_as = LineField()
        self.agreed = TickField(_("They have said yes to being shown"))
        self.help = LineField()
        self.add_it = Button(_("Add this action"), icon="plus")
        self.count = Heading("", 2)
        self.list = NoteList(_("Actions"), self._action_buttons(), grows=True)
        self.before = Column(gap=8)
        self._sent = False
        self._lay_out()
        self._listen()

    def show_step(self, step: Step) -> None:
        super().show_step(step)
        waits = self.running.plus_one_waits_for
        self._show_gate(waits)
        self._show_line()
        self._show_actions()
        self._show_before()

    @property
    def writing_line(self) -> WritingField:
        return self.line

    def place_for_keyboard(self) -> QWidget | None:
        return self.leave_them if self.running.plus_one_waits_for else self.line

    def settle(self) -> None:
        self._sent = False

    def _lay_out(self) -> None:
        what = FormRow(_("What will be done?"), self.line)
        when = FormRow(_("By when?"), self.by_when, _("For example 28 November. Is that fair?"))
        who = FormRow(_("Lead, shown as"), self.shown_as, _("First name, initials or a role"))
        helped = FormRow(_("What help or money is needed?"), self.help)
        self._when_row = when
        pair = Flow(when, who, gap=16, equal=True)
        self.form = Column(what, pair, self.agreed, helped, Flow(self.add_it), gap=10)
        self.add_space(8)
        self.add(self.gate, self.form)
        self.add_space(8)
        self.add(self.count, self.list, self.before)
        self.add_stretch()

    def _listen(self) -> None:
        self._keep_drafts()
        self.line.entered.connect(lambda _text: self._add())
        self.add_it.clicked.connect(self._add)
        for field in (self.by_when, self.shown_as, self.help):
            field.returnPressed.connect(self._add)
        self.leave_them.clicked.connect(self._leave_them)
        self.open_anyway.clicked.connect(self.running.open_plus_one)
        self.list.asked.connect(lambda action, _id: self.asked.emit(f"action:{action}"))
        self.list.chosen.connect(self._choose)
        self.running.writing.wrote.connect(self._written)
        self.running.writing.could_not_write.connect(self._keep)

    def _keep_drafts(self) -> None:
        writing = self.running.writing
        self.line.text_edited.connect(lambda text: writing.type(WHAT, text))
        for where, field in self._fields().items():
            field.textEdited.connect(lambda text, where=where: writing.type(where, text))

    def _fields(self) -> dict[str, LineField]:
        return {WHEN: self.by_when, LEAD: self.shown_as, HELP: self.help}

    def _show_drafts(self) -> None:
        writing = self.running.writing
        if self.line.text() != writing.draft(WHAT):
            self.line.set_text(writing.draft(WHAT))
        for where, field in self._fields().items():
            if field.text() != writing.draft(where):
                field.setText(writing.draft(where))

    def _add(self) -> None:
        if not self.line.text().strip():
            self.running.surroundings.say(_("Write what will be done first."))
            self.line.setFocus()
            return
        today = self.running.surroundings.now().date()
        try:
            by_when = read_date(self.by_when.text(), today)
        except NotADate as error:
            self._when_row.set_hint(messages.say(error))
            self.running.surroundings.desk.trouble.emit(error)
            self.by_when.setFocus()
            return
        self._when_row.set_hint(_("For example 28 November. Is that fair?"))
        self._sent = True
        self.running.writing.add_action(
            NewAction(
                what=self.line.text(),
                lead=self.shown_as.text(),
                shown_as=self.shown_as.text(),
                agreed=self.agreed.isChecked(),
                by_when=by_when,
                help_needed=self.help.text(),
            )
        )

    def _written(self) -> None:
        self._show_drafts()
        if self._sent:
            self._sent = False
            self.agreed.setChecked(False)
            self.line.setFocus()

    def _keep(self, error: Exception) -> None:
        self._sent = False
        if self.isVisible():
            self.running.surroundings.desk.trouble.emit(error)

    def _leave_them(self) -> None:
        for step in self.running.questions:
            if step.status == "waiting":
                self.running.leave_for_today(step.id)

    def _choose(self, action_id: str) -> None:
        self.running.chosen_note = action_id

    def _show_gate(self, waits: tuple[str, ...]) -> None:
        """When it opens, the keyboard goes from its buttons to the first thing to write."""
        opens = not waits and self.leave_them.isVisible()
        self.form.setVisible(not waits)
        if opens:
            self.line.setFocus()
        self.gate.setVisible(bool(waits))
        if waits:
            self.gate_words.setText(_gate_sentence(waits))
            self.leave_them.setAccessibleDescription(_gate_sentence(waits))

    def _show_line(self) -> None:
        self._show_drafts()
        if self.running.wall.locked:
            self.line.lock(_("Pens down. We are not writing this down."))
        else:
            self.line.unlock()

    def _show_actions(self) -> None:
        session = self.running.session
        if session is None:
            return
        room = room_view(session)
        listed = tuple(
            ListedNote(action.id, say_action(action), "plus1") for action in room.actions
        )
        number = len(listed)
        words = ngettext("{n} action", "{n} actions", number).format(n=number)
        self.count.setText(words if listed else _("No actions yet"))
        if listed != self.list.notes:
            self.list.set_notes(listed)
        self.list.setVisible(bool(listed))

    def _show_before(self) -> None:
        """What it grows out of: pleased and concerned, side by side in turn."""
        self.before.clear()
        session = self.running.session
        if session is None:
            return
        for step in self.running.questions[-2:]:
            notes = session.notes_under(step.question)
            if notes:
                self.before.add(Heading(step.title, 2, shape=step.mark))
            for note in notes:
                self.before.add(Text(note.text))

    @staticmethod
    def _action_buttons() -> tuple[tuple[str, str], ...]:
        return (("change", _("Change")), ("remove", _("Remove")), ("take_back", _("Take back")))


def _gate_sentence(waits: tuple[str, ...]) -> str:
    names = ", ".join(waits)
    return ngettext(
        "The plus one waits for the four. Still to visit: {names}.",
        "The plus one waits for the four. Still to visit: {names}.",
        len(waits),
    ).format(names=names)
