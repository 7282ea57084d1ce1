"""The rail down the left side: places to go, or steps of a running order, one of them chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.parts import lettering
from app.ui.parts.buttons import Button
from app.ui.parts.lettering import Face, laid
from app.ui.parts.painting import key_cap_size, paint_left_bar, paint_panel
from app.ui.parts.shapes import paint_token
from app.ui.parts.speaking import Role
from app.ui.parts.surfaces import Column
from app.ui.scaling_style import scaled
from app.ui.tokens import Theme
from app.words import _

_BAR = 4
_MOVING_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class RailItem(Button):
    """One place or step. Says its count, whether it was visited, and whether we are here now."""

    padding, gap = 11, 11
    weight, icon_side, shape_side = lettering.SEMIBOLD, 21, 20
    least_height = 44

    def __init__(
        self,
        text: str,
        icon: str = "",
        shape: str = "",
        count: str = "",
        note: str = "",
        *,
        spoken_count: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._count, self._note, self._spoken_count = count, note, spoken_count
        self._chosen = self._visited = False
        super().__init__(text, icon=icon, shape=shape, key=key, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """As high as its words need in the width it has: a rail is often narrower than they are."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(min(hint.width(), self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def isChecked(self) -> bool:
        return self._chosen

    def setChecked(self, checked: bool) -> None:
        """Mark this as the place where we are. The rail's owner decides, not the press."""
        self._chosen = checked
        self._say()

    def set_visited(self, visited: bool) -> None:
        self._visited = visited
        self._say()

    def set_count(self, count: str, spoken: str = "") -> None:
        """`count` is shown at the end; `spoken` is what is read out, such as "3 notes"."""
        self._count, self._spoken_count = count, spoken
        self._say()

    def set_note(self, note: str) -> None:
        self._note = note
        self._say()

    def set_words(self, text: str, *, name: str = "", shape: str | None = None) -> None:
        super().set_words(text, name=name, shape=shape)
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVING_KEYS:
            event.ignore()  # the rail moves the keyboard, and stops at its ends
        else:
            super().keyPressEvent(event)

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        if self._chosen:
            edge = theme.colour("edge") if theme.card_line > 1 else None
            paint_panel(painter, self.rect(), theme.colour("sheet"), edge)
            paint_left_bar(painter, self.rect(), theme.colour("accent"), _BAR)
        elif self.isEnabled() and self._lit():
            paint_panel(painter, self.rect(), theme.colour("hover"))

    def paint_content(self, painter: QPainter, theme: Theme, ink) -> None:
        room = self._room()
        soft = theme.colour("soft" if self.isEnabled() else "faint")
        ink = soft if self._visited and not self._chosen else ink
        mark = self._paint_mark(painter, room, ink)
        lines = self._lettering(room.width() - mark - self._key_width())
        y = room.top() + (room.height() - lines.height) / 2
        lines.draw(painter, room.left() + mark, y, ink)
        end = laid(self._end(), self._face)
        end_y = room.top() + (room.height() - end.height) / 2
        end.draw(painter, room.right() + 1 - end.width, end_y, soft)
        self._paint_key(painter, room, theme)

    def rescale(self) -> None:
        super().rescale()
        heavy = lettering.BOLD if self._chosen else self.weight
        self._face = Face(self.letters, heavy, lettering.TIGHT)

    def _end(self) -> str:
        return self._count or self._note

    def _key_width(self) -> int:
        if self._key:
            return key_cap_size(self._key).width() + scaled(self.gap)
        if not self._end():
            return 0
        return lettering.natural_width(self._end(), self._face) + scaled(self.gap)

    def _mark_width(self) -> int:
        has_mark = self._icon or self._shape or self._visited
        return scaled(self.icon_side + self.gap) if has_mark else 0

    def _paint_mark(self, painter: QPainter, room: QRect, ink) -> int:
        width = self._mark_width()
        if not width:
            return 0
        icon = "check" if self._visited and not self._shape else self._icon
        side = scaled(self.icon_side if icon else self.shape_side)
        place = QRect(room.left(), room.center().y() - side // 2, side, side)
        if icon:
            paint_icon(painter, place, icon, ink)
        else:
            paint_token(painter, QRectF(place), self._shape, self)
        return width

    def _say(self) -> None:
        parts = [self._name or self._words, self._spoken_count or self._end()]
        parts += [_("done")] if self._visited else []
        parts += [_("now")] if self._chosen else []
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.rescale()


class Rail(Column):
    """A named list of RailItems. Arrow keys move the keyboard; Enter or Space goes there."""

    chosen = Signal(object)
    spoken_role = Role.Grouping

    def __init__(self, name: str, gap: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(gap=gap, parent=parent)
        self.setAccessibleName(name)
        self._items: list[RailItem] = []

    @property
    def items(self) -> list[RailItem]:
        return list(self._items)

    def add_item(self, item: RailItem) -> RailItem:
        self._items.append(item)
        self.add(item)
        item.clicked.connect(lambda: self.chosen.emit(item))
        return item

    def clear(self) -> None:
        for item in self._items:
            self.box.removeWidget(item)
            item.deleteLater()
        self._items = []

    def choose(self, chosen: RailItem | None) -> None:
        """Mark one item as the place where we are, and no other."""
        for item in self._items:
            item.setChecked(item is chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = self._neighbour(event.key())
        if target is None:
            super().keyPressEvent(event)
        else:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _neighbour(self, key: int) -> RailItem | None:
        ready = [item for item in self._items if item.isVisible() and item.isEnabled()]
        here = next((place for place, item in enumerate(ready) if item.hasFocus()), None)
        if here is None:
            return None
        places = {
            Qt.Key.Key_Down: min(here + 1, len(ready) - 1),
            Qt.Key.Key_Up: max(here - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(ready) - 1,
        }
        place = places.get(Qt.Key(key))
        return None if place is None else ready[place]
