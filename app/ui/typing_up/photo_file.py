"""Reads a photo from a file that may be anything, and makes the small copy that may be kept.

Both are work for the worker thread: a photo takes longer than a window may wait.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorConstants, QImage, QImageReader, QPainter

from app.workshops.photos import (
    KEPT_BYTES,
    KEPT_SIDE,
    LARGEST_FILE,
    MOST_PIXELS,
    SHOWN_SIDE,
    WrongPhoto,
)

FORMATS = (b"jpeg", b"jpg", b"png", b"webp", b"heic", b"heif", b"bmp", b"gif", b"tiff")
"""What a camera or phone makes. A drawing or a document is no photo, whatever its name ends in."""

ENDINGS = ("jpg", "jpeg", "png", "webp", "heic", "heif", "bmp", "gif", "tif", "tiff")

_QUALITIES = (82, 70, 58, 45, 32)
_SMALLER = 0.75


def read_photo(path: Path) -> QImage:
    """The photo the right way up, no larger than it is shown. Raises WrongPhoto and OSError."""
    return _decoded(_content(path), path)


def read_kept(content: bytes) -> QImage:
    """A photo that was kept. Raises WrongPhoto."""
    return _decoded(content, Path("photo.jpg"))


def as_kept(image: QImage) -> bytes:
    """A JPEG of about a megabyte at most, with nothing in it but what can be seen.

    It is painted anew: where and when it was taken, and by which phone, is not in the copy.
    """
    side = KEPT_SIDE
    while True:
        copy = _painted_anew(image, side)
        for quality in _QUALITIES:
            content = _jpeg(copy, quality)
            if len(content) <= KEPT_BYTES:
                return content
        side = round(side * _SMALLER)


def _content(path: Path) -> bytes:
    if not path.is_file():
        path.stat()  # says why, when it is not there at all
        raise WrongPhoto(path, "not a photo")
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise WrongPhoto(path, "too large")
    return content


def _decoded(content: bytes, path: Path) -> QImage:
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if not reader.canRead() or bytes(reader.format().data()) not in FORMATS:
        raise WrongPhoto(path, "not a photo")
    _hold_down(reader, path)
    image = reader.read()
    if image.isNull():
        raise WrongPhoto(path, "broken")
    return image


def _hold_down(reader: QImageReader, path: Path) -> None:
    """Ask what it would be before it is: a small file can hold a picture of any size."""
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise WrongPhoto(path, "broken")
    if size.width() * size.height() > MOST_PIXELS:
        raise WrongPhoto(path, "too large")
    if max(size.width(), size.height()) > SHOWN_SIDE:
        reader.setScaledSize(_within(size, SHOWN_SIDE))


def _painted_anew(image: QImage, side: int) -> QImage:
    size = image.size()
    if max(size.width(), size.height()) > side:
        size = _within(size, side)
    smooth = Qt.TransformationMode.SmoothTransformation
    shrunk = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    copy = QImage(size, QImage.Format.Format_RGB32)
    copy.fill(QColorConstants.White)
    painter = QPainter(copy)
    painter.drawImage(0, 0, shrunk)
    painter.end()
    return copy


def _within(size: QSize, side: int) -> QSize:
    fitting = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    return fitting.expandedTo(QSize(1, 1))


def _jpeg(image: QImage, quality: int) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", quality)  # type: ignore[call-overload]
    return bytes(held.data())
