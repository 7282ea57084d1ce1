"""Pictures from a folder of one's own: photos of the room, or a set that a group has paid for.

A photo can say where it was taken and by whom. Only what is seen leaves here: each picture is
drawn again, the right way up and no larger than a page needs.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image, ImageOps

Why = Literal["not a picture", "too large", "not read"]

_KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
_MOST_BYTES = 25_000_000
_MOST_PIXELS = 50_000_000
_MOST_PICTURES = 1000
_LARGEST_SIDE = 900
"""Of what leaves: 38 mm, or 76 mm in the largest print, at 300 dots to an inch."""
_QUALITY = 88


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file in the folder that cannot be used, and why."""

    file_name: str
    why: Why


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A picture file, known by when and how large it was: a changed one is read again."""

    path: Path
    written: int
    size: int


def looked_through(folder: Path) -> tuple[tuple[OwnFile, ...], tuple[Skipped, ...]]:
    """The pictures in a folder and those that cannot be used; what is no picture goes unsaid."""
    found: list[OwnFile] = []
    skipped: list[Skipped] = []
    for path in _picture_files(folder):
        try:
            state = path.stat()
        except OSError:
            skipped.append(Skipped(path.name, "not read"))
            continue
        file = OwnFile(path, state.st_mtime_ns, state.st_size)
        trouble = _trouble_with(file)
        if trouble is None:
            found.append(file)
        else:
            skipped.append(Skipped(path.name, trouble))
    return tuple(found), tuple(skipped)


@lru_cache(maxsize=64)
def redrawn(file: OwnFile) -> bytes:
    """The picture as it leaves: PNG or JPEG, with nothing but what is seen; b"" if it is broken."""
    try:
        with _opened(file.path) as image:
            image.draft("RGB", (_LARGEST_SIDE, _LARGEST_SIDE))
            return _saved(ImageOps.exif_transpose(image))
    except _BROKEN:
        return b""


_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    MemoryError,
    EOFError,
    Image.DecompressionBombError,
)
"""All that a decoder has been seen to raise at a file that is not what it says it is."""


def _picture_files(folder: Path) -> Iterator[Path]:
    try:
        names = sorted(folder.iterdir(), key=lambda path: path.name.casefold())
    except OSError:
        return
    pictures = (path for path in names if path.suffix.casefold() in _KINDS)
    shown = (path for path in pictures if not path.name.startswith(".") and path.is_file())
    for _number, path in zip(range(_MOST_PICTURES), shown, strict=False):
        yield path


@lru_cache(maxsize=_MOST_PICTURES)
def _trouble_with(file: OwnFile) -> Why | None:
    if file.size > _MOST_BYTES:
        return "too large"
    try:
        with _opened(file.path) as image:
            width, height = image.size
            return "too large" if width * height > _MOST_PIXELS else None
    except Image.DecompressionBombError:
        return "too large"
    except PermissionError:
        return "not read"
    except _BROKEN:
        return "not a picture"


def _opened(path: Path) -> Image.Image:
    """Its head alone is read; no decoder is tried but the two that are meant."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        image = Image.open(path, formats=("PNG", "JPEG"))
    if image.width * image.height > _MOST_PIXELS:
        image.close()
        raise Image.DecompressionBombError
    return image


def _saved(image: Image.Image) -> bytes:
    """Anew from its dots: place, date and camera stay behind."""
    photo = image.format == "JPEG" or image.mode in ("CMYK", "YCbCr", "RGB", "L")
    drawn = _on_white(image)
    drawn.thumbnail((_LARGEST_SIDE, _LARGEST_SIDE))
    clean = Image.new("RGB", drawn.size)
    clean.paste(drawn)
    file = BytesIO()
    if photo:
        clean.save(file, "JPEG", quality=_QUALITY)
    else:
        clean.save(file, "PNG", optimize=True)
    return file.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    seen = image.convert("RGBA")
    white = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(white, seen).convert("RGB")
