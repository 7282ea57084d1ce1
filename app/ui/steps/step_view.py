"""What every step shows at its top: its name, and the sentence to read aloud."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Column
from app.ui.parts.writing import WritingField
from app.ui.run.running import Running
from app.words import _
from app.workshops import slides
from app.workshops.running_order import step_name
from app.workshops.session import Step


class StepView(Column):
    """Shows one kind of step. `asked` brings the id of an action for the run page to do."""

    asked = Signal(str)

    def __init__(self, running: Running) -> None:
        super().__init__(gap=8, margins=(34, 26, 34, 24))
        self.running = running
        self.step_id = ""
        self.heading = Heading("", 1)
        self.prompt = Text(soft=True, icon="lock")
        self.aloud = Text(soft=True, icon="volume")
        self.add(self.heading, self.prompt, self.aloud)

    def show_step(self, step: Step) -> None:
        """Draw what is there now; called after every change."""
        self.step_id = step.id
        self.heading.setText(step.title if step.question else step_name(step))
        self.heading.set_shape(step.mark)
        self.prompt.setVisible(bool(step.prompt))
        self.prompt.setText(_("Only you see this: {prompt}").format(prompt=step.prompt))
        self.aloud.setText(_("Read aloud: “{words}”").format(words=self._spoken(step)))

    def place_for_keyboard(self) -> QWidget | None:
        """What should have the keyboard when someone comes to this step."""
        return None

    @property
    def writing_line(self) -> WritingField | None:
        """The line that this step writes in; None where nothing is written."""
        return None

    def put_in(self, question: str) -> None:
        """Make a half-typed note one under this question; nothing where no notes are written."""

    def settle(self) -> None:
        """Someone goes on to another step: nothing half typed may be lost."""

    def _spoken(self, step: Step) -> str:
        if step.spoken:
            return step.spoken
        room = self.running.room
        tool = self.running.placing.tool
        return slides.slide_for(room, step.id, tool=tool).spoken if room else ""
