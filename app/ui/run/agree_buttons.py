"""Buttons for the lines of an agreement, in both layouts: what can be done now, with its key."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from app.ui.actions import actions
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Column
from app.ui.run.action_button import SlimButton
from app.ui.run.agree_shown import AgreeShown
from app.ui.run.numbered_lines import NumberedLines
from app.words import _

DEEDS = ("keep", "change", "fill", "leave", "agreed", "so_far", "back", "more")


class AgreeButtons(Column):
    """Asks for deeds by their names in the table of actions."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.sentence = Text()
        self.warning = Text(icon="alert-triangle", strong=True)
        self.bring_back = SlimButton(_("Bring it back"))
        known = {f"agree:{name}": actions()[f"agree:{name}"] for name in DEEDS}
        self.buttons = {
            name: SlimButton(action.words, key=action.cap) for name, action in known.items()
        }
        self.starters = NumberedLines()
        self.add(Flow(*self.buttons.values(), gap=8), self.sentence, self.starters)
        self.add(Flow(self.warning, self.bring_back, gap=12))
        self.starters.pressed.connect(lambda number: self.asked.emit(f"agree:open:{number}"))
        self.bring_back.clicked.connect(lambda: self.asked.emit("agree:bring_back"))
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))

    def show_state(self, shown: AgreeShown | None, *, opening: bool = False) -> None:
        """What can be done now; at the `opening` of a session, only to look at the lines."""
        offers = dict(shown.offers) if shown else {}
        if opening:
            offers = {"agree:change": _("Change our agreement")}
        for name, button in self.buttons.items():
            if name in offers:
                button.set_words(offers[name])
        self._let_keyboard_go({name for name in self.buttons if name not in offers})
        for name, button in self.buttons.items():
            button.setVisible(name in offers)
        self.starters.show_lines([(words, "") for words in shown.starters] if shown else [])
        self.sentence.setText(shown.sentence if shown else "")
        self.sentence.setVisible(bool(shown and shown.sentence))
        self.warning.setText(shown.warning if shown else "")
        self.warning.setVisible(bool(shown and shown.warning))
        self.bring_back.setVisible(bool(shown and shown.warning))

    def _let_keyboard_go(self, going: set[str]) -> None:
        """Qt drops the keyboard on whatever stands next; here it waits for the page to place it."""
        here = QApplication.focusWidget()
        if here in (self.bring_back, *self.starters.buttons) or any(
            self.buttons[name] is here for name in going
        ):
            self.asked.emit("agree:keyboard")
