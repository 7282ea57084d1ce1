"""Steps without a question: welcome, aim, agreement, last time, break, read back, thanks."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.details import DetailsForm, details_named
from app.ui.parts.buttons import Button
from app.ui.parts.choices import Chooser
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.surfaces import Column
from app.ui.run.running import Running
from app.ui.steps.step_view import StepView
from app.words import _
from app.workshops.actions import say_action, status_words
from app.workshops.room import room_view
from app.workshops.session import ACTION_STATUSES, Action, Step

FORMS = {
    "welcome": (
        "starts",
        "finishes",
        "toilets",
        "refreshments",
        "quiet_place",
        "someone_to_talk_to",
        "how_many",
    ),
    "aim": ("aim",),
    "break": ("break_at", "back_at", "quiet_place", "someone_to_talk_to"),
    "thanks": ("how_to_add",),
}
"""Which details can be changed while standing at a step."""


class PlainStep(StepView):
    """The few details that belong to a step, there to be changed."""

    def __init__(self, running: Running, kind: str) -> None:
        super().__init__(running)
        today = running.surroundings.now().date()
        self.form = DetailsForm(details_named(*FORMS.get(kind, ())), today)
        self.form.edited.connect(self._keep)
        self.add_space(8)
        self.add(self.form)
        self.finish = Button(_("Finish this session"), icon="circle-check", accent=True)
        self.finish.clicked.connect(lambda: self.asked.emit("finish"))
        self.how_was_it = Button(_("How was it? Count the slips"), icon="mood-smile")
        self.how_was_it.clicked.connect(lambda: self.asked.emit("feedback"))
        self.add(Flow(self.finish, self.how_was_it))
        for button in (self.finish, self.how_was_it):
            button.setVisible(kind == "thanks")
        self.add_stretch()

    def show_step(self, step: Step) -> None:
        super().show_step(step)
        session = self.running.session
        if session is not None:
            self.form.show_values(session.details)
            done = session.status == "finished"
            self.finish.set_words(_("Make the record") if done else _("Finish this session"))

    def place_for_keyboard(self) -> QWidget | None:
        rows = list(self.form.rows.values())
        if rows:
            return rows[0].field
        return self.finish if not self.finish.isHidden() else None

    def _keep(self, name: str, value: object) -> None:
        session_id = self.running.session_id
        self.running.change(lambda notebook: notebook.change_details(session_id, **{name: value}))


class LastTimeStep(StepView):
    """What came of last time, before any new work: each promise, and how it is going."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self.rows = Column(gap=20)
        self.none = Text(_("There are no actions from before."))
        self._shown: tuple[Action, ...] | None = None
        self.add_space(8)
        self.add(self.none, self.rows)
        self.add_stretch()

    def show_step(self, step: Step) -> None:
        super().show_step(step)
        session = self.running.session
        if session is None or session.last_time == self._shown:
            return
        self._shown = session.last_time
        self.none.setVisible(not session.last_time)
        self.rows.clear()
        for action in session.last_time:
            self.rows.add(self._row(action))

    def _row(self, action: Action) -> QWidget:
        chooser = Chooser(_("How is it going?"))
        words = status_words()
        for status in ACTION_STATUSES:
            chooser.addItem(words[status], status)
        chooser.setCurrentIndex(ACTION_STATUSES.index(action.status))
        why = LineField(action.why)
        chooser.activated.connect(lambda _at: self._change(action, status=chooser.currentData()))
        why.editingFinished.connect(lambda: self._change(action, why=why.text()))
        reason = FormRow(_("Why, or what changed"), why)
        return Column(Heading(action.what, 3), Flow(chooser), reason, gap=6)

    def _change(self, action: Action, **fields: object) -> None:
        if any(getattr(action, name) != value for name, value in fields.items()):
            self.running.change(lambda notebook: notebook.change_action(action.id, **fields))


class ReadBackStep(StepView):
    """Read back what was agreed, and put it right while everyone is still here."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self.list = NoteList(
            _("Actions"),
            (("change", _("Change")), ("remove", _("Remove")), ("take_back", _("Take back"))),
            grows=True,
        )
        self.none = Text(_("There are no actions yet."))
        self.add_space(8)
        self.add(self.none, self.list)
        self.add_stretch()
        self.list.asked.connect(lambda action, _id: self.asked.emit(f"action:{action}"))
        self.list.chosen.connect(self._choose)

    def show_step(self, step: Step) -> None:
        super().show_step(step)
        session = self.running.session
        actions = room_view(session).actions if session else ()
        listed = tuple(ListedNote(action.id, say_action(action), "plus1") for action in actions)
        self.none.setVisible(not listed)
        self.list.setVisible(bool(listed))
        if listed != self.list.notes:
            self.list.set_notes(listed)

    def place_for_keyboard(self) -> QWidget | None:
        return self.list if self.list.notes else None

    def _choose(self, action_id: str) -> None:
        self.running.chosen_note = action_id


def make_step_view(kind: str, running: Running) -> StepView:
    """The view for a kind of step."""
    from app.ui.steps.agreement import AgreementStep
    from app.ui.steps.guided import QuestionStep
    from app.ui.steps.look_back import LookBackStep
    from app.ui.steps.place import PlaceStep
    from app.ui.steps.plus_one import PlusOneStep

    if kind in ("lines", "agreement"):
        return AgreementStep(running)
    if kind == "question":
        return QuestionStep(running)
    if kind == "plus-one":
        return PlusOneStep(running)
    if kind == "place":
        return PlaceStep(running)
    if kind == "look-back":
        return LookBackStep(running)
    if kind == "last-time":
        return LastTimeStep(running)
    if kind == "read-back":
        return ReadBackStep(running)
    return PlainStep(running, kind)
