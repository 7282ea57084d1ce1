"""Photos of flip charts: how large they may be, and what can be wrong with one."""

from pathlib import Path
from typing import Literal

LARGEST_FILE = 60_000_000
"""Bytes: more than any camera makes of one photo."""

MOST_PIXELS = 120_000_000
"""Width times height: a picture beyond this would fill the memory of a small laptop."""

SHOWN_SIDE = 4_000
"""The longer side of a photo as it is shown, in pixels: enough to read small writing by."""

KEPT_SIDE = 2_400
KEPT_BYTES = 1_000_000
"""What is kept: small enough to be copied into every backup, large enough to read."""

Wrong = Literal["not a photo", "too large", "broken"]


class WrongPhoto(Exception):
    """A file that cannot be shown as a photo. Nothing of it was kept."""

    def __init__(self, path: Path, reason: Wrong) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
