"""How a note is drawn as a row of a list, and how tall it stands."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.parts import lettering
from app.ui.parts.lettering import Face, Lettering, Places, laid
from app.ui.parts.notes import ListedNote, paint_note
from app.ui.scaling_style import scaled
from app.ui.tokens import theme_of

if TYPE_CHECKING:
    from app.ui.parts.note_list import NoteList

Index = QModelIndex | QPersistentModelIndex
NOTE_ROLE = Qt.ItemDataRole.UserRole
LEFT, RIGHT, ABOVE, GAP, LEAST = 24, 9, 6, 8, 56
_FACE, _DETAIL = Face(lettering.NOTE), Face()
_BESIDE_SHARE = 0.45
"""The share of a row its words need before its buttons may stand beside them."""


class NotePainter(QStyledItemDelegate):
    """Draws a row, and knows how tall it is at a width."""

    def __init__(self, view: NoteList) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, str, Places, int], int] = {}
        self.rescale()

    def rescale(self) -> None:
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        note = index.data(NOTE_ROLE)
        width = self._view.viewport().width()
        if index.row() == self._view.currentIndex().row():
            return QSize(width, self.chosen_height(note, width) + scaled(GAP))
        key = (note.text, note.detail, note.strong, width)
        if key not in self._heights:
            self._heights[key] = self._height(note, self.text_room(width)) + scaled(GAP)
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note: ListedNote = index.data(NOTE_ROLE)
        theme = theme_of(self._view.palette())
        rect = row_of(option.rect)  # type: ignore[attr-defined]
        chosen = index.row() == self._view.currentIndex().row()
        lit = bool(option.state & QStyle.StateFlag.State_MouseOver)  # type: ignore[attr-defined]
        paint_note(painter, rect, theme, note.token, chosen=chosen, lit=lit)
        room = self.text_room(rect.width())
        height = rect.height()
        if chosen and self._view.has_actions():
            if self.beside(note, rect.width()):
                room -= self._view.actions_width()
            else:
                height -= self._view.actions_height(room)
        words, detail = self._lines(note, room)
        y = rect.top() + (height - words.height - (detail.height if detail else 0)) / 2
        words.draw(painter, rect.left() + scaled(LEFT), y, theme.colour("ink"))
        if detail:
            below = y + words.height
            detail.draw(painter, rect.left() + scaled(LEFT), below, theme.colour("soft"))

    def beside(self, note: ListedNote, width: int) -> bool:
        """Whether a row's buttons have room beside its words."""
        left = self.text_room(width) - self._view.actions_width()
        natural = lettering.natural_width(note.text, _FACE)
        return left >= min(natural, _BESIDE_SHARE * width)

    def chosen_height(self, note: ListedNote, width: int) -> int:
        room = self.text_room(width)
        if not self._view.has_actions():
            return self._height(note, room)
        if self.beside(note, width):
            return self._height(note, room - self._view.actions_width())
        return self._height(note, room) + self._view.actions_height(room)

    def text_room(self, width: int) -> int:
        return max(1, width - scaled(LEFT) - scaled(RIGHT))

    def _height(self, note: ListedNote, room: int) -> int:
        if note.strong:
            words = _set_in(note, room).height
        else:
            words = lettering.height_of(note.text, _FACE, room)
        detail = lettering.height_of(note.detail, _DETAIL, room) if note.detail else 0
        tall = words + detail + 2 * scaled(ABOVE)
        return max(scaled(LEAST), ceil(tall))

    def _lines(self, note: ListedNote, room: int) -> tuple[Lettering, Lettering | None]:
        words = _set_in(note, room)
        detail = laid(note.detail, _DETAIL, room) if note.detail else None
        return words, detail


def _set_in(note: ListedNote, room: int) -> Lettering:
    if note.strong:
        return Lettering(note.text, _FACE.font(), max(1, room), _FACE.leading, note.strong)
    return laid(note.text, _FACE, room)


def row_of(rect: QRect) -> QRect:
    """A row without the gap below it."""
    return rect.adjusted(0, 0, 0, -scaled(GAP))
