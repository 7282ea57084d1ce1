"""Where lines end: at words, evenly in titles, and inside a word only when it is too wide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from app.workshops.paging import reads_from_right

_EVEN_UP_TO = 5
"""Longer paragraphs are read, not looked at; they fill their lines."""

_LONELY = 0.22
"""A last line shorter than this share of the width is a word left behind."""

_INNER_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_HYPHEN_THAT_STAYS = "_"
"""No line ends after it, and unlike the true one our fonts have it, at about the same width."""

Key = tuple[str, str, int, bool]
Span = tuple[int, int]
"""Where a line begins and how long it is, as Qt counts."""


@dataclass(slots=True)
class LineBreaker:
    """Breaks texts into lines, and remembers those of the slide before, which mostly return.

    It forgets all others, so that no words stay here after they have left the wall.
    """

    _before: dict[Key, tuple[str, ...]] = field(default_factory=dict)
    _now: dict[Key, tuple[str, ...]] = field(default_factory=dict)

    def begin(self) -> None:
        """A new slide is about to be set."""
        self._before, self._now = self._now, {}

    def end(self) -> None:
        """The slide is set; what it no longer shows is forgotten."""
        self._before = {}

    def lines(
        self, text: str, font: QFont, font_key: str, width: int, *, even: bool
    ) -> tuple[str, ...]:
        """The text in lines; `font_key` is the font's, which is slow to ask for each time."""
        key = (text, font_key, width, even)
        found = self._now.get(key) or self._before.get(key) or _break(text, font, width, even)
        self._now[key] = found
        return found


def layout_of(text: str, font: QFont, from_right: bool) -> QTextLayout:
    """The text ready to be laid out, measured alike at every scale."""
    option = QTextOption()
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = Qt.LayoutDirection
    option.setTextDirection(direction.RightToLeft if from_right else direction.LeftToRight)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    return layout


def lay_line(layout: QTextLayout, width: float, at: QPointF) -> None:
    """Lay the whole text out as one line, from whichever side it is read."""
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    line.setPosition(at)
    layout.endLayout()


def widest_word(text: str, font: QFont) -> float:
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)


def _break(text: str, font: QFont, width: int, even: bool) -> tuple[str, ...]:
    from_right = reads_from_right(text)
    lines: list[str] = []
    for paragraph in text.splitlines():
        if paragraph.strip():
            layout = layout_of(_whole_words(paragraph), font, from_right)
            spans = _spans(layout, width)
            if even or _leaves_a_word(layout, width):
                spans = _even_spans(layout, width, spans)
            lines += [part for part in _slices(paragraph, spans) if part]
    return tuple(lines)


def _whole_words(text: str) -> str:
    """The text as it is laid out: a drop-in is one word. Each letter stays in its place."""
    return _INNER_HYPHEN.sub(_HYPHEN_THAT_STAYS, text.replace("\t", " "))


def _leaves_a_word(layout: QTextLayout, width: int) -> bool:
    last = layout.lineAt(layout.lineCount() - 1)
    return layout.lineCount() > 1 and last.naturalTextWidth() < width * _LONELY


def _even_spans(layout: QTextLayout, width: int, spans: list[Span]) -> list[Span]:
    """As many lines as before, about as long as one another."""
    least, most = ceil(widest_word(layout.text(), layout.font())), width
    if not 1 < len(spans) <= _EVEN_UP_TO or least > width:
        return spans
    while least < most:
        middle = (least + most) // 2
        if len(_spans(layout, middle)) > len(spans):
            least = middle + 1
        else:
            most = middle
    return _spans(layout, most)


def _spans(layout: QTextLayout, width: int) -> list[Span]:
    spans: list[Span] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        spans.append((line.textStart(), line.textLength()))
    layout.endLayout()
    return spans


def _slices(text: str, spans: list[Span]) -> Iterator[str]:
    """Qt counts in UTF-16, where an emoji is two."""
    units = text.encode("utf-16-le", "surrogatepass")
    for start, length in spans:
        part = units[start * 2 : (start + length) * 2]
        yield part.decode("utf-16-le", "surrogatepass").strip(" ")
