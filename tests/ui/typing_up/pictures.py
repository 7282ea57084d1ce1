"""Photos as phones make them, and files that only say they are photos."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter

WHERE = b"51.5074N-0.1278W-canary"
"""Where a photo was taken, as a phone writes it into the file."""


def flip_chart(width: int = 800, height: int = 1200) -> QImage:
    """Paper with a dark line across its upper part."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#f4f1e6"))
    painter = QPainter(image)
    painter.fillRect(0, height // 8, width, max(1, height // 40), Qt.GlobalColor.darkBlue)
    painter.end()
    image.setText("Description", WHERE.decode())
    return image


def noise(side: int) -> QImage:
    """A picture that no JPEG makes small."""
    import random

    dots = random.Random(7).randbytes(side * side * 4)
    return QImage(dots, side, side, side * 4, QImage.Format.Format_RGB32).copy()


def jpeg(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "JPEG", 90)  # type: ignore[call-overload]
    return bytes(held.data())


def from_a_phone(image: QImage, orientation: int = 6) -> bytes:
    """The JPEG with what a phone adds: which way up it was held, and where."""
    content = jpeg(image)
    turned = struct.pack("<HHII", 0x0112, 3, 1, orientation)
    place = struct.pack("<HHII", 0x010E, 2, len(WHERE) + 1, 38)
    entries = b"II*\0" + struct.pack("<IH", 8, 2) + place + turned + struct.pack("<I", 0)
    exif = b"Exif\0\0" + entries + WHERE + b"\0"
    return content[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + content[2:]


def png_that_says(width: int, height: int) -> bytes:
    """A few bytes that promise a picture of any size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 64)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
