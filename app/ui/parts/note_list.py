"""Many notes in a list: quick with hundreds, and worked wholly from the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QScrollArea,
    QSizePolicy,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.parts.buttons import InlineButton
from app.ui.parts.flowing import Flow
from app.ui.parts.focus import RowRing
from app.ui.parts.note_painter import (
    ABOVE,
    GAP,
    LEAST,
    LEFT,
    NOTE_ROLE,
    RIGHT,
    Index,
    NotePainter,
    row_of,
)
from app.ui.parts.notes import ListedNote
from app.ui.parts.rescaling import Rescaling
from app.ui.scaling_style import scaled

_ROOM_ROUND_ROW = 24


class _Notes(QAbstractListModel):
    """The notes, as Qt's lists and screen readers ask for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.notes: tuple[ListedNote, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        note = self.notes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return note.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return note.spoken or note.text
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return note.detail
        return note if role == NOTE_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The keyboard goes past headings."""
        if index.isValid() and self.notes[index.row()].heading:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def show(self, notes: Sequence[ListedNote]) -> None:
        self.beginResetModel()
        self.notes = tuple(notes)
        self.endResetModel()


class NoteList(Rescaling, QListView):
    """Up and Down choose a note; Tab goes on to its buttons.

    `chosen` brings a note's id, or "" when none is chosen any more; `asked` an action's id and
    the note's. With `grows` the list is as tall as its notes and the page scrolls, not the list.
    """

    chosen = Signal(str)
    asked = Signal(str, str)
    draws_own_focus = True

    def __init__(
        self,
        name: str,
        actions: Sequence[tuple[str, str]] = (),
        *,
        grows: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._grows = grows
        self._chosen_id = ""
        self.quiet = False
        """True while another list has what is chosen: then no row here looks chosen."""
        self._ring: RowRing | None = None
        self._notes = _Notes(self)
        self._rows_height: tuple[int, int] | None = None
        """At which width all rows together are how tall, while none is chosen."""
        self._stands_out = True
        """Whether the chosen row is taller for it: if not, all the others stay where they are."""
        self._bar = Flow(gap=4, parent=self.viewport())
        self._buttons: dict[str, InlineButton] = {}
        self._painter = NotePainter(self)
        self.setAccessibleName(name)
        self._settle_in()
        self.set_actions(actions)

    @property
    def chosen_id(self) -> str:
        return self._chosen_id

    @property
    def notes(self) -> tuple[ListedNote, ...]:
        return self._notes.notes

    def set_notes(self, notes: Sequence[ListedNote]) -> None:
        """Show these. The chosen note stays chosen while it is among them."""
        if self.notes == tuple(notes):
            return
        self._notes.show(notes)
        row = self._row_of(self._chosen_id)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if notes else Qt.FocusPolicy.NoFocus)
        if row is not None:
            self.setCurrentIndex(self._notes.index(row))
        elif self._chosen_id:
            self._chosen_id = ""
            self.chosen.emit("")
        self._lay_out_again()

    def set_quiet(self, quiet: bool) -> None:
        if quiet != self.quiet:
            self.quiet = quiet
            self.viewport().update()

    def set_actions(self, actions: Sequence[tuple[str, str]]) -> None:
        """The buttons that stand on the chosen row."""
        for button in self._buttons.values():
            button.setParent(None)
            button.deleteLater()
        self._buttons = {action: self._button(action, words) for action, words in actions}
        self._bar.add(*self._buttons.values())
        self._lay_out_again()

    def action(self, action: str) -> InlineButton:
        return self._buttons[action]

    def choose(self, note_id: str) -> None:
        """Choose a note, or none with ""."""
        row = self._row_of(note_id)
        self.setCurrentIndex(QModelIndex() if row is None else self._notes.index(row))

    def has_actions(self) -> bool:
        return bool(self._buttons)

    def actions_width(self) -> int:
        return self._bar.sizeHint().width() + scaled(12)

    def actions_height(self, room: int) -> int:
        """In so much room: buttons that do not fit beside each other go on to another line."""
        return self._bar_size(room).height() + scaled(ABOVE)

    def rescale(self) -> None:
        super().rescale()
        self._painter.rescale()
        self._lay_out_again()

    def sizeHint(self) -> QSize:
        return QSize(scaled(480), self._content_height() if self._grows else scaled(200))

    def minimumSizeHint(self) -> QSize:
        least = self._content_height() if self._grows else scaled(2.5 * (LEAST + GAP))
        return QSize(max(scaled(200), self._bar.minimumSizeHint().width() + scaled(40)), least)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        note = current.data(NOTE_ROLE) if current.isValid() else None
        before, self._chosen_id = self._chosen_id, note.id if note else ""
        stood_out, self._stands_out = self._stands_out, self._painter.is_taller_chosen(note)
        for index, taller in ((previous, stood_out), (current, self._stands_out)):
            if index.isValid() and taller:
                self._painter.sizeHintChanged.emit(index)
        if self._grows and (stood_out or self._stands_out):
            self.updateGeometry()  # the chosen row may hold its buttons below its words
        QTimer.singleShot(0, self, self._place)
        if self._chosen_id != before and (note or previous.isValid()):
            self.chosen.emit(self._chosen_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.notes:
            first = (row for row, note in enumerate(self.notes) if not note.heading)
            self.setCurrentIndex(self._notes.index(next(first, 0)))
        self._place()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) or event.text().strip():
            event.ignore()  # pages belong to the wall, and letters search nothing here
        else:
            super().keyPressEvent(event)
            if self._grows:
                QTimer.singleShot(0, self, self._keep_row_in_view)

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out_again()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place()

    def _settle_in(self) -> None:
        self.setModel(self._notes)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Fixed)  # only another width changes its rows
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        if self._grows:
            self.setVerticalScrollBarPolicy(off)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._bar.hide()

    def _button(self, action: str, words: str) -> InlineButton:
        button = InlineButton(words)
        button.clicked.connect(lambda: self.asked.emit(action, self._chosen_id))
        return button

    def _row_of(self, note_id: str) -> int | None:
        rows = (row for row, note in enumerate(self.notes) if note.id == note_id)
        return next(rows, None)

    def _content_height(self) -> int:
        """Asked many times while a page is laid out, so it is added up once for each width."""
        width = self.viewport().width()
        if self._rows_height is None or self._rows_height[0] != width:
            notes = self._notes.notes
            self._rows_height = width, sum(self._painter.height_of(note, width) for note in notes)
        chosen = self.currentIndex()
        if not chosen.isValid():
            return self._rows_height[1]
        note: ListedNote = chosen.data(NOTE_ROLE)
        tall = self._painter.sizeHint(QStyleOptionViewItem(), chosen).height()
        return self._rows_height[1] + tall - self._painter.height_of(note, width)

    def _lay_out_again(self) -> None:
        self._rows_height, self._stands_out = None, True
        self.scheduleDelayedItemsLayout()
        if self._grows:
            self.updateGeometry()
        QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        """Put the buttons and the ring on the chosen row, wherever it is now."""
        index = self.currentIndex()
        rect = row_of(self.visualRect(index)) if index.isValid() else QRect()
        self._place_bar(index, rect)
        self._place_ring(rect)

    def _keep_row_in_view(self) -> None:
        """The page scrolls, not the list: it goes along with whoever presses Up and Down."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        index = self.currentIndex()
        shown = page.widget() if page is not None else None
        if page is None or shown is None or not index.isValid():
            return
        row, room = self.visualRect(index), scaled(_ROOM_ROUND_ROW)
        for edge in (row.bottomLeft(), row.topLeft()):
            y = self.viewport().mapTo(shown, edge).y()
            page.ensureVisible(0, y, 0, room)

    def _place_bar(self, index: QModelIndex, rect: QRect) -> None:
        show = index.isValid() and self.has_actions()
        self._bar.setVisible(show)
        if not show:
            for button in self._buttons.values():
                button.setAccessibleDescription("")  # the words of a note that has gone
            return
        note: ListedNote = index.data(NOTE_ROLE)
        size = self._bar_size(self._painter.text_room(note, rect.width()))
        place = QRect(QPoint(0, 0), size)
        if self._painter.beside(note, rect.width()):
            place.moveTopRight(
                QPoint(rect.right() - scaled(RIGHT), rect.center().y() - size.height() // 2 + 1)
            )
        else:
            place.moveBottomLeft(QPoint(rect.left() + scaled(LEFT), rect.bottom() - scaled(ABOVE)))
        self._bar.setGeometry(place)
        for button in self._buttons.values():
            button.setAccessibleDescription(note.text)

    def _bar_size(self, room: int) -> QSize:
        width = min(self._bar.sizeHint().width(), room)
        return QSize(width, self._bar.heightForWidth(width))

    def _place_ring(self, rect: QRect) -> None:
        host = self.parentWidget()
        if not (self.hasFocus() and rect.isValid() and host is not None):
            if self._ring is not None:
                self._ring.hide()
            return
        if self._ring is None or self._ring.parentWidget() is not host:
            self._ring = RowRing(host)
        viewport = self.viewport()
        clip = QRect(viewport.mapTo(host, QPoint(0, 0)), viewport.size())
        self._ring.surround(QRect(viewport.mapTo(host, rect.topLeft()), rect.size()), clip)
