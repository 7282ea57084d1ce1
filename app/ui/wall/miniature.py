"""The wall, small, beside the facilitator's work: the very page that everyone sees."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.appearance import Appearance
from app.ui.icons import paint_icon
from app.ui.parts import lettering
from app.ui.parts.lettering import Lettering
from app.ui.parts.rescaling import Rescaling
from app.ui.scaling_style import font_at, scaled
from app.ui.wall.slide_view import SlideView
from app.words import _

_USUAL_WALL = QSize(1920, 1080)
_WIDTH = 280
_ICON, _GAP = 22, 8
_RADIUS = 10
_LINE = 2


class Miniature(Rescaling, SlideView):
    """Set for the wall's own size and painted small, so that both have the same pages."""

    _followed: SlideView | None = None

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self.announces = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_wall_size(_USUAL_WALL)

    @property
    def wall_size(self) -> QSize:
        return self._followed.wall_size if self._followed else super().wall_size

    def follow(self, view: SlideView) -> None:
        """Show what that view shows, page for page, from now on."""
        self._followed = view
        view.composed.connect(self.recompose)
        self.recompose()

    def recompose(self) -> None:
        if self._followed is None:
            super().recompose()
        else:
            self._slide = self._followed.slide
            self._become(self._followed.composition, self._followed.page)
        self.updateGeometry()

    def spoken_name(self) -> str:
        if self._is_covered():
            return _("On the wall now: it is covered.")
        return _("On the wall now: {words}").format(words=super().spoken_name())

    def sizeHint(self) -> QSize:
        width = scaled(_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = scaled(_WIDTH) // 2
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self.wall_size.height() / self.wall_size.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._edge()
        painter.save()
        painter.setClipPath(edge)
        self.paint(painter, QRectF(self.rect()))
        painter.restore()
        if self._is_covered():
            self._say_covered(painter)
        painter.strokePath(edge, QPen(self._appearance.colour("edge"), scaled(_LINE)))
        painter.end()

    def _is_covered(self) -> bool:
        return self.slide.kind == "covered"

    def _edge(self) -> QPainterPath:
        inset = scaled(_LINE) / 2
        edge = QPainterPath()
        inner = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        edge.addRoundedRect(inner, scaled(_RADIUS), scaled(_RADIUS))
        return edge

    def _say_covered(self, painter: QPainter) -> None:
        """In the laptop's own letters: the wall itself only whispers "Back soon"."""
        colour = self._appearance.colour("ink")
        words = Lettering(_("Covered"), font_at(lettering.BODY, lettering.SEMIBOLD))
        side, gap = scaled(_ICON), scaled(_GAP)
        left = (self.width() - side - gap - words.width) / 2
        middle = self.height() / 2
        icon = QRect(round(left), round(middle - side / 2), side, side)
        paint_icon(painter, icon, "eye-off", colour)
        words.draw(painter, left + side + gap, middle - words.height / 2, colour)
