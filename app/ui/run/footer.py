"""The foot of a running session: everything is saved, what undo would undo, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.ui.actions import actions
from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Panel
from app.ui.run.running import Running
from app.ui.who_can_see import WhoCanSee
from app.words import _
from app.workshops.running_order import step_name

LARGE = 150
"""From this text size the foot keeps to one row: what is saved is said when it is asked for."""


class Footer(Panel):
    """Says that nothing is lost, and names the next step."""

    asked = Signal(str)

    def __init__(self, running: Running) -> None:
        super().__init__(lines=("top",), fill="paper", gap=0, margins=(26, 12, 24, 12))
        self.running = running
        self.saved = Text(_("Everything is saved"), icon="circle-check")
        self.undo = LinkButton("", icon="arrow-back-up")
        self.who = WhoCanSee(running.surroundings.visibility, show_label=False)
        self.next = Button(accent=True, key=actions()["next"].cap)
        left = Flow(self.saved, self.undo, gap=24)
        right = Flow(self.who, self.next, gap=14)
        self.add(Flow(left, right, gap=16, spread=True))
        self.undo.clicked.connect(lambda: self.asked.emit("undo"))
        self.next.clicked.connect(lambda: self.asked.emit("next"))

    def show_state(self, undo_name: str) -> None:
        self.saved.setVisible(self.running.surroundings.appearance.scale < LARGE)
        words = _("Undo: {name}").format(name=_(undo_name)) if undo_name else ""
        self.undo.set_words(words)
        self.undo.setVisible(bool(undo_name))
        following = self.running.next
        self.next.setVisible(following is not None)
        if following is None:
            return
        if following.mark:
            name = _("Next: {word}").format(word=following.word)
            words = _("Next: {shape} {word}").replace("{word}", following.word)
            self.next.set_words(words, name=name, shape=following.mark)
        else:
            words = _("Next: {word}").format(word=step_name(following).lower())
            self.next.set_words(words, shape="")
