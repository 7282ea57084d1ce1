"""One note as a row: a sheet with its question's colour down the edge."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.ui.parts.lettering import Places
from app.ui.parts.painting import CONTROL, paint_left_bar, paint_panel
from app.ui.tokens import Theme

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
    icon: str = ""
    """Stands before the words: how far the thing has come. `detail` says the same in words."""
    shape: str = ""
    """Stands there too: a shape of a drawing, filled with the colour of `shape_fill`."""
    shape_fill: str = "ink"
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
