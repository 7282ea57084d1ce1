"""Pictures as ReportLab takes them, each read once for a document however often it is drawn."""

from io import BytesIO

from PIL import Image
from reportlab.lib.utils import ImageReader

from app.packs.pictures import Pictures


class PictureReaders:
    def __init__(self, pictures: Pictures | None = None) -> None:
        self._pictures = pictures
        self._read: dict[str, ImageReader | None] = {}

    def reader(self, name: str) -> ImageReader | None:
        """The picture of that name; None where there is none, or it is broken."""
        if name not in self._read:
            self._read[name] = self._opened(name)
        return self._read[name]

    def _opened(self, name: str) -> ImageReader | None:
        data = self._pictures.bytes_of(name) if self._pictures and name else b""
        if not data:
            return None
        try:
            with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
                if image.format == "JPEG":
                    return ImageReader(BytesIO(data))
                return ImageReader(image.convert("RGBA"))
        except (OSError, SyntaxError, ValueError):
            return None
