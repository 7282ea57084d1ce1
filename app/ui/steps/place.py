"""A step at which people place themselves in private, and then see where everyone stands."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.parts.drawing_view import DrawnFacts
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Column
from app.ui.run.place_deeds import join_places
from app.ui.run.places_panel import PlacesPanel
from app.ui.run.running import Running
from app.ui.steps.step_view import StepView
from app.words import _
from app.workshops.drawing import Drawing
from app.workshops.place_slides import place_slide
from app.workshops.session import Step


class PlaceStep(StepView):
    """How places come in; once they are shown, what the wall shows of them, and what we settle."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self.panel = PlacesPanel()
        self.shown = Column(gap=4)
        self.then = Column(gap=8)
        self._drawn: DrawnFacts | None = None
        self._facts: tuple[str, ...] = ()
        self.add_space(8)
        self.add(self.shown, self.panel, self.then)
        self.add_stretch()
        join_places(self.panel, running, self.asked.emit)

    def show_step(self, step: Step) -> None:
        super().show_step(step)
        view = self.running.placing.view
        if view is None:
            return
        self.panel.show_state(view)
        self._show_facts(step, asking=view.asking)
        self._show_then(view.then)

    def place_for_keyboard(self) -> QWidget | None:
        return self.panel.place_for_keyboard()

    def settle(self) -> None:
        self.panel.dots.settle()
        self.panel.settle.settle()

    def _show_then(self, drawing: Drawing | None) -> None:
        """Below what we settle: what it was before, drawn and told."""
        if drawing is not None and self._drawn is None:
            self._drawn = DrawnFacts(drawing)
            self.then.add(Heading(_("Then and now"), 2), self._drawn)
        elif drawing is not None and self._drawn is not None:
            self._drawn.show_drawing(drawing)
        self.then.setVisible(drawing is not None)

    def _show_facts(self, step: Step, *, asking: bool) -> None:
        """The same as the wall shows, to read it from."""
        room = self.running.room
        facts: tuple[str, ...] = ()
        if room is not None and not asking:
            slide = place_slide(room, room.step(step.id), self.running.placing.tool, notes=True)
            facts = (*slide.lines, *(slide.drawing.facts if slide.drawing else ()))
        self.shown.setVisible(bool(facts))
        if facts == self._facts:
            return
        self._facts = facts
        self.shown.clear()
        self.shown.add(Heading(_("Where we stand"), 2), *(Text(fact) for fact in facts))
