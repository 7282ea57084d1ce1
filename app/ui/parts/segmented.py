"""A question with two or three short answers, all of them in sight."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from app.ui.parts import lettering
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.lettering import TIGHT, Face, laid
from app.ui.parts.painting import CONTROL, paint_panel
from app.ui.parts.rescaling import Rescaling
from app.ui.parts.speaking import Role
from app.ui.scaling_style import scaled
from app.ui.tokens import theme_of

_HEIGHT, _PADDING, _LINE = 46, 16, 2
_FACE = Face(lettering.BODY, lettering.SEMIBOLD, TIGHT)


class Segmented(Flow):
    """Choose one: arrow keys move, Tab goes past, as with any set of radio buttons."""

    chosen = Signal(str)
    spoken_role = Role.Grouping

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]],
        *,
        icon: str = "",
        show_label: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=10, parent=parent)
        self._answers = _Answers(label, choices)
        self.setAccessibleName(label)
        self.setFocusProxy(self._answers)
        if show_label:
            self.add(Text(label, soft=True, icon=icon))
        self.add(self._answers)
        self._answers.chosen.connect(self.chosen)

    @property
    def value(self) -> str:
        """The id of the chosen answer, or nothing yet."""
        return self._answers.value

    def choose(self, choice: str) -> None:
        """Show this as the answer, without saying that a person chose it."""
        self._answers.choose(choice)

    def segment(self, choice: str) -> QRadioButton:
        """The button of one answer."""
        return self._answers.segments[choice]


class _Answers(Rescaling, QWidget):
    """The box round the segments."""

    chosen = Signal(str)

    def __init__(self, label: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.segments: dict[str, _Segment] = {}
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        for choice, words in choices:
            self._add(choice, words, label)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        first = next(iter(self.segments.values()), None)
        if first is not None:
            self.setFocusProxy(first)

    @property
    def value(self) -> str:
        return next((id_ for id_, each in self.segments.items() if each.isChecked()), "")

    def choose(self, choice: str) -> None:
        self.segments[choice].setChecked(True)
        self.setFocusProxy(self.segments[choice])

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        paint_panel(painter, self.rect(), theme.colour("sheet"), theme.colour("edge"), _LINE)
        painter.end()

    def _add(self, choice: str, words: str, label: str) -> None:
        segment = _Segment(words)
        segment.setAccessibleDescription(label)
        segment.clicked.connect(lambda: self._answer(choice))
        self.segments[choice] = segment
        self._group.addButton(segment)
        self._row.addWidget(segment)

    def _answer(self, choice: str) -> None:
        self.setFocusProxy(self.segments[choice])
        self.chosen.emit(choice)


class _Segment(Rescaling, QRadioButton):
    """One answer, filled when it is the one."""

    corner = CONTROL

    def __init__(self, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = lettering.natural_width(self._words, _FACE) + 2 * scaled(_PADDING)
        return QSize(width, scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.fillPath(self._shape(), theme.colour("accent"))
        elif self.underMouse() and self.isEnabled():
            painter.fillPath(self._shape(), theme.colour("hover"))
        ink = "faint" if not self.isEnabled() else "accent_text" if self.isChecked() else "ink"
        words = laid(self._words, _FACE)
        x = (self.width() - ceil(words.width)) / 2
        words.draw(painter, x, (self.height() - words.height) / 2, theme.colour(ink))
        painter.end()

    def _shape(self) -> QPainterPath:
        """Rounded only on the sides where the box is."""
        group = self.group()
        siblings = group.buttons() if group else [self]
        first, last = self is siblings[0], self is siblings[-1]
        line, radius = scaled(_LINE), scaled(self.corner - _LINE)
        inside = self.rect().adjusted(first * line, line, -last * line, -line)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(QRectF(inside), radius, radius)
        if not first:
            path.addRect(QRectF(inside.left(), inside.top(), radius, inside.height()))
        if not last:
            path.addRect(QRectF(inside.right() + 1 - radius, inside.top(), radius, inside.height()))
        return path.simplified()
