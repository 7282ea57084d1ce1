"""Words set in lines: with room between them, wrapped and never cut off."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import Any, NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from app.ui.scaling_style import em, font_at, pixels_of

BODY, TITLE, SECTION, NOTE, WRITING, KEY = 17.0, 30.0, 20.0, 19.0, 21.0, 13.5
"""Sizes of the design, in pixels at 100 %."""

REGULAR, SEMIBOLD, BOLD = 400, 600, 700

READING, TIGHT = 1.5, 1.25
"""Line heights: for sentences, and for titles and the words on controls."""

LINE_BREAK = "\u2028"
SHAPE_SPACE = "\u2003"
SHAPE_GAP = f"\u2005{SHAPE_SPACE}\u2005"
"""Stands in the words where a shape is drawn among them."""

Places = tuple[tuple[int, int], ...]
"""Where some of the words begin, and how many letters they have."""

_WIDEST = 16_000_000.0
_SHORT = 120
"""Longer words than a label's are set anew each time: they are many, and seldom asked for."""


class Lettering:
    """Some plain words in one font, broken into lines no wider than `width`."""

    def __init__(
        self,
        words: str,
        font: QFont,
        width: float | None = None,
        leading: float = READING,
        strong: Places = (),
    ) -> None:
        self._layout = QTextLayout(words.replace("\n", LINE_BREAK), font)
        if strong:
            self._layout.setFormats([_in_bold(words, place) for place in strong])
        self._layout.setTextOption(_folding(right_to_left(words)))
        self._layout.setCacheEnabled(True)
        self._pitch = max(_natural_height(font.key(), font), pixels_of(font) * leading)
        self.room = width
        self.width = self.height = 0.0
        self._set(_WIDEST if width is None else max(width, 1.0))
        if width is None and right_to_left(words):
            self._set(ceil(self.width))

    @property
    def lines(self) -> int:
        return self._layout.lineCount()

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))

    def place_of(self, position: int) -> QRectF:
        """Where the letter at `position` stands, from the top left of the words."""
        line = self._layout.lineForTextPosition(position)
        left, right = _cursor(line, position), _cursor(line, position + 1)
        return QRectF(min(left, right), line.y(), abs(right - left), line.height())

    def underlines(self) -> list[tuple[float, float]]:
        """For each line, where its baseline lies and how long it is."""
        lines = (self._layout.lineAt(index) for index in range(self.lines))
        return [(line.y() + line.ascent(), line.naturalTextWidth()) for line in lines]

    def _set(self, width: float) -> None:
        self.width = self.height = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            pitch = max(self._pitch, line.height())
            line.setPosition(QPointF(0, self.height + (pitch - line.height()) / 2))
            self.height += pitch
            self.width = max(self.width, line.naturalTextWidth())
        self._layout.endLayout()


class Face(NamedTuple):
    """A size of the design's scale, a weight and a line height; it follows the text size."""

    size: float = BODY
    weight: int = REGULAR
    leading: float = READING

    def font(self) -> QFont:
        return font_at(self.size, self.weight)


def laid(words: str, face: Face, width: float | None = None) -> Lettering:
    """The words set in a face; those of buttons and labels are set only once."""
    room = None if width is None else max(1, int(width))
    if len(words) > _SHORT:
        return Lettering(words, face.font(), room, face.leading)
    return _laid(words, face, room, em())


def natural_width(words: str, face: Face) -> int:
    """How wide the words are when nothing makes them break."""
    return ceil(laid(words, face).width)


def longest_word(words: str, face: Face) -> int:
    """The width under which a word would have to be broken."""
    return _longest_word(words, face, em()) if len(words) <= _SHORT else _widest_word(words, face)


def height_of(words: str, face: Face, room: float) -> float:
    """How tall the words stand at a width: told at once of the many that need one line."""
    ordinary = len(words) <= _SHORT and "\n" not in words and max(words, default="") < "\u0250"
    if ordinary and _metrics(face, em()).horizontalAdvance(words) + 1 < room:
        return laid("x", face).height
    return laid(words, face, room).height


@lru_cache(maxsize=32)
def _metrics(face: Face, _em: float) -> QFontMetricsF:
    return QFontMetricsF(face.font())


@lru_cache(maxsize=1024)
def _laid(words: str, face: Face, room: int | None, _em: float) -> Lettering:
    return Lettering(words, face.font(), room, face.leading)


@lru_cache(maxsize=1024)
def _longest_word(words: str, face: Face, _em: float) -> int:
    return _widest_word(words, face)


def _widest_word(words: str, face: Face) -> int:
    metrics = _metrics(face, em())
    return ceil(max((metrics.horizontalAdvance(word) for word in words.split()), default=0.0))


def _in_bold(words: str, place: tuple[int, int]) -> QTextLayout.FormatRange:
    """Qt counts letters as UTF-16 does, where some take two."""
    start, length = place
    bold = QTextLayout.FormatRange()
    bold.start = _utf16(words[:start])
    bold.length = _utf16(words[start : start + length])
    bold.format.setFontWeight(BOLD)
    return bold


def _utf16(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


_heights: dict[str, float] = {}


def _natural_height(key: str, font: QFont) -> float:
    """Asked of Qt once for each font there is."""
    if key not in _heights:
        metrics = QFontMetricsF(font)
        _heights[key] = metrics.ascent() + metrics.descent()
    return _heights[key]


def right_to_left(words: str) -> bool:
    """Whether the first letter that has a direction runs from the right."""
    if words.isascii():
        return False
    strong = (bidirectional(letter) for letter in words)
    return next((way for way in strong if way in ("L", "R", "AL")), "L") != "L"


@lru_cache(maxsize=2)
def _folding(from_right: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    edge = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(edge)
    return option


def _cursor(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # a pair, whatever the stubs say
    return float(found[0])
