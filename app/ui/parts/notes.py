"""One note as a row: a sheet with its question's colour down the edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.parts import lettering
from app.ui.parts.buttons import InlineButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.lettering import Places
from app.ui.parts.painting import CONTROL, paint_left_bar, paint_panel
from app.ui.parts.speaking import Role
from app.ui.parts.surfaces import Row
from app.ui.tokens import Theme, theme_of

EDGE = 6
"""How wide the coloured edge is, in pixels at 100 %."""


@dataclass(frozen=True)
class ListedNote:
    """What a list shows of one note."""

    id: str
    text: str
    token: str = ""
    """The colour of its edge: a question's name, or none."""
    detail: str = ""
    """A softer line below, such as why it waits."""
    strong: Places = ()
    """Which of its words stand out in bold, as those that were looked for."""
    cap: str = ""
    """A key printed before the words."""
    bold: bool = False
    inset: bool = False
    """True for what belongs to the row above it."""
    marked: bool = False
    heading: bool = False
    """True for words over the rows after them, which nobody can choose."""
    spoken: str = ""
    """What is read out in place of the words alone."""


def paint_note(
    painter: QPainter, rect: QRect, theme: Theme, token: str, *, chosen: bool, lit: bool
) -> None:
    """The sheet a note lies on. Its words go on top."""
    fill = "wash" if chosen else "hover" if lit else "sheet"
    edge = "chosen_edge" if chosen else "card_edge"
    paint_panel(painter, rect, theme.colour(fill), theme.colour(edge), theme.card_line, CONTROL)
    if token:
        paint_left_bar(painter, rect, theme.colour(token), EDGE + 2 * (theme.card_line - 1))


class NoteRow(Row):
    """A note on its own, for short lists. Its buttons show while it is chosen."""

    chosen = Signal()
    spoken_role = Role.ListItem
    corner = CONTROL

    def __init__(
        self,
        text: str,
        token: str = "",
        actions: Sequence[tuple[str, str]] = (),
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(margins=(24, 6, 9, 6), parent=parent)
        self._token = token
        self._is_chosen = False
        self.label = Text(text, size=lettering.NOTE)
        self.buttons = {action: InlineButton(words) for action, words in actions}
        self._slot = Flow(*self.buttons.values(), gap=4)
        for button in self.buttons.values():
            button.setAccessibleDescription(text)
        self.add(Flow(self.label, self._slot, gap=12, spread=True))
        self._slot.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(text)

    def set_chosen(self, chosen: bool) -> None:
        self._is_chosen = chosen
        self._slot.setVisible(chosen and bool(self.buttons))
        self.update()

    def spoken_name(self) -> str:
        return self.label.text()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = theme_of(self.palette())
        lit = self.underMouse()
        paint_note(painter, self.rect(), theme, self._token, chosen=self._is_chosen, lit=lit)
        painter.end()

    def _choose(self) -> None:
        self.set_chosen(True)
        self.chosen.emit()
