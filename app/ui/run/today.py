"""The running order down the left: a menu of today's steps, any of which opens at any time."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.ui.parts.buttons import LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.rail import Rail, RailItem
from app.ui.parts.surfaces import Panel
from app.ui.run.action_button import slim_button
from app.ui.run.running import Running
from app.words import _, ngettext
from app.workshops.dates import say_time
from app.workshops.running_order import step_name
from app.workshops.session import Session, Step

STEP_ICONS = {
    "welcome": "door",
    "aim": "target",
    "agreement": "heart-handshake",
    "last-time": "history",
    "look-back": "calendar-event",
    "place": "stairs",
    "lines": "heart-handshake",
    "break": "coffee",
    "read-back": "list-check",
    "thanks": "mood-smile",
}


class Today(Panel):
    """Steps with their marks, how many notes each has, and when we finish."""

    went_to = Signal(str)
    asked = Signal(str)

    def __init__(self, running: Running) -> None:
        super().__init__(lines=("right",), gap=2, margins=(12, 6, 12, 6))
        self.running = running
        self.rail = Rail(_("Today's steps"), gap=0)
        self.until = Text(_("Today"), soft=True, strong=True)
        self.short = slim_button("time")
        self._items: dict[str, RailItem] = {}
        self.home = LinkButton(_("Home"), icon="home")
        top = Flow(self.until, self.home, gap=8, spread=True)
        self.add(top, self.rail)
        self.add_stretch()
        self.add(self.short)
        self.short.clicked.connect(lambda: self.asked.emit("time"))
        self.home.clicked.connect(lambda: self.asked.emit("home"))

    def show_steps(self) -> None:
        session = self.running.session
        if session is None:
            return
        if tuple(self._items) != tuple(step.id for step in session.steps):
            self._make(session)
        for step in session.steps:
            self._show(step, session)
        self.rail.choose(self._items.get(self.running.step_id))
        finish = say_time(session.details.finishes)
        words = _("Today, to {time}").format(time=finish) if finish else _("Today")
        self.until.setText(words)

    def take_keyboard(self) -> None:
        item = self._items.get(self.running.step_id)
        if item is not None:
            item.setFocus()

    def _make(self, session: Session) -> None:
        self.rail.clear()
        self._items = {}
        for step in session.steps:
            icon = STEP_ICONS.get(step.kind, "")
            item = RailItem(step_name(step), icon=icon, shape=step.mark)
            item.clicked.connect(lambda _=False, step_id=step.id: self.went_to.emit(step_id))
            self._items[step.id] = self.rail.add_item(item)

    def _show(self, step: Step, session: Session) -> None:
        item = self._items[step.id]
        item.set_visited(step.status == "visited")
        if step.kind == "question":
            notes = len(session.notes_under(step.question))
            spoken = ngettext("{n} note", "{n} notes", notes).format(n=notes) if notes else ""
            item.set_count(str(notes) if notes else "", spoken)
        if step.kind == "break":
            item.set_note(say_time(session.details.break_at))
        if step.status == "left":
            item.set_note(_("left"))
