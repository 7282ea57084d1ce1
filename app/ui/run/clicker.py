"""A clicker's one button is a full stop, which is also a letter: where it is whose."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.parts.writing import WritingField


def is_for_clicker(pressed: QWidget) -> bool:
    """Would a full stop be a clicker's here, and nobody's writing?"""
    if isinstance(pressed, WritingField):
        return pressed.locked or not pressed.text()
    return not isinstance(pressed, QLineEdit)
