"""One thing to get ready: how far it is, what it asks, and what does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.choices import TickField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column, Rule, Space
from app.words import _
from app.workshops.getting_ready import Check, CheckName, say_check, ticks, what_to_do, words_of


class CheckRow(Column):
    """`ticked` comes when a person ticks it by hand; the mark changes when that is kept."""

    ticked = Signal(bool)

    def __init__(self, name: CheckName, *buttons: Button, parts: tuple[QWidget, ...] = ()) -> None:
        super().__init__(gap=6)
        self.name: CheckName = name
        self.parts = parts
        """What is typed here: left out while everyone can see this laptop."""
        self._done: bool | None = None
        self._folded = self._everyone = False
        self.title = Heading(words_of()[name], 3)
        self.title.icon = "circle"
        self.buttons = buttons
        self.tick = self._make_tick(ticks().get(name, ""))
        self.change = LinkButton(
            _("Change"), name=_("Change: {what}").format(what=words_of()[name])
        )
        self.change.hide()
        self.change.clicked.connect(self._unfold)
        at_hand = (*(buttons or ((self.tick,) if self.tick else ())), self.change)
        self.add(Flow(self.title, Flow(*at_hand, gap=12), gap=16, spread=True))
        self._typed = Column(*parts, gap=6)
        self.add(Text(what_to_do()[name], soft=True), self._typed)
        if buttons and self.tick:
            self.add(self.tick)
        self.add(Space(2), Rule())

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins, when this is the next thing to do."""
        rows = getattr(self.parts[0], "rows", {}) if self.parts else {}
        fields = [row.field for row in rows.values() if row.field.isVisibleTo(self)]
        return next(iter((*fields, *self.buttons, *((self.tick,) if self.tick else ()))), self)

    def show_check(self, check: Check) -> None:
        """What has become so since it was last looked at is said as well."""
        news = self._done is not None and check.done != self._done
        self._done = check.done
        self.title.icon = "circle-check" if check.done else "circle"
        self.title.setAccessibleName(say_check(check))
        self.title.rescale()
        if self.tick is not None:
            self.tick.setChecked(check.done)
        if news and self.isVisible():
            announce(self, say_check(check))

    def set_room_mode(self, everyone: bool) -> None:
        self._everyone = everyone
        self._show_typed()

    def fold(self, folded: bool) -> None:
        """What is ready takes one line, so that what is not is found at a glance."""
        self._folded = folded and any(getattr(part, "rows", None) for part in self.parts)
        self._show_typed()

    def _unfold(self) -> None:
        self.fold(False)
        self.first.setFocus(Qt.FocusReason.TabFocusReason)
        self._show_typed()

    def _show_typed(self) -> None:
        """The link goes last, or the keyboard would fall on whatever comes next."""
        typed = bool(self.parts) and not self._everyone
        self._typed.setVisible(typed and not self._folded)
        if not self.change.hasFocus() or self._everyone:
            self.change.setVisible(typed and self._folded)

    def _make_tick(self, words: str) -> TickField | None:
        if not words:
            return None
        tick = TickField(words)
        tick.clicked.connect(self.ticked)
        return tick
