"""A drawing in the window, in letters that are never smaller than a note's, with its facts below.

Whoever cannot see it reaches the drawing with Tab, hears what it shows, and reads the facts.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.parts import lettering
from app.ui.parts.drawing_painter import SetDrawing, set_drawing
from app.ui.parts.labels import Heading, Text
from app.ui.parts.lettering import Lettering
from app.ui.parts.rescaling import Rescaling
from app.ui.parts.speaking import Role
from app.ui.parts.surfaces import Column
from app.ui.scaling_style import font_at, scaled
from app.ui.tokens import theme_of
from app.words import _
from app.workshops.drawing import Drawing

_WIDEST, _USUAL, _LEAST = 860, 640, 220
_MARGIN = 6
"""Round the drawing, so that no line is cut by the edge and the ring of focus stands free."""


class DrawingView(Rescaling, QWidget):
    """Paints a drawing as wide as it may be, and as high as its words need."""

    spoken_role = Role.Graphic

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set: SetDrawing | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_drawing(drawing)

    @property
    def drawing(self) -> Drawing:
        return self._drawing

    def show_drawing(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self.setAccessibleName(drawing.alt)
        self.setAccessibleDescription(" ".join(drawing.facts))
        self.rescale()

    def rescale(self) -> None:
        self._set = None
        super().rescale()

    def sizeHint(self) -> QSize:
        width = scaled(_USUAL)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_LEAST), scaled(2 * lettering.NOTE))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        drawn = self._set_for(width)
        height = drawn.close_height if drawn.whole else self._told(drawn).height
        return ceil(height) + 2 * scaled(_MARGIN)

    def set_now(self) -> SetDrawing:
        """The drawing as it stands at the present width."""
        return self._set_for(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The drawing; or what it shows, in words, where one of its own would have to be broken."""
        painter, margin = QPainter(self), scaled(_MARGIN)
        drawn, theme = self.set_now(), theme_of(self.palette())
        if drawn.whole:
            drawn.paint(painter, QRectF(margin, margin, drawn.width, drawn.close_height), theme)
        else:
            self._told(drawn).draw(painter, margin, margin, theme.colour("ink"))
        painter.end()

    def _told(self, drawn: SetDrawing) -> Lettering:
        return Lettering(self._drawing.alt, font_at(lettering.NOTE), drawn.width)

    def _set_for(self, width: int) -> SetDrawing:
        room = max(1, min(width, scaled(_WIDEST)) - 2 * scaled(_MARGIN))
        if self._set is None or self._set.width != room:
            regular = font_at(lettering.NOTE)
            strong = font_at(lettering.NOTE, lettering.BOLD)
            self._set = set_drawing(self._drawing, regular, strong, room)
        return self._set


class DrawnFacts(Column):
    """A drawing, and below it the same facts as a list."""

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(gap=12, parent=parent)
        self.view = DrawingView(drawing)
        self.add(self.view)
        self.add(Heading(_("The same in words"), level=3))
        self._facts = Column(gap=6)
        self.add(self._facts)
        self._list(drawing)

    @property
    def facts(self) -> tuple[str, ...]:
        return self.view.drawing.facts

    def show_drawing(self, drawing: Drawing) -> None:
        if drawing != self.view.drawing:
            self.view.show_drawing(drawing)
            self._list(drawing)

    def _list(self, drawing: Drawing) -> None:
        self._facts.clear()
        for fact in drawing.facts:
            self._facts.add(Text(fact))
