"""How a note is drawn as a row of a list, and how tall it stands."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.icons import paint_icon
from app.ui.parts import lettering
from app.ui.parts.lettering import Face, Lettering, Places, laid
from app.ui.parts.notes import ListedNote, paint_note
from app.ui.parts.painting import key_cap_size, paint_key_cap
from app.ui.parts.shapes import paint_outline
from app.ui.scaling_style import scaled
from app.ui.tokens import theme_of

if TYPE_CHECKING:
    from app.ui.parts.note_list import NoteList

Index = QModelIndex | QPersistentModelIndex
NOTE_ROLE = Qt.ItemDataRole.UserRole
LEFT, RIGHT, ABOVE, GAP, LEAST = 24, 9, 6, 8, 56
INSET, MARK = 28, 24
_FACE, _BOLD, _DETAIL = Face(lettering.NOTE), Face(lettering.NOTE, lettering.BOLD), Face()
_BESIDE_SHARE = 0.45
"""The share of a row its words need before its buttons may stand beside them."""


class NotePainter(QStyledItemDelegate):
    """Draws a row, and knows how tall it is at a width."""

    def __init__(self, view: NoteList) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, str, Places, int, bool], int] = {}
        self.rescale()

    def rescale(self) -> None:
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        note = index.data(NOTE_ROLE)
        width = self._view.viewport().width()
        if index.row() == self._view.currentIndex().row():
            return QSize(width, self.chosen_height(note, width) + scaled(GAP))
        return QSize(width, self.height_of(note, width))

    def height_of(self, note: ListedNote, width: int) -> int:
        """How tall a row stands that is not chosen, with the space below it."""
        room = self.text_room(note, width)
        key = (note.text, note.detail, note.strong, room, note.bold)
        if key not in self._heights:
            self._heights[key] = self._height(note, room) + scaled(GAP)
        return self._heights[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note: ListedNote = index.data(NOTE_ROLE)
        theme = theme_of(self._view.palette())
        rect = row_of(option.rect)  # type: ignore[attr-defined]
        width, start = rect.width(), rect.left() + self._before(note)
        rect.setLeft(rect.left() + scaled(INSET) * note.inset)
        chosen = index.row() == self._view.currentIndex().row() and not self._view.quiet
        lit = bool(option.state & QStyle.StateFlag.State_MouseOver)  # type: ignore[attr-defined]
        if not note.heading:
            paint_note(painter, rect, theme, note.token, chosen=chosen, lit=lit)
            self._paint_signs(painter, rect, note)
        room = self.text_room(note, width)
        height = rect.height()
        if chosen and self._view.has_actions():
            if self.beside(note, width):
                room -= self._view.actions_width()
            else:
                height -= self._view.actions_height(room)
        words, detail = self._lines(note, room)
        y = rect.top() + (height - words.height - (detail.height if detail else 0)) / 2
        words.draw(painter, start, y, theme.colour("ink"))
        if detail:
            detail.draw(painter, start, y + words.height, theme.colour("soft"))

    def beside(self, note: ListedNote, width: int) -> bool:
        """Whether a row's buttons have room beside its words."""
        left = self.text_room(note, width) - self._view.actions_width()
        natural = lettering.natural_width(note.text, _face(note))
        return left >= min(natural, _BESIDE_SHARE * width)

    def chosen_height(self, note: ListedNote, width: int) -> int:
        room = self.text_room(note, width)
        if not self._view.has_actions():
            return self._height(note, room)
        if self.beside(note, width):
            return self._height(note, room - self._view.actions_width())
        return self._height(note, room) + self._view.actions_height(room)

    def is_taller_chosen(self, note: ListedNote | None) -> bool:
        """Whether its buttons need room that its words do not."""
        if note is None:
            return False
        width = self._view.viewport().width()
        return self.chosen_height(note, width) + scaled(GAP) != self.height_of(note, width)

    def text_room(self, note: ListedNote, width: int) -> int:
        return max(1, width - self._before(note) - scaled(RIGHT))

    def _before(self, note: ListedNote) -> int:
        """How far from the left edge the words begin."""
        signs = key_cap_size(note.cap).width() + scaled(6) if note.cap else 0
        signs += scaled(MARK + 4) if _sign_of(note) or note.shape else 0
        return scaled(0 if note.heading else LEFT + INSET * note.inset) + signs

    def _paint_signs(self, painter: QPainter, rect: QRect, note: ListedNote) -> None:
        """The key of a theme, and the mark of a note, before the words."""
        theme = theme_of(self._view.palette())
        size = key_cap_size(note.cap) if note.cap else QSize(scaled(MARK), scaled(MARK))
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(rect.center())
        place.moveLeft(rect.left() + scaled(LEFT - 6))
        if note.cap:
            colours = [theme.colour(token) for token in ("ink", "edge", "paper")]
            paint_key_cap(painter, place, note.cap, *colours)
        elif sign := _sign_of(note):
            paint_icon(painter, place, sign, theme.colour("ink"))
        elif note.shape:
            colours = [theme.colour(token) for token in (note.shape_fill, "ink")]
            paint_outline(painter, QRectF(place), note.shape, *colours)

    def _height(self, note: ListedNote, room: int) -> int:
        if note.strong:
            words = _set_in(note, room).height
        else:
            words = lettering.height_of(note.text, _face(note), room)
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
    return laid(note.text, _face(note), room)


def _sign_of(note: ListedNote) -> str:
    return "square-check" if note.marked else note.icon


def _face(note: ListedNote) -> Face:
    return _BOLD if note.bold or note.heading else _FACE


def row_of(rect: QRect) -> QRect:
    """A row without the gap below it."""
    return rect.adjusted(0, 0, 0, -scaled(GAP))
