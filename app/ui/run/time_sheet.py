"""Short of time: what still fits before the finish, in clock times; nothing is cut unasked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app import messages
from app.ui.parts.buttons import Button
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column
from app.ui.run.asking import Sheet
from app.ui.run.running import Running
from app.words import _, ngettext
from app.workshops.dates import NotATime, read_time, say_time
from app.workshops.running_order import step_name
from app.workshops.session import Step
from app.workshops.short_of_time import TimeLeft, time_left


class TimeSheet(Sheet):
    """Asks when we finish, says what fits, and offers to move a question to next time."""

    def __init__(self, parent: QWidget, running: Running, leave: Callable[[str], None]) -> None:
        super().__init__(parent, _("Short of time"))
        self.running, self._leave = running, leave
        details = running.session.details if running.session else None
        self.finish = LineField(say_time(details.finishes) if details else "")
        self._row = FormRow(_("Finish when?"), self.finish, _("For example 4:00"))
        self.what_fits = Text()
        self.order = Column(gap=2)
        self.moves = Flow(gap=10)
        self.body.add(self._row, self.what_fits, self.order, self.moves)
        self.body.add(Flow(self.close_button(_("Carry on"))))
        self.finish.editingFinished.connect(self._answer)
        self._told = self._work_out()

    def open(self) -> None:
        super().open()
        self.finish.setFocus(Qt.FocusReason.TabFocusReason)

    def _answer(self) -> None:
        """Leaving the field without a change is no new answer."""
        told, self._told = self._told, self._work_out()
        if self._told != told:
            announce(self.finish, self._told)

    def _work_out(self) -> str:
        """Shows what fits, or why the time cannot be read; the same words come back."""
        try:
            finish = read_time(self.finish.text())
        except NotATime as error:
            self._row.set_hint(messages.say(error))
            return messages.say(error)
        self._row.set_hint(_("For example 4:00"))
        session = self.running.session
        if finish is None or session is None:
            return ""
        if session.details.finishes != finish:
            self.running.change(
                lambda notebook: notebook.change_details(session.id, finishes=finish)
            )
        left = time_left(session.steps, self.running.surroundings.now(), finish)
        self._show(left, {step.id: step for step in session.steps})
        return sentence(left)

    def _show(self, left: TimeLeft, steps: dict[str, Step]) -> None:
        self.what_fits.setText(sentence(left))
        self.order.clear()
        for about in left.order:
            step = steps[about.step_id]
            words = _("{name}: about {time}").format(
                name=step_name(step), time=say_time(about.starts)
            )
            row = Flow(Text(words, shape=step.mark), gap=16, spread=True)
            if step.kind == "question":
                move = Button(
                    _("Next time instead"),
                    name=_("{name}: next time instead").format(name=step_name(step)),
                )
                move.clicked.connect(lambda _=False, step_id=step.id: self._move(step_id))
                row.add(move)
            self.order.add(row)
        self.fit()

    def _move(self, step_id: str) -> None:
        self._leave(step_id)
        self.accept()


def sentence(left: TimeLeft) -> str:
    """What fits, in one or two plain sentences."""
    if left.fits:
        return _("There is time for everything.")
    if not left.each_question:
        return _("The agreement, break, read-back and thanks keep their time. It will be close.")
    words = ngettext(
        "About {n} minute for each question still to come.",
        "About {n} minutes for each question still to come.",
        left.each_question,
    ).format(n=left.each_question)
    if left.better_to_move_one:
        return f"{words} " + _("It may be kinder to move one to next time.")
    return words
