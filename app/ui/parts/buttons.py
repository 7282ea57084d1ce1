"""Things to press. Each says what it does, and prints the key that does the same."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolTip, QWidget

from app.ui.icons import paint_icon
from app.ui.parts import lettering
from app.ui.parts.lettering import SHAPE_GAP, SHAPE_SPACE, TIGHT, Face, Lettering, height_of, laid
from app.ui.parts.painting import CONTROL, key_cap_size, paint_key_cap, paint_panel
from app.ui.parts.rescaling import Rescaling
from app.ui.parts.shapes import paint_token
from app.ui.scaling_style import scaled
from app.ui.tokens import Theme, theme_of
from app.words import _

SHAPE_PLACE = "{shape}"
"""Where in a button's words its shape stands: "Put {shape} on the wall"."""

_LONGEST_UNBROKEN = 14 * lettering.BODY


class Button(Rescaling, QPushButton):
    """A button that grows with its words and never cuts them off.

    The words are taken letter for letter: an ampersand is an ampersand, and keys come from the
    one table of actions. `key` is only printed, and told to screen readers.
    """

    least_height, padding, gap = 46, 20, 11
    letters, weight = lettering.BODY, lettering.SEMIBOLD
    icon_side, shape_side = 21, 18
    line: float = 2
    corner = CONTROL

    def __init__(
        self,
        text: str = "",
        *,
        key: str = "",
        icon: str = "",
        accent: bool = False,
        shape: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key, self._icon, self._accent, self._shape = key, icon, accent, shape
        self._name = name
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(text, name=name)

    @property
    def accent(self) -> bool:
        return self._accent

    def words(self) -> str:
        """The words as given, with the place of the shape in them."""
        return self._words

    def set_words(self, text: str, *, name: str = "", shape: str | None = None) -> None:
        """Say something else. `name` is what is read out when the words alone are not enough."""
        self._words = text
        if shape is not None:
            self._shape = shape
        spoken = " ".join(text.replace(SHAPE_PLACE, "").split())
        super().setText(spoken.replace("&", "&&"))
        self.setAccessibleName(name or spoken)
        self.setAccessibleDescription(_("Key: {key}").format(key=self._key) if self._key else "")
        self.rescale()

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.rescale()

    def setText(self, text: str) -> None:
        self.set_words(text)

    def rescale(self) -> None:
        self._face = Face(self.letters, self.weight, TIGHT)
        self._heights: dict[int, int] = {}
        super().rescale()

    def sizeHint(self) -> QSize:
        width = self._around() + lettering.natural_width(self._shown(), self._face)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = min(lettering.longest_word(self._shown(), self._face), scaled(_LONGEST_UNBROKEN))
        return QSize(max(self._around() + longest, scaled(self.least_height)), self._least())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Worked out once for each width: layouts ask for the same few again and again."""
        if width not in self._heights:
            self._heights[width] = self._height_at(width)
        return self._heights[width]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = theme_of(self.palette())
        self.paint_ground(painter, theme)
        self.paint_content(painter, theme, self.content_colour(theme))
        painter.end()

    def content_colour(self, theme: Theme) -> QColor:
        if not self.isEnabled():
            return theme.colour("faint")
        return theme.colour("accent_text" if self._accent else "ink")

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        if not self.isEnabled():
            edge = theme.colour("edge")
            paint_panel(painter, self.rect(), None, edge, 1.5, self.corner, dashed=True)
        elif self._accent:
            fill = "accent_hover" if self._lit() else "accent"
            paint_panel(painter, self.rect(), theme.colour(fill), radius=self.corner)
        else:
            fill = "wash" if self.isDown() else "hover" if self._lit() else "sheet"
            edge = theme.colour("edge")
            paint_panel(painter, self.rect(), theme.colour(fill), edge, self.line, self.corner)

    def paint_content(self, painter: QPainter, theme: Theme, ink: QColor) -> None:
        """The mark, the words, and the key at the far end."""
        room = self._room()
        x = room.left() + self._paint_mark(painter, room, ink)
        lines = self._lettering(room.width() - self._mark_width() - self._key_width())
        y = room.top() + (room.height() - lines.height) / 2
        lines.draw(painter, x, y, ink)
        self._paint_shape_among_words(painter, lines, QPoint(x, round(y)), ink)
        self._paint_key(painter, room, theme)

    def _height_at(self, width: int) -> int:
        return max(self._least(), self._words_height(width) + scaled(16))

    def _words_height(self, width: int) -> int:
        return ceil(height_of(self._shown(), self._face, width - self._around()))

    def _lit(self) -> bool:
        return self.isDown() or self.underMouse()

    def _room(self) -> QRect:
        side = scaled(self.padding)
        return self.rect().adjusted(side, 0, -side, 0)

    def _least(self) -> int:
        return scaled(self.least_height)

    def _shown(self) -> str:
        return self._words.replace(SHAPE_PLACE, SHAPE_GAP)

    def _lettering(self, room: float) -> Lettering:
        return laid(self._shown(), self._face, room)

    def _around(self) -> int:
        return 2 * scaled(self.padding) + self._mark_width() + self._key_width()

    def _mark_width(self) -> int:
        if self._icon:
            return scaled(self.icon_side) + (scaled(self.gap) if self._words else 0)
        if self._shape and SHAPE_PLACE not in self._words:
            return scaled(self.shape_side) + (scaled(self.gap) if self._words else 0)
        return 0

    def _key_width(self) -> int:
        return key_cap_size(self._key).width() + scaled(self.gap) if self._key else 0

    def _paint_mark(self, painter: QPainter, room: QRect, ink: QColor) -> int:
        width = self._mark_width()
        if not width:
            return 0
        side = scaled(self.icon_side if self._icon else self.shape_side)
        place = QRect(0, 0, side, side)
        place.moveCenter(QPoint(room.left() + side // 2, room.center().y()))
        if self._icon:
            paint_icon(painter, place, self._icon, ink)
        else:
            paint_token(painter, QRectF(place), self._shape, self, ink)
        return width

    def _paint_shape_among_words(
        self, painter: QPainter, lines: Lettering, start: QPoint, ink: QColor
    ) -> None:
        if not (self._shape and SHAPE_PLACE in self._words):
            return
        place = lines.place_of(self._shown().index(SHAPE_SPACE))
        side = scaled(self.shape_side)
        square = QRectF(0, 0, side, side)
        square.moveCenter(place.translated(start.x(), start.y()).center())
        paint_token(painter, square, self._shape, self, ink)

    def _paint_key(self, painter: QPainter, room: QRect, theme: Theme) -> None:
        if not self._key:
            return
        size = key_cap_size(self._key)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(room.center())
        place.moveRight(room.right())
        plain = self.isEnabled() and self._accent
        ink = theme.colour("accent_text" if plain else "soft" if self.isEnabled() else "faint")
        edge = ink if plain else theme.colour("edge")
        paint_key_cap(
            painter, place, self._key, ink, edge, None if plain else theme.colour("paper")
        )


class InlineButton(Button):
    """A quieter button for use within a row."""

    least_height, padding = 44, 12
    letters, line = 15.5, 1


class LinkButton(Button):
    """Looks like a link, and does something: underlined, so that it needs no colour."""

    least_height, padding, gap = 44, 2, 9
    weight, line = lettering.BOLD, 0
    corner = 6

    def __init__(
        self, text: str = "", icon: str = "", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, icon=icon, name=name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)

    def rescale(self) -> None:
        super().rescale()
        self._thick = max(1, scaled(2))

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        if self.isEnabled() and self._lit():
            paint_panel(painter, self.rect(), theme.colour("hover"), radius=self.corner)

    def paint_content(self, painter: QPainter, theme: Theme, ink: QColor) -> None:
        super().paint_content(painter, theme, ink)
        room = self._room()
        words = self._lettering(room.width() - self._mark_width())
        top = room.top() + (room.height() - words.height) / 2
        left = room.left() + self._mark_width()
        for baseline, width in words.underlines():
            place = QRectF(left, top + baseline + scaled(3), width, self._thick)
            painter.fillRect(place, ink)


class IconButton(Button):
    """A square for a mark that everybody knows, such as an arrow; its name says the rest."""

    least_height, padding = 44, 10

    def __init__(self, icon_or_text: str, name: str, *, parent: QWidget | None = None) -> None:
        from app.ui.icons import icon_exists

        icon = icon_or_text if icon_exists(icon_or_text) else ""
        text = "" if icon else icon_or_text
        super().__init__(text, icon=icon, name=name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        """The name, for whoever points at it. A tooltip kept by Qt would be read out after it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.accessibleName(), self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        side = self._least()
        return QSize(max(side, super().sizeHint().width()), side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _room(self) -> QRect:
        content = self._mark_width() + lettering.natural_width(self._shown(), self._face)
        side = (self.width() - content) // 2
        return self.rect().adjusted(side, 0, -side, 0)


class QuietIconButton(IconButton):
    """Only its mark is seen until somebody points at it: for one in every row."""

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        if self.isEnabled() and self._lit():
            paint_panel(painter, self.rect(), theme.colour("hover"), radius=self.corner)


class TileButton(Button):
    """A large button with its icon above the words: something to begin."""

    least_height, padding = 110, 18
    icon_side, corner = 28, 14

    def __init__(self, text: str, icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, icon=icon, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def paint_content(self, painter: QPainter, theme: Theme, ink: QColor) -> None:
        room = self._room()
        side = scaled(self.icon_side)
        mark = theme.colour("accent" if self.isEnabled() else "faint")
        paint_icon(painter, QRect(room.left(), scaled(18), side, side), self._icon, mark)
        lines = self._lettering(room.width())
        y = self.height() - scaled(20) - lines.height
        lines.draw(painter, room.left(), y, ink)

    def _height_at(self, width: int) -> int:
        return max(self._least(), self._words_height(width) + scaled(self.icon_side + 62))

    def _mark_width(self) -> int:
        return 0
