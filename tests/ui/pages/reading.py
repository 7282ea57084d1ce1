"""What a page says to somebody in the room: every word on it, and every word read out from it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)


def words_on(page: QWidget) -> str:
    """Everything on show, with what a screen reader would be told of it."""
    shown = [page, *(child for child in page.findChildren(QWidget) if child.isVisibleTo(page))]
    return "\n".join(word for widget in shown for word in _words(widget) if word)


def _words(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox | QAbstractItemView):
        yield from _items(widget)


def _items(widget: QComboBox | QAbstractItemView) -> Iterator[str]:
    model = widget.model()
    for row in range(model.rowCount()):
        for role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.AccessibleDescriptionRole,
        ):
            yield str(model.index(row, 0).data(role) or "")
