"""Two questions of a form beside each other while there is room, in columns that line up."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.ui.parts.flowing import Flow
from app.ui.parts.surfaces import Column
from app.ui.scaling_style import scaled

_WISHED = 400


def side_by_side(*questions: QWidget) -> Flow:
    """Questions of different heights begin at the same height."""
    return Flow(*(_Half(question) for question in questions), gap=24, equal=True)


def by_itself(question: QWidget) -> Flow:
    """A short answer, no wider than it would be beside another."""
    return Flow(_Half(question))


class _Half(Column):
    """Asks for the same width whatever it says, so that a long hint moves nothing aside."""

    def __init__(self, question: QWidget) -> None:
        super().__init__(question)
        self.add_stretch()

    def sizeHint(self) -> QSize:
        width = scaled(_WISHED)
        return QSize(width, self.heightForWidth(width))
