"""Places to type one line or a number, and the row that gives each its label and its help."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QSpinBox, QWidget

from app.ui.parts import lettering
from app.ui.parts.labels import Text
from app.ui.parts.rescaling import Rescaling
from app.ui.parts.surfaces import Column, Row
from app.ui.scaling_style import scaled

_NUMBER = lettering.Face(lettering.BODY, lettering.BOLD)
_AROUND = 40
"""Padding, outline and caret, in pixels at 100 %."""


class LineField(Rescaling, QLineEdit):
    """One line of plain words."""

    def __init__(
        self,
        text: str = "",
        *,
        name: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.rescale()

    def rescale(self) -> None:
        self.setMinimumWidth(scaled(120))
        super().rescale()


class NumberField(Rescaling, QSpinBox):
    """A small whole number: typed, or changed with the arrow keys. The wheel cannot change it."""

    def __init__(
        self, least: int = 0, most: int = 999, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.rescale()

    def rescale(self) -> None:
        font = _NUMBER.font()
        if self.font() != font:
            self.setFont(font)
        super().rescale()

    def sizeHint(self) -> QSize:
        widest = max(str(self.minimum()), str(self.maximum()), key=len)
        digits = lettering.natural_width("0" * len(widest), _NUMBER)
        return QSize(digits + scaled(_AROUND), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class FormRow(Column):
    """A field with its label above and its help below, and both told to a screen reader.

    Every form is made of these, so that none can forget a name.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        hint: str = "",
        parent: QWidget | None = None,
        *,
        beside: bool = False,
    ) -> None:
        """The label stands `beside` the field where there is little height."""
        super().__init__(gap=6, parent=parent)
        self.field = field
        self.label = Text(label, strong=True)
        self.hint = Text(hint, soft=True)
        above = (Row(self.label, field, gap=8),) if beside else (self.label, field)
        self.add(*above, self.hint)
        self.hint.setVisible(bool(hint))  # only now: without a parent it would be a window
        field.setAccessibleDescription(hint)
        self.set_label(label)

    def set_label(self, label: str) -> None:
        self.label.setText(label)
        self.field.setAccessibleName(label)
        if "&" not in label:  # Qt would take what follows for a key
            self.label.setBuddy(self.field)

    def set_hint(self, hint: str) -> None:
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.field.setAccessibleDescription(hint)
