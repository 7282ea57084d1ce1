"""One of several, each in a box of its own: for a choice that decides what comes after it."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from app.ui.parts import lettering
from app.ui.parts.flowing import Flow
from app.ui.parts.lettering import BODY, SEMIBOLD, TIGHT, Face, Lettering, laid
from app.ui.parts.painting import CONTROL, paint_left_bar, paint_panel
from app.ui.parts.rescaling import Rescaling
from app.ui.parts.speaking import Role
from app.ui.scaling_style import scaled
from app.ui.tokens import theme_of

_HEIGHT, _PADDING, _BAR, _WIDTH = 46, 16, 6, 150
_FACE = Face(BODY, SEMIBOLD, TIGHT)


class BoxedChoices(Flow):
    """Arrow keys move, Tab goes past, as with any set of radio buttons."""

    chosen = Signal(str)
    spoken_role = Role.Grouping

    def __init__(
        self, label: str, choices: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        """Each choice with its words, and the name that is read out."""
        self._group = QButtonGroup()
        self._boxes = {choice: BoxedChoice(words, name, label) for choice, words, name in choices}
        super().__init__(*self._boxes.values(), gap=8, equal=True, parent=parent)
        self._group.setParent(self)
        self.setAccessibleName(label)
        for choice, box in self._boxes.items():
            self._group.addButton(box)
            box.toggled.connect(self._take_tab)
            box.clicked.connect(lambda _checked=False, choice=choice: self.chosen.emit(choice))

    @property
    def value(self) -> str:
        return next((choice for choice, box in self._boxes.items() if box.isChecked()), "")

    def choose(self, choice: str) -> None:
        """Show this as the answer, without saying that a person chose it."""
        self._boxes[choice].setChecked(True)

    def _take_tab(self) -> None:
        """Tab comes to the chosen one; Qt sees to that only after an arrow key was pressed."""
        for box in self._boxes.values():
            here = box.isChecked()
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def box(self, choice: str) -> BoxedChoice:
        return self._boxes[choice]


class BoxedChoice(Rescaling, QRadioButton):
    """Filled, and with a bar down its side, when it is the one."""

    corner = CONTROL

    def __init__(self, words: str, name: str, label: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._words = words
        self.setAccessibleName(name)
        self.setAccessibleDescription(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = scaled(_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = lettering.longest_word(self._words, _FACE)
        return QSize(min(longest + 2 * scaled(_PADDING), scaled(_WIDTH)), scaled(_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(scaled(_HEIGHT), ceil(self._lettering(width).height) + scaled(20))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        lit = self.isEnabled() and self.underMouse()
        fill = "wash" if self.isChecked() else "hover" if lit else "sheet"
        edge = "accent" if self.isChecked() else "edge"
        paint_panel(painter, self.rect(), theme.colour(fill), theme.colour(edge))
        if self.isChecked():
            paint_left_bar(painter, self.rect(), theme.colour("accent"), _BAR)
        words = self._lettering(self.width())
        top = (self.height() - words.height) / 2
        words.draw(painter, scaled(_PADDING), top, theme.colour("ink"))
        painter.end()

    def _lettering(self, width: int) -> Lettering:
        return laid(self._words, _FACE, width - 2 * scaled(_PADDING))
