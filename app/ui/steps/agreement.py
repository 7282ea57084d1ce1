"""An agreement on the facilitator's own laptop: made line by line, or read at the start."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.writing import WritingField
from app.ui.run.agree_buttons import AgreeButtons
from app.ui.run.agree_shown import AgreeShown
from app.ui.run.numbered_lines import NumberedLines
from app.ui.run.running import Running
from app.ui.steps.step_view import StepView
from app.words import _
from app.workshops.session import Step


class AgreementStep(StepView):
    """Both where an agreement is made, and where it opens a session and may be changed in place."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self._before: object = None
        self.opening = Text()
        self.where = Heading("", 2)
        self.rows = NumberedLines()
        self.one = Heading("", 2, size=26)
        self.label = Text(strong=True)
        self.line = WritingField(_("A line of your own"), least_lines=1)
        self.buttons = AgreeButtons()
        self.worry = Button(_("Leave a worry about this line"), icon="lock")
        self.private = Text(_("Only this laptop shows a worry. It has no name on it."), soft=True)
        self.add_space(8)
        self.add(self.opening, self.where, self.rows, self.one)
        self.add_space(4)
        self.add(self.label, self.line)
        self.add(self.buttons, Flow(self.worry, self.private, gap=12))
        self.add_stretch()
        self._listen()

    def show_step(self, step: Step) -> None:
        super().show_step(step)
        self.heading.setText(step.title)
        shown = self.running.agreeing.shown
        self.opening.setText(self.running.agreeing.opening.words)
        self.buttons.show_state(shown, opening=shown is None and step.kind == "agreement")
        if shown is not None:
            self._show_lines(shown)
        open_line = shown is not None and shown.stage == "line"
        for part, seen in (
            (self.opening, shown is None and step.kind == "agreement"),
            (self.where, shown is not None),
            (self.rows, shown is not None and bool(shown.rows)),
            (self.one, open_line),
            (self.label, shown is not None),
            (self.line, shown is not None),
            (self.worry, open_line),
            (self.private, open_line),
        ):
            part.setVisible(seen)
        self._place_keyboard(shown)

    @property
    def writing_line(self) -> WritingField | None:
        return self.line if not self.line.isHidden() else None

    def place_for_keyboard(self) -> QWidget | None:
        if self.running.agreeing.is_open:
            return self.line
        change = self.buttons.buttons["agree:change"]
        return change if not change.isHidden() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number pressed while a button here has the keyboard opens its line too."""
        shown = self.running.agreeing.shown
        digit = event.text()
        if shown and digit and digit in shown.digits and not self.line.text():
            if not event.isAutoRepeat():
                self.running.agreeing.open(int(digit))
        else:
            super().keyPressEvent(event)

    def _place_keyboard(self, shown: AgreeShown | None) -> None:
        """Where the lines come, or go on, the next thing happens in the writing line."""
        before, self._before = self._before, shown and (shown.stage, shown.line, shown.rows)
        if before != self._before and self.isVisible():
            self.asked.emit("agree:keyboard")

    def _listen(self) -> None:
        agreeing, writing = self.running.agreeing, self.running.writing
        self.rows.pressed.connect(agreeing.open)
        self.buttons.asked.connect(self.asked)
        self.worry.clicked.connect(lambda: self.asked.emit("agree:worry"))
        self.line.bare_pressed.connect(lambda digit: agreeing.open(int(digit)))
        self.line.text_edited.connect(lambda text: writing.type(agreeing.where, text))
        self.line.entered.connect(self._enter)
        writing.wrote.connect(self._show_draft)
        writing.could_not_write.connect(self._keep_line)

    def _enter(self, text: str) -> None:
        agreeing = self.running.agreeing
        if text.strip() == "." and not self.line.locked:
            self.running.writing.type(agreeing.where, "")
            self._show_draft()
            self.asked.emit("toggle_show")
        else:
            agreeing.enter(text)

    def _show_lines(self, shown: AgreeShown) -> None:
        self.aloud.setText(shown.aloud)
        self.where.setText(shown.heading)
        self.rows.show_lines(shown.rows)
        self.one.setText(shown.line)
        self.label.setText(shown.label)
        self.line.setAccessibleName(shown.label)
        self.line.bare_keys = shown.digits
        self._show_draft()
        if self.running.wall.locked:
            self.line.lock(_("Pens down. We are not writing this down."))
        else:
            self.line.unlock()

    def _show_draft(self) -> None:
        if not self.running.agreeing.is_open:
            return
        draft = self.running.writing.draft(self.running.agreeing.where)
        if self.line.text() != draft:
            self.line.set_text(draft)

    def _keep_line(self, error: Exception) -> None:
        if self.isVisible():
            self.running.surroundings.desk.trouble.emit(error)
