"""How large the wall's letters are, from the room's figures and the real font."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from app.workshops.back_row import BackRow

READING_LEADING = 1.32
"""Line height of notes and sentences, in type sizes."""

_LINES_AT_LEAST, _LETTERS_AT_LEAST = 5, 9
"""Letters stop growing where a page would no longer hold words: a seat twenty picture heights
away. Such a seat must come closer."""

SIDE, TOP, BOTTOM = 0.062, 0.068, 0.06
"""Margins, as shares of the wall's width and height."""

_SAMPLE = 1000
_SENTENCE = "The new room is quieter, and people stay longer"
_USUAL_X_HEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """Pixels of type on the wall."""

    body: int
    """Notes and sentences: what the back row reads in comfort."""
    small: int
    """The word beside the shape, the foot, the page: the least that ordinary sight can read."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What the back-row figures come to on a wall, for a person to read."""

    type_px: int
    lines: int
    """Lines of notes on a page with nothing else on it."""
    characters: int
    """Characters in a line, about."""


def type_sizes(
    back_row: BackRow, frame: QSizeF, font: QFont, larger: int = 100, picture_height: float = 0
) -> TypeSizes:
    """Sizes for a slide that fills `frame`, a part of a picture `picture_height` pixels high.

    Notes take their share of the frame, and nothing is ever below the floor for the picture.
    """
    share = 1 / x_height_of(font)
    floor = back_row.floor * max(picture_height, frame.height()) * share
    wanted = max(back_row.x_height * frame.height() * share, floor) * max(100, larger) / 100
    most = min(frame.height() / _LINES_AT_LEAST, frame.width() / _LETTERS_AT_LEAST)
    body = min(wanted, most)
    small = min(body, max(floor, body / max(1.0, back_row.comfort)))
    return TypeSizes(max(1, ceil(body)), max(1, ceil(small)))


def figures(
    back_row: BackRow, wall_height_px: float, font: QFont, larger: int = 100, shape: float = 16 / 9
) -> Figures:
    """What the settings say about a wall this many pixels high and `shape` times as wide."""
    frame = QSizeF(wall_height_px * shape, wall_height_px)
    sizes = type_sizes(back_row, frame, font, larger)
    sample = QFontMetricsF(at_pixels(font, _SAMPLE)).horizontalAdvance(_SENTENCE)
    letter = sample / len(_SENTENCE) / _SAMPLE * sizes.body
    return Figures(
        sizes.body,
        int(frame.height() * (1 - TOP - BOTTOM) / (sizes.body * READING_LEADING)),
        int(frame.width() * (1 - 2 * SIDE) / letter),
    )


def x_height_of(font: QFont) -> float:
    """The height of a lower-case x as a share of the type size."""
    share = QFontMetricsF(at_pixels(font, _SAMPLE)).xHeight() / _SAMPLE
    return share if share > 0 else _USUAL_X_HEIGHT


def at_pixels(font: QFont, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font of the wall. Its letters are smoothed in grey: a projector's dots are not laid out as
    a screen's are, so smoothing by colour would put coloured edges on the words."""
    sized = QFont(font)
    sized.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    sized.setPixelSize(max(1, pixels))
    sized.setWeight(weight)
    sized.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return sized
