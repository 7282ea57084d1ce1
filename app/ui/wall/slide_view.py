"""The one thing that shows a slide: on the wall, above the writing line, or small on the laptop."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from app.ui.appearance import Appearance
from app.ui.parts.speaking import Role, announce
from app.ui.wall.composition import Composition, compose, page_number
from app.ui.wall.line_breaking import LineBreaker
from app.ui.wall.painting import paint_page
from app.ui.wall.type_sizes import type_sizes
from app.ui.wall.typesetting import Typesetter
from app.workshops.back_row import BackRow
from app.workshops.slides import Slide, covered


class SlideView(QWidget):
    """One page of a slide, in letters that the back row can read. It begins covered."""

    page_changed = Signal(int, int)
    """The page shown, counted from nought, and how many there are."""
    composed = Signal()
    """What is shown, or how it is set, is no longer what it was."""

    spoken_role = Role.StaticText

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.announces = True
        """False where another view of the same slide is the one that speaks."""
        self._appearance = appearance
        self._breaker = LineBreaker()
        self._back_row = BackRow()
        self._larger = 100
        self._picture_height = 0.0
        self._wall_size: QSize | None = None
        self._page = 0
        self._slide = covered()
        self._composition = compose(self._slide, self._typesetter())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._describe()
        appearance.changed.connect(self.update)

    @property
    def slide(self) -> Slide:
        return self._slide

    @property
    def page(self) -> int:
        """Counted from nought."""
        return self._page

    @property
    def pages(self) -> int:
        return len(self._composition.pages)

    @property
    def composition(self) -> Composition:
        """The slide as it is set now."""
        return self._composition

    @property
    def wall_size(self) -> QSize:
        """The size the slide is set for, in pixels: its own unless it was told another."""
        return (self._wall_size or self.size()).expandedTo(QSize(1, 1))

    def show_slide(self, slide: Slide, page: int = 0) -> None:
        """Show a page of a slide; pages count from nought, and -1 is the last one."""
        before = self._slide
        as_it_was = slide == before and self._composition.type.frame == QSizeF(self.wall_size)
        made = self._composition if as_it_was else compose(slide, self._typesetter())
        last = len(made.pages) - 1
        page = last if page < 0 else min(page, last)
        turned = slide == before and page != self._page
        self._slide = slide
        self._become(made, page)
        self._say(self._page_aloud() if turned else _news(before, slide))

    def next_page(self) -> None:
        self._turn_to(min(self._page + 1, self.pages - 1))

    def previous_page(self) -> None:
        self._turn_to(max(self._page - 1, 0))

    def set_back_row(self, figures: BackRow) -> None:
        self._back_row = figures
        self.recompose()

    def set_larger(self, percent: int) -> None:
        """Letters this much larger than the back row needs; never smaller."""
        self._larger = max(100, percent)
        self.recompose()

    def set_picture_height(self, pixels: float) -> None:
        """How high the whole picture is, when this view is only a part of it."""
        self._picture_height = pixels
        self.recompose()

    def set_wall_size(self, size: QSize | None) -> None:
        """Set the slide for a wall of this size and paint it to fit here; None is this view."""
        self._wall_size = size
        self.recompose()

    def recompose(self) -> None:
        """Set the slide again, because the room for it has changed."""
        made = compose(self._slide, self._typesetter())
        self._become(made, min(self._page, len(made.pages) - 1))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what is shown into `rect`, at whatever scale that asks for."""
        paint_page(painter, rect, self._composition, self._page, self._appearance)

    def spoken_name(self) -> str:
        """What a screen reader says of it: the sentence to read aloud."""
        return self._slide.spoken or self._composition.words(self._page)

    def aloud(self) -> str:
        """What stands here now, for somebody who cannot see it."""
        return self._page_aloud() if self.pages > 1 else self.spoken_name()

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter, QRectF(self.rect()))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wall_size is None:
            self.recompose()

    def _typesetter(self) -> Typesetter:
        frame, font = QSizeF(self.wall_size), QApplication.font()
        sizes = type_sizes(self._back_row, frame, font, self._larger, self._picture_height)
        return Typesetter(frame, sizes, font, self._breaker)

    def _turn_to(self, page: int) -> None:
        if page != self._page:
            self._become(self._composition, page)
            self._say(self._page_aloud())

    def _page_aloud(self) -> str:
        number = page_number(self._page + 1, self.pages)
        return f"{number}. {self._composition.words(self._page)}"

    def _become(self, made: Composition, page: int) -> None:
        turned = (page, len(made.pages)) != (self._page, self.pages)
        self._composition, self._page = made, page
        self._describe()
        self.update()
        self.composed.emit()
        if turned:
            self.page_changed.emit(page, self.pages)

    def _describe(self) -> None:
        self.setAccessibleName(self.spoken_name())
        several = self.pages > 1
        self.setAccessibleDescription(page_number(self._page + 1, self.pages) if several else "")

    def _say(self, words: str) -> None:
        if words and self.announces and self.isVisible():
            announce(self, words)


def _news(before: Slide, now: Slide) -> str:
    """What to say when one slide follows another: of the same one, only what has been added."""
    if now == before:
        return ""
    already = now.items[: len(before.items)]
    if before.items and replace(now, items=already, spoken=before.spoken) == before:
        return " ".join(now.items[len(already) :])
    return now.spoken
